"""What a submission must satisfy before it becomes a payment. Every refusal names its field."""

import json
import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from admin_desktop.clock import local_date
from admin_desktop.errors import InvalidRequestError, PaymentsOffError
from admin_desktop.models.database.tables.reference_tables import bank_accounts, contracts, finance_companies
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.payments.words.time_words import whole_day
from admin_desktop.words import tr

LARGEST_CENTS = 9_999_999_999
"""$99,999,999.99: what the ten digits of a NACHA entry's amount hold. More is refused, never cut."""

_SEC_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Submission:
    """What a borrower (or who acts for one) asks for; a payment is at contract level."""

    company: str
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    effective_date: date
    """In the company's zone."""
    sec_code: str = "WEB"
    payment_ref: str = ""
    """Drawn by whoever submits, with ``references.new_reference``: with the same one nothing is taken twice.
    Empty: drawn here."""


def check(conn: Connection, submission: Submission, now_ms: int) -> str:
    """Return the last four of the account to debit when everything holds.

    Raises PaymentsOffError, or InvalidRequestError with the field that is wrong.
    """
    if not payments_on(conn, submission.company, now_ms):
        raise PaymentsOffError(tr("Payments are deactivated for {company}", company=submission.company))
    _check_fields(submission)
    _check_date(conn, submission, now_ms)
    _check_contract(conn, submission)
    return _account_last4(conn, submission)


def _check_fields(submission: Submission) -> None:
    amount = submission.amount_cents
    if type(amount) is not int or not 1 <= amount <= LARGEST_CENTS:
        raise InvalidRequestError(
            tr("amount: must be from $0.01 to $99,999,999.99, not {amount} cents", amount=amount)
        )
    if not _SEC_CODE.fullmatch(submission.sec_code):
        raise InvalidRequestError(tr("SEC code: three capital letters, such as WEB"))


def _check_date(conn: Connection, submission: Submission, now_ms: int) -> None:
    table = finance_companies.c
    zone = conn.execute(select(table.time_zone).where(table.company == submission.company)).scalar_one()
    today = local_date(now_ms, zone)
    if submission.effective_date < today:
        raise InvalidRequestError(
            tr(
                "effective date: {day} is past; today is {today}",
                day=whole_day(submission.effective_date),
                today=whole_day(today),
            )
        )


def _check_contract(conn: Connection, submission: Submission) -> None:
    table = contracts.c
    row = conn.execute(
        select(table.customer_no, table.guarantor_nos, table.state).where(
            table.company == submission.company, table.contract_no == submission.contract_no
        )
    ).first()
    # A guarantor's portal user sees the contract too, and may pay it.
    if row is None or submission.customer_no not in {row.customer_no, *json.loads(row.guarantor_nos)}:
        raise InvalidRequestError(
            tr(
                "contract: {contract} is no contract of customer {customer}",
                contract=submission.contract_no,
                customer=submission.customer_no,
            )
        )
    if row.state == "pending":
        raise InvalidRequestError(
            tr("contract: {contract} is not booked yet", contract=submission.contract_no)
        )


def _account_last4(conn: Connection, submission: Submission) -> str:
    table = bank_accounts.c
    last4 = conn.execute(
        select(table.last4).where(
            table.company == submission.company,
            table.token == submission.bank_account_token,
            table.customer_no == submission.customer_no,
        )
    ).scalar()
    if last4 is None:
        raise InvalidRequestError(
            tr("bank account: not one of customer {customer}", customer=submission.customer_no)
        )
    return str(last4)
