"""What waits for a person is listed first, and what they do about it is audited."""

from collections.abc import Callable

import pytest
from sqlalchemy import insert

from admin_desktop.errors import IllegalMoveError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, set_aside
from admin_desktop.models.outbox.queue import due
from admin_desktop.models.payments.timeline import events_of
from admin_desktop.models.principal import Principal
from admin_desktop.models.sync_health.acts import close_set_aside, send_again
from admin_desktop.models.sync_health.report import health
from admin_desktop.models.sync_log import CycleRecord, record_cycle


@pytest.fixture
def troubled(store: Store, add_payments: Callable[..., None]) -> Store:
    add_payments({"payment_ref": "PMTA", "rejected_reason": "422"}, {"payment_ref": "PMTB"})
    entry = {"company": "NORTHSTAR", "action": "create", "attempts": 1, "created_ms": 1, "attempted_ms": 2}
    with store.writing() as conn:
        conn.execute(
            insert(outbox),
            [
                {**entry, "entry_no": 1, "payment_ref": "PMTB", "state": "waiting", "last_answer": "503"},
                {**entry, "entry_no": 2, "payment_ref": "PMTA", "state": "rejected", "last_answer": "422"},
            ],
        )
        aside = {"company": "NORTHSTAR", "epoch": "e1", "seq": 9, "kind": "alternate_eft", "at_ms": 5}
        conn.execute(insert(set_aside), {**aside, "reason": "counters 7, 7", "raw": "{}"})
    record_cycle(store, CycleRecord("NORTHSTAR", 10, 20, 1, 2, "idle", ""))
    return store


def test_the_report_lists_what_waits_for_a_person_first(troubled: Store, care: Principal) -> None:
    report = health(troubled, care, "NORTHSTAR")
    assert [one.payment_ref for one in report.outbox] == ["PMTA", "PMTB"]
    assert report.counts == {"waiting": 1, "rejected": 1}
    assert {one.last_answer for one in report.answers} == {"422", "503"}
    assert report.set_aside[0].reason == "counters 7, 7"
    assert (report.lag_ms, report.cycles[0].pulled) == (None, 2)
    assert health(troubled, care, "SUNBELT").outbox == ()


def test_a_rejected_entry_is_sent_again_under_its_reference(troubled: Store, care: Principal) -> None:
    assert send_again(troubled, care, "NORTHSTAR", 2, "contract was put right") == "PMTA"
    assert [errand.payment_ref for errand in due(troubled, "NORTHSTAR", 10, 9)] == ["PMTB", "PMTA"]
    with troubled.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(rejected_reason) FROM payments").scalar() == 0
        assert events_of(conn, "NORTHSTAR", "PMTA")[-1].kind == "sent_again"
        line = conn.exec_driver_sql("SELECT action, reason FROM audit_log").one()
    assert tuple(line) == ("outbox_sent_again", "contract was put right")
    with pytest.raises(IllegalMoveError):
        send_again(troubled, care, "NORTHSTAR", 2, "again")
    with pytest.raises(NotFoundError):
        send_again(troubled, care, "NORTHSTAR", 99, "x")


def test_what_was_set_aside_is_closed_once(troubled: Store, care: Principal) -> None:
    close_set_aside(troubled, care, "NORTHSTAR", "e1", 9, "told LTi")
    assert health(troubled, care, "NORTHSTAR").set_aside[0].reviewed_by == "dana"
    with pytest.raises(IllegalMoveError, match="dana"):
        close_set_aside(troubled, care, "NORTHSTAR", "e1", 9, "x")
    with pytest.raises(NotFoundError):
        close_set_aside(troubled, care, "NORTHSTAR", "e1", 10, "x")


def test_roles_that_only_read_change_nothing(
    troubled: Store, auditor: Principal, northstar_admin: Principal
) -> None:
    with pytest.raises(NotAllowedError):
        send_again(troubled, auditor, "NORTHSTAR", 2, "x")
    with pytest.raises(NotAllowedError):
        close_set_aside(troubled, auditor, "NORTHSTAR", "e1", 9, "x")
    with pytest.raises(NotFoundError):
        health(troubled, northstar_admin, "SUNBELT")
