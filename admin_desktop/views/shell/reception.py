"""What the window answers to wherever one is in it: keys, palette, help, alerts."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from admin_desktop.models.sync_report import CompanySync
from admin_desktop.views.page import PageAction
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.shell.alerts import Alert, Alerts
from admin_desktop.views.shell.frame import appearance
from admin_desktop.views.shell.help_dialog import HelpDialog
from admin_desktop.views.shell.palette import Entry, Palette
from admin_desktop.views.shell.ports import ShellReader
from admin_desktop.views.shell.tray import Tray
from admin_desktop.words import spoken, tr

if TYPE_CHECKING:
    from admin_desktop.views.window import MainWindow

_DIGITS = "1234567890"
"""With Ctrl: the pages in the order of the rail."""


class Reception(QObject):
    """Made by bootstrap once the workspace is open. Has a work thread of its own, ``shell-reader``."""

    def __init__(self, window: "MainWindow", reader: ShellReader) -> None:
        super().__init__(window)
        self._window = window
        self._work = Questions("shell-reader")
        self.alerts = Alerts(self._work, reader)
        self.palette = Palette(window.look, window, self._work, reader)
        self.help = HelpDialog(window.look, window)
        self.hushed = False
        """While the desk is locked no alert says what it is about."""
        self._tray = Tray(window.look, window)
        self.palette.item_chosen.connect(self._open_item)
        self.alerts.raised.connect(self._tell)
        window.look.language_chosen.connect(self._tell_language)
        window.header.palette_requested.connect(self.open_palette)
        window.rail.help_requested.connect(self.show_help)
        window.status.state_requested.connect(self.show_sync_health)
        for keys, act in (
            (Qt.Key.Key_F1, self.show_help),
            (Qt.Key.Key_F5, self._sync),
            (QKeySequence("Ctrl+K"), self.open_palette),
            (QKeySequence(QKeySequence.StandardKey.Find), window.header.take_focus),
        ):
            QShortcut(QKeySequence(keys), window).activated.connect(act)
        for place, digit in enumerate(_DIGITS):
            jump = QShortcut(QKeySequence(f"Ctrl+{digit}"), window)
            jump.activated.connect(partial(self._jump, place))
        self.alerts.ask()

    @Slot()
    def open_palette(self) -> None:
        """Ask for anything."""
        self.palette.ask(self._entries())

    @Slot()
    def show_help(self) -> None:
        """Show the help of the page."""
        page = self._window.page()
        if page is not None:
            self.help.show_help(page.key, page.title, spoken())

    @Slot()
    def show_sync_health(self) -> None:
        """Go to sync health where there is such a page, else tell of every company."""
        if not self._window.open_page("sync_health"):
            self._window.status.tell_companies()

    def take(self, report: CompanySync) -> None:
        """A company's sync says where it stands."""
        self.alerts.take(report)

    def shut_down(self) -> None:
        """End the work thread."""
        self._tray.hide()
        self.alerts.stop()
        self._work.shut_down()

    @Slot(object)
    def _tell(self, alert: Alert) -> None:
        if self.hushed:
            return
        self._window.status.tell(f"{alert.title}. {alert.text}" if alert.text else alert.title)
        self._tray.tell(alert)

    @Slot()
    def _tell_language(self) -> None:
        """In both languages: whoever changes it may read only one of them."""
        self._window.status.tell(
            "The language changes with the next start. · El idioma cambia al volver a abrir."
        )

    def _sync(self) -> None:
        desk = self._window.desk
        if desk is not None and desk.may_sync:
            self._window.sync_requested.emit()

    def _jump(self, place: int) -> None:
        pages = self._window.pages()
        if place < len(pages):
            self._go(pages[place].key)

    @Slot(str, tuple)
    def _open_item(self, key: str, item: tuple[str, ...]) -> None:
        """Open it, and leave the keyboard on its page."""
        if self._window.open_page(key):
            page = self._window.page()
            if page is not None:
                page.take_focus()
        self._window.open_item(key, item)

    def _go(self, key: str) -> None:
        """Show a page and put the keyboard where work goes on there."""
        self._window.show_page(key)
        page = self._window.page()
        if page is not None:
            page.take_focus()

    def _entries(self) -> list[Entry]:
        window = self._window
        page = window.page()
        pages = [
            Entry(each.title, _keys_of(place), partial(self._go, each.key))
            for place, each in enumerate(window.pages())
        ]
        own = list(page.page_actions()) if page is not None else []
        acts = [*own, *self._actions()]
        return [*pages, *(Entry(act.words, act.keys or tr("Action"), act.act) for act in acts)]

    def _actions(self) -> list[PageAction]:
        look, desk = self._window.look, self._window.desk
        sync = PageAction("sync_now", tr("Sync now"), self._sync, "F5")
        common = [
            PageAction("find", tr("Search on this page"), self._window.header.take_focus, "Ctrl+F"),
            PageAction("help", tr("Help for this page"), self.show_help, "F1"),
            PageAction("health", tr("State of the sync"), self.show_sync_health),
            *(
                PageAction(
                    f"theme_{choice}", tr("Theme: {name}", name=tr(name)), partial(look.choose, choice)
                )
                for choice, name in appearance.THEMES.items()
            ),
            *(
                PageAction(
                    f"language_{choice}",
                    tr("Language: {name}", name=tr(name)),
                    partial(look.choose_language, choice),
                )
                for choice, name in appearance.LANGUAGES.items()
            ),
            PageAction("close", tr("Close the window"), self._window.close),
        ]
        common += self._window.rail.account_actions
        return [sync, *common] if desk is not None and desk.may_sync else common


def _keys_of(place: int) -> str:
    return tr("Page · Ctrl+{n}", n=_DIGITS[place]) if place < len(_DIGITS) else tr("Page")
