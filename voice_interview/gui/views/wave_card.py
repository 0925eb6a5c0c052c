"""The sound of one take: its waveform with the parts, and what plays it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from voice_interview.core.metrics import find_pauses
from voice_interview.core.model import PARTS, Answer, PartSpan, Span
from voice_interview.core.trimming import spoken_span
from voice_interview.gui.desk import Desk
from voice_interview.gui.edits import Edits
from voice_interview.gui.views.part_editing import PartEditing
from voice_interview.gui.views.peaks import PeakReader
from voice_interview.gui.views.transport import JUMP_S, Transport
from voice_interview.gui.widgets.basics import Card, fill
from voice_interview.gui.widgets.overview import Overview
from voice_interview.gui.widgets.part_band import PartBand
from voice_interview.gui.widgets.take_waveform import TakeWaveform

_LOUD_DBFS = -6.0
"""So high loud speech peaks in a recording that is as loud as it should be."""


class WaveCard(Card):
    """Plays the take that is shown, whoever else has used the player meanwhile.

    `followed(position_s)` while this take is the one that is loaded; `failed(error)` when its
    sound can't be read.
    """

    followed = Signal(float)
    failed = Signal(object)

    def __init__(self, desk: Desk, edits: Edits) -> None:
        super().__init__(padding=20, spacing=8)
        self._desk = desk
        self._take_id = ""
        self._path = ""
        self._duration_s = 0.0
        self._pauses_s: tuple[float, ...] = ()
        self._spoken: Span | None = None
        self.waveform = TakeWaveform(desk.look)
        self.band = PartBand(desk.look, self.waveform.timeline)
        self.overview = Overview(desk.look, self.waveform.timeline)
        self.transport = Transport(desk)
        self.play = self.transport.play
        self.editing = PartEditing(desk, edits, self.band, lambda: desk.playback.position_s)
        self._reader = PeakReader(desk.worker)
        self._keys = self._make_keys()
        fill(self.box, self.band, self.waveform, self.overview, 2, self.transport)
        self._connect()
        self._connect_playback()

    def _connect(self) -> None:
        self.waveform.sought.connect(self.seek)
        self.waveform.selected.connect(self._play_selection)
        self.band.sought.connect(self.seek)
        self.editing.shown.connect(self._show_parts)
        self._reader.began.connect(self.waveform.show_peaks)
        self._reader.began.connect(self.overview.show_peaks)
        self._reader.grew.connect(self.waveform.redraw)
        self._reader.grew.connect(self.overview.update)
        self._reader.failed.connect(self.failed)
        menu = QMenu(self.transport.parts)
        menu.aboutToShow.connect(lambda: self.editing.fill_menu(menu))
        self.transport.parts.setMenu(menu)

    def _connect_playback(self) -> None:
        playback, transport = self._desk.playback, self.transport
        transport.pause_wanted.connect(self.to_pause)
        transport.loop_wanted.connect(self.toggle_loop)
        transport.even_wanted.connect(self._make_even)
        transport.trim_wanted.connect(self.trim)
        transport.zoom_wanted.connect(self._zoom)
        playback.moved.connect(self._follow)
        playback.playing_changed.connect(lambda _: self._follow(playback.position_s))

    # ---- showing

    def show_answer(self, answer: Answer, spans: Sequence[PartSpan]) -> None:
        """Load the sound of this answer, silent and at its start; its shape comes later.

        The take that is loaded already goes on as it is, with its parts as they are now.
        """
        take, transcript = answer.take, answer.transcript
        pauses = find_pauses(transcript) if transcript is not None else ()
        self._pauses_s = tuple(pause.start_s for pause in pauses)
        self._spoken = spoken_span(answer)
        self.transport.trim.setEnabled(self._spoken is not None)
        same = self.loaded and (take.id, take.duration_s) == (self._take_id, self._duration_s)
        if not same:
            path = self._desk.app.audio_file(take.audio)
            self._take_id, self._path, self._duration_s = take.id, str(path), take.duration_s
            self.waveform.show_take(take.duration_s, ())
            self.overview.show_peaks(None)
            self._desk.playback.load(path, take.duration_s)
            self._reader.read(path)
        self.editing.show_answer(answer, tuple(spans))
        self._follow(self._desk.playback.position_s)

    def _show_parts(self, spans: tuple[PartSpan, ...]) -> None:
        self.waveform.show_parts(spans)
        self.band.setVisible(bool(spans))
        text = self.tr("Parts") if spans else self.tr("Mark parts here")
        self.transport.parts.setText(text)
        self.transport.parts.setAccessibleName(text)

    # ---- playing

    @property
    def loaded(self) -> bool:
        """Whether this take is what the player holds."""
        return bool(self._path) and self._desk.playback.path == self._path

    def play_from(self, start_s: float) -> None:
        """Let it be heard from there."""
        self._take_up()
        self._desk.playback.play(start_s)

    def play_span(self, span: Span) -> None:
        """Let that stretch be heard, and no more."""
        self._take_up()
        self._desk.playback.play(span.start_s, min(span.end_s, self._duration_s))

    def seek(self, position_s: float) -> None:
        """Go there; sound goes on from there if there was any."""
        self._take_up()
        self._desk.playback.seek(position_s)

    def to_pause(self, way: int) -> None:
        """Go to the next pause, or to the one before."""
        self.jump(self._pauses_s, way)

    def jump(self, places_s: Sequence[float], way: int) -> None:
        """Go to the next of these places, or to the one before."""
        self._take_up()
        self._desk.playback.jump(places_s, way)

    def loop_span(self, span: Span) -> None:
        """Play that stretch again and again."""
        self._take_up()
        self.waveform.select(span)
        self._desk.playback.set_loop(span)
        self._desk.playback.play(span.start_s)

    def toggle_loop(self) -> None:
        """Play the selection, or everything, again and again; or no more."""
        self._take_up()
        playback = self._desk.playback
        playback.set_loop(None if playback.loop else self.waveform.selection or playback.heard)

    def trim(self, on: bool) -> None:
        """Leave out the silence at both ends when all is played, or play it again."""
        self._take_up()
        self._desk.playback.hear_only(self._spoken if on else None)
        self.waveform.show_heard(self._spoken if on else None)

    def _play_selection(self, selection: Span | None) -> None:
        if not self.loaded:
            return
        self._desk.playback.select(selection)
        if self._desk.playback.loop is not None:
            self._desk.playback.set_loop(selection)

    def _make_even(self) -> None:
        peaks = self.waveform.peaks
        loud_dbfs = peaks.loud_dbfs() if peaks is not None else None
        if loud_dbfs is not None:
            self._desk.playback.set_gain(float(round(_LOUD_DBFS - loud_dbfs)))

    def _zoom(self, way: int) -> None:
        self.waveform.timeline.zoom(2.0**way, self._desk.playback.position_s)

    def _take_up(self) -> None:
        """The interview may have loaded another recording meanwhile."""
        if self._path and not self.loaded:
            self._desk.playback.load(Path(self._path), self._duration_s)
            self._desk.playback.select(self.waveform.selection)
            self.waveform.show_heard(None)

    def _follow(self, position_s: float) -> None:
        if not self.loaded:
            return
        self.waveform.show_position(position_s)
        self.overview.show_position(position_s)
        self.transport.show_clock(position_s, self._duration_s)
        self.followed.emit(position_s)

    # ---- keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of Review means, wherever the focus is; whether it meant anything."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == Qt.KeyboardModifier.AltModifier:
            ways = {Qt.Key.Key_Left: -JUMP_S, Qt.Key.Key_Right: JUMP_S}
            if key in ways:
                self.seek(self._desk.playback.position_s + ways[key])
            return key in ways
        if modifiers and event.text() not in _SIGNS:
            return False
        act = self._keys.get(key)
        if act is None or not self._path:
            return False
        act()
        return True

    def _make_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        playback = self._desk.playback

        def slower() -> None:
            playback.step_speed(-1)

        def faster() -> None:
            playback.step_speed(1)

        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Comma: lambda: self.to_pause(-1),
            Qt.Key.Key_Period: lambda: self.to_pause(1),
            Qt.Key.Key_L: self.toggle_loop,
            Qt.Key.Key_BracketLeft: slower,
            Qt.Key.Key_Minus: slower,
            Qt.Key.Key_BracketRight: faster,
            Qt.Key.Key_Plus: faster,
            Qt.Key.Key_Equal: faster,
            Qt.Key.Key_Backspace: lambda: playback.set_speed(1.0),
        }
        first = Qt.Key.Key_1.value
        for number, part in enumerate(PARTS):
            keys[Qt.Key(first + number)] = partial(self.editing.begin, part)
        return keys


_SIGNS = frozenset("[]+-=,.")
"""Keys that some keyboards give only with Shift or AltGr."""
