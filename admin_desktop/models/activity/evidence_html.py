"""The readable part of an evidence pack, as plain HTML that any renderer of rich text understands."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from admin_desktop.models.activity.anchors import to_text
from admin_desktop.models.activity.evidence import Evidence
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.payments.words.time_words import dated, whole, whole_day
from admin_desktop.models.payments.words.told_again import told_again
from admin_desktop.words import in_english

SHOWN = 300
"""Lines of each table on paper; the CSV files have all of them."""


def as_html(evidence: Evidence) -> str:
    """Return the whole document."""
    with in_english():  # it is kept
        return "".join(_document(evidence))


def _document(evidence: Evidence) -> Iterator[str]:
    zone = evidence.time_zone
    yield "<html><body style='font-family: sans-serif; font-size: 9pt; color: #1B1F24'>"
    yield f"<h1 style='font-size: 15pt'>Evidence: {escape(evidence.subject.words)}</h1>"
    yield "".join(_line(name, value) for name, value in _facts(evidence))
    yield "<h2 style='font-size: 11pt'>Payments</h2>"
    yield _table(
        (
            "Reference",
            "Status",
            "Submitted",
            "Customer",
            "Contract",
            "Amount",
            "Effective",
            "Record",
            "Batch",
        ),
        [
            (
                row.payment_ref,
                row.status.words,
                whole(row.submitted_ms, zone),
                row.customer_name,
                row.contract_no,
                dollars(row.amount_cents),
                whole_day(row.effective_date),
                str(row.record_no or ""),
                str(row.batch_no or ""),
            )
            for row in evidence.payments
        ],
    )
    yield "<h2 style='font-size: 11pt'>Timeline</h2>"
    yield _table(
        ("Reference", "Time", "By", "What happened"),
        [
            (one.payment_ref, whole(one.at_ms, zone), one.actor, told_again(one.text, dated))
            for one in evidence.events
        ],
    )
    yield "<h2 style='font-size: 11pt'>Audit log</h2>"
    yield _table(
        ("Line", "Time", "Who", "What", "Entity", "Change", "Ticket"),
        [
            (
                str(line.line_no),
                whole(line.at_ms, zone),
                f"{line.actor} ({line.role})",
                line.what,
                line.entity,
                line.change,
                line.ticket,
            )
            for line in evidence.log
        ],
    )
    yield "</body></html>"


def _facts(evidence: Evidence) -> Iterator[tuple[str, str]]:
    verdict = evidence.verdict
    total = sum(row.amount_cents for row in evidence.payments)
    yield "Finance company", f"{evidence.company_name} ({evidence.subject.company})"
    if evidence.subject.period_ms is not None:
        start, end = evidence.subject.period_ms
        yield "Period", f"{whole(start, evidence.time_zone)} until {whole(end, evidence.time_zone)}"
    yield "Gathered", f"{whole(evidence.gathered_ms, evidence.time_zone)} by {evidence.gathered_by}"
    yield (
        "Holds",
        (
            f"{len(evidence.payments):,} payments, {dollars(total)}; {len(evidence.events):,} events; "
            f"{len(evidence.log):,} lines of the audit log"
        ),
    )
    chain = f"{verdict.lines:,} lines hold" if verdict.holds else f"BAD: {verdict.reason}"
    yield "Audit chain", chain
    if verdict.head:
        yield "Anchor of this pack", to_text(verdict.head)
    yield "Times", f"in {evidence.time_zone}; the CSV files have them in UTC"


def _line(name: str, value: str) -> str:
    return f"<p style='margin: 2px'><b>{escape(name)}:</b> {escape(value)}</p>"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return "<p>None.</p>"
    more = f"<p>{len(rows) - SHOWN:,} more lines are in the CSV file.</p>" if len(rows) > SHOWN else ""
    body = "".join(_row("td", row) for row in rows[:SHOWN])
    style = "cellspacing='0' cellpadding='3' border='1' width='100%'"
    return f"<table {style}>{_row('th', head)}{body}</table>{more}"


def _row(tag: str, cells: Iterable[str]) -> str:
    inner = "".join(f"<{tag} align='left'>{escape(cell)}</{tag}>" for cell in cells)
    return f"<tr>{inner}</tr>"
