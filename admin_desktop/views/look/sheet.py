"""The one style sheet: what Fusion's palette alone cannot say. Its colours are the tokens'."""

from string import Template

from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.tokens import Tokens

_SHEET = Template("""
QToolTip { color: $text; background: $surface; border: 1px solid $control; padding: 4px 8px; }
QMenu { background: $surface; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $selection; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }

QLineEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 6px; padding: 0 8px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:disabled, QComboBox:disabled { color: $second; background: $window; border-color: $hairline; }
QLineEdit { padding: 0 4px; placeholder-text-color: $second; }
QLineEdit:hover, QComboBox:hover { border-color: $second; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; }
QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 6px; padding: 0 4px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:hover { border-color: $second; }
QPlainTextEdit:focus { border: 2px solid $accent; }
QDateEdit QLineEdit { border: none; background: transparent; padding: 0 4px; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $control; outline: none; padding: 4px; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 6px; padding: 4px 12px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton:disabled { color: $second; border-color: $hairline; background: $window; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="danger"] { color: $red; border-color: $red; }
QPushButton[kind="danger"]:hover { background: $red_tint; }
QPushButton[kind="danger"]:disabled { color: $second; border-color: $hairline; }
QPushButton[kind="link"] { color: $accent; border: none; background: transparent; padding: 2px 4px; }
QPushButton[kind="link"]:disabled { color: $second; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPushButton[kind="notice"] {
    color: $scheduled; background: $scheduled_tint; border: 1px solid $scheduled_tint;
}
QPushButton[kind="notice"]:hover { border-color: $scheduled; }
QPushButton[kind="notice"]:focus { border: 2px solid $accent; padding: 3px 11px; }

QPushButton[kind="primary"]:disabled, QPushButton[kind="notice"]:disabled {
    color: $second; border-color: $hairline; background: $window;
}

QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px 6px;
}
QToolButton:checked { background: $selection; }
QToolButton:hover { background: $hover; }
QToolButton:checked:hover { background: $selection; }
QToolButton:pressed { background: $selection; }
QToolButton:focus { border: 2px solid $accent; padding: 2px 5px; }
QToolButton[kind="menu"] { padding-right: 20px; }
QToolButton[kind="menu"]:focus { padding-right: 19px; }
QToolButton::menu-indicator { image: none; width: 0; }

QTableView { background: $surface; border: none; outline: none; gridline-color: $hairline; }
QHeaderView { background: $window; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle {
    background: $scroll; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px;
}
QScrollBar::handle:hover { background: $second; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget#payment_detail_body,
QWidget#customer_overview_body, QWidget#contract_checks_body { background: $surface; border: none; }

QProgressBar { background: $hairline; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $hairline; }
QDialog { background: $surface; }
QDialog#palette { border: 1px solid $control; }
QListWidget, QTextBrowser { background: $surface; border: none; outline: none; }
QListWidget::item { padding: 4px 8px; border-radius: 4px; color: $text; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $selection; color: $text; }
QScrollArea#rail_scroll, QWidget#rail_body { background: $window; border: none; }
""")


def sheet(tokens: Tokens) -> str:
    """Return the style sheet of a theme."""
    scheduled = tokens.status[Status.SCHEDULED]
    plain = {name: getattr(tokens, name) for name in Tokens._fields if isinstance(getattr(tokens, name), str)}
    return _SHEET.substitute(
        plain,
        red=tokens.red.text,
        red_tint=tokens.red.tint,
        scheduled=scheduled.text,
        scheduled_tint=scheduled.tint,
    )
