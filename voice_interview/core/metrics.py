"""The numbers of an answer, each with the place it comes from; None is what nobody knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import accumulate, pairwise

from msgspec import Struct
from msgspec.structs import fields, replace

from voice_interview.core.habits import Habits, find_habits
from voice_interview.core.model import Answer, Part, Span, Transcript, Word
from voice_interview.core.sentences import ends_sentence
from voice_interview.core.star import PartShare, missing_parts, part_shares, parts_of

MIN_PAUSE_S = 0.5
"""A shorter gap in speech is breathing, not a pause."""

STRETCH_S = 10.0
"""The pace of less speech than this says more about long words than about speed."""
_LEAST_S = 0.1
"""Nobody says a word in less: a pace over such a time is a fault of the measurement."""

_WRAPPING = ".,;:?!…“”‘’«»\"'()[]{}"  # noqa: RUF001


class Pause(Span, frozen=True):
    """A silence between two stretches of speech."""

    inside_sentence: bool = False


class Stretch(Span, frozen=True):
    """Some sentences in a row, and how fast they were said while speaking."""

    pace_wpm: float


class Term(Struct, frozen=True):
    """A word of the trade and where it was said."""

    term: str
    start_s: float
    end_s: float


class Metrics(Struct, frozen=True):
    """What was measured. Fields that need a transcript are None when there is none.

    `duration_s` counts from the start signal to the end of the recording, as the limit does.
    `parts` and `missing_parts` are empty when nothing was marked.
    """

    duration_s: float
    limit_s: float
    word_count: int | None = None
    speaking_s: float | None = None
    pace_speaking_wpm: float | None = None
    pace_overall_wpm: float | None = None
    first_word_s: float | None = None
    pauses: tuple[Pause, ...] | None = None
    parts: tuple[PartShare, ...] = ()
    missing_parts: tuple[Part, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    """How the pace went; together they are the whole answer. Empty for a short one."""
    habits: Habits | None = None
    """None, too, in a language whose habits nobody has listed."""

    @property
    def longest_pause(self) -> Pause | None:
        """The longest one; None when there is none or none is known."""
        return max(self.pauses or (), key=lambda pause: pause.length_s, default=None)

    @property
    def fastest(self) -> Stretch | None:
        """Where the words came fastest; None when the answer is too short to tell."""
        return max(self.stretches, key=lambda one: one.pace_wpm, default=None)


def measure(answer: Answer) -> Metrics:
    """Measure the answer: time and parts from the recording, the rest from the transcript."""
    take = answer.take
    shares = part_shares(parts_of(answer))
    duration_s = max(0.0, take.duration_s - take.preroll_s)
    limit_s = answer.question.limit_s
    transcript = answer.transcript
    if transcript is None:
        return Metrics(duration_s, limit_s, parts=shares, missing_parts=missing_parts(shares))
    count = count_words(transcript.clear_words)
    speaking_s = sum(span.length_s for span in transcript.speech)
    return Metrics(
        duration_s=duration_s,
        limit_s=limit_s,
        word_count=count,
        speaking_s=speaking_s,
        pace_speaking_wpm=_pace_wpm(count, speaking_s),
        pace_overall_wpm=_pace_wpm(count, duration_s),
        first_word_s=_first_word_s(transcript, count, take.preroll_s),
        pauses=find_pauses(transcript),
        parts=shares,
        missing_parts=missing_parts(shares),
        stretches=find_stretches(transcript),
        habits=find_habits(transcript),
    )


def _pace_wpm(word_count: int, over_s: float) -> float | None:
    return word_count * 60 / over_s if word_count and over_s >= _LEAST_S else None


def _first_word_s(transcript: Transcript, word_count: int, preroll_s: float) -> float | None:
    """From the sound: word times are too coarse at the start of a recording."""
    if not (word_count and transcript.speech):
        return None
    return max(0.0, transcript.speech[0].start_s - preroll_s)


def find_stretches(transcript: Transcript) -> tuple[Stretch, ...]:
    """Cut the answer at sentence ends into stretches of 10 s of speech or more; () or at least 2.

    What is left at the end belongs to the last one.
    """
    spoken_s = _spoken_until(transcript.speech)
    groups: list[list[Word]] = [[]]
    for word in transcript.clear_words:
        groups[-1].append(word)
        if ends_sentence(word.text) and _length_s(groups[-1], spoken_s) >= STRETCH_S:
            groups.append([])
    if len(groups) > 1 and _length_s(groups[-1], spoken_s) < STRETCH_S:
        rest = groups.pop()
        groups[-1] += rest
    lengths_s = [_length_s(group, spoken_s) for group in groups]
    if len(groups) < 2 or min(lengths_s) < _LEAST_S:  # times of a damaged text may contradict
        return ()
    return tuple(
        Stretch(group[0].start_s, group[-1].end_s, count_words(group) * 60 / length_s)
        for group, length_s in zip(groups, lengths_s, strict=True)
    )


def _length_s(words: Sequence[Word], spoken_s: Callable[[float], float]) -> float:
    """How much of the time of these words is speech; word times reach into silence."""
    return spoken_s(words[-1].end_s) - spoken_s(words[0].start_s) if words else 0.0


def _spoken_until(speech: Sequence[Span]) -> Callable[[float], float]:
    """Return what tells the seconds of speech before a place, quickly also for hours of it."""
    starts_s = [span.start_s for span in speech]
    before_s = list(accumulate((span.length_s for span in speech), initial=0.0))

    def spoken_s(at_s: float) -> float:
        number = bisect_right(starts_s, at_s)
        if not number:
            return 0.0
        last = speech[number - 1]
        return before_s[number - 1] + min(at_s - last.start_s, last.length_s)

    return spoken_s


def count_words(words: Iterable[Word]) -> int:
    """How many of these are words: what has no letter and no digit is not."""
    return sum(1 for word in words if any(map(str.isalnum, word.text)))


def find_pauses(transcript: Transcript) -> tuple[Pause, ...]:
    """Return the gaps between stretches of speech; silence at either end is none."""
    gaps = [
        (before.end_s, after.start_s)
        for before, after in pairwise(transcript.speech)
        if after.start_s - before.end_s >= MIN_PAUSE_S
    ]
    return tuple(
        Pause(start_s, end_s, _is_inside_sentence(transcript.words, (start_s + end_s) / 2))
        for start_s, end_s in gaps
    )


def _is_inside_sentence(words: Sequence[Word], middle_s: float) -> bool:
    """Middles are compared because word times drift into the silence that follows."""
    before = [word for word in words if (word.start_s + word.end_s) / 2 <= middle_s]
    return bool(before) and not ends_sentence(before[-1].text)


def found_terms(vocabulary: Sequence[str], transcript: Transcript) -> tuple[Term, ...]:
    """Return where each term was said, as whole words whatever the case, in spoken order."""
    spoken = [_plain(word.text) for word in transcript.words]
    found = set()
    for term in vocabulary:
        wanted = [plain for part in term.split() if (plain := _plain(part))]
        for at in range(len(spoken) - len(wanted) + 1) if wanted else ():
            if spoken[at : at + len(wanted)] == wanted:
                first, last = transcript.words[at], transcript.words[at + len(wanted) - 1]
                found.add(Term(term, first.start_s, last.end_s))
    return tuple(sorted(found, key=lambda term: (term.start_s, term.end_s, term.term)))


def _plain(text: str) -> str:
    """Drop case, wrapping punctuation and the possessive, but keep what names have: C++, CI/CD."""
    plain = text.casefold().replace("’", "'").strip(_WRAPPING)  # noqa: RUF001
    return plain.removesuffix("'s")


# ---- what is worth a note ------------------------------------------------------------------


class Verdict(StrEnum):
    """How a number stands in its band: FINE is neither praised nor noted."""

    GOOD = "good"
    FINE = "fine"
    NOTE = "note"


class Band(Struct, frozen=True):
    """Good from `low` to `high`; the other three bound what is worth a note. None: no bound."""

    low: float | None = None
    high: float | None = None
    note_below: float | None = None
    note_above: float | None = None
    note_from: float | None = None


BANDS: Mapping[str, Band] = {
    "pace_speaking_wpm": Band(low=120, high=165, note_below=100, note_above=185),
    "pause_s": Band(note_from=4),
    "pause_inside_s": Band(note_from=2),
    "duration_s": Band(low=60, high=120),
    "situation_task_share": Band(high=0.35, note_above=0.35),
    "action_share": Band(low=0.50, high=0.70, note_below=0.50, note_above=0.70),
    "result_share": Band(low=0.10, high=0.25, note_below=0.10, note_above=0.25),
}
"""The bands of product.md, "Numbers people act on"."""

_BOUND = re.compile(
    rf"(?P<metric>\w+)\.(?P<bound>{'|'.join(bound.name for bound in fields(Band))})"
    r"=(?P<number>\d+(\.\d+)?)"
)


def bands_of(chosen: Iterable[str]) -> Mapping[str, Band]:
    """Return the bands with the bounds that somebody chose, each as `metric.bound=number`.

    What is not understood is dropped; only bounds that a band has can be chosen.
    """
    made = dict(BANDS)
    for choice in chosen:
        found = _BOUND.fullmatch(choice)
        band = made.get(found["metric"]) if found else None
        if found and band is not None and getattr(band, found["bound"]) is not None:
            made[found["metric"]] = replace(band, **{found["bound"]: float(found["number"])})
    return made


def chosen_bounds(bands: Mapping[str, Band]) -> tuple[str, ...]:
    """Return what sets these bands apart from the usual ones, as `bands_of` reads it."""
    return tuple(
        f"{metric}.{bound.name}={getattr(band, bound.name):g}"
        for metric, band in bands.items()
        for bound in fields(Band)
        if getattr(band, bound.name) != getattr(BANDS[metric], bound.name)
    )


def judge(metric: str, value: float | None, bands: Mapping[str, Band] = BANDS) -> Verdict | None:
    """Say how the value stands in the metric's band; None when either is not known."""
    band = bands.get(metric)
    if band is None or value is None:
        return None
    reached = band.note_from is not None and value >= band.note_from
    if reached or _is_outside(value, band.note_below, band.note_above):
        return Verdict.NOTE
    if (band.low, band.high) == (None, None) or _is_outside(value, band.low, band.high):
        return Verdict.FINE
    return Verdict.GOOD


def _is_outside(value: float, low: float | None, high: float | None) -> bool:
    return (low is not None and value < low) or (high is not None and value > high)
