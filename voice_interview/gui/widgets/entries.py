"""A list of small forms, such as the key points of a question: add, move and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from voice_interview.gui.widgets.basics import fill, label, link, row
from voice_interview.gui.widgets.fields import Field, LineField, TextField, WordsField
from voice_interview.gui.widgets.flow import FlowRow

Fields = dict[str, Any]
MakeFields = Callable[[], Mapping[str, LineField | TextField]]


class Entry(QFrame):
    """One of the list; `id` is empty for a new one."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, title: str, fields: Mapping[str, LineField | TextField], values: Fields):
        super().__init__()
        self.setProperty("kind", "box")
        self.id = str(values.get("id", ""))
        self.fields = fields
        self._head = label("", "strong")
        self._title = title
        self.up = link(_tr("Up"))
        self.down = link(_tr("Down"))
        self.remove = link(_tr("Remove"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 14)
        box.setSpacing(8)
        presses = (self.up, self.down, self.remove)
        fill(box, FlowRow(self._head, right=presses, spacing=14))
        for name, field in fields.items():
            if isinstance(field, WordsField):
                field.show_words(values.get(name, ()))
            else:
                field.show_value(values.get(name, ""))
            box.addWidget(field)

    @property
    def values(self) -> Fields:
        """What stands in it; empty fields are left out, the first one never."""
        found: Fields = {"id": self.id} if self.id else {}
        for at, (name, field) in enumerate(self.fields.items()):
            value = field.words if isinstance(field, WordsField) else field.value
            if value or at == 0:
                found[name] = value
        return found

    def number(self, at: int, count: int) -> None:
        """Say which of the list it is."""
        title = self._title.format(number=at + 1)
        self._head.setText(title)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < count - 1)
        for press, text in (
            (self.up, _tr("{title}: move up")),
            (self.down, _tr("{title}: move down")),
            (self.remove, _tr("{title}: remove")),
        ):
            press.setAccessibleName(text.format(title=title))


class EntryList(QWidget):
    """The forms below each other, and a link that adds one."""

    changed = Signal()

    def __init__(self, title: str, add: str, make_fields: MakeFields) -> None:
        super().__init__()
        self._title = title
        self._make_fields = make_fields
        self.entries: list[Entry] = []
        self.add_link = link(add)
        self.add_link.clicked.connect(self._add_empty)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        fill(self._box, row(self.add_link, None))

    @property
    def values(self) -> list[Fields]:
        """What stands in the forms, in order."""
        return [entry.values for entry in self.entries]

    def show_values(self, values: Sequence[Fields]) -> None:
        """Show these instead of what was there."""
        for entry in self.entries:
            self._take_out(entry)
        self.entries = [self._made(it) for it in values]
        self._number()

    def fields(self, name: str) -> dict[str, Field]:
        """All fields, each named as a mistake names it: `key_points[0].text`."""
        return {
            f"{name}[{at}].{field_name}": field
            for at, entry in enumerate(self.entries)
            for field_name, field in entry.fields.items()
        }

    def _made(self, values: Fields) -> Entry:
        entry = Entry(self._title, self._make_fields(), values)
        entry.moved.connect(lambda by: self._move(entry, by))
        entry.removed.connect(lambda: self._remove(entry))
        for field in entry.fields.values():
            field.changed.connect(self.changed)
        self._box.insertWidget(self._box.count() - 1, entry)
        return entry

    def _add_empty(self) -> None:
        entry = self._made({})
        self.entries.append(entry)
        self._number()
        next(iter(entry.fields.values())).control.setFocus()
        self.changed.emit()

    def _move(self, entry: Entry, by: int) -> None:
        at = self.entries.index(entry)
        self.entries.insert(at + by, self.entries.pop(at))
        self._box.insertWidget(at + by, entry)
        self._number()
        press = entry.up if by < 0 else entry.down
        (press if press.isEnabled() else entry.remove).setFocus()
        self.changed.emit()

    def _remove(self, entry: Entry) -> None:
        at = self.entries.index(entry)
        self.entries.remove(entry)
        self._take_out(entry)
        self._number()
        after = self.entries[min(at, len(self.entries) - 1)].remove if self.entries else None
        (after or self.add_link).setFocus()
        self.changed.emit()

    def _take_out(self, entry: Entry) -> None:
        self._box.removeWidget(entry)
        entry.hide()
        entry.deleteLater()

    def _number(self) -> None:
        for at, entry in enumerate(self.entries):
            entry.number(at, len(self.entries))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Entry", text)
