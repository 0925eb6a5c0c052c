"""The one style sheet, filled in with a theme's colors and the font's sizes."""

from __future__ import annotations

from string import Template

from msgspec.structs import asdict

from voice_interview.gui.theme import FAMILIES, Look
from voice_interview.paths import shipped

_LARGEST_QUESTION_PX, _LARGEST_COMPACT_PX, _LARGEST_SMALL_PX = 40, 30, 28
"""A question grows no further, so that the clock below it stays on the screen."""

_TEMPLATE = Template("""
* { font-family: $families; font-size: ${p14}px; color: $ink; }
QWidget { background: transparent; }
QMainWindow, QDialog, QMessageBox, #places { background: $background; }
#mini { background: $card; border: 1px solid $soft; }
QMessageBox #qt_msgbox_label { font-weight: 600; }
QMessageBox #qt_msgbox_informativelabel { min-width: ${p320}px; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px; }

QMenuBar { background: $background; border-bottom: 1px solid $line; }
QMenuBar::item { padding: ${p4}px ${p10}px; background: transparent; color: $soft; }
QMenuBar::item:selected { background: $accent_tint; color: $accent; }
QMenu { background: $card; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: 6px; }
QMenu::item:selected { background: $accent_tint; color: $accent; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px; }

#navigation { background: $background; border: none; border-right: 1px solid $line; }
#brand { font-size: ${p15}px; font-weight: 700; padding: 0 ${p10}px ${p16}px ${p10}px; }
QPushButton[kind="place"] { text-align: left; border: 2px solid transparent; font-weight: 500;
  border-radius: 8px; padding: ${p8}px ${p10}px; color: $soft; background: transparent; }
QPushButton[kind="place"]:hover { color: $ink; }
QPushButton[kind="place"]:checked { background: $accent_tint; color: $accent; }
QPushButton[kind="place"]:focus { border-color: $accent; }

QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: 12px; }
QFrame[kind="rule"] { background: $line; border: none; }
QFrame[kind="notice"] { background: $record_tint; border: 1px solid $record; border-radius: 12px; }
QFrame[kind="notice"][mood="calm"] { background: $accent_tint; border-color: $accent; }
QFrame[kind="box"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="box"][focused="true"] { border-color: $accent; }

QLabel[kind="title"] { font-size: ${p20}px; font-weight: 700; }
QLabel[kind="question"] { font-size: ${question}px; font-weight: 600; }
QLabel[kind="question-compact"] { font-size: ${compact}px; font-weight: 600; }
QLabel[kind="question-small"] { font-size: ${small}px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="heading"] { font-size: ${p12}px; font-weight: 600; color: $soft; }
QLabel[kind="soft"] { color: $soft; }
QLabel[kind="small"] { font-size: ${p13}px; color: $soft; }
QLabel[kind="figure"] { font-size: ${p22}px; font-weight: 700; }
QLabel[kind="good"] { font-size: ${p13}px; color: $good; }
QLabel[kind="field"] { font-size: ${p13}px; font-weight: 600; }
QLabel[kind="mistake"] { font-size: ${p13}px; color: $record; }
QLabel[kind="caution"] { font-size: ${p13}px; color: $caution; }
QLabel[kind="alarm"] { font-weight: 600; color: $record; }
QLabel[kind="chip"], QLabel[kind="star-chip"] { font-size: ${p12}px; font-weight: 600;
  border-radius: ${p10}px; padding: ${p2}px ${p10}px; min-height: ${p16}px;
  background: $accent_tint; color: $accent; }
QLabel[kind="star-chip"] { background: $good_tint; color: $good; }
QLabel[kind="key"] { font-size: ${p11}px; font-weight: 600; color: $soft; background: $background;
  border: 1px solid $line; border-bottom-width: 2px; border-radius: 5px; padding: 1px ${p6}px; }
QLabel[kind="key-on-primary"] { font-size: ${p11}px; font-weight: 600; color: $card;
  background: transparent; border: 1px solid $card; border-bottom-width: 2px; border-radius: 5px;
  padding: 1px ${p6}px; }

QPushButton { background: $card; border: 1px solid $line; border-radius: 8px; font-weight: 600;
  padding: ${p9}px ${p16}px; min-height: ${p20}px; }
QPushButton:hover { border-color: $soft; }
QPushButton:focus { border: 2px solid $accent; padding: ${p8}px ${p15}px; }
QPushButton:pressed { background: $accent_tint; }
QPushButton:disabled { color: $soft; background: $background; }
QPushButton[kind="primary"] { background: $accent; color: $card; border: 2px solid $accent;
  padding: ${p8}px ${p15}px; }
QPushButton[kind="primary"]:hover { border-color: $ink; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $track; color: $soft; border-color: $track; }
QPushButton[kind="danger"], QPushButton[kind="bar-danger"] { color: $record; }
QPushButton[kind="bar"], QPushButton[kind="bar-danger"] { padding: ${p9}px ${p10}px; }
QPushButton[kind="bar"]:focus, QPushButton[kind="bar-danger"]:focus {
  padding: ${p8}px ${p9}px; }
QPushButton[kind="small"] { padding: ${p4}px ${p10}px; min-height: ${p16}px; }
QPushButton[kind="small"]:focus { padding: ${p3}px ${p9}px; }
QPushButton[kind="small"]:checked, QPushButton[kind="bar"]:checked {
  background: $accent_tint; color: $accent; border-color: $accent; }
QPushButton::menu-indicator { image: url("$icons/down-$name.svg"); width: ${p10}px;
  height: ${p10}px; subcontrol-origin: border; subcontrol-position: right center;
  right: ${p6}px; }
QPushButton[kind="small"]::menu-indicator, QPushButton[kind="bar"]::menu-indicator {
  width: ${p8}px; right: ${p2}px; }
QPushButton[kind="step"] { border: none; border-left: 1px solid $line; border-radius: 0;
  padding: 0; color: $soft; background: transparent; }
QPushButton[kind="step"]:hover { color: $accent; }
QPushButton[kind="step"]:disabled { color: $line; }
QPushButton[kind="segment"] { border: 2px solid transparent; border-radius: 7px; color: $soft;
  padding: ${p7}px ${p12}px; background: transparent; }
QPushButton[kind="segment"]:checked { background: $accent_tint; color: $accent; }
QPushButton[kind="segment"]:focus { border-color: $accent; }
QPushButton[kind="choice"] { text-align: left; border: 1px solid $line; border-radius: 10px; }
QPushButton[kind="choice"]:checked { background: $accent_tint; border: 2px solid $accent; }
QPushButton[kind="choice"]:focus { border: 2px solid $ink; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: $accent;
  font-size: ${p13}px; font-weight: 500; padding: 0 1px; min-height: 0; text-align: left; }
QPushButton[kind="link"]:disabled { color: $soft; background: transparent; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; border-radius: 4px; }

QCheckBox, QRadioButton { spacing: ${p10}px; border: 2px solid transparent; border-radius: 6px;
  padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $soft;
  border-radius: 4px; background: $card; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/check-$name.svg"); }
QCheckBox:disabled { color: $soft; }

QLineEdit, QTextEdit, QPlainTextEdit { placeholder-text-color: $soft; }
QComboBox, QLineEdit { background: $card; border: 1px solid $line; border-radius: 8px;
  padding: ${p7}px ${p12}px; min-height: ${p20}px; selection-background-color: $accent;
  selection-color: $card; }
QComboBox:focus, QLineEdit:focus { border: 2px solid $accent; padding: ${p6}px ${p11}px; }
QComboBox:hover, QLineEdit:hover { border-color: $soft; }
QComboBox[kind="flat"] { border-color: transparent; font-weight: 600; padding: ${p2}px;
  margin-left: -${p3}px; }
QComboBox[kind="flat"]:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: url("$icons/down-$name.svg"); width: ${p10}px; height: ${p10}px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; outline: none;
  padding: ${p4}px; }
QComboBox QAbstractItemView::item { padding: ${p4}px ${p8}px; border-radius: ${p4}px; }
QComboBox QAbstractItemView::item:selected { background: $accent_tint; color: $accent; }
QSpinBox { font-weight: 600; selection-background-color: $accent; selection-color: $card; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus, QSpinBox QLineEdit:hover,
QDoubleSpinBox QLineEdit, QDoubleSpinBox QLineEdit:focus, QDoubleSpinBox QLineEdit:hover {
  border: none; padding: 0; min-height: 0; background: transparent; }

QTextEdit { background: transparent; border: none; selection-background-color: $accent;
  selection-color: $card; }
QPlainTextEdit { background: $card; border: 1px solid $line; border-radius: 8px;
  padding: ${p4}px ${p10}px; selection-background-color: $accent; selection-color: $card; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: ${p3}px ${p9}px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  border-color: $record; }
QTreeView, QTableView, QListWidget { background: transparent;
  border: 1px solid transparent; outline: none; border-radius: 6px;
  gridline-color: $line; selection-background-color: $accent_tint; selection-color: $ink; }
QTreeView:focus, QTableView:focus, QListWidget:focus { border-color: $accent; }
QTreeView::item, QTableView::item, QListWidget::item { padding: ${p8}px ${p7}px; border: none; }
QTableView::item { border-bottom: 1px solid $line; }
QTreeView::item:selected, QTableView::item:selected, QListWidget::item:selected {
  background: $accent_tint; color: $ink; }
QListWidget::item { border-radius: 8px; }
QListWidget::item:selected { color: $accent; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$icons/right-$name.svg"); }
QTreeView::branch:has-children:open { image: url("$icons/down-$name.svg"); }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $card; color: $soft; border: none; font-weight: 600;
  font-size: ${p13}px; border-bottom: 1px solid $line; padding: ${p8}px ${p10}px; }
QHeaderView::section:first, QHeaderView::section:only-one { border-top-left-radius: 5px; }
QHeaderView::section:last, QHeaderView::section:only-one { border-top-right-radius: 5px; }
QDialog QTableView { background: $card; }
QTableCornerButton::section { background: $card; border: none; }

QProgressBar { background: $track; border: none; border-radius: ${p4}px; max-height: ${p8}px;
  min-height: ${p8}px; }
QProgressBar::chunk { background: $good_fill; border-radius: ${p4}px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 5px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(look: Look) -> str:
    """The style sheet for the theme and font size in use."""
    theme = look.theme
    colors = {
        name: value for name, value in asdict(theme).items() if isinstance(value, str)
    }  # fmt: skip
    return _TEMPLATE.substitute(
        colors,
        question=min(look.px(26), _LARGEST_QUESTION_PX),
        compact=min(look.px(22), _LARGEST_COMPACT_PX),
        small=min(look.px(18), _LARGEST_SMALL_PX),
        good=theme.good.ink,
        good_fill=theme.good.fill,
        good_tint=theme.good.tint,
        caution=theme.caution.ink,
        families=", ".join(f'"{family}"' for family in FAMILIES),
        icons=(shipped("assets") / "icons").as_posix(),
        **{f"p{px}": look.px(px) for px in (*range(1, 33), 320)},
    )
