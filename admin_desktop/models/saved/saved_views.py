"""Saved views: a filter, a sort and columns under a name, personal or shared in the company."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, or_, select, update

from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import saved_views
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.permissions import Action, require, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.saved.view_codec import SavedView, from_json, to_json
from admin_desktop.words import noted, tr

__all__ = [
    "BUILT_IN",
    "SavedView",
    "available",
    "from_json",
    "remove",
    "rename",
    "save",
    "to_json",
    "usable_name",
]

_LONGEST_NAME = 80


BUILT_IN = (
    SavedView(noted("Needs attention"), PaymentFilter(attention=True)),
    SavedView(
        noted("Waiting for ASPIRE"),
        PaymentFilter(statuses=frozenset({Status.PENDING, Status.PENDING_CANCEL})),
        PaymentSort("due", descending=False),
    ),
    SavedView(noted("Cancel requested"), PaymentFilter(statuses=frozenset({Status.PENDING_CANCEL}))),
    SavedView(
        noted("Posted today"),
        PaymentFilter(statuses=frozenset({Status.PAID}), moved_within_days=0),
        PaymentSort("updated"),
    ),
    SavedView(noted("Returned"), PaymentFilter(marks=frozenset({Mark.RETURNED})), PaymentSort("updated")),
)
"""The views that every workspace has."""


def save(store: Store, who: Principal, company: str, view: SavedView) -> SavedView:
    """Keep a view of ``who`` in a company under its name, in the place of an earlier one of that name.

    InvalidRequestError for an empty, long or built-in name; NotAllowedError when the role may not share.
    What is or was shared is in the audit log.
    """
    require(store, who, Action.SHARE_VIEWS if view.shared else Action.READ, company)
    name = usable_name(view.name)
    kept = replace(view, name=name, owner=who.name, company=company)
    with store.writing() as conn:
        before = _own(conn, who, company, name)
        row = {
            "company": company,
            "owner": who.name,
            "name": name,
            "shared": view.shared,
            "definition": to_json(view),
            "changed_ms": store.clock.now_ms(),
        }
        conn.execute(upsert_by_key(saved_views, conn), row)
        if view.shared or (before is not None and before.shared):
            _note(conn, store, who, "save_view", kept, shared=view.shared)
    return kept


def usable_name(name: str) -> str:
    """Return a view's name without blanks around it; InvalidRequestError when it cannot be one."""
    stripped = name.strip()
    taken = stripped in {one.name for one in BUILT_IN}
    if taken or not stripped.isprintable() or not 0 < len(stripped) <= _LONGEST_NAME:
        raise InvalidRequestError(
            tr("view name: {name} cannot be used", name=f"{stripped[:_LONGEST_NAME]!r}")
        )
    return stripped


def rename(store: Store, who: Principal, company: str, name: str, to: str) -> SavedView:
    """Give one of one's own views another name; InvalidRequestError when that is taken."""
    require(store, who, Action.READ, company)
    new = usable_name(to)
    with store.writing() as conn:
        view = _own(conn, who, company, name)
        if view is None:
            raise NotFoundError(tr("no view {name} of {who}", name=f"{name!r}", who=who.name))
        if new != name and _own(conn, who, company, new) is not None:
            raise InvalidRequestError(tr("view name: there is a view {name} already", name=f"{new!r}"))
        conn.execute(update(saved_views).where(*_key(who, company, name)).values(name=new))
        renamed = replace(view, name=new)
        if view.shared:
            _note(conn, store, who, "rename_view", renamed, shared=True, old=name)
    return renamed


def available(store: Store, who: Principal, company: str | None) -> tuple[SavedView, ...]:
    """Return the built-in views, then one's own and those shared in the company, by name.

    Without a company: of all that the principal sees. One that a newer version wrote is left out.
    """
    if company is None:
        require_role(store, who, Action.READ)
    else:
        require(store, who, Action.READ, company)
    table = saved_views.c
    query = select(saved_views).where(or_(table.owner == who.name, table.shared.is_(True)))
    for bound in (who.companies, None if company is None else frozenset({company})):
        if bound is not None:
            query = query.where(table.company.in_(sorted(bound)))
    with store.reading() as conn:
        rows = conn.execute(query.order_by(table.name, table.company, table.owner)).all()
    return (*BUILT_IN, *(view for view in map(_kept, rows) if view is not None))


def _kept(row: Row[Any]) -> SavedView | None:
    try:
        view = from_json(row.name, row.definition)
    except InvalidRequestError:
        return None
    return replace(view, owner=row.owner, shared=row.shared, company=row.company)


def _key(who: Principal, company: str, name: str) -> tuple[ColumnElement[bool], ...]:
    table = saved_views.c
    return table.company == company, table.owner == who.name, table.name == name


def _own(conn: Connection, who: Principal, company: str, name: str) -> SavedView | None:
    row = conn.execute(select(saved_views).where(*_key(who, company, name))).first()
    if row is None:
        return None
    return _kept(row) or SavedView(name, PaymentFilter(), owner=who.name, shared=row.shared, company=company)


def remove(store: Store, who: Principal, company: str, name: str) -> None:
    """Remove one of one's own views; NotFoundError when there is none of that name."""
    require(store, who, Action.READ, company)
    with store.writing() as conn:
        view = _own(conn, who, company, name)
        if view is None:
            raise NotFoundError(tr("no view {name} of {who}", name=f"{name!r}", who=who.name))
        conn.execute(delete(saved_views).where(*_key(who, company, name)))
        if view.shared:
            _note(conn, store, who, "remove_view", view, shared=False)


def _note(
    conn: Connection,
    store: Store,
    who: Principal,
    action: str,
    view: SavedView,
    *,
    shared: bool,
    old: str | None = None,
) -> None:
    audit.write(
        conn,
        company=view.company,
        now_ms=store.clock.now_ms(),
        who=who,
        action=action,
        entity=view.name,
        old=None if old is None else {"name": old},
        new={"definition": to_json(view), "shared": shared},
    )
