"""ASPIRE's feed as the story has it: every record as it then became, in order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from admin_desktop.clock import DAY_MS, MINUTE_MS
from admin_desktop.models.demo.events.books import Line
from admin_desktop.models.demo.history import AccountCast, Cast, ContractCast, RunHistory
from admin_desktop.models.feed.records import Change, ChargeRecord, FeedRecord
from admin_desktop.models.local_days import LocalMidnights

_RAISED_DAYS = 20
_INDEXED_AFTER_MS = 5 * 60 * MINUTE_MS

Entry = tuple[int, int, int, FeedRecord]
"""When, rank among records of the same instant, number within the rank, record."""


def whole_feed(
    cast: Cast,
    lines: Iterable[Line],
    runs: Iterable[RunHistory],
    midnights: LocalMidnights,
    started_ms: int,
    closing_ms: int,
    now_ms: int,
) -> tuple[Change, ...]:
    """Return the feed up to now; ``seq`` counts from 1."""
    entries: list[Entry] = [(started_ms, 0, 0, cast.company)]
    entries += ((started_ms, 1, n, customer) for n, customer in enumerate(cast.customers))
    for n, contract in enumerate(cast.contracts):
        entries += ((at_ms, 2, n, record) for at_ms, record in _contract_states(contract, started_ms))
    for n, account in enumerate(cast.bank_accounts):
        entries += ((at_ms, 3, n, record) for at_ms, record in _account_states(account, started_ms))
    for n, charge in enumerate(cast.charges):
        entries += ((at_ms, 4, n, record) for at_ms, record in _charge_states(charge, midnights))
    for line in lines:
        entries += ((record.updated_at_ms, 5, line.record_no, record) for record in line.versions)
    for run in runs:
        entries += ((at_ms, 6, run.states[0].run_no, state) for at_ms, state in _run_states(run, closing_ms))
    entries = [entry for entry in entries if entry[0] <= now_ms]
    entries.sort(key=lambda entry: entry[:3])
    return tuple(
        Change(seq, at_ms, False, record) for seq, (at_ms, _, _, record) in enumerate(entries, start=1)
    )


def _contract_states(contract: ContractCast, started_ms: int) -> Iterator[tuple[int, FeedRecord]]:
    record, booked_ms = contract.record, contract.booked_ms
    version = 1
    if booked_ms <= started_ms:
        yield started_ms, replace(record, state="booked", version=1)
    else:
        yield max(booked_ms - 21 * DAY_MS, started_ms), replace(record, state="pending", version=1)
        version = 2
        yield booked_ms, replace(record, state="booked", version=2)
    if contract.terminated_ms is not None:
        yield contract.terminated_ms, replace(record, state="terminated", version=version + 1)


def _account_states(account: AccountCast, started_ms: int) -> Iterator[tuple[int, FeedRecord]]:
    record, opened_ms = account.record, max(account.opened_ms, started_ms)
    if record.validated_at_ms is None:
        yield opened_ms, record
        return
    yield opened_ms, replace(record, validated_at_ms=None, validated_how=None, version=1)
    yield max(record.validated_at_ms, opened_ms) + 1, record


def _charge_states(charge: ChargeRecord, midnights: LocalMidnights) -> Iterator[tuple[int, FeedRecord]]:
    raised_ms = midnights.at(charge.due_date - timedelta(days=_RAISED_DAYS), 4 * 3600)
    yield raised_ms, replace(charge, open_cents=charge.amount_cents, version=1)
    if charge.open_cents == 0:
        yield midnights.at(charge.due_date - timedelta(days=2), 20 * 3600), charge


def _run_states(run: RunHistory, closing_ms: int) -> Iterator[tuple[int, FeedRecord]]:
    """Tell a run when it is pulled and when that ends; older runs again when their files were indexed.

    In the night after closing ASPIRE put the hashes of all files into its feed. The story knows no file,
    so the portal's side learns the hashes of the runs before closing from these entries.
    """
    for state in run.states:
        yield state.posted_at_ms or state.voided_at_ms or state.pulled_at_ms or 0, state
    last = run.states[-1]
    if last.batch_no is not None and (last.pulled_at_ms or 0) <= closing_ms:
        yield closing_ms + _INDEXED_AFTER_MS, last
