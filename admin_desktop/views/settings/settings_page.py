"""Settings: who may sign in and as what, whose changes take a second person, a backup; all audited."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page
from admin_desktop.views.parts.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.rows_table import RowsTable
from admin_desktop.views.parts.sections import Heading
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.views.settings.ports import CompanySettings, Everything, SettingsDesk
from admin_desktop.views.settings.user_dialog import UserDialog
from admin_desktop.views.settings.words import company_columns, failed, loading, user_columns
from admin_desktop.words import tr

if TYPE_CHECKING:
    from admin_desktop.models.users import UserRow

_READ, _ACT = "read", "act"


class SettingsPage(Page):
    """``settings_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(self, look: Look, desk: SettingsDesk) -> None:
        super().__init__("settings", tr("Settings"), "settings", tr("Search users…"))
        self._look, self._desk = look, desk
        self._thread = WorkThread("settings")
        self._pending: set[str] = set()
        self._all = Everything((), ())
        self._text = ""
        self.trouble = Banner(look, "settings_trouble")
        self.users: RowsTable[UserRow] = RowsTable(look, "settings_users", tr("Users"), user_columns())
        self.companies: RowsTable[CompanySettings] = RowsTable(
            look, "settings_companies", tr("Companies"), company_columns()
        )
        self.add_button = self._button("settings_add", tr("Add a user…"), self._add)
        self.add_button.setProperty("kind", "primary")
        self.password_button = self._button("settings_password", tr("Set a password…"), self._set_password)
        self.active_button = self._button("settings_active", tr("Deactivate"), self._set_active)
        self.policy_button = self._button("settings_policy", tr("Ask for a second person"), self._set_policy)
        self.backup_button = self._button("settings_backup", tr("Back up the workspace…"), self._back_up)
        self._state = StatePanel(look, "settings_state")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._show_state(loading())

    def search(self, text: str) -> None:
        """Show the users that contain the text."""
        self._text = text.strip().casefold()
        self._show()

    def take_focus(self) -> None:
        """Go to the users."""
        self.users.setFocus()

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return not self._pending

    def shut_down(self) -> None:
        """End the work thread."""
        self._thread.shut_down()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read what is so."""
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """Read users and companies."""
        self._ask(_READ, self._desk.read)

    def back_up_to(self, target: Path) -> None:
        """Write a backup."""
        self._ask(_ACT, lambda: self._desk.backup(target))

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setMinimumHeight(30)
        button.clicked.connect(act)
        return button

    def _build(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(L, S, L, L)
        inner.setSpacing(S)
        for words, table, buttons in (
            (tr("Users and roles"), self.users, (self.add_button, self.password_button, self.active_button)),
            (tr("Companies and policies"), self.companies, (self.policy_button, self.backup_button)),
        ):
            inner.addWidget(Heading(self._look, words))
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            inner.addLayout(row)
            inner.addWidget(table, 1)
        self._stack.addWidget(body)
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self.users.current_moved.connect(lambda _row: self._offer())
        self.companies.current_moved.connect(lambda _row: self._offer())
        for table in (self.users, self.companies):
            table.copied.connect(self.told)
        self._state.action_requested.connect(self.read)
        self.trouble.action_requested.connect(lambda: self.trouble.tell(""))

    def _ask(self, topic: str, work: Callable[[], object]) -> None:
        self._pending.add(topic)
        self._thread.ask(topic, lambda _steps: work())

    def _on_answer(self, answer: Answer) -> None:
        self._pending.discard(answer.topic)
        if isinstance(answer.value, Everything):
            self._all = answer.value
            self._show()
            self._stack.setCurrentIndex(0)
        else:
            self.told.emit(str(answer.value))
            self.read()

    def _show(self) -> None:
        place, other = self.users.currentIndex().row(), self.companies.currentIndex().row()
        users = [
            row for row in self._all.users if self._text in f"{row.user_name} {row.display_name}".casefold()
        ]
        self.users.show_rows(users)
        self.companies.show_rows(tuple(self._all.companies))
        self.users.selectRow(max(0, place))
        self.companies.selectRow(max(0, other))
        self.counted.emit(tr("{users} of {all} users", users=len(users), all=len(self._all.users)))
        self._offer()

    def _offer(self) -> None:
        user, company = self.users.current_row(), self.companies.current_row()
        self.password_button.setEnabled(user is not None)
        self.active_button.setEnabled(user is not None)
        active = user is None or user.active
        self._say(self.active_button, tr("Deactivate") if active else tr("Take back"))
        self.policy_button.setEnabled(company is not None)
        asked = company is not None and company.second_person
        self._say(self.policy_button, tr("No second person") if asked else tr("Ask for a second person"))

    def _say(self, button: QPushButton, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)

    def _add(self) -> None:
        dialog = UserDialog(self._look, tuple(self._all.companies), self)
        dialog.confirmed.connect(lambda new: self._ask(_ACT, lambda: self._desk.add(new)))
        self._open(dialog)

    def _set_password(self) -> None:
        user = self.users.current_row()
        if user is None:
            return
        title = tr("Set a password for {name}", name=user.user_name)
        text = tr("At least 12 characters, without the user's name. The old one ends now.")
        field = tr("New password")
        dialog = ConfirmDialog(self._look, self, Question("password", title, text, field=field))
        dialog.line.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.confirmed.connect(lambda word: self._ask(_ACT, lambda: self._desk.set_password(user, word)))
        self._open(dialog)

    def _set_active(self) -> None:
        user = self.users.current_row()
        if user is not None:
            self._ask(_ACT, lambda: self._desk.set_active(user, active=not user.active))

    def _set_policy(self) -> None:
        company = self.companies.current_row()
        if company is not None:
            asked = not company.second_person
            self._ask(_ACT, lambda: self._desk.ask_second_person(company.company, asked=asked))

    def _back_up(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("Back up the workspace"), "workspace-backup.sqlite"
        )
        if path:
            self.back_up_to(Path(path))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_failure(self, failure: Failure) -> None:
        self._pending.discard(failure.topic)
        if failure.topic == _READ:
            self._show_state(failed(failure))
        else:
            self.trouble.tell(f"{failure.title}. {failure.detail}. {failure.advice}", "red", tr("Dismiss"))

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)
