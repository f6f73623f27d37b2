"""Desks and records: when a desk locks itself, and for how long what is kept."""

from PySide6.QtWidgets import QWidget

from admin_desktop.models.set_up.desk_lock import LONGEST as LONGEST_LOCK
from admin_desktop.models.set_up.retention import LONGEST, SHORTEST, Retention
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, column_of, note, number, row_of
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.settings.ports import Ask, Everything, SettingsDesk
from admin_desktop.words import number as figure, tr


class DesksPane(QWidget):
    """``settings_desks``."""

    def __init__(self, look: Look, desk: SettingsDesk, ask: Ask) -> None:
        super().__init__()
        self._desk, self._ask = desk, ask
        self.minutes = number("settings_lock_minutes", tr("Minutes until a desk locks"), 1, LONGEST_LOCK)
        self.sync_log = number("settings_sync_log_days", tr("Days of the log of syncs"), SHORTEST, LONGEST)
        self.diagnoses = number("settings_diagnoses_days", tr("Days of past diagnoses"), SHORTEST, LONGEST)
        self.lock_button = button("settings_lock_save", tr("Save the minutes"), self._save_lock)
        self.keep_button = button("settings_keep_save", tr("Save the days"), self._save_days)
        self.prune_button = button("settings_prune", tr("Remove what is older"), self._prune)
        self._older = note(look, "")
        column = column_of(self)
        column.addWidget(Heading(look, tr("Lock")))
        column.addWidget(note(look, tr("A desk that nobody touches hides everything; syncing goes on.")))
        column.addLayout(row_of(Label(look, "base", "text", tr("Minutes")), self.minutes, self.lock_button))
        column.addWidget(Heading(look, tr("What is kept for how long")))
        column.addWidget(
            note(
                look,
                tr("Payments, their timelines and the audit log are kept for ever; nothing removes them."),
            )
        )
        column.addLayout(
            row_of(
                Label(look, "base", "text", tr("Log of syncs, days")),
                self.sync_log,
                Label(look, "base", "text", tr("Past diagnoses, days")),
                self.diagnoses,
            )
        )
        column.addLayout(row_of(self.keep_button, self.prune_button))
        column.addWidget(self._older)
        column.addStretch(1)

    def show_all(self, everything: Everything) -> None:
        """Show what is set."""
        self.minutes.setValue(everything.lock_minutes)
        self.sync_log.setValue(everything.retention.sync_log_days)
        self.diagnoses.setValue(everything.retention.diagnoses_days)
        older = everything.prunable
        self._older.setText(
            tr(
                "Older now: {cycles} syncs and {diagnoses} diagnoses.",
                cycles=figure(older.sync_log),
                diagnoses=figure(older.diagnoses),
            )
        )
        self.prune_button.setEnabled(bool(older.sync_log or older.diagnoses))

    def _save_lock(self) -> None:
        minutes = self.minutes.value()
        self._ask(lambda: self._desk.set_lock_minutes(minutes))

    def _save_days(self) -> None:
        wanted = Retention(self.sync_log.value(), self.diagnoses.value())
        self._ask(lambda: self._desk.set_retention(wanted))

    def _prune(self) -> None:
        self._ask(self._desk.prune)
