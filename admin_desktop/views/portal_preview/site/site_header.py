"""The head of the site: banner, and a strip in the company's colour with its logo, its name and who is in."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.models.portal.rows import PortalView
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import L, M
from admin_desktop.views.portal_preview.site.site_look import SiteLook
from admin_desktop.words import tr

_STRIP = 52
_BANNER = 88
_LOGO = 28
"""Height of a logo at 100 %; at 200 % it still fits the strip."""


class SiteHeader(QWidget):
    """``portal_header``."""

    def __init__(self, look: SiteLook) -> None:
        super().__init__()
        self.setObjectName("portal_header")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._company, self._user = "", ""
        self._roomy = True
        self._banner, self._logo = QImage(), QImage()
        look.changed.connect(self._take_pictures)

    def show_view(self, view: PortalView) -> None:
        """Name the company and who is signed in."""
        self._company, self._user = shown(view.company_name), shown(view.user.name)
        self.setAccessibleName(
            tr("Portal of {company}, signed in: {user}", company=self._company, user=self._user)
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The strip, and the banner above it where there is one."""
        return QSize(400, _STRIP + (_BANNER if self._roomy and not self._banner.isNull() else 0))

    def show_banner(self, *, shown: bool) -> None:
        """Show the banner where there is one, or only the strip below it."""
        if shown != self._roomy:
            self._roomy = shown
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint banner, strip, logo and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colour, text = self._look.header()
        strip = QRect(0, self.height() - _STRIP, self.width(), _STRIP)
        if self._roomy and not self._banner.isNull():
            self._paint_banner(painter, QRect(0, 0, self.width(), self.height() - _STRIP))
        painter.fillRect(strip, QColor(colour))
        inner = strip.adjusted(L, 0, -L, 0)
        inner.setLeft(inner.left() + self._paint_logo(painter, inner))
        painter.setPen(QColor(text))
        painter.setFont(self._look.fonts.base)
        user = QFontMetrics(self._look.fonts.base).horizontalAdvance(self._user)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._user)
        painter.setFont(self._look.fonts.title)
        inner.setRight(inner.right() - user - L)
        name = painter.fontMetrics().elidedText(self._company, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _take_pictures(self) -> None:
        brand = self._look.branding
        self._banner, self._logo = _image(brand.banner), _image(brand.logo)
        self.updateGeometry()
        self.update()

    def _paint_banner(self, painter: QPainter, place: QRect) -> None:
        """Fill the place with the middle of the picture, as wide or as high as it takes."""
        size = self._banner.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        part = QRectF(0, 0, place.width(), place.height())
        part.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
        share = self._banner.width() / max(1, size.width())
        source = QRectF(part.x() * share, part.y() * share, part.width() * share, part.height() * share)
        painter.drawImage(QRectF(place), self._banner, source)

    def _paint_logo(self, painter: QPainter, place: QRect) -> int:
        if self._logo.isNull():
            return 0
        high = min(_LOGO * self._look.branding.logo_scale / 100, place.height())
        wide = min(high * self._logo.width() / max(1, self._logo.height()), place.width() / 3)
        high = min(high, wide * self._logo.height() / max(1, self._logo.width()))
        painter.drawImage(QRectF(place.left(), place.center().y() - high / 2, wide, high), self._logo)
        return round(wide) + M


def _image(data: bytes | None) -> QImage:
    return QImage() if data is None else QImage.fromData(data)
