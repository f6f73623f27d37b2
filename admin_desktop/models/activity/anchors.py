"""Anchors: heads of the audit chains kept outside the database, so that a cut or rebuilt log shows.

They stand in the operating system's keyring after every verification that holds, and in the head of every
export and evidence pack. An anchor is written ``LINE:HASH``.
"""

import re
from typing import Protocol

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.audit import AuditAnchor
from admin_desktop.words import tr

KEYRING = "the keyring"
GIVEN = "an anchor that was given"

_ANCHOR = re.compile(r"([1-9]\d{0,18}):([0-9a-f]{64})")


class AnchorKeeper(Protocol):
    """A place outside the database that keeps a short text under a name."""

    def kept(self, name: str) -> str | None:
        """Return what is kept, None when there is nothing or the place does not answer."""
        ...

    def keep(self, name: str, text: str) -> bool:
        """Keep a text in the place of an earlier one; False when the place refuses."""
        ...


def to_text(anchor: AuditAnchor) -> str:
    """Return an anchor as it is kept and printed."""
    return f"{anchor.line_no}:{anchor.hash}"


def from_text(text: str, kept_in: str = GIVEN) -> AuditAnchor:
    """Read an anchor as it is printed; InvalidRequestError when it is none."""
    found = _ANCHOR.fullmatch(text.strip().lower())
    if found is None:
        raise InvalidRequestError(tr("anchor: a line number, a colon and 64 hexadecimal digits"))
    return AuditAnchor(int(found[1]), found[2], kept_in)


def anchor_in(keeper: AnchorKeeper, workspace: str, company: str) -> AuditAnchor | None:
    """Return the anchor that a keeper has of a company's chain, None when it has none that can be read."""
    text = keeper.kept(_name(workspace, company))
    if text is None:
        return None
    try:
        return from_text(text, KEYRING)
    except InvalidRequestError:
        # What stands there was not written by us: an anchor that no chain meets says so.
        return AuditAnchor(1, "unreadable", KEYRING)


def put_anchor(keeper: AnchorKeeper, workspace: str, company: str, anchor: AuditAnchor) -> bool:
    """Keep the head of a chain that was verified just now."""
    return keeper.keep(_name(workspace, company), to_text(anchor))


def _name(workspace: str, company: str) -> str:
    return f"audit anchor {workspace} {company}"
