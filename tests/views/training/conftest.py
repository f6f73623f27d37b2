"""A class as the desk is told of it: states made by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.errors import BadScriptError
from admin_desktop.models.payments.status import Status
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.models.training.class_state import (
    BatchRow,
    Checked,
    ClassPayment,
    ClassState,
    Coming,
    CompanyState,
    Conditions,
    LessonState,
    StepState,
)
from admin_desktop.models.training.deeds import Cancel, Submit
from admin_desktop.models.training.scripts.library import ScriptFile
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.models.training.texts import Text
from admin_desktop.views.look.theme import Look
from admin_desktop.views.training.training_page import TrainingPage

NOW_MS = from_rfc3339("2026-03-04T22:03:00Z")
P = "PRAIRIE"
STEPS = (
    Step(1, 3, NOW_MS, Submit("rent"), Text("The borrower pays"), Text("The bakery pays its rent.")),
    Step(
        2, 9, NOW_MS + 60_000, Cancel("rent"), Text("The borrower cancels"), Text("And cancels."),
        Text("What now?"), Text("It is Pending Cancel."),
    ),
)  # fmt: skip
SCRIPT = Script("lesson", Text("A lesson"), Text("About it."), P, "America/Chicago", NOW_MS, 1, 5, STEPS, "")


def payment(name: str = "rent", status: Status = Status.PENDING, **unusual: Any) -> ClassPayment:
    usual: dict[str, Any] = {
        "name": name, "company": P, "payment_ref": f"PMT{name.upper()}", "customer_name": "Maple Street",
        "cents": 45_000, "status": status, "marks": (), "return_code": None,
        "effective_date": date(2026, 3, 5),
        "record_no": None if status is Status.PENDING else 1, "batch_no": None, "batch_state": None,
        "due_ms": None, "lateness": "", "sentence": f"{status.words} for 4 minutes.", "next_step": "Wait.",
    }  # fmt: skip
    return ClassPayment(**(usual | unusual))


def lesson(done: int = 0) -> LessonState:
    outcomes = ["done"] * done + ["next", "to come"]
    checks = (Checked(5, NOW_MS, True, "rent: Pending", "rent: Pending"),)
    steps = tuple(
        StepState(
            one.no,
            one.line,
            one.title,
            one.deed.words,
            one.at_ms,
            outcomes[place],
            checks[: place < done],
            "",
        )
        for place, one in enumerate(STEPS)
    )
    return LessonState(SCRIPT, steps, done)


def standing(**unusual: Any) -> ClassState:
    sync = CompanySync(P, SyncState.IDLE, NOW_MS, NOW_MS + 300_000, None, 0, 0, "", 0.0)
    usual: dict[str, Any] = {
        "now_ms": NOW_MS, "company": P, "time_zone": "America/Chicago", "rate": 1.0, "paused": True,
        "behind_ms": 0, "companies": (CompanyState(P, "Prairie", "America/Chicago", True, sync, False),),
        "payments": (), "batches": (), "conditions": Conditions(True, "up", False, 0),
        "coming": (Coming(NOW_MS + 120_000, "sync", "PRAIRIE syncs with ASPIRE"),), "lesson": None,
        "step_no": 0, "last_step_no": 0, "last_deed": "", "refusal": "", "busy": False,
    }  # fmt: skip
    return ClassState(**(usual | unusual))


BATCH = BatchRow(P, 1, 1, "pulled", 1, 45_000, True)
BROKEN = BadScriptError("broken.toml, line 3: no", ((3, "no"),))
SCRIPTS = (
    ScriptFile("lesson", Path("lesson.toml"), Text("A lesson", "Una lección"), Text("About it."), 125, 2),
    ScriptFile(
        "broken",
        Path("broken.toml"),
        Text("broken"),
        Text(),
        error=BadScriptError("broken.toml, line 3: no", ((3, "no"),)),
    ),
)


@pytest.fixture
def page(look: Look) -> Iterator[TrainingPage]:
    """The desk, shown, with its lessons; the class stands at its beginning."""
    made = TrainingPage(look)
    made.show_scripts(SCRIPTS)
    made.resize(1160, 720)
    made.show()
    made.show_state(standing())
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def wishes(page: TrainingPage) -> list[Any]:
    told: list[Any] = []
    page.wished.connect(told.append)
    return told


@pytest.fixture
def state() -> Callable[..., ClassState]:
    return standing


@pytest.fixture
def changed() -> Callable[..., ClassState]:
    return replace
