"""The words of the trainer's desk."""

from admin_desktop.clock import local_datetime
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.training.class_state import (
    ClassPayment,
    ClassState,
    Coming,
    LessonState,
    StepState,
)
from admin_desktop.models.training.texts import Text
from admin_desktop.views.look.formats import long_date, money, shown, span
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import spoken, tr


def said(text: Text) -> str:
    """Return a lesson's text in the window's language."""
    return text.said_in(spoken())


def clock_words(state: ClassState) -> tuple[str, str]:
    """Return the class's time and its day, in its company's zone."""
    now = local_datetime(state.now_ms, state.time_zone)
    return f"{now:%H:%M:%S}", long_date(now.date())


def coming_words(state: ClassState, coming: Coming) -> str:
    """Say what happens next by itself, and in how long."""
    return tr("{what} in {span}", what=coming.words, span=span(coming.at_ms - state.now_ms))


def payment_words(payment: ClassPayment) -> str:
    """Return a payment as a button to follow it by."""
    return tr("{name} · {status}", name=payment.name, status=tr(payment.status.words))


def payment_tip(payment: ClassPayment) -> str:
    """Return who pays what."""
    return f"{shown(payment.customer_name)} · {money(payment.cents)} · {payment.payment_ref}"


def place_words(lesson: LessonState) -> str:
    """Return how far the lesson is."""
    return tr("Step {done} of {all}", done=lesson.done, all=len(lesson.steps))


def outcome_words(step: StepState) -> tuple[str, str, str]:
    """Return a step's outcome: words, icon, tone."""
    table = {
        "done": (tr("Met"), "ok", "green"),
        "failed": (tr("Not met"), "error", "red"),
        "next": (tr("Next"), "wait", ""),
    }
    return table.get(step.outcome, ("", "", ""))


def step_title(step: StepState) -> str:
    """Return what a step is called."""
    return said(step.title) or step.deed_words


def check_lines(state: ClassState, step: StepState) -> list[tuple[str, bool]]:
    """Return what was expected of a step and what came, each with whether it was met."""
    lines = []
    for check in step.checks:
        at = f"{local_datetime(check.at_ms, state.time_zone):%H:%M}"
        if check.met:
            lines.append((f"{at}  {check.expected}", True))
        else:
            words = tr("{expected}, but {actual}", expected=check.expected, actual=check.actual)
            lines.append((f"{at}  {words}", False))
    return lines


def opening() -> PageState:
    """The class is being opened."""
    words = tr("Two finance companies and their ASPIRE are set up.")
    return PageState("loading", tr("Opening the class"), words)


def broken(error: AdminDesktopError) -> PageState:
    """The class cannot be held."""
    return PageState("error", tr(error.title), f"{error.detail}. {tr(error.advice)}")
