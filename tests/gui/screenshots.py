"""Render each place and state of the window to PNG files, to be looked at.

    python -m tests.gui.screenshots [FOLDER] [--sizes 1280x800 ...] [--themes light dark]

It takes whatever screen Qt finds: a real one, Xvfb, or QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from tests.banks.samples import SHEET
from tests.fakes.app import ANSWER, FakeApp, make_app
from tests.fakes.models import MEASURED, FakeShelf
from tests.fakes.speech import spoken
from voice_interview.audio.wavfile import TakeFile
from voice_interview.banks.library import load_bank
from voice_interview.catch_up import Progress
from voice_interview.catch_up import Stage as Writing
from voice_interview.core import events as e
from voice_interview.core.hearing import Hearing
from voice_interview.core.history import Trend
from voice_interview.core.live import State
from voice_interview.core.model import (
    UNCLEAR,
    Bank,
    Correction,
    Lap,
    Mode,
    Note,
    Part,
    SessionInfo,
    Span,
    Take,
    Why,
)
from voice_interview.doctor import Check
from voice_interview.errors import UserError
from voice_interview.gui import make_application, messages
from voice_interview.gui.about import show_about, show_keys
from voice_interview.gui.theme import Look
from voice_interview.gui.views import settings as settings_view
from voice_interview.gui.views.bands_dialog import BandsDialog
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.views.import_answer import ImportAnswerDialog
from voice_interview.gui.widgets.basics import Scroll
from voice_interview.gui.window import Window
from voice_interview.models.installed import ModelState
from voice_interview.paths import shipped

STAR_PARTS = (12, 8, 40, 10)
LONG = (
    "Tell me about a time a development team pushed back on a security gate you had introduced "
    "because it slowed their releases. How did you resolve it?"
)
HEBREW = (
    "ספר לי על פעם שבה צוות פיתוח התנגד לבדיקת אבטחה שהכנסת, כי היא עיכבה את השחרורים שלו. "
    "מה עשית, ומה יצא מזה?"
)


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default="artifacts/screens", type=Path)
    parser.add_argument("--sizes", nargs="+", default=["1280x800"])
    parser.add_argument("--themes", nargs="+", default=["light", "dark"])
    parser.add_argument("--percent", nargs="+", type=int, default=[100])
    parser.add_argument("--language", default="en", help="en, de or es")
    parser.add_argument("--only", nargs="*", default=[], help="parts of names")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    make_application(["screenshots"], options.language)
    patch.object(settings_view, "ModelShelf", FakeShelf).start()
    for theme in options.themes:
        for percent in options.percent:
            for size in options.sizes:
                _take_all(options.folder, theme, percent, size, options.only)


def _take_all(folder: Path, theme: str, percent: int, size: str, only: list[str]) -> None:
    width, height = map(int, size.split("x"))
    for name, scene in SCENES.items():
        if only and not any(part in name for part in only):
            continue
        with tempfile.TemporaryDirectory() as root:
            app = make_app(Path(root) / "Voice Interview")
            app.bank = _bank()
            look = Look()
            look.choose(theme, percent)
            stage = Stage(app, look, width, height)
            for suffix in scene(stage):
                path = folder / f"{name}{suffix}-{theme}-{percent}-{size}.png"
                stage.shoot(path)
            stage.end()


class Stage:
    """A window with a fake app, and the steps that lead to each picture."""

    def __init__(self, app: FakeApp, look: Look, width: int, height: int) -> None:
        self.app = app
        self.look = look
        self._window: Window | None = None
        self._size = (width, height)

    @property
    def window(self) -> Window:
        """The window, made when it is first wanted: scenes may change the app before."""
        if self._window is None:
            self._window = Window(self.app, self.look)  # type: ignore[arg-type]
            self._window.resize(*self._size)
        return self._window

    def show(self) -> None:
        """Show it and let it settle."""
        self.window.show()
        wait(300)

    def until(self, holds: Callable[[], object]) -> None:
        """Let the window work until something holds."""
        for _ in range(400):
            if holds():
                wait(120)
                return
            wait(25)
        raise TimeoutError

    def start(self, question: int = 0, mode: Mode = Mode.RELAXED) -> None:
        """Begin a session with that question of the bank, and two more."""
        questions = self.app.bank.questions
        drawn = (questions[question], *questions[1:3])
        plan = self.app.plan(self.app.bank, mode=mode, think_s=30.0, limit_s=120.0)
        self.app.engine.post(e.Start(replace(plan, questions=drawn)))
        self.reach(State.ASKING)

    def reach(self, state: State) -> None:
        """Wait for a state."""
        self.until(lambda: self.window.session.state is state)

    def record(self) -> None:
        """From asking to recording."""
        self.app.voice_ends()
        self.reach(State.THINKING)
        self.app.think(1.0)
        self.app.engine.post(e.AnswerNow())
        self.until(lambda: self.window.session.live)

    def shoot(self, path: Path) -> None:
        """Keep what is seen; an open dialog is taken instead of the window."""
        wait(200)
        dialog = self.window.findChild(QDialog, "shoot-me")
        seen: QWidget = self.window if dialog is None else dialog
        if self.window.mini.isVisible():
            seen = self.window.mini
        seen.grab().save(str(path))
        sys.stdout.write(f"{path}\n")

    def end(self) -> None:
        """Close without asking."""
        self.window.let_go()
        self.window.hide()
        self.window.deleteLater()
        self.app.close()
        wait(20)


def wait(for_ms: int) -> None:
    """Let Qt work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


# ---- scenes: each yields once per picture


def setup(stage: Stage) -> Iterator[str]:
    _store_sessions(stage.app)
    stage.show()
    stage.until(lambda: stage.window.places.practice.setup.categories.bank)
    yield ""


def offers(stage: Stage) -> Iterator[str]:
    stage.show()
    bank = stage.app.bank
    stage.app.store.save_session(SessionInfo("s", bank.id, bank.title, Mode.RELAXED, ""))
    question = bank.questions[_gate(bank)]
    started_at = datetime.now().astimezone().isoformat(timespec="seconds")
    take = Take("s-001", "s", question.id, "", 1, "s/1.wav", 72.0, (), started_at)
    stage.app.store.save_take(take, question)
    stage.app.store.offer(take.id)
    view = stage.window.places.practice.setup
    view.offers.look()
    stage.until(view.offers.isVisible)
    wait(200)
    yield ""


def old_sessions(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.app.settings = replace(stage.app.settings, keep_days=90)
    bank = stage.app.bank
    question = bank.questions[_gate(bank)]
    began = "2020-01-01T10:00:00+00:00"
    stage.app.store.save_session(SessionInfo("o", bank.id, bank.title, Mode.RELAXED, began))
    take = Take("o-001", "o", question.id, "", 1, "o/1.wav", 72.0, (), began)
    stage.app.store.save_take(take, question)
    view = stage.window.places.practice.setup
    view.preflight.show_hearing(messages.hearing(Hearing.CLIPPING))
    view.old.look()
    stage.until(view.old.isVisible)
    wait(200)
    yield ""
    view.old.ask()
    wait(200)
    yield "asking"


def setup_troubled(stage: Stage) -> Iterator[str]:
    stage.app.found = (
        Check("microphone", "Microphone", "failed", "No microphone was found.",
              "Connect a microphone and run the check again."),
        Check("speaker", "Speaker", "warning", "The chosen one is not connected; HDMI is used.",
              "Choose another in the settings."),
        Check("voice", "Voice", "ok", "English, 165 words/min"),
        Check("model", "Speech model", "failed", "There is no speech model.",
              "Choose or fetch one in the settings, or see voice-interview models list."),
        Check("disk", "Disk", "warning", "Room for only 40 minutes of recording.",
              "Make room on the disk of the data folder."),
    )  # fmt: skip
    stage.app.bank_error = UserError(
        "The bank mine.yaml has a mistake in line 12.",
        "It was not changed.",
        "Correct the file and check it with: voice-interview banks validate FILE.",
    )
    stage.show()
    yield ""


def interview(stage: Stage) -> Iterator[str]:
    app = stage.app
    stage.show()
    stage.start(_gate(app.bank))
    yield "-1-asking"
    app.voice_ends()
    stage.reach(State.THINKING)
    wait(1200)
    yield "-2-thinking"
    app.engine.post(e.AnswerNow())
    stage.until(lambda: stage.window.session.live)
    app.speak(14)
    for seconds in (9, 44):
        app.engine.post(e.MarkPart())
        wait(100)
        app.speak(seconds)
    app.caption(
        "and within two weeks the payments team told me that the Snyk check failed about a third "
        "of their builds, so I sat down with the two lead developers and we agreed",
        "to move it out of the blocking stage for medium findings",
    )
    _wave(stage)
    yield "-3-recording"
    app.speak(27)
    wait(100)
    yield "-4-soft-limit"
    app.speak(18)
    wait(100)
    yield "-5-nearly-over"
    stage.window.places.practice.interview.ask_to_leave()
    yield "-6-leaving"
    stage.window.places.practice.interview.ask_to_leave()
    app.engine.post(e.Pause())
    stage.reach(State.PAUSED)
    yield "-7-paused"
    app.engine.post(e.MarkPart())
    app.transcriber.held = True
    app.engine.post(e.Finish())
    stage.until(lambda: stage.window.session.take is not None)
    yield "-8-finishing"
    app.transcriber.release()
    stage.reach(State.REVIEW)
    yield "-9-review"


def first_start(stage: Stage) -> Iterator[str]:
    """The three steps, and the first one with nothing there."""
    stage.app.settings = replace(stage.app.settings, welcomed=False)
    stage.show()
    welcome = stage.window.places.practice.setup.welcome
    stage.until(lambda: welcome.microphone.count() > 1)
    for step in range(3):
        welcome._go_to(step)
        wait(200)
        yield f"-{step + 1}"


def left(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.start(_gate(stage.app.bank))
    stage.app.engine.post(e.Skip())
    stage.until(lambda: stage.window.session.index == 1)
    stage.app.engine.post(e.Leave())
    stage.reach(State.IDLE)
    stage.window.places.practice.show_setup()
    stage.until(stage.window.places.practice.setup.left.isVisible)
    yield ""


def mini(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.start(_gate(stage.app.bank))
    small = stage.window.mini
    small.open()
    yield "-1-asking"
    stage.record()
    stage.app.speak(34)
    wait(100)
    yield "-2-recording"
    stage.app.speak(60)
    wait(100)
    yield "-3-soft-limit"


def interview_plain(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.app.voice.problem = e.Problem.NO_VOICE
    plan = stage.app.plan(stage.app.bank, think_s=30.0, limit_s=120.0)
    # as its button does: the session opens the microphone
    stage.window.places.practice.setup.leave()
    stage.app.engine.post(e.Start(plan))
    stage.reach(State.THINKING)
    stage.app.think(1.0)
    stage.app.engine.post(e.AnswerNow())
    stage.until(lambda: stage.window.session.live)
    stage.app.speak(48)
    _wave(stage)
    yield ""


def interview_pressure(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.start(_gate(stage.app.bank), Mode.PRESSURE)
    stage.record()
    stage.app.speak(20)
    _wave(stage)
    yield ""


def interview_failed(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.start(_gate(stage.app.bank))
    stage.record()
    stage.app.speak(31)
    stage.app.lose_microphone()
    stage.reach(State.FAILED)
    yield ""


def interview_no_model(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.app.transcriber.problem = e.Problem.NO_MODEL
    stage.start(_gate(stage.app.bank))
    stage.record()
    stage.app.speak(31)
    stage.app.engine.post(e.Finish())
    stage.reach(State.REVIEW)
    yield ""


def over(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.start(_gate(stage.app.bank))
    for seconds in (63, 48):
        stage.record()
        stage.app.speak(seconds)
        for _ in range(3):
            stage.app.engine.post(e.MarkPart())
            wait(60)
            stage.app.speak(9)
        stage.app.engine.post(e.Finish())
        stage.reach(State.REVIEW)
        stage.app.engine.post(e.Next())
        stage.reach(State.ASKING)
    stage.app.engine.post(e.Abort())
    stage.reach(State.IDLE)
    stage.until(lambda: stage.window.places.practice.interview.over.answers)
    yield ""


def review(stage: Stage) -> Iterator[str]:
    _store_sessions(stage.app)
    stage.show()
    stage.window.places.open_review("s1", "s1-002")
    stage.until(lambda: stage.window.places.review.take.waveform.peaks)
    yield "-1"
    take = stage.window.places.review.take
    take.transcript.word_chosen.emit(24.0)
    stage.app.player.position = 31.2
    wait(150)
    yield "-2-playing"
    stage.window.playback.pause()
    stage.window.playback.set_gain(6.0)  # so that the export offers it
    record = stage.app.store.session("s1")
    dialog = ExportDialog(
        stage.window.places.review.desk, record, stage.window.places.review, "s1-002"
    )
    dialog.setObjectName("shoot-me")
    dialog.open()
    yield "-3-export"
    dialog.export()
    stage.until(lambda: stage.app.exports)
    yield "-4-exported"
    dialog.close()


def corrections(stage: Stage) -> Iterator[str]:
    """Terms that were put right, a place that was not understood, and the text being edited."""
    _store_sessions(stage.app)
    store = stage.app.store
    transcript = store.take("s1-002").transcript
    assert transcript is not None
    words = list(transcript.words)
    words[4] = replace(words[4], text="Checkov")
    words[20] = replace(words[20], text=UNCLEAR)
    heard = tuple(replace(words[4], text=text) for text in ("check", "off"))
    made = (Correction(4, 1, heard, "Checkov", Why.SOUNDS_LIKE),)
    corrected = replace(transcript, words=tuple(words), corrections=made)
    store.save_transcript("s1-002", corrected, 0.4)
    stage.show()
    stage.window.places.open_review("s1", "s1-002")
    view = stage.window.places.review.take
    stage.until(lambda: view.waveform.peaks)
    scroll = view.side.corrections.parentWidget()
    yield "-1"
    while scroll is not None and not isinstance(scroll, QScrollArea):
        scroll = scroll.parentWidget()
    if scroll is not None:
        scroll.ensureWidgetVisible(view.side.corrections)
    wait(100)
    yield "-2-card"
    view.words.edit()
    wait(100)
    yield "-3-editing"
    view.words.editor.saved.emit("My own text of this answer.")
    stage.until(lambda: not view.words.editing)
    yield "-4-edited"


def cards(stage: Stage) -> Iterator[str]:
    """Moments of a number, a search, a note being written, and the bands."""
    _store_sessions(stage.app)
    store = stage.app.store
    store.save_note("s1-002", Note("a", 12.0, "Say the number before the story."))
    store.set_favorite("s1-002", favorite=True)
    stage.show()
    stage.window.places.open_review("s1", "s1-002")
    view = stage.window.places.review.take
    stage.until(lambda: view.waveform.peaks)
    link = view.side.metrics.pronouns.link
    assert link is not None
    link.click()
    yield "-1-moments"
    view.words.search()
    view.words.finder.field.setText("the")
    yield "-2-search"
    view.words.finder.end()
    view.sound.seek(31.0)
    view.add_note()
    wait(100)
    yield "-3-note"
    view.side.notes.cancel()
    view.side.edit_bands()
    dialog = view.side.findChild(BandsDialog)
    assert dialog is not None
    dialog.setObjectName("shoot-me")
    wait(100)
    yield "-4-bands"
    dialog.reject()


def compare(stage: Stage) -> Iterator[str]:
    """Two takes of a question side by side."""
    _store_sessions(stage.app)
    stage.app.store.save_edit("s1-001", "A shorter text of the first take. It fell by half.")
    stage.show()
    stage.window.places.open_review("s1", "s1-002")
    view = stage.window.places.review
    stage.until(view.take.compare_button.isVisible)
    view.take.compare_button.click()
    view.compare.columns[1].play_from(3.0)
    stage.app.player.position = 3.1
    wait(150)
    yield ""


def import_answer(stage: Stage) -> Iterator[str]:
    """An audio file about to be imported."""
    _store_sessions(stage.app)
    stage.show()
    stage.window.places.open_review("s1", "s1-002")
    view = stage.window.places.review
    stage.until(lambda: view.take.waveform.peaks)
    view.bring_in()
    dialog = view.findChild(ImportAnswerDialog)
    assert dialog is not None
    stage.until(dialog.question.count)
    dialog.file.setText("/home/me/Music/interview.m4a")
    dialog.setObjectName("shoot-me")
    yield ""
    dialog.reject()


def review_empty(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.window.places.show_place("review")
    yield ""
    stage.window.places.show_place("progress")
    yield "-progress"


def progress(stage: Stage) -> Iterator[str]:
    _store_past(stage.app)
    _store_sessions(stage.app)
    stage.app.store.set_favorite("s1-002", True)
    stage.show()
    stage.window.places.show_place("progress")
    view = stage.window.places.progress
    stage.until(view.model.rowCount)
    wait(200)
    yield ""
    view.search.setText("snyk bui")
    stage.until(view.hits.rowCount)
    wait(300)
    yield "-search"
    view.search.setText("zebra")
    stage.until(lambda: not view.hits.rowCount())
    wait(300)
    yield "-nothing"
    view.search.clear()
    wait(400)
    view.show_values(Trend.PACE)
    _mark_dialog(stage)
    yield "-values"
    _unmark_dialog(stage)


def questions(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.window.places.show_place("questions")
    wait(300)
    yield ""
    stage.window.places.questions.search.setText("zzz nothing")
    yield "-none"


def editing(stage: Stage) -> Iterator[str]:
    """The forms of the questions place, with mistakes in them, and an import."""
    stage.show()
    stage.window.places.show_place("questions")
    view = stage.window.places.questions
    stage.until(lambda: view.file)
    view.tree.go_to(stage.app.bank.questions[_gate(stage.app.bank)].id)
    view.detail.asked.emit("edit")
    wait(100)
    yield "-1-form"
    view.form.prompt.show_value("")
    view.form.terms.show_words(["Snick"])
    view.form.save()
    stage.until(lambda: view.form.prompt.mistake)
    yield "-2-mistakes"
    view.form.page.verticalScrollBar().setValue(10_000)
    yield "-3-points"
    stage.window.close()
    _mark_dialog(stage)
    yield "-3-quit"
    _unmark_dialog(stage)
    view.form.cancelled.emit()
    view.edit_vocabulary()
    wait(100)
    sounds = view.vocabulary.table.item(2, 1)
    assert sounds is not None
    sounds.setText("jenkin's, jason")
    stage.until(lambda: not view.vocabulary.table.isColumnHidden(2))
    yield "-4-vocabulary"
    view.vocabulary.cancelled.emit()
    view.edit_bank()
    yield "-5-bank"
    view.bank_form.cancelled.emit()
    view.add_bank()
    yield "-6-new"
    view.new_bank_form.cancelled.emit()
    view.detail.asked.emit("delete")
    stage.until(view.undo_link.isVisible)
    yield "-7-undo"


def importing(stage: Stage) -> Iterator[str]:
    """A sheet of questions that is imported, and a bank that can't be."""
    stage.show()
    stage.window.places.show_place("questions")
    view = stage.window.places.questions
    stage.until(lambda: view.file)
    path = stage.app.folders.root / "my questions.md"
    path.write_text(SHEET, encoding="utf-8")
    dialog = view.files.show_import(path, view.browser.library)
    dialog.setObjectName("shoot-me")
    stage.until(dialog.add_button.isVisible)
    yield "-1-sheet"
    dialog.close()
    wait(100)
    broken = stage.app.folders.root / "broken.yaml"
    broken.write_text("schema: voice-interview/bank/1\nid: x y\nquestions: []\n", encoding="utf-8")
    dialog = view.files.show_import(broken, view.browser.library)
    dialog.setObjectName("shoot-me")
    stage.until(dialog.doubts.topLevelItemCount)
    yield "-2-broken"
    dialog.close()


def right_to_left(stage: Stage) -> Iterator[str]:
    """A question and its answer in Hebrew."""
    bank = stage.app.bank
    at = _gate(bank)
    asked = replace(bank.questions[at], prompt=HEBREW, title="", spoken="", follow_ups=())
    questions = tuple(asked if one.id == asked.id else one for one in bank.questions)
    stage.app.bank = replace(bank, questions=questions)
    _store_sessions(stage.app)
    stage.app.store.save_transcript("s1-002", spoken(f"{HEBREW} " * 6), 0.4)
    stage.show()
    stage.window.places.open_review("s1", "s1-002")
    stage.until(lambda: stage.window.places.review.take.waveform.peaks)
    yield "-1-review"
    stage.window.places.show_place("questions")
    view = stage.window.places.questions
    stage.until(lambda: view.file)
    view.detail.show_question(asked)
    view.tree.go_to(asked.id)
    wait(100)
    yield "-2-question"
    stage.window.places.show_place("progress")
    stage.until(lambda: stage.window.places.progress.table.model().rowCount())
    yield "-3-progress"
    stage.window.places.progress.search.setText(HEBREW.split(maxsplit=1)[0])
    wait(600)
    yield "-4-found"
    stage.window.places.show_place("practice")
    stage.start(at)
    yield "-5-asking"


def settings(stage: Stage) -> Iterator[str]:
    stage.show()
    stage.window.places.show_place("settings")
    wait(300)
    yield ""


def settings_sections(stage: Stage) -> Iterator[str]:
    """Each section at the top, the checks after they ran, and a search."""
    stage.show()
    stage.window.places.show_place("settings")
    view = stage.window.places.settings
    wait(300)
    view.diagnostics.check()
    view.sound.listen.click()
    wait(300)
    yield "-sound"
    view.sound.listen.click()
    stage.until(view.diagnostics.copy_button.isEnabled)
    for at, name in ((4, "-looks"), (5, "-keys"), (6, "-data"), (7, "-diagnostics")):
        view.list.setCurrentRow(at)
        wait(100)
        yield name
    view.search.setText("delete")
    yield "-search"


def models(stage: Stage) -> Iterator[str]:
    """A fetch under way, and models in every state."""
    shelf = FakeShelf(stage.app.folders)
    patch.object(settings_view, "ModelShelf", lambda _: shelf).start()
    small = replace(MEASURED, name="small.en", speed=6.2, finish_s=0.9, memory_bytes=730_000_000)
    shelf.rows["small.en"] = replace(shelf.rows["small.en"], measured=small, recommended=True)
    shelf.rows["base"] = replace(shelf.rows["base"], recommended=False)
    shelf.change("small.en", state=ModelState.READY, removable=True)
    shelf.change("base.en", state=ModelState.DAMAGED, removable=True)
    shelf.change("medium.en", half_bytes=700_000_000, removable=True)
    stage.show()
    stage.window.places.show_place("settings")
    view = stage.window.places.settings
    stage.until(lambda: not view.models.busy)
    scroll = view.findChild(Scroll)
    assert isinstance(scroll, Scroll)
    scroll.ensureWidgetVisible(view.models.lines["tiny.en"], 0, 0)
    scroll.verticalScrollBar().setValue(view.models.y() - 10)
    yield "-1"
    line = view.models.lines["small"]
    line.buttons["fetch"].setFocus()
    line.buttons["fetch"].click()
    stage.until(lambda: not line.bar.isHidden() and line.bar.value())
    line.progress(120_000_000, 484_000_000, 81)
    scroll.ensureWidgetVisible(line, 0, 100)
    yield "-2-fetching"
    shelf.go_on.set()
    stage.until(lambda: not view.models.busy)
    scroll.verticalScrollBar().setValue(0)
    yield "-3-fetched"


def dialogs(stage: Stage) -> Iterator[str]:
    stage.show()
    show_keys(stage.window)
    _mark_dialog(stage)
    yield "-keys"
    _unmark_dialog(stage)
    show_about(stage.window)
    _mark_dialog(stage)
    yield "-about"
    _unmark_dialog(stage)
    stage.start(_gate(stage.app.bank))
    stage.record()
    stage.window.close()
    _mark_dialog(stage)
    yield "-quit"
    _unmark_dialog(stage)


def writing(stage: Stage) -> Iterator[str]:
    """Text that takes long, and text that is written later."""
    app = stage.app
    app.transcriber.held = True
    stage.show()
    stage.start(_gate(app.bank))
    app.voice_ends()
    stage.reach(State.THINKING)
    app.engine.post(e.AnswerNow())
    stage.until(lambda: stage.window.session.live)
    app.speak(58)
    app.engine.post(e.Finish())
    stage.until(lambda: stage.window.session.writing)
    app.transcriber.tell(0.4, 12.3)
    wait(1400)
    yield "-1-takes-long"
    app.engine.post(e.Later())
    stage.reach(State.REVIEW)
    yield "-2-follows-later"
    app.engine.post(e.Abort())
    stage.reach(State.IDLE)
    answer = app.store.session("session-1").answers[0]
    write_sound(app.audio_file(answer.take.audio), answer.take.duration_s)
    stage.window.places.open_review("session-1", answer.take.id)
    stage.until(lambda: stage.window.places.review.take.waveform.peaks)
    yield "-3-not-yet"
    app.catch_up.ask_for(answer.take.id)
    wait(100)
    yield "-4-waits"
    app.catch_up.tell(Progress(answer.take.id, Writing.WRITING, 0.4, 8.0))
    wait(100)
    yield "-5-under-way"


SCENES: dict[str, Callable[[Stage], Iterator[str]]] = {
    "setup": setup,
    "setup-troubled": setup_troubled,
    "offers": offers,
    "old-sessions": old_sessions,
    "interview": interview,
    "first-start": first_start,
    "left": left,
    "mini": mini,
    "interview-plain": interview_plain,
    "interview-pressure": interview_pressure,
    "interview-failed": interview_failed,
    "interview-no-model": interview_no_model,
    "over": over,
    "review": review,
    "review-empty": review_empty,
    "corrections": corrections,
    "cards": cards,
    "compare": compare,
    "import_answer": import_answer,
    "progress": progress,
    "questions": questions,
    "editing": editing,
    "importing": importing,
    "right-to-left": right_to_left,
    "settings": settings,
    "sections": settings_sections,
    "models": models,
    "writing": writing,
    "dialogs": dialogs,
}


# ---- what the scenes are made of


def _bank() -> Bank:
    return load_bank(shipped("questions") / "devops-python.yaml")


def _gate(bank: Bank) -> int:
    """A STAR question of the bank."""
    return next(at for at, question in enumerate(bank.questions) if question.star)


def _wave(stage: Stage) -> None:
    """Fill the live waveform with 20 s of something like speech."""
    rng = np.random.default_rng(7)
    swell = 0.5 + 0.5 * np.sin(np.linspace(0, 22, 200)) * np.sin(np.linspace(0, 61, 200))
    begun_s = time.monotonic() - 20.0
    for at, share in enumerate(swell * rng.uniform(0.5, 1.0, 200)):
        stage.window.places.practice.interview.live.waveform.add(
            -60 + 55 * float(share), begun_s + at * 0.1
        )


def _store_sessions(app: FakeApp) -> None:
    """Three sessions: today's with two takes of a STAR question, older ones with others."""
    bank = app.bank
    now = datetime.now().astimezone().replace(hour=9, minute=32)
    star = bank.questions[_gate(bank)]
    days = (("s3", 20, [(bank.questions[1], 1, ())]),
            ("s2", 1, [(bank.questions[2], 1, ()), (star, 1, (0, 1, 2))]),
            ("s1", 0, [(star, 1, (0, 1, 2, 3)), (star, 2, (0, 1, 2, 3)),
                       (bank.questions[0], 1, ())]))  # fmt: skip
    for session_id, days_ago, answers in days:
        started = (now - timedelta(days=days_ago)).isoformat(timespec="seconds")
        app.store.save_session(SessionInfo(session_id, bank.id, bank.title, Mode.RELAXED, started))
        for number, (question, take_number, parts) in enumerate(answers, start=1):
            transcript = spoken(ANSWER)
            duration_s = transcript.words[-1].end_s + 1.0
            starts = np.cumsum((0, *STAR_PARTS)) * duration_s / sum(STAR_PARTS)
            laps = tuple(Lap(list(Part)[part], float(starts[part])) for part in parts if part)
            take = Take(
                f"{session_id}-{number:03d}", session_id, question.id, "", take_number,
                f"{session_id}/{number}.wav", duration_s, laps, started, 0.4, "USB headset",
            )  # fmt: skip
            write_sound(app.folders.audio / take.audio, duration_s)
            app.store.save_take(take, question)
            app.store.save_transcript(take.id, transcript, 0.4)


def _store_past(app: FakeApp) -> None:
    """Eight sessions of the weeks before, that grew slower and told more of the action."""
    bank = app.bank
    star, transcript = bank.questions[_gate(bank)], spoken(ANSWER)
    end_s = transcript.words[-1].end_s
    for at in range(8):
        began = datetime.now().astimezone().replace(hour=18, minute=at) - timedelta(
            days=62 - 4 * at
        )
        started, session_id = began.isoformat(timespec="seconds"), f"p{at}"
        app.store.save_session(SessionInfo(session_id, bank.id, bank.title, Mode.RELAXED, started))
        pause_s = 5.5 - 0.5 * at + at % 3
        speech = (Span(0.5, end_s * 0.5), Span(end_s * 0.5 + pause_s, end_s * (0.78 + 0.02 * at)))
        laps = (Lap(Part.TASK, 8.0), Lap(Part.ACTION, end_s * (0.6 - 0.05 * at)))
        take = Take(
            f"{session_id}-001", session_id, star.id, "", 1, f"{session_id}/1.wav",
            end_s + 3.0 * at, (*laps, Lap(Part.RESULT, end_s * 0.9)), started,
        )  # fmt: skip
        app.store.save_take(take, star)
        app.store.save_transcript(take.id, replace(transcript, speech=speech), 0.4)


def write_sound(path: Path, duration_s: float) -> None:
    """Write something that swells like speech."""
    rng = np.random.default_rng(3)
    count = int(duration_s * 16_000)
    swell = np.abs(np.sin(np.linspace(0, duration_s * 0.9, count)))
    swell = swell * np.abs(np.sin(np.linspace(0, duration_s * 2.3, count))) ** 2
    file = TakeFile(path)
    file.append((rng.normal(0, 4000, count) * swell).clip(-32000, 32000).astype(np.int16))
    file.complete()


def _mark_dialog(stage: Stage) -> None:
    wait(100)
    for dialog in stage.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.setObjectName("shoot-me")


def _unmark_dialog(stage: Stage) -> None:
    dialog = stage.window.findChild(QDialog, "shoot-me")
    if dialog is not None:
        dialog.setObjectName("")
        dialog.close()
    wait(50)


if __name__ == "__main__":
    main()
