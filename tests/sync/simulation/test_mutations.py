"""The simulation finds each wrong product: the sources with one deliberate mistake, played seed by seed.

A mistake is a change of the text of one module, in a copy of the package that a process of its own imports.
When a module changes so that the text is not there any more, the table has to follow.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

import admin_desktop

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

PACKAGE: Final = Path(admin_desktop.__file__).parent
SEEDS: Final = 40
PLAY: Final = """
import sys
from admin_desktop.sync.simulation import seeds, story

for seed in range(int(sys.argv[1])):
    failure, _played = seeds.play(seed, story.story(seed, 1.0))
    if failure:
        sys.exit(f"seed {seed}: {failure}")
"""


@dataclass(frozen=True)
class Mistake:
    module: str
    right: str
    wrong: str
    found: str
    """What the simulation says of it."""


MISTAKES: Final = {
    "an unknown attempt is sent again without a look-up": Mistake(
        "sync/push.py",
        "        record = self._look_up(errand)\n        if record is not None and self._ack",
        "        record = None\n        if record is not None and self._ack",
        "I1 sent unasked",
    ),
    "no answer is taken for not done": Mistake(
        "sync/push.py",
        "            self._postpone(attempt, error.detail)\n            raise error",
        "            attempts.not_done(self._store, attempt, 0, error.detail)\n            raise error",
        "I1 sent unasked",
    ),
    "the second attempt has a reference of its own": Mistake(
        "sync/push.py",
        "return self._client.create(self._epoch, attempt.payment_ref, body)",
        "return self._client.create(self._epoch, attempt.payment_ref[:13] + f'{attempt.attempts:02}', body)",
        "I1 two records",
    ),
    "a new epoch is taken for the old one": Mistake(
        "models/feed/cursor.py",
        "            frozen_epoch=new_epoch,\n"
        "            frozen_since_ms=cursor.frozen_since_ms or now_ms,\n",
        "            epoch=new_epoch,\n",
        "I",
    ),
    "what a restored ASPIRE lost is sent again by itself": Mistake(
        "models/feed/apply.py",
        "    write_cursor(conn, moved)\n",
        "    write_cursor(conn, moved)\n"
        "    if missing:\n"
        "        conn.exec_driver_sql(\"UPDATE outbox SET state = 'waiting' WHERE action = 'create'"
        ' AND payment_ref IN (SELECT payment_ref FROM payments WHERE missing_since_ms > 0)")\n'
        '        conn.exec_driver_sql("UPDATE sync_cursors SET epoch = frozen_epoch, frozen_epoch = NULL"\n'
        "            \" WHERE frozen_epoch > ''\")\n",
        "I1 two records",
    ),
    "what a restored ASPIRE lost is not marked": Mistake(
        "models/feed/cursor.py",
        ".values(missing_since_ms=now_ms, updated_ms=now_ms)",
        ".values(updated_ms=now_ms)",
        "I3 and I6 agreement",
    ),
    "the fence is not looked at": Mistake(
        "models/outbox/lease.py",
        "    if lease is None:\n        return\n",
        "    if lease is not None:\n        return\n",
        "I1 two desks",
    ),
    "arrival decides, not the version": Mistake(
        "models/feed/interpretation.py",
        "record.version > held.record_version or",
        "record.version != held.record_version or",
        "I",
    ),
    "the cursor is stored before the page": Mistake(
        "sync/pull.py",
        '        self._parts.fail_point("pull.fetched")\n',
        "        with self._parts.store.writing() as conn:\n"
        "            from admin_desktop.models.feed.cursor import write_cursor\n"
        "            ahead = replace(cursor, epoch=page.epoch, after_seq=page.next_after)\n"
        "            write_cursor(conn, ahead)\n"
        '        self._parts.fail_point("pull.fetched")\n'
        "        page = replace(page, after=page.next_after)\n",
        "I3 and I6 agreement",
    ),
    "a jump in the feed is believed": Mistake(
        "sync/line/wire.py",
        '        raise FeedGapError(f"after change {after} ASPIRE sent {numbers[0]}'
        ' to {numbers[-1]}, with a gap")\n',
        "        pass\n",
        "I3 and I6 agreement",
    ),
    "a create is withdrawn after an attempt": Mistake(
        "models/payments/intake.py",
        '    unsent = and_(o.attempts == 0, o.state == "waiting")',
        '    unsent = o.state.in_(["waiting", "unknown"])',
        "I",
    ),
    "a cancel goes before its create is settled": Mistake(
        "models/outbox/queue.py",
        "    return ~held_up, ~frozen",
        "    return (~frozen,)",
        "I",
    ),
    "what was sent is shown as Scheduled": Mistake(
        "models/outbox/attempts.py",
        "        mark_payment(conn, errand, checking=True)",
        '        mark_payment(conn, errand, checking=True, status="scheduled")',
        "I",
    ),
    "a status moves without a word": Mistake(
        "models/feed/sightings.py",
        "    add_events(conn, work.events)\n",
        "",
        "I3 and I6 agreement",
    ),
    "a posted record is read as closed by staff": Mistake(
        "models/feed/interpretation.py",
        '{(True, "posted"): Reading.POSTED, ',
        '{(True, "posted"): Reading.CLOSED, ',
        "I2",
    ),
    "every company counts as the first one": Mistake(
        "models/feed/interpretation.py",
        "closedness(convention, record.payments",
        'closedness("s2", record.payments',
        "I2",
    ),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the package, compiled already where it was compiled here."""
    folder = tmp_path_factory.mktemp("mistaken")
    shutil.copytree(PACKAGE, folder / PACKAGE.name)
    return folder


def played(folder: Path, seeds: int) -> str:
    words = [sys.executable, "-c", PLAY, str(seeds)]
    surroundings = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        words, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=1000, check=False
    )
    return done.stderr.strip()


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_the_product_is_found(copy: Path, name: str) -> None:
    mistake = MISTAKES[name]
    module = copy / PACKAGE.name / mistake.module
    text = module.read_text()
    assert text.count(mistake.right) == 1, "the product has changed; let the table follow"
    module.write_text(text.replace(mistake.right, mistake.wrong))
    try:
        said = played(copy, SEEDS)
    finally:
        module.write_text(text)
    assert said.startswith("seed "), said or "nothing was found"
    assert said.partition(": ")[2].startswith(mistake.found), said


def test_without_a_mistake_nothing_is_found(copy: Path) -> None:
    assert played(copy, 2) == ""
