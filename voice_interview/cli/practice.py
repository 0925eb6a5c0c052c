"""`practice`: a session in the terminal, with keys, or played from audio files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.cli.event_lines import EventLines
from voice_interview.cli.output import add_json, print_json, tell
from voice_interview.cli.session_loop import hold_session
from voice_interview.cli.terminal import TerminalFace
from voice_interview.core.model import Mode, Order
from voice_interview.errors import UserError

if TYPE_CHECKING:
    from voice_interview.app import App

AUDIO_SUFFIXES = {".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus", ".aac", ".webm", ".mp4"}


def add_practice(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    parser.add_argument("--bank", metavar="ID|FILE", help="question bank (default: devops-python)")
    parser.add_argument(
        "--category", metavar="ID", action="append", help="only this category; can be repeated"
    )
    parser.add_argument("--question", metavar="ID", action="append", help="only this question")
    parser.add_argument("--questions", metavar="N", type=_positive, help="how many")
    parser.add_argument("--order", choices=["written", "shuffled"], default="written")
    parser.add_argument("--mode", choices=[mode.value for mode in Mode], default="relaxed")
    parser.add_argument("--think", metavar="S", type=_seconds, help="seconds to think")
    parser.add_argument("--limit", metavar="S", type=_positive_seconds, help="seconds to answer")
    parser.add_argument("--no-follow-ups", action="store_true", help="ask no follow-up questions")
    parser.add_argument("--no-voice", action="store_true", help="show the questions only")
    parser.add_argument(
        "--answers", metavar="DIR", type=Path, help="audio files to play, in name order, as answers"
    )
    parser.add_argument(
        "--fast", action="store_true", help="with --answers: no voice, no think time, no real time"
    )
    parser.add_argument(
        "--events", action="store_true", help="print one JSON line per event while it runs"
    )
    parser.add_argument(
        "--export", metavar="FORMATS", help="when it is over, write these formats: md,txt,json,…"
    )
    parser.add_argument(
        "-o", "--out", metavar="DIR", type=Path, default=Path(), help="where to write them"
    )
    add_json(parser)


def run_practice(options: argparse.Namespace) -> int:
    """Hold the session; 0 when every question was answered or left by the speaker's own wish."""
    from voice_interview.app import open_app  # noqa: PLC0415 - --help stays quick

    if options.fast and not options.answers:
        raise UserError("--fast needs --answers.", "", "Give a folder of audio files.")
    answers = _answer_files(options.answers) if options.answers else None
    mute = options.no_voice or options.fast
    with open_app(options.data_dir, answers=answers, fast=options.fast, mute=mute) as app:
        bank = app.bank(options.bank)
        plan = app.plan(
            bank,
            categories=tuple(options.category or ()),
            questions=tuple(options.question or ()),
            count=options.questions or (len(answers) if answers else None),
            order=Order(options.order),
            mode=Mode(options.mode),
            think_s=0.0 if options.fast else options.think,
            limit_s=options.limit,
            ask_follow_ups=not (options.no_follow_ups or answers),
        )
        quiet = options.events or options.json
        face = EventLines() if options.events else TerminalFace(quiet=quiet)
        hold_session(app, plan, face.show, automatic=bool(answers))
        written = _export(app, plan.session_id, options)
        if options.json:
            print_json(app.document(plan.session_id))
        elif not options.events:
            _close(plan.session_id, written)
    return 0


def _export(app: App, session_id: str, options: argparse.Namespace) -> tuple[Path, ...]:
    if not options.export:
        return ()
    formats = [name.strip() for name in options.export.split(",")]
    return app.export(session_id, formats, options.out)


def _close(session_id: str, written: tuple[Path, ...]) -> None:
    for path in written:
        tell(f"Written: {path}")
    tell(f"Stored as {session_id}.")
    if not written:
        tell(f"Keep it: voice-interview sessions export {session_id} --format md,txt,json -o DIR")


def _answer_files(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        raise UserError(f"There is no folder {folder}.", "", "Give a folder of audio files.")
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in AUDIO_SUFFIXES)
    if not files:
        raise UserError(
            f"There is no audio file in {folder}.", "", "Put the answers there, one file each."
        )
    return tuple(files)


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 3600:
        raise ValueError
    return value


def _positive_seconds(text: str) -> float:
    value = _seconds(text)
    if value == 0:
        raise ValueError
    return value
