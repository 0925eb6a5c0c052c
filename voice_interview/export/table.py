"""A table for spreadsheets: a row for each answer, a column for each number."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from voice_interview.core.cells import no_formula
from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.core.coverage import covered_points
from voice_interview.core.editing import said_words
from voice_interview.core.metrics import measure
from voice_interview.core.model import PARTS, Answer, SessionInfo, SessionRecord
from voice_interview.export import layout

_SESSION = ("session", "session_started_at", "bank", "mode")
_ASKED = ("question_id", "category", "question", "asked", "take", "started_at", "favorite")
_HABITS = ("i_words", "we_words", "hedges", "repeats")
_NUMBERS = (
    "duration_s", "limit_s", "word_count", "pace_speaking_wpm", "pace_overall_wpm",
    "first_word_s", "pause_count", "longest_pause_s", *(f"{part.value}_s" for part in PARTS),
    *_HABITS, "key_points_covered", "key_points",
)  # fmt: skip
_TEXT = ("problem", "notes", "text")

_MARK = "\ufeff"
"""Spreadsheets know UTF-8 by it alone."""

Row = Mapping[str, object]


def session_text(session: SessionRecord, contents: Contents = EVERYTHING) -> str:
    """Return the session; tables of several sessions fit below each other."""
    columns = (*_SESSION, *_ASKED, *(_NUMBERS if contents.numbers else ()), *_TEXT)
    told = _of_session(session.info)
    return _table(columns, [{**told, **_of_answer(answer)} for answer in session.answers])


def answer_text(answer: Answer) -> str:
    """Return one answer, as a table of one row."""
    return _table((*_ASKED, *_NUMBERS, *_TEXT), [_of_answer(answer)])


def _table(columns: Sequence[str], rows: Sequence[Row]) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return _MARK + written.getvalue()


def _cell(value: object) -> str:
    """Numbers keep the point, whatever the language; what is not known stays empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return no_formula(value) if isinstance(value, str) else str(value)


def _of_session(info: SessionInfo) -> Row:
    return {
        "session": info.id,
        "session_started_at": info.started_at,
        "bank": layout.clean(info.bank_title),
        "mode": info.mode.value,
    }


def _of_answer(answer: Answer) -> Row:
    take, question = answer.take, answer.question
    return {
        "question_id": question.id,
        "category": question.category,
        "question": layout.clean(question.short),
        "asked": layout.asked(answer),
        "take": take.number,
        "started_at": take.started_at,
        "favorite": "yes" if answer.favorite else "",
        "problem": take.problem,
        "notes": "\n".join(f"{place} {text}" for place, text in layout.note_lines(answer)),
        "text": layout.clean(" ".join(word.text for word in said_words(answer))),
        **_numbers(answer),
    }


def _numbers(answer: Answer) -> Row:
    found = measure(answer)
    longest, habits = found.longest_pause, found.habits
    row: dict[str, object] = {
        "duration_s": found.duration_s,
        "limit_s": found.limit_s if answer.question.id else None,
        "word_count": found.word_count,
        "pace_speaking_wpm": found.pace_speaking_wpm,
        "pace_overall_wpm": found.pace_overall_wpm,
        "first_word_s": found.first_word_s,
        "pause_count": None if found.pauses is None else len(found.pauses),
        "longest_pause_s": longest.length_s if longest else None,
    }
    row |= {f"{share.part.value}_s": share.seconds for share in found.parts}
    if habits is not None:
        all_of_them = (habits.i_words, habits.we_words, habits.hedges, habits.repeats)
        row |= {name: len(said) for name, said in zip(_HABITS, all_of_them, strict=True)}
    if answer.transcript is not None and not answer.take.follow_up_id:
        points = covered_points(answer.question, answer.transcript)
        row |= {
            "key_points_covered": sum(bool(point.evidence) for point in points),
            "key_points": len(points),
        }
    return row
