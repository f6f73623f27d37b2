"""The page's scenes for the tour: each brought about through its own input and buttons."""

from typing import TYPE_CHECKING

from admin_desktop.views.page import Scene

if TYPE_CHECKING:
    from admin_desktop.views.troubleshooting.troubleshooting_page import TroubleshootingPage

ONE = "muller ortho"
"""In the demo one customer with many payments."""


def scenes_of(page: "TroubleshootingPage") -> tuple[Scene, ...]:
    """Return the scenes: the start, what a name finds, one payment's verdict, all overdue by cause."""

    def open_first() -> None:
        if page.panes.hits.isVisible():
            row = page.panes.hits.lines.rows[0]
            page.open_item((row.company, row.payment_ref))

    return (
        Scene(page.key),
        Scene("troubleshooting-found", ONE, ready=page.is_settled),
        Scene("troubleshooting-verdict", ONE, open_first, page.is_settled),
        Scene("troubleshooting-overdue", "", page.box.overdue_requested.emit, page.is_settled),
    )
