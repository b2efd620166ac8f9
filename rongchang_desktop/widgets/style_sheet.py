"""The style sheet: buttons, cards, fields, menus, tooltips, scroll bars and the rail, from the tokens."""

from dataclasses import fields
from string import Template

from rongchang_desktop.foundation.paths import resources
from rongchang_desktop.widgets.tokens import Tokens

_SHEET = Template("""
QMainWindow, QDialog, QWizard { background: $ground; dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel { background: transparent; color: $ink; }
QLabel[soft="true"] { color: $soft; }
QLabel[faint="true"] { color: $soft; font-size: 12px; }
QLabel[section="true"] { font-size: 14px; font-weight: 600; }
QLabel[area="true"] { font-size: 15px; font-weight: 600; }
QLabel[title="true"] { font-size: 16px; font-weight: 600; }
QLabel#pageTitle { font-size: 18px; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[danger="true"] { color: $danger; }
QLabel[warning="true"] { color: $warning; }

QPushButton, QToolButton[boxed="true"] {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 8px;
    min-height: 32px; padding: 0 13px; }
QPushButton:hover, QToolButton[boxed="true"]:hover { background: $hover; }
QPushButton:pressed, QToolButton[boxed="true"]:pressed, QPushButton:checked { background: $selection; }
QPushButton:focus, QToolButton[boxed="true"]:focus { border: 1px solid $accent; }
QPushButton[row="true"] { text-align: left; }
QPushButton:disabled, QToolButton[boxed="true"]:disabled { color: $faint; background: transparent; }
QPushButton[primary="true"], QToolButton[primary="true"], QPushButton:default {
    background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 8px;
    min-height: 32px; padding: 0 15px; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover, QPushButton:default:hover {
    background: $accent_hover; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus, QPushButton:default:focus {
    border: 2px solid $ink; padding: 0 14px; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled, QPushButton:default:disabled {
    background: $track; color: $faint; border-color: $track; }
QToolButton[boxed="true"]:checked { background: $selection; color: $accent; border-color: $accent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[link="true"], QPushButton[link="true"] {
    background: transparent; color: $soft; border: 1px solid transparent; border-radius: 4px;
    padding: 2px 4px; min-height: 18px; text-align: left; }
QToolButton[link="true"]:hover, QPushButton[link="true"]:hover { color: $accent; }
QToolButton[link="true"]:focus, QPushButton[link="true"]:focus { border-color: $accent; }
QToolButton[link="true"]:disabled, QPushButton[link="true"]:disabled { color: $faint; }

QToolButton[chip="true"] {
    background: $selection; color: $accent; border: 1px solid transparent; border-radius: 11px;
    padding: 2px 9px; min-height: 18px; }
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { border-color: $accent; }

QFrame#rail { background: $rail; border: none; border-right: 1px solid $line; }
QLabel#railTitle { font-size: 16px; font-weight: 600; padding: 0 12px; }
QFrame#rail QLabel[faint="true"], QFrame#rail QPushButton[link="true"] { padding: 2px 11px; font-size: 12px; }
QPushButton[rail="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px; text-align: left;
    padding: 0 11px; min-height: 30px; color: $ink; }
QPushButton[rail="true"]:hover { background: $hover; }
QFrame#rail QPushButton[attention="true"] { color: $warning; }
QPushButton[rail="true"]:checked { background: $selection; color: $accent; }
QPushButton[rail="true"]:focus { border-color: $accent; }
QPushButton[rail="true"]:disabled { color: $faint; }
QFrame#foot, QFrame#foot QLabel { background: transparent; border: none; color: $soft; }
QFrame[card="true"], QFrame#card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#banner { background: $selection; border: 1px solid $line; border-radius: 8px; margin-top: 12px; }
QFrame#banner[kind="warning"] { border-color: $warning; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 0 9px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QDateEdit, QSpinBox, QDoubleSpinBox, QComboBox { min-height: 32px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $faint; background: $ground; }
QLineEdit[invalid="true"] { border: 1px solid $danger; }
QLineEdit[cell="true"], QPlainTextEdit[cell="true"] {
    border: 1px solid $accent; border-radius: 4px; padding: 1px 4px; min-height: 20px; }
QCheckBox { color: $ink; spacing: 6px; }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $faint; border-radius: 4px; background: $panel; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url($icons/check-$scheme.svg); }
QCheckBox::indicator:checked:disabled { background: $faint; border-color: $faint; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/chevron-down-$scheme.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; padding: 4px; outline: none; }
QListView, QTreeView, QTableView {
    background: $panel; color: $ink; border: none; outline: none;
    selection-background-color: $selection; selection-color: $ink; }
QListView::item { min-height: 28px; padding: 0 8px; border-radius: 4px; color: $ink; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $selection; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $panel; color: $soft; font-size: 12px; border: none; border-bottom: 1px solid $line;
    padding: 0 4px; min-height: 33px; }
QHeaderView[plan="true"]::section { padding: 0 4px 0 0; }
QTableView { gridline-color: $line; }

QMenu { background: $panel; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 5px 8px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 2px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 34px; }
QScrollBar::handle:horizontal { min-width: 34px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: none; width: 0; height: 0; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 7px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; border-bottom: 1px solid $line; }
QCalendarWidget QToolButton { background: transparent; color: $ink; font-weight: 600; padding: 4px 8px; border: none; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { color: $accent; }
QToolButton#qt_calendar_prevmonth { qproperty-icon: none; qproperty-text: "‹"; font-size: 18px; }
QToolButton#qt_calendar_nextmonth { qproperty-icon: none; qproperty-text: "›"; font-size: 18px; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QTabBar::tab { padding: 6px 12px; color: $soft; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
""")


def style_sheet_of(tokens: Tokens) -> str:
    """The style sheet in the colours of the tokens."""
    colors = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    icons = (resources() / "icons").as_posix()
    return _SHEET.substitute(colors, icons=icons)
