"""``admin-desktop audit``: read the audit log, and verify it against anchors kept outside."""

from typing import Annotated, Literal

from cyclopts import Parameter

from admin_desktop.cli.console.common_options import At, Limit
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show, table
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.clock import to_rfc3339
from admin_desktop.credentials import KeyringNotes
from admin_desktop.models.activity.anchors import from_text, to_text
from admin_desktop.models.activity.log import LogFilter, LogLine, read
from admin_desktop.models.activity.verification import Walk, verifiable, verify
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.principal import Role

Kind = Literal["people", "refusals", "exports"]
HEAD = ("time", "company", "line", "who", "role", "what", "entity", "change", "ticket")


def list_audit(
    *,
    company: str | None = None,
    text: str = "",
    kind: tuple[Kind, ...] = (),
    limit: Limit = 50,
    at: At | None = None,
) -> int:
    """List the audit log, newest first.

    Parameters
    ----------
    company
        Only this finance company; `*` is the workspace itself.
    text
        Found in actor, action, entity, ticket, reason and values.
    kind
        Only what people did, what was refused, or what left the workspace.
    limit
        At most so many lines.
    """
    at = at or At()
    with opened_as(at) as here:
        flt = LogFilter(company=company, text=text, kinds=frozenset(kind))
        page = read(here.store, here.who, flt, limit=max(1, limit))
    foot = f"{len(page.lines):,} of {page.count:,} lines"
    show(page, as_json=at.json, text=lambda: [*table(HEAD, [_cells(line) for line in page.lines]), foot])
    return DONE


def _cells(line: LogLine) -> tuple[str, ...]:
    when, number = to_rfc3339(line.at_ms), str(line.line_no)
    return (
        when,
        line.company,
        number,
        line.actor,
        line.role,
        line.what,
        line.entity,
        line.change[:80],
        line.ticket,
    )


def verify_audit(
    company: str | None = None,
    *,
    anchor: Annotated[tuple[str, ...], Parameter(negative="")] = (),
    at: At | None = None,
) -> int:
    """Walk the chain of the audit log; green only where an anchor kept outside vouches for it.

    Parameters
    ----------
    company
        One company; without it all that you may verify. `*` is the workspace itself.
    anchor
        LINE:HASH as an export or an evidence pack prints it; takes a company.
    """
    at = at or At()
    walk = Walk(tuple(from_text(text) for text in anchor), KeyringNotes())
    with opened_as(at, demo_role=Role.AUDITOR) as here:
        seen = [row.company for row in companies(here.store, here.who)]
        chosen = (company,) if company else verifiable(here.who, seen)
        found = {code: verify(here.store, here.who, code, walk) for code in chosen}
    answer = [
        {
            "company": code,
            "green": one.is_green,
            "told": one.sentence,
            "lines": one.verdict.lines,
            "first_bad_line": one.verdict.first_bad_line,
            "anchored_to": one.verdict.anchored_to,
            "head": to_text(one.verdict.head) if one.verdict.head else None,
            "missing_guards": one.missing_guards,
        }
        for code, one in found.items()
    ]
    show(
        answer,
        as_json=at.json,
        text=lambda: [
            f"{'green' if one.is_green else 'NOT GREEN'}  {code}: {one.sentence}"
            for code, one in found.items()
        ],
    )
    return DONE if all(one.is_green for one in found.values()) else WANTING
