"""The words of the way in."""

from datetime import date, datetime
from pathlib import Path

from admin_desktop.models.principal import Role
from admin_desktop.views.look.formats import short_date
from admin_desktop.words import noted, tr

DEMO_ROLES = (
    (
        Role.CUSTOMER_CARE,
        "dana",
        noted("Finds payments, says where they wait, switches Payments on a ticket, cancels for a borrower."),
    ),
    (
        Role.FINANCE_ADMIN,
        "nora",
        noted("Sees one finance company: reads, exports, diagnoses, takes notes."),
    ),
    (
        Role.LTI_ADMIN,
        "lee",
        noted("Manages users, connections and policies; approves; resolves a restore."),
    ),
    (Role.AUDITOR, "ada", noted("Reads two companies, verifies the log, takes evidence.")),
)
"""Who one can be in the demo, and what that lets one do, in a line."""

ROLE_TRAINER = noted("Teaches: submits, runs EFT Generation, breaks things and steps back.")


def place_words(location: str) -> tuple[str, str]:
    """Return the name of a place and where it is; of an address not what follows its question mark."""
    if "://" in location:
        host = location.partition("://")[2].rpartition("@")[2].partition("?")[0]
        return host.partition("/")[2] or host, tr("PostgreSQL at {host}", host=host)
    path = Path(location)
    return path.stem, str(path)


def day_words(at_ms: int) -> str:
    """Return day and time of an instant, by this computer's zone."""
    moment = datetime.fromtimestamp(at_ms / 1000).astimezone()
    return f"{short_date(moment.date(), date.min)}, {moment:%H:%M}"


def sentence(error: Exception) -> str:
    """Return an error's text as a sentence."""
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."


def clock_words(at_ms: int) -> str:
    """Return the time of day of an instant, by this computer's zone."""
    return f"{datetime.fromtimestamp(at_ms / 1000).astimezone():%H:%M:%S}"
