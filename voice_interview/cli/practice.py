"""`practice`: a session in the terminal, with keys, or played from audio files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from voice_interview.cli.event_lines import EventLines
from voice_interview.cli.output import add_json, print_json, tell
from voice_interview.cli.recover import tell_recovery
from voice_interview.cli.session_loop import hold_session
from voice_interview.cli.terminal import TerminalFace
from voice_interview.core.model import Mode, Order
from voice_interview.errors import UsageError, UserError

if TYPE_CHECKING:
    from voice_interview.app import App
    from voice_interview.core.events import Plan

AUDIO_SUFFIXES = {".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus", ".aac", ".webm", ".mp4"}


def add_practice(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    parser.add_argument("--bank", metavar="ID|FILE", help="question bank (default: devops-python)")
    parser.add_argument(
        "--category", metavar="ID", action="append", help="only this category; can be repeated"
    )
    parser.add_argument("--question", metavar="ID", action="append", help="only this question")
    parser.add_argument("--questions", metavar="N", type=_positive, help="how many")
    parser.add_argument(
        "--minutes", metavar="M", type=_positive, help="as many as fit into about so many minutes"
    )
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
    parser.add_argument(
        "--continue", metavar="TAKE", dest="go_on", help="go on with this take, which was cut off"
    )
    add_json(parser)


def run_practice(options: argparse.Namespace) -> int:
    """Hold the session; 0 when every question was answered or left by the speaker's own wish."""
    from voice_interview.app import open_app  # noqa: PLC0415 - --help stays quick
    from voice_interview.doctor import check_disk  # noqa: PLC0415

    if options.fast and not options.answers:
        raise UsageError("--fast needs --answers.", "", "Give a folder of audio files.")
    formats = _formats(options.export)
    answers = _answer_files(options.answers) if options.answers else None
    mute = options.no_voice or options.fast
    with open_app(options.data_dir, answers=answers, fast=options.fast, mute=mute) as app:
        quiet = options.events or options.json
        disk = check_disk(app.folders.root)
        if disk.state != "ok":
            tell(f"{disk.detail} {disk.fix}")
        if not quiet and not options.go_on:
            tell_recovery(app.recovery, app.store.offers())
        plan = _plan_on(app, options) if options.go_on else _plan(app, options, answers)
        plan = replace(plan, ask_follow_ups=not (options.no_follow_ups or answers))
        if answers and len(answers) < len(plan.questions):
            raise UsageError(
                f"There are {len(plan.questions)} questions, but only {len(answers)} audio files.",
                "Nothing was started.",
                f"Ask fewer: --questions {len(answers)}.",
            )
        face = EventLines() if options.events else TerminalFace(quiet=quiet)
        hold_session(app, plan, face.show, automatic=bool(answers))
        if app.transcriber.note:
            tell(app.transcriber.note)
        if not quiet:
            tell(f"Stored as {plan.session_id}.")
        written = app.export(plan.session_id, formats, options.out) if formats else ()
        if options.json:
            print_json(app.document(plan.session_id))
        elif not options.events:
            _close(plan.session_id, written)
    return 0


def _plan_on(app: App, options: argparse.Namespace) -> Plan:
    plan = app.plan_on(options.go_on)
    return replace(plan, think_s=0.0 if options.fast else options.think)


def _plan(app: App, options: argparse.Namespace, answers: Sequence[Path] | None) -> Plan:
    return app.plan(
        app.bank(options.bank),
        categories=tuple(options.category or ()),
        questions=tuple(options.question or ()),
        count=options.questions or (len(answers) if answers else None),
        minutes=options.minutes,
        order=Order(options.order),
        mode=Mode(options.mode),
        think_s=0.0 if options.fast else options.think,
        limit_s=options.limit,
    )


def _formats(text: str | None) -> tuple[str, ...]:
    """Return the formats of --export; a wrong one is told before the session, not after it."""
    from voice_interview.export import FORMATS  # noqa: PLC0415 - --help stays quick

    names = tuple(name.strip() for name in (text or "").split(",") if name.strip())
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise UsageError(
            f"There is no format {', '.join(unknown)}.",
            "Nothing was started.",
            f"Choose from {', '.join(FORMATS)}.",
        )
    return names


def _close(session_id: str, written: tuple[Path, ...]) -> None:
    for path in written:
        tell(f"Written: {path}")
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
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds from 0 to 3600")
    return value


def _positive_seconds(text: str) -> float:
    value = _seconds(text)
    if value == 0:
        raise argparse.ArgumentTypeError("an answer needs more than 0 seconds")
    return value
