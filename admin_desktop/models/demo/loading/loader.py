"""The portal's side of the demo: what our sync had stored when the desk closed, and what is under way now.

The rest of ASPIRE's feed is left to the first real sync.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, insert

from admin_desktop.clock import local_date
from admin_desktop.models import audit
from admin_desktop.models.database.folding import portal_user_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import (
    connections,
    features,
    finance_companies,
    linked_accounts,
    portal_users,
    private_labels,
)
from admin_desktop.models.demo.history import Cast, CompanyStory, Story
from admin_desktop.models.demo.loading.bulk import load_payments
from admin_desktop.models.demo.loading.replay import LoadedPayment, replay
from admin_desktop.models.demo.people.brandings import branding_for
from admin_desktop.models.demo.people.closed_days import closed_days_for
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.feed.cursor import Cursor, write_cursor
from admin_desktop.models.feed.eft_runs import write_runs
from admin_desktop.models.feed.records import AlternateEftRecord, Change, CompanyRecord
from admin_desktop.models.feed.reference import company_values, write_reference
from admin_desktop.models.feed.strangers import list_strangers
from admin_desktop.models.portal.branding import keep_branding
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.closed_days import keep_closed_day
from admin_desktop.models.workspaces.workspace import set_kind


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was loaded."""

    companies: int
    payments: int
    after_seq: Mapping[str, int]
    """Company → the place in the feed from which the first sync goes on."""


def load(store: Store, who: Principal, story: Story, epoch: str, base_url: str, interval_s: int) -> Loaded:
    """Fill an empty workspace with the portal's side of the story, in one transaction with one audit line.

    ``epoch`` is the one in which the mock ASPIRE told itself the same story; ``interval_s`` is how often
    changes are pulled. The workspace is a demo from then on: InvalidRequestError when it is something else.
    """
    after: dict[str, int] = {}
    count = 0
    with store.writing() as conn:
        set_kind(conn, "demo")
        for company in story.companies:
            count += _load_company(conn, company, story, epoch)
            conn.execute(
                insert(connections),
                {
                    "company": company.cast.company.code,
                    "base_url": base_url,
                    "interval_s": interval_s,
                    "enabled": True,
                },
            )
            after[company.cast.company.code] = company.closing_seq
        audit.write(
            conn,
            company=audit.WORKSPACE,
            now_ms=story.now_ms,
            who=who,
            action="demo_seeded",
            entity="workspace",
            new={"seed": story.seed, "companies": len(after), "payments": count, "epoch": epoch},
        )
    return Loaded(len(after), count, after)


def _load_company(conn: Connection, company: CompanyStory, story: Story, epoch: str) -> int:
    code = company.cast.company.code
    _write_company(conn, company.cast.company)
    changes = company.feed[: company.closing_seq]
    write_reference(conn, code, epoch, _newest(changes))
    write_runs(conn, code, changes)
    _write_portal(conn, company.cast, story)
    count = load_payments(conn, code, _payments(company, epoch))
    strangers = [
        (change.record, change.deleted)
        for change in changes
        if isinstance(change.record, AlternateEftRecord) and change.record.payment_ref is None
    ]
    list_strangers(conn, code, epoch, strangers, story.closing_ms)
    write_cursor(conn, Cursor(code, epoch, company.closing_seq, story.closing_ms))
    return count


def _newest(changes: tuple[Change, ...]) -> list[Change]:
    """Return the last change of each record, in order: all that the workspace keeps of reference data."""
    return list({_key(change): change for change in changes}.values())


def _key(change: Change) -> tuple[type, object]:
    record = change.record
    # The first field of every record is its number, code or token.
    return type(record), getattr(record, type(record).__match_args__[0])


def _payments(company: CompanyStory, epoch: str) -> Iterator[LoadedPayment]:
    last4 = {account.record.token: account.record.last4 for account in company.cast.bank_accounts}
    convention = company.cast.company.counters
    for history in company.payments:
        yield replay(history, last4[history.bank_account_token], epoch, convention)


def _write_company(conn: Connection, record: CompanyRecord) -> None:
    conn.execute(insert(finance_companies), {"company": record.code} | company_values(record))


def _write_portal(conn: Connection, cast: Cast, story: Story) -> None:
    """Store what ASPIRE does not know: labels, users and links, the switch, the company's closed days."""
    code = cast.company.code
    conn.execute(
        insert(private_labels), [{"company": code, "private_label": label} for label in cast.private_labels]
    )
    keep_branding(conn, code, branding_for(code), story.started_ms, "LTi")
    for one in closed_days_for(code, local_date(story.now_ms, cast.company.time_zone)):
        keep_closed_day(conn, code, one, story.started_ms, "LTi")
    conn.execute(
        insert(portal_users),
        [
            {
                "company": code,
                "portal_user": user.portal_user,
                "name": user.name,
                "email": user.email,
                "private_label": user.private_label,
                "created_ms": user.created_ms,
                "active": True,
                "search_text": portal_user_search_text(user.name, user.email),
            }
            for user in cast.users
        ],
    )
    linked = [
        {"company": code, "portal_user": user.portal_user, "customer_no": customer_no}
        for user in cast.users
        for customer_no in user.customer_nos
    ]
    conn.execute(insert(linked_accounts), linked)
    conn.execute(
        insert(features),
        {
            "company": code,
            "feature": PAYMENTS,
            "active": True,
            "since_ms": story.started_ms,
            "changed_by": "LTi",
        },
    )
