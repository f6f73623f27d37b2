"""``admin-desktop restore``: how to go on after ASPIRE came back from a backup."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, TypeVar

from cyclopts import Parameter

from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import open_as
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.restore.cases import Decision, Group, RestoreCase, open_case, require_ready
from admin_desktop.models.restore.plans import RestorePlan, confirm, decide, latest_plan, propose

Word = TypeVar("Word", Group, Decision)


def list_restores(*, at: At | None = None) -> int:
    """List the companies whose ASPIRE was restored, and every payment that has to be decided."""
    at = at or At()
    here = open_as(at)
    try:
        codes = [row.company for row in companies(here.store, here.who)]
        cases = [case for code in codes if (case := open_case(here.store, here.who, code))]
        plans = {case.company: latest_plan(here.store, here.who, case.company) for case in cases}
    finally:
        here.store.close()
    told = [{"case": case, "plan": _open(plans[case.company])} for case in cases]
    show(told, as_json=at.json, text=lambda: _cases(cases, plans))
    return DONE


def propose_restore(
    company: str,
    *,
    reason: str,
    group: Annotated[dict[str, str] | None, Parameter(negative="")] = None,
    payment: Annotated[dict[str, str] | None, Parameter(negative="")] = None,
    at: At | None = None,
) -> int:
    """Propose how to go on; a second person confirms.

    Parameters
    ----------
    company
        The finance company's code.
    reason
        How you know.
    group
        A decision for a whole group: --group.missing send_again|collected|leave, likewise missing_in_batch,
        reopened, missing_canceled, unknown, unsent; --group.unsent_cancel never_sent|collected|leave.
        What is not named is decided as suggested.
    payment
        A decision for one payment: --payment.PMT... leave.
    """
    at = at or At()
    here = open_as(at)
    try:
        case = require_ready(open_case(here.store, here.who, company))
        by_group = {_word(Group, name): _word(Decision, value) for name, value in (group or {}).items()}
        by_payment = {ref: _word(Decision, value) for ref, value in (payment or {}).items()}
        plan = propose(here.store, here.who, company, decide(case, by_group, by_payment), reason)
    finally:
        here.store.close()
    show(plan, as_json=at.json, text=lambda: _plan(plan))
    return DONE


def confirm_restore(company: str, plan_no: int, *, at: At | None = None) -> int:
    """Confirm another person's proposal; sending goes on with the next sync.

    Parameters
    ----------
    company
        The finance company's code.
    plan_no
        The proposal's number.
    """
    at = at or At()
    here = open_as(at)
    try:
        plan = confirm(here.store, here.who, company, plan_no)
    finally:
        here.store.close()
    show(plan, as_json=at.json, text=lambda: _plan(plan))
    return DONE


def _word(kind: type[Word], word: str) -> Word:
    try:
        return kind(word)
    except ValueError:
        raise InvalidRequestError(f"{word} is none of {', '.join(kind)}") from None


def _open(plan: RestorePlan | None) -> RestorePlan | None:
    return plan if plan is not None and plan.state == "proposed" else None


def _cases(cases: list[RestoreCase], plans: dict[str, Any]) -> Iterator[str]:
    if not cases:
        yield "No ASPIRE was restored, or all is resolved."
    for case in cases:
        ready = "ready to be decided" if case.ready else "still being read"
        yield f"{case.company}: restored, {len(case.payments):,} payments to decide, {ready}"
        for payment in case.payments:
            choices = " or ".join(choice.value for choice in payment.choices)
            amount = dollars(payment.amount_cents)
            yield f"  {payment.payment_ref}  {payment.group.value}  {payment.status.words}  {amount}"
            yield f"    {choices}"
        if _open(plans[case.company]) is not None:
            yield from _plan(plans[case.company])


def _plan(plan: RestorePlan) -> Iterator[str]:
    counts = Counter(decision.value for decision in plan.decisions.values())
    told = ", ".join(f"{count:,} {name}" for name, count in sorted(counts.items())) or "nothing to decide"
    by = f"proposed by {plan.proposed_by}" + (
        f", confirmed by {plan.confirmed_by}" if plan.confirmed_by else ""
    )
    yield f"{plan.company}: plan {plan.plan_no}, {plan.state}, {told}; {by}: {plan.reason}"
