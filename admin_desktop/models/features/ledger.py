"""A company's features in the database: the history is the truth, ``features`` the state it led to.

Everything here runs inside the caller's writing transaction; every event is written with its audit line.
"""

import json
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from admin_desktop.clock import to_rfc3339
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import lock_chain, upsert_by_key
from admin_desktop.models.database.tables.reference_tables import feature_history, features
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.events import Event, Kind, NewEvent
from admin_desktop.models.features.plans import CompanyFeatures
from admin_desktop.models.features.standing import after, due, next_ms, replay
from admin_desktop.models.principal import Principal, Role

BY_ITSELF = Principal("schedule", Role.SYNC_SERVICE, None)
"""Who the history names when a schedule or a return came due."""

h = feature_history.c


def payments_on(conn: Connection, company: str, now_ms: int) -> bool:
    """Whether borrowers of the company may submit payments at this instant, whoever noticed a due switch."""
    return is_on(conn, company, PAYMENTS, now_ms)


def is_on(conn: Connection, company: str, feature: str, now_ms: int) -> bool:
    """Whether a feature is on; the history is read only when something has come due since."""
    table = features.c
    query = select(table.active, table.next_ms).where(table.company == company, table.feature == feature)
    row = conn.execute(query).first()
    if row is not None and (row.next_ms is None or row.next_ms > now_ms):
        return bool(row.active)
    standing = as_of(conn, company, now_ms)
    return feature in standing.features and standing.features[feature].active


def events_of(conn: Connection, company: str) -> tuple[Event, ...]:
    """Return the company's history, oldest first."""
    rows = conn.execute(select(feature_history).where(h.company == company).order_by(h.event_no))
    return tuple(_event(row) for row in rows)


def stored(conn: Connection, company: str) -> CompanyFeatures:
    """Return where the features stand by what is written down."""
    events = events_of(conn, company)
    standing = replay(company, _before(conn, company, {event.feature for event in events}))
    for event in events:
        standing = after(standing, event)
    return standing


def as_of(conn: Connection, company: str, now_ms: int) -> CompanyFeatures:
    """Return where the features stand at an instant, with what has come due by then; nothing is written."""
    standing = stored(conn, company)
    while (new := due(standing, now_ms)) is not None:
        standing = after(standing, _numbered(new, standing, BY_ITSELF, now_ms))
    return standing


def settle(conn: Connection, company: str, now_ms: int) -> CompanyFeatures:
    """Write down what has come due, each as an event with its audit line; return the standing."""
    standing = stored(conn, company)
    while (new := due(standing, now_ms)) is not None:
        standing = write(conn, standing, new, BY_ITSELF, now_ms)
    return standing


def write(
    conn: Connection, standing: CompanyFeatures, new: NewEvent, who: Principal, now_ms: int
) -> CompanyFeatures:
    """Append an event, the state it leads to and its audit line; return the standing after it."""
    company = standing.company
    lock_chain(conn, company)
    standing = _begin(conn, standing, new.feature)
    event = _numbered(new, standing, who, now_ms)
    before, standing = standing, after(standing, event)
    _append(conn, company, event)
    planned = {plan.feature for plan in standing.plans.values()}
    for feature in sorted(planned) if event.kind is Kind.POLICY else [event.feature]:
        conn.execute(upsert_by_key(features, conn), [projected(standing, feature)])
    _audit(conn, before, standing, event, who, now_ms)
    return standing


def _before(conn: Connection, company: str, with_history: set[str]) -> list[Event]:
    """Return the states that were there before any history, as what they would have begun with."""
    found = conn.execute(select(features).where(features.c.company == company))
    return [_began(row) for row in found if row.feature not in with_history]


def _began(row: Row[Any]) -> Event:
    detail = {"active": row.active, "since_ms": row.since_ms, "changed_by": row.changed_by}
    told = (row.changed_by, BY_ITSELF.role.value, row.ticket, row.reason)
    return Event(0, row.since_ms, row.feature, Kind.BEGAN, None, *told, detail)


def _begin(conn: Connection, standing: CompanyFeatures, feature: str) -> CompanyFeatures:
    """Let a feature's history begin with the state that was there before it."""
    known = select(h.event_no).where(h.company == standing.company, h.feature == feature).limit(1)
    if not feature or conn.execute(known).first() is not None:
        return standing
    query = select(features).where(features.c.company == standing.company, features.c.feature == feature)
    row = conn.execute(query).first()
    if row is None:
        return standing
    event = replace(_began(row), event_no=standing.last_event_no + 1)
    _append(conn, standing.company, event)
    return after(standing, event)


def _numbered(new: NewEvent, standing: CompanyFeatures, who: Principal, now_ms: int) -> Event:
    return Event(
        standing.last_event_no + 1,
        now_ms if new.at_ms is None else new.at_ms,
        new.feature,
        new.kind,
        new.plan_no,
        who.name,
        who.role.value,
        new.ticket,
        new.reason,
        new.detail,
    )


def _event(row: Row[Any]) -> Event:
    detail = json.loads(row.detail) if row.detail else {}
    kind = Kind(row.kind)
    return Event(
        row.event_no,
        row.at_ms,
        row.feature,
        kind,
        row.plan_no,
        row.actor,
        row.role,
        row.ticket,
        row.reason,
        detail,
    )


def _append(conn: Connection, company: str, event: Event) -> None:
    row = {field.name: getattr(event, field.name) for field in fields(Event)}
    detail = json.dumps(dict(event.detail), sort_keys=True) if event.detail else None
    conn.execute(
        insert(feature_history), {**row, "company": company, "kind": event.kind.value, "detail": detail}
    )


def projected(standing: CompanyFeatures, feature: str) -> dict[str, Any]:
    """Return the row of ``features`` that a standing amounts to."""
    one = standing.features[feature]
    return {
        "company": standing.company,
        "feature": feature,
        "active": one.active,
        "since_ms": one.since_ms or 0,
        "changed_by": one.changed_by,
        "ticket": one.ticket,
        "reason": one.reason,
        "next_ms": next_ms(standing, feature),
    }


def _audit(
    conn: Connection,
    before: CompanyFeatures,
    now: CompanyFeatures,
    event: Event,
    who: Principal,
    now_ms: int,
) -> None:
    subject = event.feature or "second person"
    number = "" if event.plan_no is None else f" plan {event.plan_no}"
    audit.write(
        conn,
        company=now.company,
        now_ms=now_ms,
        who=who,
        action=f"feature_{event.kind.value}",
        entity=f"{subject}{number}",
        old=_state_words(before, event),
        new={**_state_words(now, event), **_told(event, now_ms)},
        reason=event.reason,
        ticket=event.ticket,
    )


def _state_words(standing: CompanyFeatures, event: Event) -> dict[str, Any]:
    if event.kind is Kind.POLICY:
        return {"second_person": standing.second_person}
    return {event.feature: "on" if standing.features[event.feature].active else "off"}


def _told(event: Event, now_ms: int) -> dict[str, Any]:
    """Return what else the audit line tells: what is planned, and since when a due switch was in force."""
    told: dict[str, Any] = {}
    if event.kind in {Kind.PLANNED, Kind.EDITED}:
        told["planned"] = "on" if event.detail["active"] else "off"
    if event.at_ms != now_ms:
        told["in_force_since"] = to_rfc3339(event.at_ms)
    told |= {
        name.removesuffix("_ms"): to_rfc3339(event.detail[name])
        for name in ("start_ms", "return_ms", "owed_by_ms")
        if event.detail.get(name) is not None
    }
    return told
