from datetime import date
from typing import Any

import pytest

from admin_desktop.sync.mock_aspire.ledger.acts import posting, staff_acts
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal, ValidationRefusal


@pytest.mark.parametrize(
    ("company", "closed", "opened"), [("NORTHSTAR", (1, 0), (1, 1)), ("LAKESIDE", (0, 1), (1, 0))]
)
def test_staff_close_and_reopen_by_the_convention(
    bench: Any, company: str, closed: tuple[int, int], opened: tuple[int, int]
) -> None:
    bench = bench.at(company)
    bench.create()
    for act, counters in ((staff_acts.close, closed), (staff_acts.reopen, opened)):
        record = bench.do(act, 1)
        assert (record.payments, record.payments_processed) == counters
    assert bench.get(1).version == 3


def test_a_reopened_posted_record_stays_in_its_batch_and_is_not_debited_again(bench: Any) -> None:
    bench.create()
    bench.do(posting.post, bench.pull().run_no)
    record = bench.do(staff_acts.reopen, 1)
    assert (record.batch_state, record.payments_processed) == ("posted", 1)
    assert bench.pull().entries == 0


def test_a_deleted_record_is_told_once_and_then_gone(bench: Any) -> None:
    bench.create()
    bench.do(staff_acts.delete, 1)
    change = bench.changes()[-1]
    assert (change["deleted"], change["record"]["payment_ref"], change["record"]["version"]) == (
        True,
        "PMT1",
        2,
    )
    with pytest.raises(NotFoundRefusal):
        bench.do(staff_acts.close, 1)


def test_a_record_deleted_while_pulled_is_not_posted(bench: Any) -> None:
    bench.create("PMT1")
    bench.create("PMT2")
    run = bench.pull()
    bench.do(staff_acts.delete, 1)
    bench.do(posting.post, run.run_no)
    assert [c["record"]["record_no"] for c in bench.changes()[-2:-1]] == [2]


def test_staff_may_set_fields_into_contradictions(bench: Any) -> None:
    bench.create()
    fields = {
        "amount_cents": 1,
        "effective_date": date(2027, 1, 1),
        "bank_account_token": "BA-C1002",
        "payments": 0,
        "payments_processed": 0,
        "batch_no": 9,
        "batch_state": "pulled",
        "return_code": "R01",
        "sec_code": "PPD",
        "customer_no": "C1002",
        "contract_no": "K9999",
    }
    record = bench.do(staff_acts.set_fields, 1, fields)
    assert {name: getattr(record, name) for name in fields} == fields
    assert bench.do(staff_acts.set_fields, 1, {"batch_no": None, "batch_state": None}).batch_no is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"record_no": 5},
        {"amount_cents": 0},
        {"amount_cents": True},
        {"amount_cents": "12"},
        {"amount_cents": 2**80},
        {"effective_date": "2026-01-01"},
        {"effective_date": date(1900, 1, 1)},
        {"batch_state": "lost"},
        {"batch_no": 2**60},
        {"customer_no": ""},
        {"customer_no": "C\x00"},
        {"return_code": 5},
        {"sec_code": None},
        {"bank_account_token": "BA-none"},
    ],
)
def test_what_no_field_can_hold_is_refused(bench: Any, fields: dict[str, Any]) -> None:
    bench.create()
    with pytest.raises(ValidationRefusal):
        bench.do(staff_acts.set_fields, 1, fields)
    assert bench.get(1).version == 1
