"""The bodies of the contract, strict: nothing is converted, nothing extra is let through."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LARGEST_NUMBER = 2**53 - 1
LARGEST_CENTS = 10**15


def _read_day(value: Any) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("a date is YYYY-MM-DD")
    return date.fromisoformat(value)


Day = Annotated[date, BeforeValidator(_read_day)]
Word = Annotated[str, Field(min_length=1, max_length=40)]
Text = Annotated[str, Field(min_length=1, max_length=200)]
Cents = Annotated[int, Field(ge=-LARGEST_CENTS, le=LARGEST_CENTS, description="Integer cents, US dollars")]


class Body(BaseModel):
    """What a client sends."""

    model_config = ConfigDict(strict=True, extra="forbid", hide_input_in_errors=True)


class NewBankAccountBody(Body):
    """A bank account as the customer entered it. With the files, the only place of a full number."""

    customer_no: Word
    routing_number: Word
    account_number: Word
    account_type: Word
    holder: Text


class NewEftBody(Body):
    """An Alternate EFT record to create."""

    payment_ref: Annotated[str, Field(pattern="^[A-Z0-9]{1,15}$", max_length=15)]
    customer_no: Word
    contract_no: Word
    bank_account_token: Word
    amount_cents: Cents
    sec_code: Word
    effective_date: Day


class WindowBody(Body):
    """The window of due dates of an EFT Generation run; a blank ``from`` catches up on everything."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    through: Day
