"""The Payments switch and its kin: companies by features, and everything one may do about one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from admin_desktop.models.features.effects import Effect
from admin_desktop.models.features.overview import SwitchRow
from admin_desktop.models.features.plans import Plan, PlanState
from admin_desktop.models.features.rules import Wish
from admin_desktop.views.look.formats import counted
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.payments_switch.change_dialog import FeatureChangeDialog
from admin_desktop.views.payments_switch.ports import SwitchDesk
from admin_desktop.views.payments_switch.questions import ask_for
from admin_desktop.views.payments_switch.switch_detail import SwitchDetail
from admin_desktop.views.payments_switch.words import columns, loading, nothing, owed
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.work_page import READ, WorkPage
from admin_desktop.words import tr

_HISTORY, _EFFECT, _ACT = "history", "effect", "act"
_CLOCK_MS = 30_000


class FeaturesPage(WorkPage):
    """``features_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(self, look: Look, desk: SwitchDesk) -> None:
        super().__init__(look, "features", tr("Switches"), "switches", tr("Search company or feature…"))
        self._look, self._desk = look, desk
        self._rows: tuple[SwitchRow, ...] = ()
        self._text, self._company = "", ""
        self._editing: Plan | None = None
        self._reverting = False
        self._owed = Banner(look, "features_owed")
        self.table: RowsTable[SwitchRow] = RowsTable(
            look, "features_table", tr("Companies and their features"), columns()
        )
        self.detail = SwitchDetail(look)
        self.table.setMinimumWidth(420)
        self.detail.setMinimumWidth(320)
        self._split = ListAndDetail("features_splitter", self.table, self.detail)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._lay_out(self._split, self._owed, self._trouble)
        self._connect()
        self._show_state(loading())

    def search(self, text: str) -> None:
        """Show the rows that contain the text."""
        self._text = text.strip().casefold()
        self._show_rows()

    def show_company(self, company: str | None) -> None:
        """Show one company's features, or those of all."""
        self._company = company or ""
        self._show_rows()

    def take_focus(self) -> None:
        """Go to the table."""
        self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A switch may come due while one looks at it."""
        super().showEvent(event)
        self._clock.start()

    def read(self) -> None:
        """Read every switch."""
        self.work.ask(READ, self._on_rows, self._desk.switches)

    def _connect(self) -> None:
        self._clock.timeout.connect(lambda: self.read() if self.isVisible() else self._clock.stop())
        self.table.current_moved.connect(self._on_row)
        self.table.opened.connect(lambda _row: self.detail.setFocus())
        self.table.copied.connect(self.told)
        self.detail.wished.connect(self._on_wish)
        self.detail.told.connect(self.told)

    def _on_rows(self, rows: Sequence[SwitchRow]) -> None:
        if tuple(rows) == self._rows and self._stack.currentWidget() is self._split:
            return
        self._rows = tuple(rows)
        debts = [(row, debt) for row in rows for debt in row.debts]
        text = "; ".join(f"{row.company_name}: {owed(debt, row.time_zone)}" for row, debt in debts)
        self._owed.tell(text, "red")
        self._show_rows()

    def _show_rows(self) -> None:
        if not self._rows:
            self._show_state(nothing() if self.work.is_at_rest() else loading())
            return
        before = self.table.current_row()
        rows = [row for row in self._rows if self._is_wanted(row)]
        self.table.show_rows(rows)
        self.counted.emit(
            tr("{rows} of {all}", rows=len(rows), all=counted(len(self._rows), "switch", "switches"))
        )
        self._show_body()
        key = (before.company, before.feature) if before else None
        place = next((n for n, row in enumerate(rows) if (row.company, row.feature) == key), 0)
        if rows:
            self.table.selectRow(place)

    def _is_wanted(self, row: SwitchRow) -> bool:
        told = f"{row.company} {row.company_name} {row.title} {row.now.ticket or ''}".casefold()
        return self._text in told and self._company in {"", row.company}

    def _on_row(self, row: SwitchRow | None) -> None:
        self.detail.setVisible(row is not None)
        if row is not None:
            self.detail.show_row(row)
            history = self._desk.history
            self.work.ask(_HISTORY, self.detail.show_history, history, row.company, row.feature)

    def _on_wish(self, key: str) -> None:
        row = self.detail.row
        if row is None:
            return
        if key in {"change", "edit", "revert"}:
            self._editing = row.open_plan if key == "edit" else None
            self._reverting = key == "revert"
            active = self._editing.active if self._editing else not row.now.active
            effect, switch = self._desk.effect, (row.company, row.feature)
            self.work.ask(_EFFECT, self._on_effect, effect, *switch, active=active)
            return
        dialog, act = ask_for(key, self._look, self, row, self._desk)
        dialog.confirmed.connect(lambda words: self.work.ask(_ACT, self._on_done, act, words))
        open_dialog(dialog)

    def _on_effect(self, effect: Effect) -> None:
        plan, taken_back = self._editing, effect.now.plan_no if self._reverting else None
        dialog = FeatureChangeDialog(self._look, effect, self, plan, taken_back=taken_back)

        def confirmed(wish: Wish) -> None:
            company, desk, basis = effect.company, self._desk, effect.basis
            if taken_back is not None:
                self.work.ask(_ACT, self._on_done, desk.revert, company, taken_back, wish, basis)
            elif plan is None:
                self.work.ask(_ACT, self._on_done, desk.plan, company, wish, basis)
            else:
                self.work.ask(_ACT, self._on_done, desk.edit, company, plan.plan_no, wish, basis)

        dialog.confirmed.connect(confirmed)
        open_dialog(dialog)

    def _on_done(self, plan: Plan) -> None:
        words = {
            PlanState.DONE: tr("Done: it is {state} now", state=tr("on") if plan.active else tr("off")),
            PlanState.WAITING: tr("Planned; it waits for a second person"),
            PlanState.SCHEDULED: tr("Planned for its time"),
            PlanState.CANCELED: tr("The plan is given up"),
            PlanState.LAPSED: tr("The plan lapsed"),
        }
        self.told.emit(words[plan.state])
        self.read()

    def _on_failure(self, failure: Failure) -> None:
        super()._on_failure(failure)
        if failure.topic != READ:
            self.read()
