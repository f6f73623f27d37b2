"""What a record seen in ASPIRE settles in the outbox, whichever way it was seen."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select, update

from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.feed.held import Effect
from admin_desktop.models.outbox.entries import OUTSTANDING, Action, EntryState

_CANCELS: Final = frozenset({Action.CANCEL, Action.CONFIRM_ABSENT})
_OPEN_WISHES: Final = frozenset({*OUTSTANDING, EntryState.TOO_LATE})
_LIVE: Final = (*_OPEN_WISHES, EntryState.REJECTED)

Standing = tuple[Action, EntryState]
"""What an entry asks for, and where it stands."""

_Moved = tuple[int, str, Standing, Standing]
"""Entry number, payment reference, before, after."""


def after_effect(standing: Standing, effect: Effect) -> Standing:
    """Return where an entry stands after one effect. Pure; the table of the four effects."""
    action, state = standing
    if effect is Effect.RECORD_EXISTS:
        return _record_exists(action, state)
    if action not in _CANCELS:
        return standing
    if effect is Effect.CANCEL_SETTLED:
        return action, EntryState.DONE
    if effect is Effect.CANCEL_TOO_LATE and state in OUTSTANDING:
        return Action.CANCEL, EntryState.TOO_LATE
    if effect is Effect.CANCEL_AGAIN and state is EntryState.TOO_LATE:
        return action, EntryState.WAITING
    return standing


def _record_exists(action: Action, state: EntryState) -> Standing:
    """The create arrived. Proof of absence is impossible now: the record has to be cancelled."""
    if action is Action.CREATE and state in OUTSTANDING:
        return action, EntryState.DONE
    if action is Action.CONFIRM_ABSENT:
        return Action.CANCEL, EntryState.WAITING if state in OUTSTANDING else state
    return action, state


_ORDER: Final = (
    Effect.RECORD_EXISTS,
    Effect.CANCEL_AGAIN,
    Effect.CANCEL_TOO_LATE,
    Effect.CANCEL_SETTLED,
)
"""Within one record: first that it exists, last that nothing is left to do."""


def settle(
    conn: Connection, company: str, seen: Mapping[str, Sequence[frozenset[Effect]]], now_ms: int
) -> int:
    """Apply what records of these payments mean, in the order seen; return how many entries moved."""
    if not seen:
        return 0
    changed = []
    for row in _entries(conn, company, seen):
        before = (Action(row.action), EntryState(row.state))
        standing = before
        for effects in seen[row.payment_ref]:
            for effect in _ORDER:
                standing = after_effect(standing, effect) if effect in effects else standing
        if standing != before:
            changed.append((row.entry_no, row.payment_ref, before, standing))
    _store(conn, company, changed, now_ms)
    return len(changed)


def _entries(conn: Connection, company: str, seen: Mapping[str, Any]) -> list[Any]:
    wanted = sorted(seen)
    table = outbox.c
    rows: list[Any] = []
    for start in range(0, len(wanted), 900):
        rows += conn.execute(
            select(table.entry_no, table.payment_ref, table.action, table.state).where(
                table.company == company,
                table.payment_ref.in_(wanted[start : start + 900]),
                table.state.in_(_LIVE),
            )
        ).all()
    return rows


_MOVE = (
    update(outbox)
    .where(outbox.c.company == bindparam("of_company"), outbox.c.entry_no == bindparam("of_entry"))
    .values(
        action=bindparam("new_action"),
        state=bindparam("new_state"),
        not_before_ms=0,
        settled_ms=bindparam("settled"),
    )
)
_OF_PAYMENT = (payments.c.company == bindparam("of_company"), payments.c.payment_ref == bindparam("of_ref"))
_NOT_CHECKING = update(payments).where(*_OF_PAYMENT).values(checking=False)
_NOT_REJECTED = update(payments).where(*_OF_PAYMENT).values(rejected_reason=None)


def _store(conn: Connection, company: str, changed: Sequence[_Moved], now_ms: int) -> None:
    if not changed:
        return
    rows = [
        {
            "of_company": company,
            "of_entry": entry_no,
            "new_action": action,
            "new_state": state,
            "settled": now_ms if state is EntryState.DONE else None,
        }
        for entry_no, _reference, _before, (action, state) in changed
    ]
    conn.execute(_MOVE, rows)
    for statement, references in (
        (_NOT_CHECKING, {reference for _entry, reference, _before, _after in changed}),
        (_NOT_REJECTED, {ref for _entry, ref, (_, state), _after in changed if state is EntryState.REJECTED}),
    ):
        if references:
            conn.execute(statement, [{"of_company": company, "of_ref": ref} for ref in sorted(references)])
