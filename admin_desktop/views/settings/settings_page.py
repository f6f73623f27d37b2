"""Settings: companies and their connections, users and roles, desks and records, backup; all audited."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from admin_desktop.models.set_up.restoring import BackupFacts
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Scene
from admin_desktop.views.parts.failures import told
from admin_desktop.views.parts.layout.sections import scrolling
from admin_desktop.views.parts.layout.tabs import Tabs
from admin_desktop.views.reading.answers import Failure, Progress
from admin_desktop.views.settings.backup_pane import BackupPane
from admin_desktop.views.settings.companies_pane import CompaniesPane
from admin_desktop.views.settings.desks_pane import DesksPane
from admin_desktop.views.settings.ports import CompanyWish, Everything, SettingsDesk
from admin_desktop.views.settings.users_pane import UsersPane
from admin_desktop.views.settings.words import closed, loading
from admin_desktop.views.work_page import READ, WorkPage
from admin_desktop.words import tr

_ACT, _DAYS, _SAVE, _TEST, _LOOK, _BACKUP = "act", "days", "save", "test", "look", "backup"


class SettingsPage(WorkPage):
    """``settings_page``. ``desk`` is called in a thread of the page's own; without one it is closed."""

    restore_requested = Signal(object)
    """A backup's Path: the window has to be closed for it."""
    saved = Signal()
    """Something was set: the sync may have waited for it."""
    companies_changed = Signal()
    """There are others than before: the sync has to begin anew."""

    def __init__(self, look: Look, desk: SettingsDesk | None) -> None:
        super().__init__(look, "settings", tr("Settings"), "settings", tr("Search users…") if desk else "")
        self._look, self._desk = look, desk
        self._codes: tuple[str, ...] | None = None
        if desk is None:
            self._lay_out(QWidget())
            self._show_state(closed())
            return
        self._build(look, desk)
        self._connect()
        self._show_state(loading())

    def search(self, text: str) -> None:
        """Show the users that contain the text."""
        if self._desk is not None:
            self.users.search(text)
            if text.strip():
                self.tabs.choose("users")

    def take_focus(self) -> None:
        """Go to the first thing of the part that is shown."""
        if self._desk is not None:
            self.users.table.setFocus() if self._shown() == "users" else self.companies.take_focus()

    def scenes(self) -> tuple[Scene, ...]:
        """Return one scene per part."""
        if self._desk is None:
            return (Scene(self.key),)
        return tuple(Scene(f"settings-{key}", act=partial(self.tabs.choose, key)) for key in self._panes)

    def read(self) -> None:
        """Read all that is set."""
        if self._desk is not None:
            self.work.ask(READ, self._show, self._desk.read)

    def back_up_to(self, target: Path) -> None:
        """Write a backup."""
        desk = self._desk
        if desk is not None:
            self.backups.show_progress(0, None)
            self.work.ask_long(_BACKUP, self._on_done, lambda steps: desk.backup(target, steps))

    def look_at(self, backup: Path) -> None:
        """Check a backup, then ask whether to put it back."""
        desk = self._desk
        if desk is not None:
            self.backups.show_progress(0, None)
            self.work.ask(_LOOK, partial(self._on_looked_at, backup), desk.look_at, backup)

    def _build(self, look: Look, desk: SettingsDesk) -> None:
        self.companies = CompaniesPane(look, desk, self._act, self._change_days, self._save_company)
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
        self.tabs.setContentsMargins(0, S, 0, 0)
        self._parts = QStackedWidget()
        for pane in self._panes.values():
            self._parts.addWidget(scrolling(pane, f"{pane.objectName()}_scroll", by_tab=True))
        self._lay_out(self._parts, self._trouble, self.tabs)
        self.tabs.chosen.connect(self._show_part)
        self.tabs.choose("companies")

    def _connect(self) -> None:
        self.work.progressed.connect(self._on_progress)
        self.users.counted.connect(lambda _words: self._count())
        for table in (self.users.table, self.companies.table):
            table.copied.connect(self.told)
        self.companies.test_requested.connect(self._test)
        self.backups.backup_requested.connect(self.back_up_to)
        self.backups.look_requested.connect(self.look_at)
        self.backups.restore_requested.connect(self.restore_requested)

    def _shown(self) -> str:
        return list(self._panes)[self._parts.currentIndex()]

    def _show_part(self, key: str) -> None:
        self._parts.setCurrentIndex(list(self._panes).index(key))
        self._count()

    def _count(self) -> None:
        """Users are counted while they are shown."""
        self.counted.emit(self.users.count if self._shown() == "users" else "")

    def _act(self, work: Callable[[], str]) -> None:
        self._trouble.tell("")
        self.work.ask(_ACT, self._on_done, work)

    def _change_days(self, work: Callable[[], str]) -> None:
        self.work.ask(_DAYS, self._on_days, work)

    def _save_company(self, work: Callable[[], str]) -> None:
        self._trouble.tell("")
        self.work.ask(_SAVE, self._on_company_saved, work)

    def _test(self, wish: CompanyWish) -> None:
        desk = self._desk
        if desk is not None:
            self.work.ask_long(_TEST, self._on_tested, lambda steps: desk.test(wish, steps))

    def _on_done(self, words: str) -> None:
        self.told.emit(words)
        self.saved.emit()
        self.read()

    def _on_company_saved(self, words: str) -> None:
        self.companies.end_set_up()
        self._on_done(words)

    def _on_days(self, words: str) -> None:
        self.companies.tell_days(words, "green")
        self.told.emit(words)
        self.read()

    def _on_tested(self, words: str) -> None:
        self.companies.tell_test(words, "green")

    def _on_looked_at(self, backup: Path, facts: BackupFacts) -> None:
        self.backups.rest()
        self.backups.ask_whether(facts, backup)

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
        self._show_body()

    def _on_failure(self, failure: Failure) -> None:
        if failure.topic == _TEST:
            self.companies.tell_test(told(failure), "red")
            return
        if failure.topic == _DAYS and self.companies.tell_days(told(failure), "red"):
            return
        if failure.topic == _SAVE and self.companies.tell_refused(failure):
            return
        self.backups.rest()
        super()._on_failure(failure)

    def _on_progress(self, progress: Progress) -> None:
        self.backups.show_progress(progress.done, progress.total)
