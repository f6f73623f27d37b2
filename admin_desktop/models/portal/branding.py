"""How a company's portal looks: banner, header colour, logo with its scale, button colour, support e-mail.

Source: KB "Branding - Customizing the Portal to Meet Brand Needs". A company that never chose has the plain
portal. A change is one transaction with its audit line; pictures stand in the log by size and digest.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import lock_chain, upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.branding_tables import brandings
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.portal.contrast import LEAST, Legibility, against_white, is_colour
from admin_desktop.models.portal.pictures import clean_picture
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

SMALLEST_SCALE, LARGEST_SCALE = 25, 200
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}"
)
_LONGEST_EMAIL = 254


@dataclass(frozen=True, slots=True)
class Branding:
    """A portal's look. Colours are ``#RRGGBB``; pictures are the bytes of a checked PNG or JPEG."""

    header_colour: str = "#1F3A5F"
    button_colour: str = "#1F5FBF"
    support_email: str = ""
    logo_scale: int = 100
    """In hundredths of its height in the header."""
    banner: bytes | None = None
    logo: bytes | None = None


PLAIN = Branding()
"""The portal of a company that never chose."""


def branding_of(conn: Connection, company: str) -> Branding:
    """Return the company's look; the plain one when it has none of its own."""
    row = conn.execute(select(brandings).where(brandings.c.company == company)).first()
    if row is None:
        return PLAIN
    return Branding(
        row.header_colour,
        row.button_colour,
        row.support_email,
        row.logo_scale,
        None if row.banner is None else bytes(row.banner),
        None if row.logo is None else bytes(row.logo),
    )


def change_branding(store: Store, who: Principal, company: str, wanted: Branding) -> Branding:
    """Give the company's portal another look; returns it as it is stored.

    Raises NotFoundError, NotAllowedError, and InvalidRequestError (naming the field) for a colour on which
    nothing can be read, an address that is none, and a picture that is no good one.
    """
    require(store, who, Action.CHANGE_BRANDING, company)
    checked = check(wanted)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        lock_chain(conn, company)
        before = branding_of(conn, company)
        if checked == before:
            return before
        keep_branding(conn, company, checked, now_ms, who.name)
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="change_branding",
            entity="portal",
            old=_told(before),
            new=_told(checked),
        )
    return checked


def keep_branding(conn: Connection, company: str, checked: Branding, now_ms: int, changed_by: str) -> None:
    """Store a look that was checked, in the caller's transaction."""
    row = {**_row(checked), "company": company, "changed_ms": now_ms, "changed_by": changed_by}
    conn.execute(upsert_by_key(brandings, conn), [row])


def check(wanted: Branding) -> Branding:
    """Return the look as it would be stored; InvalidRequestError names the field that is wrong."""
    one = replace(
        wanted,
        header_colour=wanted.header_colour.strip().upper(),
        button_colour=wanted.button_colour.strip().upper(),
        support_email=wanted.support_email.strip(),
    )
    _check_colour(tr("header colour"), one.header_colour)
    _check_colour(tr("button colour"), one.button_colour)
    email = one.support_email
    if email and (len(email) > _LONGEST_EMAIL or not _EMAIL.fullmatch(email)):
        raise InvalidRequestError(tr("support e-mail: this is no e-mail address"))
    if type(one.logo_scale) is not int or not SMALLEST_SCALE <= one.logo_scale <= LARGEST_SCALE:
        raise InvalidRequestError(
            tr("logo scale: from {least} to {most} %", least=SMALLEST_SCALE, most=LARGEST_SCALE)
        )
    return replace(one, banner=_clean(one.banner), logo=_clean(one.logo))


def _check_colour(field: str, colour: str) -> None:
    if not is_colour(colour):
        raise InvalidRequestError(tr("{field}: write it as # and six hexadecimal digits", field=field))
    contrast = against_white(colour)
    if contrast.verdict is Legibility.UNREADABLE:
        raise InvalidRequestError(
            tr(
                "{field}: white text on {colour} cannot be read ({ratio} : 1; at least {least} : 1)",
                field=field,
                colour=colour,
                ratio=f"{contrast.ratio:.2f}",
                least=f"{LEAST:.0f}",
            )
        )


def _clean(picture: bytes | None) -> bytes | None:
    return None if picture is None else clean_picture(picture)


def _row(one: Branding) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Branding.__slots__}


def _told(one: Branding) -> dict[str, Any]:
    return {name: _digest(value) if isinstance(value, bytes) else value for name, value in _row(one).items()}


def _digest(picture: bytes) -> str:
    return f"{len(picture)} bytes, sha256 {hashlib.sha256(picture).hexdigest()[:16]}"
