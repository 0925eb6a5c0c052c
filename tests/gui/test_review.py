"""The review place: hear, read, seek, export and delete."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.app import BANK, GATE, FakeApp
from tests.gui.conftest import Interview
from tests.gui.screenshots import write_sound
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.core.model import (
    Mode,
    Part,
    SessionInfo,
    SessionRecord,
    Span,
    Take,
    Transcript,
)
from voice_interview.errors import UserError
from voice_interview.gui.views.contents_choice import ContentsChoice
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.views.peaks import read_peaks
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def review(window: Window, interview: Interview, app: FakeApp, until: Until) -> ReviewView:
    """A session of two takes of the same question, with sound on disk."""
    interview.start()
    interview.record()
    for part, seconds in ((Part.TASK, 12.0), (Part.ACTION, 6.0), (Part.RESULT, 25.0)):
        interview.speak(seconds)
        app.engine.post(e.MarkPart(part))
        until(partial(_tells, interview, part))
    interview.speak(6.0)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    interview.key(Qt.Key.Key_T)
    interview.reach(State.THINKING)
    interview.key(Qt.Key.Key_Return)
    until(lambda: interview.session.live)
    interview.speak(20.0)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    app.engine.post(e.Abort())
    interview.reach(State.IDLE)
    for answer in app.store.session("session-1").answers:
        write_sound(app.audio_file(answer.take.audio), answer.take.duration_s)
    window.places.open_review("session-1", app.store.session("session-1").answers[0].take.id)
    until(lambda: window.places.review.take.waveform.peaks)
    return window.places.review


def _tells(interview: Interview, part: Part) -> bool:
    return interview.session.part is part


def texts_of(review: ReviewView) -> str:
    return " ".join(one.text() for one in review.take.findChildren(QLabel) if one.isVisible())


def test_shows_the_take_with_its_parts(review: ReviewView) -> None:
    shown = texts_of(review)
    assert "Security gate slowed releases" in shown
    assert "Take 1" in shown
    assert "of 2" in shown
    assert review.take.waveform.accessibleDescription() == (
        "Situation 0:12, Task 0:06, Action 0:25, Result 0:06"
    )
    assert "At my last company" in review.take.transcript.toPlainText()
    assert review.take.transcript.document().blockCount() == 4
    assert "150 words/min" in review.take.side.metrics.pace.text
    assert "Measured the slowdown before arguing" in shown
    assert "2 of 3" in shown


def test_space_plays_and_the_word_follows(review: ReviewView, app: FakeApp, until: Until) -> None:
    QTest.keyClick(review.take, Qt.Key.Key_Space)
    assert app.player.played[-1].path.endswith("session-1-001.wav")
    word = app.transcriber.transcript.words[20]
    app.player.position = word.start_s + 0.05
    until(lambda: review.take.transcript.playing_word == word.text)
    QTest.keyClick(review.take, Qt.Key.Key_Space)
    assert not review.desk.playback.playing
    buttons = {one.text(): one for one in review.take.findChildren(QPushButton)}
    buttons["+5 s"].click()
    assert review.desk.playback.position_s == pytest.approx(word.start_s + 5.05)
    buttons["−5 s"].click()  # noqa: RUF001
    assert review.desk.playback.position_s == pytest.approx(word.start_s + 0.05)


def test_clicks_seek_and_play(review: ReviewView, app: FakeApp) -> None:
    waveform = review.take.waveform
    middle = QPoint(waveform.width() // 2, waveform.height() // 2)
    QTest.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=middle)
    half_s = app.store.session("session-1").answers[0].take.duration_s / 2
    assert review.desk.playback.position_s == pytest.approx(half_s, rel=0.01)
    assert app.player.played == []  # only sought
    QTest.keyClick(waveform, Qt.Key.Key_Home)
    assert review.desk.playback.position_s == 0.0
    transcript = review.take.transcript
    QTest.mouseClick(transcript.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert app.player.played[-1].start_s == app.transcriber.transcript.words[0].start_s


def test_the_longest_pause_can_be_heard(review: ReviewView, app: FakeApp) -> None:
    card = review.take.side.metrics.pause
    assert "between sentences" in card.text
    card.findChildren(QPushButton)[0].click()
    before, after = app.transcriber.transcript.speech[:2]
    played = app.player.played[-1]
    assert played.end_s is not None
    assert played.start_s < before.end_s < after.start_s < played.end_s


def test_in_a_small_window_the_words_that_are_played_stay_in_sight(
    window: Window, review: ReviewView, until: Until
) -> None:
    window.resize(1024, 700)
    until(lambda: review.take._page.verticalScrollBar().maximum() == 0)
    transcript = review.take.transcript
    assert transcript.visibleRegion().boundingRect() == transcript.rect()


def test_the_other_take(review: ReviewView, until: Until) -> None:
    review.takes.setCurrentIndex(1)
    review.takes.activated.emit(1)
    assert "Take 2" in texts_of(review)
    assert review.take.waveform.accessibleDescription() == ""
    until(lambda: review.take.waveform.peaks)


def test_a_missing_recording_is_told(review: ReviewView, app: FakeApp, until: Until) -> None:
    app.audio_file("session-1/session-1-002.wav").unlink()
    review.takes.activated.emit(0)
    (lost,) = [one for one in app.store.session("session-1").answers if one.take.number == 2]
    app.audio_file(lost.take.audio).unlink(missing_ok=True)
    review.takes.activated.emit(1)
    until(lambda: "can't be read" in review.take.notice.text)


def test_playing_is_refused_while_a_session_runs(
    review: ReviewView, window: Window, interview: Interview, app: FakeApp, until: Until
) -> None:
    interview.app.engine.post(e.Start(app.plan(app.bank)))
    interview.reach(State.ASKING)
    window.places.show_place("review")
    until(lambda: not window.worker.busy)
    review.take.transcript.word_chosen.emit(3.0)
    assert app.player.played == []
    assert "while a session runs" in review.notice.text


def test_a_device_that_fails_is_told(review: ReviewView, app: FakeApp, until: Until) -> None:
    review.take.sound.play.click()
    app.player.lose()
    until(lambda: "no speaker" in review.take.notice.text)


def test_export_asks_before_it_replaces(
    review: ReviewView, window: Window, app: FakeApp, until: Until, tmp_path: Path
) -> None:
    review.take.export_button.click()
    dialog = review.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.chosen == ("md", "json")
    for check in dialog.formats.values():
        check.setChecked(False)
    assert not dialog.export_button.isEnabled()
    dialog.formats["txt"].setChecked(True)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.export_button.click()
    until(lambda: app.exports)
    until(dialog.export_button.isEnabled)

    from voice_interview.export import export_files

    record = app.store.session("session-1")
    (file,) = export_files(record, "txt", app.folders.audio)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / file.name).write_text("mine")
    dialog.export_button.click()
    until(dialog.replace_button.isVisible)
    assert file.name in dialog.notice.text
    assert len(app.exports) == 1
    for change in (
        partial(dialog.folder.setText, str(tmp_path)),
        dialog.formats["json"].click,
        dialog.choice.numbers.click,
    ):
        change()  # only the other files were asked about
        assert dialog.replace_button.isHidden()
        assert dialog.notice.isHidden()
        dialog.formats["json"].setChecked(False)
        dialog.folder.setText(str(tmp_path / "out"))
        dialog.export_button.click()
        until(dialog.replace_button.isVisible)
    dialog.replace_button.click()
    until(lambda: len(app.exports) == 2)
    assert app.exports[1] == ("session-1", ("txt",), tmp_path / "out", True)
    dialog.close()


def test_deleting_asks(review: ReviewView, window: Window, app: FakeApp, until: Until) -> None:
    review.take.deletions.actions()[1].trigger()
    box = review.findChild(QMessageBox)
    assert box is not None
    assert "2 recordings" in box.informativeText()
    assert box.defaultButton().text() == "Keep"
    next(one for one in box.buttons() if one.text() == "Delete").click()
    until(lambda: not app.store.sessions())
    until(lambda: not review.sessions.isVisible())
    assert "deleted" in review.notice.text


def test_what_is_deleted_but_not_erased_is_not_shown_any_more(
    review: ReviewView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete = app.store.delete_sessions

    def delete_and_refuse(session_ids: Sequence[str]) -> None:
        delete(session_ids)
        raise UserError("The disk is full.", "What was to be deleted is deleted.")

    monkeypatch.setattr(app.store, "delete_sessions", delete_and_refuse)
    review.take.deletions.actions()[1].trigger()
    box = review.findChild(QMessageBox)
    assert box is not None
    next(one for one in box.buttons() if one.text() == "Delete").click()
    until(lambda: not review.sessions.isVisible())
    assert "disk is full" in review.notice.text


def test_one_recording_goes_and_the_session_stays(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    gone = review.take.take_id
    review.take.deletions.actions()[0].trigger()
    box = review.findChild(QMessageBox)
    assert box is not None
    next(one for one in box.buttons() if one.text() == "Delete").click()
    until(lambda: len(app.store.sessions()[0].answers) == 1)
    until(lambda: review.take.take_id not in ("", gone))
    assert "recording was deleted" in review.notice.text
    assert review.takes.count() == 1


def test_keeping_keeps(review: ReviewView, app: FakeApp, until: Until) -> None:
    review.take.deletions.actions()[1].trigger()
    box = review.findChild(QMessageBox)
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Escape)
    until(lambda: review.findChild(QMessageBox) is None)
    assert app.store.sessions()


def test_a_broken_store_is_told(review: ReviewView, app: FakeApp, until: Until) -> None:
    app.store.broken = True
    review.enter()
    until(lambda: "store is broken" in review.notice.text)


def test_nothing_to_review_leads_to_practice(window: Window, until: Until) -> None:
    window.places.show_place("review")
    until(lambda: not window.worker.busy)
    start = next(
        one
        for one in window.places.review.findChildren(QPushButton)
        if one.text() == "Start practicing"
    )
    start.click()
    assert window.places.practice.isVisible()


def test_peaks_of_no_recording(tmp_path: Path) -> None:
    (tmp_path / "broken.wav").write_bytes(b"RIFF")
    for name in ("broken.wav", "missing.wav"):
        with pytest.raises(UserError, match="can't be read"):
            read_peaks(tmp_path / name, lambda _: None, lambda: True)


def test_what_is_missing_from_a_take_is_told(window: Window, app: FakeApp, until: Until) -> None:
    problem = "microphone_lost"
    _store(app, Take("s-001", "s", GATE.id, "", 1, "s/1.wav", 9.0, (), "", problem=problem), None)
    window.places.open_review("s", "s-001")
    until(lambda: "stopped delivering sound" in window.places.review.take.notice.text)
    assert "after transcription" in window.places.review.take.side.metrics.pace.text


def test_silence_is_told(window: Window, app: FakeApp, until: Until) -> None:
    _store(app, Take("s-001", "s", GATE.id, "", 1, "s/1.wav", 9.0, (), ""), Transcript((), (), ""))
    window.places.open_review("s", "s-001")
    until(lambda: "No words" in window.places.review.take.notice.text)
    assert "no words were heard" in window.places.review.take.side.metrics.pace.text


def _store(app: FakeApp, take: Take, transcript: Transcript | None) -> None:
    write_sound(app.audio_file(take.audio), take.duration_s)
    app.store.save_session(SessionInfo("s", BANK.id, BANK.title, Mode.RELAXED, ""))
    app.store.save_take(take, GATE)
    if transcript is not None:
        app.store.save_transcript(take.id, transcript, None)


def test_what_is_changed_while_files_are_looked_for_is_looked_for_too(
    review: ReviewView, app: FakeApp, until: Until, tmp_path: Path
) -> None:
    review.take.export_button.click()
    dialog = review.findChild(ExportDialog)
    assert dialog is not None
    dialog.formats["json"].setChecked(False)
    dialog.folder.setText(str(tmp_path / "free"))
    dialog.export_button.click()
    (tmp_path / "taken").mkdir()
    record = app.store.session("session-1")
    from voice_interview.export import export_files

    (file,) = export_files(record, "md", app.folders.audio)
    (tmp_path / "taken" / file.name).write_text("mine")
    dialog.folder.setText(str(tmp_path / "taken"))
    until(dialog.replace_button.isVisible)
    assert not app.exports
    dialog.close()


@pytest.mark.parametrize("fails", [True, False])
def test_an_export_dialog_may_be_closed_while_it_writes(
    review: ReviewView,
    app: FakeApp,
    until: Until,
    monkeypatch: pytest.MonkeyPatch,
    *,
    fails: bool,
) -> None:
    go, begun = threading.Event(), threading.Event()

    def write(*_: object, **__: object) -> tuple[Path, ...]:
        begun.set()
        assert go.wait(10)
        if fails:
            raise UserError("The disk is full.", "The session is kept.", "Make room.")
        return ()

    monkeypatch.setattr(app, "export", write)
    review.take.export_button.click()
    dialog = review.findChild(ExportDialog)
    assert dialog is not None
    dialog.export_button.click()
    until(begun.is_set)
    dialog.reject()
    until(lambda: review.findChild(ExportDialog) is None)
    go.set()
    until(lambda: not review.desk.worker.busy)
    assert ("The disk is full." in review.notice.text) is fails


def test_an_export_that_fails_is_told_in_its_dialog(
    review: ReviewView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> tuple[Path, ...]:
        raise UserError("The disk is full.", "The session is kept.", "Make room.")

    monkeypatch.setattr(app, "export", refuse)
    review.take.export_button.click()
    dialog = review.findChild(ExportDialog)
    assert dialog is not None
    dialog.export_button.click()
    until(lambda: "The disk is full." in dialog.notice.text)
    assert dialog.export_button.isEnabled()
    dialog.close()


def test_a_moment_of_a_key_point_plays(review: ReviewView, app: FakeApp) -> None:
    links = [one for one in review.take.findChildren(QPushButton) if "Hear" in one.accessibleName()]
    next(one for one in links if "Measured the slowdown" in one.accessibleName()).click()
    words = app.transcriber.transcript.words
    said = next(word for word in words if word.text == "build")
    played = app.player.played[-1]
    assert played.end_s is not None
    assert said.start_s - 1.0 < played.start_s <= said.start_s < played.end_s


def test_colors_change_with_the_theme(review: ReviewView, window: Window) -> None:
    before = review.take.grab().toImage()
    window.look.choose("dark", 100)
    assert review.take.grab().toImage() != before


def test_tab_goes_from_the_parts_over_the_words_to_the_cards(review: ReviewView) -> None:
    review.take.setFocus()
    names: list[str] = []
    for _ in range(40):
        QTest.keyClick(review.window().focusWidget() or review, Qt.Key.Key_Tab)
        focused = review.window().focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        if names[-1].startswith("Hear the part Result"):
            break
    bounds = [name.split(" at ")[0] for name in names if " at 0:" in name and " begins" in name]
    assert bounds == ["Situation begins", "Task begins", "Action begins", "Result begins"]
    order = ["Export this session", "Waveform", "Play", "Transcript", "Hear the part Situation"]
    assert [name for name in names if name in order] == order
    assert names.index("Export this session") < names.index("Situation begins at 0:00.0")
    assert names.index("Waveform") > names.index("Situation begins at 0:00.0")


def test_space_plays_what_is_selected_and_no_more(review: ReviewView, app: FakeApp) -> None:
    review.take.waveform.select(Span(2.0, 4.0))
    review.take.sound.seek(2.0)
    QTest.keyClick(review.take, Qt.Key.Key_Space)
    assert (app.player.played[-1].start_s, app.player.played[-1].end_s) == (2.0, 4.0)


def test_recordings_are_exported_as_loud_as_they_are_played(qtbot: QtBot) -> None:
    session = SessionRecord(SessionInfo("s", "b", "B", Mode.RELAXED, ""), ())
    as_recorded = ContentsChoice(session, "", 0.0)
    louder = ContentsChoice(session, "", 6.2)
    for choice in (as_recorded, louder):
        qtbot.addWidget(choice)
    assert as_recorded.louder.isHidden()
    assert louder.louder.text() == "As loud as it is played here (+6 dB)"
    assert not louder.louder.isEnabled()
    louder.audio.setChecked(True)
    assert louder.contents.gain_db == 0.0
    louder.louder.setChecked(True)
    assert louder.contents.gain_db == 6.0
    louder.audio.setChecked(False)
    assert louder.contents.gain_db == 0.0


def test_an_export_says_of_what_and_its_boxes_stand_in_two_columns(review: ReviewView) -> None:
    session = review.choice.record
    assert session is not None
    dialog = ExportDialog(review.desk, session, review, review.take.take_id)
    dialog.open()
    assert dialog.told.text() == "This session with 2 answers"
    dialog.choice.takes.choose("take")
    assert dialog.told.text() == f"This answer: {session.answers[0].question.title}"
    boxes = [*dialog.formats.values(), dialog.choice.numbers]
    assert len({box.mapTo(dialog, QPoint(0, 0)).x() for box in boxes}) == 2
    choice = dialog.choice
    assert choice.trimmed.x() > choice.audio.x() == choice.numbers.x()
    dialog.close()
