"""One's own views in a list: renamed, brought up to date, shared, removed, and handed on as files."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from admin_desktop.models.saved.saved_views import SavedView
from admin_desktop.views.look.formats import isolated
from admin_desktop.views.look.metrics import M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.roomy import RoomyDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.words import tr

_LIST_HEIGHT = 160
_VIEW = Qt.ItemDataRole.UserRole


class ManageDialog(RoomyDialog):
    """``views_dialog``. It stays open: what was asked for shows as soon as it is so."""

    rename_chosen = Signal(object)
    update_chosen = Signal(object)
    share_chosen = Signal(object)
    remove_chosen = Signal(object)
    export_chosen = Signal(object)
    import_chosen = Signal()

    def __init__(self, look: Look, me: str, parent: QWidget, *, may_share: bool) -> None:
        super().__init__(parent)
        self.setObjectName("views_dialog")
        self.setWindowTitle(tr("Views"))
        self.setMinimumWidth(520)
        self._me = me
        self.list = QListWidget()
        self.list.setObjectName("views_list")
        self.list.setAccessibleName(tr("Views"))
        self.trouble = Label(look, "base", "red").wrapping()
        self.trouble.hide()
        self._of_own: list[QPushButton] = []
        self._of_any: list[QPushButton] = []
        self._may_share = may_share
        self._build(look)
        self.list.currentItemChanged.connect(lambda *_: self._judge())
        self._judge()

    def _build(self, look: Look) -> None:
        self.body.setSpacing(S)
        self.body.addWidget(Label(look, "title", "text", tr("Views")))
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.trouble)
        acts = QWidget()
        flow = FlowLayout(acts, S)
        asked = (
            (tr("Rename…"), self.rename_chosen, self._of_own),
            (tr("Update to what is listed"), self.update_chosen, self._of_own),
            (tr("Share or keep to yourself"), self.share_chosen, self._of_own if self._may_share else None),
            (tr("Remove view"), self.remove_chosen, self._of_own),
            (tr("Save as file…"), self.export_chosen, self._of_any),
        )
        for words, signal, group in asked:
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, chosen=signal.emit: self._tell(chosen))
            (group if group is not None else []).append(button)
            flow.addWidget(button)
            button.setVisible(group is not None)
        take = QPushButton(tr("Read a file…"))
        take.setAccessibleName(take.text())
        take.clicked.connect(self.import_chosen)
        flow.addWidget(take)
        self.body.addWidget(acts)
        close = QPushButton(tr("Close"))
        close.setAccessibleName(tr("Close the views"))
        close.clicked.connect(self.reject)
        self.foot.addSpacing(M)
        self.foot.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def show_views(self, views: Sequence[SavedView]) -> None:
        """List the views that can be managed, keeping the one at hand."""
        place = max(0, self.list.currentRow())
        self.list.clear()
        for view in views:
            shared = tr("shared in {company}", company=isolated(view.company))
            where = shared if view.shared else tr("only yours")
            words = f"{isolated(view.name)} · {where if view.owner else tr('built in')}"
            if view.owner not in {"", self._me}:
                words = f"{words} · {isolated(view.owner)}"
            item = QListWidgetItem(words)
            item.setData(_VIEW, view)
            self.list.addItem(item)
        self.list.setCurrentRow(min(place, self.list.count() - 1))
        self.trouble.hide()
        self._judge()

    def tell(self, words: str) -> None:
        """Say what went wrong."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def current(self) -> SavedView | None:
        """Return the view at hand."""
        item = self.list.currentItem()
        if self.list.currentRow() < 0:
            return None
        view = item.data(_VIEW)
        return view if isinstance(view, SavedView) else None

    def _tell(self, chosen: Callable[[SavedView], None]) -> None:
        view = self.current()
        if view is not None:
            chosen(view)

    def _judge(self) -> None:
        view = self.current()
        for button in self._of_own:
            button.setEnabled(view is not None and view.owner == self._me)
        for button in self._of_any:
            button.setEnabled(view is not None)
