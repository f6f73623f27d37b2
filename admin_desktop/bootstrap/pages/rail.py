"""The pages of the rail after View Payments, in their order: each is made here from its real parts.

Imported in the loader's thread while the first payments are read already. A new page gets its own module
beside this one that makes it, and a line in ``register_pages``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.pages.activity import register_activity
from admin_desktop.bootstrap.pages.customers import customers_page
from admin_desktop.bootstrap.pages.eft import register_eft_files
from admin_desktop.bootstrap.pages.health import register_sync_health
from admin_desktop.bootstrap.pages.payments_desk import furnish_payments
from admin_desktop.bootstrap.pages.portal import register_portal
from admin_desktop.bootstrap.pages.restore import register_restore
from admin_desktop.bootstrap.pages.settings_desk import register_settings
from admin_desktop.bootstrap.pages.switches import register_switches
from admin_desktop.bootstrap.pages.troubleshooting import register_troubleshooting
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.payments.detail.difference_dialog import ask_before_closing

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


def register_pages(room: "Room") -> None:
    """Make every page that the principal's role has, and connect it; called in the window's thread."""
    customers = customers_page(room.look, room.here, room.payments_reads())
    customers.cancel_requested.connect(room.acts.cancel)
    room.window.register(customers)
    if may(room.here.who.role, Action.CASE_WORK):
        for detail in (room.payments.detail, customers.aside.detail):
            ask_before_closing(room.look, detail, room.acts.close_difference)
    furnish_payments(room, customers.aside.detail)
    register_switches(room)
    register_troubleshooting(room)
    register_eft_files(room)
    register_sync_health(room)
    register_restore(room)
    register_activity(room)
    register_portal(room)
    register_settings(room)
    if room.driver is not None:
        # By name: elsewhere nobody needs a class, and its ASPIRE takes long to import.
        import_module("admin_desktop.bootstrap.pages.training_desk").register_training(room)
