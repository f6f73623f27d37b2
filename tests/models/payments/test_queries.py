"""Single reads: one payment whole, the companies one may see."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import insert

from admin_desktop.clock import MINUTE_MS, ManualClock
from admin_desktop.errors import NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs
from admin_desktop.models.payments.listing.row_source import differences_of
from admin_desktop.models.payments.queries import CompanyRow, companies, find
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.timeline import add_event
from admin_desktop.models.principal import Principal

REF = "PMT00000000000A"


def test_a_payment_is_found_with_its_sentence_timeline_and_differences(
    store: Store, care: Principal, clock: ManualClock, add_payments: Callable[..., None]
) -> None:
    now_ms = clock.now_ms()
    difference = '[{"field": "amount", "ours": "$1.00", "aspire": "$2.00"}]'
    add_payments({"status": "paid", "batch_no": 123, "record_no": 12, "differences": difference})
    run = {"company": "NORTHSTAR", "batch_no": 123, "through_date": date(2025, 11, 20), "entries": 1}
    with store.writing() as conn:
        conn.execute(
            insert(eft_runs),
            {**run, "run_no": 7, "state": "posted", "posted_at_ms": now_ms - 4 * MINUTE_MS, "debit_cents": 1},
        )
        add_event(conn, "NORTHSTAR", REF, at_ms=1, kind="note", status=None, actor="x", text="Seen.")
    detail = find(store, care, "NORTHSTAR", REF)
    assert detail.sentence.startswith("Paid at 14:02, 4 minutes after batch 123 was posted (limit 15).")
    assert detail.differences == (Difference("amount", "$1.00", "$2.00"),)
    assert [event.text for event in detail.events] == ["Seen."]
    assert detail.contract_description == "Excavator of José Núñez 100% Gravel"
    assert detail.settled_note
    assert detail.next_step


def test_a_payment_of_another_company_is_not_there(
    store: Store, northstar_admin: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"company": "SUNBELT"}, {"customer_no": "C999", "contract_no": "K-999"})
    for company, reference in (("SUNBELT", REF), ("NORTHSTAR", "PMTNOSUCH"), ("NOBODY", REF)):
        with pytest.raises(NotFoundError):
            find(store, northstar_admin, company, reference)
    stranger = find(store, northstar_admin, "NORTHSTAR", REF)
    assert (stranger.row.customer_name, stranger.contract_description) == ("", "")


def test_the_chooser_shows_the_companies_one_may_see(
    store: Store, care: Principal, northstar_admin: Principal, portal: Principal
) -> None:
    northstar = CompanyRow("NORTHSTAR", "Northstar", "America/New_York")
    assert companies(store, northstar_admin) == (northstar,)
    assert [row.company for row in companies(store, care)] == ["NORTHSTAR", "SUNBELT"]
    with pytest.raises(NotAllowedError):
        companies(store, portal)


def test_no_differences_are_none() -> None:
    assert differences_of(None) == ()
