"""T1 and T2: the words of the trade, and what their vocabulary costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tests.bench.bench import Bench
from tests.bench.corpus import Clip
from tests.bench.progress import each
from tests.bench.results import Figure, Result, Value
from tests.bench.rival import CAREFUL, PLAIN
from tests.bench.scores import NO_ERRORS, Errors, word_errors
from tests.bench.term_scores import (
    NO_TERMS,
    TermScore,
    added_terms,
    missed_terms,
    term_score,
)
from voice_interview.core.model import Vocabulary

_LEAST_HEARD = 95.0
_MOST_FALSE = 1.0
_MOST_ADDED = 0.2


class _Reading(Struct, frozen=True):
    """The technical clips, written down in one way."""

    texts: Mapping[str, str]
    errors: Errors
    score: TermScore
    missed: Mapping[str, Mapping[str, int]]
    added: Mapping[str, Mapping[str, int]]

    @property
    def false_percent(self) -> float:
        """False terms for each one that was said, percent."""
        false = sum(sum(added.values()) for added in self.added.values())
        return 100 * false / self.score.said if self.score.said else 0.0


def measure_terms(bench: Bench) -> Result:
    """T1: count the terms that were heard in technical answers, with the vocabulary and without."""
    title = "The words of the trade"
    clips, terms, bank = bench.technical, bench.corpus.terms, bench.corpus.bank
    if not clips:
        return Result("T1", title, "", missing="the corpus has no technical clips")
    known = bench.corpus.term_sounds
    hotwords = ", ".join(terms)

    def read(what: str, write: Callable[[Clip], str]) -> _Reading:
        texts = {clip.id: write(clip) for clip in each(f"T1 {what}", clips)}
        return _read(clips, terms, tuple(dict.fromkeys((*terms, *bank))), texts)

    def dictate(vocabulary: Vocabulary) -> Callable[[Clip], str]:
        return lambda clip: bench.studio.dictate(clip.id, clip.sound, vocabulary).text

    def rival(**options: str) -> Callable[[Clip], str]:
        return lambda clip: bench.rival.transcribe(clip.id, clip.sound, **PLAIN, **options).text

    bare, plain = read("without terms", dictate({})), read("rival", rival())
    listed = read("with the list", dictate(known))
    biased = read("rival with the list", rival(hotwords=hotwords))
    ours = read("with the bank", dictate(bank))
    return Result(
        "T1",
        title,
        f"{len(clips)} technical answers with {ours.score.said} terms. Bank: the app as it is, "
        f"with the bank's {len(bank)} terms. List: the corpus's own {len(terms)} terms, "
        f"{sum(map(bool, known.values()))} of them with the bank's sounds; the rival gets them as "
        "`hotwords`. A term is heard when 1-5 words joined equal it; false when the text has a "
        "term of bank or list more often than the reference. Rival: beam 5, "
        "`condition_on_previous_text=False`, no `vad_filter`.",
        (
            *_term_figures("without terms", bare, plain),
            *_term_figures("list", listed, biased),
            *_judged("bank", ours, bare),
        ),
        {
            name: _details(it)
            for name, it in {
                "without": bare,
                "list": listed,
                "bank": ours,
                "rival": plain,
                "rival with the list": biased,
            }.items()
        },
    )


def _read(
    clips: Sequence[Clip], terms: Sequence[str], watched: Sequence[str], texts: Mapping[str, str]
) -> _Reading:
    return _Reading(
        texts,
        sum((word_errors(clip.reference, texts[clip.id]) for clip in clips), NO_ERRORS),
        sum((term_score(clip.terms, terms, texts[clip.id]) for clip in clips), NO_TERMS),
        {clip.id: missed_terms(clip.terms, texts[clip.id]) for clip in clips},
        {clip.id: added_terms(watched, clip.reference, texts[clip.id]) for clip in clips},
    )


def _term_figures(name: str, ours: _Reading, rival: _Reading | None = None) -> list[Figure]:
    def figure(what: str, unit: str, value: Callable[[_Reading], Value]) -> Figure:
        other = None if rival is None else value(rival)
        return Figure(f"{name}: {what}", unit, value(ours), other, compared=True)

    return [
        figure("terms heard", "%", lambda it: it.score.heard_percent),
        figure("false terms", "% of said", lambda it: it.false_percent),
        figure("word errors", "%", lambda it: it.errors.percent),
        figure("substituted/deleted/inserted", "words", lambda it: it.errors.counts),
    ]


def _judged(name: str, ours: _Reading, bare: _Reading) -> list[Figure]:
    """Return the figures that decide, with their goals."""
    heard, false, errors, counts = _term_figures(name, ours)
    return [
        replace(heard, goal="≥95", met=ours.score.heard_percent >= _LEAST_HEARD),
        replace(false, goal="≤1", met=ours.false_percent <= _MOST_FALSE),
        replace(errors, goal="≤ without", met=ours.errors.percent <= bare.errors.percent),
        counts,
    ]


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
                met=ours.percent - bare.percent <= _MOST_ADDED,
            ),
            Figure("false terms", "in all", false, rival_false, "0", met=false == 0),
        ),
        {"takes": rows},
    )
