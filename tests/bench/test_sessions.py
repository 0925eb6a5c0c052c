"""The measurement of lists and searches: that it lists and finds what it says."""

from pathlib import Path

import pytest

from tests.bench import sessions
from tests.bench.bench import Bench
from tests.bench.corpus import load_corpus
from tests.bench.scores import Distribution
from tests.bench.sessions import measure_sessions
from voice_interview.storage.store import SqliteStore


def test_each_call_is_measured_and_finds_what_it_should(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, small in (("_QUICK_SESSIONS", 6), ("_RUNS", 2), ("_VOCABULARY", 400)):
        monkeypatch.setattr(sessions, name, small)
    found: dict[str, int] = {}

    def count(store: SqliteStore, query: str, **narrow: object) -> tuple[object, ...]:
        hits = search(store, query, **narrow)  # type: ignore[arg-type]
        found[query] = max(found.get(query, 0), len(hits))
        return hits

    search = SqliteStore.search
    monkeypatch.setattr(SqliteStore, "search", count)
    bench = Bench(load_corpus(None), tmp_path, "base", 1, (30.0,), quick=True)
    result = measure_sessions(bench)
    assert result.target == "P9 sessions"
    assert result.title == "6 sessions, 12 answers"
    assert found.pop("qqqq") == 0
    assert max(found.values()) == 12
    lists = [figure.ours for figure in result.figures[:2]]
    assert all(isinstance(value, Distribution) and value.n == 2 for value in lists)
    assert list(tmp_path.iterdir()) == []
