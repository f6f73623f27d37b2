"""A new workspace: its file, and its first user with a password."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QWidget

from admin_desktop.clock import Clock
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.sign_in.opening import FirstOne, Opening
from admin_desktop.views.sign_in.pane import Pane
from admin_desktop.views.sign_in.ports import Refusal
from admin_desktop.views.sign_in.words import sentence
from admin_desktop.words import tr

ENDING = ".sqlite"


class FoundingPane(Pane):
    """``founding``: emits ``requested`` with an Opening, or with a FirstOne where the place is known."""

    requested = Signal(object)
    left_requested = Signal()

    def __init__(self, look: Look, clock: Clock, folder: Path) -> None:
        super().__init__(
            look,
            clock,
            "founding",
            tr("New workspace"),
            tr("You become its LTi admin: you connect finance companies and add the other users."),
        )
        self._new_place = True
        self.file = self.field("founding_file", tr("File"))
        self.file.setText(str(folder / f"payments{ENDING}"))
        self.choose = self.link("founding_choose", tr("Choose…"), self._choose)
        self._put_beside_file()
        self.display_name = self.field("founding_name", tr("Your name"))
        self.user_name = self.field(
            "founding_user", tr("User name"), hint=tr("Small letters and digits, such as lee.park")
        )
        self.password = self.field(
            "founding_password", tr("Password"), secret=True, hint=tr("At least 12 characters")
        )
        self.again = self.field("founding_again", tr("Password once more"), secret=True)
        self.finish(
            tr("Make the workspace"), self.link("founding_leave", tr("Back"), self.left_requested.emit)
        )
        self.submit.clicked.connect(self._ask)

    def ask_at(self, *, new_place: bool, user_name: str = "") -> None:
        """Ask for a new file too, or only for the first user of what is open."""
        self._new_place = new_place
        parts: tuple[QWidget, ...] = (self.file, self.choose, *self._labels_of(self.file))
        for part in parts:
            part.setVisible(new_place)
        words = tr("Make the workspace") if new_place else tr("Become its first user")
        self.title.setText(tr("New workspace") if new_place else tr("This workspace has no user yet"))
        self.submit.setText(words)
        self.submit.setAccessibleName(words)
        if user_name:
            self.user_name.setText(user_name)
        self.user_name.setReadOnly(bool(user_name))
        self._busy = False
        self._judge()
        self.display_name.setFocus()

    def is_complete(self) -> bool:
        """Whether everything is filled in."""
        return hasattr(self, "again") and all(
            line.text().strip()
            for line in (self.file, self.display_name, self.user_name, self.password, self.again)
        )

    def _put_beside_file(self) -> None:
        self.column.removeWidget(self.file)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        self.column.addLayout(row)

    def _labels_of(self, line: QLineEdit) -> list[QLabel]:
        return [label for label in self.findChildren(QLabel) if label.buddy() is line]

    def _choose(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("New workspace"), self.file.text(), tr("Workspaces (*{ending})", ending=ENDING)
        )
        if path:
            self.file.setText(path)

    def _ask(self) -> None:
        name, password = self.user_name.text().strip().lower(), self.password.text()
        if password != self.again.text():
            self.tell(Refusal(tr("The two passwords are not the same.")))
            return
        try:
            check_password(name, password)
        except InvalidRequestError as error:
            self.tell(Refusal(sentence(error)))
            return
        first = FirstOne(name, self.display_name.text().strip(), password)
        self.wait()
        place = str(Path(self.file.text().strip()).expanduser())
        self.requested.emit(Opening(place, first=first) if self._new_place else first)
