"""Where to work: the demo as somebody, training, one's workspaces, or a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from admin_desktop.models.principal import Role
from admin_desktop.views.look.metrics import M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.sign_in.choice_button import ChoiceButton
from admin_desktop.views.sign_in.opening import DEMO, TRAINING, Opening
from admin_desktop.views.sign_in.ports import Choices
from admin_desktop.views.sign_in.words import DEMO_ROLES, ROLE_TRAINER, place_words
from admin_desktop.words import tr


class Chooser(QWidget):
    """``workspace_chooser``: one click leads in."""

    requested = Signal(object)
    """An Opening."""
    server_requested = Signal()
    founding_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("workspace_chooser")
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._column.addWidget(Label(look, "title", "text", tr("Where do you want to work?")).wrapping())
        self._column.addWidget(Heading(look, tr("Demo, safe to play with")))
        self.roles = [self._role_button(role, name, line) for role, name, line in DEMO_ROLES]
        self.training = self._button("open_training", f"{tr(Role.TRAINER.words)} · tom", tr(ROLE_TRAINER))
        self.training.clicked.connect(lambda: self.requested.emit(Opening(TRAINING, Role.TRAINER)))
        self._column.addWidget(Heading(look, tr("Your own workspaces")))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(S)
        self._column.addLayout(self._recent)
        for name, title, line, act in (
            ("open_file", tr("Open a workspace file…"), tr("A file on this computer."), self._choose_file),
            (
                "open_server",
                tr("PostgreSQL address…"),
                tr("A workspace that several people share."),
                self.server_requested.emit,
            ),
            (
                "new_workspace",
                tr("New workspace…"),
                tr("You become its first user, and connect it to ASPIRE afterwards."),
                self.founding_requested.emit,
            ),
        ):
            self._button(name, title, line).clicked.connect(act)
        self._column.addSpacing(M)

    def offer(self, choices: Choices) -> None:
        """Offer the workspaces of before, and training where there is one."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for number, location in enumerate(choices.recent):
            name, where = place_words(location)
            button = ChoiceButton(self._look, f"recent_{number}", name, where)
            button.clicked.connect(lambda _on=False, one=location: self.requested.emit(Opening(one)))
            self._recent.addWidget(button)
        self.training.setEnabled(not choices.no_training)
        self.training.set_text(choices.no_training or tr(ROLE_TRAINER))

    def take_focus(self) -> None:
        """Enter opens the demo."""
        self.roles[0].setFocus()

    def _role_button(self, role: Role, name: str, line: str) -> ChoiceButton:
        button = self._button(f"demo_{role.value}", f"{tr(role.words)} · {name}", tr(line))
        button.clicked.connect(lambda: self.requested.emit(Opening(DEMO, role)))
        return button

    def _button(self, name: str, title: str, line: str) -> ChoiceButton:
        button = ChoiceButton(self._look, name, title, line)
        self._column.addWidget(button)
        return button

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, tr("Open a workspace file"))
        if path:
            self.requested.emit(Opening(path))
