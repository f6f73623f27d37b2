"""Saved views on the page: the *Views* menu, saving what is listed, and managing one's own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ParamSpec

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from admin_desktop.models.saved.saved_views import BUILT_IN, SavedView
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, PageAction
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.payments.filters.filter_words import filter_sentence
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.saved_views.manage_dialog import ManageDialog
from admin_desktop.views.saved_views.ports import ViewShelf
from admin_desktop.views.saved_views.save_dialog import NamedView, SaveDialog
from admin_desktop.words import tr

_LIST, _ACT = "views", "view"
_Asked = ParamSpec("_Asked")
_FILES = "View (*.view.json)"


class ViewsDesk(QObject):
    """Fills the page's *Views*; everything is read and written in a thread of its own."""

    def __init__(
        self,
        look: Look,
        page: PaymentsPage,
        shelf: ViewShelf,
        me: str,
        companies: Callable[[], Sequence[CompanyName]],
        *,
        may_share: bool,
    ) -> None:
        super().__init__(page)
        self._look, self._page, self._shelf, self._me = look, page, shelf, me
        self._companies, self._may_share = companies, may_share
        self._views: tuple[SavedView, ...] = BUILT_IN
        self._manage: ManageDialog | None = None
        self._work = Questions("payments-views")
        self._work.failed.connect(self._on_failure)
        self._acts = [
            self._action(tr("Save view…"), self.save),
            self._action(tr("Manage views…"), self.manage),
        ]
        page.chips.view_chosen.connect(self._show_columns)
        page.more_actions.append(self.actions)
        page.closing.connect(self._work.shut_down)
        self.read_again()

    def _action(self, words: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _=False: act())
        return action

    def actions(self) -> list[PageAction]:
        """Return what the palette offers: every view, saving, managing."""
        shown = [
            PageAction(
                f"view_{place}",
                tr("Show view {name}", name=view.name if view.owner else tr(view.name)),
                partial(self._page.chips.view_chosen.emit, view),
            )
            for place, view in enumerate(self._views)
        ]
        save = PageAction("save_view", tr("Save what is listed as a view"), self.save)
        return [*shown, save, PageAction("manage_views", tr("Manage views"), self.manage)]

    def read_again(self) -> None:
        """Ask which views there are."""
        self._work.ask(_LIST, self._show_views, self._shelf.available, None)

    def current(self, name: str, *, shared: bool = False) -> SavedView:
        """Return what is listed now as a view: filters, order and columns."""
        listed = self._page.list
        chosen = frozenset({self._page.company}) if self._page.company else None
        flt = replace(listed.filter, companies=None) if listed.filter.companies == chosen else listed.filter
        columns = tuple(column.key for column in self._page.table.shown_columns())
        return SavedView(name, flt, listed.sort, columns, shared=shared)

    def save(self) -> None:
        """Ask for a name, and keep what is listed."""
        seen = [(one.company, one.name) for one in self._companies()]
        seen.sort(key=lambda one: one[0] != self._page.company)
        what = filter_sentence(self._page.list.filter, self._page.list.sort)
        dialog = SaveDialog(self._look, seen, what, self._page.window(), may_share=self._may_share)
        dialog.confirmed.connect(self._save)
        open_dialog(dialog)

    def _save(self, named: NamedView) -> None:
        view = self.current(named.name, shared=named.shared)
        self._do(self._shelf.save, named.company, view)

    def manage(self) -> None:
        """Show one's own views and what can be done with them."""
        dialog = self._manage = ManageDialog(
            self._look, self._me, self._page.window(), may_share=self._may_share
        )
        dialog.rename_chosen.connect(self._rename)
        dialog.update_chosen.connect(self._update)
        dialog.share_chosen.connect(self._share)
        dialog.remove_chosen.connect(self._remove)
        dialog.export_chosen.connect(self._export)
        dialog.import_chosen.connect(self._import)
        dialog.finished.connect(self._managed)
        dialog.show_views(self._views)
        dialog.open()

    def _managed(self) -> None:
        if self._manage is not None:
            self._manage.deleteLater()
        self._manage = None

    def _rename(self, view: SavedView) -> None:
        title = tr("Rename {name}", name=view.name)
        text = tr("The view keeps what it shows.")
        question = Question("view_rename", title, text, tr("Rename"), field=tr("New name"))
        dialog = ConfirmDialog(self._look, self._page.window(), question)
        dialog.confirmed.connect(lambda to: self._do(self._shelf.rename, view.company, view.name, to))
        open_dialog(dialog)

    def _update(self, view: SavedView) -> None:
        now = self.current(view.name, shared=view.shared)
        self._do(self._shelf.save, view.company, now)

    def _share(self, view: SavedView) -> None:
        self._do(self._shelf.save, view.company, replace(view, shared=not view.shared))

    def _remove(self, view: SavedView) -> None:
        self._do(self._shelf.remove, view.company, view.name)

    def _export(self, view: SavedView) -> None:
        safe = "".join(letter if letter.isalnum() else "-" for letter in view.name)[:60]
        name, _kind = QFileDialog.getSaveFileName(
            self._page, tr("Save the view"), f"{safe}.view.json", _FILES
        )
        if name:
            self._do(self._shelf.write, view, Path(name))

    def _import(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self._page, tr("Read a view"), "", f"{_FILES};;JSON (*.json)"
        )
        company = self._page.company or next((one.company for one in self._companies()), None)
        if name and company:
            self.take_file(Path(name), company)

    def take_file(self, source: Path, company: str) -> None:
        """Keep the view of a file as one's own; a file that is none is refused with its line."""
        self._do(lambda: self._shelf.save(company, replace(self._shelf.read(source), shared=False)))

    def _do(self, act: Callable[_Asked, object], *args: _Asked.args, **named: _Asked.kwargs) -> None:
        self._work.ask(_ACT, self._on_done, act, *args, **named)

    def _on_done(self, kept: object) -> None:
        self.read_again()
        if isinstance(kept, SavedView):
            self._page.told.emit(tr("View {name} saved", name=kept.name))

    def _show_views(self, views: tuple[SavedView, ...]) -> None:
        self._views = views
        self._page.chips.show_views(views, self._acts)
        if self._manage is not None:
            self._manage.show_views(views)

    def _on_failure(self, failure: Failure) -> None:
        words = f"{tr(failure.title)}: {failure.detail}"
        self._page.told.emit(words)
        if self._manage is not None:
            self._manage.tell(words)

    def _show_columns(self, view: SavedView) -> None:
        if view.columns:
            self._page.table.show_columns(view.columns)
        self._page.table.header.show_sort(view.sort.column, descending=view.sort.descending)
