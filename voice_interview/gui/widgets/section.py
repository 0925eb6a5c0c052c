"""A card of settings: a heading and lines of a name and its control."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QLabel, QWidget

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Card, Columns, fill, label

NAMES_PX, CONTROLS_PX = 220, 280
"""The names of all settings stand in a column of this width, pixels at 100 %; above the controls
where these would get less than theirs."""
_EXTRAS_PX = 64
_WIDEST_LIST_PX = 420
_MOST = 1000
"""A list takes all the room up to its own width, before the gap behind it gets any."""


class Section(Card):
    """Its lines can be searched: `search` leaves those that have the words."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(spacing=12)
        self.title = title
        self.look = look
        self.lines: list[QWidget] = []
        self._lists: list[QWidget] = []
        look.changed.connect(self._fit_lists)
        fill(self.box, label(title.upper(), "heading"))

    def line(self, name: str, control: QWidget, *extras: QWidget) -> QWidget:
        """Add a line; lists, and what is `wide`, take the room that is left."""
        named = label(name, wrap=True) if name else QWidget()
        named.setMinimumWidth(self.look.px(NAMES_PX))
        holder = QWidget()
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        is_list, is_wide = isinstance(control, QComboBox), bool(control.property("wide"))
        if is_list:
            self._lists.append(control)
            self._fit_lists()
        beside.addWidget(control, _MOST if is_list else 1 if is_wide else 0)
        for extra in extras:
            extra.setMinimumWidth(self.look.px(_EXTRAS_PX))
            beside.addWidget(extra)
        if not is_wide:
            beside.addStretch(1)
        columns = Columns(self.look, spacing=20)
        columns.add(named, 0, NAMES_PX)
        columns.add(holder, 1, CONTROLS_PX)
        return self.whole_line(columns)

    def _fit_lists(self) -> None:
        """No list is wider than it can be read at a glance."""
        for made in self._lists:
            made.setMaximumWidth(self.look.px(_WIDEST_LIST_PX))

    def whole_line(self, widget: QWidget) -> QWidget:
        """Add something that needs no name."""
        self.box.addWidget(widget)
        self.lines.append(widget)
        return widget

    def search(self, words: Sequence[str]) -> bool:
        """Show what has all the words, or everything where the title has; False: nothing has."""
        if not self.lines:  # it can't be taken apart
            found = all(word in _text(self) for word in words)
            self.setVisible(found)
            return found
        in_title = all(word in self.title.casefold() for word in words)
        found_any = False
        for line in self.lines:
            found = in_title or all(word in _text(line) for word in words)
            line.setProperty("searched", not found)
            line.setVisible(found and not line.property("unused"))
            found_any = found_any or found
        self.setVisible(found_any)
        return found_any


def use_line(line: QWidget, *, used: bool) -> None:
    """Show a line, or not, as long as the search doesn't hide it."""
    line.setProperty("unused", not used)
    line.setVisible(used and not line.property("searched"))


def _text(widget: QWidget) -> str:
    """All that stands in it, to be searched."""
    found = [widget.accessibleName()]
    for one in widget.findChildren(QWidget):
        found.append(one.accessibleName())
        if isinstance(one, QLabel | QAbstractButton):
            found.append(one.text())
        elif isinstance(one, QComboBox):
            found += [one.itemText(at) for at in range(one.count())]
    return " ".join(found).casefold()
