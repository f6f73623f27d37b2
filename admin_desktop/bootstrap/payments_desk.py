"""What View Payments offers beside its list: exports and case work, as far as the role has them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.exports.export import Wanted, write_csv, write_pdf, write_xlsx
from admin_desktop.models.exports.orders import ExportReport
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.case_work.case_desk import CaseDesk
from admin_desktop.views.exports.export_desk import ExportDesk
from admin_desktop.views.exports.paper import draw
from admin_desktop.views.exports.ports import ExportKind, ExportWish

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room
    from admin_desktop.views.payments.payment_detail import PaymentDetailPane


class Exports:
    """Satisfies the desk's Exporter, bound to who sits at it."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def __call__(
        self, wish: ExportWish, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> ExportReport:
        """Write the file, whole or not at all."""
        wanted = Wanted(wish.columns, wish.overwrite, wish.as_of_ms, progress, cancelled)
        asked = (self._store, self._who, wish.flt, wish.sort, wish.target)
        if wish.kind is ExportKind.PDF:
            return write_pdf(*asked, draw, wanted)
        return (write_csv if wish.kind is ExportKind.CSV else write_xlsx)(*asked, wanted)


def furnish_payments(room: "Room", *details: "PaymentDetailPane") -> None:
    """Put on View Payments what the role may do; case work also on other pages' details."""
    page, role = room.payments, room.here.who.role
    if may(role, Action.EXPORT):
        ExportDesk(room.look, page, room.here.clock, Exports(room.here))
    if may(role, Action.CASE_WORK):
        me = room.here.who.name
        desk = CaseDesk(room.look, page.detail, me, page.table.current_payment)
        page.table.letter_pressed.connect(desk.press)
        page.more_actions.append(desk.actions)
        for one in (desk, *(CaseDesk(room.look, detail, me) for detail in details)):
            one.requested.connect(room.acts.work)
