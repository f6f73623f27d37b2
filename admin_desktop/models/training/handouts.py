"""What a class takes home: the NACHA and return files of the lesson, and a transcript to print.

The files are as ASPIRE and its bank wrote them; the account numbers in them are invented.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from admin_desktop.clock import local_datetime
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.words.time_words import dated, whole
from admin_desktop.models.payments.words.told_again import told_again
from admin_desktop.models.training.class_state import ClassState, LessonState, StepState
from admin_desktop.models.training.scripts.rows import Step
from admin_desktop.models.whole_file import new_file, ours_for
from admin_desktop.words import money, tr

RenderPdf = Callable[[str], bytes]
"""Takes HTML, returns the bytes of a PDF."""

PAYMENT_FILE, RETURN_FILE, TRANSCRIPT = "payment file", "return file", "transcript"


@dataclass(frozen=True, slots=True)
class Handout:
    """One paper. A file has ``data``; the transcript has ``html``, to be made a PDF."""

    name: str
    kind: str
    data: bytes = b""
    html: str = ""


def write_handouts(folder: Path, papers: Sequence[Handout], render_pdf: RenderPdf) -> tuple[Path, ...]:
    """Write the papers into a folder, each whole or not at all; earlier ones of the same name are replaced.

    Raises DiskFullError and FileUnreachableError.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for paper in papers:
            with new_file(folder / paper.name, overwrite=True) as part:
                part.write_bytes(render_pdf(paper.html) if paper.kind == TRANSCRIPT else paper.data)
            written.append(folder / paper.name)
    except OSError as error:
        raise ours_for(error) from error
    return tuple(written)


def transcript(state: ClassState, details: Sequence[tuple[str, PaymentDetail]], language: str) -> str:
    """Return the class as plain HTML: what was said, done, asked and seen, and each payment's timeline."""
    return "".join(_document(state, details, language))


def _document(
    state: ClassState, details: Sequence[tuple[str, PaymentDetail]], language: str
) -> Iterator[str]:
    lesson = state.lesson
    title = lesson.script.title.said_in(language) if lesson else tr("A class without a script")
    yield "<html><body style='font-family: sans-serif; font-size: 10pt; color: #1B1F24'>"
    yield f"<h1 style='font-size: 16pt'>{escape(title)}</h1>"
    if lesson is not None:
        yield f"<p>{escape(lesson.script.about.said_in(language))}</p>"
        yield from _steps(lesson, language)
    yield f"<h2 style='font-size: 12pt'>{escape(tr('The payments of the class'))}</h2>"
    for name, detail in details:
        yield from _payment(name, detail)
    yield f"<p>{escape(tr('All names and numbers are invented.'))}</p></body></html>"


def _steps(lesson: LessonState, language: str) -> Iterator[str]:
    for step, stands in zip(lesson.script.steps[: lesson.done], lesson.steps, strict=False):
        yield from _step(step, stands, lesson.script.time_zone, language)


def _step(step: Step, stands: StepState, zone: str, language: str) -> Iterator[str]:
    title = step.title.said_in(language) or stands.deed_words
    heading = tr("{no}. {title}", no=step.no, title=title)
    yield f"<h2 style='font-size: 12pt'>{escape(heading)}</h2>"
    clock = whole(step.at_ms, zone, "%H:%M")
    yield _line(f"{clock} · {stands.deed_words}")
    yield _line(step.say.said_in(language))
    if stands.refusal:
        yield _line(tr("Refused: {words}", words=stands.refusal))
    if step.ask:
        yield _line(tr("Question: {words}", words=step.ask.said_in(language)), "b")
        yield _line(tr("Answer: {words}", words=step.answer.said_in(language)))
    for check in stands.checks:
        seen = tr("as expected") if check.met else tr("but it was {actual}", actual=check.actual)
        moment = f"{local_datetime(check.at_ms, zone):%H:%M}"
        yield _line(f"{moment} · {check.expected} - {seen}")


def _payment(name: str, detail: PaymentDetail) -> Iterator[str]:
    row = detail.row
    head = f"{name} · {row.payment_ref} · {row.customer_name} · {money(row.amount_cents)}"
    yield f"<h3 style='font-size: 10pt'>{escape(head)}</h3>"
    yield _line(detail.sentence)
    yield "<table cellspacing='0' cellpadding='3'>"
    for event in detail.events:
        moment = whole(event.at_ms, row.time_zone, "%H:%M:%S")
        text = told_again(event.text, dated)
        yield f"<tr><td>{moment}</td><td>{escape(event.actor)}</td><td>{escape(text)}</td></tr>"
    yield "</table>"


def _line(words: str, tag: str = "") -> str:
    if not words:
        return ""
    inside = f"<{tag}>{escape(words)}</{tag}>" if tag else escape(words)
    return f"<p>{inside}</p>"
