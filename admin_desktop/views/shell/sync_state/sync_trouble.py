"""What is wrong with syncing beyond one company's state, in words: a fault of ours, clocks that differ."""

from collections.abc import Iterable
from typing import Final

from admin_desktop.models.sync_report import CompanySync, SyncFault
from admin_desktop.views.look.formats import short_instant, span
from admin_desktop.views.shell.sync_state.sync_words import SKEW_SHOWN_S, SyncLine, Words
from admin_desktop.words import tr

FAULT_SHOWN_MS: Final = 60_000
"""A fault that is over is told for at least this long, and until a company has synced since."""


def fault_is_news(fault: SyncFault, reports: Iterable[CompanySync], now_ms: int) -> bool:
    """Whether the fault still belongs into the status bar."""
    if not fault.running or now_ms - fault.again_ms < FAULT_SHOWN_MS:
        return True
    return not any((report.last_success_ms or 0) > fault.again_ms for report in reports)


def with_fault(line: SyncLine, fault: SyncFault, words: Words) -> SyncLine:
    """Return the line as it reads after a fault: the fault first, then how the companies stand."""
    text = _fault_words(fault, words)
    why = tr(
        "What happened stands in the log ({reason}). Nothing is lost: payments wait until it goes on.",
        reason=fault.reason,
    )
    tip = f"{text}\n{why}\n{line.tip}"
    tone = "amber" if fault.running and line.tone != "red" else "red"
    return line._replace(text=text, tone=tone, tip=tip)


def _fault_words(fault: SyncFault, words: Words) -> str:
    if fault.running:
        again = short_instant(fault.again_ms, words.zone, words.now_ms)
        return tr("Syncing stopped by a fault of ours, restarted {time}", time=again)
    left_ms = max(fault.again_ms - words.now_ms, 1000)
    return tr("Syncing stopped by a fault of ours, starts again in {time}", time=span(left_ms))


def skew_sentence(reports: Iterable[CompanySync]) -> str:
    """Return what clocks that are two minutes or more apart mean; empty when they are not."""
    worst = max((report.skew_s for report in reports), key=abs, default=0.0)
    if abs(worst) < SKEW_SHOWN_S:
        return ""
    apart = span(round(abs(worst) * 1000))
    how = (
        tr("This computer's clock is {apart} ahead of ASPIRE's.", apart=apart)
        if worst > 0
        else tr("This computer's clock is {apart} behind ASPIRE's.", apart=apart)
    )
    return f"{how} {tr('Ages and deadlines shown here are off by as much: set the clock.')}"
