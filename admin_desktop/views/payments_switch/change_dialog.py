"""The governed change: what will happen, ticket, reason, when, and back by itself; nothing is done here."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from admin_desktop.clock import local_datetime
from admin_desktop.models.features.effects import Effect
from admin_desktop.models.features.plans import Plan
from admin_desktop.models.features.rules import Wish
from admin_desktop.views.look.formats import money, number, shown
from admin_desktop.views.look.metrics import M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import HEIGHT, line
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.words import tr

_HOUR_MS = 3_600_000


class FeatureChangeDialog(AskingDialog):
    """``feature_change_dialog``: emits ``confirmed`` with the wish; times are in the company's zone."""

    def __init__(
        self,
        look: Look,
        effect: Effect,
        parent: QWidget,
        plan: Plan | None = None,
        *,
        taken_back: int | None = None,
    ) -> None:
        verb = tr("Activate") if effect.active else tr("Deactivate")
        company, feature = shown(effect.company_name), tr(effect.title)
        act = tr("{verb} {feature} for {company}", verb=verb, feature=feature, company=company)
        back = tr("Take back plan {number}", number=taken_back) if taken_back is not None else ""
        super().__init__(look, parent, "feature_change", f"{back}: {act}" if back else act, 600)
        self._look, self._effect, self._taken_back = look, effect, taken_back
        self.ticket = self._line("feature_ticket", tr("Ticket number"), plan.ticket or "" if plan else "")
        self.reason = self._line("feature_reason", tr("Reason"), plan.reason if plan else "")
        self.later = QCheckBox(tr("At a time"))
        self.back = QCheckBox(tr("Goes back by itself"))
        self.start = self._moment("feature_start", tr("Start"), plan.start_ms if plan else None, 1)
        self.until = self._moment("feature_until", tr("Goes back"), plan.return_ms if plan else None, 25)
        self._build()
        self.close_with(act, tr("Leave it as it is"), danger=not effect.active)
        self._connect(plan)
        self._judge()

    def answer(self) -> Wish:
        """Return what is entered."""
        return Wish(
            self._effect.feature,
            self._effect.active,
            self.ticket.text(),
            self.reason.text(),
            self._instant(self.start) if self.later.isChecked() else None,
            self._instant(self.until) if self.back.isChecked() else None,
        )

    def _line(self, name: str, words: str, text: str) -> QLineEdit:
        made = line(name, words)
        made.setText(text)
        made.textChanged.connect(self._judge)
        return made

    def _moment(self, name: str, words: str, at_ms: int | None, hours: int) -> QDateTimeEdit:
        edit = QDateTimeEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(words)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        edit.setMinimumHeight(HEIGHT)
        at_ms = self._effect.worked_out_ms + hours * _HOUR_MS if at_ms is None else at_ms
        moment = local_datetime(at_ms, self._effect.time_zone)
        edit.setDateTime(QDateTime.fromString(f"{moment:%Y-%m-%dT%H:%M}:00", "yyyy-MM-ddTHH:mm:ss"))
        return edit

    def _instant(self, edit: QDateTimeEdit) -> int:
        told = edit.dateTime().toString("yyyy-MM-ddTHH:mm:ss")
        moment = datetime.fromisoformat(told).replace(tzinfo=ZoneInfo(self._effect.time_zone))
        return int(moment.timestamp() * 1000)

    def _build(self) -> None:
        column = self.column
        column.addWidget(Heading(self._look, tr("What will happen")))
        for sentence in self._effect.sentences():
            column.addWidget(Label(self._look, "base", "text", sentence).wrapping())
        if self._effect.under_way:
            column.addLayout(self._money())
        on_whose = tr("On whose wish, and when") if self._taken_back is None else tr("On whose wish")
        column.addWidget(Heading(self._look, on_whose))
        for filled in (self.ticket, self.reason):
            column.addWidget(Label(self._look, "second_medium", "second", filled.accessibleName()))
            column.addWidget(filled)
        if self._taken_back is None:  # what is taken back is taken back now, for good
            for box, edit in ((self.later, self.start), (self.back, self.until)):
                column.addLayout(self._time(box, edit))
        self._advice = Label(self._look, "base", "second").wrapping()
        self._advice.setObjectName("feature_advice")
        column.addWidget(self._advice)

    def _time(self, box: QCheckBox, edit: QDateTimeEdit) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(box)
        row.addWidget(edit)
        row.addWidget(Label(self._look, "second", "second", self._effect.time_zone))
        row.addStretch(1)
        return row

    def _money(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(M)
        for place, one in enumerate(self._effect.under_way):
            for column, text in enumerate((one.status.words, number(one.count), money(one.amount_cents))):
                label = Label(self._look, "figures" if column else "base", "text", text)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(label, place, column, side)
        grid.setColumnStretch(3, 1)
        return grid

    def _connect(self, plan: Plan | None) -> None:
        for box, edit in ((self.later, self.start), (self.back, self.until)):
            edit.setEnabled(False)
            box.toggled.connect(edit.setEnabled)
            box.toggled.connect(self._judge)
            edit.dateTimeChanged.connect(self._judge)
        if plan is not None:
            self.later.setChecked(plan.start_ms is not None)
            self.back.setChecked(plan.return_ms is not None)

    def _judge(self, *_: object) -> None:
        if not hasattr(self, "_advice"):
            return
        ready = bool(self.ticket.text().strip() and self.reason.text().strip())
        second = (
            tr("A second person must approve it before it takes force. ")
            if self._effect.second_person
            else ""
        )
        missing = "" if ready else tr("Ticket number and reason are required.")
        self._advice.setText(second + missing)
        self._advice.setVisible(bool(second + missing))
        self.confirm.setEnabled(ready)
