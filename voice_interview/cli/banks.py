"""`banks`: the question banks, on the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from voice_interview.cli.output import add_json, print_json, print_table, tell
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.paths import default_folders


def add_banks(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_json(actions.add_parser("list", help="all banks, yours and the shipped ones"))
    show = actions.add_parser("show", help="the questions of a bank")
    show.add_argument("bank", metavar="ID|FILE")
    add_json(show)
    validate = actions.add_parser("validate", help="name every mistake in a bank file")
    validate.add_argument("file", metavar="FILE", type=Path, nargs="+")
    add_json(validate)
    import_ = actions.add_parser("import", help="make a bank from Markdown, CSV, JSON or YAML")
    import_.add_argument("file", metavar="FILE", type=Path)
    import_.add_argument(
        "-o", "--out", metavar="BANK.yaml", type=Path, help="default: among your own banks"
    )
    import_.add_argument("--overwrite", action="store_true", help="replace a file of that name")
    add_json(import_)


def run_banks(options: argparse.Namespace) -> int:
    """Run the chosen action."""
    actions = {"list": _list, "show": _show, "validate": _validate, "import": _import}
    return actions[options.action](options)


def _list(options: argparse.Namespace) -> int:
    from voice_interview.banks.library import load_library  # noqa: PLC0415 - --help stays quick

    library = load_library(default_folders(options.data_dir))
    for broken in library.broken:
        tell(f"{broken.path.name}: {broken.error.what}")
    if options.json:
        print_json([_summary(file.bank, file.path) for file in library.files])
    else:
        rows = [
            (it.bank.id, it.bank.title, str(len(it.bank.questions)), str(it.path))
            for it in library.files
        ]
        print_table(("id", "title", "questions", "file"), rows)
    return 0


def _summary(bank: Bank, path: Path) -> dict[str, object]:
    return {
        "id": bank.id,
        "title": bank.title,
        "language": bank.language,
        "categories": [category.title for category in bank.categories],
        "questions": len(bank.questions),
        "star": sum(question.star for question in bank.questions),
        "file": str(path),
    }


def _show(options: argparse.Namespace) -> int:
    from voice_interview.banks.library import open_bank  # noqa: PLC0415
    from voice_interview.banks.writer import bank_fields, bank_text  # noqa: PLC0415

    bank = open_bank(default_folders(options.data_dir), options.bank)
    if options.json:
        print_json(bank_fields(bank))
    else:
        sys.stdout.write(bank_text(bank))
    return 0


def _validate(options: argparse.Namespace) -> int:
    from voice_interview.banks.library import load_bank  # noqa: PLC0415
    from voice_interview.core.document import BankError  # noqa: PLC0415

    found: dict[str, list[dict[str, object]]] = {}
    for path in options.file:
        try:
            bank = load_bank(path)
        except BankError as error:
            found[str(path)] = [
                {"line": it.line, "field": it.field, "mistake": it.sentence}
                for it in error.mistakes
            ]
            for mistake in error.mistakes:
                tell(f"{path}: {mistake}")
        except UserError as error:
            found[str(path)] = [{"line": 0, "field": "", "mistake": error.what}]
            tell(f"{path}: {error.what}")
        else:
            found[str(path)] = []
            if not options.json:
                print(f"{path}: {len(bank.questions)} questions, no mistake.")
    if options.json:
        print_json(found)
    wrong = sum(bool(mistakes) for mistakes in found.values())
    if wrong:
        raise UserError(f"{wrong} of {len(found)} files can't be used.", "Nothing was changed.")
    return 0


def _import(options: argparse.Namespace) -> int:
    from voice_interview.banks.importer import import_file  # noqa: PLC0415
    from voice_interview.banks.library import add_bank, save_bank  # noqa: PLC0415

    report = import_file(options.file)
    if options.out:
        save_bank(report.bank, options.out, overwrite=options.overwrite)
        written = options.out
    else:
        written = add_bank(
            report.bank, default_folders(options.data_dir), overwrite=options.overwrite
        )
    for note in report.notes:
        tell(str(note))
    if options.json:
        notes = [str(note) for note in report.notes]
        print_json({**_summary(report.bank, written), "notes": notes})
    else:
        print(f"{written}: {report.summary}")
    return 0
