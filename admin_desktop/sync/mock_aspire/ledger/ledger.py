"""The ledger as a whole: its file, clock, epoch, tokens, snapshots; and the way to a company's desk."""

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from admin_desktop.clock import Clock
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import EpochChangedRefusal, NotFoundRefusal
from admin_desktop.sync.mock_aspire.ledger.storing import meta
from admin_desktop.sync.mock_aspire.ledger.storing.history import Loader
from admin_desktop.sync.mock_aspire.ledger.storing.mock_clock import ClockState, MockClock
from admin_desktop.sync.mock_aspire.ledger.storing.storage import Storage

Scenario: TypeAlias = Callable[[Loader], None]
"""Fills an empty ledger; everything random in it comes from the loader's ``rng``."""


class Ledger:
    """ASPIRE's books. Safe to share between threads: every desk holds the one lock.

    ``make_token`` makes the access tokens of new companies; they are the only thing here that a seed does not
    decide. A database that never held a scenario has an epoch, and no companies.
    """

    def __init__(
        self,
        path: Path | None,
        clock: Clock,
        make_token: Callable[[], str] = secrets.token_urlsafe,
        *,
        durable: bool = True,
    ) -> None:
        self.storage = Storage(path, durable=durable)
        self.clock = MockClock(clock)
        self._make_token = make_token
        with self.storage.writing() as conn:
            if not meta.read(conn, "epoch"):
                meta.begin_life(conn, self.clock.real_ms(), 0)
            kept = meta.read(conn, "clock")
            self.epoch = meta.read(conn, "epoch")
        if kept:
            self.clock.resume_from(ClockState.from_json(kept), stood_still=False)

    @contextmanager
    def desk(self, company: str, *, epoch: str | None = None) -> Iterator[Desk]:
        """Open one transaction at a company's books; any error rolls it back.

        A write that carries an epoch other than the present one raises EpochChangedRefusal before anything.
        """
        with self.storage.writing() as conn:
            if epoch is not None and epoch != self.epoch:
                raise EpochChangedRefusal(self.epoch)
            desk = Desk.sit_down(conn, company, self.clock.now_ms())
            yield desk
            desk.stand_up()

    @contextmanager
    def look(self, company: str) -> Iterator[Desk]:
        """Read a company's books under the lock; nothing may be written."""
        with self.storage.reading() as conn:
            yield Desk.sit_down(conn, company, self.clock.now_ms())

    def companies(self) -> tuple[str, ...]:
        """Return the codes of all finance companies."""
        with self.storage.reading() as conn:
            return tuple(row[0] for row in conn.execute("SELECT company FROM companies ORDER BY company"))

    def scenario(self) -> str:
        """Return the name of the scenario last loaded, empty when none was."""
        with self.storage.reading() as conn:
            return meta.read(conn, "scenario")

    def reset(self, name: str, scenario: Scenario, seed: int) -> None:
        """Empty the ledger and fill it from a scenario, in one transaction and in a new epoch.

        The clock goes on as it is. Tokens of companies that are there again stay the same.
        """
        with self.storage.writing() as conn:
            self.storage.clear(conn)
            meta.begin_life(conn, self.clock.real_ms(), 0)
            meta.write(conn, seed=str(seed), scenario=name)
            scenario(Loader(conn, self.clock.now_ms(), seed))
            self._renew_tokens(conn)
            self._keep_clock(conn)
            epoch = meta.read(conn, "epoch")
        self.epoch = epoch
        self.storage.forget_snapshots()

    def snapshot(self) -> str:
        """Take a backup and return its name."""
        with self.storage.writing() as conn:
            meta.write(conn, snapshot_clock=self._clock_now().to_json())
        return self.storage.take_snapshot()

    def restore(self, snapshot: str, *, new_epoch: bool) -> None:
        """Put a backup in place of the books; raises NotFoundRefusal.

        ``new_epoch`` is a restore as in real life: another life of the database, time goes on. Without it, it
        is a step back: records, epoch, clock and random state are those of the backup. Tokens stay in both.
        """
        with self.storage.reading() as conn:
            tokens = self.tokens()
            lives = int(meta.read(conn, "lives"))
            try:
                self.storage.bring_back(snapshot)
            except KeyError:
                raise NotFoundRefusal("such snapshot") from None
            self._after_restore(tokens, lives, new_epoch=new_epoch)

    def image(self) -> bytes:
        """Return the books as they are, to be put back with ``become``."""
        return self.storage.image()

    def become(self, image: bytes) -> None:
        """Be as an image: records, epoch, clock, dice and tokens. Snapshots stay."""
        self.storage.become(image)
        with self.storage.reading() as conn:
            self.epoch = meta.read(conn, "epoch")
            kept = meta.read(conn, "clock")
        if kept:
            self.clock.resume_from(ClockState.from_json(kept), stood_still=False)

    def restore_from(self, image: bytes) -> None:
        """Restore an image as in real life: another life of the database; time goes on and tokens stay."""
        with self.storage.reading() as conn:
            tokens = self.tokens()
            lives = int(meta.read(conn, "lives"))
            self.storage.become(image)
            self._after_restore(tokens, lives, new_epoch=True)

    def change_clock(
        self,
        *,
        now_ms: int | None = None,
        advance_ms: int = 0,
        rate: float | None = None,
        paused: bool | None = None,
    ) -> None:
        """Set, move, speed up or pause the clock, and keep that; raises ValidationRefusal."""
        with self.storage.writing() as conn:
            self.clock.change(now_ms=now_ms, advance_ms=advance_ms, rate=rate, paused=paused)
            self._keep_clock(conn)

    def tokens(self) -> dict[str, str]:
        """Return company → access token."""
        with self.storage.reading() as conn:
            return dict(conn.execute("SELECT company, token FROM tokens ORDER BY company").fetchall())

    def close(self) -> None:
        """Close the file."""
        self.storage.close()

    def _after_restore(self, tokens: dict[str, str], lives: int, *, new_epoch: bool) -> None:
        with self.storage.writing() as conn:
            if new_epoch:
                meta.begin_life(conn, self.clock.real_ms(), lives)
            else:
                kept = ClockState.from_json(meta.read(conn, "snapshot_clock"))
                self.clock.resume_from(kept, stood_still=True)
                meta.write(conn, lives=str(lives))
            conn.execute("DELETE FROM tokens")
            conn.executemany("INSERT INTO tokens VALUES (?, ?)", list(tokens.items()))
            self._renew_tokens(conn)
            self._keep_clock(conn)
            self.epoch = meta.read(conn, "epoch")

    def _renew_tokens(self, conn: sqlite3.Connection) -> None:
        conn.execute("DELETE FROM tokens WHERE company NOT IN (SELECT company FROM companies)")
        missing = conn.execute(
            "SELECT company FROM companies WHERE company NOT IN (SELECT company FROM tokens)"
        ).fetchall()
        conn.executemany(
            "INSERT INTO tokens VALUES (?, ?)", [(row[0], self._make_token()) for row in missing]
        )

    def _clock_now(self) -> ClockState:
        state = self.clock.state
        return ClockState(self.clock.now_ms(), self.clock.real_ms(), state.rate, state.paused)

    def _keep_clock(self, conn: sqlite3.Connection) -> None:
        meta.write(conn, clock=self.clock.state.to_json())
