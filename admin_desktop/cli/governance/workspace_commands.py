"""``admin-desktop workspace``: look at, back up, check and upgrade a workspace; admit a login to a server."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from admin_desktop.cli.console.common_options import At, Json
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.clock import SystemClock
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.database.store import Store
from admin_desktop.models.people.logins import admit
from admin_desktop.models.principal import Role
from admin_desktop.models.workspaces import workspace
from admin_desktop.models.workspaces.workspace_check import check


def info_workspace(*, at: At | None = None) -> int:
    """Tell what a workspace is and how much is in it."""
    at = at or At()
    with opened_as(at) as here:
        told = workspace.info(here.store, here.who.companies)
    show(told, as_json=at.json, text=lambda: _told(told))
    return DONE


def _told(told: workspace.WorkspaceInfo) -> Iterator[str]:
    size = "" if told.size_bytes is None else f", {told.size_bytes / 2**20:,.1f} MB"
    yield f"{told.location}: {told.kind}, schema {told.schema}{size}"
    yield f"{told.companies:,} finance companies, {told.customers:,} customers, {told.payments:,} payments"


def backup_workspace(to: Path, *, at: At | None = None) -> int:
    """Copy a workspace while it is in use, in one consistent state.

    Parameters
    ----------
    to
        The file to write; it must not exist.
    """
    at = at or At()
    with opened_as(at, demo_role=Role.LTI_ADMIN) as here:
        made = workspace.backup(here.store, to, here.who)
    show({"backup": str(made)}, as_json=at.json, text=lambda: [f"{made} holds the whole workspace."])
    return DONE


def check_workspace(*, at: At | None = None) -> int:
    """Check that a workspace holds together: database, audit log, statuses and sums."""
    at = at or At()
    with opened_as(at) as here:
        results = check(here.store)
    show(
        results,
        as_json=at.json,
        text=lambda: [f"{'holds' if one.passed else 'FAILS'}  {one.name}: {one.detail}" for one in results],
    )
    return DONE if all(one.passed for one in results) else WANTING


def admit_workspace(user: str, *, at: At | None = None) -> int:
    """Give the login of a PostgreSQL server the rights of the user of that name; again after a new role.

    Parameters
    ----------
    user
        The user's name, which is the login's too.
    """
    at = at or At()
    with opened_as(at, demo_role=Role.LTI_ADMIN) as here:
        role = admit(here.store, here.who, user)
    answer = {"user": user, "role": role}
    show(answer, as_json=at.json, text=lambda: [f"{user} may sign in to the server as {role.words}."])
    return DONE


def upgrade_workspace(file: Path, *, json: Json = False) -> int:
    """Bring a workspace of an older version up to date, after a backup.

    Parameters
    ----------
    file
        The workspace file.
    """
    if not file.exists():
        raise InvalidRequestError(f"file: {file} does not exist")
    with closing(Store.open(file, SystemClock())) as store:
        told = workspace.info(store)
    show(told, as_json=json, text=lambda: _told(told))
    return DONE
