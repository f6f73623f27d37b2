"""Settings: companies and their connections, users and roles, desks and records, backup; all audited."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.models.set_up.restoring import BackupFacts
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page, Scene
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.parts.tabs import Tabs
from admin_desktop.views.reading.answers import Answer, Failure, Progress
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.views.settings.backup_pane import BackupPane
from admin_desktop.views.settings.companies_pane import CompaniesPane
from admin_desktop.views.settings.desks_pane import DesksPane
from admin_desktop.views.settings.ports import CompanyWish, Everything, SettingsDesk
from admin_desktop.views.settings.users_pane import UsersPane
from admin_desktop.views.settings.words import closed, failed, loading
from admin_desktop.words import tr

_READ, _ACT, _TEST, _LOOK, _BACKUP = "read", "act", "test", "look", "backup"


class SettingsPage(Page):
    """``settings_page``. ``desk`` is called in a thread of the page's own; without one it is closed."""

    restore_requested = Signal(object)
    """A backup's Path: the window has to be closed for it."""
    saved = Signal()
    """Something was set: the sync may have waited for it."""
    companies_changed = Signal()
    """There are others than before: the sync has to begin anew."""

    def __init__(self, look: Look, desk: SettingsDesk | None) -> None:
        super().__init__("settings", tr("Settings"), "settings", tr("Search users…") if desk else "")
        self._look, self._desk = look, desk
        self._pending: set[str] = set()
        self._looked_at = Path()
        self._codes: tuple[str, ...] | None = None
        self.trouble = Banner(look, "settings_trouble")
        self._state = StatePanel(look, "settings_state")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        self._thread = WorkThread("settings")
        if desk is not None:
            self._build(look, desk, column)
            self._connect()
        column.addWidget(self._stack, 1)
        self._show_state(loading() if desk else closed())

    def search(self, text: str) -> None:
        """Show the users that contain the text."""
        if self._desk is not None:
            self.users.search(text)
            if text.strip():
                self.tabs.choose("users")

    def take_focus(self) -> None:
        """Go to the first thing of the part that is shown."""
        if self._desk is not None:
            self.users.table.setFocus() if self._shown() == "users" else self.companies.table.setFocus()

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return not self._pending

    def shut_down(self) -> None:
        """End the work thread."""
        self._thread.shut_down()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read what is so."""
        super().showEvent(event)
        self.read()

    def scenes(self) -> tuple[Scene, ...]:
        """Return one scene per part."""
        if self._desk is None:
            return (Scene(self.key),)
        return tuple(Scene(f"settings-{key}", act=partial(self.tabs.choose, key)) for key in self._panes)

    def read(self) -> None:
        """Read all that is set."""
        if self._desk is not None:
            self._put(_READ, self._desk.read)

    def back_up_to(self, target: Path) -> None:
        """Write a backup."""
        desk = self._desk
        if desk is not None:
            self.backups.show_progress(0, None)
            self._pending.add(_BACKUP)
            self._thread.ask(_BACKUP, lambda steps: desk.backup(target, steps))

    def look_at(self, backup: Path) -> None:
        """Check a backup, then ask whether to put it back."""
        desk = self._desk
        if desk is not None:
            self._looked_at = backup
            self.backups.show_progress(0, None)
            self._put(_LOOK, lambda: desk.look_at(backup))

    def _build(self, look: Look, desk: SettingsDesk, column: QVBoxLayout) -> None:
        self.companies = CompaniesPane(look, desk, self._act)
        self.users = UsersPane(look, desk, self._act)
        self.desks = DesksPane(look, desk, self._act)
        self.backups = BackupPane(look)
        self._panes: dict[str, QWidget] = {
            "companies": self.companies,
            "users": self.users,
            "desks": self.desks,
            "backup": self.backups,
        }
        words = (tr("Companies"), tr("Users and roles"), tr("Desks and records"), tr("Backup"))
        parts = tuple(zip(self._panes, words, strict=True))
        self.tabs = Tabs(look, "settings_part", tr("Parts of the settings"), parts)
        column.addWidget(self.tabs)
        self._parts = QStackedWidget()
        for pane in self._panes.values():
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setWidget(pane)
            self._parts.addWidget(area)
        self._stack.addWidget(self._parts)
        self.tabs.chosen.connect(self._show_part)
        self.tabs.choose("companies")

    def _connect(self) -> None:
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._thread.progressed.connect(self._on_progress)
        self.users.counted.connect(self.counted)
        for table in (self.users.table, self.companies.table):
            table.copied.connect(self.told)
        self.companies.test_requested.connect(self._test)
        self.backups.backup_requested.connect(self.back_up_to)
        self.backups.look_requested.connect(self.look_at)
        self.backups.restore_requested.connect(self.restore_requested)
        self._state.action_requested.connect(self.read)
        self.trouble.action_requested.connect(lambda: self.trouble.tell(""))

    def _shown(self) -> str:
        return list(self._panes)[self._parts.currentIndex()]

    def _show_part(self, key: str) -> None:
        self._parts.setCurrentIndex(list(self._panes).index(key))

    def _act(self, work: Callable[[], object]) -> None:
        self.trouble.tell("")
        self._put(_ACT, work)

    def _test(self, wish: CompanyWish) -> None:
        desk = self._desk
        if desk is not None:
            self._pending.add(_TEST)
            self._thread.ask(_TEST, lambda steps: desk.test(wish, steps))

    def _put(self, topic: str, work: Callable[[], object]) -> None:
        self._pending.add(topic)
        self._thread.ask(topic, lambda _steps: work())

    def _on_answer(self, answer: Answer) -> None:
        self._pending.discard(answer.topic)
        if isinstance(answer.value, Everything):
            self._show(answer.value)
        elif isinstance(answer.value, BackupFacts):
            self.backups.rest()
            self.backups.ask_whether(answer.value, self._looked_at)
        elif answer.topic == _TEST:
            self.companies.tell_test(str(answer.value), "green")
        else:
            self.told.emit(str(answer.value))
            self.saved.emit()
            self.read()

    def _show(self, everything: Everything) -> None:
        self.users.show_users(everything.users, everything.companies)
        self.companies.show_all(everything)
        self.desks.show_all(everything)
        self.backups.show_all(everything)
        self.backups.bar.hide()
        codes = tuple(one.company for one in everything.companies)
        if self._codes not in {None, codes}:
            self.companies_changed.emit()
        self._codes = codes
        self._stack.setCurrentWidget(self._parts)

    def _on_failure(self, failure: Failure) -> None:
        self._pending.discard(failure.topic)
        words = f"{failure.title}. {failure.detail}. {failure.advice}"
        if failure.topic == _READ:
            self._show_state(failed(failure))
        elif failure.topic == _TEST:
            self.companies.tell_test(words, "red")
        else:
            self.backups.rest()
            self.trouble.tell(words, "red", tr("Dismiss"))

    def _on_progress(self, progress: Progress) -> None:
        self.backups.show_progress(progress.done, progress.total)

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)
