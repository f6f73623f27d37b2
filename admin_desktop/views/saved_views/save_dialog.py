"""What a view is called, where it is kept, and whether everybody there sees it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import chooser, line
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class NamedView(NamedTuple):
    """Where what is listed is kept as a view, how it is called, and whether everybody there sees it."""

    company: str
    name: str
    shared: bool


class SaveDialog(AskingDialog):
    """``view_dialog``: emits ``confirmed`` with a NamedView."""

    def __init__(
        self, look: Look, companies: Sequence[tuple[str, str]], what: str, parent: QWidget, *, may_share: bool
    ) -> None:
        super().__init__(look, parent, "view", tr("Save view"), 440)
        self.name = line("view_name", tr("Name of the view"), tr("Name of the view"))
        self.name.setMaxLength(80)
        self.company = chooser(look, "view_company", tr("Company in which the view is kept"))
        for code, words in companies:
            self.company.addItem(words, code)
        self.share = QCheckBox(tr("Share with everybody in this company"))
        self.share.setObjectName("view_share")
        self.share.setAccessibleName(self.share.text())
        self._build(look, what)
        self.share.setVisible(may_share)
        self.name.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text.strip())))

    def _build(self, look: Look, what: str) -> None:
        column = self.column
        column.addWidget(Label(look, "base", "second", what).wrapping())
        column.addWidget(self.name)
        if self.company.count() > 1:
            column.addWidget(Label(look, "second_medium", "second", tr("Kept in")))
            column.addWidget(self.company)
        column.addWidget(self.share)
        self.close_with(tr("Save view"))
        self.confirm.setEnabled(False)

    def answer(self) -> NamedView:
        """Return what is entered."""
        return NamedView(self.company.currentData(), self.name.text().strip(), self.share.isChecked())
