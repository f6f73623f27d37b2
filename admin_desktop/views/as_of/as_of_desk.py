"""*As of* on the page: asks for the minute, marks everything that is shown, and goes back to now."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from admin_desktop.clock import Clock
from admin_desktop.views.as_of.as_of_dialog import AsOfDialog
from admin_desktop.views.look.formats import full_instant
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.words import tr


class AsOfDesk(QObject):
    """Puts *As of* on the page. While it is on, a strip says so and the grid is tinted."""

    def __init__(self, look: Look, page: PaymentsPage, clock: Clock, zone: str) -> None:
        super().__init__(page)
        self._look, self._page, self._clock, self._zone = look, page, clock, zone
        self.strip = Banner(look, "payments_as_of_strip")
        self.strip.action_requested.connect(self.back)
        self.button = QToolButton()
        self.button.setObjectName("payments_as_of")
        self.button.setText(tr("As of"))
        self.button.setAccessibleName(tr("Show the payments as of another time"))
        self.button.setToolTip(tr("What did we know, at which minute?"))
        self.button.setCheckable(True)
        self.button.clicked.connect(self._clicked)
        page.add_tool(self.button)
        page.add_strip(self.strip)
        page.more_actions.append(self.actions)

    def actions(self) -> list[PageAction]:
        """Return the way there and back, for the palette."""
        if self._page.list.as_of_ms is None:
            return [PageAction("as_of", tr("Show the payments as of another time"), self.ask)]
        return [PageAction("as_of_back", tr("Back to now"), self.back)]

    def ask(self) -> None:
        """Ask for the minute."""
        now_ms = self._clock.now_ms()
        first = self._page.model.held_row(0)
        zone = first.time_zone if first is not None else self._zone
        dialog = AsOfDialog(self._look, self._page.list.as_of_ms or now_ms, now_ms, zone, self._page.window())
        dialog.confirmed.connect(self.show)
        dialog.finished.connect(self._tell)
        open_dialog(dialog)

    def show(self, at_ms: int) -> None:
        """Show the payments as we knew them at an instant."""
        self._page.show_as_of(at_ms)
        self._tell()

    def back(self) -> None:
        """Show them as they are."""
        self._page.show_as_of(None)
        self._tell()

    def _clicked(self) -> None:
        if self._page.list.as_of_ms is None:
            self.ask()
        else:
            self.back()

    def _tell(self, *_args: object) -> None:
        at_ms = self._page.list.as_of_ms
        self.button.setChecked(at_ms is not None)
        if at_ms is None:
            self.strip.tell("")
            return
        first = self._page.model.held_row(0)
        when = full_instant(at_ms, first.time_zone if first is not None else self._zone)
        words = tr(
            "As we knew the payments at {time} by our clock, told again from the events. Not as they are.",
            time=when,
        )
        self.strip.tell(words, "amber", tr("Back to now"))
