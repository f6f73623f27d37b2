import re

import pytest

from admin_desktop import errors
from admin_desktop.errors import AdminDesktopError
from admin_desktop.errors.corrupt import CorruptError
from admin_desktop.errors.rejected import RejectedError
from admin_desktop.errors.retry_later import RetryLaterError
from admin_desktop.errors.root import SignInNeededError

CLASSES = [
    item for item in vars(errors).values() if isinstance(item, type) and issubclass(item, AdminDesktopError)
]


def drawn() -> dict[str, int]:
    """Return the classes of the tree in the docstring with their depth."""
    lines = re.findall(r"(?m)^    ([│├└─ ]*)(\w+Error)\b", errors.__doc__ or "")
    return {name: len(branch) // 4 for branch, name in lines}


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_speaks_to_its_user(error: type[AdminDesktopError]) -> None:
    assert error.title
    assert error.advice.endswith(".")
    assert "!" not in error.title + error.advice


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    depths = {item.__name__: len(item.__mro__) - len(AdminDesktopError.__mro__) for item in CLASSES}
    assert drawn() == depths


def test_an_error_tells_its_case() -> None:
    assert errors.NotFoundError("PMT1 is not there").detail == "PMT1 is not there"
    kept = errors.NotAllowedError("kept", said=lambda: "told")
    assert (str(kept), kept.detail) == ("kept", "told")
    assert errors.RateLimitedError("slow down", 7.5).retry_after_s == 7.5
    assert errors.AlreadyInBatchError("too late", 12).batch_no == 12
    assert errors.EpochChangedError("restored", "e2").epoch == "e2"


def test_each_branch_has_its_room() -> None:
    for branch in (CorruptError, RejectedError, RetryLaterError, SignInNeededError):
        assert getattr(errors, branch.__name__) is branch
