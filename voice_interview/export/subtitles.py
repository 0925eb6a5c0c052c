"""SubRip and WebVTT: the words cut into cues that can be read while the recording plays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.editing import said_words
from voice_interview.core.metrics import MIN_PAUSE_S
from voice_interview.core.model import Answer, Word
from voice_interview.core.sentences import ends_sentence
from voice_interview.export.layout import clean

# Customary limits for subtitles, for example the BBC's and Netflix's guidelines.
LINE_SIGNS = 42
MOST_LINES = 2
MOST_S = 7.0


class Cue(Struct, frozen=True):
    """What is shown from start to end; milliseconds from the first sample of the recording."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def srt_text(answer: Answer) -> str:
    """Return the answer as SubRip, by its edited text where there is one."""
    blocks = []
    for number, cue in enumerate(cues(said_words(answer)), 1):
        start, end = _time(cue.start_ms, ","), _time(cue.end_ms, ",")
        # The format has no escapes; an arrow in the text would be read as a line of times.
        text = "\n".join(cue.lines).replace("-->", "→")
        blocks.append(f"{number}\n{start} --> {end}\n{text}\n")
    return "\n".join(blocks)


def vtt_text(answer: Answer) -> str:
    """Return the answer as WebVTT, by its edited text where there is one."""
    blocks = ["WEBVTT\n"]
    for cue in cues(said_words(answer)):
        start, end = _time(cue.start_ms, "."), _time(cue.end_ms, ".")
        text = "\n".join(cue.lines)
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        blocks.append(f"{start} --> {end}\n{escaped}\n")
    return "\n".join(blocks)


def cues(words: Sequence[Word]) -> tuple[Cue, ...]:
    """Cut at sentence ends, at pauses, and where a cue is full; cues never overlap."""
    made: list[Cue] = []
    for group in _groups([piece for word in words for piece in _pieces(word)]):
        start_ms = max(_ms(group[0].start_s), made[-1].end_ms if made else 0)
        last_ms = min(_ms(group[-1].end_s), start_ms + _ms(MOST_S))
        made.append(Cue(start_ms, max(last_ms, start_ms + 1), tuple(_wrap(group))))
    return tuple(made)


def _pieces(word: Word) -> Iterator[Word]:
    """Cut a word that fits on no line, and its time with it."""
    text = clean(word.text)
    count = -(-len(text) // LINE_SIGNS)
    for at in range(count):
        yield replace(
            word,
            text=text[at * LINE_SIGNS : (at + 1) * LINE_SIGNS],
            start_s=word.start_s + (word.end_s - word.start_s) * at / count,
            end_s=word.start_s + (word.end_s - word.start_s) * (at + 1) / count,
        )


def _groups(pieces: Sequence[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for piece in pieces:
        if group and _is_full(group, piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _is_full(group: Sequence[Word], coming: Word) -> bool:
    last = group[-1]
    return (
        ends_sentence(last.text)
        or coming.start_s - last.end_s >= MIN_PAUSE_S
        or coming.end_s - group[0].start_s > MOST_S
        or len(_wrap([*group, coming])) > MOST_LINES
    )


def _wrap(group: Sequence[Word]) -> list[str]:
    lines: list[str] = []
    for word in group:
        if lines and len(lines[-1]) + 1 + len(word.text) <= LINE_SIGNS:
            lines[-1] += f" {word.text}"
        else:
            lines.append(word.text)
    return lines


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


def _time(ms: int, point: str) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{ms:03d}"
