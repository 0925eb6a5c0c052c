"""P9: a list of 10,000 sessions, read and searched as the Progress place does."""

from __future__ import annotations

import gc
import random
import shutil
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path

from msgspec import Struct

from tests.bench.bench import Bench
from tests.bench.progress import tell
from tests.bench.results import Figure, Result, at_most
from tests.bench.scores import Distribution, distribution
from voice_interview.core.model import (
    KeyPoint,
    Lap,
    Mode,
    Part,
    Question,
    SessionInfo,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.storage.connection import connect
from voice_interview.storage.rows import Row, session_row, take_row, transcript_row
from voice_interview.storage.schema import transaction
from voice_interview.storage.store import BUSY_TIMEOUT_S, SqliteStore
from voice_interview.storage.sums import row_sum

_SESSIONS, _QUICK_SESSIONS = 10_000, 500
_ANSWERS = 2
_WORDS = 150
"""Of an answer of a minute."""
_VOCABULARY = 8_000
_GOAL_MS = 200.0
_RUNS = 15
_CATEGORIES = ("behavioral", "python", "ci-cd", "terraform", "kubernetes", "security")


class _Language(Struct, frozen=True):
    """Words as they are spoken: few of them often, most of them hardly ever (Zipf)."""

    words: tuple[str, ...]
    heights: tuple[float, ...]

    def say(self, rng: random.Random, count: int) -> list[str]:
        highest = self.heights[-1]
        return [self.words[bisect_left(self.heights, rng.random() * highest)] for _ in range(count)]


def measure_sessions(bench: Bench) -> Result:
    """P9: from the question to the last line of the answer, in one process with a warm disk."""
    count = _QUICK_SESSIONS if bench.quick else _SESSIONS
    folder = bench.home / "sessions"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    language = _language()
    tell(f"   writing {count} sessions")
    _fill(folder / "sessions.sqlite3", count, language)
    store = SqliteStore(folder / "sessions.sqlite3", folder)
    try:
        began_s = time.monotonic()
        store.outlines()
        derived_s = time.monotonic() - began_s
        found = {name: _times(call) for name, call in _questions(store, language)}
    finally:
        store.close()
    megabytes = (folder / "sessions.sqlite3").stat().st_size / 1e6
    shutil.rmtree(folder)
    return Result(
        "P9 sessions",
        f"{count:,} sessions, {count * _ANSWERS:,} answers",
        f"Invented answers of {_WORDS} words out of {_VOCABULARY:,}, as often as words are in a "
        f"language; {megabytes:.0f} MB. Each call {_RUNS} times, wall time of all that the window "
        "waits for in the background; garbage is collected between them, as in the window.",
        (
            *(
                Figure(name, "ms", value, goal="≤200", met=at_most(value, _GOAL_MS))
                for name, value in found.items()
            ),
            Figure("deriving all of it once, after an update", "s", derived_s),
        ),
    )


def _questions(
    store: SqliteStore, language: _Language
) -> Iterator[tuple[str, Callable[[], object]]]:
    often, middling, rare = (language.words[at] for at in (0, 300, _VOCABULARY - 1))
    yield "the list of answers", store.outlines
    yield "the list of sessions", store.summaries
    for name, query in (
        ("search: the commonest word", often),
        ("search: its first letter", often[0]),
        ("search: a rare word", rare),
        ("search: three words", f"{often} {middling} {language.words[30]}"),
        ("search: words in quotes", f'"{often} {language.words[1]}"'),
        ("search: nothing is found", "qqqq"),
    ):
        yield name, partial(store.search, query)
    narrow = partial(store.search, often, categories=["python"], since="2022-01-01")
    yield "search: one category, since a day", narrow


def _times(call: Callable[[], object]) -> Distribution | None:
    """Time the calls with garbage collected between them, as the window has it."""
    times_ms = []
    gc.disable()
    try:
        for _ in range(_RUNS):
            gc.collect()
            began_s = time.perf_counter()
            call()
            times_ms.append((time.perf_counter() - began_s) * 1000)
    finally:
        gc.enable()
    return distribution(times_ms)


def _language() -> _Language:
    """Invented words of two to four syllables, the same ones at every run."""
    rng = random.Random(11)
    syllables = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        words["".join(rng.choices(syllables, k=rng.randint(1, 4)))] = None
    heights = accumulate(1 / (rank + 2.7) for rank in range(_VOCABULARY))
    return _Language(tuple(words), tuple(heights))


def _fill(database: Path, count: int, language: _Language) -> None:
    rng = random.Random(5)
    first = datetime(2020, 1, 1, 9, tzinfo=UTC)
    connection = connect(database, BUSY_TIMEOUT_S)
    with transaction(connection):
        for number in range(count):
            began = (first + timedelta(hours=5 * number)).isoformat()
            info = SessionInfo(f"s{number}", "bank", "Bank", Mode.RELAXED, began)
            _insert(connection, "session", session_row(info))
            for answer in range(_ANSWERS):
                question = _question(number * _ANSWERS + answer, language)
                take = _take(info, answer, question)
                _insert(connection, "take", take_row(take, question))
                said = _transcript(language.say(rng, _WORDS))
                _insert(connection, "transcript", transcript_row(take.id, said, 0.4))
    connection.close()


def _insert(connection: object, table: str, row: Row) -> None:
    whole: Mapping[str, object] = {**row, "sum": row_sum(row)}
    marks = ", ".join("?" * len(whole))
    connection.execute(  # type: ignore[attr-defined]
        f"INSERT INTO {table} ({', '.join(whole)}) VALUES ({marks})",
        tuple(whole.values()),
    )


def _question(number: int, language: _Language) -> Question:
    category = _CATEGORIES[number % len(_CATEGORIES)]
    points = tuple(
        KeyPoint(f"k{at}", f"Point {at}", (language.words[at * 7], language.words[at * 70 + 5]))
        for at in range(5)
    )
    title = f"Question {number % 25}"
    return Question(f"q{number % 25}", category, f"{title}?", title=title, key_points=points)


def _take(info: SessionInfo, number: int, question: Question) -> Take:
    laps = (Lap(Part.TASK, 12.0), Lap(Part.ACTION, 20.0), Lap(Part.RESULT, 55.0))
    name = f"{info.id}-{number + 1:03d}"
    return Take(
        name, info.id, question.id, "", 1, f"{info.id}/{name}.wav", 62.0,
        laps if question.category == "behavioral" else (), info.started_at,
    )  # fmt: skip


def _transcript(texts: list[str]) -> Transcript:
    words = tuple(
        Word(text, at * 0.4, at * 0.4 + 0.35, 0.9) for at, text in enumerate(texts, start=1)
    )
    speech = tuple(Span(at * 6.0, at * 6.0 + 5.2) for at in range(10))
    return Transcript(words, speech, "base")
