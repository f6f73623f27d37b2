"""Backup and restore of the workspace, with what a restore means before it is done."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from admin_desktop.models.set_up.restoring import BackupFacts
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, column_of, note, row_of
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.layout.sections import Heading, WholeValue
from admin_desktop.views.settings.ports import Everything
from admin_desktop.views.settings.words import restore_words
from admin_desktop.words import tr


class BackupPane(QWidget):
    """``settings_backup_pane``."""

    backup_requested = Signal(object)
    """Where to: a Path."""
    look_requested = Signal(object)
    """Which backup: a Path."""
    restore_requested = Signal(object)
    """A Path that was looked at and confirmed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file = ""
        self.bar = QProgressBar()
        self.bar.setObjectName("settings_backup_progress")
        self.bar.setAccessibleName(tr("Progress of the backup"))
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.place = WholeValue(look)
        self.place.set_colour("second")
        self.backup_button = button(
            "settings_backup", tr("Back up the workspace…"), self._choose_target, primary=True
        )
        self.restore_button = button("settings_restore", tr("Restore a backup…"), self._choose_backup)
        column = column_of(self)
        column.addWidget(Heading(look, tr("Backup")))
        column.addWidget(self.place)
        column.addWidget(
            note(
                look,
                tr(
                    "A backup is one consistent state, made while everybody goes on working, and checked "
                    "when it is written. It holds all companies: keep it as safe as the workspace."
                ),
            )
        )
        column.addLayout(row_of(self.backup_button))
        column.addWidget(self.bar)
        column.addWidget(Heading(look, tr("Restore")))
        column.addWidget(
            note(
                look,
                tr(
                    "The backup is checked first and you are told what would be lost. The replaced workspace "
                    "is kept beside it. Users and passwords stay as they are now; no payment is sent twice."
                ),
            )
        )
        column.addLayout(row_of(self.restore_button))
        column.addStretch(1)

    def show_all(self, everything: Everything) -> None:
        """Show where the workspace is; one on a server is backed up with the server's own tools."""
        self._file = everything.file
        for one in (self.backup_button, self.restore_button):
            one.setEnabled(bool(everything.file))
        self.place.set_text(
            everything.file or tr("This workspace is on a server: its own tools back it up and restore it.")
        )

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        self.bar.show()

    def rest(self) -> None:
        """Nothing is running."""
        self.bar.hide()
        for one in (self.backup_button, self.restore_button):
            one.setEnabled(bool(self._file))

    def ask_whether(self, facts: BackupFacts, backup: Path) -> None:
        """Say what a restore means, and ask."""
        question = Question(
            "restore",
            tr("Put this backup in the place of the workspace?"),
            restore_words(facts, self._file),
            act=tr("Restore {backup}", backup=facts.name),
            danger=True,
        )
        dialog = ConfirmDialog(self._look, self, question, lambda _text: backup)
        dialog.confirmed.connect(self.restore_requested)
        open_dialog(dialog)

    def _choose_target(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("Back up the workspace"), "workspace-backup.sqlite"
        )
        if path:
            self.backup_requested.emit(Path(path))

    def _choose_backup(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, tr("Restore a backup"))
        if path:
            self.look_requested.emit(Path(path))
