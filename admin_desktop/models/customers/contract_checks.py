"""Why a contract does not show in the Customer Portal: the knowledge base's checks, as a pure engine.

Source: KB "Contract not showing in the Customer Portal", in its order: booked? the right private label
for the site? the right ASPIRE account linked to the user? a few minutes waited? ASPIRE's database restored?
The first check that fails is the cause; everything is judged for the user who comes closest to seeing the
contract.
"""

from collections.abc import Callable

from admin_desktop.models.customers.contract_case import (
    Acts,
    Case,
    Check,
    ContractFacts,
    ContractVerdict,
    Outcome,
    Question,
    SiteUser,
    closest,
    has_label,
    is_linked,
)
from admin_desktop.models.customers.sync_checks import same_database, waited


def diagnose(case: Case) -> ContractVerdict:
    """Run the five checks and name the first cause."""
    checks = tuple(check(case) for check in _CHECKS)
    for outcome in (Outcome.FAILED, Outcome.WAITING, Outcome.UNCHECKED):
        cause = next((check for check in checks if check.outcome is outcome), None)
        if cause is not None:
            return _caused(case, cause, checks)
    return _shown(case, checks)


def visibility_checks(case: Case) -> tuple[Check, ...]:
    """Return the checks on the contract itself: booked, private label, linked account."""
    return tuple(check(case) for check in _CHECKS[:3])


def _caused(case: Case, cause: Check, checks: tuple[Check, ...]) -> ContractVerdict:
    return ContractVerdict(
        case.contract_no,
        case.customer_no,
        cause.outcome,
        cause.evidence,
        cause.next_step,
        cause.acts,
        cause.question,
        checks,
    )


def _shown(case: Case, checks: tuple[Check, ...]) -> ContractVerdict:
    contract = case.contract
    user = closest(contract, case.users)
    name = user.name if user else ""
    label = contract.private_label if contract else ""
    section = "Closed" if contract and contract.state == "terminated" else "Open"
    return ContractVerdict(
        case.contract_no,
        case.customer_no,
        Outcome.PASSED,
        f"Nothing stops it: the portal shows contract {case.contract_no} to {name} under {section}.",
        f"Ask {name} to sign in again on the site of {label} and to look under {section}.",
        Acts.CUSTOMER,
        None,
        checks,
    )


def _booked(case: Case) -> Check:
    contract = case.contract
    if contract is None:
        return _not_known(case)
    if contract.state == "booked":
        return Check(Question.BOOKED, Outcome.PASSED, "Booked in ASPIRE.")
    if contract.state == "terminated":
        return Check(
            Question.BOOKED,
            Outcome.PASSED,
            "Booked and terminated in ASPIRE: the portal lists it under Closed.",
        )
    return Check(
        Question.BOOKED,
        Outcome.FAILED,
        f"Contract {case.contract_no} is {contract.state} in ASPIRE: it is not booked yet.",
        "Not booked yet",
        "Book the contract in ASPIRE. It shows within 15 minutes of that.",
        Acts.FINANCE_COMPANY,
    )


def _not_known(case: Case) -> Check:
    if case.sync.last_success_ms is None:
        return Check(
            Question.BOOKED,
            Outcome.UNCHECKED,
            "Nothing is known of the contract: this company was never synced.",
            "Never synced",
            "Sync with ASPIRE, then check again.",
            Acts.CUSTOMER_CARE,
        )
    return Check(
        Question.BOOKED,
        Outcome.FAILED,
        f"ASPIRE has told us of no contract {case.contract_no} in this finance company.",
        "Not known",
        "Check the number, and whether the contract was booked in this finance company's ASPIRE.",
        Acts.FINANCE_COMPANY,
    )


def _private_label(case: Case) -> Check:
    contract, user = case.contract, closest(case.contract, case.users)
    if contract is None:
        return _no_contract(Question.PRIVATE_LABEL)
    if user is None:
        return Check(
            Question.PRIVATE_LABEL, Outcome.UNCHECKED, "No portal user, so there is no site to compare with."
        )
    if has_label(contract, user):
        evidence = f"The contract and the site of {user.name} both carry {user.private_label}."
        return Check(Question.PRIVATE_LABEL, Outcome.PASSED, evidence)
    return Check(
        Question.PRIVATE_LABEL,
        Outcome.FAILED,
        f"The contract carries the private label {contract.private_label}; "
        f"{user.name} signs in to the site of {user.private_label}.",
        f"Site is {user.private_label}",
        f"Correct the private label in ASPIRE, or give {user.name} a user on the site of "
        f"{contract.private_label}.",
        Acts.FINANCE_COMPANY,
    )


def _linked_account(case: Case) -> Check:
    contract, user = case.contract, closest(case.contract, case.users)
    if user is None:
        return _link_missing(
            f"No portal user is linked to ASPIRE account {case.customer_no}.",
            "No portal user",
            f"Link account {case.customer_no} to the customer's portal user.",
        )
    if not user.active:
        return _link_missing(
            f"The portal user of {user.name} is deactivated.",
            "User deactivated",
            f"Activate the portal user of {user.name}, if they should have access.",
        )
    if contract is None:
        return _no_contract(Question.LINKED_ACCOUNT)
    if is_linked(contract, user):
        return Check(Question.LINKED_ACCOUNT, Outcome.PASSED, _link_words(contract, user))
    return _link_missing(
        f"The contract belongs to {_accounts(contract.accounts)}; "
        f"{user.name} is linked to {_accounts(user.linked)}.",
        "Account not linked",
        f"Link account {contract.holder_no} to {user.name}, once it is clear that it is theirs.",
    )


def _link_missing(evidence: str, short: str, next_step: str) -> Check:
    return Check(Question.LINKED_ACCOUNT, Outcome.FAILED, evidence, short, next_step, Acts.CUSTOMER_CARE)


def _link_words(contract: ContractFacts, user: SiteUser) -> str:
    account = next(number for number in contract.accounts if number in user.linked)
    part = "the contract's customer" if account == contract.holder_no else "a guarantor of the contract"
    return f"{user.name} is linked to account {account}, {part}."


def _accounts(numbers: tuple[str, ...]) -> str:
    if not numbers:
        return "no account"
    return f"account{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def _no_contract(question: Question) -> Check:
    return Check(question, Outcome.UNCHECKED, "No contract is known to compare with.")


_CHECKS: tuple[Callable[[Case], Check], ...] = (
    _booked,
    _private_label,
    _linked_account,
    waited,
    same_database,
)
