"""Branding: every change shows on the site at once, with its contrast, and is kept when it is applied."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.portal.branding import LARGEST_SCALE, PLAIN, SMALLEST_SCALE, Branding, check
from admin_desktop.views.look.metrics import XS, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.portal_preview.colour_field import ColourField
from admin_desktop.words import tr

_HEIGHT = 30


class BrandingPane(QWidget):
    """``portal_branding``."""

    drafted = Signal(object)
    """The Branding as it stands in the fields."""
    apply_requested = Signal(object)
    """A Branding to keep."""
    picture_requested = Signal(str)
    """``banner`` or ``logo``: a file is to be chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("portal_branding")
        self.setAccessibleName(tr("Branding"))
        self._kept = self._draft = PLAIN
        self._company = ""
        self.header = ColourField(look, "portal_header_colour", tr("Header colour"))
        self.button = ColourField(look, "portal_button_colour", tr("Button colour"))
        self.email = QLineEdit()
        self.email.setObjectName("portal_support_email")
        self.email.setAccessibleName(tr("Support e-mail"))
        self.email.setMinimumHeight(_HEIGHT)
        self.scale = QSpinBox()
        self.scale.setObjectName("portal_logo_scale")
        self.scale.setAccessibleName(tr("Scale of the logo"))
        self.scale.setRange(SMALLEST_SCALE, LARGEST_SCALE)
        self.scale.setSuffix(" %")
        self.scale.setMinimumHeight(_HEIGHT)
        self.advice = Label(look, "base", "red").wrapping()
        self.advice.setObjectName("portal_branding_advice")
        self.apply = _button("portal_branding_apply", tr("Apply"), "primary")
        self.discard = _button("portal_branding_discard", tr("Discard"))
        self._removers = {name: _button(f"portal_{name}_remove", tr("Remove")) for name in ("banner", "logo")}
        self._build(look)
        self._connect()
        self.show_branding("", PLAIN)

    def show_branding(self, company: str, kept: Branding) -> None:
        """Show what is kept; a draft of the same company stays as it is until it is applied or discarded."""
        if company == self._company and self.is_changed() and kept != self._draft:
            return
        self._company, self._kept = company, kept
        self.apply.setText(tr("Apply to {company}", company=company))
        self.apply.setAccessibleName(self.apply.text())
        self._fill(kept)

    def is_changed(self) -> bool:
        """Whether the fields hold something that is not kept."""
        return self._draft != self._kept

    def keep(self, kept: Branding) -> None:
        """It is applied: this is what is kept now."""
        self._kept = kept
        self._fill(kept)

    def draft_again(self) -> None:
        """Show the draft on the site again, after the site was read anew."""
        self._judge()

    def tell(self, problem: str) -> None:
        """Say what was wrong with a picture; the next change takes it away."""
        self.advice.setText(problem)
        self.advice.setVisible(bool(problem))

    def take_picture(self, name: str, data: bytes | None) -> None:
        """Take a banner or logo that was read, or none."""
        self._draft = replace(self._draft, logo=data) if name == "logo" else replace(self._draft, banner=data)
        self._judge()

    def _fill(self, one: Branding) -> None:
        self._draft = one
        for part in (self.header, self.button, self.email, self.scale):
            part.blockSignals(True)
        self.header.put(one.header_colour)
        self.button.put(one.button_colour)
        self.email.setText(one.support_email)
        self.scale.setValue(one.logo_scale)
        for part in (self.header, self.button, self.email, self.scale):
            part.blockSignals(False)
        self._judge()

    def _read(self) -> None:
        self._draft = replace(
            self._draft,
            header_colour=self.header.colour(),
            button_colour=self.button.colour(),
            support_email=self.email.text().strip(),
            logo_scale=self.scale.value(),
        )
        self._judge()

    def _judge(self) -> None:
        problem = ""
        try:
            check(self._draft)
        except InvalidRequestError as error:
            problem = str(error)
        self.advice.setText(problem)
        self.advice.setVisible(bool(problem))
        self.apply.setEnabled(self.is_changed() and not problem)
        self.discard.setEnabled(self.is_changed())
        for name, button in self._removers.items():
            button.setEnabled(getattr(self._draft, name) is not None)
        if QColor.isValidColorName(self._draft.header_colour) and QColor.isValidColorName(
            self._draft.button_colour
        ):
            self.drafted.emit(self._draft)

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Branding")))
        text = tr("What you change shows on the site at once. Borrowers see it when it is applied.")
        column.addWidget(Label(look, "base", "second", text).wrapping())
        for field in (self.header, self.button):
            column.addWidget(field)
        for name, words in (("banner", tr("Banner picture")), ("logo", tr("Logo"))):
            column.addWidget(Heading(look, words))
            column.addWidget(self._picture_row(name, words))
        scale = QHBoxLayout()
        scale.addWidget(Label(look, "base", "second", tr("Scale of the logo")))
        scale.addStretch(1)
        scale.addWidget(self.scale)
        column.addLayout(scale)
        column.addWidget(Heading(look, tr("Support e-mail")))
        column.addWidget(self.email)
        column.addWidget(self.advice)
        column.addSpacing(XS)
        column.addWidget(_row(self.apply, self.discard))
        column.addStretch(1)

    def _picture_row(self, name: str, words: str) -> QWidget:
        choose = _button(f"portal_{name}_choose", tr("Choose a picture…"))
        choose.setAccessibleName(tr("Choose a picture: {what}", what=words))
        choose.clicked.connect(lambda: self.picture_requested.emit(name))
        remove = self._removers[name]
        remove.setAccessibleName(tr("Remove: {what}", what=words))
        remove.clicked.connect(lambda: self.take_picture(name, None))
        return _row(choose, remove)

    def _connect(self) -> None:
        self.header.changed.connect(self._read)
        self.button.changed.connect(self._read)
        self.email.textChanged.connect(self._read)
        self.scale.valueChanged.connect(self._read)
        self.apply.clicked.connect(lambda: self.apply_requested.emit(self._draft))
        self.discard.clicked.connect(lambda: self._fill(self._kept))


def _button(name: str, words: str, kind: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setMinimumHeight(_HEIGHT)
    button.setProperty("kind", kind)
    return button


def _row(*buttons: QPushButton) -> QWidget:
    """Return buttons beside each other, on two lines where one is too narrow for their words."""
    row = QWidget()
    flow = FlowLayout(row, S)
    for button in buttons:
        flow.addWidget(button)
    return row
