"""Measure the app beside plain faster-whisper, and write the table as JSON and Markdown.

    python -m tests.bench [--corpus FOLDER] [--only P1 T1 ...] [--runs N] [--lengths 30,120,600]
                          [--through files|rig] [--quick] [-o FOLDER]

It reports; no figure makes it fail. CT2_FORCE_CPU_ISA=AVX2 measures a machine without AVX-512.
"""

from __future__ import annotations

import argparse
import logging
import os
import shlex
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tests.bench.bench import WAYS, Bench
from tests.bench.clicks import measure_clicks
from tests.bench.corpus import load_corpus
from tests.bench.files import measure_files
from tests.bench.load import measure_load
from tests.bench.long_take import measure_long_take
from tests.bench.machine import describe_load, describe_machine
from tests.bench.progress import tell
from tests.bench.report import table, write_report
from tests.bench.results import Result
from tests.bench.sessions import measure_sessions
from tests.bench.silence import measure_silence
from tests.bench.terms import measure_terms, measure_vocabulary_cost
from tests.bench.times import measure_pauses, measure_word_starts
from tests.bench.waits import measure_captions, measure_waits
from tests.bench.window import measure_smoothness, measure_start
from tests.bench.words import measure_words
from voice_interview.errors import UserError
from voice_interview.paths import default_folders
from voice_interview.settings import Settings, save_settings

MEASURES: dict[str, Callable[[Bench], Result]] = {
    "P1": measure_waits,
    "P2": measure_words,
    "P3": measure_captions,
    "P4": measure_start,
    "P5": measure_smoothness,
    "P7": measure_clicks,
    "P8": measure_load,
    "P9": measure_files,
    "P9-LONG": measure_long_take,
    "P9-SESSIONS": measure_sessions,
    "T1": measure_terms,
    "T2": measure_vocabulary_cost,
    "T3": measure_silence,
    "T7": measure_pauses,
    "T8": measure_word_starts,
}
_FAILED = "failed"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 0 whatever the figures are, 1 when one could not be had."""
    options = _parser().parse_args(arguments)
    logging.getLogger("faster_whisper").setLevel(logging.ERROR)
    # What is installed has its bytecode; without it each start would compile every module anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        bench = _bench(options)
        machine = describe_machine(bench.studio.model_folder)
        results = []
        for target in options.only:
            tell(f"== {target}")
            results.append(_measure(target, bench))
            write_report(options.out, _command(), machine, bench.corpus.name, results)
    except UserError as error:
        tell(str(error))
        return 1
    except KeyboardInterrupt:
        tell(f"Stopped. What was measured before is in {options.out}.")
        return 130
    print("\n".join(table(results)))
    tell(f"Written: {options.out / 'bench.md'}, {options.out / 'bench.json'}")
    return int(any(result.title == _FAILED for result in results))


def _bench(options: argparse.Namespace) -> Bench:
    quick = options.quick
    home = options.out / "home"
    bench = Bench(
        load_corpus(options.corpus),
        home,
        options.model,
        options.runs or (2 if quick else 6),
        options.lengths or ((30.0,) if quick else (30.0, 120.0)),
        quick,
        (options.through,) if options.through else WAYS,
    )
    default_folders(str(home)).create()
    save_settings(home / "settings.json", Settings(model=options.model))
    return bench


def _measure(target: str, bench: Bench) -> Result:
    """Measure, and note how busy the machine was."""
    began_s, before = time.monotonic(), describe_load()
    try:
        result = MEASURES[target](bench)
    except Exception as error:  # noqa: BLE001 - an hour's figures must not be lost for one target
        traceback.print_exc()
        result = Result(target, _FAILED, "", missing=str(error) or type(error).__name__)
    took_s = time.monotonic() - began_s
    load = f"Took {took_s:.0f} s; load average {before} before, {describe_load()} after."
    return replace(result, load=load)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpus", metavar="FOLDER", type=Path, help="default: the app's samples")
    parser.add_argument(
        "--only",
        metavar="TARGET",
        nargs="+",
        action=_Targets,
        default=list(MEASURES),
        help=f"of {', '.join(MEASURES)}",
    )
    parser.add_argument(
        "--runs", metavar="N", type=int, help="P1: answers of the shortest length (default: 6)"
    )
    parser.add_argument(
        "--lengths",
        metavar="S,S",
        type=_lengths,
        help="P1: about how long the answers are (default: 30,120)",
    )
    parser.add_argument(
        "--through",
        choices=WAYS,
        help="P1: only files, or only the rig's microphone (default: both)",
    )
    parser.add_argument("--model", default="base", help="speech model of both (default: base)")
    parser.add_argument("--quick", action="store_true", help="a little of everything")
    parser.add_argument("-o", "--out", metavar="FOLDER", type=Path, default=Path("artifacts/bench"))
    return parser


class _Targets(argparse.Action):
    """Takes "P1 T1" and "P1,T1", in any order."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        chosen = {name for value in values for name in value.upper().split(",") if name}
        unknown = chosen - set(MEASURES)
        if unknown:
            parser.error(f"--only {' '.join(sorted(unknown))}: choose from {', '.join(MEASURES)}")
        namespace.only = [name for name in MEASURES if name in chosen]


def _lengths(text: str) -> tuple[float, ...]:
    lengths_s = tuple(sorted(float(part) for part in text.split(",")))
    if lengths_s[0] <= 0:
        raise ValueError("seconds")
    return lengths_s


def _command() -> str:
    """Return the command as it was given, with the variable that changes its figures."""
    forced = os.environ.get("CT2_FORCE_CPU_ISA")
    return f"{f'CT2_FORCE_CPU_ISA={forced} ' if forced else ''}python -m tests.bench " + shlex.join(
        sys.argv[1:]
    )


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started ends, too
    sys.exit(main())
