"""What failed, in the words of a page: in the place of what it cannot show, or in a strip above it."""

from admin_desktop.views.parts.states import PageState
from admin_desktop.views.reading.answers import Failure
from admin_desktop.words import tr


def failed(failure: Failure) -> PageState:
    """Return the state of a page that could not be read; where it may not be, trying again does not help."""
    words = sentence(failure.detail, tr(failure.advice))
    if failure.refused:
        return PageState("locked", tr(failure.title), words)
    return PageState("error", tr(failure.title), words, tr("Try again"))


def told(failure: Failure) -> str:
    """Return what happened, what exactly, and what to do next."""
    return sentence(tr(failure.title), failure.detail, tr(failure.advice))


def sentence(*parts: str) -> str:
    """Join sentences; what has no full stop gets one, what is empty falls away."""
    return " ".join(part if part.endswith((".", "?", "…")) else f"{part}." for part in parts if part)
