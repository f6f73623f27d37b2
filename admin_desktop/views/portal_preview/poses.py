"""The page's scenes for the tour: each brought about through its own list and tabs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from admin_desktop.views.page import Scene

if TYPE_CHECKING:
    from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage

_AREAS = ("accounts", "quick_pay", "pay", "history")


def scenes_of(page: "PortalPreviewPage") -> tuple[Scene, ...]:
    """Return the scenes: nobody chosen, then the contracts and each area of the first borrower."""

    def turn_to(key: str) -> Callable[[], None]:
        def act() -> None:
            page.choose_first()
            page.when_read(lambda: page.site.choose(key))

        return act

    def open_branding() -> None:
        page.choose_first()
        page.when_read(lambda: page.bar.branding.setChecked(page.bar.branding.isVisible()))

    areas = tuple(
        Scene(f"{page.key}-{key}", act=turn_to(key), ready=page.is_settled) for key in ("contracts", *_AREAS)
    )
    return (Scene(page.key), *areas, Scene(f"{page.key}-branding", act=open_branding, ready=page.is_settled))
