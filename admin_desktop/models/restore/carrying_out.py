"""Do what two people decided after a restore, in the caller's transaction, and let sending go on.

No status moves: ASPIRE has confirmed nothing. Sending again goes the way of every attempt without an answer:
it is asked for by reference in the new epoch first, and only an answer *none* sends it, under the same
reference.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy import ColumnElement, Connection, update

from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.feed.cursor import read_cursor, write_cursor
from admin_desktop.models.feed.differences import dump
from admin_desktop.models.feed.payment_table import chunks
from admin_desktop.models.outbox.entries import OUTSTANDING, Action, EntryState
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import NewEvent, add_events
from admin_desktop.models.principal import Principal
from admin_desktop.models.restore.cases import Decision, RestoreCase

_TEXTS: Final = {
    Decision.COLLECTED: "ASPIRE was restored. Two people confirmed: collected already; it is not sent again.",
    Decision.SEND_AGAIN: "ASPIRE was restored and does not have it. Two people confirmed: send it again.",
    Decision.NEVER_SENT: "ASPIRE was restored. Two people confirmed: it was never sent; it is canceled.",
    Decision.CLOSE_RECORD: (
        "ASPIRE was restored and has it open again. Two people confirmed: collected already. "
        "Finance-company staff must close the record in ASPIRE, or its next run collects it a second time."
    ),
    Decision.LEAVE: "ASPIRE was restored and does not have it. Two people confirmed: leave it for now.",
}
_LIVE: Final = (*OUTSTANDING, EntryState.TOO_LATE, EntryState.REJECTED)


def carry_out(
    conn: Connection, case: RestoreCase, decisions: Mapping[str, Decision], who: Principal, now_ms: int
) -> None:
    """Apply the decisions, settle what is left of the old epoch, and unfreeze."""
    for decision in Decision:
        chosen = [ref for ref, made in decisions.items() if made is decision]
        for part in chunks(sorted(chosen)):
            _APPLY[decision](conn, case, part, now_ms)
        add_events(conn, _events(case, chosen, decision, who, now_ms))
    _ask_again(conn, case)
    cursor = read_cursor(conn, case.company)
    write_cursor(conn, replace(cursor, epoch=case.new_epoch, frozen_epoch=None, frozen_since_ms=None))


def _events(
    case: RestoreCase, refs: Iterable[str], decision: Decision, who: Principal, now_ms: int
) -> list[NewEvent]:
    text = _TEXTS[decision]
    return [NewEvent(case.company, ref, now_ms, "restore_resolved", None, who.name, text) for ref in refs]


def _collected(conn: Connection, case: RestoreCase, refs: list[str], now_ms: int) -> None:
    """Nothing is left to send or to wait for."""
    settled = {"state": EntryState.DONE, "settled_ms": now_ms, "last_answer": "collected before the restore"}
    _entries(conn, case, refs, settled, outbox.c.state.in_(_LIVE))
    marks = {"missing_since_ms": None, "checking": False, "due_ms": None, "rejected_reason": None}
    _payments(conn, case, refs, marks | {"updated_ms": now_ms})


def _left(conn: Connection, case: RestoreCase, refs: list[str], now_ms: int) -> None:
    """It keeps its mark and waits for a person; of a Canceled one nothing is left to do."""
    reason = "left as it is after ASPIRE was restored"
    parked = {"state": EntryState.REJECTED, "settled_ms": now_ms, "last_answer": reason}
    _entries(conn, case, refs, parked, outbox.c.state.in_(OUTSTANDING))
    _payments(conn, case, refs, {"checking": False, "due_ms": None, "updated_ms": now_ms})
    _payments(conn, case, refs, {"rejected_reason": reason}, payments.c.missing_since_ms.is_(None))
    _payments(conn, case, refs, {"missing_since_ms": None}, payments.c.status == Status.CANCELED)


def _sent_again(conn: Connection, case: RestoreCase, refs: list[str], now_ms: int) -> None:
    """Its create is asked for in the new epoch as if the answer had been lost."""
    asked = {
        "state": EntryState.UNKNOWN,
        "epoch": case.new_epoch,
        "not_before_ms": 0,
        "settled_ms": None,
        "last_answer": "send again, after ASPIRE was restored",
    }
    _entries(conn, case, refs, asked, outbox.c.action == Action.CREATE)
    _payments(conn, case, refs, {"checking": True, "rejected_reason": None, "updated_ms": now_ms})


def _never_sent(conn: Connection, case: RestoreCase, refs: list[str], now_ms: int) -> None:
    """The proof that ASPIRE has nothing is asked for in the new epoch."""
    asked = {"epoch": None, "not_before_ms": 0}
    _entries(conn, case, refs, asked, outbox.c.action == Action.CONFIRM_ABSENT)
    _payments(conn, case, refs, {"updated_ms": now_ms})


def _to_be_closed(conn: Connection, case: RestoreCase, refs: list[str], now_ms: int) -> None:
    """It differs from ASPIRE until somebody has seen its record closed."""
    still_open = Difference("EFT batch", "collected before the restore", "open again, in no batch")
    _payments(conn, case, refs, {"updated_ms": now_ms})
    _payments(conn, case, refs, {"differences": dump([still_open])}, payments.c.differences.is_(None))


_APPLY: Final = {
    Decision.CLOSE_RECORD: _to_be_closed,
    Decision.COLLECTED: _collected,
    Decision.NEVER_SENT: _never_sent,
    Decision.LEAVE: _left,
    Decision.SEND_AGAIN: _sent_again,
}


def _ask_again(conn: Connection, case: RestoreCase) -> None:
    """Attempts of an older epoch whose payment ASPIRE has: they are asked for in the new one."""
    conn.execute(
        update(outbox)
        .where(
            outbox.c.company == case.company,
            outbox.c.state == EntryState.UNKNOWN,
            outbox.c.epoch != case.new_epoch,
        )
        .values(epoch=case.new_epoch, not_before_ms=0)
    )


def _entries(
    conn: Connection,
    case: RestoreCase,
    refs: list[str],
    values: Mapping[str, object],
    *only: ColumnElement[bool],
) -> None:
    of_them = (outbox.c.company == case.company, outbox.c.payment_ref.in_(refs))
    conn.execute(update(outbox).where(*of_them, *only).values(values))


def _payments(
    conn: Connection,
    case: RestoreCase,
    refs: list[str],
    values: Mapping[str, object],
    *only: ColumnElement[bool],
) -> None:
    of_them = (payments.c.company == case.company, payments.c.payment_ref.in_(refs))
    conn.execute(update(payments).where(*of_them, *only).values(values))
