"""Does the workspace hold together? The database's own checks, and the invariants that can be seen in it."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, or_, select

from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import is_sqlite
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payment_events, payments
from admin_desktop.models.database.tables.reference_tables import audit_log, feature_history, features
from admin_desktop.models.features.ledger import projected, stored
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.workspaces.cross_checks import changed_submissions, wrong_totals
from admin_desktop.redaction import redact

_SHOWN = 5

p = payments.c
e = payment_events.c

_KEY = (p.company, p.payment_ref)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check: its name, whether it passed, and the evidence in a sentence."""

    name: str
    passed: bool
    detail: str


def check(store: Store) -> tuple[CheckResult, ...]:
    """Run every check on one snapshot of the workspace, in order. Takes long on a large one."""
    with store.reading() as conn:
        return tuple(_run(run, conn) for run in CHECKS)


def _run(run: Callable[[Connection], CheckResult], conn: Connection) -> CheckResult:
    """Run one check; what cannot even be read has failed it."""
    try:
        return run(conn)
    except (ValueError, TypeError, ArithmeticError) as error:
        name = run.__name__.strip("_").replace("_", " ")
        return CheckResult(
            name, passed=False, detail=f"what stands there cannot be read: {redact(str(error))}"
        )


def _integrity(conn: Connection) -> CheckResult:
    if not is_sqlite(conn):
        return CheckResult("integrity", passed=True, detail="left to the server")
    answers = [str(row[0]) for row in conn.exec_driver_sql("PRAGMA integrity_check(5)")]
    return CheckResult("integrity", passed=answers == ["ok"], detail="; ".join(answers))


def _foreign_keys(conn: Connection) -> CheckResult:
    if not is_sqlite(conn):
        return CheckResult("foreign keys", passed=True, detail="enforced by the server")
    broken = [f"{row[0]} row {row[1]}" for row in conn.exec_driver_sql("PRAGMA foreign_key_check")]
    return _verdict("foreign keys", broken, "every row's company and payment are there")


def _audit_chains(conn: Connection) -> CheckResult:
    companies = conn.execute(select(audit_log.c.company).distinct().order_by(audit_log.c.company))
    bad = []
    lines = 0
    for company in companies.scalars().all():
        verdict = audit.verify_chain(conn, company)
        lines += verdict.lines
        if not verdict.holds:
            bad.append(f"{company}: {verdict.reason}")
    return _verdict("audit log", bad, f"{lines:,} lines hold (not anchored outside)")


def _last_events(conn: Connection) -> CheckResult:
    """A payment's status is the one that its last event with a status led to."""
    last = (
        select(e.company, e.payment_ref, func.max(e.event_no).label("event_no"))
        .where(e.status.is_not(None))
        .group_by(e.company, e.payment_ref)
        .subquery()
    )
    same = and_(last.c.company == p.company, last.c.payment_ref == p.payment_ref)
    its_event = and_(
        e.company == last.c.company, e.payment_ref == last.c.payment_ref, e.event_no == last.c.event_no
    )
    joined = payments.outerjoin(last, same).outerjoin(payment_events, its_event)
    query = (
        select(p.company, p.payment_ref, p.status, e.status.label("told"))
        .select_from(joined)
        .where(or_(e.status.is_(None), e.status != p.status))
        .order_by(*_KEY)
    )
    wrong = [
        f"{row.company} {row.payment_ref} is {row.status}, told {row.told}" for row in conn.execute(query)
    ]
    return _verdict("timeline", wrong, "every status is the one its last event led to")


def _money(conn: Connection) -> CheckResult:
    """Amounts are whole positive cents, and the sums per status add up to the sum of all."""
    odd = select(p.company, p.payment_ref, p.amount_cents).where(p.amount_cents < 1).order_by(*_KEY)
    wrong = [f"{row.company} {row.payment_ref}: {row.amount_cents} cents" for row in conn.execute(odd)]
    total = int(conn.execute(select(func.coalesce(func.sum(p.amount_cents), 0))).scalar_one())
    known = [status.value for status in Status]
    strangers = select(p.company, p.payment_ref, p.status).where(p.status.not_in(known)).order_by(*_KEY)
    wrong += [f"{row.company} {row.payment_ref}: status {row.status!r}" for row in conn.execute(strangers)]
    return _verdict("money", wrong, f"{dollars(total)} in the five statuses together")


def _outbox(conn: Connection) -> CheckResult:
    """None is left unsent: every unfinished payment has a wish to be settled, or is with a person."""
    wish = and_(
        outbox.c.company == p.company,
        outbox.c.payment_ref == p.payment_ref,
        outbox.c.state.in_(("waiting", "unknown", "rejected", "too_late")),
    )
    waiting = (Status.PENDING.value, Status.PENDING_CANCEL.value)
    query = (
        select(p.company, p.payment_ref, p.status)
        .where(p.status.in_(waiting), p.missing_since_ms.is_(None), p.differences.is_(None))
        .where(~select(outbox.c.entry_no).where(wish).exists())
        .order_by(*_KEY)
    )
    wrong = [f"{row.company} {row.payment_ref} is {row.status}" for row in conn.execute(query)]
    return _verdict("outbox", wrong, "every unfinished payment has its wish in the outbox")


def _switches(conn: Connection) -> CheckResult:
    """The state of every feature with a history is what its history led to."""
    h = feature_history.c
    wrong = []
    for company in conn.execute(select(h.company).distinct().order_by(h.company)).scalars().all():
        standing = stored(conn, company)
        begun = set(conn.execute(select(h.feature).distinct().where(h.company == company)).scalars()) - {""}
        rows = conn.execute(select(features).where(features.c.company == company)).mappings()
        kept = {row["feature"]: dict(row) for row in rows}
        wrong += [
            f"{company} {feature}"
            for feature in sorted(begun)
            if kept.get(feature) != projected(standing, feature)
        ]
    return _verdict("switches", wrong, "every switch is where its history led it")


def _totals(conn: Connection) -> CheckResult:
    return _verdict("totals", list(wrong_totals(conn)), "the kept totals are those of the payments")


def _submissions(conn: Connection) -> CheckResult:
    return _verdict("submissions", list(changed_submissions(conn)), "every payment is what was submitted")


def _verdict(name: str, wrong: list[str], fine: str) -> CheckResult:
    if not wrong:
        return CheckResult(name, passed=True, detail=fine)
    more = f" and {len(wrong) - _SHOWN:,} more" if len(wrong) > _SHOWN else ""
    return CheckResult(name, passed=False, detail="; ".join(wrong[:_SHOWN]) + more)


CHECKS: tuple[Callable[[Connection], CheckResult], ...] = (
    _integrity,
    _foreign_keys,
    _audit_chains,
    _last_events,
    _money,
    _outbox,
    _switches,
    _totals,
    _submissions,
)
