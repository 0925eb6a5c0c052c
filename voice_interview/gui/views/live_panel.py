"""The middle of the interview while it runs: time, sound, parts and live text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from voice_interview.core.asking import COUNTDOWN_S
from voice_interview.core.events import MarkPart
from voice_interview.core.hearing import Ear
from voice_interview.core.live import Session, State
from voice_interview.core.model import PARTS, Mode, Part
from voice_interview.core.ports import Level
from voice_interview.core.star import part_shares, part_spans
from voice_interview.gui import messages
from voice_interview.gui.desk import Desk
from voice_interview.gui.keys import Keys, key_text
from voice_interview.gui.texts import clock, countdown, part_title
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Card, OneLine, fill, label, link, set_kind
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.ring import Ring
from voice_interview.gui.widgets.starbar import Segment, SegmentBar
from voice_interview.gui.widgets.waveform import LiveWaveform
from voice_interview.gui.widgets.wrapping import LineOrMore
from voice_interview.gui.widgets.writing_row import WritingRow

_CAPTION_LINES = 2
_BEFORE_THE_END = (State.ASKING, State.THINKING, State.RECORDING, State.PAUSED)
"""The answer can still be given, or be led."""


class LivePanel(QWidget):
    """Ring and waveform, the STAR bar, and what was understood so far."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session = Session()
        self._ear = Ear()
        look = desk.look
        self.ring = Ring(look)
        self.waveform = LiveWaveform(look)
        self.status = OneLine("strong")
        self.device = label("", "soft")
        self.warning = LineOrMore("")
        self.parts = SegmentBar(look)
        self.parts.chosen.connect(lambda part: desk.bridge.post(MarkPart(part)))
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.caption.setTextFormat(Qt.TextFormat.RichText)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.caption.setAccessibleName(self.tr("Live text"))
        self._caption_card = Card(padding=16)
        self.captions_link = link("")
        self._captions_key = label("", "key")
        fill(self._caption_card.box, self._caption_head(), self.caption)
        self.pressure_hint = label("", "soft", wrap=True)
        self.writing = WritingRow()
        self.writing.hide()
        self._parts_card = Card(padding=12, spacing=2)
        self._keys = self._key_row()
        policy = self._keys.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps while the last words are written
        self._keys.setSizePolicy(policy)
        keys = QHBoxLayout()
        keys.setContentsMargins(8, 0, 8, 0)
        keys.addWidget(self._keys)
        fill(self._parts_card.box, self.parts, keys)
        self._build()
        look.changed.connect(lambda: self.show_session(self._session))

    def _build(self) -> None:
        sound = QVBoxLayout()
        sound.setSpacing(6)
        sound.addWidget(FlowRow(self.status, self.device, right=[self.warning], spacing=10))
        sound.addWidget(self.waveform, 1)
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 8, 4)
        top.setSpacing(32)
        top.addWidget(self.ring)
        top.addLayout(sound, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        fill(
            box,
            top,
            self.writing,
            self._parts_card,
            self.pressure_hint,
            self._caption_card,
            None,
        )

    def _caption_head(self) -> QWidget:
        title = label(self.tr("LIVE TEXT"), "heading")
        return FlowRow(title, right=[self.captions_link, self._captions_key], spacing=8)

    def _key_row(self) -> QWidget:
        self._key_labels = {name: label("", "key") for name in ("next_part", *PARTS)}
        following, *jumps = self._key_labels.values()
        return FlowRow(
            label(self.tr("Next part"), "small"),
            following,
            label(self.tr("or jump to a part"), "small"),
            *jumps,
            spacing=8,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Name the keys that are in use now."""
        super().showEvent(event)
        keys = Keys(self._desk.app.settings.keys)
        for name, shown in self._key_labels.items():
            shown.setText(key_text(keys.of(name)))
        hint = self.tr("{key} marks the next STAR part; how long each took is shown afterwards.")
        self.pressure_hint.setText(hint.format(key=key_text(keys.of("next_part"))))

    # ---- what changes with the session

    def show_session(self, session: Session) -> None:
        """Show where the session stands; `tick` moves what moves in between."""
        if session.turn != self._session.turn:
            self.waveform.clear()
            self._ear.clear()
        self._session = session
        live = session.state is State.RECORDING and session.live
        self.status.show_text(("● " if live else "") + messages.status(session))
        set_kind(self.status, "alarm" if live or session.muted else "strong")
        self.device.setText(session.device if session.state is State.RECORDING else "")
        self._warn()
        self.parts.show_segments(segments(session, self._desk.look))
        self._keys.setVisible(session.state in _BEFORE_THE_END)
        self._show_parts_card()
        relaxed = session.mode is Mode.RELAXED
        self.pressure_hint.setVisible(session.star and not relaxed)
        wanted = self._desk.app.settings.captions
        has_text = bool(session.caption or session.caption_tail)
        self._caption_card.setVisible(relaxed and (has_text or session.state in _BEFORE_THE_END))
        self.caption.setVisible(wanted)
        self._name_captions_link(wanted)
        if wanted and relaxed:
            self._show_caption(session)

    def _show_parts_card(self) -> None:
        """An answer without parts has the ring for its time; a long wait takes the place."""
        session, waits = self._session, self.writing.isVisibleTo(self)
        relaxed = session.mode is Mode.RELAXED
        self._parts_card.setVisible(session.star and relaxed and not waits)

    def _name_captions_link(self, shown: bool) -> None:
        key = key_text(Keys(self._desk.app.settings.keys).of("captions"))
        text = self.tr("Hide live text") if shown else self.tr("Show live text")
        self._captions_key.setText(key)
        self.captions_link.setText(text)
        self.captions_link.setAccessibleName(text)
        self.captions_link.setAccessibleDescription(self.tr("Key {key}").format(key=key))

    def _warn(self) -> None:
        """Before the answer of the sound, during it of the time."""
        session = self._session
        text = messages.time_warning(session) or messages.went_on(session)
        if session.state is State.THINKING and not session.muted:
            text = messages.hearing(self._ear.judge())
        if self.warning.text() != text:
            self.warning.setText(text)
            set_kind(self.warning, warning_kind(session))

    def _show_caption(self, session: Session) -> None:
        metrics = QFontMetrics(self._desk.look.font())
        self.caption.setMinimumHeight(metrics.lineSpacing() * _CAPTION_LINES)
        room = max(200, self.caption.width())
        letters = int(room / metrics.averageCharWidth() * _CAPTION_LINES * 0.85)
        theme = self._desk.look.theme
        if not (session.caption or session.caption_tail):
            hint = self.tr("What you say appears here.")
            self.caption.setText(f'<span style="color:{theme.soft}">{escape(hint)}</span>')
            return
        goes_on = session.state in _BEFORE_THE_END
        said = _last(session.caption, max(40, letters - len(session.caption_tail)))
        self.caption.setText(
            f'<span style="color:{theme.soft}">{escape(said)}</span> '
            f"<b>{escape(_last(session.caption_tail, letters))}</b>"
            + (f'<span style="color:{theme.accent}">▍</span>' if goes_on else "")
        )

    def show_writing(self, *, shown: bool) -> None:
        """Say how far the text is, when somebody has to wait for it."""
        session = self._session
        self.writing.setVisible(shown)
        self._show_parts_card()
        if shown:
            self.writing.show_progress(
                self.tr("Writing down your answer"),
                self.tr("The recording is kept. You need not wait: the text can follow later."),
                "",
                session.written_share,
                session.writing_left_s,
            )

    # ---- what moves by itself

    def tick(self, now_s: float, level: Level) -> None:
        """Move the ring and the waveform, about 30 times a second."""
        session = self._session
        if session.state in (State.THINKING, State.RECORDING):
            self.waveform.add(level.peak_dbfs, now_s)
        elif session.voice_playing:
            self.waveform.add(self._desk.app.voice.level().peak_dbfs, now_s, voice=True)
        if session.state is State.THINKING and session.device:
            self._ear.add(now_s, level)
            self._warn()
        time, below, share, color = ring_values(session, now_s, self._desk.look)
        if not (self.waveform.calm and (time, below) == (self.ring.time, self.ring.below)):
            self.ring.show_time(time, below, share, color)


def warning_kind(session: Session) -> str:
    """How urgent what is said about the time looks."""
    return "alarm" if session.soft_limit >= 0.9 else "caution"


def ring_values(session: Session, now_s: float, look: Look) -> tuple[str, str, float, str]:
    """The time in the ring, the line below it, how full it is (0..1) and its color."""
    theme = look.theme
    held = session.held if session.state is State.PAUSED else session.state
    if session.cueing:
        return clock(0.0), messages.ring_line(session), 0.0, theme.accent
    if held in (State.ASKING, State.THINKING):
        below = messages.ring_line(session)
        if held is State.ASKING:
            return clock(session.think_s), below, 0.0, theme.accent
        is_held = session.state is State.PAUSED
        left_s = session.think_left_s if is_held else session.think_ends_s - now_s
        whole_s = COUNTDOWN_S if session.counting else session.think_s
        share = left_s / whole_s if whole_s > 0 else 0.0
        return countdown(left_s), below, share, theme.soft if is_held else theme.accent
    share = session.answer_s / session.limit_s if session.limit_s > 0 else 0.0
    color = theme.record
    if session.state is not State.RECORDING:
        color = theme.soft
    elif 0 < session.soft_limit < 0.9:
        color = theme.caution.fill
    return clock(session.answer_s), messages.ring_line(session), share, color


def part_seconds(session: Session) -> dict[Part, float]:
    """How long each part has been told so far; the sound before the start signal is not."""
    end_s = session.position_s
    spans = part_spans(session.laps, end_s)
    told = {share.part: share.seconds for share in part_shares(spans)}
    if not told:
        told = dict.fromkeys(PARTS, 0.0) | {Part.SITUATION: end_s}
    told[Part.SITUATION] = max(0.0, told[Part.SITUATION] - session.preroll_s)
    return told


def segments(session: Session, look: Look) -> tuple[Segment, ...]:
    """The four parts of a STAR answer; nothing for any other."""
    if not session.star:
        return ()
    theme = look.theme
    runs = session.state in (State.RECORDING, State.PAUSED) and session.live
    told = part_seconds(session)
    return tuple(
        Segment(
            part_title(part),
            told[part],
            session.part_target_s(part),
            theme.parts[part],
            active=runs and part is session.part,
            part=part,
        )
        for part in PARTS
    )


def _last(text: str, letters: int) -> str:
    """The end of the text, from a whole word on."""
    if len(text) <= letters:
        return text
    return "… " + text[-letters:].partition(" ")[2]
