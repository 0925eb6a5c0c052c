"""The words of a take: as the speaker edited them, and as they were heard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from voice_interview.core.editing import line_starts, said_words
from voice_interview.core.model import Answer, PartSpan
from voice_interview.gui.desk import Desk
from voice_interview.gui.edits import Edits
from voice_interview.gui.moments import Moments
from voice_interview.gui.views.editor import Editor
from voice_interview.gui.views.finder import Finder
from voice_interview.gui.widgets.basics import Card, button, fill, label
from voice_interview.gui.widgets.buttons import Segmented
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.transcript import TranscriptView
from voice_interview.gui.widgets.word_notes import unclear_notes

_EDITED, _HEARD = "edited", "heard"


class WordsCard(Card):
    """Shows one text or the other, finds places in it and lets it be edited.

    The words as heard always stay.
    `loop_wanted(Span)` for the selected words.
    """

    loop_wanted = Signal(object)

    def __init__(self, desk: Desk, edits: Edits) -> None:
        super().__init__()
        self._desk = desk
        self._edits = edits
        self._answer: Answer | None = None
        self._saving: tuple[str, str | None] | None = None
        self._saved_id = ""
        self._unsaved: dict[str, str] = {}
        edits.failed.connect(self._not_saved)
        self._spans: Sequence[PartSpan] = ()
        self.text = TranscriptView(desk.look)
        self.finder = Finder(self.text)
        self.editor = Editor(desk.look)
        self.version = Segmented(
            self.tr("Text"),
            ((_EDITED, self.tr("Edited")), (_HEARD, self.tr("As heard"))),
        )
        self.loop_button = button(self.tr("Loop selection"))
        self.loop_button.setToolTip("L")
        self.loop_button.hide()
        self.find_button = button(self.tr("Find…"))
        self.find_button.setToolTip("Ctrl+F")
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
            right=(self.loop_button, self.find_button, self.remove_button, self.edit_button),
            spacing=10,
        )
        for page in (self.text, self.editor):
            self._pages.addWidget(page)
        fill(self.box, self._head, self.finder)
        self.box.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.version.chosen.connect(self._show_version)
        self.text.selectionChanged.connect(self._offer_loop)
        self.loop_button.clicked.connect(self.loop)
        self.text.loop_wanted.connect(self.loop_wanted)
        self.find_button.clicked.connect(self.search)
        self.finder.closed.connect(self.text.setFocus)
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(lambda: self._store(None))
        self.editor.saved.connect(self._save)
        self.editor.cancelled.connect(self.drop)

    def show_state(self, row: QWidget) -> None:
        """Have that row stand above the text, to tell how far it is."""
        self.box.insertWidget(1, row)

    def show_answer(self, answer: Answer, spans: Sequence[PartSpan]) -> None:
        """Show this answer's words; its edited text first, where there is one."""
        before = self._answer
        is_new = before is None or answer.take.id != before.take.id
        if is_new:
            self.finder.end()
        had_edit = not is_new and before is not None and before.edited_text is not None
        self._answer, self._spans = answer, spans
        has_edit = answer.edited_text is not None
        self.version.setVisible(has_edit)
        self.remove_button.setVisible(has_edit)
        for made in (self.edit_button, self.find_button):
            made.setVisible(has_edit or answer.transcript is not None)
        if not (has_edit and had_edit):
            self.version.choose(_EDITED if has_edit else _HEARD)
        bar = self.text.verticalScrollBar()
        scrolled = bar.value()
        self._show_version(self.version.value)
        bar.setValue(0 if is_new else scrolled)
        if is_new or self._saved_id == answer.take.id:
            self._saving, self._saved_id = None, ""
            self._close_editor()

    # ---- finding

    def search(self) -> None:
        """Let a word be searched for."""
        if not self.editing and not self.find_button.isHidden():
            self.finder.search()

    def show_moments(self, moments: Moments) -> None:
        """Mark these moments and let the first be heard."""
        if not self.editing:
            self.finder.show_moments(moments)

    def loop(self) -> None:
        """Have the selected words looped."""
        if self.text.selection is not None:
            self.loop_wanted.emit(self.text.selection)

    def _offer_loop(self) -> None:
        self.loop_button.setVisible(self.text.selection is not None)

    # ---- the two texts

    def _show_version(self, version: str) -> None:
        answer = self._answer
        if answer is None:
            return
        if version == _EDITED and answer.edited_text is not None:
            words = said_words(answer)
            starts = line_starts(answer.edited_text)
            self.text.show_words(words, self._spans, unclear_notes(words), starts)
        else:
            self.text.show_transcript(answer.transcript, self._spans)
        self.finder.refresh()

    # ---- editing

    @property
    def editing(self) -> bool:
        """Whether the editor is open."""
        return self._pages.currentWidget() is self.editor

    def edit(self) -> None:
        """Open the editor with the text that holds, at the word that the keys stand on."""
        if self._answer is None or self.editing:
            return
        self.finder.end()
        heard = self._answer.transcript.text if self._answer.transcript else ""
        text = self._unsaved.get(self._answer.take.id, self._answer.edited_text)
        self.editor.begin(heard if text is None else text, self.text.focused)
        self._head.hide()
        self._pages.setCurrentWidget(self.editor)
        self.editor.text.setFocus()

    def _not_saved(self, _error: object) -> None:
        """What was typed stands in the editor, there or when it is opened again."""
        self._saving = None

    def keep(self) -> None:
        """Store what was typed, if anything was; for whoever goes elsewhere."""
        if self.editing and self.editor.changed:
            self._save(self.editor.text.toPlainText())
        else:
            self._close_editor()

    def drop(self) -> None:
        """Keep nothing of what was typed."""
        if self._answer is not None:
            self._unsaved.pop(self._answer.take.id, None)
        self._close_editor()

    def _close_editor(self) -> None:
        if self.editing:
            self._head.show()
            self._pages.setCurrentWidget(self.text)
            self.text.setFocus()

    def _save(self, text: str) -> None:
        heard = self._answer.transcript.text if self._answer and self._answer.transcript else ""
        self.version.choose(_EDITED)
        self._store(text if text.strip() != heard.strip() else None)

    def _store(self, text: str | None) -> None:
        """Keep the text in the background; what was typed stays in the editor until then."""
        answer, store = self._answer, self._desk.app.store
        if answer is None:
            return
        if text == answer.edited_text:
            self._close_editor()
            return
        take_id, before = answer.take.id, answer.edited_text
        if self._saving == (take_id, text):
            return
        self._saving = (take_id, text)
        if text is not None:
            self._unsaved[take_id] = text

        def save() -> None:
            store.save_edit(take_id, text)
            self._unsaved.pop(take_id, None)
            self._saved_id = take_id

        self._edits.make(
            self.tr("edit of the text"),
            save,
            lambda: store.save_edit(take_id, before),
        )
