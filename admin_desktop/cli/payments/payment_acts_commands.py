"""``admin-desktop payments submit|cancel|accept``: what is done to payments, through the model's doors."""

import random
from datetime import date
from typing import Annotated

from cyclopts import Parameter, validators

from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.errors import DatabaseBusyError, DatabaseUnreachableError, InvalidRequestError
from admin_desktop.models.payments.acceptance import LARGEST_CENTS
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.references import new_reference
from admin_desktop.models.payments.review import close_difference
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.submission import Submission, likely_duplicates, request_cancel, submit
from admin_desktop.models.principal import Role

Flag = Annotated[bool, Parameter(negative="")]
Finding = Annotated[str, Parameter(help="What you found, so that others can follow.")]
Cents = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=LARGEST_CENTS))]


def submit_payments(
    *,
    company: str,
    customer: str,
    contract: str,
    token: str,
    cents: Cents,
    effective: date,
    sec_code: str = "WEB",
    reference: str = "",
    confirm_duplicate: Flag = False,
    at: At | None = None,
) -> int:
    """Submit a one-time EFT payment, as the portal does.

    Parameters
    ----------
    company
        The finance company.
    customer
        The ASPIRE account that pays.
    contract
        The contract that is paid.
    token
        ASPIRE's token of the bank account; never an account number.
    cents
        The amount in cents.
    effective
        The date from which it may be collected, YYYY-MM-DD.
    sec_code
        How the payment was authorised; the portal's are WEB.
    reference
        The payment reference of a submission whose answer was lost: it is not taken twice. Else one is drawn.
    confirm_duplicate
        Submit although a payment of the same contract, amount and date is there.
    """
    at = at or At()
    dice = random.SystemRandom()
    with opened_as(at, demo_role=Role.PORTAL_SERVICE) as here:
        reference = reference.strip().upper() or new_reference(here.store.clock.now_ms(), dice)
        wanted = Submission(company, customer, contract, token, cents, effective, sec_code, reference)
        if not confirm_duplicate:
            _refuse_duplicates(likely_duplicates(here.store, here.who, wanted))
        try:
            row = submit(here.store, here.who, wanted, dice)
        except (DatabaseUnreachableError, DatabaseBusyError) as error:
            raise type(error)(
                f"{error.detail}; submit it again with --reference {reference}, and it is not taken twice"
            ) from error
    show(row, as_json=at.json, text=lambda: [f"{row.payment_ref}  {row.status.words}"])
    return DONE


def _refuse_duplicates(alike: tuple[PaymentRow, ...]) -> None:
    if alike:
        names = ", ".join(row.payment_ref for row in alike)
        raise InvalidRequestError(
            f"this looks like a payment already made ({names}); --confirm-duplicate submits it all the same"
        )


def cancel_payments(reference: str, *, company: str, ticket: str | None = None, at: At | None = None) -> int:
    """Ask for a payment's cancel; Customer Care needs a ticket.

    Parameters
    ----------
    reference
        The payment reference.
    company
        Its finance company.
    ticket
        The ticket on which Customer Care cancels for the borrower.
    """
    at = at or At()
    role = Role.CUSTOMER_CARE if ticket else Role.PORTAL_SERVICE
    with opened_as(at, demo_role=role) as here:
        row = request_cancel(here.store, here.who, company, reference.strip().upper(), ticket=ticket)
    show(row, as_json=at.json, text=lambda: [f"{row.payment_ref}  {row.status.words}"])
    return DONE


def accept_payments(reference: str, *, company: str, note: Finding, at: At | None = None) -> int:
    """Close a payment's difference from ASPIRE: its values were looked at and are accepted.

    Parameters
    ----------
    reference
        The payment reference.
    company
        Its finance company.
    """
    at = at or At()
    with opened_as(at) as here:
        ref = reference.strip().upper()
        close_difference(here.store, here.who, company, ref, note)
        detail = find(here.store, here.who, company, ref)
    show(detail, as_json=at.json, text=lambda: [f"{ref}  {detail.row.status.words}", detail.sentence])
    return DONE
