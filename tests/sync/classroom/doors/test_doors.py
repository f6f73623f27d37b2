"""What a trainer does by hand goes through the product's own doors, and is refused as it is there."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sync.classroom.classes import held

from admin_desktop.models import audit
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.sync_report import SyncState
from admin_desktop.models.training.class_state import ClassPayment
from admin_desktop.models.training.deeds import (
    Aspire,
    AspireDo,
    BankReturn,
    Cancel,
    Deed,
    Payments,
    PostBatch,
    ResolveRestore,
    RunEft,
    Staff,
    StaffDo,
    Submit,
    SyncDo,
    Syncing,
    VoidBatch,
    Wait,
    Window,
)
from admin_desktop.sync.classroom.classroom import Classroom


def after(classroom: Classroom, *deeds: Deed) -> ClassPayment:
    """Do this, let six minutes pass, and return the class's first payment."""
    for deed in (*deeds, Wait(6)):
        classroom.do(deed).finish()
        if not isinstance(deed, Wait):
            assert not classroom.state().refusal, deed
    return classroom.state().payments[0]


def refusal(classroom: Classroom, deed: Deed) -> str:
    classroom.do(deed).finish()
    return classroom.state().refusal


@pytest.mark.slow
def test_a_payment_goes_its_way_by_hand(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        rent = after(classroom, Submit("rent"))
        assert (rent.status, rent.cents, rent.customer_name) == (
            Status.SCHEDULED,
            45_000,
            "Maple Street Bakery",
        )
        assert after(classroom, RunEft()).batch_state == "pulled"
        assert after(classroom, VoidBatch()).batch_state is None
        assert after(classroom, RunEft(), PostBatch()).status is Status.PAID
        rent = after(classroom, BankReturn("rent", "R02"))
        assert (rent.marks, rent.return_code) == ((Mark.RETURNED,), "R02")
        assert [run.state for run in classroom.state().batches] == ["posted", "voided"]


@pytest.mark.slow
def test_staff_close_change_reopen_and_delete(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        after(classroom, Submit("rent"), Submit("oven", contract="K2002"), Submit("loader", customer="C1002"))
        assert after(classroom, Staff("rent", StaffDo.CLOSE)).status is Status.CANCELED
        assert after(classroom, Staff("rent", StaffDo.REOPEN)).marks == (Mark.DIFFERS,)
        after(classroom, Staff("oven", StaffDo.CHANGE, 100), Staff("loader", StaffDo.DELETE))
        assert [one.marks for one in classroom.state().payments] == [(Mark.DIFFERS,)] * 3


def test_a_sync_that_is_stopped_makes_payments_late_and_goes_on_at_once(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        rent = after(classroom, Syncing(SyncDo.STOP), Submit("rent"), Wait(10))
        state = classroom.state()
        assert (rent.status, rent.marks, rent.lateness) == (Status.PENDING, (Mark.LATE,), "red")
        assert {one.sync.state for one in state.companies} == {SyncState.STOPPED}
        assert (state.conditions.syncing, state.coming) == (False, ())
        assert "stopped" in refusal(classroom, Syncing(SyncDo.NOW))
        classroom.do(Syncing(SyncDo.START)).finish()
        assert classroom.state().payments[0].status is Status.SCHEDULED


@pytest.mark.slow
@pytest.mark.parametrize("how", [AspireDo.DOWN, AspireDo.SLOW])
def test_an_aspire_that_is_down_or_too_slow_is_offline_until_it_answers_again(
    how: AspireDo, tmp_path: Path
) -> None:
    with held(tmp_path) as classroom:
        rent = after(classroom, Aspire(how, seconds=30), Submit("rent"))
        state = classroom.state()
        assert rent.status is Status.PENDING
        assert state.companies[0].sync.state is SyncState.OFFLINE
        assert state.conditions.aspire == how.value
        assert after(classroom, Aspire(AspireDo.UP)).status is Status.SCHEDULED
        assert classroom.state().conditions.aspire == "up"


@pytest.mark.slow
def test_a_lost_answer_is_in_doubt_and_is_found_out(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Aspire(AspireDo.LOSE_ANSWER)).finish()
        assert classroom.state().conditions.answer_lost
        classroom.do(Submit("rent")).finish()
        classroom.to_next_event().finish()
        state = classroom.state()
        assert state.payments[0].marks == (Mark.CHECKING,)
        assert not state.conditions.answer_lost
        assert after(classroom).status is Status.SCHEDULED


@pytest.mark.slow
def test_a_restored_aspire_is_resolved_by_two_people(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        assert "back ASPIRE up first" in refusal(classroom, Aspire(AspireDo.RESTORE))
        assert "resolved already" in refusal(classroom, ResolveRestore(Decision.LEAVE))
        after(classroom, Aspire(AspireDo.BACKUP), Submit("rent"))
        assert classroom.state().conditions.backups == 1
        assert after(classroom, Aspire(AspireDo.RESTORE)).marks == (Mark.MISSING,)
        assert classroom.state().companies[0].must_resolve
        assert after(classroom, ResolveRestore(Decision.COLLECTED)).status is Status.SCHEDULED
        assert not classroom.state().companies[0].must_resolve


def test_payments_off_refuses_and_on_again_takes(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Payments(on=False, ticket="T-1", reason="asked for")).finish()
        assert not classroom.state().companies[0].payments_on
        assert classroom.state().companies[1].payments_on
        assert refusal(classroom, Submit("rent")).startswith("Payments are switched off")
        assert "already" in refusal(classroom, Payments(on=False))
        assert after(classroom, Payments(on=True), Submit("rent")).status is Status.SCHEDULED


IMPOSSIBLE = [
    (Cancel("nobody"), "the class has no nobody"),
    (BankReturn("nobody"), "the class has no nobody"),
    (Submit("rent", customer="Acme"), "PRAIRIE has no Acme"),
    (Submit("rent", company="ACME"), "the class has no ACME"),
    (Submit("rent", contract="K9"), "K9 is no contract of customer C1001"),
    (Submit("rent", contract="K2005", customer="C1003"), "not booked yet"),
    (PostBatch(), "run EFT Generation first"),
    (RunEft(company="ACME"), "there is no such finance company"),
    (VoidBatch(run_no=7), "there is no EFT Generation run 7"),
]


def test_what_cannot_be_is_refused_in_words(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        for deed, words in IMPOSSIBLE:
            assert words in refusal(classroom, deed)
        assert classroom.state().payments == ()


def test_a_payment_has_its_name_or_the_next_free_one(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        for deed in (Submit("P1"), Submit(), Submit(company="HARBOR")):
            classroom.do(deed).finish()
        assert [(one.name, one.company) for one in classroom.state().payments] == [
            ("P1", "PRAIRIE"),
            ("P2", "PRAIRIE"),
            ("P3", "HARBOR"),
        ]
        assert "there is a P2 already" in refusal(classroom, Submit("P2"))
        assert (
            "cannot go from Pending Cancel to Pending Cancel"
            in [
                refusal(classroom, Cancel("P1")),
                refusal(classroom, Cancel("P1")),
            ][1]
        )


@pytest.mark.slow
def test_every_deed_is_in_the_log_under_who_does_it_in_life(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        after(classroom, Submit("rent"), Cancel("rent"), Payments(on=False), Payments(on=True))
        with classroom.store.reading() as conn:
            assert audit.verify_chain(conn, "PRAIRIE").first_bad_line is None
            lines = conn.execute(select(audit_log.c.actor, audit_log.c.action)).all()
        actors = {(line.actor, line.action) for line in lines}
        assert {("portal", "submit"), ("portal", "request_cancel")} <= actors
        assert "dana" in {actor for actor, _action in actors}


def test_each_deed_says_what_it_is() -> None:
    said = [
        Submit("rent").words,
        Submit().words,
        RunEft(window=Window.PREVIOUS_DAY).words,
        RunEft().words,
        Payments(on=True).words,
        Payments(on=False).words,
        VoidBatch().words,
        PostBatch().words,
        ResolveRestore(Decision.LEAVE).words,
        Wait().words,
        Cancel("rent").words,
        BankReturn("rent").words,
        *(Staff("rent", do).words for do in StaffDo),
        *(Syncing(do).words for do in SyncDo),
        *(Aspire(do).words for do in AspireDo),
    ]
    assert len(set(said)) == len(said)
    assert all(words.endswith(".") and "{" not in words for words in said)


def test_what_has_no_record_or_no_open_batch_is_refused_by_aspire(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        for deed in (Syncing(SyncDo.STOP), Submit("rent"), RunEft()):
            classroom.do(deed).finish()
        assert "there is no record of PMT" in refusal(classroom, Staff("rent", StaffDo.CLOSE))
        assert "batch that is open" in refusal(classroom, PostBatch())
