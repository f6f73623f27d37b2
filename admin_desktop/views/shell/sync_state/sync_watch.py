"""What every company's sync last said, kept for the status bar and told again as time passes."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from admin_desktop.clock import Clock
from admin_desktop.models.sync_report import CompanySync, SyncFault, SyncProgress, SyncState
from admin_desktop.views.shell.desk import Desk
from admin_desktop.views.shell.sync_state.sync_pace import Pace
from admin_desktop.views.shell.sync_state.sync_trouble import fault_is_news, skew_sentence, with_fault
from admin_desktop.views.shell.sync_state.sync_words import SyncLine, Words, sync_line, together
from admin_desktop.words import tr

_TICK_MS = 1000
_INTERVAL_S = 300
_STOPS_NEWS = (SyncState.SIGN_IN, SyncState.RESTORED, SyncState.FAILED, SyncState.OFFLINE)


class SyncWatch(QObject):
    """Ages are worked out from the wall clock each second: after a sleep they are right at once."""

    line_changed = Signal(object)
    """The SyncLine to show."""
    trouble_changed = Signal(str, str)
    """Sentence and tone for the banner above a page; empty when there is none."""

    def __init__(self, clock: Clock, desk: Desk | None = None) -> None:
        super().__init__()
        self._clock, self._desk = clock, desk
        self._reports: dict[str, CompanySync] = {}
        self._progress: dict[str, SyncProgress] = {}
        self._names: dict[str, str] = {}
        self._fault: SyncFault | None = None
        self._pace = Pace()
        self._shown: SyncLine | None = None
        self._trouble = ("", "")
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.tell)
        self._tick.start()

    def sit_down(self, desk: Desk) -> None:
        """Tell times as this desk reads them."""
        self._desk = desk
        self.tell()

    def keep_time_by(self, clock: Clock) -> None:
        """Work ages out by another clock: a class has its own time."""
        self._clock = clock
        self.tell()

    def name_companies(self, names: dict[str, str]) -> None:
        """Use these names for company codes."""
        self._names = names
        self.tell()

    def take(self, report: CompanySync) -> None:
        """A company's sync says where it stands."""
        self._reports[report.company] = report
        if report.state is not SyncState.SYNCING:
            self._progress.pop(report.company, None)
            self._pace.forget(report.company)
        self.tell()

    def take_progress(self, progress: SyncProgress) -> None:
        """A running cycle says how far it is."""
        self._progress[progress.company] = progress
        self._pace.note(progress, self._clock.monotonic())
        self.tell()

    @Slot(object)
    def take_fault(self, fault: SyncFault) -> None:
        """The sync's thread ended by a fault of ours, or goes on after one."""
        self._fault = fault
        if not fault.running:
            self._progress.clear()
        self.tell()

    def reports(self) -> tuple[CompanySync, ...]:
        """Return what each company last said."""
        return tuple(self._reports.values())

    def words(self) -> Words:
        """Return what words depend on, as of now."""
        zone, interval_s = (
            (self._desk.time_zone, self._desk.interval_s) if self._desk else ("UTC", _INTERVAL_S)
        )
        return Words(self._names, zone, interval_s, self._clock.now_ms())

    def tell(self) -> None:
        """Say it again if it reads differently now."""
        line = self._line()
        if line != self._shown:
            self._shown = line
            self.line_changed.emit(line)
        trouble = self._trouble_words()
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(*trouble)

    def _line(self) -> SyncLine:
        words = self.words()
        line = sync_line(self._reports.values(), self._progress, words, self._pace.rates())
        if self._fault is None:
            return line
        if not fault_is_news(self._fault, self._reports.values(), words.now_ms):
            self._fault = None
            return line
        return with_fault(line, self._fault, words)

    def stop(self) -> None:
        """Tell no more."""
        self._tick.stop()

    def _trouble_words(self) -> tuple[str, str]:
        words = self.words()
        ordered = sorted(
            (report for report in self._reports.values() if report.state in _STOPS_NEWS),
            key=lambda report: _STOPS_NEWS.index(report.state),
        )
        skew = skew_sentence(self._reports.values())
        if not ordered:
            return skew, "amber" if skew else ""
        sentences = [f"{group.sentence(words)}." for group in together(ordered, words)]
        tone = "amber" if ordered[0].state is SyncState.OFFLINE else "red"
        behind = tr("What is shown may be behind ASPIRE.")
        return " ".join([*sentences, behind, *([skew] if skew else [])]), tone
