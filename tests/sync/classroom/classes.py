"""What the tests of the classroom share: a class, its script, and all about it in one comparable piece."""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from admin_desktop.clock import SystemClock
from admin_desktop.models.payments.queries import find
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.training.class_state import StepState
from admin_desktop.models.training.scripts.reading import read_script, read_text
from admin_desktop.models.training.scripts.rows import Script
from admin_desktop.settings import resources
from admin_desktop.sync.classroom.classroom import Classroom
from admin_desktop.sync.classroom.desk.papers import runs
from admin_desktop.sync.mock_aspire.ledger.storing.storage import image_opened

TRAINER = Principal("tom", Role.TRAINER, None, "desk")
SCENARIOS = sorted((resources() / "scenarios").glob("*.toml"))
NAMES = [path.stem for path in SCENARIOS]


def script(name: str) -> Script:
    return read_script(resources() / "scenarios" / f"{name}.toml")


def lesson_of(text: str, start: str = "2026-03-04 09:00") -> Script:
    head = f'title = "T"\nabout = "A"\nstart = "{start}"\n'
    return read_text(head + text, "lesson")


@contextmanager
def held(folder: Path, lesson: Script | None = None) -> Iterator[Classroom]:
    with closing(Classroom(folder / "training", TRAINER, SystemClock())) as classroom:
        if lesson is not None:
            classroom.open_script(lesson).finish()
        yield classroom


def play_all(classroom: Classroom) -> tuple[StepState, ...]:
    while (lesson := classroom.state().lesson) is not None and lesson.upcoming is not None:
        classroom.play_next().finish()
    assert lesson is not None
    return lesson.steps


def faults_of(steps: tuple[StepState, ...]) -> list[str]:
    return [
        f"line {check.line}: {check.expected}, but {check.actual}"
        for step in steps
        for check in step.checks
        if not check.met
    ]


def seen(classroom: Classroom) -> dict[str, object]:
    """Return statuses, timelines and file bytes: what the class can see."""
    payments = classroom.state().payments
    return {
        "now": classroom.clock.now_ms(),
        "statuses": [(one.name, one.payment_ref, one.status, one.marks) for one in payments],
        "timelines": [
            find(classroom.store, TRAINER, one.company, one.payment_ref).events for one in payments
        ],
        "files": [(paper.name, paper.text.encode()) for paper in runs(classroom._machine)]
        + [(paper.name, paper.text.encode()) for paper in classroom._machine.memory.returns],
    }


def everything(classroom: Classroom) -> dict[str, object]:
    """Return what the class can see, and a digest of every row of both databases."""
    workspace, books, memory = classroom._machine.kept()
    # A backup is compared by its rows too: SQLite counts its own writes in the head of the file.
    backups = [digest(zlib.decompress(one)).encode() for one in memory.backups]
    kept = replace(memory, backups=backups).to_bytes()
    return {**seen(classroom), "here": digest(workspace), "there": digest(books), "memory": kept}


def digest(image: bytes) -> str:
    with closing(image_opened(image)) as db:
        return hashlib.sha256("\n".join(_rows(db)).encode()).hexdigest()


def _rows(db: sqlite3.Connection) -> Iterator[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name"
    for (table,) in db.execute(query).fetchall():
        yield table
        rows = db.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 - names of our own tables
        yield from sorted(map(repr, rows))
