"""Where the window's parts stand: watermark on top, rail at the left, status bar below, the page between."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.sections import Hairline


def framed(
    look: Look, *, top: QWidget, rail: QWidget, column: Sequence[QWidget], page: QWidget, foot: QWidget
) -> QWidget:
    """Return the window's body; ``column`` stands above the page. It asks for no more than the screen has."""
    right = QWidget()
    inner = QVBoxLayout(right)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(0)
    for part in column:
        inner.addWidget(part)
    inner.addWidget(page, 1)
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(rail)
    row.addWidget(Hairline(look, vertical=True))
    row.addWidget(right, 1)
    body = QWidget()
    whole = QVBoxLayout(body)
    whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(top)
    whole.addLayout(row, 1)
    whole.addWidget(Hairline(look))
    whole.addWidget(foot)
    return body
