"""The borrower's site: its areas, and how it looks."""

import pytest

from admin_desktop.models.portal.branding import Branding
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import HIGH_CONTRAST, LIGHT, ThemeChoice
from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_site_is_paper_in_every_theme_and_follows_high_contrast(
    page: PortalPreviewPage, look: Look
) -> None:
    page.site_look.wear(Branding("#14663A", "#14663A"))
    look.choose(ThemeChoice.DARK)
    assert page.site_look.tokens is LIGHT
    look.choose(ThemeChoice.HIGH_CONTRAST)
    assert page.site_look.tokens is HIGH_CONTRAST
    assert page.site_look.header() == (HIGH_CONTRAST.surface, HIGH_CONTRAST.text)
    for key in page.site.areas:
        page.site.choose(key)
        assert findings(page) == []
