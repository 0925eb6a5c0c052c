"""P1 and P3: how long until the transcript is there, and until words are on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.bench.answers import GAPS_S
from tests.bench.bench import Bench
from tests.bench.corpus import load_corpus_bank
from tests.bench.progress import each
from tests.bench.results import Figure, Result, at_most, spread_at_most
from tests.bench.rival import PLAIN
from tests.bench.scores import NO_ERRORS, Distribution, distribution, slope, word_errors
from tests.bench.spoken import Spoken
from voice_interview.core.model import vocabulary_for

_MEDIAN_S = 0.5
_P95_S = 1.0
_SLOPE_S = 0.05
"""More seconds of waiting for a minute more of answer are not "about 0"."""
_CAPTION_S = 2.0
_RIVAL_ANSWERS = 3
"""Of each length: the rival's wait hardly varies."""


def measure_waits(bench: Bench) -> Result:
    """P1: from the finish to the final transcript, by way, by length and by gap."""
    ways = {name: spoken for name, spoken in _ways(bench).items() if spoken}
    return Result(
        "P1",
        "From finish to the final transcript",
        "`practice` in real time: "
        + ", ".join(f"{len(spoken)} answers by {name}" for name, spoken in ways.items())
        + ". Both clocks are the event log's `finish` and `transcript`. Finish comes 0, 0.5 and "
        "1 s after the last word, in turns. Rival: its model loaded, the time for the same sound "
        "once it is whole, beam 5, word times.",
        (
            *(row for name, spoken in ways.items() for row in _waits_of(bench, name, spoken)),
            *_as_measured(bench, bench.in_real_time),
        ),
        {name: [_details(it) for it in spoken] for name, spoken in ways.items()},
        "" if bench.rigged else "through the microphone: the rig needs Linux and its tools",
    )


def _ways(bench: Bench) -> dict[str, list[Spoken]]:
    return {"files": bench.live, "virtual microphone": bench.rigged}


def _waits_of(bench: Bench, name: str, spoken: Sequence[Spoken]) -> Iterator[Figure]:
    for length_s in bench.lengths_s:
        these = [it for it in spoken if it.answer.wanted_s == length_s]
        found = _waits(these)
        yield Figure(
            f"{name}: answers of {length_s:g} s",
            "s",
            found,
            distribution(_rival_waits(bench, these)),
            "median ≤0.5, p95 ≤1.0",
            compared=True,
            met=spread_at_most(found, _MEDIAN_S, _P95_S),
        )
    for gap_s in GAPS_S:
        found = _waits([it for it in spoken if it.answer.gap_s == gap_s])
        yield Figure(f"{name}: finish {gap_s:g} s after the last word", "s", found)
    if len(bench.lengths_s) > 1:
        growth = slope([(it.answer.length_s / 60, it.wait_s) for it in spoken])
        yield Figure(
            f"{name}: growth with the answer",
            "s per minute",
            growth,
            goal="about 0, or less",
            met=None if growth is None else growth <= _SLOPE_S,
        )
    errors = [word_errors(it.answer.reference, it.text) for it in spoken]
    yield Figure(f"{name}: word errors in real time", "%", sum(errors, NO_ERRORS).percent)


def measure_captions(bench: Bench) -> Result:
    """P3: from a word's end to the caption that has it."""
    return Result(
        "P3",
        "Words on the screen",
        "The same answers as P1. A word was spoken where the final transcript says that it ends; "
        "it is on the screen with the first `caption` event (or the final text) that has as many "
        "words. First: the first word of each answer. Rewrites: captions whose committed text "
        "does not begin with the one before. Plain faster-whisper has no captions.",
        tuple(
            figure for name, spoken in _ways(bench).items() for figure in _captions(name, spoken)
        ),
    )


def _captions(name: str, spoken: Sequence[Spoken]) -> Iterator[Figure]:
    delays = [it.caption_delays_s for it in spoken]
    first = distribution([it[0] for it in delays if it])
    if first is None:
        return
    yield Figure(f"{name}: first word", "s", first, goal="≤2", met=at_most(first.worst, _CAPTION_S))
    yield Figure(f"{name}: every word", "s", distribution([one for it in delays for one in it]))
    rewrites = sum(it.rewrites for it in spoken)
    captions = sum(len(it.captions) for it in spoken)
    yield Figure(
        f"{name}: committed words rewritten",
        f"in {captions} captions",
        rewrites,
        goal="0",
        met=rewrites == 0,
    )


def _waits(spoken: Sequence[Spoken]) -> Distribution | None:
    return distribution([it.wait_s for it in spoken])


def _of(spoken: Sequence[Spoken], length_s: float) -> list[Spoken]:
    return [it for it in spoken if it.answer.wanted_s == length_s]


def _rival_waits(bench: Bench, spoken: Sequence[Spoken]) -> list[float]:
    few = spoken[: 1 if bench.quick else _RIVAL_ANSWERS]
    return [
        bench.rival.transcribe(it.answer.id, it.answer.sound, **PLAIN, word_timestamps=True).took_s
        for it in each("P1 rival", few)
    ]


def _as_measured(bench: Bench, live: Sequence[Spoken]) -> Iterator[Figure]:
    """Compare with what P2's path writes of the same sound.

    On a free machine it is the app's own text; on a busy one the app looks later at a pause, and
    decodes a little more or less of the silence with it.
    """
    few = _of(live, min(bench.lengths_s))[:_RIVAL_ANSWERS]
    bank = load_corpus_bank()
    questions = {question.id: question for question in bank.questions}
    texts = [
        bench.studio.dictate(
            it.answer.id,
            it.answer.sound,
            vocabulary_for(questions[it.question], bank.vocabulary),
        ).text
        for it in each("P1 by P2's path", few)
    ]
    references = [it.answer.reference for it in few]
    app, path = (
        sum(map(word_errors, references, found), NO_ERRORS).percent
        for found in ([it.text for it in few], texts)
    )
    same = sum(it.text == text for it, text in zip(few, texts, strict=True))
    unit = f"of {len(few)} answers"
    yield Figure("same text as decoded for P2", unit, same)
    yield Figure("their word errors, real time / for P2", "%", f"{app:.2f} / {path:.2f}")


def _details(spoken: Spoken) -> dict[str, object]:
    return {
        "id": spoken.answer.id,
        "length_s": spoken.answer.length_s,
        "gap_s": spoken.answer.gap_s,
        "wait_s": spoken.wait_s,
        "text": spoken.text,
        "reference": spoken.answer.reference,
    }
