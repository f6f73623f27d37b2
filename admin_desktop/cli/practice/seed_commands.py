"""``admin-desktop seed``: a large realistic workspace, for trying things out at scale."""

import getpass
import platform
import sys
from pathlib import Path

from admin_desktop.cli.console.common_options import Json
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.clock import SystemClock
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.seeding.workspace import seed_workspace


def seed(file: Path, *, payments: int, seed: int = 1, json: Json = False) -> int:
    """Make a demo workspace with any number of payments and their whole timelines.

    Parameters
    ----------
    file
        The workspace file to make; it must not exist. Ten million payments take about 11 GB.
    payments
        How many.
    seed
        Another seed, other payments; the same seed at the same instant, the same.
    """
    who = Principal(getpass.getuser().lower(), Role.LTI_ADMIN, None, platform.node())
    made = seed_workspace(
        file, who, SystemClock(), payments=payments, seed=seed, progress=_News(quiet=json).tell
    )
    words = f"{file} holds {made.payments:,} payments, {made.events:,} events, {made.customers:,} customers."
    show(made, as_json=json, text=lambda: [words, f"See it: admin-desktop run --workspace {file}"])
    return DONE


class _News:
    """One line on the standard error, written over and over."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet or not sys.stderr.isatty()

    def tell(self, what: str, done: int, of: int) -> None:
        if not self._quiet:
            sys.stderr.write(f"\r{what}: {done:,} of {of:,}        ")
            sys.stderr.flush()
