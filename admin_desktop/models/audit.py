"""The audit log: per company a chain of lines without a gap, each sealed by the hash of the one before.

A line is written in the transaction of the change it tells of. Lines are append-only by trigger. A chain
alone cannot show that its tail was cut or that all of it was rebuilt; for that its head is kept somewhere
outside (``head``) and handed to ``verify`` as an anchor.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from admin_desktop.errors import NotFoundError
from admin_desktop.models.database.dialect import lock_chain
from admin_desktop.models.database.reference_tables import audit_log
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal

WORKSPACE = "*"
"""The company under which a line about the workspace itself stands; seen by LTi's own people only."""

_START = "0" * 64
_SEALED = tuple(column.name for column in audit_log.columns if column.name not in {"previous_hash", "hash"})


@dataclass(frozen=True, slots=True)
class AuditAnchor:
    """The head of a chain as it was once: its last line and that line's hash. ``kept_in`` says where."""

    line_no: int
    hash: str
    kept_in: str = ""


@dataclass(frozen=True, slots=True)
class AuditVerdict:
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


def head(conn: Connection, company: str) -> AuditAnchor | None:
    """Return the last line of the chain, to be kept outside the database; None when it is empty."""
    row = conn.execute(
        select(audit_log.c.line_no, audit_log.c.hash)
        .where(audit_log.c.company == company)
        .order_by(audit_log.c.line_no.desc())
        .limit(1)
    ).first()
    return AuditAnchor(row.line_no, row.hash) if row else None


def seal(previous_hash: str, line: Mapping[str, Any] | RowMapping) -> str:
    """Return SHA-256 over the previous hash and the line's canonical JSON."""
    canonical = json.dumps(
        {name: line[name] for name in _SEALED}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(f"{previous_hash}\n{canonical}".encode("utf-8", "surrogatepass")).hexdigest()


def verify(store: Store, who: Principal, company: str, anchor: AuditAnchor | None = None) -> AuditVerdict:
    """Walk the company's chain and name its first bad line, if there is one.

    NotFoundError when the company is not the principal's to see.
    """
    if not who.may_see(company):
        raise NotFoundError(f"no company {company}")
    with store.reading() as conn:
        return verify_chain(conn, company, anchor)


def verify_chain(conn: Connection, company: str, anchor: AuditAnchor | None = None) -> AuditVerdict:
    """As ``verify``, inside the caller's transaction; the caller has checked that it may be seen."""
    lines = select(audit_log).where(audit_log.c.company == company).order_by(audit_log.c.line_no)
    with conn.execute(lines, execution_options={"yield_per": 1000}) as rows:
        return check_chain(company, rows.mappings(), anchor)


def check_chain(company: str, rows: Iterable[RowMapping], anchor: AuditAnchor | None = None) -> AuditVerdict:
    """Return the verdict on a chain's lines in order."""
    last: AuditAnchor | None = None
    anchored: int | None = None
    for row in rows:
        reason = _fault(row, last, anchor)
        if reason:
            number = last.line_no + 1 if last else 1
            return AuditVerdict(company, number - 1, number, reason, last, anchored)
        last = AuditAnchor(row["line_no"], row["hash"])
        anchored = last.line_no if anchor and anchor.line_no == last.line_no else anchored
    count = last.line_no if last else 0
    if anchor and anchored is None:
        reason = f"the log ends at line {count:,}, but line {anchor.line_no:,} was once written"
        return AuditVerdict(company, count, count + 1, reason, last, None)
    reason = "" if anchored is not None else "not anchored: a cut or rebuilt log would not be noticed"
    return AuditVerdict(company, count, None, reason, last, anchored)


def _fault(row: RowMapping, last: AuditAnchor | None, anchor: AuditAnchor | None) -> str:
    expected = last.line_no + 1 if last else 1
    if row["line_no"] != expected:
        return f"line {expected:,} is missing"
    if row["previous_hash"] != (last.hash if last else _START):
        return f"line {expected:,} does not follow from the line before"
    if row["hash"] != seal(row["previous_hash"], row):
        return f"line {expected:,} was changed after it was written"
    if anchor and anchor.line_no == expected and anchor.hash != row["hash"]:
        return f"line {expected:,} is not the one that was anchored"
    return ""


def _as_json(values: Mapping[str, Any] | None) -> str | None:
    if values is None:
        return None
    return json.dumps(dict(values), sort_keys=True, ensure_ascii=False, default=str, separators=(",", ":"))
