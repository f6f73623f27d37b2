"""People's work on a payment: notes, who takes care of it, and who has looked at it. Each act is audited.

It never touches the payment itself: status and money are ASPIRE's and the borrower's.
"""

from typing import Any

from sqlalchemy import Connection, insert, select

from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.grid_tables import payment_cases, payment_notes
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.payments.rows import Case, Note
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import number, tr

__all__ = ["LONGEST_NOTE", "Case", "Note", "add_note", "assign", "case_in", "case_of", "review"]

LONGEST_NOTE = 2_000
_LONGEST_NAME = 80


def case_of(store: Store, who: Principal, company: str, payment_ref: str) -> Case:
    """Return the case work on a payment; NotFoundError when it is not to be seen."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        _must_be_there(conn, company, payment_ref)
        return case_in(conn, company, payment_ref)


def case_in(conn: Connection, company: str, payment_ref: str) -> Case:
    """Return the case work inside the caller's transaction; the caller has checked that it may be seen."""
    row = _row(conn, company, payment_ref)
    c = payment_notes.c
    query = select(c.at_ms, c.author, c.text).where(c.company == company, c.payment_ref == payment_ref)
    notes = tuple(Note(*note) for note in conn.execute(query.order_by(c.note_no)))
    return Case(row["assignee"], row["reviewed_by"], row["reviewed_ms"], notes)


def add_note(store: Store, who: Principal, company: str, payment_ref: str, text: str) -> None:
    """Add a note. InvalidRequestError when it is empty or longer than 2,000 characters."""
    words = text.strip()
    if not words or len(words) > LONGEST_NOTE:
        raise InvalidRequestError(
            tr(
                "note: {count} characters; 1 to {most} can be kept",
                count=number(len(words)),
                most=number(LONGEST_NOTE),
            )
        )
    require(store, who, Action.CASE_WORK, company)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        notes = _row(conn, company, payment_ref)["notes"] + 1
        _change(conn, store, who, company, payment_ref, "note", notes=notes)
        note = {"note_no": notes, "at_ms": now_ms, "author": who.name, "text": words}
        conn.execute(insert(payment_notes), {"company": company, "payment_ref": payment_ref, **note})


def assign(store: Store, who: Principal, company: str, payment_ref: str, assignee: str | None) -> None:
    """Say who takes care of a payment; None: nobody any more."""
    name = (assignee or "").strip() or None
    if name is not None and len(name) > _LONGEST_NAME:
        raise InvalidRequestError(tr("assignee: {name} is too long", name=f"{name[:_LONGEST_NAME]!r}"))
    require(store, who, Action.CASE_WORK, company)
    with store.writing() as conn:
        _change(conn, store, who, company, payment_ref, "assign", assignee=name)


def review(store: Store, who: Principal, company: str, payment_ref: str) -> None:
    """Say that one has looked at a payment; the last to look is kept, all are in the log."""
    require(store, who, Action.CASE_WORK, company)
    with store.writing() as conn:
        seen = {"reviewed_by": who.name, "reviewed_ms": store.clock.now_ms()}
        _change(conn, store, who, company, payment_ref, "review", **seen)


def _change(
    conn: Connection, store: Store, who: Principal, company: str, payment_ref: str, act: str, **new: Any
) -> None:
    _must_be_there(conn, company, payment_ref)
    row, now_ms = _row(conn, company, payment_ref), store.clock.now_ms()
    conn.execute(upsert_by_key(payment_cases, conn), {**row, **new, "changed_ms": now_ms})
    audit.write(
        conn,
        company=company,
        now_ms=now_ms,
        who=who,
        action=f"case_{act}",
        entity=payment_ref,
        old={name: row[name] for name in new},
        new=new,
    )


def _row(conn: Connection, company: str, payment_ref: str) -> dict[str, Any]:
    c = payment_cases.c
    found = conn.execute(
        select(payment_cases).where(c.company == company, c.payment_ref == payment_ref)
    ).first()
    if found is not None:
        return dict(found._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    empty: dict[str, Any] = dict.fromkeys(column.name for column in payment_cases.columns)
    return {**empty, "company": company, "payment_ref": payment_ref, "notes": 0}


def _must_be_there(conn: Connection, company: str, payment_ref: str) -> None:
    p = payments.c
    query = select(p.payment_ref).where(p.company == company, p.payment_ref == payment_ref)
    if conn.execute(query).first() is None:
        raise NotFoundError(tr("no payment {ref} in {company}", ref=payment_ref, company=company))
