"""A recording's waveform, its parts and its view."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interview.audio.peaks import Peaks
from voice_interview.core.model import Note, Part, PartSpan, Span
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.overview import Overview
from voice_interview.gui.widgets.part_band import PartBand
from voice_interview.gui.widgets.take_waveform import TakeWaveform
from voice_interview.gui.widgets.timeline import Timeline

S, T, R = Part.SITUATION, Part.TASK, Part.RESULT
SPANS = (PartSpan(S, 0.0, 20.0), PartSpan(T, 20.0, 40.0), PartSpan(R, 40.0, 60.0))
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def peaks_of(duration_s: float) -> Peaks:
    made = Peaks(1000, round(duration_s * 1000))
    made.add(np.linspace(0, 30_000, round(duration_s * 1000)).astype(np.int16)[:, None])
    return made


@pytest.fixture
def wave(qtbot: QtBot, look: Look) -> TakeWaveform:
    made = TakeWaveform(look)
    qtbot.addWidget(made)
    made.resize(600, 80)
    made.show_take(60.0, SPANS)
    made.show_peaks(peaks_of(60.0))
    made.show()
    return made


@pytest.fixture
def band(qtbot: QtBot, look: Look) -> Iterator[PartBand]:
    timeline = Timeline()
    timeline.show_recording(60.0)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 60)
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    made = PartBand(look, timeline)
    box.addWidget(made)
    made.show_parts(SPANS)
    made.show_pauses([Span(18.0, 18.5), Span(43.0, 44.0)])
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    yield made
    page.hide()


# ---- the timeline


def test_zooming_keeps_the_place_under_the_pointer() -> None:
    timeline = Timeline()
    timeline.show_recording(100.0)
    assert not timeline.zoomed
    timeline.zoom(4.0, 80.0)
    assert timeline.length_s == 25.0
    assert timeline.x(80.0, 1000) == pytest.approx(800.0)
    timeline.zoom(1e6, 80.0)
    assert timeline.length_s == 2.0
    assert timeline.at(timeline.x(80.0, 500), 500) == pytest.approx(80.0)
    timeline.scroll(1000.0)
    assert timeline.end_s == 100.0
    timeline.reveal(10.0)
    assert timeline.start_s < 10.0 < timeline.end_s
    timeline.zoom(1e-6, 10.0)
    assert (timeline.start_s, timeline.length_s) == (0.0, 100.0)


# ---- the waveform


def test_keys_and_clicks_go_to_a_place(wave: TakeWaveform) -> None:
    wave.show_position(30.0)
    places: list[float] = []
    wave.sought.connect(places.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(wave, key)
    assert places == [25.0, 35.0, 0.0, 60.0]
    QTest.mouseClick(wave, LEFT, pos=QPoint(wave.width() // 4, 50))
    assert places[-1] == pytest.approx(15.0, abs=0.2)
    assert wave.accessibleDescription() == "Situation 0:20, Task 0:20, Result 0:20"


def test_a_drag_selects_and_a_click_ends_it(wave: TakeWaveform) -> None:
    selected: list[Span | None] = []
    wave.selected.connect(selected.append)
    QTest.mousePress(wave, LEFT, pos=QPoint(300, 40))
    QTest.mouseMove(wave, QPoint(200, 40))
    QTest.mouseRelease(wave, LEFT, pos=QPoint(200, 40))
    assert wave.selection is not None
    assert wave.selection.start_s == pytest.approx(20.0, abs=0.2)
    assert wave.selection.end_s == pytest.approx(30.0, abs=0.2)
    assert "Selected 0:20 to 0:30" in wave.accessibleDescription()
    wave.grab()
    QTest.mouseClick(wave, LEFT, pos=QPoint(100, 40))
    assert wave.selection is None
    assert selected[-1] is None


def test_shift_and_arrows_select_from_the_playhead(wave: TakeWaveform) -> None:
    wave.show_position(30.0)
    QTest.keyClick(wave, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(wave, Qt.Key.Key_Right, SHIFT)
    assert wave.selection == Span(30.0, 31.0)
    for _ in range(3):
        QTest.keyClick(wave, Qt.Key.Key_Left, SHIFT)
    assert wave.selection == Span(29.5, 30.0)
    QTest.keyClick(wave, Qt.Key.Key_End, SHIFT)
    assert wave.selection == Span(30.0, 60.0)
    QTest.keyClick(wave, Qt.Key.Key_Escape)
    assert wave.selection is None


def wheel(wave: TakeWaveform, turned: QPoint, keys: Qt.KeyboardModifier) -> bool:
    place = QPointF(450, 40)
    event = QWheelEvent(
        place,
        wave.mapToGlobal(place),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(wave, event)
    return event.isAccepted()


def test_it_is_zoomed_and_scrolled(wave: TakeWaveform) -> None:
    timeline = wave.timeline
    assert wheel(wave, QPoint(0, 120), CONTROL)
    assert timeline.length_s == pytest.approx(48.0)
    assert timeline.at(450, 600) == pytest.approx(45.0)
    start_s = timeline.start_s
    assert wheel(wave, QPoint(0, 120), SHIFT)
    assert timeline.start_s < start_s
    assert not wheel(wave, QPoint(0, 120), Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(wave, Qt.Key.Key_0)
    assert not timeline.zoomed
    wave.show_position(50.0)
    for _ in range(5):
        QTest.keyClick(wave, Qt.Key.Key_Up)
    assert timeline.length_s < 10.0
    assert timeline.start_s < 50.0 < timeline.end_s
    QTest.keyClick(wave, Qt.Key.Key_PageUp)
    assert timeline.end_s < 50.0
    wave.show_position(50.03)  # who looked elsewhere is not brought back by each moment played
    assert timeline.end_s < 50.0
    wave.show_position(10.0)
    assert timeline.start_s < 10.0 < timeline.end_s
    wave.show_position(timeline.end_s + 0.01)
    assert timeline.start_s > 10.0
    wave.setFocus()
    wave.grab()


def test_marks_are_seen(wave: TakeWaveform) -> None:
    wave.clearFocus()
    plain = wave.grab().toImage()
    wave.show_hits([Span(10.0, 10.5)])
    wave.show_moments([Span(20.0, 22.0)])
    wave.show_notes([Note("n1", 30.0, "louder")])
    marked = wave.grab().toImage()
    for x, y in ((101, 77), (205, 0), (301, 8)):
        assert plain.pixelColor(x, y) != marked.pixelColor(x, y)
    wave.timeline.zoom(20.0, 50.0)
    wave.show_moments([Span(20.0, 22.0)])
    assert wave.timeline.start_s < 20.0 < wave.timeline.end_s
    wave.show_take(30.0, ())
    assert wave.marks.hits == wave.marks.moments == ()


def test_the_overview_moves_the_view(qtbot: QtBot, look: Look) -> None:
    timeline = Timeline()
    overview = Overview(look, timeline)
    qtbot.addWidget(overview)
    overview.resize(600, 24)
    timeline.show_recording(600.0)
    assert not overview.isVisible()
    timeline.zoom(10.0, 0.0)
    assert overview.isVisible()
    overview.show_peaks(peaks_of(600.0))
    overview.show_position(100.0)
    QTest.mouseClick(overview, LEFT, pos=QPoint(300, 10))
    assert timeline.start_s == pytest.approx(270.0, abs=2.0)
    overview.grab()


# ---- bounds of the parts


def test_keys_move_a_bound(band: PartBand) -> None:
    edits: list[tuple[PartSpan, ...]] = []
    band.edited.connect(edits.append)
    handle = band.handles[1]
    assert handle.accessibleName() == "Task begins at 0:20.0"
    QTest.keyClick(handle, Qt.Key.Key_Right)
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert handle.accessibleName() == "Task begins at 0:20.2"
    QTest.keyClick(handle, Qt.Key.Key_Left, SHIFT)
    assert band.spans[0].end_s == band.spans[1].start_s == pytest.approx(19.2)
    assert edits == []
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert len(edits) == 1
    QTest.keyClick(handle, Qt.Key.Key_Left, CONTROL)
    assert band.spans[1].start_s == 18.5
    QTest.keyClick(handle, Qt.Key.Key_Left, CONTROL)
    assert band.spans[1].start_s == 18.0
    QTest.keyClick(handle, Qt.Key.Key_Left, CONTROL)
    assert band.spans[1].start_s == 18.0
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert band.spans[1].start_s == pytest.approx(19.2)
    assert band.handles[3].accessibleName() == "Result ends at 1:00.0"


def test_what_keys_moved_stays_when_the_focus_goes(band: PartBand, qtbot: QtBot) -> None:
    edits: list[tuple[PartSpan, ...]] = []
    band.edited.connect(edits.append)
    band.handles[1].setFocus()
    QTest.keyClick(band.handles[1], Qt.Key.Key_Right)
    band.handles[2].setFocus()
    assert [spans[1].start_s for spans in edits] == [20.1]
    band.grab()


def test_a_drag_snaps_to_a_pause_unless_alt_is_held(band: PartBand) -> None:
    edits: list[tuple[PartSpan, ...]] = []
    band.edited.connect(edits.append)
    handle = band.handles[2]
    middle = handle.rect().center()
    QTest.mousePress(handle, LEFT, pos=middle)
    band.drag(2, 436.0, freely=False)
    assert band.spans[2].start_s == pytest.approx(44.0)
    band.drag(2, 436.0, freely=True)
    assert band.spans[2].start_s == pytest.approx(43.6)
    assert edits == []
    QTest.mouseRelease(handle, LEFT, pos=handle.rect().center())
    assert len(edits) == 1
    QTest.mouseRelease(handle, LEFT, pos=handle.rect().center())
    assert len(edits) == 1


def test_a_part_is_sought_and_removed(band: PartBand) -> None:
    places: list[float] = []
    gone: list[int] = []
    band.sought.connect(places.append)
    band.removal_wanted.connect(gone.append)
    QTest.mouseClick(band, LEFT, pos=QPoint(300, 10))
    assert places == [20.0]
    QTest.keyClick(band.handles[1], Qt.Key.Key_Delete)
    QTest.keyClick(band.handles[3], Qt.Key.Key_Delete)
    assert gone == [1, 2]
