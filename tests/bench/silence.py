"""T3: no words out of silence, all words out of quiet speech."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.bench.bench import Bench
from tests.bench.progress import each
from tests.bench.results import Figure, Result
from tests.bench.rival import CAREFUL, PLAIN
from tests.bench.scores import normalize, words_kept
from tests.bench.sounds import at_level, made_silences
from voice_interview.core.model import UNCLEAR, Span, Transcript

_USUAL_DBFS = -20
_LEVELS_DBFS = (-12, -20, -26, -32, -38, -45)
_QUICK_LEVELS_DBFS = (_USUAL_DBFS, -45)
_ISLAND_S = 1.0
_FEWER_POINTS = 5


def measure_silence(bench: Bench) -> Result:
    """Count words out of sounds without speech, words kept at each level, and empty islands."""
    silent = _silent(bench)
    levels = _levels(bench)
    islands = [
        {"take": take.id, "from_s": span.start_s, "to_s": span.end_s, "words": words}
        for take in bench.takes
        for span, words in _islands(bench.studio.dictate(take.id, take.sound).transcript)
    ]
    empty = [island for island in islands if island["words"] == ""]
    unclear = [island for island in islands if island["words"] == UNCLEAR]
    ours, vocabulary, plain, careful = (
        sum(len(normalize(texts[name])) for texts in silent.values())
        for name in ("ours", "ours with vocabulary", "rival", "rival with vad")
    )
    count = f"in {len(silent)} sounds"
    return Result(
        "T3",
        "Silence and quiet speech",
        f"Sounds without speech: {', '.join(silent)}. One spoken clip with its speech at each RMS "
        "level. Islands: stretches of the joined takes in which the voice detector heard speech "
        "for over 1 s. Rival: beam 5, `condition_on_previous_text=False`, as told with or without "
        "`vad_filter`.",
        (
            Figure(
                "words out of silence",
                count,
                ours,
                f"{plain} (with VAD {careful})",
                "0",
                met=ours == 0,
            ),
            Figure(
                "the same with the bank's vocabulary",
                count,
                vocabulary,
                goal="0",
                met=vocabulary == 0,
            ),
            *_kept(levels),
            Figure(
                "speech islands over 1 s without a word",
                f"of {len(islands)}",
                len(empty),
                goal="0",
                met=not empty,
            ),
            Figure("speech islands marked unclear", f"of {len(islands)}", len(unclear)),
        ),
        {"silent": silent, "levels": levels, "islands": [*empty, *unclear]},
    )


def _kept(levels: Mapping[int, Mapping[str, Any]]) -> Iterator[Figure]:
    usual = levels[_USUAL_DBFS]["ours"]
    for level, row in levels.items():
        judged = level != _USUAL_DBFS
        yield Figure(
            f"words kept at {level} dBFS",
            "%",
            row["ours"],
            row["rival"],
            f"at most {_FEWER_POINTS} points fewer than at {_USUAL_DBFS} dBFS" if judged else "",
            compared=True,
            met=row["ours"] >= usual - _FEWER_POINTS if judged else None,
        )


def _silent(bench: Bench) -> dict[str, dict[str, str]]:
    """Return what each decoder wrote down of each sound without speech."""
    sounds = {**bench.corpus.silent, **made_silences(10 if bench.quick else 30)}
    return {
        name: {
            "ours": bench.studio.dictate(name, sounds[name]).text,
            "ours with vocabulary": bench.studio.dictate(
                name, sounds[name], bench.corpus.bank
            ).text,
            "rival": bench.rival.transcribe(name, sounds[name], **PLAIN).text,
            "rival with vad": bench.rival.transcribe(name, sounds[name], **CAREFUL).text,
        }
        for name in each("T3 silence", list(sounds))
    }


def _levels(bench: Bench) -> dict[int, Mapping[str, Any]]:
    """Return the percentage of words kept at each level, of the longest read clip up to 20 s."""
    clips = [clip for clip in bench.corpus.spoken if clip.length_s <= 20] or bench.corpus.spoken
    clip = max(clips, key=lambda it: it.length_s)
    levels: dict[int, Mapping[str, Any]] = {}
    for level in each("T3 level", _QUICK_LEVELS_DBFS if bench.quick else _LEVELS_DBFS):
        name, sound = f"{clip.id} at {level} dBFS", at_level(clip.sound, level)
        ours = bench.studio.dictate(name, sound).text
        rival = bench.rival.transcribe(name, sound, **CAREFUL).text
        levels[level] = {
            "clip": clip.id,
            "ours": 100 * words_kept(clip.reference, ours),
            "rival": 100 * words_kept(clip.reference, rival),
            "texts": {"ours": ours, "rival": rival},
        }
    return levels


def _islands(transcript: Transcript) -> list[tuple[Span, str]]:
    """Return each stretch of over 1 s of speech, and the words that lie in it."""
    return [
        (span, " ".join(_words_in(transcript, span)))
        for span in transcript.speech
        if span.length_s > _ISLAND_S
    ]


def _words_in(transcript: Transcript, span: Span) -> list[str]:
    return [
        word.text
        for word in transcript.words
        if word.start_s < span.end_s and word.end_s > span.start_s
    ]
