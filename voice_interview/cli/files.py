"""`transcribe` and `analyze`: audio files from anywhere."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.cli.output import add_json, print_json, tell
from voice_interview.cli.progress import share_shower
from voice_interview.errors import UsageError, UserError

if TYPE_CHECKING:
    from voice_interview.core.model import Answer

_TRANSCRIPT_FORMATS = ("txt", "md", "json", "srt", "vtt")


def add_transcribe(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    _add_common(parser)
    parser.add_argument(
        "--format", default="txt", help=f"{','.join(_TRANSCRIPT_FORMATS)} (default: txt)"
    )


def add_analyze(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    _add_common(parser)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, nargs="+")
    parser.add_argument("--model", help="speech model (default: as set, base at first)")
    parser.add_argument("--language", help="ISO 639-1 code, or detect (default: the bank's)")
    parser.add_argument("--device", choices=("cpu", "cuda"), help="default: as set, cpu at first")
    parser.add_argument("--bank", metavar="ID|FILE", help="question bank, for its vocabulary")
    parser.add_argument("--question", metavar="ID", help="the question that was answered")
    parser.add_argument(
        "-o", "--out", metavar="DIR", type=Path, help="one file each, named after the input"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files of that name")
    add_json(parser)


def run_transcribe(options: argparse.Namespace) -> int:
    """Write down the words of each file; one that can't be read does not stop the others."""
    formats = [name.strip() for name in options.format.split(",") if name.strip()]
    unknown = sorted(set(formats) - set(_TRANSCRIPT_FORMATS))
    if unknown or not formats:
        raise UsageError(
            f"There is no format {', '.join(unknown) or options.format!r}.",
            "Nothing was transcribed.",
            f"Choose from {', '.join(_TRANSCRIPT_FORMATS)}.",
        )
    if len(formats) > 1 and options.out is None:
        raise UsageError("Several formats need a folder.", "", "Add -o DIR.")
    return _run(options, ["json"] if options.json and options.out is None else formats)


def run_analyze(options: argparse.Namespace) -> int:
    """Print or write the analysis of each file as JSON."""
    options.json = True
    return _run(options, ["json"])


def _run(options: argparse.Namespace, formats: list[str]) -> int:
    from voice_interview.transcription import open_transcription  # noqa: PLC0415 - see --help

    _refuse_existing(options, formats)
    failures: list[UserError] = []
    documents: list[object] = []
    with open_transcription(
        options.data_dir, options.model, language=options.language, device=options.device
    ) as work:
        topic = work.topic(options.bank, options.question)
        for path in options.file:
            try:
                answer = work.transcribe(path, topic, share_shower(path.name))
                _deliver(options, path, answer, formats, documents)
            except UserError as error:
                failures.append(error)
                if len(options.file) > 1:
                    tell(f"{path}: {error}")
        note = work.transcriber.note
    if note:
        tell(note)
    if documents:
        print_json(documents[0] if len(options.file) == 1 else documents)
    return _result(failures, len(options.file))


def _deliver(
    options: argparse.Namespace,
    path: Path,
    answer: Answer,
    formats: list[str],
    documents: list[object],
) -> None:
    """Write the files, print the text, or add to what is printed as one JSON document."""
    from voice_interview import export  # noqa: PLC0415 - --help stays quick

    if answer.transcript is not None and not answer.transcript.words:
        tell(f"{path}: no speech was found.")
    rendered = {name: export.render_transcript(answer, name) for name in formats}
    if options.out is not None:
        files = [
            export.ExportFile(_name(path, options.file, name), content)
            for name, content in rendered.items()
        ]
        for written in export.write_files(files, options.out, overwrite=options.overwrite):
            tell(f"Written: {written}")
    elif options.json:
        documents.append(json.loads(rendered["json"]))
    else:
        if len(options.file) > 1:
            print(f"== {path}")
        _print(formats[0], rendered[formats[0]].decode())


def _print(name: str, text: str) -> None:
    if name == "json":
        print_json(json.loads(text))
    else:
        sys.stdout.write(text)
    sys.stdout.flush()


def _name(path: Path, others: list[Path], suffix: str) -> str:
    """Name the result after its file; with the ending where two files differ in nothing else."""
    alike = [other for other in others if other.stem == path.stem]
    return f"{path.stem if len(alike) == 1 else path.name}.{suffix}"


def _refuse_existing(options: argparse.Namespace, formats: list[str]) -> None:
    """Say so before the work, not after it."""
    if options.out is None or options.overwrite:
        return
    for path in options.file:
        for name in formats:
            target = options.out / _name(path, options.file, name)
            if target.exists():
                raise UserError(
                    f"The file {target} exists already.",
                    "It was not changed, and nothing was transcribed.",
                    "Choose another folder, or say --overwrite.",
                )


def _result(failures: list[UserError], total: int) -> int:
    if not failures:
        return 0
    if total == 1:
        raise failures[0]
    raise UserError(
        f"{len(failures)} of {total} files could not be transcribed; they are named above.",
        "The others are done.",
    )
