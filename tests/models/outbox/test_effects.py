from itertools import product
from typing import Any

import pytest

from admin_desktop.models.feed.held import Effect
from admin_desktop.models.outbox.effects import after_effect, settle
from admin_desktop.models.outbox.entries import Action, EntryState

A, S, E = Action, EntryState, Effect
MOVES = {
    (A.CREATE, S.WAITING, E.RECORD_EXISTS): (A.CREATE, S.DONE),
    (A.CREATE, S.UNKNOWN, E.RECORD_EXISTS): (A.CREATE, S.DONE),
    (A.CONFIRM_ABSENT, S.WAITING, E.RECORD_EXISTS): (A.CANCEL, S.WAITING),
    (A.CONFIRM_ABSENT, S.UNKNOWN, E.RECORD_EXISTS): (A.CANCEL, S.WAITING),
    (A.CANCEL, S.WAITING, E.CANCEL_TOO_LATE): (A.CANCEL, S.TOO_LATE),
    (A.CANCEL, S.UNKNOWN, E.CANCEL_TOO_LATE): (A.CANCEL, S.TOO_LATE),
    (A.CONFIRM_ABSENT, S.WAITING, E.CANCEL_TOO_LATE): (A.CANCEL, S.TOO_LATE),
    (A.CANCEL, S.TOO_LATE, E.CANCEL_AGAIN): (A.CANCEL, S.WAITING),
}


@pytest.mark.parametrize(("action", "state", "effect"), list(product(A, S, E)))
def test_each_effect_moves_an_entry_as_the_table_says(action: A, state: S, effect: E) -> None:
    got = after_effect((action, state), effect)
    if effect is E.CANCEL_SETTLED and action is not A.CREATE:
        assert got[1] is S.DONE
    elif effect is E.RECORD_EXISTS and action is A.CONFIRM_ABSENT and state not in {S.WAITING, S.UNKNOWN}:
        assert got == (A.CANCEL, state)
    elif (action, state, effect) in MOVES:
        assert got == MOVES[action, state, effect]
    elif (action, effect) != (A.CONFIRM_ABSENT, E.CANCEL_TOO_LATE) and state is not S.TOO_LATE:
        assert got == (action, state)


def test_a_create_never_goes_back_and_a_rejected_one_stays_with_its_person() -> None:
    for state, effect in product((S.DONE, S.REJECTED, S.WITHDRAWN), E):
        assert after_effect((A.CREATE, state), effect) == (A.CREATE, state)


def test_a_closed_record_takes_the_refusal_of_its_cancel_away(office: Any) -> None:
    ref = office.submit()
    office.cancel(ref)
    with office.store.writing() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'rejected' WHERE action = 'confirm_absent'")
        conn.exec_driver_sql("UPDATE payments SET rejected_reason = 'x', checking = TRUE")
        assert settle(conn, "N", {ref: [frozenset({E.CANCEL_SETTLED})]}, 1) == 1
        assert settle(conn, "N", {ref: [frozenset({E.CANCEL_SETTLED})]}, 1) == 0
        assert settle(conn, "N", {}, 1) == 0
    row = office.payment(ref)
    assert (row.rejected_reason, row.checking) == (None, False)


def test_effects_of_one_page_count_in_their_order(office: Any) -> None:
    ref = office.submit()
    office.cancel(ref)
    exists = frozenset({E.RECORD_EXISTS})
    late, again = exists | {E.CANCEL_TOO_LATE}, exists | {E.CANCEL_AGAIN}
    with office.store.writing() as conn:
        settle(conn, "N", {ref: [exists, late, again]}, 1)
    assert office.entries(ref)[-1][:2] == ("cancel", "waiting")
    with office.store.writing() as conn:
        settle(conn, "N", {ref: [late]}, 1)
    assert office.entries(ref)[-1][:2] == ("cancel", "too_late")
