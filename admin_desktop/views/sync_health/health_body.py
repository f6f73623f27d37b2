"""What sync health shows of one company, top to bottom: verdict, cycles, facts, what is not settled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.sync_health.report import HealthReport
from admin_desktop.models.sync_report import CompanySync
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Facts, Heading, Statement
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.sync_health.cycles_chart import CyclesChart
from admin_desktop.views.sync_health.item_acts import ItemActs
from admin_desktop.views.sync_health.words import differing, facts, items, items_columns, verdict
from admin_desktop.words import tr


class HealthBody(QWidget):
    """``sync_health_body``. A line that was chosen stays chosen while nothing about the lines changes."""

    def __init__(self, look: Look, *, may_act: bool) -> None:
        super().__init__()
        self.setObjectName("sync_health_body")
        self.verdict = Statement(look)
        self.chart = CyclesChart(look)
        self.facts = Facts(look, "sync_facts")
        self.items = RowsTable(look, "sync_items", tr("Not settled"), items_columns())
        clear = tr("Nothing: no submission or cancel waits for ASPIRE's answer, and no change is set aside.")
        self.settled = Label(look, "base", "second", clear).wrapping()
        self.settled.setObjectName("sync_settled")
        self.settled.hide()
        self.acts = ItemActs(look, may_act=may_act)
        self.differing = QPushButton()
        self.differing.setObjectName("health_differing")
        self.differing.setProperty("kind", "link")
        self.differing.setToolTip(tr("Listed in Payments, to look at both values and close each"))
        upper = QVBoxLayout()
        upper.setContentsMargins(L, 0, L, S)
        upper.setSpacing(S)
        names = (tr("Last cycles"), tr("Now"), tr("Not settled"))
        cycles, now, unsettled = (Heading(look, name) for name in names)
        for part in (cycles, self.chart, now, self.facts):
            upper.addWidget(part)
        upper.addWidget(self.differing, 0, Qt.AlignmentFlag.AlignLeft)
        upper.addWidget(unsettled)
        upper.addWidget(self.settled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addLayout(upper)
        column.addWidget(self.items, 1)
        column.addWidget(self.acts)
        column.addStretch(0)
        self.items.current_moved.connect(self.acts.show_item)

    def show_report(self, report: HealthReport, live: CompanySync | None) -> int:
        """Show a report and what the sync last said; returns how many lines are not settled."""
        self.verdict.tell(*verdict(report))
        self.chart.show_cycles(report.cycles, report.time_zone)
        self.facts.show_facts(facts(report, live))
        self.differing.setVisible(bool(report.contradicted))
        self.differing.setText(differing(report))
        self.differing.setAccessibleName(differing(report))
        lines = items(report)
        if [line.key for line in lines] != [line.key for line in self.items.lines.rows]:
            self.items.show_rows(lines)
        self.items.setVisible(bool(lines))
        self.settled.setVisible(not lines)
        return len(lines)
