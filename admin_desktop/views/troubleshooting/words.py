"""The words of the page: its states, and what is spoken of a check, a group, a past diagnosis."""

from collections.abc import Sequence

from admin_desktop.models.diagnosis.asking.lookup import ContractKey
from admin_desktop.models.diagnosis.outcomes import Check, CheckState, Kind, Verdict
from admin_desktop.models.diagnosis.restored import Restored
from admin_desktop.views.look.formats import shown, span
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import tr

TONES = {Kind.FINE: "green", Kind.WAITING: "", Kind.PROBLEM: "red", Kind.UNKNOWN: "amber"}
ICONS = {
    CheckState.PASSED: ("ok", "green"),
    CheckState.FAILED: ("error", "red"),
    CheckState.WAITING: ("wait", "amber"),
    CheckState.UNCHECKED: ("unknown", ""),
}
_QUOTED = 40
_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS


def start_state() -> PageState:
    """Say what can be asked here."""
    return PageState(
        "search",
        tr("Why does a payment stand where it does?"),
        tr(
            "Paste a payment reference, a customer, an e-mail address, an ASPIRE record or batch number, or "
            "a line of an EFT file. A dropped file opens in EFT files."
        ),
        tr("Diagnose all overdue"),
    )


def loading_state() -> PageState:
    """Say that it is being read."""
    return PageState("loading", tr("Looking"), tr("The facts are being gathered."))


def _quoted(text: str) -> str:
    """Return as much of what was pasted as tells which it was; a title never widens the page."""
    said = shown(text)
    return said if len(said) <= _QUOTED else f"{said[: _QUOTED - 1]}…"


def nothing_state(text: str, says: str) -> PageState:
    """Say that nothing was found, and what to do."""
    return PageState(
        "no_match",
        tr("Nothing found for {text}", text=_quoted(text)),
        says
        or tr(
            "No payment, customer, record or batch is called so. If it is a reference, it was never sent in: "
            "check it in View Payments, and ask the borrower."
        ),
        tr("Clear"),
    )


def contract_state(contract: ContractKey) -> PageState:
    """Say that a contract has no payment, and where it is told why it does not show."""
    return PageState(
        "detail",
        tr(
            "No payment on contract {contract} of {company}",
            contract=shown(contract.contract_no),
            company=contract.company,
        ),
        tr("Nobody has paid it in the portal. If its customer cannot see it there, its checks tell why."),
        tr("Why is it not showing?"),
    )


def resolved_state() -> PageState:
    """Say that a restore is resolved."""
    return PageState(
        "ok",
        tr("The restore is resolved"),
        tr("Nothing of it is left open; sending goes on."),
        tr("Clear"),
    )


def restored_words(restored: Sequence[Restored]) -> str:
    """Return the banner's sentence about restored companies; empty without any."""
    if not restored:
        return ""
    names = ", ".join(shown(one.name) for one in restored)
    return tr("A restore of ASPIRE is not resolved: {companies}.", companies=names)


def calm_state() -> PageState:
    """Say that nothing is overdue."""
    return PageState(
        "ok",
        tr("Nothing is overdue"),
        tr("Every status came within its 15 minutes, or still has time."),
        tr("Clear"),
    )


def countdown(until_ms: int, now_ms: int) -> str:
    """Return how long is left: ``4:07`` below an hour, else ``3 h``, ``2 days``."""
    left = max(0, until_ms - now_ms)
    if left >= _HOUR_MS:
        return tr("{span} left", span=span(left))
    return tr(
        "{minutes}:{seconds} left", minutes=left // _MINUTE_MS, seconds=f"{left % _MINUTE_MS // 1000:02d}"
    )


def check_sentence(check: Check) -> str:
    """Return a check as one spoken sentence."""
    return f"{check.question} {check.state.words}. {check.evidence}"


def acts(verdict: Verdict) -> str:
    """Return who acts, and where the rule comes from."""
    return tr("{who} · {source}", who=verdict.actor.words, source=source_words(verdict.source))


def source_words(source: str) -> str:
    """Return the document that a rule comes from, in words."""
    return {
        "S1": tr("from “Payments not available in the Customer Portal”"),
        "S2": tr("from “Why is the payment status not updating?”"),
        "KB": tr("from LTi's knowledge base"),
        "Nacha": tr("from the Nacha rules"),
    }.get(source, tr("from what this workspace knows"))
