"""The sync state in words, from what the sync last said and the wall clock. Plain functions, no widgets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from admin_desktop.models.sync_report import CompanySync, SyncProgress, SyncState
from admin_desktop.views.look.formats import number, short_instant, span
from admin_desktop.words import tr, trn

_GRACE_MS = 30_000
_SECOND_MS = 1000
SKEW_SHOWN_S = 120
_SET_BACK_MS = 60_000
_LONG_S = 2.0
_NAMED_IN_THE_LINE = 3
_WORST_FIRST = (
    SyncState.SIGN_IN,
    SyncState.RESTORED,
    SyncState.FAILED,
    SyncState.OFFLINE,
    SyncState.WAITING,
    SyncState.SYNCING,
    SyncState.STOPPED,
    SyncState.NEVER,
    SyncState.IDLE,
)
NO_RATES: Mapping[str, float] = MappingProxyType({})
_TONES = {
    SyncState.SIGN_IN: "red",
    SyncState.RESTORED: "red",
    SyncState.FAILED: "red",
    SyncState.OFFLINE: "amber",
    SyncState.WAITING: "amber",
}


class Words(NamedTuple):
    """What turns reports into words: names, the desk's zone, the interval and the time."""

    names: Mapping[str, str]
    zone: str
    interval_s: int
    now_ms: int


class SyncLine(NamedTuple):
    """What the status bar shows: ``tone`` is green, amber, red or empty for quiet."""

    text: str
    tone: str
    tip: str
    syncing: bool = False
    done: int = 0
    total: int | None = None
    """Steps of the progress bar while syncing; None while unknown."""


def sync_line(
    reports: Iterable[CompanySync],
    progress: Mapping[str, SyncProgress],
    words: Words,
    rates: Mapping[str, float] = NO_RATES,
) -> SyncLine:
    """Return the one line for all companies: the worst one speaks, the tooltip tells of them all.

    ``rates`` are changes per second of the companies that are syncing.
    """
    ordered = sorted(reports, key=lambda report: _rank(report, words))
    if not ordered:
        return SyncLine(tr("Not synced yet"), "", tr("No company has reported yet."))
    groups = together(ordered, words)
    worst = groups[0].report
    tip = "\n".join(group.sentence(words) for group in groups)
    running = [progress[report.company] for report in ordered if report.company in progress]
    if worst.state is SyncState.SYNCING:
        return _syncing(_tone(worst, words), running, rates, tip)
    worst = worst._replace(attention=sum(report.attention for report in ordered))
    told = Together(groups[0].names, worst)
    named = _tone(worst, words) != "green" and len(ordered) > 1
    text = told.sentence(words, _NAMED_IN_THE_LINE) if named else company_words(worst, words)
    return SyncLine(text, _tone(worst, words), tip, bool(running))


class Together(NamedTuple):
    """Companies whose sync stands alike for one reason, and a report that speaks for them all."""

    names: tuple[str, ...]
    report: CompanySync

    def sentence(self, words: Words, most: int | None = None) -> str:
        """Return who they are and how they stand; ``most`` names, and how many more there are."""
        return f"{joined_names(self.names, most)}: {company_words(self.report, words)}"


def together(reports: Iterable[CompanySync], words: Words) -> tuple[Together, ...]:
    """Return companies in the order given; those with one reason once, where the first of them stands."""
    groups: dict[tuple[str, ...], list[CompanySync]] = {}
    for report in reports:
        groups.setdefault(_reason(report), []).append(report)
    return tuple(
        Together(tuple(sorted(_name(one, words) for one in group)), _spokesman(group))
        for group in groups.values()
    )


def _reason(report: CompanySync) -> tuple[str, ...]:
    """Return what companies are told together for; one with figures of its own is told by itself."""
    if report.state in {SyncState.IDLE, SyncState.SYNCING, SyncState.WAITING}:
        return report.state, report.company, ""
    return report.state, report.message if report.state is SyncState.FAILED else ""


def _spokesman(group: Sequence[CompanySync]) -> CompanySync:
    """Return the first report with what all of them have waiting, since the first of them was in trouble."""
    return group[0]._replace(
        since_ms=min((one.since_ms for one in group if one.since_ms is not None), default=None),
        waiting=sum(one.waiting for one in group),
        attention=sum(one.attention for one in group),
        skew_s=max((one.skew_s for one in group), key=abs),
    )


def joined_names(names: Sequence[str], most: int | None = None) -> str:
    """Return ``A``, ``A and B``, ``A, B and C``; beyond ``most``: ``A, B and 10 more``."""
    if len(names) == 1:
        return names[0]
    if most is not None and len(names) > most:
        first = ", ".join(names[: most - 1])
        return tr("{names} and {n} more", names=first, n=number(len(names) - most + 1))
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def company_words(report: CompanySync, words: Words) -> str:
    """Return the state of one company as a sentence without a full stop."""
    sentence = _SENTENCES[report.state](report, words)
    waiting = _waiting(report) if report.state in _TELLS_WAITING else ""
    attention = tr(", {n} for a person to look at", n=number(report.attention)) if report.attention else ""
    skew = (
        tr(", clocks {n} s apart", n=number(round(abs(report.skew_s))))
        if abs(report.skew_s) >= SKEW_SHOWN_S
        else ""
    )
    return f"{sentence}{waiting}{attention}{skew}"


def missed_intervals(report: CompanySync, words: Words) -> int:
    """Return how many whole intervals have passed without a success (0 while on time)."""
    if report.last_success_ms is None:
        return 0
    interval_ms = words.interval_s * 1000
    age_ms = words.now_ms - report.last_success_ms - min(_GRACE_MS, interval_ms)
    return max(0, age_ms // interval_ms)


def _rank(report: CompanySync, words: Words) -> tuple[int, int, int]:
    late = -missed_intervals(report, words)
    return _WORST_FIRST.index(report.state), late, report.last_success_ms or 0


def _tone(report: CompanySync, words: Words) -> str:
    if (report.last_success_ms or 0) - words.now_ms > _SET_BACK_MS and report.state is SyncState.IDLE:
        return "amber"
    if report.state in _TONES:
        worse = report.state is SyncState.OFFLINE and missed_intervals(report, words) > 1
        return "red" if worse else _TONES[report.state]
    if report.state in {SyncState.STOPPED, SyncState.NEVER} or report.last_success_ms is None:
        return ""
    return ("green", "amber", "red")[min(2, missed_intervals(report, words))]


def _syncing(tone: str, running: list[SyncProgress], rates: Mapping[str, float], tip: str) -> SyncLine:
    done = sum(step.done for step in running)
    rate = sum(rates.get(step.company, 0.0) for step in running)
    per_second = f" · {tr('{n}/s', n=number(round(rate)))}" if rate else ""
    if not running or any(not step.total for step in running):
        text = tr("Syncing, {done} so far", done=number(done)) if done else tr("Syncing")
        return SyncLine(f"{text}{per_second if done else ''}", tone, tip, syncing=True)
    total = sum(step.total or 0 for step in running)
    text = tr("Syncing {done} of {total}", done=number(done), total=number(total))
    left_s = (total - done) / rate if rate else 0.0
    if left_s >= _LONG_S:
        text = f"{text}{per_second} · {tr('{time} left', time=span(round(left_s * 1000)))}"
    return SyncLine(text, tone, tip, syncing=True, done=done, total=total)


def _name(report: CompanySync, words: Words) -> str:
    return words.names.get(report.company, report.company)


def _waiting(report: CompanySync) -> str:
    return (
        trn(", {n} payment waiting", ", {n} payments waiting", report.waiting, n=number(report.waiting))
        if report.waiting
        else ""
    )


def _since(report: CompanySync, words: Words) -> str:
    if report.since_ms is None:
        return ""
    return " " + tr("since {time}", time=short_instant(report.since_ms, words.zone, words.now_ms))


def _idle(report: CompanySync, words: Words) -> str:
    if report.last_success_ms is None:
        return tr("Not synced yet")
    age = words.now_ms - report.last_success_ms
    if age < -_SET_BACK_MS:
        return tr("Synced, but this computer's clock was set back since")
    synced = tr("Synced {age} ago", age=span(age)) if age >= _SECOND_MS else tr("Synced just now")
    if missed_intervals(report, words):
        return tr("{synced}, overdue", synced=synced)
    if report.next_due_ms is None:
        return synced
    left = report.next_due_ms - words.now_ms
    due = tr("next in {time}", time=span(left)) if left >= _SECOND_MS else tr("next now")
    return f"{synced} · {due}"


def _next_try(report: CompanySync, words: Words) -> str:
    if report.next_due_ms is None or report.next_due_ms <= words.now_ms:
        return ""
    return tr(", next try in {time}", time=span(report.next_due_ms - words.now_ms))


def _failed(report: CompanySync, words: Words) -> str:
    reason = f": {report.message.rstrip('.')}" if report.message else ""
    return f"{tr('Sync failed')}{_since(report, words)}{reason}"


_TELLS_WAITING = frozenset(SyncState) - {SyncState.NEVER, SyncState.IDLE, SyncState.SYNCING}
_SENTENCES: dict[SyncState, Callable[[CompanySync, Words], str]] = {
    SyncState.NEVER: lambda _report, _words: tr("Not synced yet"),
    SyncState.IDLE: _idle,
    SyncState.SYNCING: lambda _report, _words: tr("Syncing"),
    SyncState.WAITING: lambda report, words: tr("ASPIRE asks us to wait") + _next_try(report, words),
    SyncState.OFFLINE: lambda report, words: tr("ASPIRE not reachable") + _since(report, words),
    SyncState.SIGN_IN: lambda _report, _words: tr("Stopped: sign-in needed"),
    SyncState.RESTORED: lambda report, words: (
        tr("ASPIRE was restored from a backup: sending is frozen") + _since(report, words)
    ),
    SyncState.FAILED: _failed,
    SyncState.STOPPED: lambda _report, _words: tr("Sync is switched off"),
}
