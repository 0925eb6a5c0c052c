"""The words of a take: as they were heard, and as the speaker edited them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from voice_interview.core.model import Answer, PartSpan
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import Card, button, fill, label
from voice_interview.gui.widgets.buttons import Segmented
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.transcript import TranscriptView

_EDITED, _HEARD = "edited", "heard"


class WordsCard(Card):
    """Shows one text or the other and lets it be edited; the words as heard always stay.

    `stored` once an edit is kept or removed, `failed(error)` when that was not possible.
    """

    stored = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answer: Answer | None = None
        self.heard = TranscriptView(desk.look)
        self.edited = QTextEdit()
        self.edited.setReadOnly(True)
        self.edited.setAccessibleName(self.tr("Your edited text"))
        self.editor = Editor()
        self.version = Segmented(
            self.tr("Text"),
            ((_EDITED, self.tr("Edited")), (_HEARD, self.tr("As heard"))),
        )
        self.edit_button = button(self.tr("Edit text…"))
        self.remove_button = button(self.tr("Remove edit"))
        self.remove_button.setAccessibleDescription(self.tr("Goes back to what was heard."))
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._head = FlowRow(
            label(self.tr("Transcript"), "strong"),
            self.version,
            right=(self.remove_button, self.edit_button),
            spacing=10,
        )
        for page in (self.heard, self.edited, self.editor):
            self._pages.addWidget(page)
        fill(self.box, self._head)
        self.box.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.version.chosen.connect(self._show_version)
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(lambda: self._store(None))
        self.editor.saved.connect(self._save)
        self.editor.cancelled.connect(self._end_editing)

    def show_answer(self, answer: Answer, spans: Sequence[PartSpan]) -> None:
        """Show this answer's words; its edited text first, where there is one."""
        self._answer = answer
        self.heard.show_transcript(answer.transcript, spans)
        self.edited.setPlainText(answer.edited_text or "")
        has_edit = answer.edited_text is not None
        self.version.choose(_EDITED if has_edit else _HEARD)
        self._end_editing()

    @property
    def editing(self) -> bool:
        """Whether the editor is open."""
        return self._pages.currentWidget() is self.editor

    def edit(self) -> None:
        """Open the editor with the text that holds."""
        if self._answer is None:
            return
        heard = self._answer.transcript.text if self._answer.transcript else ""
        text = self._answer.edited_text
        self.editor.begin(heard if text is None else text)
        self._head.hide()
        self._pages.setCurrentWidget(self.editor)
        self.editor.text.setFocus()

    def _end_editing(self) -> None:
        has_edit = self._answer is not None and self._answer.edited_text is not None
        has_words = self._answer is not None and self._answer.transcript is not None
        self._head.show()
        self.version.setVisible(has_edit)
        self.remove_button.setVisible(has_edit)
        self.edit_button.setVisible(has_edit or has_words)
        self._show_version(self.version.value)

    def _show_version(self, version: str) -> None:
        self._pages.setCurrentWidget(self.edited if version == _EDITED else self.heard)

    def _save(self, text: str) -> None:
        heard = self._answer.transcript.text if self._answer and self._answer.transcript else ""
        self._store(text if text.strip() != heard.strip() else None)

    def _store(self, text: str | None) -> None:
        """Keep the text in the background; what was typed stays in the editor until then."""
        if self._answer is None:
            return
        take_id, store = self._answer.take.id, self._desk.app.store
        self._desk.worker.run(
            lambda: store.save_edit(take_id, text), lambda _: self.stored.emit(), self._tell
        )

    def _tell(self, error: UserError) -> None:
        self.failed.emit(error)


class Editor(QWidget):
    """A plain editor with Save and Cancel, by mouse or by Ctrl+Enter and Esc."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the answer"))
        self.text.setTabChangesFocus(True)
        self.save = button(self.tr("Save"), "primary")
        self.save.setAccessibleDescription("Ctrl+Enter")
        self.cancel = button(self.tr("Cancel"))
        self.cancel.setAccessibleDescription("Esc")
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        for keys, act in (
            ("Ctrl+Return", self._save),
            ("Ctrl+Enter", self._save),
            ("Esc", self.cancelled.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        note = label(self.tr("The words as heard, with their times, are kept."), "small", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.text, 1)
        box.addWidget(note)
        box.addWidget(FlowRow(right=(self.cancel, self.save), spacing=10))

    def begin(self, text: str) -> None:
        """Start from this text."""
        self.text.setPlainText(text)

    def _save(self) -> None:
        self.saved.emit(self.text.toPlainText())
