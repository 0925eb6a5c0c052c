"""`sessions delete`: one take, one session, the old ones, or everything."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from voice_interview.cli.output import add_json, clock_text, print_json, tell
from voice_interview.errors import UsageError

if TYPE_CHECKING:
    from voice_interview.archive import Archive
    from voice_interview.deleting import Removal


def add_delete(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    parser.add_argument("id", nargs="?", help="the session")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--take", metavar="TAKE", help="only this recording and its text")
    which.add_argument("--older-than", metavar="DAYS", type=_days, help="all sessions before that")
    which.add_argument("--all", action="store_true", help="everything that was ever said")
    parser.add_argument("--yes", action="store_true", help="don't ask")
    add_json(parser)


def run_delete(options: argparse.Namespace) -> int:
    """List what goes, ask, and delete it; 1 when nothing was deleted."""
    from voice_interview.archive import open_alone, open_archive  # noqa: PLC0415

    chosen = (options.id, options.take, options.older_than, options.all or None)
    if sum(choice is not None for choice in chosen) != 1:
        raise UsageError(
            "Say what to delete.",
            "Nothing was deleted.",
            "Give a session's id, or --take TAKE, --older-than DAYS, or --all.",
        )
    if options.take:
        with open_archive(options.data_dir) as archive:
            return _delete_take(archive, options)
    if options.id:
        with open_archive(options.data_dir) as archive:
            return _delete_sessions(archive, options)
    with open_alone(options.data_dir) as (archive, _):  # no session may be under way
        return _delete_sessions(archive, options)


def _delete_take(archive: Archive, options: argparse.Namespace) -> int:
    answer = archive.store.take(options.take)
    length = clock_text(answer.take.duration_s)
    tell(f"{options.take}: {length} of sound, with its text, edits and notes.")
    if not _agreed(options):
        return 1
    archive.store.delete_take(options.take)
    if options.json:
        print_json({"deleted": [options.take], "recordings": 1, "files": 0})
    else:
        tell(f"Deleted {options.take}.")
    return 0


def _delete_sessions(archive: Archive, options: argparse.Namespace) -> int:
    from voice_interview import deleting  # noqa: PLC0415 - --help stays quick
    from voice_interview.clock import today  # noqa: PLC0415

    if options.all:
        listed = deleting.everything(archive)
    elif options.older_than is not None:
        listed = deleting.older_than(archive, options.older_than, today())
    else:
        listed = deleting.removal(archive, [options.id])
    if not listed.is_empty:
        _tell(listed)
        if not _agreed(options):
            return 1
        deleting.delete(archive, listed)
    if options.json:
        document = {"recordings": listed.takes, "files": len(listed.files)}
        print_json({"deleted": list(listed.session_ids), **document})
    else:
        tell(f"Deleted {len(listed.session_ids)} sessions and {listed.takes} recordings.")
    return 0


def _tell(listed: Removal) -> None:
    for session_id in listed.session_ids:
        tell(session_id)
    length = clock_text(listed.duration_s)
    tell(
        f"{len(listed.session_ids)} sessions with {listed.takes} recordings, {length} of sound, "
        "with texts, edits and notes."
    )
    for path in listed.files:
        tell(str(path))
    for path in listed.remains:
        tell(f"{path}, a damaged database that was set aside, may still hold words of it; --all")
        tell("deletes it too.")


def _agreed(options: argparse.Namespace) -> bool:
    if options.yes:
        return True
    try:
        answer = input("Delete this for good? [y/N] ")
    except EOFError:
        answer = ""
    if answer.strip().lower() in {"y", "yes"}:
        return True
    tell("Nothing was deleted.")
    return False


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 36_500:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of days from 1 on")
    return int(text)
