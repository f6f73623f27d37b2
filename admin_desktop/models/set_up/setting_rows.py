"""Settings of the workspace (``*``) and of companies: one text each under a name, each change audited."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, delete, select

from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.tables.reference_tables import workspace_settings
from admin_desktop.models.principal import Principal

BY_HAND: Final = ("counters", "cutoff", "time_zone")
"""What a company's own ASPIRE says of it, unless an LTi admin has said otherwise."""

s = workspace_settings.c


def read(conn: Connection, company: str, name: str) -> str | None:
    """Return a setting, None when it was never set."""
    query = select(s.value).where(s.company == company, s.name == name)
    value: str | None = conn.execute(query).scalar()
    return value


def write(
    conn: Connection, who: Principal, now_ms: int, company: str, values: Mapping[str, str | None]
) -> bool:
    """Set or clear (None) settings with their audit line, in the caller's transaction; whether any did."""
    old = {name: read(conn, company, name) for name in values}
    changed = {name: value for name, value in values.items() if old[name] != value}
    for name, value in changed.items():
        if value is None:
            conn.execute(delete(workspace_settings).where(s.company == company, s.name == name))
        else:
            row = {"company": company, "name": name, "value": value}
            conn.execute(upsert_by_key(workspace_settings, conn), [row])
    if changed:
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="change_setting",
            entity=", ".join(sorted(changed))[:80],
            old={name: old[name] for name in changed},
            new=changed,
        )
    return bool(changed)


def set_by_hand(conn: Connection, company: str) -> dict[str, str]:
    """Return what an LTi admin has said of a company, over what its ASPIRE says."""
    query = select(s.name, s.value).where(s.company == company, s.name.in_(BY_HAND))
    return {row.name: row.value for row in conn.execute(query)}
