"""Notes on places of a take: each plays from its place, can be changed and taken away."""

from __future__ import annotations

import secrets
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from voice_interview.core.model import Answer, Note
from voice_interview.gui.desk import Desk
from voice_interview.gui.edits import Edits
from voice_interview.gui.texts import clock
from voice_interview.gui.widgets.basics import Card, button, clear, fill, label, link
from voice_interview.gui.widgets.flow import FlowRow


class NotesCard(Card):
    """The notes in the order of their places.

    `moment_wanted(start_s)` to hear one, `add_wanted` for a note at the place that is heard,
    `began` when one is being written.
    """

    moment_wanted = Signal(float)
    add_wanted = Signal()
    began = Signal()

    def __init__(self, desk: Desk, edits: Edits) -> None:
        super().__init__(padding=16)
        self._desk = desk
        self._edits = edits
        self._answer: Answer | None = None
        self._now: Note | None = None
        self._is_new = False
        self._saved: Note | None = None
        self._is_saving = False
        edits.failed.connect(self._not_saved)
        self.add_button = link(
            self.tr("Add note"), self.tr("Add a note at the place that is heard")
        )
        self.add_button.setToolTip(self.tr("Key {key}").format(key="N"))
        self.add_button.clicked.connect(self.add_wanted)
        self._empty = label(
            self.tr("Write down what to remember about a place; it plays from there."),
            "small",
            wrap=True,
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Text of the note"))
        self.field.returnPressed.connect(self.save)
        self._place = label("", "soft")
        self.entry = self._make_entry()
        fill(self.box, FlowRow(label(self.tr("Notes"), "strong"), right=(self.add_button,)))
        fill(self.box, self._lines, self.entry, self._empty)

    def _make_entry(self) -> QWidget:
        entry = QWidget()
        box = QVBoxLayout(entry)
        box.setContentsMargins(0, 0, 0, 0)
        save = button(self.tr("Save"), "primary")
        save.setAccessibleName(self.tr("Save the note"))
        save.clicked.connect(self.save)
        cancel = button(self.tr("Cancel"))
        cancel.setAccessibleName(self.tr("Leave the note as it was"))
        cancel.clicked.connect(self.cancel)
        fill(box, self._place, self.field, FlowRow(right=(cancel, save), spacing=8))
        escape = QShortcut(QKeySequence("Esc"), entry)
        escape.setWhatsThis(self.tr("Leave the note as it was"))
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancel)
        entry.hide()
        return entry

    def show_answer(self, answer: Answer) -> None:
        """Show the notes of this answer; one that is being written stays open."""
        is_other = self._answer is None or answer.take.id != self._answer.take.id
        if is_other or (self._saved is not None and self._is_written(self._saved)):
            self.cancel()
        self._saved, self._is_saving = None, False
        self._answer = answer
        clear(self._lines)
        for note in answer.notes:
            self._lines.addWidget(self._line(note))
        self._empty.setVisible(not answer.notes and self.entry.isHidden())

    def _not_saved(self, _error: object) -> None:
        """What was written stays in the entry."""
        self._is_saving = False

    def _is_written(self, note: Note) -> bool:
        """Whether that note is the one in the entry, as it stands there."""
        now = self._now
        return now is not None and now.id == note.id and self.field.text().strip() == note.text

    def _line(self, note: Note) -> QWidget:
        at = clock(note.at_s)
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        hear = link(at, self.tr("Hear “{what}” at {at}").format(what=note.text, at=at))
        hear.clicked.connect(partial(self._hear, note.at_s))
        change = link(self.tr("Edit"), self.tr("Edit the note “{text}”").format(text=note.text))
        change.clicked.connect(partial(self._change, note))
        drop = link("×", self.tr("Delete the note “{text}”").format(text=note.text))  # noqa: RUF001
        drop.clicked.connect(partial(self._drop, note))
        top = Qt.AlignmentFlag.AlignTop
        box.addWidget(hear, 0, top)
        box.addWidget(label(note.text, wrap=True), 1)
        box.addWidget(change, 0, top)
        box.addWidget(drop, 0, top)
        return line

    # ---- writing

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return not self.entry.isHidden()

    def add(self, at_s: float) -> None:
        """Let a new note be written about that place."""
        if self._answer is not None and not self.writing:
            self._begin(Note(secrets.token_hex(4), round(at_s, 2), ""), is_new=True)

    def keep(self) -> None:
        """Store what was written, if anything was; for whoever goes elsewhere."""
        if self.writing:
            self.save()

    def _change(self, note: Note, _checked: bool = False) -> None:
        self.keep()
        self._begin(note, is_new=False)

    def _begin(self, note: Note, *, is_new: bool) -> None:
        self._now, self._is_new = note, is_new
        self._place.setText(self.tr("Note at {at}").format(at=clock(note.at_s)))
        self.field.setText(note.text)
        self._empty.hide()
        self.entry.show()
        self.field.setFocus()
        self.began.emit()

    def cancel(self) -> None:
        """Write nothing."""
        self._now = None
        self.entry.hide()
        self._empty.setVisible(self._answer is None or not self._answer.notes)

    def save(self) -> None:
        """Keep what was written; an empty text is none. It stands there until it is stored."""
        if self._is_saving:
            return
        answer, note, text = self._answer, self._now, self.field.text().strip()
        if answer is None or note is None or not text:
            self.cancel()
            return
        store, take_id, is_new = self._desk.app.store, answer.take.id, self._is_new
        written = Note(note.id, note.at_s, text)

        def save() -> None:
            store.save_note(take_id, written)
            self._saved = written

        self._is_saving = True
        self._edits.make(
            self.tr("new note") if is_new else self.tr("change of a note"),
            save,
            lambda: (
                store.delete_note(take_id, note.id) if is_new else store.save_note(take_id, note)
            ),
        )

    def _drop(self, note: Note, _checked: bool = False) -> None:
        if self._answer is None:
            return
        store, take_id = self._desk.app.store, self._answer.take.id
        self._edits.make(
            self.tr("deletion of a note"),
            lambda: store.delete_note(take_id, note.id),
            lambda: store.save_note(take_id, note),
        )

    def _hear(self, at_s: float, _checked: bool = False) -> None:
        self.moment_wanted.emit(at_s)
