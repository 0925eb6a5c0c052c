"""A question to be read, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.core.model import KeyPoint, Question
from voice_interview.gui.texts import clock
from voice_interview.gui.widgets.basics import (
    Scroll,
    button,
    chip,
    clear,
    fill,
    label,
    link,
    take_what_is_left,
)
from voice_interview.gui.widgets.flow import FlowRow


class QuestionDetail(QWidget):
    """`asked` tells what is to be done: edit, hear, answer, up, down, copy or delete."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        page = QWidget()
        self._text = QVBoxLayout(page)
        self._text.setSpacing(10)
        self.page = Scroll(page)
        take_what_is_left(self.page)
        uses = {
            "hear": link(self.tr("Hear it")),
            "answer": link(self.tr("Answer with a file…")),
        }
        changes = {
            "edit": button(self.tr("Edit"), "bar"),
            "copy": button(self.tr("Duplicate"), "bar"),
            "up": button(self.tr("Up"), "bar"),
            "down": button(self.tr("Down"), "bar"),
            "delete": button(self.tr("Delete"), "bar-danger"),
        }
        self.buttons = uses | changes
        names = {
            "edit": self.tr("Edit the question"),
            "hear": self.tr("Hear the question"),
            "answer": self.tr("Import a recording as an answer to the question"),
            "copy": self.tr("Duplicate the question"),
            "up": self.tr("Move the question up in its category"),
            "down": self.tr("Move the question down in its category"),
            "delete": self.tr("Delete the question; it can be undone"),
        }
        for name, press in self.buttons.items():
            press.setAccessibleName(names[name])
            press.setToolTip(names[name])
            press.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.page, 1)
        self.changes = FlowRow(*changes.values(), spacing=8)
        fill(box, FlowRow(*uses.values(), spacing=18), self.changes)

    def show_question(self, question: Question) -> None:
        """Show that question."""
        box = self._text
        clear(box)
        prompt = label(question.prompt, "title", wrap=True)
        prompt.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        star = [chip(self.tr("STAR"), "star-chip")] if question.star else []
        chips = FlowRow(*star, *(chip(tag) for tag in question.tags), spacing=8)
        levels = (self.tr("Easy"), self.tr("Medium"), self.tr("Hard"))
        times = self.tr("{level} · {think} to think, {limit} to answer").format(
            level=levels[question.difficulty - 1],
            think=clock(question.think_s),
            limit=clock(question.limit_s),
        )
        fill(box, prompt, chips, label(times, "soft", wrap=True))
        if question.spoken:
            self._section(self.tr("SAID AS"), [question.spoken])
        self._section(self.tr("FOLLOW-UPS"), [one.prompt for one in question.follow_ups])
        self._key_points(question.key_points)
        words = ", ".join(question.vocabulary)
        self._section(self.tr("VOCABULARY"), [words] if words else [])
        box.addStretch(1)
        self.page.verticalScrollBar().setValue(0)

    def _section(self, title: str, lines: list[str]) -> None:
        if not lines:
            return
        fill(self._text, 6, label(title, "heading"))
        for line in lines:
            text = f"• {line}" if len(lines) > 1 else line
            self._text.addWidget(label(text, wrap=True))

    def _key_points(self, points: tuple[KeyPoint, ...]) -> None:
        if not points:
            return
        fill(self._text, 6, label(self.tr("KEY POINTS"), "heading"))
        for point in points:
            self._text.addWidget(label(f"• {point.text}", wrap=True))
            more = []
            if point.phrases:
                heard = self.tr("Heard as: {phrases}")
                more.append(heard.format(phrases=", ".join(point.phrases)))
            if point.probe:
                more.append(self.tr("Asked when missing: {probe}").format(probe=point.probe))
            if more:
                told = label("\n".join(more), "small", wrap=True)
                told.setIndent(14)
                self._text.addWidget(told)
