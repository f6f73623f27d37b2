"""What is being decided, before it is proposed. Plain values: no widget, no database."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from admin_desktop.models.restore.cases import Decision, Group, RestorePayment
from admin_desktop.models.restore.evidence import Evidence, RestoreReport


@dataclass(frozen=True, slots=True)
class Line:
    """One payment with what is known and what is decided of it."""

    payment: RestorePayment
    evidence: Evidence
    decision: Decision
    by_hand: bool
    """Whether somebody decided it; else it is what is suggested, or what was proposed."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The payments that met the same fate."""

    group: Group
    payments: int
    amount_cents: int
    decisions: tuple[tuple[Decision, int], ...]
    """How many of them are decided how, the most frequent first."""


class Draft:
    """The decisions about one case. It begins with the open proposal, or with what is suggested."""

    def __init__(self, report: RestoreReport, made: Mapping[str, Decision] | None = None) -> None:
        self.report = report
        choices = {payment.payment_ref: payment.choices for payment in report.case.payments}
        before = made or {}
        self._made = {ref: how for ref, how in before.items() if how in choices.get(ref, ())}

    def on(self, report: RestoreReport) -> "Draft":
        """Return the draft of a newer report: what was decided by hand stays where it still may."""
        return Draft(report, self._made)

    def decide(self, payments: Iterable[RestorePayment], decision: Decision) -> int:
        """Decide about these payments; returns how many of them cannot be decided so."""
        refused = 0
        for payment in payments:
            if decision in payment.choices:
                self._made[payment.payment_ref] = decision
            else:
                refused += 1
        return refused

    def decisions(self) -> dict[str, Decision]:
        """Return what is decided about every payment of the case."""
        return {payment.payment_ref: self._decision(payment) for payment in self.report.case.payments}

    def differs_from_plan(self) -> bool:
        """Whether something else is decided here than was proposed."""
        plan = self.report.plan
        return plan is None or self.report.stale or dict(plan.decisions) != self.decisions()

    def lines(self, group: Group | None = None) -> list[Line]:
        """Return the payments of a group, or all of them."""
        return [
            Line(
                payment,
                self.report.evidence[payment.payment_ref],
                self._decision(payment),
                payment.payment_ref in self._made,
            )
            for payment in self.report.case.payments
            if group in {None, payment.group}
        ]

    def groups(self) -> list[GroupLine]:
        """Return the groups of the case, the most dangerous first."""
        lines = self.lines()
        found = [group for group in _ORDER if any(line.payment.group is group for line in lines)]
        return [_summed(group, [line for line in lines if line.payment.group is group]) for group in found]

    def _decision(self, payment: RestorePayment) -> Decision:
        made = self._made.get(payment.payment_ref)
        if made is not None:
            return made
        plan: Mapping[str, Decision] = {} if self.report.plan is None else self.report.plan.decisions
        proposed = plan.get(payment.payment_ref)
        return proposed if proposed in payment.choices else payment.choices[0]


_ORDER = (
    Group.REOPENED,
    Group.MISSING_IN_BATCH,
    Group.UNKNOWN,
    Group.MISSING,
    Group.UNSENT,
    Group.UNSENT_CANCEL,
    Group.MISSING_CANCELED,
)


def _summed(group: Group, lines: list[Line]) -> GroupLine:
    counts = Counter(line.decision for line in lines)
    return GroupLine(
        group, len(lines), sum(line.payment.amount_cents for line in lines), tuple(counts.most_common())
    )
