"""T1 and T2: the words of the trade, and what their vocabulary costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.bench import Bench
from tests.bench.corpus import Clip
from tests.bench.progress import each
from tests.bench.results import Figure, Result, Value
from tests.bench.rival import CAREFUL, PLAIN
from tests.bench.scores import (
    NO_ERRORS,
    NO_TERMS,
    Errors,
    TermScore,
    added_terms,
    missed_terms,
    term_score,
    word_errors,
)

_BIASED = "with hotwords"
_UNBIASED = "without"


@dataclass(frozen=True)
class _Reading:
    """The technical clips, written down in one way."""

    texts: Mapping[str, str]
    errors: Errors
    score: TermScore
    missed: Mapping[str, Mapping[str, int]]
    added: Mapping[str, Mapping[str, int]]


def measure_terms(bench: Bench) -> Result:
    """T1: count the terms that were heard in technical answers, with the vocabulary and without."""
    title = "The words of the trade"
    clips, terms = bench.technical, bench.corpus.terms
    if not clips:
        return Result("T1", title, "", missing="the corpus has no technical clips")
    vocabulary = bench.corpus.term_sounds
    hotwords = ", ".join(terms)

    def read(what: str, write: Callable[[Clip], str]) -> _Reading:
        return _read(clips, terms, {clip.id: write(clip) for clip in each(f"T1 {what}", clips)})

    ours = read("ours", lambda it: bench.studio.dictate(it.id, it.sound, vocabulary).text)
    bare = read("ours without terms", lambda it: bench.studio.dictate(it.id, it.sound).text)
    plain = read("rival", lambda it: bench.rival.transcribe(it.id, it.sound, **PLAIN).text)
    biased = read(
        "rival with hotwords",
        lambda it: bench.rival.transcribe(it.id, it.sound, **PLAIN, hotwords=hotwords).text,
    )
    readings = {"ours": ours, "ours without": bare, "rival": plain, "rival biased": biased}
    with_sounds = sum(bool(sounds) for sounds in vocabulary.values())
    return Result(
        "T1",
        title,
        f"{len(clips)} technical answers with {ours.score.said} terms. The vocabulary is the "
        f"corpus's own list of {len(terms)} terms, {with_sounds} of them with the bank's table of "
        "sounds; the rival gets it as `hotwords`. A term is heard when 1-5 words joined equal it. "
        "Rival: beam 5, `condition_on_previous_text=False`, no `vad_filter`.",
        (
            *_term_figures(_UNBIASED, bare, plain, ("", "", "")),
            *_term_figures("vocabulary", ours, biased, ("≥95 %", "≤1 %", "≤ without")),
        ),
        {name: _details(reading) for name, reading in readings.items()},
    )


def _read(clips: Sequence[Clip], terms: Sequence[str], texts: Mapping[str, str]) -> _Reading:
    return _Reading(
        texts,
        sum((word_errors(clip.reference, texts[clip.id]) for clip in clips), NO_ERRORS),
        sum((term_score(clip.terms, terms, texts[clip.id]) for clip in clips), NO_TERMS),
        {clip.id: missed_terms(clip.terms, texts[clip.id]) for clip in clips},
        {clip.id: added_terms(terms, clip.reference, texts[clip.id]) for clip in clips},
    )


def _term_figures(
    name: str, ours: _Reading, rival: _Reading, goals: tuple[str, str, str]
) -> tuple[Figure, ...]:
    def figure(what: str, unit: str, value: Callable[[_Reading], Value], goal: str) -> Figure:
        return Figure(f"{name}: {what}", unit, value(ours), value(rival), goal, compared=True)

    return (
        figure("terms heard", "%", lambda it: it.score.heard_percent, goals[0]),
        figure("false terms", "% of said", lambda it: it.score.false_percent, goals[1]),
        figure("word errors", "%", lambda it: it.errors.percent, goals[2]),
        figure("substituted/deleted/inserted", "words", lambda it: it.errors.counts, ""),
    )


def _details(reading: _Reading) -> dict[str, Any]:
    return {
        "texts": reading.texts,
        "errors": reading.errors,
        "terms": reading.score,
        "missed": {clip: missed for clip, missed in reading.missed.items() if missed},
        "added": {clip: added for clip, added in reading.added.items() if added},
    }


def measure_vocabulary_cost(bench: Bench) -> Result:
    """T2: decode ordinary speech with the bank's whole vocabulary and without."""
    title = "What the vocabulary costs ordinary speech"
    if not bench.corpus.ordinary:
        return Result("T2", title, "", missing="the corpus has no ordinary speech")
    bank = bench.corpus.bank
    terms, hotwords = tuple(bank), ", ".join(bank)
    takes = bench.corpus.takes(1)[: len(bench.takes)]
    rows = []
    ours, bare, biased, plain = [NO_ERRORS] * 4
    false = rival_false = 0
    for take in each("T2 take", takes):
        texts = {
            "ours": bench.studio.dictate(take.id, take.sound, bank).text,
            "ours without": bench.studio.dictate(take.id, take.sound).text,
            "rival": bench.rival.transcribe(take.id, take.sound, **CAREFUL).text,
            "rival biased": bench.rival.transcribe(
                take.id, take.sound, **CAREFUL, hotwords=hotwords
            ).text,
        }
        ours += word_errors(take.reference, texts["ours"])
        bare += word_errors(take.reference, texts["ours without"])
        biased += word_errors(take.reference, texts["rival biased"])
        plain += word_errors(take.reference, texts["rival"])
        added = added_terms(terms, take.reference, texts["ours"])
        rival_added = added_terms(terms, take.reference, texts["rival biased"])
        false += sum(added.values())
        rival_false += sum(rival_added.values())
        rows.append({"take": take.id, "texts": texts, "added": added, "rival added": rival_added})
    return Result(
        "T2",
        title,
        f"{len(takes)} joined takes of ordinary speech ({ours.words} words), decoded with all "
        f"{len(terms)} terms of the bank and without; the rival gets them as `hotwords`. A term "
        "is false when the text has it more often than the reference.",
        (
            Figure("word errors without", "%", bare.percent, plain.percent),
            Figure("word errors with vocabulary", "%", ours.percent, biased.percent),
            Figure(
                "added by the vocabulary",
                "points",
                ours.percent - bare.percent,
                biased.percent - plain.percent,
                "≤0.2",
            ),
            Figure("false terms", "in all", false, rival_false, "0"),
        ),
        {"takes": rows},
    )
