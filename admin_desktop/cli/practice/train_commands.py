"""``admin-desktop train``: the scripts of the classroom, checked and played."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from admin_desktop.bootstrap.practice.training import (
    known_scripts,
    open_class,
    passing_class,
    script_named,
)
from admin_desktop.cli.console.common_options import Json
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show, table
from admin_desktop.clock import local_datetime, to_rfc3339
from admin_desktop.errors import BadScriptError
from admin_desktop.models.training.class_state import Checked, LessonState, StepState
from admin_desktop.models.training.handouts import write_handouts
from admin_desktop.models.training.scripts.reading import read_script
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.settings import has_display
from admin_desktop.sync.classroom.classroom import Classroom

Headless = Annotated[bool, Parameter(negative="", help="Play without a window, and say how it went.")]
_WORDS = {"done": "as expected", "failed": "NOT as expected", "next": "not played", "to come": "not played"}


def list_train(*, json: Json = False) -> int:
    """List the scripts: ours, and your own in the folder `scenarios` beside the workspaces."""
    scripts = known_scripts()
    rows = [
        (one.name, str(one.steps), _span(one.minutes), one.title.en)
        if one.error is None
        else (one.name, "", "", f"broken: {one.error.detail.splitlines()[0]}")
        for one in scripts
    ]
    told = [
        {
            "name": one.name,
            "path": str(one.path),
            "title": one.title.en,
            "about": one.about.en,
            "steps": one.steps,
            "minutes": one.minutes,
            "error": None if one.error is None else one.error.detail,
        }
        for one in scripts
    ]
    show(told, as_json=json, text=lambda: table(("Script", "Steps", "Takes", "Title"), rows, frozenset({1})))
    return DONE


def check_train(*scripts: str, json: Json = False) -> int:
    """Check scripts without playing them; every fault is named with its line.

    Parameters
    ----------
    scripts
        Names or files; all there are when none is given.
    """
    paths = [script_named(named) for named in scripts] or [one.path for one in known_scripts()]
    checked = [_checked(path) for path in paths]
    show(checked, as_json=json, text=lambda: _check_lines(checked))
    return WANTING if any(one["faults"] for one in checked) else DONE


def _checked(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = {"name": path.stem, "path": str(path), "steps": 0, "faults": []}
    try:
        told["steps"] = len(read_script(path).steps)
    except BadScriptError as error:
        told["faults"] = [{"line": line, "message": what} for line, what in error.faults] or [
            {"line": None, "message": error.detail}
        ]
    return told


def _check_lines(checked: list[dict[str, Any]]) -> Iterator[str]:
    for one in checked:
        if not one["faults"]:
            yield f"{one['name']}: {one['steps']} steps, nothing wrong"
        for fault in one["faults"]:
            place = f", line {fault['line']}" if fault["line"] else ""
            yield f"{Path(one['path']).name}{place}: {fault['message']}"


def play_train(
    script: str, *, headless: Headless = False, handouts: Path | None = None, json: Json = False
) -> int:
    """Play a script: in the window, or headless with every expected status looked at.

    Exit code 1 when an expectation is not met; the step and its line are named. Headless, nothing of the
    class is left afterwards but the hand-outs.

    Parameters
    ----------
    script
        Its name or file.
    handouts
        Headless: write the NACHA and return files of the lesson and its transcript (PDF) into this folder.
    """
    lesson = read_script(script_named(script))
    if not (headless or json or handouts or has_display()):
        sys.stdout.write("No display here: playing headless\n")
    elif not (headless or json or handouts):
        return _in_the_window(lesson)
    with passing_class() as classroom:
        classroom.open_script(lesson).finish()
        for step in lesson.steps:
            classroom.play_next().finish()
            if not json:
                _say(classroom, step)
        state = classroom.state().lesson
        if handouts is not None:
            _hand_out(classroom, handouts)
    if state is None:  # pragma: no cover - a script was opened above
        raise RuntimeError("the class has lost its lesson")
    show(_told(state), as_json=json, text=lambda: _closing_lines(state))
    return WANTING if state.failed else DONE


def _in_the_window(lesson: Script) -> int:
    """Put the class at the script's start, then open the window on it."""
    held = open_class()
    try:
        held.classroom.open_script(lesson).finish()
    finally:
        held.close()
    return int(import_module("admin_desktop.bootstrap.start").run_window("training"))


def _hand_out(classroom: Classroom, folder: Path) -> None:
    """Write the papers; a PDF needs Qt, but no window."""
    render = import_module("admin_desktop.bootstrap.practice.transcripts").render_transcript
    for path in write_handouts(folder, classroom.handouts(), render):
        sys.stderr.write(f"{path}\n")


def _say(classroom: Classroom, step: Step) -> None:
    """Print what the class hears and sees of a step, as it happens."""
    lesson = classroom.state().lesson
    if lesson is not None:
        lines = _step_lines(step, lesson.steps[step.no - 1], lesson.script.time_zone)
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()


def _step_lines(step: Step, stands: StepState, zone: str) -> Iterator[str]:
    clock = f"{local_datetime(step.at_ms, zone):%Y-%m-%d %H:%M}"
    yield f"{step.no}. {clock}  {step.title.en or stands.deed_words}"
    yield f"   {stands.deed_words}"
    if step.say:
        yield f"   {step.say.en}"
    if stands.refusal:
        yield f"   Refused: {stands.refusal}"
    if step.ask:
        yield f"   Question: {step.ask.en}"
        yield f"   Answer: {step.answer.en}"
    yield from (f"   {_check_line(check, zone)}" for check in stands.checks)


def _check_line(check: Checked, zone: str) -> str:
    clock = f"{local_datetime(check.at_ms, zone):%H:%M:%S}"
    if check.met:
        return f"{clock}  {check.expected}: as expected"
    return f"{clock}  line {check.line}: expected {check.expected}, but it is {check.actual}"


def _closing_lines(state: LessonState) -> Iterator[str]:
    failed = [step for step in state.steps if step.outcome == "failed"]
    for step in failed:
        for check in step.checks:
            if not check.met:
                where = f"step {step.no}, line {check.line}"
                yield f"Not as expected: {where}: {check.expected}, but it is {check.actual}"
    checks = sum(len(step.checks) for step in state.steps)
    if not failed:
        yield f"{state.script.name}: {len(state.steps)} steps, {checks} expectations, all met"


def _told(state: LessonState) -> dict[str, Any]:
    script = state.script
    return {
        "script": script.name,
        "title": script.title.en,
        "held": not state.failed,
        "steps": [
            {
                "no": step.no,
                "line": step.line,
                "at": to_rfc3339(step.at_ms),
                "title": told.title.en,
                "deed": step.deed_words,
                "say": told.say.en,
                "question": told.ask.en,
                "answer": told.answer.en,
                "outcome": _WORDS[step.outcome],
                "refusal": step.refusal,
                "checks": [
                    {
                        "line": check.line,
                        "at": to_rfc3339(check.at_ms),
                        "expected": check.expected,
                        "actual": check.actual,
                        "met": check.met,
                    }
                    for check in step.checks
                ],
            }
            for told, step in zip(script.steps, state.steps, strict=True)
        ],
    }


def _span(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02} min" if hours else f"{rest} min"
