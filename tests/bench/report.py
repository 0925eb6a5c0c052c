"""The table, as JSON and Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from tests.bench.results import Figure, Result, Value
from tests.bench.scores import Distribution

_MET = {None: "", True: "met", False: "not met"}


def write_report(
    folder: Path, command: str, machine: Mapping[str, str], corpus: str, results: Sequence[Result]
) -> None:
    """Write `bench.json` and `bench.md` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    document = {
        "command": command,
        "machine": machine,
        "corpus": corpus,
        "results": [_result_json(result) for result in results],
    }
    content = json.dumps(document, indent=1, ensure_ascii=False, default=_plain)
    (folder / "bench.json").write_text(content + "\n", encoding="utf-8")
    page = "\n".join(_page(command, machine, corpus, results))
    (folder / "bench.md").write_text(page + "\n", encoding="utf-8")


def table(results: Sequence[Result]) -> list[str]:
    """Return the lines of the table in Markdown."""
    lines = [
        "| target | figure | unit | ours | plain faster-whisper | ratio | goal | met |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for result in results:
        if result.missing:
            lines.append(
                f"| {result.target} | {result.title} | | not measured: {result.missing} | | | | |"
            )
        lines += (_line(result.target, figure) for figure in result.figures)
    return lines


def _line(target: str, figure: Figure) -> str:
    ratio = f"{figure.ratio:.2f}" if figure.ratio is not None else ""
    cells = (
        target,
        figure.name,
        figure.unit,
        _text(figure.ours, "not measured"),
        _text(figure.rival, ""),
        ratio,
        figure.goal,
        _MET[figure.met],
    )
    return f"| {' | '.join(cells)} |"


def _text(value: Value, absent: str) -> str:
    if value is None:
        return absent
    if isinstance(value, Distribution):
        return (
            f"median {_number(value.median)}, p95 {_number(value.p95)}, "
            f"worst {_number(value.worst)}, n {value.n}"
        )
    return value if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"


def _page(
    command: str, machine: Mapping[str, str], corpus: str, results: Sequence[Result]
) -> list[str]:
    lines = ["# Benchmark", "", f"    {command}", "", f"Corpus: {corpus}.", ""]
    lines += [f"- {name}: {value}" for name, value in machine.items()]
    lines += ["", *table(results), "", "## How it was measured", ""]
    lines += [f"- {it.target}, {it.title}. {it.how} {it.load}" for it in results if it.how]
    return lines


def _result_json(result: Result) -> dict[str, Any]:
    figures = [{**asdict(figure), "ratio": figure.ratio} for figure in result.figures]
    return {**asdict(result), "figures": figures}


def _plain(value: object) -> Any:
    if isinstance(value, Struct):
        return asdict(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")
