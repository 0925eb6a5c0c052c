"""`backup`: everything in one file, and back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import asdict

from voice_interview.cli.output import add_json, print_json, tell
from voice_interview.cli.progress import Bar
from voice_interview.errors import UserError
from voice_interview.paths import default_folders

if TYPE_CHECKING:
    from voice_interview.safekeeping import Contents


def add_backup(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", help="write sessions, recordings, banks and settings")
    create.add_argument("file", metavar="FILE.zip", type=Path)
    create.add_argument("--overwrite", action="store_true", help="replace a file of that name")
    show = actions.add_parser("show", help="what a backup would bring back")
    show.add_argument("file", metavar="FILE.zip", type=Path)
    restore = actions.add_parser(
        "restore", help="bring a backup back; what is there now is kept in a folder of its own"
    )
    restore.add_argument("file", metavar="FILE.zip", type=Path)
    for action in (create, show, restore):
        add_json(action)


def run_backup(options: argparse.Namespace) -> int:
    """Run the chosen action."""
    actions = {"create": _create, "show": _show, "restore": _restore}
    actions[options.action](options)
    return 0


def _create(options: argparse.Namespace) -> None:
    from voice_interview.safekeeping import back_up_to  # noqa: PLC0415 - --help stays quick

    if options.file.exists() and not options.overwrite:
        raise UserError(
            f"{options.file} is there already.", "It was left as it is.", "Choose another name."
        )
    folders = default_folders(options.data_dir)
    folders.create()
    bar = Bar(f"Writing {options.file.name}")
    try:
        about = back_up_to(folders, options.file.absolute(), bar.show)
    finally:
        bar.end()
    _print(about, str(options.file), as_json=options.json)


def _show(options: argparse.Namespace) -> None:
    from voice_interview.safekeeping import contents_of  # noqa: PLC0415

    _print(contents_of(options.file), str(options.file), as_json=options.json)


def _restore(options: argparse.Namespace) -> None:
    from voice_interview.archive import open_alone  # noqa: PLC0415
    from voice_interview.safekeeping import set_aside, stage_restore  # noqa: PLC0415

    folders = default_folders(options.data_dir)
    with open_alone(options.data_dir):  # nobody else is at work in it
        bar = Bar(f"Reading {options.file.name}")
        try:
            about = stage_restore(folders, options.file.absolute(), bar.show)
        finally:
            bar.end()
    with open_alone(options.data_dir):  # puts it in its place
        tell(f"What was there before is kept in {set_aside(folders)[-1]}.")
    _print(about, str(folders.root), as_json=options.json)


def _print(about: Contents, where: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"file": where, **asdict(about)})
    else:
        print(
            f"{where}: {about.sessions} sessions, {about.takes} recordings, {about.banks} banks, "
            f"{about.size_bytes / 1e6:.1f} MB, made {about.created_at}"
        )
