"""`sessions`: what was practiced, on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec import to_builtins

from voice_interview.cli.delete import add_delete, run_delete
from voice_interview.cli.output import add_json, clock_text, print_json, print_table, tell
from voice_interview.cli.rewrite import add_rewrite, run_rewrite


def add_sessions(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_json(actions.add_parser("list", help="all sessions, newest first"))
    show = actions.add_parser("show", help="one session with its transcripts")
    show.add_argument("id")
    add_json(show)
    export = actions.add_parser("export", help="write a session to files")
    export.add_argument("id")
    export.add_argument("--format", default="md", help="md,txt,json,csv,srt,vtt (default: md)")
    export.add_argument("-o", "--out", metavar="DIR", type=Path, default=Path())
    export.add_argument("--overwrite", action="store_true", help="replace files of that name")
    add_json(export)
    add_rewrite(actions.add_parser("transcribe", help="write takes down that were not, or again"))
    add_delete(actions.add_parser("delete", help="list what goes, then delete it for good"))


def run_sessions(options: argparse.Namespace) -> int:
    """Run the chosen action."""
    actions = {
        "list": _list, "show": _show, "export": _export, "transcribe": run_rewrite,
        "delete": run_delete,
    }  # fmt: skip
    return actions[options.action](options)


def _list(options: argparse.Namespace) -> int:
    from voice_interview.archive import open_archive  # noqa: PLC0415 - --help stays quick

    with open_archive(options.data_dir) as archive:
        summaries = archive.store.summaries()
    if options.json:
        print_json(to_builtins(summaries))
        return 0
    rows = [
        (
            it.info.id,
            it.info.started_at[:16].replace("T", " "),
            it.info.bank_title,
            str(it.take_count),
            clock_text(it.duration_s),
        )
        for it in summaries
    ]
    if rows:
        print_table(("id", "started", "bank", "takes", "length"), rows)
    else:
        tell("No session yet. Hold one: voice-interview practice")
    return 0


def _show(options: argparse.Namespace) -> int:
    from voice_interview.archive import open_archive  # noqa: PLC0415

    with open_archive(options.data_dir) as archive:
        if options.json:
            print_json(archive.document(options.id))
        else:
            print(archive.text(options.id), end="")
    return 0


def _export(options: argparse.Namespace) -> int:
    from voice_interview.archive import open_archive  # noqa: PLC0415

    formats = [name.strip() for name in options.format.split(",") if name.strip()]
    with open_archive(options.data_dir) as archive:
        written = archive.export(options.id, formats, options.out, overwrite=options.overwrite)
    if options.json:
        print_json([str(path) for path in written])
    else:
        for path in written:
            print(path)
    return 0
