"""Measure the app beside plain faster-whisper, and write the table as JSON and Markdown.

    python -m tests.bench [--corpus FOLDER] [--only P2,T1] [--runs N] [--quick] [-o FOLDER]

It reports; no figure makes it fail. CT2_FORCE_CPU_ISA=AVX2 measures a machine without AVX-512.
"""

from __future__ import annotations

import argparse
import logging
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.bench import Bench, tell
from tests.bench.corpus import load_corpus
from tests.bench.machine import describe_machine
from tests.bench.report import table, write_report
from tests.bench.results import Result
from tests.bench.silence import measure_silence
from tests.bench.terms import measure_terms, measure_vocabulary_cost
from tests.bench.times import measure_pauses, measure_word_starts
from tests.bench.words import measure_words
from voice_interview.errors import UserError

MEASURES: dict[str, Callable[[Bench], Result]] = {
    "P2": measure_words,
    "T1": measure_terms,
    "T2": measure_vocabulary_cost,
    "T3": measure_silence,
    "T7": measure_pauses,
    "T8": measure_word_starts,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 0 whatever the figures are."""
    options = _parser().parse_args(arguments)
    logging.getLogger("faster_whisper").setLevel(logging.ERROR)
    os.environ["HF_HUB_OFFLINE"] = "1"
    try:
        bench = Bench(
            load_corpus(options.corpus),
            options.out / "home",
            options.model,
            options.runs,
            options.quick,
        )
        machine = describe_machine(bench.studio.model_folder)
        results = []
        for target in options.only:
            tell(f"== {target}")
            results.append(MEASURES[target](bench))
            write_report(options.out, _command(), machine, bench.corpus.name, results)
    except UserError as error:
        tell(str(error))
        return 1
    print("\n".join(table(results)))
    tell(f"Written: {options.out / 'bench.md'}, {options.out / 'bench.json'}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpus", metavar="FOLDER", type=Path, help="default: the app's samples")
    parser.add_argument(
        "--only", metavar="P2,T1", type=_targets, default=list(MEASURES), help="these targets"
    )
    parser.add_argument("--runs", metavar="N", type=int, default=9, help="P1: answers of 30 s")
    parser.add_argument("--model", default="base", help="speech model of both (default: base)")
    parser.add_argument("--quick", action="store_true", help="a little of everything")
    parser.add_argument("-o", "--out", metavar="FOLDER", type=Path, default=Path("artifacts/bench"))
    return parser


def _targets(text: str) -> list[str]:
    chosen = [name.strip().upper() for name in text.split(",") if name.strip()]
    unknown = [name for name in chosen if name not in MEASURES]
    if unknown or not chosen:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(MEASURES)}")
    return [name for name in MEASURES if name in chosen]


def _command() -> str:
    """Return the command as it was given, with the variable that changes its figures."""
    forced = os.environ.get("CT2_FORCE_CPU_ISA")
    return f"{f'CT2_FORCE_CPU_ISA={forced} ' if forced else ''}python -m tests.bench " + shlex.join(
        sys.argv[1:]
    )


if __name__ == "__main__":
    sys.exit(main())
