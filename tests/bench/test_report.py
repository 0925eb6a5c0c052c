"""What the benchmark writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench.__main__ import MEASURES, main
from tests.bench.bench import Bench
from tests.bench.dictate import Studio
from tests.bench.report import table, write_report
from tests.bench.results import Figure, Result, at_most, spread_at_most
from tests.bench.scores import Distribution

WAITS = Distribution(median=0.4, p95=0.9, worst=1.2, n=30)


def test_a_figure_beside_the_rival() -> None:
    rival = Distribution(4.0, 5.0, 6.0, 3)
    figure = Figure("wait", "s", WAITS, rival, "≤0.5", compared=True, met=True)
    line = table([Result("P1", "Waits", "how", (figure,))])[-1]
    assert line == (
        "| P1 | wait | s | median 0.40, p95 0.90, worst 1.20, n 30 | "
        "median 4.00, p95 5.00, worst 6.00, n 3 | 0.10 | ≤0.5 | met |"
    )


def test_what_was_not_measured_says_why_in_the_table_s_shape() -> None:
    lines = table([Result("T2", "Cost", "", missing="no ordinary speech")])
    assert "not measured: no ordinary speech" in lines[-1]
    assert lines[-1].count("|") == lines[0].count("|")


@pytest.mark.parametrize(
    ("rival", "ratio"), [(10.0, 0.5), (0.0, None), (None, None), ("3/2", None)]
)
def test_a_ratio_needs_a_rival_s_figure(rival: float | str | None, ratio: float | None) -> None:
    assert Figure("work", "s", 5.0, rival, compared=True).ratio == ratio


def test_a_goal_for_the_worst() -> None:
    assert at_most(WAITS, 1.2)
    assert not at_most(WAITS, 1.1)
    assert at_most(3.0, 3.0)
    assert at_most(None, 3.0) is None


def test_a_goal_for_median_and_tail() -> None:
    assert spread_at_most(WAITS, 0.5, 1.0)
    assert spread_at_most(WAITS, 0.3, 1.0) is False
    assert spread_at_most(WAITS, 0.5, 0.8) is False
    assert spread_at_most(None, 0.5, 0.8) is None


def test_both_files_hold_the_figures(tmp_path: Path) -> None:
    result = Result(
        "P1", "Waits", "As people wait.", (Figure("wait", "s", WAITS, met=False),), {"raw": [1, 2]}
    )
    write_report(tmp_path / "out", "python -m tests.bench", {"CPU": "slow"}, "samples", [result])
    told = json.loads((tmp_path / "out/bench.json").read_text())
    (written,) = told["results"]
    assert told["machine"] == {"CPU": "slow"}
    assert written["figures"][0]["ours"] == {"median": 0.4, "p95": 0.9, "worst": 1.2, "n": 30}
    assert written["details"] == {"raw": [1, 2]}
    page = (tmp_path / "out/bench.md").read_text()
    assert "    python -m tests.bench\n" in page
    assert "| not met |" in page
    assert "P1, Waits. As people wait." in page


def test_a_folder_that_is_no_corpus_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--corpus", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "manifest.csv" in capsys.readouterr().err


def test_a_target_that_fails_is_told_and_the_others_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(bench: Bench) -> Result:
        raise RuntimeError("no sound server")

    def cost(bench: Bench) -> Result:
        return Result("T2", "Cost", "how", (Figure("added", "points", 0.1),))

    monkeypatch.setitem(MEASURES, "P1", fail)
    monkeypatch.setitem(MEASURES, "T2", cost)
    monkeypatch.setattr("tests.bench.__main__.describe_machine", lambda folder: {})
    monkeypatch.setattr(Studio, "model_folder", tmp_path)
    assert main(["--only", "P1", "T2", "-o", str(tmp_path / "out")]) == 1
    page = (tmp_path / "out/bench.md").read_text()
    assert "not measured: no sound server" in page
    assert "| T2 | added | points | 0.10 |" in page


def test_an_unknown_target_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "P1,X9"])
    assert "X9" in capsys.readouterr().err
    assert {"P1", "P2", "P3", "P4", "P5", "P7", "P8", "P9", "T1", "T2"} < set(MEASURES)
