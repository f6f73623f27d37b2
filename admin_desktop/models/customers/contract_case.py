"""The facts that decide whether a contract shows in the Customer Portal, and the shape of the answer.

A site stands for a private label; its portal users are linked to ASPIRE accounts, and these hold or
guarantee contracts (KB "Contract not showing in the Customer Portal").
"""

from dataclasses import dataclass
from enum import StrEnum

from admin_desktop.words import noted, tr


class Outcome(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    WAITING = "waiting"
    UNCHECKED = "unchecked"

    @property
    def words(self) -> str:
        """The words beside the check's icon."""
        return tr(_OUTCOMES[self])


_OUTCOMES = {
    Outcome.PASSED: noted("Passed"),
    Outcome.FAILED: noted("Failed"),
    Outcome.WAITING: noted("Waiting"),
    Outcome.UNCHECKED: noted("Could not be checked"),
}


class Question(StrEnum):
    """The checks, in the documents' order; the value is the question as it is shown."""

    BOOKED = noted("Is the contract booked?")
    PRIVATE_LABEL = noted("Does its private label belong to the user's site?")
    LINKED_ACCOUNT = noted("Is the right ASPIRE account linked to the user?")
    WAITED = noted("Have a few minutes passed since the last change and sync?")
    SAME_DATABASE = noted("Is ASPIRE's database still the one we synced with?")

    @property
    def words(self) -> str:
        """The question in the user's language."""
        return tr(self.value)


class Acts(StrEnum):
    """Who does something next."""

    FINANCE_COMPANY = noted("Finance company")
    CUSTOMER_CARE = noted("LTi Customer Care")
    LTI = noted("LTi")
    CUSTOMER = noted("Customer")
    NOBODY = noted("Nobody")

    @property
    def words(self) -> str:
        """The name in the user's language."""
        return tr(self.value)


@dataclass(frozen=True, slots=True)
class SiteUser:
    """A portal user, for the checks."""

    name: str
    private_label: str
    """The site's."""
    active: bool
    created_ms: int
    linked: tuple[str, ...]
    """The ASPIRE accounts linked to them."""


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract as ASPIRE last described it."""

    contract_no: str
    holder_no: str
    guarantor_nos: tuple[str, ...]
    private_label: str
    state: str
    changed_ms: int | None
    record_epoch: str

    @property
    def accounts(self) -> tuple[str, ...]:
        """The ASPIRE accounts that see the contract: its customer first, then its guarantors."""
        return (self.holder_no, *self.guarantor_nos)


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """Where the company's sync stands."""

    last_success_ms: int | None
    epoch: str | None
    """Of the database that is being read; None before the first sync."""
    frozen_since_ms: int | None
    """Since when we know that ASPIRE was restored, until LTi has resolved it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question: why does this customer's portal not show this contract?"""

    contract_no: str
    customer_no: str
    contract: ContractFacts | None
    """None when ASPIRE has told us of no such contract."""
    users: tuple[SiteUser, ...]
    """The portal users linked to the customer's account."""
    sync: SyncFacts
    now_ms: int
    time_zone: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check with its evidence; what to do and who does it when it is the cause."""

    question: Question
    outcome: Outcome
    evidence: str
    short: str = ""
    """The cause in a few words, for a table."""
    next_step: str = ""
    acts: Acts = Acts.NOBODY


@dataclass(frozen=True, slots=True)
class ContractVerdict:
    """The answer: one sentence, what to do next and by whom, and the checks behind it."""

    contract_no: str
    customer_no: str
    outcome: Outcome
    sentence: str
    next_step: str
    acts: Acts
    cause: Question | None
    """The first check that failed, or waits, or could not be made; None when all passed."""
    checks: tuple[Check, ...]


def closest(contract: ContractFacts | None, users: tuple[SiteUser, ...]) -> SiteUser | None:
    """Return the user who comes closest to seeing the contract; None when there is no user."""

    def nearness(user: SiteUser) -> tuple[int, bool, bool, bool]:
        if contract is None:
            return (0, user.active, False, False)
        met = (user.active, has_label(contract, user), is_linked(contract, user))
        return (sum(met), *met)

    return max(users, key=nearness, default=None)


def sees(contract: ContractFacts, user: SiteUser) -> bool:
    """Whether the portal shows a booked or terminated contract to the user."""
    return user.active and has_label(contract, user) and is_linked(contract, user)


def has_label(contract: ContractFacts, user: SiteUser) -> bool:
    """Whether the contract carries the private label of the user's site."""
    return contract.private_label == user.private_label


def is_linked(contract: ContractFacts, user: SiteUser) -> bool:
    """Whether an account of the user holds or guarantees the contract."""
    return not set(user.linked).isdisjoint(contract.accounts)
