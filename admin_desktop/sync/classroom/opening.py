"""How a class begins: the cast in ASPIRE's books, and what the portal knows beside them in the workspace."""

import random
from typing import Final

from sqlalchemy import Connection, insert

from admin_desktop.clock import DAY_MS, ManualClock, local_date
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
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.principal import Principal
from admin_desktop.models.training.cast import HOUSES, House, Person, records_of
from admin_desktop.models.training.walls import CLASS_ADDRESS
from admin_desktop.sync.mock_aspire.ledger.desk import BankSetup
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.storing.history import AccountSecret, CompanyHistory, Loader, Past

_BANK_ROUTING: Final = "123456780"
_OWN_ACCOUNT: Final = "77001122334"


def books_image(start_ms: int, seed: int) -> bytes:
    """Return ASPIRE's books as a class begins; the same start and seed give the same bytes."""
    dice = random.Random(seed)
    ledger = Ledger(None, ManualClock(start_ms), lambda: f"class-{dice.getrandbits(128):032x}")
    try:
        ledger.reset("training", fill_books, seed)
        return ledger.image()
    finally:
        ledger.close()


def fill_books(loader: Loader) -> None:
    """Be the scenario ``training``: the cast and no payment yet."""
    for house in HOUSES:
        today = local_date(loader.now_ms, house.record.time_zone)
        changes = [Past(loader.now_ms - DAY_MS, record) for record in records_of(house, today)]
        bank = BankSetup(_BANK_ROUTING, "FIRST PRAIRIE BANK", house.company_id, _OWN_ACCOUNT)
        secrets = {person.token: AccountSecret(_invented(person), person.name) for person in house.people}
        loader.load(CompanyHistory(bank, changes, secrets))


def _invented(person: Person) -> str:
    """Return a full account number that no bank has given to anybody; only ASPIRE's books ever hold it."""
    return f"99{person.customer_no[1:]}00{person.last4}"


def fill_workspace(store: Store, who: Principal, sync_s: int) -> None:
    """Write what the portal knows and ASPIRE does not; all else comes with the first sync."""
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        for house in HOUSES:
            _write_house(conn, house, now_ms, sync_s)
        audit.write(
            conn,
            company=audit.WORKSPACE,
            now_ms=now_ms,
            who=who,
            action="class_begun",
            entity="workspace",
            new={"companies": len(HOUSES)},
        )


def _write_house(conn: Connection, house: House, now_ms: int, sync_s: int) -> None:
    record, code = house.record, house.record.code
    conn.execute(
        insert(finance_companies),
        {"company": code, **{name: getattr(record, name) for name in record.__slots__ if name != "code"}},
    )
    conn.execute(
        insert(features),
        {"company": code, "feature": PAYMENTS, "active": True, "since_ms": now_ms, "changed_by": "LTi"},
    )
    conn.execute(insert(private_labels), {"company": code, "private_label": house.label})
    conn.execute(insert(portal_users), [_user(house, person, now_ms) for person in house.people])
    conn.execute(insert(linked_accounts), [_link(house, person) for person in house.people])
    line = {"company": code, "base_url": CLASS_ADDRESS, "interval_s": sync_s, "enabled": True}
    conn.execute(insert(connections), line)


def _user(house: House, person: Person, now_ms: int) -> dict[str, object]:
    return {
        "company": house.record.code,
        "portal_user": f"U-{person.customer_no}",
        "name": person.name,
        "email": person.email,
        "private_label": house.label,
        "created_ms": now_ms - DAY_MS,
        "active": True,
        "search_text": portal_user_search_text(person.name, person.email),
    }


def _link(house: House, person: Person) -> dict[str, str]:
    return {
        "company": house.record.code,
        "portal_user": f"U-{person.customer_no}",
        "customer_no": person.customer_no,
    }
