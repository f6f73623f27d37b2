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
from admin_desktop.words import noted, tr, trn

_STATES = {"pending": noted("pending")}
"""Before a contract is booked; a word of ASPIRE's own stays."""


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
    section = tr("Closed") if contract and contract.state == "terminated" else tr("Open")
    return ContractVerdict(
        case.contract_no,
        case.customer_no,
        Outcome.PASSED,
        tr(
            "Nothing stops it: the portal shows contract {contract} to {name} under {section}.",
            contract=case.contract_no,
            name=name,
            section=section,
        ),
        tr(
            "Ask {name} to sign in again on the site of {label} and to look under {section}.",
            name=name,
            label=label,
            section=section,
        ),
        Acts.CUSTOMER,
        None,
        checks,
    )


def _booked(case: Case) -> Check:
    contract = case.contract
    if contract is None:
        return _not_known(case)
    if contract.state == "booked":
        return Check(Question.BOOKED, Outcome.PASSED, tr("Booked in ASPIRE."))
    if contract.state == "terminated":
        return Check(
            Question.BOOKED,
            Outcome.PASSED,
            tr("Booked and terminated in ASPIRE: the portal lists it under Closed."),
        )
    return Check(
        Question.BOOKED,
        Outcome.FAILED,
        tr(
            "Contract {contract} is {state} in ASPIRE: it is not booked yet.",
            contract=case.contract_no,
            state=tr(_STATES.get(contract.state, contract.state)),
        ),
        tr("Not booked yet"),
        tr("Book the contract in ASPIRE. It shows within 15 minutes of that."),
        Acts.FINANCE_COMPANY,
    )


def _not_known(case: Case) -> Check:
    if case.sync.last_success_ms is None:
        return Check(
            Question.BOOKED,
            Outcome.UNCHECKED,
            tr("Nothing is known of the contract: this company was never synced."),
            tr("Never synced"),
            tr("Sync with ASPIRE, then check again."),
            Acts.CUSTOMER_CARE,
        )
    return Check(
        Question.BOOKED,
        Outcome.FAILED,
        tr(
            "ASPIRE has told us of no contract {contract} in this finance company.", contract=case.contract_no
        ),
        tr("Not known"),
        tr("Check the number, and whether the contract was booked in this finance company's ASPIRE."),
        Acts.FINANCE_COMPANY,
    )


def _private_label(case: Case) -> Check:
    contract, user = case.contract, closest(case.contract, case.users)
    if contract is None:
        return _no_contract(Question.PRIVATE_LABEL)
    if user is None:
        return Check(
            Question.PRIVATE_LABEL,
            Outcome.UNCHECKED,
            tr("No portal user, so there is no site to compare with."),
        )
    if has_label(contract, user):
        evidence = tr(
            "The contract and the site of {name} both carry {label}.",
            name=user.name,
            label=user.private_label,
        )
        return Check(Question.PRIVATE_LABEL, Outcome.PASSED, evidence)
    return Check(
        Question.PRIVATE_LABEL,
        Outcome.FAILED,
        tr(
            "The contract carries the private label {label}; {name} signs in to the site of {site}.",
            label=contract.private_label,
            name=user.name,
            site=user.private_label,
        ),
        tr("Site is {label}", label=user.private_label),
        tr(
            "Correct the private label in ASPIRE, or give {name} a user on the site of {label}.",
            name=user.name,
            label=contract.private_label,
        ),
        Acts.FINANCE_COMPANY,
    )


def _linked_account(case: Case) -> Check:
    contract, user = case.contract, closest(case.contract, case.users)
    if user is None:
        return _link_missing(
            tr("No portal user is linked to ASPIRE account {account}.", account=case.customer_no),
            tr("No portal user"),
            tr("Link account {account} to the customer's portal user.", account=case.customer_no),
        )
    if not user.active:
        return _link_missing(
            tr("The portal user of {name} is deactivated.", name=user.name),
            tr("User deactivated"),
            tr("Activate the portal user of {name}, if they should have access.", name=user.name),
        )
    if contract is None:
        return _no_contract(Question.LINKED_ACCOUNT)
    if is_linked(contract, user):
        return Check(Question.LINKED_ACCOUNT, Outcome.PASSED, _link_words(contract, user))
    return _link_missing(
        tr(
            "The contract belongs to {accounts}; {name} is linked to {linked}.",
            accounts=_accounts(contract.accounts),
            name=user.name,
            linked=_accounts(user.linked),
        ),
        tr("Account not linked"),
        tr(
            "Link account {account} to {name}, once it is clear that it is theirs.",
            account=contract.holder_no,
            name=user.name,
        ),
    )


def _link_missing(evidence: str, short: str, next_step: str) -> Check:
    return Check(Question.LINKED_ACCOUNT, Outcome.FAILED, evidence, short, next_step, Acts.CUSTOMER_CARE)


def _link_words(contract: ContractFacts, user: SiteUser) -> str:
    account = next(number for number in contract.accounts if number in user.linked)
    if account == contract.holder_no:
        return tr(
            "{name} is linked to account {account}, the contract's customer.", name=user.name, account=account
        )
    return tr(
        "{name} is linked to account {account}, a guarantor of the contract.", name=user.name, account=account
    )


def _accounts(numbers: tuple[str, ...]) -> str:
    if not numbers:
        return tr("no account")
    return trn("account {numbers}", "accounts {numbers}", len(numbers), numbers=", ".join(numbers))


def _no_contract(question: Question) -> Check:
    return Check(question, Outcome.UNCHECKED, tr("No contract is known to compare with."))


_CHECKS: tuple[Callable[[Case], Check], ...] = (
    _booked,
    _private_label,
    _linked_account,
    waited,
    same_database,
)
