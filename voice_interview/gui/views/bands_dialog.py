"""The bands of the numbers: what is good, and from where on something is worth a note."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import fields, replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from voice_interview.core.metrics import BANDS, Band, bands_of, chosen_bounds
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import button, label, restyle
from voice_interview.gui.widgets.dialog import Dialog
from voice_interview.gui.widgets.notice import Notice


class _Row(Struct, frozen=True):
    """How a band is shown: `factor` makes the shown number of the stored one.

    `note_is_good`: what is not good is worth a note, so that two bounds are one number.
    """

    metric: str
    title: str
    unit: str
    most: float
    step: float = 1.0
    factor: float = 1.0
    note_is_good: bool = False


_HEAD_PX = 88
_COLUMNS = ("note_below", "low", "high", "note_above")
"""Bounds from the lowest to the highest; `note_from` stands in the last column."""


class BandsDialog(Dialog):
    """Edits the bands of the settings; each number is kept from passing its neighbor."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, desk.look.px(560))
        self.set_title(self.tr("Target ranges"))
        self._desk = desk
        self.spins: dict[tuple[str, str], QDoubleSpinBox] = {}
        about = self.tr(
            "Numbers are green inside their range and marked outside of these bounds. Nothing else "
            "depends on them."
        )
        self.notice = Notice()
        self.body.addWidget(self.notice)
        self.body.addWidget(label(about, "soft", wrap=True))
        self.body.addLayout(self._table())
        self.body.addStretch(1)
        self.usual_button = button(self.tr("Back to the usual ones"))
        self.usual_button.clicked.connect(lambda: self._show(BANDS))
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("Save"), "primary")
        self.save_button.clicked.connect(self._save)
        self.save_button.setDefault(True)
        self.set_buttons(cancel, self.save_button, left=(self.usual_button,))
        self._show(bands_of(desk.app.settings.bands))

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (
            self.tr("Note below"),
            self.tr("Good from"),
            self.tr("Good to"),
            self.tr("Note above"),
        )
        for column, head in enumerate(heads, start=1):
            named = label(head, "heading", wrap=True)
            named.setMaximumWidth(self._desk.look.px(_HEAD_PX))
            named.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(named, 0, column)
        for at, shown in enumerate(_rows(), start=1):
            name = self.tr("{title}, {unit}").format(title=shown.title, unit=shown.unit)
            grid.addWidget(label(name, wrap=True), at, 0)
            chain = []
            for bound in _bounds(shown):
                column = _COLUMNS.index(bound) if bound in _COLUMNS else len(_COLUMNS) - 1
                spin = self._spin(shown, f"{name}: {heads[column]}")
                self.spins[shown.metric, bound] = spin
                grid.addWidget(_Box(spin), at, column + 1)
                chain.append(spin)
            for lower, higher in pairwise(chain):
                lower.valueChanged.connect(higher.setMinimum)
        return grid

    def _spin(self, shown: _Row, name: str) -> QDoubleSpinBox:
        spin = QDoubleSpinBox()
        spin.setAccessibleName(name)
        spin.setRange(0.0, shown.most)
        spin.setSingleStep(shown.step)
        spin.setDecimals(0 if shown.step >= 1 else 1)
        spin.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        spin.setFrame(False)
        spin.setFixedSize(self._desk.look.px(58), self._desk.look.px(34))
        return spin

    def _show(self, bands: Mapping[str, Band]) -> None:
        for spin in self.spins.values():
            spin.setMinimum(0.0)
        for shown in _rows():
            for bound in _bounds(shown):
                value = getattr(bands[shown.metric], bound) or 0.0
                self.spins[shown.metric, bound].setValue(value * shown.factor)

    def _save(self) -> None:
        bands = dict(BANDS)
        for shown in _rows():
            bounds = {
                bound: round(self.spins[shown.metric, bound].value() / shown.factor, 4)
                for bound in _bounds(shown)
            }
            if shown.note_is_good:
                pairs = (("low", "note_below"), ("high", "note_above"))
                bounds |= {note: bounds[good] for good, note in pairs if good in bounds}
            bands[shown.metric] = replace(BANDS[shown.metric], **bounds)
        app = self._desk.app
        try:
            app.change_settings(replace(app.settings, bands=chosen_bounds(bands)))
        except UserError as error:
            self.notice.tell(error)
            self.fit()
            self.pages.verticalScrollBar().setValue(0)
        else:
            self.accept()


class _Box(QFrame):
    """The frame of a number; it shows the focus."""

    def __init__(self, spin: QDoubleSpinBox) -> None:
        super().__init__()
        self.setProperty("kind", "box")
        box = QHBoxLayout(self)
        box.setContentsMargins(5, 1, 5, 1)
        box.addWidget(spin)
        spin.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus of the number."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self.setProperty("focused", "true" if focused else "false")
            restyle(self)
        return super().eventFilter(watched, event)


def _bounds(shown: _Row) -> tuple[str, ...]:
    """The bounds of a band that are numbers of their own, from the lowest to the highest."""
    band = BANDS[shown.metric]
    has = [bound.name for bound in fields(Band) if getattr(band, bound.name) is not None]
    if shown.note_is_good:
        has = [name for name in has if name in ("low", "high")]
    return tuple(sorted(has, key=(*_COLUMNS, "note_from").index))


def _rows() -> tuple[_Row, ...]:
    percent = _tr("%")
    return (
        _Row("pace_speaking_wpm", _tr("Pace"), _tr("words/min"), 400),
        _Row("duration_s", _tr("Length"), _tr("s"), 3600),
        _Row("pause_inside_s", _tr("Pause inside a sentence"), _tr("s"), 60, 0.1),
        _Row("pause_s", _tr("Any pause"), _tr("s"), 60, 0.1),
        _Row("situation_task_share", _tr("Situation and task"), percent, 100, 1, 100, True),
        _Row("action_share", _tr("Action"), percent, 100, 1, 100, True),
        _Row("result_share", _tr("Result"), percent, 100, 1, 100, True),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("BandsDialog", text)
