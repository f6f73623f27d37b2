"""Notes, assignee and review: kept, audited, and nobody's business across companies."""

from collections.abc import Callable

import pytest

from admin_desktop.clock import ManualClock
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.case_work import LONGEST_NOTE, Case, add_note, assign, case_of, review
from admin_desktop.models.principal import Principal

REF = "PMT00000000000A"


@pytest.fixture
def shelf(store: Store, add_payments: Callable[..., None]) -> Store:
    add_payments({}, {"company": "SUNBELT", "payment_ref": "PMTS", "customer_no": "C200"})
    return store


def test_a_payment_nobody_worked_on_has_an_empty_case(shelf: Store, care: Principal) -> None:
    assert case_of(shelf, care, "NORTHSTAR", REF) == Case()


def test_notes_assignee_and_review_are_kept_and_audited(
    shelf: Store, care: Principal, northstar_admin: Principal, clock: ManualClock
) -> None:
    add_note(shelf, care, "NORTHSTAR", REF, "  called the bank ")
    clock.advance(1_000)
    add_note(shelf, northstar_admin, "NORTHSTAR", REF, "R01, will be\ncollected again")
    assign(shelf, care, "NORTHSTAR", REF, "nora")
    review(shelf, care, "NORTHSTAR", REF)
    case = case_of(shelf, northstar_admin, "NORTHSTAR", REF)
    assert [(note.author, note.text) for note in case.notes] == [
        ("dana", "called the bank"),
        ("nora", "R01, will be\ncollected again"),
    ]
    assert (case.assignee, case.reviewed_by, case.reviewed_ms) == ("nora", "dana", clock.now_ms())
    assign(shelf, care, "NORTHSTAR", REF, " ")
    assert case_of(shelf, care, "NORTHSTAR", REF).assignee is None
    with shelf.reading() as conn:
        query = "SELECT action FROM audit_log WHERE company = 'NORTHSTAR' ORDER BY line_no"
        actions = list(conn.exec_driver_sql(query).scalars())
        assert audit.verify_chain(conn, "NORTHSTAR").holds
    assert actions == ["case_note", "case_note", "case_assign", "case_review", "case_assign"]


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LONGEST_NOTE + 1)])
def test_an_odd_note_is_refused(shelf: Store, care: Principal, text: str) -> None:
    with pytest.raises(InvalidRequestError):
        add_note(shelf, care, "NORTHSTAR", REF, text)
    with pytest.raises(InvalidRequestError):
        assign(shelf, care, "NORTHSTAR", REF, "n" * 81)


def test_nobody_works_on_what_is_not_theirs(
    shelf: Store, northstar_admin: Principal, auditor: Principal, portal: Principal
) -> None:
    for act in (
        lambda: review(shelf, northstar_admin, "SUNBELT", "PMTS"),
        lambda: case_of(shelf, northstar_admin, "SUNBELT", "PMTS"),
        lambda: assign(shelf, northstar_admin, "NORTHSTAR", "PMTS", "x"),
        lambda: case_of(shelf, northstar_admin, "NORTHSTAR", "PMTS"),
    ):
        with pytest.raises(NotFoundError):
            act()
    with pytest.raises(NotAllowedError):
        add_note(shelf, auditor, "NORTHSTAR", REF, "hello")
    with pytest.raises(NotAllowedError):
        case_of(shelf, portal, "NORTHSTAR", REF)
