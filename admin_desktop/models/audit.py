"""The audit log: per company a chain of lines without a gap, each sealed by the hash of the one before.

A line is written in the transaction of the change it tells of. Lines are append-only by trigger. A chain
alone cannot show that its tail was cut or that all of it was rebuilt; for that its head is kept somewhere
outside (``head``) and handed to ``verify`` as an anchor.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, insert, select

from admin_desktop.models.database.engine.dialect import lock_chain
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.principal import Principal
from admin_desktop.words import number as written, tr

WORKSPACE = "*"
"""The company under which a line about the workspace itself stands; seen by LTi's own people only."""

_START = "0" * 64
_SEALED = tuple(column.name for column in audit_log.columns if column.name not in {"previous_hash", "hash"})


class AuditAnchor(NamedTuple):
    """The head of a chain as it was once: its last line and that line's hash. ``kept_in`` says where."""

    line_no: int
    hash: str
    kept_in: str = "an anchor"


class AuditVerdict(NamedTuple):
    """What verifying a company's chain found."""

    company: str
    lines: int
    first_bad_line: int | None
    """The first line that is changed, missing or out of order; None when the chain holds."""
    reason: str
    """One sentence about the bad line or about the anchor; empty when there is nothing to say."""
    head: AuditAnchor | None
    """The last line that holds, or None when there is none."""
    anchored_to: int | None
    """Up to which line an outside anchor vouches for the chain; None: not anchored."""
    anchored_by: str = ""
    """Where that anchor is kept."""

    @property
    def holds(self) -> bool:
        """Whether no line is bad. Without an anchor this says nothing about a cut or rebuilt log."""
        return self.first_bad_line is None


def write(
    conn: Connection,
    *,
    company: str,
    now_ms: int,
    who: Principal,
    action: str,
    entity: str,
    old: Mapping[str, Any] | None = None,
    new: Mapping[str, Any] | None = None,
    reason: str | None = None,
    ticket: str | None = None,
    aspire_at_ms: int | None = None,
) -> None:
    """Append a line to the company's chain, in the caller's transaction.

    ``old`` and ``new`` hold plain values (text, integers, dates); account numbers are masked before.
    """
    lock_chain(conn, company)
    last = head(conn, company)
    line: dict[str, Any] = {
        "company": company,
        "line_no": last.line_no + 1 if last else 1,
        "at_ms": now_ms,
        "aspire_at_ms": aspire_at_ms,
        "actor": who.name,
        "role": who.role.value,
        "machine": who.machine,
        "action": action,
        "entity": entity,
        "old": _as_json(old),
        "new": _as_json(new),
        "reason": reason,
        "ticket": ticket,
    }
    previous = last.hash if last else _START
    conn.execute(insert(audit_log), {**line, "previous_hash": previous, "hash": seal(previous, line)})


_LAST_LINE: Final = (
    select(audit_log.c.line_no, audit_log.c.hash)
    .where(audit_log.c.company == bindparam("of_company"))
    .order_by(audit_log.c.line_no.desc())
    .limit(1)
)


def head(conn: Connection, company: str) -> AuditAnchor | None:
    """Return the last line of the chain, to be kept outside the database; None when it is empty."""
    row = conn.execute(_LAST_LINE, {"of_company": company}).first()
    return AuditAnchor(row.line_no, row.hash) if row else None


def seal(previous_hash: str, line: Mapping[str, Any] | RowMapping) -> str:
    """Return SHA-256 over the previous hash and the line's canonical JSON."""
    canonical = json.dumps(
        {name: line[name] for name in _SEALED}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(f"{previous_hash}\n{canonical}".encode("utf-8", "surrogatepass")).hexdigest()


def verify_chain(conn: Connection, company: str, *anchors: AuditAnchor) -> AuditVerdict:
    """Walk the company's chain inside the caller's transaction and name its first bad line, if any.

    Asks nobody: the door is ``activity.verification.verify``.
    """
    lines = select(audit_log).where(audit_log.c.company == company).order_by(audit_log.c.line_no)
    with conn.execute(lines, execution_options={"yield_per": 1000}) as result:
        return check_chain(company, result.mappings(), *anchors)


def check_chain(company: str, rows: Iterable[RowMapping], *anchors: AuditAnchor) -> AuditVerdict:
    """Return the verdict on a chain's lines in order. Every anchor must hold; the furthest one vouches."""
    last: AuditAnchor | None = None
    met: AuditAnchor | None = None
    by_line: dict[int, list[AuditAnchor]] = {}
    for anchor in anchors:
        by_line.setdefault(anchor.line_no, []).append(anchor)
    for row in rows:
        number = last.line_no + 1 if last else 1
        reason = _fault(row, last, by_line.get(number, []))
        if reason:
            return _verdict(company, number - 1, number, reason, last, met)
        last = AuditAnchor(row["line_no"], row["hash"])
        met = by_line.get(number, [met])[0]
    count = last.line_no if last else 0
    beyond = max(by_line, default=0)
    if beyond > count:
        where = by_line[beyond][0].kept_in
        reason = tr(
            "the log ends at line {end}, but line {line} was once written ({where})",
            end=written(count),
            line=written(beyond),
            where=where,
        )
        return _verdict(company, count, count + 1, reason, last, met)
    reason = "" if met else tr("not anchored: a cut or rebuilt log would not be noticed")
    return _verdict(company, count, None, reason, last, met)


def _verdict(
    company: str,
    lines: int,
    first_bad: int | None,
    reason: str,
    last: AuditAnchor | None,
    met: AuditAnchor | None,
) -> AuditVerdict:
    to, by = (met.line_no, met.kept_in) if met else (None, "")
    return AuditVerdict(company, lines, first_bad, reason, last, to, by)


def _fault(row: RowMapping, last: AuditAnchor | None, anchors: list[AuditAnchor]) -> str:
    expected = last.line_no + 1 if last else 1
    number = written(expected)
    if row["line_no"] != expected:
        return tr("line {line} is missing", line=number)
    if row["previous_hash"] != (last.hash if last else _START):
        return tr("line {line} does not follow from the line before", line=number)
    if row["hash"] != seal(row["previous_hash"], row):
        return tr("line {line} was changed after it was written", line=number)
    for anchor in anchors:
        if anchor.hash != row["hash"]:
            return tr(
                "line {line} is not the one that was anchored ({where})", line=number, where=anchor.kept_in
            )
    return ""


def _as_json(values: Mapping[str, Any] | None) -> str | None:
    if values is None:
        return None
    return json.dumps(dict(values), sort_keys=True, ensure_ascii=False, default=str, separators=(",", ":"))
