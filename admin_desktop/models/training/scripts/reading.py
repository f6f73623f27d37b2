"""From a file to a script: its values, its times, and every fault with the line it stands on."""

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from admin_desktop.clock import local_datetime
from admin_desktop.errors import BadScriptError
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.cast import HOUSES, USUAL, house
from admin_desktop.models.training.deeds import RETURN_CODES, Deed, Wait
from admin_desktop.models.training.scripts.deed_forms import FORMS, Place, payment_name
from admin_desktop.models.training.scripts.fields import Faults, Table
from admin_desktop.models.training.scripts.meaning import check_meaning
from admin_desktop.models.training.scripts.rows import REFUSALS, Expectation, Script, Step
from admin_desktop.models.training.scripts.times import read_span, read_time
from admin_desktop.models.training.scripts.toml_lines import lines_of
from admin_desktop.words import tr

LARGEST_BYTES: Final = 200_000
_MOST_STEPS: Final = 200
_TOML_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_EARLIEST: Final = date(2020, 1, 1)
_UNKNOWN: Final = Wait()
"""Stands for a deed that nobody knows: what belongs beside it nobody knows either."""


def read_script(path: Path) -> Script:
    """Read a script's file; BadScriptError names each line that is wrong."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadScriptError(f"{path.name}: {error.strerror or error}") from error
    if len(data) > LARGEST_BYTES:
        raise BadScriptError(f"{path.name}: larger than a script is ({len(data):,} bytes)")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(path.name, [(line, tr("this is not UTF-8 text"))]) from error
    return read_text(text, path.stem, path)


def read_text(text: str, name: str, path: Path | None = None) -> Script:
    """Read a script's text; raises as ``read_script``."""
    shown = path.name if path else name
    text = text.replace("\r\n", "\n")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refused(shown, [_toml_fault(text, str(error))]) from error
    faults = Faults(lines_of(text))
    script = _script(values, faults, name, text, path)
    if not faults.found:
        check_meaning(script, faults)
    if faults.found:
        raise _refused(shown, sorted(faults.found, key=lambda fault: fault[0]))
    return script


def _toml_fault(text: str, message: str) -> tuple[int, str]:
    found = _TOML_LINE.search(message)
    line = int(found.group(1)) if found and found.group(1) else text.count("\n") + 1
    said = _TOML_LINE.sub("", message).strip()
    return line, tr("this is not TOML: {what}", what=said)


def _refused(shown: str, faults: list[tuple[int, str]]) -> BadScriptError:
    lines = "\n".join(
        tr("{file}, line {line}: {what}", file=shown, line=no, what=what) for no, what in faults
    )
    return BadScriptError(lines, tuple(faults))


def _script(values: dict[str, Any], faults: Faults, name: str, text: str, path: Path | None) -> Script:
    head = Table(values, (), faults)
    company = head.one_of("company", [one.record.code for one in HOUSES], USUAL)
    found = house(company)
    zone = found.record.time_zone if found else "UTC"
    start_ms = head.parsed("start", lambda words: read_time(words, zone, None))
    if not head.has("start"):
        head.fault("start", tr('start is missing: when the class begins, such as "2026-03-04 09:00"'))
    script = Script(
        name=name,
        title=head.said("title", needed=True),
        about=head.said("about", needed=True),
        company=company,
        time_zone=zone,
        start_ms=start_ms or read_time(f"{_EARLIEST} 09:00", zone, None),
        seed=head.whole("seed", 1, 0, 10**9),
        sync_minutes=head.whole("sync_minutes", 5, 1, 15),
        steps=(),
        source=text,
        path=path,
    )
    steps = _steps(head, script, faults)
    head.finish()
    return replace(script, steps=steps)


def _steps(head: Table, script: Script, faults: Faults) -> tuple[Step, ...]:
    tables = head.tables("step")
    if not tables or len(tables) > _MOST_STEPS:
        faults.at(("step",), tr("a script has 1 to {most} [[step]] tables", most=_MOST_STEPS))
    steps: list[Step] = []
    for table in tables:
        before_ms = steps[-1].ends_ms if steps else script.start_ms
        step = _step(len(steps) + 1, table, script.time_zone, before_ms)
        if step.at_ms < before_ms:
            clock = f"{local_datetime(before_ms, script.time_zone):%Y-%m-%d %H:%M}"
            table.fault(
                "at", tr("this step comes before {time}, when the one before it has ended", time=clock)
            )
        steps.append(step)
    return tuple(steps)


def _step(no: int, table: Table, zone: str, before_ms: int) -> Step:
    at_ms = _moment(table, zone, before_ms)
    step = Step(
        no=no,
        line=table.line,
        at_ms=at_ms,
        deed=_deed(table, Place(zone, at_ms)),
        title=table.said("title"),
        say=table.said("say"),
        ask=table.said("ask"),
        answer=table.said("answer"),
        refused=table.one_of("refused", REFUSALS),
        expect=_expectations(table, zone, at_ms),
    )
    if bool(step.ask) != bool(step.answer):
        missing = "answer" if step.ask else "ask"
        table.fault(missing, tr("a question needs its answer, and an answer its question"))
    if step.deed is not _UNKNOWN:
        table.finish()
    return step


def _deed(table: Table, place: Place) -> Deed:
    do = table.one_of("do", FORMS, needed=True)
    return FORMS[do](table, place) if do else _UNKNOWN


def _moment(table: Table, zone: str, before_ms: int) -> int:
    """Return when: ``at`` a time, or ``after`` a span; by itself, at once."""
    at_ms = table.parsed("at", lambda text: read_time(text, zone, before_ms))
    after_ms = table.parsed("after", read_span)
    if table.has("at") and table.has("after"):
        table.fault("after", tr("either at or after, not both"))
    return at_ms if at_ms is not None else before_ms + (after_ms or 0)


def _expectations(step: Table, zone: str, step_ms: int) -> tuple[Expectation, ...]:
    found = [_expectation(table, zone, step_ms) for table in step.tables("expect")]
    return tuple(sorted(found, key=lambda one: one.at_ms))


def _expectation(table: Table, zone: str, step_ms: int) -> Expectation:
    marks = table.texts("marks")
    words = {mark.value.replace("_", " "): mark for mark in Mark}
    for word in marks or ():
        if word not in words:
            table.fault("marks", tr('there is no mark "{word}"; {known}', word=word, known=", ".join(words)))
    expectation = Expectation(
        line=table.line,
        payment=payment_name(table),
        at_ms=_moment(table, zone, step_ms),
        status=table.choice("status", Status),
        marks=None if marks is None else frozenset(words[word] for word in marks if word in words),
        in_file=table.flag("in_file"),
        return_code=table.one_of("return_code", RETURN_CODES) or None,
    )
    if expectation.at_ms < step_ms:
        table.fault("at", tr("this is before its step"))
    if not any(table.has(key) for key in ("status", "marks", "in_file", "return_code")):
        table.fault("status", tr("nothing is expected: say status, marks, in_file or return_code"))
    table.finish()
    return expectation
