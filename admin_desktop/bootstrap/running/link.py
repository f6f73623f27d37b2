"""The way to ASPIRE: the demo's mock as a process, or a live ASPIRE with tokens from the keyring.

A module of its own because it is not needed for the first payments: HTTP client, keyring and the demo's story
are imported in the loader's thread while the user already reads.
"""

import random
import threading
from contextlib import ExitStack

from admin_desktop.bootstrap.practice.demo import Borrowers, demo_aspire
from admin_desktop.bootstrap.running.acts import Acts
from admin_desktop.bootstrap.running.keeper import SyncKeeper
from admin_desktop.bootstrap.running.syncing import Syncing, syncing
from admin_desktop.bootstrap.workspaces import DEMO, Workspace
from admin_desktop.clock import Clock
from admin_desktop.credentials import Credentials, DeskCredentials, MemoryCredentials
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.demo.people.borrowers import BorrowerAct, Did
from admin_desktop.models.sync_report import Revision
from admin_desktop.settings import folders
from admin_desktop.sync.worker import SyncWorker


class Link:
    """Open with ``begin``, once the workspace is open ``ready`` returns the sync; ``stack`` closes it."""

    here: Workspace
    """Of a class only: elsewhere the workspace is opened before the way to ASPIRE."""
    driver: None = None
    """No class is held here."""

    def __init__(self, stack: ExitStack, clock: Clock, tokens: Credentials | None = None) -> None:
        self._stack, self._clock, self._tokens = stack, clock, tokens
        self._credentials: Credentials | None = None
        self._given_up = threading.Event()
        self._acts: Acts | None = None

    def begin(self, location: str, *, lively: bool) -> None:
        """Start the demo's ASPIRE, and make the demo when it is not there. May take seconds."""
        if self._credentials is None:
            self._credentials = self._open(location, lively=lively)

    @property
    def credentials(self) -> Credentials | None:
        """Return where tokens are kept; None before ``begin``."""
        return self._credentials

    def give_up(self) -> None:
        """Nobody waits for ``begin`` any more; may be called in another thread."""
        self._given_up.set()

    def ready(self, here: Workspace) -> Syncing:
        """Return the cycle and its companies."""
        if self._credentials is None:
            raise RuntimeError("begin comes first")
        return syncing(here, self._credentials)

    def worker(self, here: Workspace, ready: Syncing) -> SyncKeeper:
        """Return the sync and who watches over it, not yet started; called in the window's thread."""
        current = ready

        def hire(hangs: bool) -> SyncWorker:  # noqa: FBT001 - the keeper's one question
            nonlocal current
            current = self.ready(here) if hangs else current
            return SyncWorker(current.cycle, current.companies, here.clock)

        keeper = SyncKeeper(hire, here.clock)
        self._stack.callback(keeper.stop)
        return keeper

    def enliven(self, here: Workspace, acts: Acts) -> None:
        """Let the demo's borrowers come, and say so when its ASPIRE has to be started again."""
        self._acts = acts

        def heard(act: BorrowerAct) -> None:
            acts.note(Revision(act.payment.company, 1, int(act.did is Did.SUBMITTED), 0))

        borrowers = Borrowers(here.store, random.Random(), heard)
        self._stack.callback(borrowers.stop)
        borrowers.start()

    def _open(self, location: str, *, lively: bool) -> Credentials:
        if location != DEMO:
            return self._tokens or DeskCredentials()
        aspire = self._stack.enter_context(
            demo_aspire(
                folders().make(),
                self._clock,
                lively=lively,
                given_up=self._given_up.is_set,
                tell=self._tell,
            )
        )
        return MemoryCredentials(aspire.tokens)

    def _tell(self, error: AdminDesktopError) -> None:
        """Let the window say it; called in another thread."""
        if self._acts is not None:
            self._acts.refuse(error)
