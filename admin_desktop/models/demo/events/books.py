"""ASPIRE's books of one company as they grew: record versions, runs, and the feed that tells of them."""

from dataclasses import dataclass, replace
from typing import cast as as_type

from admin_desktop.models.demo.events.lives import Act, Do, Life
from admin_desktop.models.demo.events.runs import RunPlan
from admin_desktop.models.demo.events.submissions import Wish
from admin_desktop.models.demo.events.sync_times import SyncTimes
from admin_desktop.models.demo.history import RunHistory, Version
from admin_desktop.models.feed.records import AlternateEftRecord, EftGenerationRecord

_OPEN = {"s2": (1, 1), "kb": (1, 0)}
_CLOSED = {"s2": (1, 0), "kb": (0, 1)}
_SHORT_WAY_MS = 150
# The counters as ASPIRE writes them; what they mean to us is said in models/feed/counters.py.


@dataclass(slots=True)
class Line:
    """One Alternate EFT record in the making: a portal payment, or none (``payment_ref`` None)."""

    wish: Wish
    life: Life
    payment_ref: str | None
    sec_code: str = "WEB"
    record_no: int = 0
    versions: tuple[AlternateEftRecord, ...] = ()

    @property
    def created_ms(self) -> int:
        """When ASPIRE created the record. Only lines with a record have one."""
        return self.life.acts[0].at_ms


class Books:
    """Numbers the records and batches of one company in order of time and writes all versions."""

    def __init__(self, counters: str, plans: tuple[RunPlan, ...], now_ms: int, first_record_no: int) -> None:
        self._open, self._closed = _OPEN[counters], _CLOSED[counters]
        self._plans = [plan for plan in plans if plan.pulled_ms <= now_ms]
        self._now_ms = now_ms
        self._first_record_no = first_record_no
        self._members: dict[int, list[AlternateEftRecord]] = {}
        self._batch_nos: dict[int, int] = {}

    def enter(self, lines: list[Line]) -> None:
        """Give every line with a record its number and its versions so far."""
        with_record = sorted((line for line in lines if line.life.acts), key=lambda line: line.created_ms)
        pulled = {act.value for line in with_record for act in line.life.acts if act.do is Do.PULL}
        busy = [index for index in range(len(self._plans)) if index in pulled]
        self._batch_nos = {index: number for number, index in enumerate(busy, start=1)}
        for record_no, line in enumerate(with_record, start=self._first_record_no):
            line.record_no = record_no
            line.versions = tuple(self._versions(line))

    def _versions(self, line: Line) -> list[AlternateEftRecord]:
        record = self._created(line)
        versions = [record]
        for act in line.life.acts[1:]:
            record = self._changed(record, act)
            versions.append(record)
            if act.do is Do.PULL:
                self._members.setdefault(as_type("int", act.value), []).append(record)
        return versions

    def _created(self, line: Line) -> AlternateEftRecord:
        wish = line.wish
        return AlternateEftRecord(
            record_no=line.record_no,
            payment_ref=line.payment_ref,
            customer_no=wish.customer_no,
            contract_no=wish.contract_no,
            bank_account_token=wish.bank_account_token,
            amount_cents=wish.amount_cents,
            sec_code=line.sec_code,
            effective_date=wish.effective,
            payments=self._open[0],
            payments_processed=self._open[1],
            batch_no=None,
            batch_state=None,
            return_code=None,
            version=1,
            updated_at_ms=line.created_ms,
        )

    def _changed(self, old: AlternateEftRecord, act: Act) -> AlternateEftRecord:
        amount, code = old.amount_cents, old.return_code
        batch_no, batch_state = old.batch_no, old.batch_state
        counters = (old.payments, old.payments_processed)
        if act.do is Do.PULL:
            batch_no, batch_state = self._batch_nos[as_type("int", act.value)], "pulled"
        elif act.do is Do.VOID:
            batch_no = batch_state = None
        elif act.do is Do.POST:
            counters, batch_state = self._closed, "posted"
        elif act.do is Do.RETURN:
            code = as_type("str", act.value)
        elif act.do is Do.STAFF_AMOUNT:
            amount = as_type("int", act.value)
        else:
            counters = self._open if act.do is Do.STAFF_REOPEN else self._closed
        return AlternateEftRecord(
            record_no=old.record_no,
            payment_ref=old.payment_ref,
            customer_no=old.customer_no,
            contract_no=old.contract_no,
            bank_account_token=old.bank_account_token,
            amount_cents=amount,
            sec_code=old.sec_code,
            effective_date=old.effective_date,
            payments=counters[0],
            payments_processed=counters[1],
            batch_no=batch_no,
            batch_state=batch_state,
            return_code=code,
            version=old.version + 1,
            updated_at_ms=act.at_ms,
        )

    def runs(self) -> list[RunHistory]:
        """Return every run so far, as of now, in order of number."""
        return [self._run(index, plan) for index, plan in enumerate(self._plans)]

    def _run(self, index: int, plan: RunPlan) -> RunHistory:
        members = tuple(self._members.get(index, ()))
        run = EftGenerationRecord(
            run_no=index + 1,
            batch_no=self._batch_nos.get(index),
            from_date=None,
            through_date=plan.through,
            state="pulled" if members else "empty",
            pulled_at_ms=plan.pulled_ms,
            posted_at_ms=None,
            voided_at_ms=None,
            entries=len(members),
            debit_cents=sum(member.amount_cents for member in members),
            file_sha256=None,
        )
        return RunHistory(tuple(_run_states(run, plan, self._now_ms)), members)


def _run_states(run: EftGenerationRecord, plan: RunPlan, now_ms: int) -> list[EftGenerationRecord]:
    states = [run]
    if run.state == "pulled" and plan.ended_ms <= now_ms:
        if plan.voided:
            states.append(replace(run, state="voided", voided_at_ms=plan.ended_ms))
        else:
            states.append(replace(run, state="posted", posted_at_ms=plan.ended_ms))
    return states


def seen(line: Line, sync: SyncTimes) -> tuple[Version, ...]:
    """Return the versions with when our sync learned of each: by an answer to a push, or from the feed."""
    life = line.life
    answers = {1: life.answered_ms} if life.acts and life.answered_ms is not None else {}
    for number, act in enumerate(life.acts, start=1):
        if act.do is Do.CANCEL and life.cancel and life.cancel.too_late:
            answers[number] = act.at_ms + _SHORT_WAY_MS
        elif act.do is Do.CANCEL and life.cancel and life.cancel.answered_ms is not None:
            answers[number] = life.cancel.answered_ms
    return tuple(
        Version(
            record, answers.get(record.version, sync.pulled(record.updated_at_ms)), record.version in answers
        )
        for record in line.versions
    )
