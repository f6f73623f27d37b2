"""What View Payments offers beside its list: exports and case work, as far as the role has them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.exports.export import Wanted, write_csv, write_pdf, write_xlsx
from admin_desktop.models.exports.orders import ExportReport
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.saved import saved_views
from admin_desktop.models.saved.saved_views import SavedView
from admin_desktop.models.saved.view_file import read_view, write_view
from admin_desktop.views.as_of.as_of_desk import AsOfDesk
from admin_desktop.views.case_work.case_desk import CaseDesk
from admin_desktop.views.exports.export_desk import ExportDesk
from admin_desktop.views.exports.paper import draw
from admin_desktop.views.exports.ports import ExportKind, ExportWish
from admin_desktop.views.saved_views.views_desk import ViewsDesk

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room
    from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane


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


class Views:
    """Satisfies the desk's ViewShelf."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def available(self, company: str | None) -> tuple[SavedView, ...]:
        """Return the built-in views, one's own and the shared ones."""
        return saved_views.available(self._store, self._who, company)

    def save(self, company: str, view: SavedView) -> SavedView:
        """Keep a view in the place of one's own of that name."""
        return saved_views.save(self._store, self._who, company, view)

    def rename(self, company: str, name: str, to: str) -> SavedView:
        """Give one of one's own another name."""
        return saved_views.rename(self._store, self._who, company, name, to)

    def remove(self, company: str, name: str) -> None:
        """Remove one of one's own."""
        saved_views.remove(self._store, self._who, company, name)

    def read(self, source: Path) -> SavedView:
        """Read a view's file; the error names the line that is wrong."""
        return read_view(source)

    def write(self, view: SavedView, target: Path) -> None:
        """Write a view's file; the file dialog has asked before overwriting."""
        write_view(view, target, overwrite=True)


def furnish_payments(room: "Room", *details: "PaymentDetailPane") -> None:
    """Put on View Payments what the role may do; case work also on other pages' details."""
    page, role = room.payments, room.here.who.role
    seen = companies(room.here.store, room.here.who)
    sharing = may(role, Action.SHARE_VIEWS)
    ViewsDesk(room.look, page, Views(room.here), room.here.who.name, lambda: seen, may_share=sharing)
    AsOfDesk(room.look, page, room.here.clock, seen[0].time_zone if seen else "UTC")
    if may(role, Action.EXPORT):
        ExportDesk(room.look, page, room.here.clock, Exports(room.here))
    if may(role, Action.CASE_WORK):
        me = room.here.who.name
        desk = CaseDesk(room.look, page.detail, me, page.table.current_payment)
        page.table.letter_pressed.connect(desk.press)
        page.more_actions.append(desk.actions)
        for one in (desk, *(CaseDesk(room.look, detail, me) for detail in details)):
            one.requested.connect(room.acts.work)
