"""A desk that is killed: one real sync cycle in a process of its own that ends itself with SIGKILL.

Words: workspace, ASPIRE's address, company, what to count (``points`` or ``writes``), at which count to die,
and the desk's name for the lease; without one it is that of the desk that died before. The token comes on
standard input. Says what it dies at. Exit code 0: the cycle ended before that many were counted.
"""

import os
import random
import signal
import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy import event

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle

WRITES = ("INSERT", "UPDATE", "DELETE")


def main() -> int:
    """Sync once, or die trying."""
    place, url, company, counted, at, *holder = sys.argv[1:]
    token, clock, left = sys.stdin.readline().strip(), SystemClock(), int(at)

    def step(name: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.write(1, name.encode())
            os.kill(os.getpid(), signal.SIGKILL)

    with closing(Store.open(Path(place), clock)) as store:
        if counted == "writes":

            @event.listens_for(store._writer, "before_cursor_execute")
            def _before(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
                if statement.lstrip().upper().startswith(WRITES):
                    step(statement)

            @event.listens_for(store._writer, "commit")
            def _commit(_conn: object) -> None:
                step("commit")

        cycle = SyncCycle(
            store,
            lambda code, cancelled: AspireClient(code, url, token, clock, cancelled=cancelled),
            clock,
            random.Random(1),
            Principal("sync", Role.SYNC_SERVICE, None, "victim"),
            fail_point=step if counted == "points" else lambda _name: None,
            holder="".join(holder),
        )
        cycle.run(company, lambda: False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
