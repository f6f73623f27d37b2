"""The real window on a real demo whose next sync is far away; prints a line per company that has synced.

The word is how many milliseconds of unexpected absence are taken for a sleep.
"""

import os
import sys
from contextlib import closing

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from admin_desktop.bootstrap.window import Room
from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import connections
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.settings import folders
from admin_desktop.sync.rhythm import agenda
from admin_desktop.views.look.tokens import ThemeChoice


def main() -> int:
    """Run until killed."""
    agenda.JUMP_MS = int(sys.argv[1])  # type: ignore[misc]
    with closing(Store.open(folders().demo_workspace, SystemClock())) as store, store.writing() as conn:
        conn.execute(update(connections).values(interval_s=900))
    app = QApplication([])
    room = Room.whole(app, "demo", None, ThemeChoice.LIGHT, lively=False)
    room.worker.company_changed.connect(tell)
    room.window.show()
    room.worker.start()
    return app.exec()


def tell(one: CompanySync) -> None:
    """Say that a company has synced."""
    if one.state is SyncState.IDLE and one.next_due_ms is not None:
        sys.stdout.write(f"synced {one.company}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
