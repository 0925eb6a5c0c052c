"""`sessions transcribe`: stored takes written down, for the first time or by another model."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from voice_interview.cli.output import add_json, print_json, tell
from voice_interview.cli.progress import share_shower
from voice_interview.errors import UsageError, UserError

if TYPE_CHECKING:
    from voice_interview.archive import Archive


def add_rewrite(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    parser.add_argument("id", nargs="*", help="of sessions or single takes")
    parser.add_argument("--pending", action="store_true", help="all takes without a transcript")
    parser.add_argument("--model", help="speech model (default: as set, base at first)")
    add_json(parser)


def run_rewrite(options: argparse.Namespace) -> int:
    """Write them down one by one; one that fails keeps its old text and stops no other."""
    from voice_interview.archive import open_archive  # noqa: PLC0415 - --help stays quick
    from voice_interview.catch_up import Writer  # noqa: PLC0415
    from voice_interview.transcription import open_transcription  # noqa: PLC0415

    if not options.id and not options.pending:
        raise UsageError(
            "No take was named.", "Nothing was transcribed.", "Give an id, or say --pending."
        )
    done: list[str] = []
    failures: list[UserError] = []
    with open_archive(options.data_dir) as archive:
        wanted = _wanted(archive, options.id, pending=options.pending)
        with open_transcription(options.data_dir, options.model) as work:
            writer = Writer(archive, work.transcriber)
            for take_id in wanted:
                try:
                    writer.write(take_id, on_progress=share_shower(take_id))
                    done.append(take_id)
                    tell(f"Written down: {take_id}")
                except UserError as error:
                    failures.append(error)
                    tell(f"{take_id}: {error}")
    if options.json:
        print_json({"transcribed": done, "failed": len(failures)})
    elif not wanted:
        tell("Every take has its transcript.")
    if failures:
        raise UserError(
            f"{len(failures)} of {len(wanted)} takes could not be transcribed; they are named "
            "above.",
            "Their recordings and earlier texts are kept.",
            "Try again, or choose another model.",
        )
    return 0


def _wanted(archive: Archive, ids: list[str], *, pending: bool) -> list[str]:
    """Return the takes of these sessions and takes, each once; UserError for an unknown id."""
    sessions = {summary.info.id for summary in archive.store.summaries()}
    wanted: list[str] = []
    for one in ids:
        if one in sessions:
            wanted += [answer.take.id for answer in archive.store.session(one).answers]
        else:
            wanted.append(archive.store.take(one).take.id)
    if pending:
        wanted += archive.store.pending()
    return list(dict.fromkeys(wanted))
