"""STAR parts: from the speaker's marks to stretches of the recording and their shares."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.model import PARTS, Answer, Lap, Part, PartSpan, Source, Word


class PartShare(Struct, frozen=True):
    """What one part took of all that was told: seconds, and a share of 0..1."""

    part: Part
    seconds: float
    share: float


def parts_of(answer: Answer) -> tuple[PartSpan, ...]:
    """Return the answer's parts in the order they were told: as edited, else as marked."""
    if answer.parts is not None:
        return answer.parts
    return part_spans(answer.take.laps, answer.take.duration_s)


def part_spans(
    laps: Sequence[Lap], duration_s: float, source: Source = Source.MARKED
) -> tuple[PartSpan, ...]:
    """Return the parts in the order they were told; () when nothing was marked.

    Before the first mark the speaker tells the situation. A part may come several times; spans
    of no length are dropped, so of two marks at one place the later counts.
    """
    if not laps:
        return ()
    marks = [Lap(PARTS[0], 0.0), *sorted(laps, key=lambda lap: lap.at_s)]
    ends_s = [*(mark.at_s for mark in marks[1:]), duration_s]
    spans: list[PartSpan] = []
    for mark, next_s in zip(marks, ends_s, strict=True):
        start_s, end_s = max(0.0, mark.at_s), min(next_s, duration_s)
        if end_s <= start_s:
            continue
        if spans and spans[-1].part is mark.part:
            spans[-1] = replace(spans[-1], end_s=end_s)
        else:
            spans.append(PartSpan(mark.part, start_s, end_s, source))
    return tuple(spans)


def part_shares(spans: Sequence[PartSpan]) -> tuple[PartShare, ...]:
    """Return all four parts in STAR order, a missing one with 0 s; () when there are no spans."""
    total_s = sum(span.end_s - span.start_s for span in spans)
    if total_s <= 0:
        return ()
    shares = []
    for part in PARTS:
        part_s = sum(span.end_s - span.start_s for span in spans if span.part is part)
        shares.append(PartShare(part, part_s, part_s / total_s))
    return tuple(shares)


def missing_parts(shares: Sequence[PartShare]) -> tuple[Part, ...]:
    """Return the parts that were not told; () when nothing was marked, as nothing is known."""
    return tuple(share.part for share in shares if share.seconds <= 0)


def words_by_part(
    spans: Sequence[PartSpan], words: Sequence[Word]
) -> tuple[tuple[PartSpan, tuple[Word, ...]], ...]:
    """Give each word to the span that holds its middle; words outside go to the nearest one."""
    told: list[list[Word]] = [[] for _ in spans]
    for word in words if spans else ():
        middle_s = (word.start_s + word.end_s) / 2
        at = sum(1 for span in spans[1:] if span.start_s <= middle_s)
        told[at].append(word)
    return tuple((span, tuple(part)) for span, part in zip(spans, told, strict=True))
