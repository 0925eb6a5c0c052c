"""`demo`: two questions, two sample answers, one report; no microphone, display or network."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from voice_interview.cli.output import add_json, print_json, tell
from voice_interview.cli.session_loop import hold_session
from voice_interview.cli.terminal import TerminalFace
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session
from voice_interview.core.model import Part
from voice_interview.core.ports import Post
from voice_interview.paths import shipped

FORMATS = ("md", "txt", "json", "srt", "vtt")


def add_demo(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    parser.add_argument(
        "-o",
        "--out",
        metavar="DIR",
        type=Path,
        default=Path("voice-interview-demo"),
        help="where the report goes (default: ./voice-interview-demo)",
    )
    parser.add_argument("--speak", action="store_true", help="say the questions, in real time")
    add_json(parser)


def run_demo(options: argparse.Namespace) -> int:
    """Hold the demo session and write its report."""
    from voice_interview.app import open_app  # noqa: PLC0415 - --help stays quick

    sample = json.loads((shipped("assets") / "sample" / "sample.json").read_text(encoding="utf-8"))
    answers = sample["answers"]
    files = tuple(shipped("assets") / "sample" / answer["file"] for answer in answers)
    fast = not options.speak
    with open_app(options.data_dir, answers=files, fast=fast, mute=fast) as app:
        plan = app.plan(
            app.bank("devops-python"),
            questions=tuple(answer["question"] for answer in answers),
            think_s=2.0 if options.speak else 0.0,
            ask_follow_ups=False,
        )
        face = TerminalFace(quiet=options.json)
        marks = _SampleMarks(app.engine.post, [answer.get("star", []) for answer in answers])
        stop = app.engine.listen(marks.show)
        hold_session(app, plan, face.show, automatic=True)
        stop()
        written = app.export(plan.session_id, FORMATS, options.out, overwrite=True)
        document = app.document(plan.session_id)
    if options.json:
        print_json({"session": document, "files": [str(path) for path in written]})
    else:
        for path in written:
            tell(f"Written: {path}")
    return 0


class _SampleMarks:
    """Marks the parts of a sample answer where its description says they begin."""

    def __init__(self, post: Post, parts: list[list[dict[str, object]]]) -> None:
        self._post = post
        self._parts = parts

    def show(self, session: Session, event: e.Event, _: Commands) -> None:
        if not isinstance(event, e.RecordingStarted) or not session.star:
            return
        for part in self._parts[session.index]:
            start_s = float(str(part["start_s"]))
            if start_s > 0:
                lap = e.LapMarked(session.turn, Part(str(part["part"])), start_s)
                self._post(lap)
