"""Which hosts a company's ASPIRE may be at: a list that an LTi admin keeps, and this machine itself.

It is asked when a connection is stored, and again each time before a token is sent anywhere.
"""

import ipaddress
import json
import re
from urllib.parse import urlsplit

from sqlalchemy import Connection

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.permissions import Action, require_workspace
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up import setting_rows
from admin_desktop.models.training.walls import refuse_other_aspire
from admin_desktop.words import tr

_NAME = "aspire_hosts"
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9-]{1,63})*")


def host_of(address: str) -> str:
    """Return the host of an address. InvalidRequestError when it is no address that ASPIRE may have."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError as error:
        raise InvalidRequestError(tr("address: this is no address")) from error
    if parts.username is not None or parts.password is not None:
        raise InvalidRequestError(tr("address: without a name or password in it"))
    if parts.scheme == "https" and host:
        return host
    if parts.scheme == "http" and is_this_machine(host):
        return host
    raise InvalidRequestError(tr("address: ASPIRE's address must be https; plain http only to this machine"))


def is_this_machine(host: str) -> bool:
    """Whether a host is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def allowed_hosts(conn: Connection) -> tuple[str, ...]:
    """Return the hosts of the list, by name."""
    kept = setting_rows.read(conn, audit.WORKSPACE, _NAME)
    return tuple(json.loads(kept)) if kept else ()


def require_allowed(conn: Connection, address: str) -> None:
    """Raise InvalidRequestError when the address is not on the list; a class has no address but its own."""
    refuse_other_aspire(conn, address)
    host = host_of(address)
    if not is_this_machine(host) and host not in allowed_hosts(conn):
        raise InvalidRequestError(tr("address: {host} is not on the list of allowed addresses", host=host))


def set_allowed_hosts(store: Store, who: Principal, hosts: tuple[str, ...]) -> tuple[str, ...]:
    """Store the whole list and return it in order. InvalidRequestError naming what is no host."""
    require_workspace(store, who, Action.MANAGE_SETTINGS)
    wanted = tuple(sorted({host.strip().lower() for host in hosts if host.strip()}))
    wrong = [host for host in wanted if not _HOST.fullmatch(host)]
    if wrong:
        raise InvalidRequestError(
            tr("address: {host} is no host name, such as aspire.example.com", host=f"{wrong[0][:60]!r}")
        )
    with store.writing() as conn:
        value = json.dumps(wanted) if wanted else None
        setting_rows.write(conn, who, store.clock.now_ms(), audit.WORKSPACE, {_NAME: value})
    return wanted
