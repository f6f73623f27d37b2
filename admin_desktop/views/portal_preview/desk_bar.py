"""What the desk is told about the site it looks at, above it; and the list of whose sites there are."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.portal.rows import BorrowerHit, PortalView
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.beside import Beside
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.portal_preview.words import desk_words, hidden_words
from admin_desktop.words import tr

_LEAST, _BESIDE = 160, 560
"""Below these widths what the desk is told would take too many lines."""


class _Acts(QWidget):
    """Two buttons on one line; on two where there is no room for that."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._buttons = buttons
        flow = FlowLayout(self, M)
        for button in buttons:
            flow.addWidget(button)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one line."""
        hints = [button.sizeHint() for button in self._buttons if not button.isHidden()]
        wide = sum(hint.width() + M for hint in hints)
        return QSize(max(wide - M, 0), max((hint.height() for hint in hints), default=0))


class DeskBar(QWidget):
    """``portal_desk_bar``."""

    branding_toggled = Signal(bool)
    why_requested = Signal()
    """Which contracts do not show, and why."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("portal_desk_bar")
        self._says = Label(look, "base", "second").wrapping()
        self._says.setObjectName("portal_desk_says")
        self._says.setMinimumWidth(_LEAST)
        self.hidden = QPushButton()
        self.hidden.setObjectName("portal_hidden_contracts")
        self.hidden.setProperty("kind", "link")
        self.hidden.clicked.connect(self.why_requested)
        self.branding = QPushButton(tr("Branding"))
        self.branding.setObjectName("portal_branding_toggle")
        self.branding.setCheckable(True)
        self.branding.toggled.connect(self.branding_toggled)
        acts = _Acts(self.hidden, self.branding)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.addWidget(Beside((self._says, acts), (1, 0), _BESIDE))

    def show_view(self, view: PortalView) -> None:
        """Say whose site it is, and what may be done in it."""
        text, tone = desk_words(view)
        if view.areas is None:
            off = tr("Payments is off for {company}: the four areas are not there.", company=view.company)
            text, tone = f"{off} {text}", "amber"
        self._says.setText(text)
        self._says.set_colour(tone or "second")
        words = hidden_words(view)
        self.hidden.setText(words)
        self.hidden.setVisible(bool(words))
        self.branding.setVisible(view.may_brand)


def borrower_table(look: Look) -> RowsTable[BorrowerHit]:
    """Return the list of borrowers, on the left."""
    columns: tuple[RowColumn[BorrowerHit], ...] = (
        RowColumn(tr("Borrower"), "Dana Okafor", lambda one: shown(one.name), grows=True),
        RowColumn(tr("Company"), "NORTHSTAR", lambda one: one.company, quiet=True),
    )
    return RowsTable(look, "portal_borrowers", tr("Borrowers"), columns)
