# ruff: noqa: ANN001 - fixtures are typed where they are made
"""Saved views on the page: filters, order and columns come back as they were."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from PySide6.QtWidgets import QFileDialog

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.saved.saved_views import BUILT_IN, SavedView
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.saved_views.save_dialog import SaveDialog
from admin_desktop.views.saved_views.views_desk import ViewsDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class FakeShelf:
    """Keeps views in a dict."""

    def __init__(self) -> None:
        self.kept: dict[str, SavedView] = {}
        self.trouble: Exception | None = None

    def available(self, _company) -> tuple[SavedView, ...]:
        return (*BUILT_IN, *self.kept.values())

    def save(self, company, view) -> SavedView:
        if self.trouble is not None:
            raise self.trouble
        self.kept[view.name] = replace(view, owner="dana", company=company)
        return self.kept[view.name]

    def rename(self, _company, name, to) -> SavedView:
        self.kept[to] = replace(self.kept.pop(name), name=to)
        return self.kept[to]

    def remove(self, _company, name) -> None:
        del self.kept[name]

    def read(self, source: Path) -> SavedView:
        if source.name == "bad":
            raise InvalidRequestError("line 3: 'text': longer than 500 characters")
        return SavedView("From a file", PaymentFilter(text="x"), shared=True)

    def write(self, view, target: Path) -> None:
        target.write_text(view.name)


@pytest.fixture
def shelf() -> FakeShelf:
    return FakeShelf()


@pytest.fixture
def desk(page, look, shelf, reader, qtbot) -> ViewsDesk:
    seen = reader.companies_seen
    desk = ViewsDesk(look, page.payments, shelf, "dana", lambda: seen, may_share=True)
    qtbot.waitUntil(lambda: any("Save view" in text for text in menu(page)))
    return desk


def menu(page) -> list[str]:
    return [action.text() for action in page.payments.chips._views.menu().actions()]


KEYS = [column.key for column in COLUMNS if column.key != "status"]
FILTERS = st.builds(
    PaymentFilter,
    statuses=st.frozensets(st.sampled_from(Status)),
    marks=st.frozensets(st.sampled_from(Mark)),
    text=st.sampled_from(["", "smith", "%_"]),
    overdue=st.booleans(),
    attention=st.booleans(),
    reviewed=st.sampled_from([None, True, False]),
    assignee=st.sampled_from([None, "me"]),
)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(
    flt=FILTERS,
    sort=st.builds(PaymentSort, st.sampled_from(SORTABLE), st.booleans()),
    columns=st.lists(st.sampled_from(KEYS), unique=True, max_size=8),
)
def test_any_view_comes_back_with_filters_order_and_columns(page, desk, flt, sort, columns) -> None:
    payments = page.payments
    payments.list.filter, payments.list.sort = flt, sort
    payments.table.show_columns(columns)
    view = desk.current("mine")
    assert view.columns == ("status", *columns)
    payments.list.filter, payments.list.sort = PaymentFilter(), PaymentSort()
    payments.table.show_columns(("reference",))
    payments.chips.view_chosen.emit(view)
    assert (payments.list.filter, payments.list.sort) == (flt, sort)
    assert tuple(column.key for column in payments.table.shown_columns()) == view.columns


def test_what_is_listed_is_saved_under_a_name_in_a_company(page, desk, shelf, reader, qtbot) -> None:
    company = reader.companies_seen[1].company
    page.payments.show_company(company)
    desk.save()
    dialog = page.findChild(SaveDialog)
    assert dialog.company.currentData() == company
    assert not dialog.confirm.isEnabled()
    dialog.name.setText("Mine")
    dialog.share.setChecked(True)
    dialog.confirm.click()
    qtbot.waitUntil(lambda: any("Mine" in text for text in menu(page)))
    assert shelf.kept["Mine"].flt == PaymentFilter()
    assert shelf.kept["Mine"].shared


def test_ones_own_views_are_managed_and_others_only_saved_as_files(
    page, desk, shelf, qtbot, tmp_path, monkeypatch
) -> None:
    shelf.kept["Mine"] = SavedView("Mine", PaymentFilter(), owner="dana", company="SUNBELT")
    shelf.kept["Theirs"] = SavedView("Theirs", PaymentFilter(), owner="nora", company="SUNBELT", shared=True)
    desk.read_again()
    qtbot.waitUntil(lambda: any("Theirs" in text for text in menu(page)))
    desk.manage()
    dialog = desk._manage
    dialog.list.setCurrentRow(len(BUILT_IN) + 1)
    assert not any(button.isEnabled() for button in dialog._of_own)
    dialog.list.setCurrentRow(len(BUILT_IN))
    rename, update, share, remove = dialog._of_own
    page.payments.list.change_filter(overdue=True)
    update.click()
    qtbot.waitUntil(lambda: shelf.kept["Mine"].flt.overdue)
    share.click()
    qtbot.waitUntil(lambda: shelf.kept["Mine"].shared)
    target = tmp_path / "mine.view.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog._of_any[0].click()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: dialog.current() is not None and dialog.current().shared)
    rename.click()
    question = page.findChildren(ConfirmDialog)[-1]
    question.line.setText("Own")
    question.confirm.click()
    qtbot.waitUntil(lambda: "Own" in shelf.kept)
    qtbot.waitUntil(lambda: any("Own" in text for text in menu(page)))
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    remove.click()
    qtbot.waitUntil(lambda: "Own" not in shelf.kept)
    dialog.close()


def test_a_file_becomes_ones_own_and_a_bad_one_says_which_line(page, desk, shelf, qtbot, monkeypatch) -> None:
    told: list[str] = []
    page.payments.told.connect(told.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/somewhere/good", ""))
    desk.manage()
    desk._import()
    qtbot.waitUntil(lambda: "From a file" in shelf.kept)
    assert not shelf.kept["From a file"].shared
    desk.take_file(Path("bad"), "SUNBELT")
    qtbot.waitUntil(lambda: any("line 3" in words for words in told))
    assert "line 3" in desk._manage.trouble.text()
    desk._manage.close()


def test_the_palette_offers_every_view(page, desk) -> None:
    words = [action.words for action in desk.actions()]
    assert "Show view Needs attention" in words
    desk.actions()[0].act()
    assert page.payments.list.filter.attention
