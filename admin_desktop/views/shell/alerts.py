"""What is worth interrupting somebody: a company stops syncing, a return arrives, an approval waits for me.

Nothing else. What was so already when the window opened is no news.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.shell.ports import News, ShellReader
from admin_desktop.views.shell.sync_state.sync_words import joined_names
from admin_desktop.words import tr, trn

NEWS = "news"
_PAUSE_MS = 1500
_TOGETHER_MS = 1000
"""What ends the sync of one company mostly ends that of the others a moment later."""
_NAMED = 3
_STOPPED = frozenset({SyncState.SIGN_IN, SyncState.RESTORED, SyncState.FAILED, SyncState.OFFLINE})
_RUNS = frozenset({SyncState.IDLE, SyncState.NEVER, SyncState.STOPPED})


@dataclass(frozen=True, slots=True)
class Alert:
    """A title and a sentence, for the status bar and the system's tray."""

    title: str
    text: str


class Alerts(QObject):
    """Told of syncs and commits; ``raised`` carries one Alert each time something is new."""

    raised = Signal(object)

    def __init__(self, work: Questions, reader: ShellReader) -> None:
        super().__init__()
        self._work, self._reader = work, reader
        self._names: dict[str, str] = {}
        self._stopped: set[str] = set()
        self._known: News | None = None
        self._pause = Burst(self, _PAUSE_MS, self.ask)
        self._untold: dict[str, str] = {}
        """Companies that have just stopped, and why."""
        self._stops = Burst(self, _TOGETHER_MS, self.tell_stopped)

    def name_companies(self, names: dict[str, str]) -> None:
        """Use these names for company codes."""
        self._names = names

    def take(self, report: CompanySync) -> None:
        """A company's sync says where it stands; only the step from running to stopped is news."""
        if report.state in _RUNS:
            self._stopped.discard(report.company)
            self._untold.pop(report.company, None)
        elif report.state in _STOPPED and report.company not in self._stopped:
            self._stopped.add(report.company)
            self._untold[report.company] = report.message
            self._stops.note()

    @Slot()
    def tell_stopped(self) -> None:
        """Say who stopped syncing: those with one reason in one alert, by their names."""
        reasons: dict[str, list[str]] = {}
        for company, reason in self._untold.items():
            reasons.setdefault(reason, []).append(self._names.get(company, company))
        self._untold.clear()
        for reason, names in reasons.items():
            who = joined_names(sorted(names), _NAMED)
            self.raised.emit(Alert(tr("{company} stopped syncing", company=who), reason))

    def note_commit(self) -> None:
        """Something changed: look for returns and approvals, soon and once for a burst."""
        self._pause.note()

    @Slot()
    def ask(self) -> None:
        """Look now."""
        self._work.ask(NEWS, self._on_news, self._reader.news)

    def stop(self) -> None:
        """Look no more."""
        self._pause.stop()
        self._stops.stop()

    def _on_news(self, now: News) -> None:
        known, self._known = self._known, now
        if known is None:
            return
        if now.returned > known.returned:
            more = now.returned - known.returned
            title = trn("{n} payment was returned", "{n} payments were returned", more, n=more)
            newest = tr("Newest: {ref}.", ref=now.newest_ref) if more > 1 else now.newest_ref
            self.raised.emit(Alert(title, newest))
        if now.approvals > known.approvals:
            waiting = tr("A change waits for your approval.")
            self.raised.emit(Alert(tr("An approval waits for you"), waiting))
