"""Parts that are marked, moved and taken away in Review, and everything that plays there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from tests.fakes.app import BANK, GATE, FakeApp
from tests.gui.screenshots import write_sound
from voice_interview.core.model import (
    Lap,
    Mode,
    Part,
    PartSpan,
    SessionInfo,
    Source,
    Span,
    Take,
    Transcript,
)
from voice_interview.errors import UserError
from voice_interview.gui.views.take_view import TakeView
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]
S, T, A, R = Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT
END_S = 60.0
SPEECH = (Span(2.0, 9.0), Span(10.5, 30.0), Span(31.0, 57.0))
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def open_take(window: Window, app: FakeApp, until: Until, *laps: Lap) -> TakeView:
    take = Take("s-001", "s", GATE.id, "", 1, "s/1.wav", END_S, laps, "")
    write_sound(app.audio_file(take.audio), END_S)
    app.store.save_session(SessionInfo("s", BANK.id, BANK.title, Mode.RELAXED, ""))
    app.store.save_take(take, GATE)
    app.store.save_transcript(take.id, Transcript((), SPEECH, "base"), None)
    window.places.open_review("s", take.id)
    until(lambda: window.places.review.take.waveform.peaks)
    return window.places.review.take


@pytest.fixture
def take(window: Window, app: FakeApp, until: Until) -> TakeView:
    return open_take(window, app, until, Lap(T, 10.0), Lap(A, 20.0), Lap(R, 50.0))


def stored(app: FakeApp) -> list[tuple[Part, float, float]] | None:
    (answer,) = app.store.session("s").answers
    if answer.parts is None:
        return None
    assert all(span.source is Source.EDITED for span in answer.parts)
    return [(span.part, span.start_s, span.end_s) for span in answer.parts]


def test_a_moved_bound_is_stored_and_taken_back(take: TakeView, app: FakeApp, until: Until) -> None:
    handle = take.sound.band.handles[1]
    for _ in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Right)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    moved = [(S, 0.0, 10.3), (T, 10.3, 20.0), (A, 20.0, 50.0), (R, 50.0, 60.0)]
    until(lambda: stored(app) == moved)
    until(lambda: take.undo_stack.count() == 1)
    assert "Situation 0:10" in take.waveform.accessibleDescription()
    QTest.keyClick(take, Qt.Key.Key_Z, CONTROL)
    until(lambda: stored(app) is None)
    until(lambda: take.sound.band.spans[0].end_s == 10.0)
    QTest.keyClick(take, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    until(lambda: stored(app) == moved)
    until(lambda: take.sound.band.spans[0].end_s == 10.3)
    assert app.player.played == []


def test_what_is_moved_just_now_is_taken_back_before_what_is_stored(
    take: TakeView, app: FakeApp, until: Until
) -> None:
    handle = take.sound.band.handles[1]
    QTest.keyClick(handle, Qt.Key.Key_Right)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    until(lambda: take.undo_stack.count() == 1)
    until(lambda: not take.sound.band.moving)
    QTest.keyClick(take.sound.band.handles[1], Qt.Key.Key_Right)
    assert take.sound.band.spans[0].end_s == 10.2
    QTest.keyClick(take, Qt.Key.Key_Z, CONTROL)
    assert take.sound.band.spans[0].end_s == 10.1
    assert take.undo_stack.canUndo()
    assert (found := stored(app)) is not None
    assert found[0] == (S, 0.0, 10.1)


def test_keys_that_rest_are_stored_by_themselves(
    take: TakeView, app: FakeApp, until: Until
) -> None:
    QTest.keyClick(take.sound.band.handles[2], Qt.Key.Key_Left)
    assert stored(app) is None
    until(lambda: stored(app) is not None)


def test_a_bound_that_was_just_moved_is_stored_when_the_window_closes(
    take: TakeView, app: FakeApp, window: Window
) -> None:
    QTest.keyClick(take.sound.band.handles[2], Qt.Key.Key_Left)
    window.let_go()
    assert stored(app) == [(S, 0.0, 10.0), (T, 10.0, 19.9), (A, 19.9, 50.0), (R, 50.0, 60.0)]


def test_edits_that_wait_are_stored_when_one_goes_elsewhere(
    take: TakeView, app: FakeApp, window: Window, until: Until
) -> None:
    take.sound.editing.remove(3)
    take.sound.editing.remove(2)
    window.places.show_place("practice")
    until(lambda: stored(app) == [(S, 0.0, 10.0), (T, 10.0, 60.0)])


def test_edits_in_quick_succession_are_stored_one_after_the_other(
    take: TakeView, app: FakeApp, until: Until
) -> None:
    editing = take.sound.editing
    editing.rename(1, R)
    editing.rename(1, A)
    editing.remove(1)
    until(lambda: not take._desk.worker.busy)
    until(lambda: stored(app) == [(S, 0.0, 50.0), (R, 50.0, 60.0)])
    until(lambda: take.undo_stack.count() == 2)
    take.undo_stack.undo()
    until(
        lambda: stored(app) == [(S, 0.0, 10.0), (R, 10.0, 20.0), (A, 20.0, 50.0), (R, 50.0, 60.0)]
    )


def test_a_take_without_marks_is_marked_while_it_is_heard(
    window: Window, app: FakeApp, until: Until
) -> None:
    take = open_take(window, app, until)
    assert take.sound.transport.parts.text() == "Mark parts here"
    assert not take.sound.band.isVisible()
    window.playback.seek(5.0)
    QTest.keyClick(take, Qt.Key.Key_1)
    until(lambda: stored(app) == [(S, 5.0, 60.0)])
    assert take.sound.band.isVisible()
    window.playback.seek(25.0)
    QTest.keyClick(take, Qt.Key.Key_3)
    until(lambda: stored(app) == [(S, 5.0, 25.0), (A, 25.0, 60.0)])
    menu = QMenu()
    take.sound.editing.fill_menu(menu)
    back = next(one for one in menu.actions() if one.text() == "Back to my marks")
    assert not back.isEnabled()  # there are none
    next(one for one in menu.actions() if one.text() == "Remove all parts").trigger()
    until(lambda: stored(app) == [])


def test_back_to_the_marks(take: TakeView, app: FakeApp, until: Until) -> None:
    editing = take.sound.editing
    assert not editing.can_take_marks_back
    QTest.keyClick(take.sound.band.handles[1], Qt.Key.Key_Delete)
    until(lambda: stored(app) == [(S, 0.0, 20.0), (A, 20.0, 50.0), (R, 50.0, 60.0)])
    until(lambda: editing.can_take_marks_back)
    menu = QMenu()
    editing.fill_menu(menu, 1)
    assert {"Make this part Situation", "Remove this part"} <= {
        one.text() for one in menu.actions()
    }
    next(one for one in menu.actions() if one.text() == "Back to my marks").trigger()
    until(lambda: stored(app) is None)
    assert len(take.sound.band.spans) == 4


def test_what_can_not_be_stored_is_shown_as_it_was(
    take: TakeView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The disk is full.", "The parts are as they were.", "Make room.")

    monkeypatch.setattr(app.store, "save_parts", refuse)
    take.sound.editing.remove(1)
    until(lambda: "The disk is full." in take.notice.text)
    assert len(take.sound.band.spans) == 4
    assert take.undo_stack.count() == 0


# ---- what plays


def test_keys_of_the_player(take: TakeView, app: FakeApp, window: Window) -> None:
    playback = window.playback
    QTest.keyClick(take, Qt.Key.Key_Period)
    assert playback.position_s == 9.0
    QTest.keyClick(take, Qt.Key.Key_Period)
    assert playback.position_s == 30.0
    QTest.keyClick(take, Qt.Key.Key_Comma)
    assert playback.position_s == 9.0
    QTest.keyClick(take, Qt.Key.Key_Right, ALT)
    assert playback.position_s == 14.0
    QTest.keyClick(take, Qt.Key.Key_BracketLeft)
    assert playback.speed == 0.9
    for _ in range(2):
        QTest.keyClick(take, Qt.Key.Key_Plus)
    assert playback.speed == 1.1
    assert "1.1" in take.sound.transport.speed.text()
    QTest.keyClick(take, Qt.Key.Key_Backspace)
    assert playback.speed == 1.0


def test_a_selection_is_looped(take: TakeView, app: FakeApp, window: Window) -> None:
    take.waveform.select(Span(12.0, 15.0))
    QTest.keyClick(take, Qt.Key.Key_L)
    assert window.playback.loop == Span(12.0, 15.0)
    assert take.sound.transport.loop.isChecked()
    take.sound.play.click()
    assert (app.player.played[-1].start_s, app.player.played[-1].again_s) == (12.0, 12.0)
    take.waveform.select(Span(20.0, 21.0))
    assert app.player.played[-1].again_s == 20.0
    take.waveform.select(None)
    assert window.playback.loop is None
    take.sound.transport.loop.click()
    assert window.playback.loop == Span(0.0, END_S)
    take.sound.transport.loop.click()
    assert not take.sound.transport.loop.isChecked()


def test_silence_at_both_ends_is_left_out(take: TakeView, app: FakeApp, window: Window) -> None:
    take.sound.transport.trim.trigger()
    assert window.playback.heard == Span(1.8, 57.2)
    take.waveform.grab()
    take.sound.transport.trim.trigger()
    assert window.playback.heard == Span(0.0, END_S)


def test_a_quiet_take_is_played_louder(take: TakeView, window: Window) -> None:
    transport = take.sound.transport
    transport.even_wanted.emit()
    assert window.playback.gain_db != 0.0
    assert "dB" in transport.loudness.text()
    recorded = next(
        one for one in transport.loudness.menu().actions() if one.text() == "As recorded"
    )
    recorded.trigger()
    assert window.playback.gain_db == 0.0


def test_buttons_zoom(take: TakeView) -> None:
    buttons = {one.accessibleName(): one for one in take.sound.findChildren(QPushButton)}
    buttons["Zoom in"].click()
    assert take.waveform.timeline.length_s == 30.0
    assert take.sound.overview.isVisible()
    buttons["Zoom out"].click()
    assert not take.sound.overview.isVisible()


def test_the_boxes_of_the_player_are_of_one_height_and_say_what_they_do(take: TakeView) -> None:
    transport = take.sound.transport
    assert any(one.text() == "Zoom" and one.isVisible() for one in transport.findChildren(QLabel))
    buttons = transport.findChildren(QPushButton)
    assert len({one.height() for one in buttons}) == 1
    for one in buttons:
        assert one.toolTip()
        assert len(one.accessibleName()) > 3  # a word, not a sign


def test_a_menu_opens_on_a_part(take: TakeView) -> None:
    take.sound.band.menu_wanted.emit(1, take.mapToGlobal(QPoint(50, 50)))
    menu = next(one for one in take.window().findChildren(QMenu) if one.isVisible())
    assert any("Remove this part" in one.text() for one in menu.actions())
    menu.close()


def test_a_narrow_part_says_its_initial_rather_than_half_its_name(take: TakeView) -> None:
    band = take.sound.band
    span = PartSpan(Part.TASK, 8.0, 13.0)
    said = [band.name_for(span, float(width_px)) for width_px in range(200, -1, -1)]
    assert list(dict.fromkeys(said)) == ["Task 0:05", "Task", "T", ""]
