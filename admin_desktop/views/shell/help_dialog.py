"""F1: the page's help. One Markdown file per page, in ``docs/help`` and, once installed, in the resources."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from admin_desktop.settings import resources
from admin_desktop.views.look.metrics import XL, L, M
from admin_desktop.views.look.theme import Look
from admin_desktop.words import tr

_SIZE = (620, 640)


def help_folder() -> Path:
    """Return where the help pages are: with the resources when installed, in ``docs`` in a clone."""
    shipped = resources() / "help"
    return shipped if shipped.is_dir() else resources().parent / "docs" / "help"


def help_text(key: str, language: str = "") -> str:
    """Return a page's help as Markdown, in the language when there is one; empty when there is none."""
    for name in (f"{key}.{language}.md", f"{key}.md"):
        path = help_folder() / name
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


class HelpDialog(QDialog):
    """``help_dialog``: stays open beside the window while one tries what it says; Esc closes it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setWindowTitle(tr("Help"))
        self._look = look
        self._text = QTextBrowser()
        self._text.setObjectName("help_text")
        self._text.setAccessibleName(tr("Help"))
        self._text.setOpenExternalLinks(True)
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._close = QPushButton(tr("Close"))
        self._close.setObjectName("help_close")
        self._close.setAccessibleName(tr("Close the help"))
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(L, M, L, M)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, L, 0, 0)
        column.addWidget(self._text, 1)
        column.addLayout(foot)

    def show_help(self, key: str, title: str, language: str = "") -> None:
        """Show the help of a page, no larger than the screen."""
        self.setWindowTitle(tr("Help: {page}", page=title))
        self._text.document().setDocumentMargin(XL)
        self._text.setMarkdown(help_text(key, language) or tr("There is no help for this page yet."))
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
        self.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
