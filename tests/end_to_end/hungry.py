"""A desk with little memory: one real sync cycle in a process that may use 512 MB of addresses, no more.

Words: workspace, ASPIRE's address. Prints the company's state, the change it has read to, and the most memory
that it held, in MB.
"""

import random
import resource
import sys
from contextlib import closing
from pathlib import Path

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.principal import Principal, Role
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle

LIMIT = 512 * 2**20


def main() -> int:
    """Sync once in little memory."""
    place, url = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    clock = SystemClock()
    with closing(Store.open(Path(place), clock)) as store:
        cycle = SyncCycle(
            store,
            lambda code, cancelled: AspireClient(code, url, "token", clock, cancelled=cancelled),
            clock,
            random.Random(1),
            Principal("sync", Role.SYNC_SERVICE, None, "hungry"),
        )
        report = cycle.run("LAKESIDE", lambda: False)
        with store.reading() as conn:
            after = read_cursor(conn, "LAKESIDE").after_seq
    sys.stdout.write(f"{report.state.value} {after} {most_held_mb()}\n")
    return 0


def most_held_mb() -> int:
    """Return the most memory that this program held; ``ru_maxrss`` would begin at that of who started it."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]) // 1024


if __name__ == "__main__":
    sys.exit(main())
