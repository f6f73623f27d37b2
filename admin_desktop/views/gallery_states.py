# ruff: noqa: N802 - Qt names its own methods
"""What has many states in the gallery: what is pressed and filled in, and the sync in all its conditions."""

from collections.abc import Iterator

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from admin_desktop.models.sync_report import CompanySync, SyncFault, SyncProgress, SyncState
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import chooser, line, number
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Facts, Heading
from admin_desktop.views.parts.menu_chip import MenuChip
from admin_desktop.views.shell.sync_state.status_line import StatusLine
from admin_desktop.views.shell.sync_state.sync_trouble import with_fault
from admin_desktop.views.shell.sync_state.sync_words import SyncLine, Words, sync_line

_MINUTE_MS = 60_000
NOW_MS = 1_795_290_120_000
"""14:02 in New York on a November day."""
_WORDS = Words({"NORTHSTAR": "Northstar Equipment Finance"}, "America/New_York", 300, NOW_MS)
_KINDS = ("", "primary", "danger", "link", "notice")


class _FocusedButton(QPushButton):
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Look as with the focus: only one widget at a time really has it."""
        super().initStyleOption(option)
        option.state |= QStyle.StateFlag.State_HasFocus


class _FocusedLine(QLineEdit):
    def initStyleOption(self, option: QStyleOptionFrame) -> None:
        """Look as with the focus."""
        super().initStyleOption(option)
        option.state |= QStyle.StateFlag.State_HasFocus


def states_of_controls(look: Look) -> Iterator[QWidget]:
    """Yield buttons and fields as they are, under the mouse, pressed, with the focus, chosen and off."""
    yield Heading(look, "Buttons: as they are, under the mouse, pressed, with the focus, off")
    for kind in _KINDS:
        yield _in_a_row(*(_button(kind, state) for state in ("", "hover", "down", "focus", "off")))
    yield Heading(look, "Tools: as they are, chosen, off, with a menu")
    yield _in_a_row(*_tools(look))
    yield Heading(look, "Fields: with a hint, filled in, with the focus, off; choices, numbers, days")
    yield _in_a_row(*_lines())
    yield _in_a_row(*_choices(look))
    yield Heading(look, "Values that take more lines")
    facts = Facts(look, "gallery_whole", whole=True)
    reason = "Asked by their controller, in writing, and again by telephone on the same day"
    facts.show_facts([("Reason", reason, ""), ("Hash", "c45d613e" * 8, "")])
    yield facts


def conditions_of_the_sync(look: Look) -> Iterator[QWidget]:
    """Yield the status bar in every condition of the sync."""
    yield Heading(look, "The sync in all its conditions")
    for told in sync_lines():
        bar = StatusLine(look)
        bar.show_line(told)
        bar.count("gallery", "42 of 5,013 payments")
        bar.show_page("gallery")
        yield bar


def sync_lines() -> Iterator[SyncLine]:
    """Yield what the status bar says in each condition, by the words it uses."""
    for state in SyncState:
        yield _line(state, 2)
    yield _line(SyncState.IDLE, 8)
    yield _line(SyncState.IDLE, 14)
    yield _line(SyncState.OFFLINE, 25)
    yield sync_line([_report(SyncState.SYNCING, 2)], _progress(None), _WORDS)
    yield sync_line([_report(SyncState.SYNCING, 2)], _progress(10_000), _WORDS, {"NORTHSTAR": 400.0})
    well = sync_line([_report(SyncState.IDLE, 2)], {}, _WORDS)
    yield with_fault(well, SyncFault(NOW_MS, NOW_MS + 40_000, running=False, reason="OSError"), _WORDS)


def _line(state: SyncState, minutes: int) -> SyncLine:
    return sync_line([_report(state, minutes)], {}, _WORDS)


def _report(state: SyncState, minutes: int) -> CompanySync:
    well = state in {SyncState.IDLE, SyncState.NEVER}
    last = None if state is SyncState.NEVER else NOW_MS - minutes * _MINUTE_MS
    return CompanySync(
        "NORTHSTAR", state, last, NOW_MS + 3 * _MINUTE_MS, None if well else last, 0 if well else 12, 0,
        "" if well else "The answer could not be read.", 0.0,
    )  # fmt: skip


def _progress(total: int | None) -> dict[str, SyncProgress]:
    return {"NORTHSTAR": SyncProgress("NORTHSTAR", "pull", 3_200, total)}


def _button(kind: str, state: str) -> QPushButton:
    words = f"{kind or 'plain'}{', ' if state else ''}{state}"
    button = _FocusedButton(words) if state == "focus" else QPushButton(words)
    button.setProperty("kind", kind)
    button.setEnabled(state != "off")
    button.setDown(state == "down")
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
    return button


def _tools(look: Look) -> Iterator[QAbstractButton]:
    shown = (("Overdue", False, True), ("Returned", True, True), ("As of", False, False))
    for words, chosen, enabled in shown:
        tool = QToolButton()
        tool.setText(words)
        tool.setCheckable(True)
        tool.setChecked(chosen)
        tool.setEnabled(enabled)
        yield tool
    yield MenuChip(look, "gallery_menu", "Status")


def _lines() -> Iterator[QLineEdit]:
    yield line("gallery_hint", "Ticket number", "Ticket number")
    for made, text in ((QLineEdit(), "TCK-1234"), (_FocusedLine(), "with the focus"), (QLineEdit(), "off")):
        made.setText(text)
        made.setEnabled(text != "off")
        made.setMinimumHeight(30)
        yield made


def _choices(look: Look) -> Iterator[QWidget]:
    companies: QComboBox = chooser(look, "gallery_companies", "Finance company")
    companies.addItems(["All companies", "Northstar Equipment Finance"])
    yield companies
    yield number("gallery_number", "Minutes", 1, 15)
    day = QDateEdit(QDate(2026, 11, 20))
    day.setDisplayFormat("yyyy-MM-dd")
    day.setCalendarPopup(True)
    day.setMinimumHeight(30)
    yield day
    for words in ("Sync", "Share", "Payment", "Day"):
        box = QCheckBox(words) if words.startswith("S") else QRadioButton(words)
        box.setAutoExclusive(False)
        box.setChecked(words in {"Share", "Day"})
        yield box


def _in_a_row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, S)
    for part in parts:
        flow.addWidget(part)
    return holder
