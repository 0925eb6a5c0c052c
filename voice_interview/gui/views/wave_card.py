"""The sound of one take: its waveform with the parts, and what plays it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from voice_interview.core.model import Answer, PartSpan, Span
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.peaks import read_peaks
from voice_interview.gui.widgets.basics import Card, button, fill, label
from voice_interview.gui.widgets.buttons import PlayButton
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.waveform import TakeWaveform

_PEAKS = 2000
_JUMP_S = 5.0


class WaveCard(Card):
    """Plays the take that is shown, whoever else has used the player meanwhile.

    `followed(position_s)` while this take is the one that is loaded; `failed(error)` when its
    sound can't be read.
    """

    followed = Signal(float)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(padding=20, spacing=12)
        self._desk = desk
        self._take_id = ""
        self._path = ""
        self._duration_s = 0.0
        self.waveform = TakeWaveform(desk.look)
        self.play = PlayButton(desk.look, desk.playback)
        self._clock = label("0:00 / 0:00")
        self._build()
        self.waveform.sought.connect(self.seek)
        desk.playback.moved.connect(self._follow)
        desk.playback.playing_changed.connect(lambda _: self._follow(desk.playback.position_s))

    def _build(self) -> None:
        back = button(self.tr("−5 s"))  # noqa: RUF001 - a minus sign
        back.setAccessibleName(self.tr("5 seconds back"))
        back.clicked.connect(lambda: self._desk.playback.skip(-_JUMP_S))
        forth = button(self.tr("+5 s"))
        forth.setAccessibleName(self.tr("5 seconds forward"))
        forth.clicked.connect(lambda: self._desk.playback.skip(_JUMP_S))
        keys = label(self.tr("Play or pause"), "small")
        space = label(self.tr("Space"), "key")
        controls = FlowRow(self.play, back, forth, self._clock, right=[keys, space], spacing=10)
        fill(self.box, self.waveform, controls)

    def show_answer(self, answer: Answer, spans: Sequence[PartSpan]) -> None:
        """Load the sound of this answer, silent and at its start; its shape comes later."""
        take = answer.take
        path = self._desk.app.audio_file(take.audio)
        self._take_id, self._path, self._duration_s = take.id, str(path), take.duration_s
        self.waveform.show_take(take.duration_s, spans)
        self._desk.playback.load(path, take.duration_s)
        self._follow(0.0)
        self._read_peaks(path, take.id)

    def _read_peaks(self, path: Path, take_id: str) -> None:
        def show(peaks: tuple[float, ...]) -> None:
            if take_id == self._take_id:
                self.waveform.show_peaks(peaks)

        self._desk.worker.run(lambda: read_peaks(path, _PEAKS), show, self.failed.emit)

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

    def _take_up(self) -> None:
        """The interview may have loaded another recording meanwhile."""
        if self._path and not self.loaded:
            self._desk.playback.load(Path(self._path), self._duration_s)

    def _follow(self, position_s: float) -> None:
        if not self.loaded:
            return
        self.waveform.show_position(position_s)
        self._clock.setText(f"{texts.clock(position_s)} / {texts.clock(self._duration_s)}")
        self.followed.emit(position_s)
