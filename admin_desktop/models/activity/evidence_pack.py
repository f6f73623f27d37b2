"""An evidence pack as one file: a ZIP of a PDF, three CSV files and their checksums, whole or not at all.

How a page becomes a PDF is handed in, so that this room needs no window system. The pack's head prints
where the audit log stood: an anchor outside the database.
"""

import csv
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from admin_desktop.clock import to_rfc3339
from admin_desktop.models import audit
from admin_desktop.models.activity.anchors import to_text
from admin_desktop.models.activity.evidence import Evidence, Subject, gather
from admin_desktop.models.activity.evidence_html import as_html
from admin_desktop.models.database.store import Store
from admin_desktop.models.exports.columns import columns_named, safe
from admin_desktop.models.principal import Principal
from admin_desktop.models.whole_file import new_file, ours_for

RenderPdf = Callable[[str], bytes]
"""Takes HTML, returns the bytes of a PDF."""

SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was written."""

    path: Path
    payments: int
    events: int
    log_lines: int


def write_pack(
    store: Store,
    who: Principal,
    subject: Subject,
    target: Path,
    render_pdf: RenderPdf,
    *,
    overwrite: bool = False,
) -> PackReport:
    """Write the pack to ``target``; it is in the audit log before the file has its name.

    Raises NotFoundError, NotAllowedError, InvalidRequestError (also for a file that exists), DiskFullError
    and FileUnreachableError; none leaves a part of a file.
    """
    evidence = gather(store, who, subject)
    parts = dict(pack_parts(evidence, render_pdf))
    try:
        with new_file(target, overwrite=overwrite) as part:
            _zip(part, parts, evidence.gathered_ms)
            _log(store, who, evidence, target.name, hashlib.sha256(part.read_bytes()).hexdigest())
    except OSError as error:
        raise ours_for(error) from error
    return PackReport(target, len(evidence.payments), len(evidence.events), len(evidence.log))


def pack_parts(evidence: Evidence, render_pdf: RenderPdf) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the pack by name, the checksums last."""
    parts = {
        "evidence.pdf": render_pdf(as_html(evidence)),
        "payments.csv": _csv(_payments(evidence)),
        "timeline.csv": _csv(_timeline(evidence)),
        "audit-log.csv": _csv(_audit_lines(evidence)),
    }
    yield from parts.items()
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in parts.items())
    yield SUMS, sums.encode()


def _payments(evidence: Evidence) -> Iterator[Sequence[str]]:
    columns = columns_named(None)
    yield [column.heading for column in columns]
    for row in evidence.payments:
        yield [str(column.cell(row)) for column in columns]


def _timeline(evidence: Evidence) -> Iterator[Sequence[str]]:
    yield ["Reference", "No.", "Time (UTC)", "ASPIRE's time (UTC)", "Status", "Actor", "What happened"]
    for event in evidence.events:
        aspire = "" if event.aspire_at_ms is None else to_rfc3339(event.aspire_at_ms)
        told = (event.status, safe(event.actor), safe(event.text))
        yield [event.payment_ref, str(event.event_no), to_rfc3339(event.at_ms), aspire, *told]


def _audit_lines(evidence: Evidence) -> Iterator[Sequence[str]]:
    yield [
        "Line",
        "Time (UTC)",
        "Actor",
        "Role",
        "Machine",
        "Action",
        "Entity",
        "Old",
        "New",
        "Reason",
        "Ticket",
        "Hash",
    ]
    for line in evidence.log:
        told = (line.actor, line.role, line.machine, line.action, line.entity)
        values = (line.old, line.new, line.reason, line.ticket)
        yield [str(line.line_no), to_rfc3339(line.at_ms), *map(safe, told), *map(safe, values), line.hash]


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _zip(target: Path, parts: dict[str, bytes], now_ms: int) -> None:
    year, month, day = (int(word) for word in to_rfc3339(now_ms)[:10].split("-"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (year, month, day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            pack.writestr(entry, data)


def _log(store: Store, who: Principal, evidence: Evidence, name: str, sha256: str) -> None:
    head = evidence.verdict.head
    with store.writing() as conn:
        audit.write(
            conn,
            company=evidence.subject.company,
            now_ms=evidence.gathered_ms,
            who=who,
            action="evidence",
            entity=evidence.subject.words[:80],
            new={
                "file": name[:80],
                "sha256": sha256,
                "payments": len(evidence.payments),
                "anchor": to_text(head) if head else None,
            },
        )
