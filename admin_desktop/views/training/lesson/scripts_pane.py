"""The lessons to choose from: ours, and those a trainer wrote; a broken one says in which line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.training.scripts.library import ScriptFile
from admin_desktop.models.training.wishes import FreeClass, OpenScript
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.training.words import said
from admin_desktop.words import tr, trn


class ScriptsPane(QWidget):
    """``training_scripts``: arrows choose, Enter begins."""

    wished = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_scripts")
        columns: tuple[RowColumn[ScriptFile], ...] = (
            RowColumn(
                tr("Lesson"),
                "Missing from the EFT file",
                lambda one: said(one.title),
                grows=True,
                icon=lambda one: "error" if one.error else "",
                tone=lambda one: "red" if one.error else "",
            ),
            RowColumn(
                tr("Steps"), "12", lambda one: str(one.steps) if one.steps else "", right=True, quiet=True
            ),
        )
        self.table: RowsTable[ScriptFile] = RowsTable(look, "training_script_list", tr("Lessons"), columns)
        self.table.setMinimumHeight(120)
        self.about = Label(look, "base", "second").wrapping()
        self.about.setObjectName("training_script_about")
        self.begin = QPushButton(tr("Begin this lesson"))
        self.begin.setObjectName("training_begin")
        self.begin.setProperty("kind", "primary")
        self.free = QPushButton(tr("A class without a lesson"))
        self.free.setObjectName("training_free")
        self._build(look)
        self.table.current_moved.connect(self._show_about)
        self.table.opened.connect(self._begin)
        self.begin.clicked.connect(lambda: self._begin(self.table.current_row()))
        self.free.clicked.connect(lambda: self.wished.emit(FreeClass()))

    def show_scripts(self, scripts: tuple[ScriptFile, ...]) -> None:
        """List the lessons."""
        self.table.show_rows(scripts)
        if scripts:
            self.table.selectRow(0)

    def take_focus(self) -> None:
        """Go to the list."""
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.table.lines.rows:
            self.table.selectRow(0)

    def _show_about(self, one: ScriptFile | None) -> None:
        self.begin.setEnabled(one is not None and one.error is None)
        if one is None:
            self.about.setText("")
        elif one.error is not None:
            self.about.setText(str(one.error))
        else:
            hours, minutes = divmod(one.minutes, 60)
            length = (
                trn("{n} hour of the class", "{n} hours of the class", hours, n=hours)
                if hours
                else trn("{n} minute of the class", "{n} minutes of the class", minutes, n=minutes)
            )
            self.about.setText(f"{said(one.about)} {length}.")
        self.about.set_colour("red" if one is not None and one.error is not None else "second")

    def _begin(self, one: ScriptFile | None) -> None:
        if one is not None and one.error is None:
            self.wished.emit(OpenScript(one.path))

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, S)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Lessons")))
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addWidget(self.free)
        row.addStretch(1)
        column.addLayout(row)
