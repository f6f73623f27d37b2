"""The bodies of the control calls."""

from typing import Annotated, Literal

from pydantic import Field

from admin_desktop.sync.mock_aspire.api.bodies import Body, Cents, Day, Word
from admin_desktop.sync.mock_aspire.api.shapes import Answer
from admin_desktop.sync.mock_aspire.faults.spec import FaultSpec

_LONGEST_STEP_S = 100 * 366 * 86_400


class ResetBody(Body):
    """Which scenario to load afresh."""

    scenario: Word
    seed: Annotated[int, Field(ge=0, le=2**53)] = 1


class ClockBody(Body):
    """What to change of the mock's clock; ``now`` first, then ``advance_seconds``."""

    now: Annotated[str, Field(max_length=40)] | None = None
    advance_seconds: Annotated[float, Field(ge=-_LONGEST_STEP_S, le=_LONGEST_STEP_S, strict=False)] = 0
    rate: Annotated[float, Field(strict=False, allow_inf_nan=False)] | None = None
    paused: bool | None = None


class RestoreBody(Body):
    """Which backup to put back, and whether that begins a new life of the database."""

    snapshot: Word
    new_epoch: bool


class OtherEftBody(Body):
    """A record that is no portal payment: it has no payment reference."""

    payment_ref: None = None
    customer_no: Word
    contract_no: Word
    bank_account_token: Word
    amount_cents: Cents
    sec_code: Word
    effective_date: Day


class StaffBody(Body):
    """What finance-company staff do to a record; the other fields are for ``set``."""

    do: Literal["close", "reopen", "delete", "set"]
    amount_cents: Cents = 0
    effective_date: Day | None = None
    customer_no: Word = ""
    contract_no: Word = ""
    bank_account_token: Word = ""
    sec_code: Word = ""
    payments: int = 0
    payments_processed: int = 0
    batch_no: int | None = None
    batch_state: Word | None = None
    return_code: Word | None = None


class FaultsBody(Body):
    """The whole list of faults, in order."""

    faults: Annotated[list[FaultSpec], Field(max_length=100)]


class ClockAnswer(Answer):
    """The mock's clock."""

    now: str
    rate: float
    paused: bool


class SnapshotAnswer(Answer):
    """A backup's name."""

    snapshot: str


class LifeAnswer(Answer):
    """The life of the database after a reset or restore, and the companies' tokens."""

    epoch: str
    scenario: str
    tokens: dict[str, str]
