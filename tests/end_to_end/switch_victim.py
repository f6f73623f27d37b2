"""One act upon the Payments switch in a process of its own, SIGKILL at the nth statement.

Words: workspace, act, and at which statement to die. Exit code 0: the act ended before that many.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import event

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.overview import state
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.principal import Principal, Role

DANA = Principal("dana", Role.CUSTOMER_CARE, None, "victim")
COMPANY = "NORTHSTAR"


def _off(store: Store) -> None:
    planning.plan(store, DANA, COMPANY, Wish(PAYMENTS, active=False, ticket="T-1", reason="asked"), 0)


def _emergency(store: Store) -> None:
    planning.emergency_off(store, DANA, COMPANY, PAYMENTS, "fraud")


def _revert(store: Store) -> None:
    now = state(store, DANA, COMPANY, PAYMENTS)
    planning.revert(store, DANA, COMPANY, now.plan_no or 0, "T-2", "too early", now.change_no)


ACTS: dict[str, Callable[[Store], None]] = {"off": _off, "emergency": _emergency, "revert": _revert}


def main() -> int:
    """Do the act, or die trying."""
    place, act, at = sys.argv[1:]
    left = int(at)

    def step(*_what: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with closing(Store.open(Path(place), SystemClock())) as store:
        for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
            event.listen(store._writer, name, step)
        ACTS[act](store)
    return 0


if __name__ == "__main__":
    sys.exit(main())
