"""The SQL that stamps a small story many times over: payments, timelines and all they refer to.

``story`` is an attached database with a story of some thousand payments, ``line`` a temporary table with one
row per payment of it, ``copies`` the numbers 0, 1, 2 ... Each copy is another borrower with another contract
and account, paying a little earlier on the same day, and pulled by the same EFT Generation runs.
"""

from admin_desktop.clock import from_rfc3339

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_START_S = from_rfc3339("2020-01-01T00:00:00Z") // 1000

LINES = """CREATE TEMP TABLE line AS
    SELECT row_number() OVER (ORDER BY p.submitted_ms, p.company, p.payment_ref) AS n, p.*,
        coalesce((SELECT min(e.at_ms) FROM story.payment_events e
                  WHERE e.company = p.company AND e.payment_ref = p.payment_ref
                  AND e.kind IN ('in_batch', 'too_late')), 1 << 62) AS fixed_ms,
        p.differences IS NULL AND p.accepted IS NULL AND NOT EXISTS (
            SELECT 1 FROM story.payment_events e WHERE e.company = p.company
            AND e.payment_ref = p.payment_ref AND e.kind = 'differs') AS varies,
        CASE WHEN p.status IN ('pending', 'pending_cancel') THEN 600000 ELSE 9000000 END AS spread_ms
    FROM story.payments p"""
"""From ``fixed_ms`` on a life follows EFT Generation, which is the same for every copy."""

COPIES = """CREATE TEMP TABLE copies AS
    WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < :copies) SELECT i FROM c"""

_DELAY = "((line.n * :width + i) * 2654435761 % line.spread_ms)"


def _earlier(column: str) -> str:
    return f"CASE WHEN {column} < fixed_ms THEN {column} - {_DELAY} ELSE {column} END"


def _digits(number: str) -> str:
    shifts = (25, 20, 15, 10, 5, 0)
    return " || ".join(f"substr('{_ALPHABET}', 1 + (({number}) >> {shift} & 31), 1)" for shift in shifts)


_SECONDS = f"((line.submitted_ms - {_DELAY}) / 1000 - {_START_S})"
# An odd factor maps the running numbers one to one, so that no two copies ever share a reference.
_MIXED = "((line.n * :width + i) * 668265263 + :seed & 1073741823)"
_REFERENCE = f"'PMT' || {_digits(_SECONDS)} || {_digits(_MIXED)}"


def _record(column: str, company: str) -> str:
    """Records are numbered in the story's order, with room for every copy between two of them."""
    first = f"(SELECT first_no FROM first_record f WHERE f.company = {company})"  # noqa: S608 - our own names
    return f"({first} + ({column} - {first}) * :width + i)"


FIRST_RECORDS = """CREATE TEMP TABLE first_record AS SELECT company, min(record_no) AS first_no FROM (
    SELECT company, record_no FROM story.payments
    UNION ALL SELECT company, record_no FROM story.unknown_records) GROUP BY company"""


_AMOUNT = (
    "(line.amount_cents - line.varies * (line.amount_cents * ((line.n * :width + i) * 7919 % 400) / 1000))"
)


def amount_of(cents: int, line: int, copy: int, width: int) -> int:
    """Return what ``_AMOUNT`` gives: every copy pays another amount, unless ASPIRE told of another one."""
    return cents - cents * ((line * width + copy) * 7919 % 400) // 1000


def _dollars(cents: str) -> str:
    return f"'$' || printf('%,d', {cents} / 100) || printf('.%02d', {cents} % 100)"


def _customer(column: str) -> str:
    return f"substr({column}, 1, 2) || i || substr({column}, 3)"


def _contract(column: str) -> str:
    return f"substr({column}, 1, 3) || i || substr({column}, 4)"


def _user(column: str) -> str:
    return f"replace({column}, '@', i || '@')"


def _number_in(text: str) -> str:
    return (
        f"CASE WHEN line.record_no IS NULL THEN {text} ELSE replace({text}, 'record ' || line.record_no, "
        f"'record ' || {_record('line.record_no', 'line.company')}) END"
    )


_CHANGED = {
    "payments": {
        "payment_ref": _REFERENCE,
        "customer_no": _customer("line.customer_no"),
        "contract_no": _contract("line.contract_no"),
        "bank_account_token": "line.bank_account_token || i",
        "record_no": _record("line.record_no", "line.company"),
        "amount_cents": _AMOUNT,
        **{
            name: _earlier(f"line.{name}")
            for name in (
                *("status_since_ms", "submitted_ms", "cancel_requested_ms", "updated_ms", "due_ms"),
                "record_updated_ms",
            )
        },
    },
    "payment_events": {
        "payment_ref": _REFERENCE,
        "at_ms": _earlier("e.at_ms"),
        "aspire_at_ms": _earlier("e.aspire_at_ms"),
        "text": f"CASE WHEN e.kind = 'submitted' THEN replace(e.text, {_dollars('line.amount_cents')}, "
        f"{_dollars(_AMOUNT)}) ELSE {_number_in('e.text')} END",
    },
    "outbox": {
        "payment_ref": _REFERENCE,
        "entry_no": "e.entry_no * :width + i",
        **{name: _earlier(f"e.{name}") for name in ("created_ms", "attempted_ms", "settled_ms")},
    },
    "customers": {
        "customer_no": _customer("e.customer_no"),
        "name": "(SELECT name FROM borrower b WHERE b.number = e.rowid * :width + i)",
        "email": "(SELECT email FROM borrower b WHERE b.number = e.rowid * :width + i)",
        "search_text": "(SELECT search_text FROM borrower b WHERE b.number = e.rowid * :width + i)",
    },
    "contracts": {
        "contract_no": _contract("e.contract_no"),
        "customer_no": _customer("e.customer_no"),
        "guarantor_nos": "replace(e.guarantor_nos, '\"' || substr(e.customer_no, 1, 2), "
        "'\"' || substr(e.customer_no, 1, 2) || i)",
    },
    "charges": {"charge_no": "e.charge_no || '-' || i", "contract_no": _contract("e.contract_no")},
    "bank_accounts": {"token": "e.token || i", "customer_no": _customer("e.customer_no")},
    "portal_users": {
        "portal_user": _user("e.portal_user"),
        "email": _user("e.email"),
        "search_text": _user("e.search_text"),
    },
    "linked_accounts": {
        "portal_user": _user("e.portal_user"),
        "customer_no": _customer("e.customer_no"),
    },
}

REFERRED = ("customers", "contracts", "charges", "bank_accounts", "portal_users", "linked_accounts")
ONCE = ("finance_companies", "private_labels", "features", "eft_runs", "sync_cursors", "workspace_settings")
OF_PAYMENTS = ("payments", "payment_events", "outbox")


def once(table: str) -> str:
    """Return the statement that copies a table as it is."""
    return f"INSERT INTO main.{table} SELECT * FROM story.{table}"  # noqa: S608 - our own names


def stamp(table: str, columns: list[str]) -> str:
    """Return the statement that stamps a table: of payments a run of lines, of others every row."""
    own = "line" if table == "payments" else "e"
    values = ", ".join(_CHANGED[table].get(name, f"{own}.{name}") for name in columns)
    names = ", ".join(columns)
    if table in REFERRED:
        source = f"story.{table} e CROSS JOIN copies WHERE i < :width"
    else:
        events = f"JOIN story.{table} e ON e.company = line.company AND e.payment_ref = line.payment_ref"
        source = (
            f"line CROSS JOIN copies {'' if table == 'payments' else events} "
            "WHERE line.n BETWEEN :first AND :last AND i < :base + (line.n <= :extra)"
        )
    return f"INSERT INTO main.{table} ({names}) SELECT {values} FROM {source}"  # noqa: S608 - our own names
