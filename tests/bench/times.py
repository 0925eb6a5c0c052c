"""T7 and T8: where the pauses and the words are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tests.bench.bench import Bench
from tests.bench.corpus import GAP_S, Clip, Take
from tests.bench.pairing import paired
from tests.bench.progress import each
from tests.bench.results import Figure, Result, at_most, spread_at_most
from tests.bench.rival import CAREFUL, PLAIN
from tests.bench.scores import Distribution, distribution
from tests.bench.sounds import sound_from_s
from voice_interview.core.metrics import MIN_PAUSE_S, find_pauses
from voice_interview.core.model import Span, Word

_TIMED = {"word_timestamps": True}


class _Goal(NamedTuple):
    text: str
    met: Callable[[Distribution | None], bool | None]


_RIGHT_TO = _Goal("≤150", lambda off: at_most(off, 150.0))
_STARTS = _Goal("median ≤60, p95 ≤200", lambda off: spread_at_most(off, 60.0, 200.0))


def measure_pauses(bench: Bench) -> Result:
    """T7: look for the known pauses of the technical answers."""
    title = "Where the pauses are"
    clips = [clip for clip in bench.technical if _long_pauses(clip)]
    if not clips:
        return Result("T7", title, "", missing="the corpus has no clips with known pauses")
    ours, rivals = _Found(), _Found()
    for clip in each("T7 clip", clips):
        transcript = bench.studio.dictate(clip.id, clip.sound).transcript
        pauses = find_pauses(transcript)
        ours.look([Span(it.start_s, it.end_s) for it in pauses], clip)
        heard = bench.rival.transcribe(clip.id, clip.sound, **PLAIN, **_TIMED)
        rivals.look(_between(heard.words), clip)
    return Result(
        "T7",
        title,
        f"The pauses of {MIN_PAUSE_S} s and more of {len(clips)} technical answers, whose bounds "
        "are exact to 20 ms; a pause is found when one overlaps it by half. Rival: gaps between "
        "its words' times.",
        (
            Figure(
                "pauses found",
                f"of {ours.known}",
                len(ours.starts),
                len(rivals.starts),
                "all",
                met=len(ours.starts) == ours.known,
            ),
            _off("start off by", ours.starts, rivals.starts, _RIGHT_TO),
            _off("end off by", ours.ends, rivals.ends, _RIGHT_TO),
        ),
        {"ours": ours.rows, "rival": rivals.rows},
    )


class _Found:
    """Which of the known pauses were found, and how far off."""

    def __init__(self) -> None:
        self.known = 0
        self.starts: list[float] = []
        self.ends: list[float] = []
        self.rows: list[tuple[str, Span, Span | None]] = []

    def look(self, pauses: Sequence[Span], clip: Clip) -> None:
        for known in _long_pauses(clip):
            self.known += 1
            best = max(pauses, key=lambda it: _overlap_s(it, known), default=None)
            if best is not None and _overlap_s(best, known) < known.length_s / 2:
                best = None
            self.rows.append((clip.id, known, best))
            if best is not None:
                self.starts.append(abs(best.start_s - known.start_s))
                self.ends.append(abs(best.end_s - known.end_s))


def _long_pauses(clip: Clip) -> list[Span]:
    return [pause for pause in clip.pauses if pause.length_s >= MIN_PAUSE_S - 1e-6]


def _between(words: Sequence[Word]) -> list[Span]:
    gaps = (Span(before.end_s, after.start_s) for before, after in pairwise(words))
    return [gap for gap in gaps if gap.length_s >= MIN_PAUSE_S]


def _overlap_s(one: Span, other: Span) -> float:
    return min(one.end_s, other.end_s) - max(one.start_s, other.start_s)


def measure_word_starts(bench: Bench) -> Result:
    """T8: compare word starts in joined takes with where the clips say they are."""
    first: list[float] = []
    first_rival: list[float] = []
    other: list[float] = []
    other_rival: list[float] = []
    rows = []
    for take in each("T8 take", bench.takes):
        live = bench.studio.dictate(take.id, take.sound).transcript.words
        offline = bench.rival.transcribe(take.id, take.sound, **CAREFUL, **_TIMED).words
        ours, rivals = _first_words(take, live), _first_words(take, offline)
        first += ours.values()
        first_rival += rivals.values()
        alone = _alone(bench, take)
        other += _starts_off(alone, live)
        other_rival += _starts_off(alone, offline)
        rows.append({"take": take.id, "ours": ours, "rival": rivals})
    return Result(
        "T8",
        "Where the words begin",
        f"{len(bench.takes)} joined takes. First words: the first word of each clip, against the "
        "first sound of the clip (level halfway from its quiet to its loud frames; clips with less "
        "than 25 dB between them are left out). All words: "
        "against plain faster-whisper's alignment of the clip decoded alone, moved to its place; "
        "that alignment has errors of its own, so this says how steady the times are. Only words "
        "that are the same in both texts are compared. Rival: beam 5, `vad_filter`, "
        "`word_timestamps`.",
        (
            _off("first word of a clip off by", first, first_rival, _STARTS),
            _off("any word off by", other, other_rival, _STARTS),
        ),
        {"takes": rows},
    )


def _off(name: str, ours: Sequence[float], rival: Sequence[float], goal: _Goal) -> Figure:
    one, other = (distribution([1000 * value for value in it]) for it in (ours, rival))
    return Figure(name, "ms", one, other, goal.text, compared=True, met=goal.met(one))


def _first_words(take: Take, words: Sequence[Word]) -> dict[str, float]:
    """Return how far the first word of each clip begins from where it sounds, seconds, by clip.

    The clip's first word is looked for among those that begin within its place; a clip whose
    first word was written down otherwise is left out, and one in too much noise.
    """
    off = {}
    for clip, start_s in zip(take.clips, take.starts_s, strict=True):
        sound_s = sound_from_s(clip.sound)
        if sound_s is None:
            continue
        inside = [
            word
            for word in words
            if start_s - GAP_S / 2 <= word.start_s < start_s + clip.length_s + GAP_S / 2
        ]
        pairs = paired(clip.reference.split(), [word.text for word in inside])
        if pairs and pairs[0][0] == 0:
            off[clip.id] = abs(inside[pairs[0][1]].start_s - start_s - sound_s)
    return off


def _alone(bench: Bench, take: Take) -> list[Word]:
    """Return the words of the clips, each decoded alone and moved to its place in the take."""
    return [
        Word(word.text, word.start_s + start_s, word.end_s + start_s, word.probability)
        for clip, start_s in zip(take.clips, take.starts_s, strict=True)
        for word in bench.rival.transcribe(clip.id, clip.sound, **PLAIN, **_TIMED).words
    ]


def _starts_off(known: Sequence[Word], found: Sequence[Word]) -> list[float]:
    """Return how far the starts of the words that are in both lie apart, seconds."""
    pairs = paired([word.text for word in known], [word.text for word in found])
    return [abs(known[one].start_s - found[other].start_s) for one, other in pairs]
