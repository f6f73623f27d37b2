"""``admin-desktop payments note|assign|review``: people's work on a payment, for scripts."""

from collections.abc import Callable, Iterator

from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.clock import to_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.case_work import add_note, assign, case_of, review
from admin_desktop.models.payments.rows import Case
from admin_desktop.models.principal import Principal


def note_payments(reference: str, *, company: str, text: str, at: At | None = None) -> int:
    """Add a note to a payment; notes are only ever added.

    Parameters
    ----------
    reference
        The payment reference.
    company
        Its finance company.
    text
        The note, up to 2,000 characters.
    """
    return _work(
        at or At(), reference, company, lambda store, who, ref: add_note(store, who, company, ref, text)
    )


def assign_payments(reference: str, *, company: str, to: str | None = None, at: At | None = None) -> int:
    """Say who takes care of a payment; without --to: nobody any more.

    Parameters
    ----------
    reference
        The payment reference.
    company
        Its finance company.
    to
        The user's name.
    """
    return _work(at or At(), reference, company, lambda store, who, ref: assign(store, who, company, ref, to))


def review_payments(reference: str, *, company: str, at: At | None = None) -> int:
    """Say that you have looked at a payment.

    Parameters
    ----------
    reference
        The payment reference.
    company
        Its finance company.
    """
    return _work(at or At(), reference, company, lambda store, who, ref: review(store, who, company, ref))


def _work(at: At, reference: str, company: str, act: Callable[[Store, Principal, str], None]) -> int:
    ref = reference.strip().upper()
    with opened_as(at) as here:
        act(here.store, here.who, ref)
        case = case_of(here.store, here.who, company, ref)
    show(case, as_json=at.json, text=lambda: _story(ref, case))
    return DONE


def _story(ref: str, case: Case) -> Iterator[str]:
    reviewed = "not reviewed"
    if case.reviewed_by is not None and case.reviewed_ms is not None:
        reviewed = f"reviewed by {case.reviewed_by} at {to_rfc3339(case.reviewed_ms)}"
    care = f"in the care of {case.assignee}" if case.assignee else "in nobody's care"
    yield f"{ref}  {care}, {reviewed}"
    for note in case.notes:
        yield f"  {to_rfc3339(note.at_ms)}  {note.author}: {note.text}"
