"""`--events`: one JSON line on stdout for each thing that happens, for scripts and measurements."""

from __future__ import annotations

import sys
from typing import Any

from voice_interview.cli.output import json_text
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session, State


class EventLines:
    """Prints `{"t_s", "event", …}`; `t_s` is the engine's monotonic clock."""

    def __init__(self) -> None:
        self._finished_turn = -1
        self._text = ""
        self._problem: e.Problem | None = None

    def show(self, session: Session, event: e.Event, commands: Commands) -> None:
        """Print what the event meant."""
        for command in commands:
            if isinstance(command, c.Say):
                self._print(event.at_s, "asking", turn=command.turn, question=session.question.id)
            elif isinstance(command, c.StartThinkTimer):
                self._print(event.at_s, "thinking", turn=command.turn, think_s=command.after_s)
            elif isinstance(command, c.SaveTranscript):
                self._text = command.transcript.text
        if session.state is State.FINISHING and self._finished_turn != session.turn:
            self._finished_turn = session.turn
            self._print(event.at_s, "finish", turn=session.turn)
        self._reply(session, event)
        if session.over:
            self._print(event.at_s, "done", session=session.plan.session_id)

    def _reply(self, session: Session, event: e.Event) -> None:
        at_s = event.at_s
        match event:
            case e.VoiceFinished(turn=turn) | e.VoiceFailed(turn=turn):
                self._print(at_s, "asked", turn=turn)
            case e.RecordingStarted(turn=turn, preroll_s=preroll_s):
                self._print(at_s, "recording", turn=turn, preroll_s=round(preroll_s, 3))
            case e.CaptionChanged(turn=turn):
                text = {"committed": event.committed, "tentative": event.tentative}
                self._print(at_s, "caption", turn=turn, **text)
            case e.TranscriptProgress(turn=turn, share=share, left_s=left_s):
                left = None if left_s is None else round(left_s, 1)
                self._print(at_s, "writing", turn=turn, share=round(share, 3), left_s=left)
            case e.LapMarked(turn=turn, part=part, position_s=position_s):
                self._print(at_s, "lap", turn=turn, part=part, position_s=round(position_s, 3))
            case e.TakeSaved(turn=turn):
                self._print(at_s, "saved", turn=turn)
            case e.TranscriptSaved(turn=turn):
                self._print(at_s, "transcript", turn=turn, text=self._text)
        if session.problem is not self._problem:
            self._problem = session.problem
            if session.problem is not None:
                self._print(at_s, "problem", turn=session.turn, problem=session.problem)

    def _print(self, at_s: float, name: str, **fields: Any) -> None:
        line = {"t_s": round(at_s, 4), "event": name, **fields}
        sys.stdout.write(json_text(line) + "\n")
        sys.stdout.flush()
