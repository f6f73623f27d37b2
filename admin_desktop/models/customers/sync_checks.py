"""The two checks of a contract that look at the sync: has it had its time, is it the same database?"""

from admin_desktop.models.customers.contract_case import Acts, Case, Check, Outcome, Question, closest
from admin_desktop.models.payments.promise import PROMISE_MS, is_over
from admin_desktop.models.payments.words.time_words import at, span
from admin_desktop.words import tr


def waited(case: Case) -> Check:
    """Check that the sync is in step and nothing changed in the last 15 minutes (S2's promise)."""
    synced = case.sync.last_success_ms
    if synced is None:
        return Check(
            Question.WAITED,
            Outcome.UNCHECKED,
            tr("This company was never synced."),
            next_step=tr("Sync with ASPIRE, then check again."),
            acts=Acts.CUSTOMER_CARE,
        )
    when = at(synced, case.now_ms, case.time_zone)
    if is_over(synced + PROMISE_MS, case.now_ms):
        return Check(
            Question.WAITED,
            Outcome.FAILED,
            tr(
                "The last complete sync ended at {when}, {length} ago (limit 15 minutes).",
                when=when,
                length=span(case.now_ms - synced),
            ),
            tr("Not syncing"),
            tr("Look at the sync state; if it does not come back by itself, open a ticket with LTi."),
            Acts.CUSTOMER_CARE,
        )
    changed_ms, what = _last_change(case)
    if not is_over(changed_ms + PROMISE_MS, case.now_ms):
        when_changed = at(changed_ms, case.now_ms, case.time_zone)
        until = at(changed_ms + PROMISE_MS, case.now_ms, case.time_zone)
        return Check(
            Question.WAITED,
            Outcome.WAITING,
            tr("{what} at {time}: it shows by {until}.", what=what, time=when_changed, until=until),
            tr("Just changed"),
            tr("Wait until {until}, then check again.", until=until),
        )
    return Check(
        Question.WAITED,
        Outcome.PASSED,
        tr("Last synced at {when}; no change in the last 15 minutes.", when=when),
    )


def _last_change(case: Case) -> tuple[int, str]:
    user = closest(case.contract, case.users)
    changes = [(0, "")]
    if case.contract is not None and case.contract.changed_ms is not None:
        changes.append((case.contract.changed_ms, tr("The contract changed in ASPIRE")))
    if user is not None:
        changes.append((user.created_ms, tr("The portal user of {name} was made", name=user.name)))
    return max(changes)


def same_database(case: Case) -> Check:
    """Check that ASPIRE was not restored from a backup since it told us of the contract."""
    sync, contract = case.sync, case.contract
    if sync.epoch is None:
        return Check(Question.SAME_DATABASE, Outcome.UNCHECKED, tr("This company was never synced."))
    if sync.frozen_since_ms is not None:
        since = at(sync.frozen_since_ms, case.now_ms, case.time_zone)
        return _restored(
            tr(
                "ASPIRE was restored from a backup, noticed at {since}. "
                "What was booked after the backup is gone.",
                since=since,
            )
        )
    if contract is not None and contract.record_epoch != sync.epoch:
        return _restored(tr("ASPIRE has not told us of this contract since its database was restored."))
    return Check(Question.SAME_DATABASE, Outcome.PASSED, tr("The same database as at the last sync."))


def _restored(evidence: str) -> Check:
    return Check(
        Question.SAME_DATABASE,
        Outcome.FAILED,
        evidence,
        tr("ASPIRE restored"),
        tr("Compare the contract in ASPIRE; LTi puts the sync right after a restore."),
        Acts.LTI,
    )
