"""What was refused is kept in English and told in the reader's language."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from admin_desktop.errors import AdminDesktopError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.refusals import MAY_NOT, not_allowed, refused
from admin_desktop.words import is_pseudo, noted, pseudo, speak


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak(None)


def log_words(store: Store) -> list[str]:
    with store.reading() as conn:
        return list(conn.scalars(select(audit_log.c.reason).where(audit_log.c.action == "refused")))


def test_every_action_has_a_sentence_for_who_may_not() -> None:
    assert set(MAY_NOT) == {action.value for action in Action}
    assert all(sentence.startswith("{role} may not ") for sentence in MAY_NOT.values())


@pytest.mark.parametrize(
    ("who", "action", "company", "kept"),
    [
        (Principal("lee", Role.LTI_ADMIN, None), Action.DIAGNOSE, "NORTHSTAR", "LTi admin may not diagnose"),
        (Principal("ada", Role.AUDITOR, None), Action.CASE_WORK, "NORTHSTAR", "Auditor may not case work"),
        (
            Principal("tom", Role.TRAINER, None),
            Action.SUBMIT,
            "NORTHSTAR",
            "Trainer works in training workspaces only",
        ),
        (
            Principal("dana", Role.CUSTOMER_CARE, None),
            Action.ACT_AS_BORROWER,
            "NORTHSTAR",
            "on a live workspace the customer's view is read-only",
        ),
        (Principal("dana", Role.CUSTOMER_CARE, None), Action.READ, "NO-SUCH", "no company NO-SUCH"),
        (
            Principal("gone", Role.CUSTOMER_CARE, None, signed_in=True),
            Action.READ,
            "NORTHSTAR",
            "gone was deactivated or has another role now",
        ),
    ],
)
def test_the_log_stays_english_and_the_reader_is_told_in_their_language(
    store: Store, who: Principal, action: Action, company: str, kept: str
) -> None:
    speak(pseudo)
    with pytest.raises(AdminDesktopError) as told:
        require(store, who, action, company)
    assert is_pseudo(told.value.detail)
    assert str(told.value) == kept
    assert log_words(store) == [kept]


def test_in_english_the_sentence_is_whole() -> None:
    error = not_allowed(Role.AUDITOR, "case_work")
    assert isinstance(error, NotAllowedError)
    assert str(error) == "Auditor may not case work"
    assert error.detail == "Auditor may not work on cases"


def test_any_refusal_can_be_kept_in_english() -> None:
    error = refused(NotFoundError, noted("no company {company}"), company="X1")
    speak(pseudo)
    assert (str(error), is_pseudo(error.detail), "X1" in error.detail) == ("no company X1", True, True)
