"""What a session looks like in a terminal."""

from __future__ import annotations

import sys

from voice_interview.cli.output import clock_text, tell
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session, State
from voice_interview.core.model import Mode
from voice_interview.problems import problem_error

_HELP = {
    State.ASKING: "Enter: answer now · r: repeat · n: skip · q: end",
    State.THINKING: "Enter: answer now · r: repeat · n: skip · q: end",
    State.RECORDING: "Enter: finish · p: pause · t: start over · n: skip · q: end",
    State.REVIEW: "Enter: go on · t: answer again · q: end",
    State.PAUSED: "Enter: go on · q: end",
    State.FAILED: "Enter: go on · t: start over · n: skip · q: end",
}


class TerminalFace:
    """Tells on stderr what goes on; `quiet` tells nothing."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._state = State.IDLE
        self._turn = 0

    def show(self, session: Session, event: e.Event, commands: Commands) -> None:
        """Show what the event changed."""
        if self._quiet:
            return
        if (session.state, session.turn) != (self._state, self._turn):
            self._state, self._turn = session.state, session.turn
            self._end_line()
            self._entered(session)
        for command in commands:
            if isinstance(command, c.Refuse):
                self._refused(command)
        self._show_event(session, event)

    def _show_event(self, session: Session, event: e.Event) -> None:
        match event:
            case e.VoiceFailed(problem=problem):
                tell(f"  ({problem_error(problem)})")
            case e.RecordingStarted() if session.continued:
                at = clock_text(session.continued.duration_s)
                tell(f"  ● Recording goes on at {at} from {session.device or 'the microphone'}")
            case e.RecordingStarted():
                tell(f"  ● Recording from {session.device or 'the microphone'}")
            case e.MicrophoneMuted(muted=True):
                self._end_line()
                tell("  The microphone delivers only silence. Is it muted?")
            case e.LapMarked(part=part, position_s=position_s):
                self._end_line()
                tell(f"  {part.capitalize()} from {position_s:.1f} s")
            case e.RecordingProgress() if session.state is State.RECORDING and _is_screen():
                self._clock(session)

    def _entered(self, session: Session) -> None:
        if session.state is State.ASKING:
            total = len(session.plan.questions)
            star = " · STAR" if session.star else ""
            kind = "Follow-up" if session.follow_up else f"Question {session.index + 1} of {total}"
            tell(f"\n{kind}{star}\n  {session.shown}")
        if session.state is State.THINKING:
            tell(f"  Think: {clock_text(session.think_left_s)}")
        if session.state is State.FINISHING:
            tell("  Writing down the last words …")
        if session.state is State.REVIEW:
            self._review(session)
        if session.state is State.FAILED and session.problem is not None:
            tell(f"  {problem_error(session.problem)}")
        if session.state in _HELP and sys.stdin.isatty():
            star = " · Space or 1-4: part" if session.star else ""
            tell(f"  [{_HELP[session.state]}{star if session.state is State.RECORDING else ''}]")

    def _review(self, session: Session) -> None:
        if session.transcript is None:
            return
        duration_s = session.take.duration_s if session.take else 0.0
        tell(f"  {clock_text(duration_s)} · {len(session.transcript.words)} words")
        if not session.transcript.words:
            tell("  No words were heard. Is the microphone muted?")
        elif session.mode is Mode.RELAXED:
            tell(f"  “{session.transcript.text}”")

    def _refused(self, command: c.Refuse) -> None:
        if command.reason is c.Reason.PRESSURE_MODE:
            tell("  Not in pressure mode.")

    def _clock(self, session: Session) -> None:
        left = f"{clock_text(session.answer_s)} of {clock_text(session.limit_s)}"
        part = f" · {session.part}" if session.star else ""
        sys.stderr.write(f"\r  {left}{part}   ")
        sys.stderr.flush()

    def _end_line(self) -> None:
        if _is_screen():
            sys.stderr.write("\r\x1b[K")


def _is_screen() -> bool:
    return sys.stderr.isatty()
