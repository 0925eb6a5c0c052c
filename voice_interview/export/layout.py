"""What the readable formats say about an answer, before it is laid out."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import pairwise

from msgspec import Struct

from voice_interview.core.coverage import covered_points
from voice_interview.core.editing import line_starts, said_words
from voice_interview.core.habits import Habits, Moment
from voice_interview.core.metrics import Metrics, Pause, measure
from voice_interview.core.model import (
    Answer,
    Gap,
    Missing,
    Part,
    PartSpan,
    SessionRecord,
    Span,
    Word,
)
from voice_interview.core.sentences import ends_sentence
from voice_interview.core.star import parts_of, words_by_part

PARAGRAPH_PAUSE_S = 1.5
"""A silence this long after a sentence starts a new paragraph."""

_BAR_CELLS = 20
# Unicode categories: control characters, half characters, separators of lines and paragraphs.
_BREAKS = ("Cc", "Cs", "Zl", "Zp")
# Embedded, overriding and isolating marks (UAX #9): left open, they turn the rest of a file round.
_DIRECTION_MARKS = set(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


class PartLine(Struct, frozen=True):
    """A row of the STAR table; the texts are ready to show."""

    title: str
    places: str
    length: str
    share: str
    bar: str


class Passage(Struct, frozen=True):
    """A stretch of the transcript: its part (None without STAR) and its paragraphs."""

    span: PartSpan | None
    paragraphs: tuple[str, ...]


def clean(text: str) -> str:
    """Return the text on one line, without characters that could disturb what is round it."""
    signs = (" " if unicodedata.category(sign) in _BREAKS else sign for sign in text)
    return " ".join("".join(sign for sign in signs if sign not in _DIRECTION_MARKS).split())


def clock(seconds: float) -> str:
    """Show whole seconds as m:ss, or h:mm:ss from an hour on."""
    minutes, rest_s = divmod(int(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest_s:02d}" if hours else f"{minutes}:{rest_s:02d}"


def when(started_at: str) -> str:
    """Show a stored moment as it was on the clock on the wall, like 2025-11-23 14:32."""
    try:
        return datetime.fromisoformat(started_at).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return clean(started_at)


def session_title(session: SessionRecord) -> str:
    """The heading of a session."""
    return clean(session.info.bank_title) or "Voice Interview"


def session_line(session: SessionRecord) -> str:
    """When it was, how strict, and how much of it."""
    count = len(session.answers)
    answers = "1 answer" if count == 1 else f"{count} answers"
    return " · ".join((when(session.info.started_at), session.info.mode.value, answers))


def answer_title(answer: Answer) -> str:
    """The heading of an answer; empty for a file that answers no question."""
    title = clean(answer.question.short)
    if answer.take.follow_up_id:
        title = f"{title} (follow-up)"
    return f"{title}, take {answer.take.number}" if answer.take.number > 1 else title


def asked(answer: Answer) -> str:
    """What was asked: the question, its follow-up, or the probe for a key point left out."""
    question = answer.question
    prompts = {follow_up.id: follow_up.prompt for follow_up in question.follow_ups}
    prompts |= {f"probe-{point.id}": point.probe for point in question.key_points}
    return clean(prompts.get(answer.take.follow_up_id, question.prompt))


def remarks(answer: Answer) -> list[str]:
    """What the reader has to know before trusting the numbers."""
    take = answer.take
    lines = ["Marked as a favorite."] if answer.favorite else []
    if take.problem:
        lines.append(f"This recording broke off early ({clean(take.problem).replace('_', ' ')}).")
    lines += [gap_text(gap) for gap in take.gaps]
    if take.lost_s > 0 and not take.gaps:  # stored before the places were
        lines.append(f"The device dropped {take.lost_s:.2f} s of sound.")
    if answer.transcript is None:
        lines.append("There is no transcript of it yet.")
    elif not answer.transcript.words:
        lines.append("No words were heard in it.")
    elif answer.transcript.unclear:
        places = ", ".join(clock(span.start_s) for span in answer.transcript.unclear)
        lines.append(f"Some of it could not be written down: [unclear] at {places}.")
    if answer.edited_text is not None:
        lines.append(
            "The text was edited: changed words have the times of those that they replace."
            " The words as they were heard are in the JSON export."
        )
    return lines


_BROKE_OFF = {
    Missing.MICROPHONE: "the microphone had gone",
    Missing.CRASHED: "the sound system crashed",
    Missing.ASLEEP: "the computer was asleep",
    Missing.INTERRUPTED: "the app had ended",
}


def gap_text(gap: Gap) -> str:
    """Say where sound is missing, and how much of it."""
    at = clock(gap.at_s)
    if gap.why is Missing.DROPPED:
        return f"{gap.missing_s or 0.0:.2f} s missing at {at}."
    return f"At {at} {_BROKE_OFF[gap.why]}; the recording was taken up again there."


def facts(answer: Answer) -> list[tuple[str, str]]:
    """The metrics as (name, value); what is not known is left out."""
    found = measure(answer)
    lines = [("Length", _length(answer, found))]
    if found.word_count is not None:
        lines.append(("Words", str(found.word_count)))
    paces = (
        (found.pace_speaking_wpm, "words/min while speaking"),
        (found.pace_overall_wpm, "over all time"),
    )
    pace = ", ".join(f"{value:.0f} {unit}" for value, unit in paces if value is not None)
    if pace:
        lines.append(("Pace", pace))
    if found.first_word_s is not None:
        lines.append(("First word", f"{found.first_word_s:.1f} s after the start"))
    if found.pauses is not None:
        lines.append(("Pauses", _pauses(found.pauses, found.longest_pause)))
    if found.habits is not None:
        lines += _habits(found.habits)
    if found.missing_parts:
        lines.append(("Missing parts", ", ".join(map(part_title, found.missing_parts))))
    return lines


def _habits(found: Habits) -> list[tuple[str, str]]:
    return [
        ("I / we", f"{len(found.i_words)} / {len(found.we_words)}"),
        ("Hedges", _counted(found.hedges)),
        ("Repeats", f"at least {_counted(found.repeats)}" if found.repeats else "none heard"),
    ]


def _counted(moments: Sequence[Moment]) -> str:
    """How many there are, and what they are, each with its place."""
    told = ", ".join(f"{clean(moment.text)} {clock(moment.start_s)}" for moment in moments)
    return f"{len(moments)}: {told}" if told else "0"


def _length(answer: Answer, found: Metrics) -> str:
    length = clock(found.duration_s)
    return f"{length} of {clock(found.limit_s)}" if answer.question.id else length


def _pauses(pauses: Sequence[Pause], longest: Pause | None) -> str:
    if longest is None:
        return "none of 0.5 s or more"
    where = "inside a sentence" if longest.inside_sentence else "between sentences"
    return (
        f"{len(pauses)} of 0.5 s or more, the longest {longest.length_s:.1f} s"
        f" at {clock(longest.start_s)} {where}"
    )


def part_title(part: Part) -> str:
    """The name of a STAR part."""
    return part.value.capitalize()


def part_lines(answer: Answer) -> list[PartLine]:
    """The STAR table, all four parts; empty when nothing was marked."""
    spans = parts_of(answer)
    return [
        PartLine(
            title=part_title(share.part),
            places=", ".join(
                f"{clock(span.start_s)}–{clock(span.end_s)}"  # noqa: RUF001 - a range
                for span in spans
                if span.part is share.part
            ),
            length=f"{share.seconds:.1f} s" if share.seconds else "missing",
            share=f"{share.share:.0%}",
            bar="█" * round(share.share * _BAR_CELLS),
        )
        for share in measure(answer).parts
    ]


def key_point_lines(answer: Answer) -> list[tuple[bool, str]]:
    """Each key point as (covered, text with the place that shows it).

    Not for follow-ups: they ask about one thing, so nothing else was left out.
    """
    if answer.transcript is None or answer.take.follow_up_id:
        return []
    return [
        (bool(found.evidence), _with_place(clean(found.point.text), found.evidence[:1]))
        for found in covered_points(answer.question, answer.transcript)
    ]


def note_lines(answer: Answer) -> list[tuple[str, str]]:
    """Each note as (place, text)."""
    return [(clock(note.at_s), clean(note.text)) for note in answer.notes]


def _with_place(text: str, evidence: Sequence[Span]) -> str:
    return " ".join([text, *(clock(span.start_s) for span in evidence)])


def passages(answer: Answer) -> list[Passage]:
    """The words that hold in paragraphs, by part where there are parts.

    Lines of an edited text are paragraphs; a text without lines is cut at long pauses.
    """
    words, spans = said_words(answer), parts_of(answer)
    if not words:
        return []
    starts = line_starts(answer.edited_text or "")
    begins = starts if len(starts) > 1 else _after_pauses(words)
    if not spans:
        return [Passage(None, _paragraphs(words, 0, begins))]
    made, number = [], 0
    for span, told in words_by_part(spans, words):
        if told:
            made.append(Passage(span, _paragraphs(told, number, begins)))
        number += len(told)
    return made


def _after_pauses(words: Sequence[Word]) -> frozenset[int]:
    """The numbers of the words that follow a sentence and a long silence."""
    return frozenset(
        at
        for at, (before, word) in enumerate(pairwise(words), start=1)
        if word.start_s - before.end_s >= PARAGRAPH_PAUSE_S and ends_sentence(before.text)
    )


def _paragraphs(words: Sequence[Word], first: int, begins: Collection[int]) -> tuple[str, ...]:
    """Cut at the words, of which the first has the number `first`, that begin a paragraph."""
    paragraphs: list[list[str]] = [[]]
    for number, word in enumerate(words, start=first):
        if number in begins:
            paragraphs.append([])
        paragraphs[-1].append(clean(word.text))
    return tuple(text for told in paragraphs if (text := " ".join(filter(None, told))))
