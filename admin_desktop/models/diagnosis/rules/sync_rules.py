"""Between portal and ASPIRE: does the sync run? (S2, tip 3)."""

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.words import ago, sentence, when
from admin_desktop.models.payments.promise import PROMISE_MS, is_over
from admin_desktop.models.sync_report import SyncState
from admin_desktop.words import noted, tr

SYNCING = "syncing"

_TITLES = {
    "ASPIRE is not reachable",
    "ASPIRE cannot be reached",
    "ASPIRE asks us to wait",
    "ASPIRE did not accept our sign-in",
}
"""What the rules below say themselves, in more words."""


def patience_ms(facts: Facts) -> int:
    """Return how old the last success may be: S2's 15 minutes, or two intervals where those are longer."""
    return max(PROMISE_MS, 2000 * (facts.company.interval_s or 0))


def is_behind(facts: Facts) -> bool:
    """Whether the last success is older than the promise allows, or never was."""
    last = facts.company.last_success_ms
    return last is None or is_over(last + patience_ms(facts), facts.now_ms)


def _held_up(facts: Facts, state: SyncState) -> bool:
    """Whether the sync's condition keeps this payment from moving."""
    if not facts.awaits_sync or facts.company.cycle_outcome != state:
        return False
    return facts.outstanding is not None or is_behind(facts)


def _frozen(facts: Facts) -> bool:
    return facts.company.frozen_since_ms is not None and facts.awaits and facts.outstanding is not None


def last_success(facts: Facts) -> str:
    """Return when the company last synced to the end, as the beginning of a sentence."""
    last = facts.company.last_success_ms
    if last is None:
        return tr("It has never synced")
    return tr("The last whole sync was at {when}, {ago} ago", when=when(facts, last), ago=ago(facts, last))


def _detail(said: str) -> str:
    """Without the titles of what failed, which the finding says in its own words."""
    title, _colon, rest = said.partition(": ")
    return _detail(rest) if title in _TITLES else said


def _trouble(facts: Facts, what: str) -> str:
    said = _detail(sentence(facts.company.cycle_message))
    return f"{what}: {said}. {last_success(facts)}." if said else f"{what}. {last_success(facts)}."


_syncing_s2 = Causes(SYNCING, "S2")
_syncing_kb = Causes(SYNCING, "KB")

RULES = (
    _syncing_s2.problem(
        "sync_off",
        Actor.LTI_ADMIN,
        holds=lambda facts: facts.awaits_sync and facts.company.connected is False,
        finding=lambda facts: tr(
            "The sync with ASPIRE is switched off. {last_success}.", last_success=last_success(facts)
        ),
        next_step=noted("Ask an LTi admin to switch the company's connection on in Settings."),
    ),
    _syncing_kb.problem(
        "aspire_restored",
        Actor.LTI_ADMIN,
        holds=_frozen,
        finding=lambda facts: tr(
            "ASPIRE was restored from a backup, noticed at {when}: nothing is sent for this "
            "company until somebody has resolved it.",
            when=when(facts, facts.company.frozen_since_ms),
        ),
        next_step=noted("Open a ticket with LTi: an LTi admin resolves the restore, payment by payment."),
    ),
    _syncing_s2.problem(
        "sign_in_needed",
        Actor.LTI_ADMIN,
        holds=lambda facts: _held_up(facts, SyncState.SIGN_IN),
        finding=lambda facts: _trouble(
            facts, tr("ASPIRE did not accept the company's token, so nothing syncs")
        ),
        next_step=noted("Ask an LTi admin to enter a new ASPIRE token for this company in Settings."),
    ),
    _syncing_s2.problem(
        "aspire_asks_to_wait",
        Actor.NOBODY,
        holds=lambda facts: _held_up(facts, SyncState.WAITING),
        finding=lambda facts: _trouble(facts, tr("ASPIRE is asking for a pause")),
        next_step=noted(
            "Wait: sending goes on by itself. If it asks for an hour and more, open a ticket with LTi."
        ),
    ),
    _syncing_s2.problem(
        "aspire_not_reachable",
        Actor.CUSTOMER_CARE,
        holds=lambda facts: _held_up(facts, SyncState.OFFLINE),
        finding=lambda facts: _trouble(facts, tr("ASPIRE does not answer")),
        next_step=noted(
            "Open a ticket with LTi: the portal is not syncing with ASPIRE. Nothing is lost meanwhile."
        ),
    ),
    _syncing_s2.problem(
        "sync_failing",
        Actor.CUSTOMER_CARE,
        holds=lambda facts: _held_up(facts, SyncState.FAILED),
        finding=lambda facts: _trouble(facts, tr("The sync with ASPIRE ends in an error")),
        next_step=noted("Open a ticket with LTi and add what the check says."),
    ),
    _syncing_s2.problem(
        "never_synced",
        Actor.LTI_ADMIN,
        holds=lambda facts: facts.awaits_sync and facts.company.last_success_ms is None,
        finding=lambda _: tr("This company has never synced with ASPIRE to the end."),
        next_step=noted("Ask an LTi admin to set up and test the company's connection in Settings."),
    ),
    _syncing_s2.problem(
        "sync_not_running",
        Actor.DESK,
        holds=lambda facts: facts.awaits_sync and is_behind(facts),
        finding=lambda facts: tr(
            "Nobody is syncing with ASPIRE. {last_success}.", last_success=last_success(facts)
        ),
        next_step=noted(
            "Start the sync (F5, or the sync service); if it does not run, open a ticket with LTi."
        ),
    ),
)


def syncing(facts: Facts) -> str:
    """Return how the sync stands when it is no cause."""
    if not facts.awaits:
        return tr("The status is final. {last_success}.", last_success=last_success(facts))
    return f"{last_success(facts)}."
