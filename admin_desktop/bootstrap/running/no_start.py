"""Why no window comes, in a small one: imported only then, and in need of none of our own folders."""

from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.running.interrupts import Interrupts
from admin_desktop.errors import AdminDesktopError
from admin_desktop.views.look.theme import Look
from admin_desktop.views.no_start_dialog import NoStartDialog


def tell_why(app: QApplication, error: AdminDesktopError) -> None:
    """Show it until somebody has read it and closed it."""
    for window in app.topLevelWidgets():
        window.hide()  # a start that got as far as its first paint
    dialog = NoStartDialog(Look(app), error)
    interrupts = Interrupts()
    interrupts.interrupted.connect(dialog.reject)
    dialog.exec()
    interrupts.close()
