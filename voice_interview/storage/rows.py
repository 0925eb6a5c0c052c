"""Values to rows and back. Lists go into JSON columns: they are only read as a whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from msgspec import to_builtins
from msgspec.structs import asdict, astuple, fields

from voice_interview.core.events import Plan
from voice_interview.core.model import (
    Answer,
    Correction,
    FollowUp,
    Gap,
    KeyPoint,
    Lap,
    Missing,
    Mode,
    Note,
    Part,
    PartSpan,
    Question,
    SessionInfo,
    Source,
    Span,
    Take,
    Transcript,
    Why,
    Word,
)

Row = dict[str, str | int | float | None]
"""Columns to be written."""

Stored = sqlite3.Row | Mapping[str, Any]
"""Columns that were read, of a database or of a note beside a recording."""

ANSWERS = (
    "SELECT * FROM take LEFT JOIN transcript ON transcript.take_id = take.id"
    " LEFT JOIN edit ON edit.take_id = take.id"
    " LEFT JOIN review ON review.take_id = take.id"
)

ATTEMPTS = (
    "SELECT other.id FROM take AS other"
    " JOIN session AS its ON its.id = other.session_id"
    " JOIN take AS this ON this.id = ?"
    " JOIN session ON session.id = this.session_id"
    " WHERE (its.bank_id, other.question_id, other.follow_up_id)"
    " = (session.bank_id, this.question_id, this.follow_up_id)"
)
"""The takes of the same question, whichever session they are of."""


def session_row(info: SessionInfo) -> Row:
    """Return the columns of table `session`."""
    return _clean(asdict(info))


def take_row(take: Take, question: Question) -> Row:
    """Return the columns of table `take`."""
    return _clean(
        {
            **asdict(take),
            "laps": _json([astuple(lap) for lap in take.laps]),
            "gaps": _json([astuple(gap) for gap in take.gaps]),
            "question": _json(to_builtins(question)),
        }
    )


def transcript_row(
    take_id: str, transcript: Transcript, finish_to_transcript_s: float | None
) -> Row:
    """Return the columns of table `transcript`."""
    return _clean(
        {
            "take_id": take_id,
            "words": _json([astuple(word) for word in transcript.words]),
            "speech": _json([astuple(span) for span in transcript.speech]),
            "corrections": _json([_correction(item) for item in transcript.corrections]),
            "model": transcript.model,
            "language": transcript.language,
            "finish_to_transcript_s": finish_to_transcript_s,
        }
    )


def edit_row(take_id: str, text: str) -> Row:
    """Return the columns of table `edit`."""
    return _clean({"take_id": take_id, "edited_text": text})


def review_row(answer: Answer) -> Row:
    """Return the columns of table `review`: what the speaker made of the take besides its text."""
    parts = answer.parts
    return _clean(
        {
            "take_id": answer.take.id,
            "notes": _json([astuple(note) for note in answer.notes]),
            "favorite": int(answer.favorite),
            "parts": None if parts is None else _json([astuple(span) for span in parts]),
        }
    )


def plan_row(plan: Plan) -> Row:
    """Return the columns of table `plan`; a take to go on with is no part of them."""
    columns = to_builtins(plan)
    del columns["continued"]
    return _clean({"session_id": plan.session_id, "plan": _json(columns)})


def read_plan(row: Stored) -> Plan:
    """Read a row of `plan`; ValueError and the like when it is damaged."""
    stored = json.loads(row["plan"])
    return Plan(
        **{
            **stored,
            "mode": Mode(stored["mode"]),
            "questions": tuple(map(_read_question, stored["questions"])),
            "vocabulary": {term: tuple(it) for term, it in stored["vocabulary"].items()},
        }
    )


def read_session(row: Stored) -> SessionInfo:
    """Read a row of `session`; ValueError and the like when it is damaged."""
    return SessionInfo(
        row["id"], row["bank_id"], row["bank_title"], Mode(row["mode"]), row["started_at"]
    )


def read_answer(row: Stored) -> Answer:
    """Read a `take` with all that belongs to it; ValueError and the like when damaged."""
    return Answer(
        *read_take(row),
        _read_transcript(row),
        row["finish_to_transcript_s"],
        row["edited_text"],
        _read_parts(row["parts"]),
        tuple(Note(*note) for note in json.loads(row["notes"] or "[]")),
        bool(row["favorite"]),
    )


def read_take(row: Stored) -> tuple[Take, Question]:
    """Read a `take` and the question as it was asked; ValueError and the like when damaged."""
    laps = tuple(Lap(Part(part), at_s) for part, at_s in json.loads(row["laps"]))
    gaps = tuple(Gap(at_s, gone_s, Missing(why)) for at_s, gone_s, why in json.loads(row["gaps"]))
    columns = {item.name: row[item.name] for item in fields(Take)}
    take = Take(**{**columns, "laps": laps, "gaps": gaps})
    return take, _read_question(json.loads(row["question"]))


def _read_transcript(row: Stored) -> Transcript | None:
    if row["words"] is None:
        return None
    return Transcript(
        tuple(Word(*word) for word in json.loads(row["words"])),
        tuple(Span(*span) for span in json.loads(row["speech"])),
        row["model"],
        row["language"],
        tuple(_read_correction(*item) for item in json.loads(row["corrections"])),
    )


def _correction(item: Correction) -> list[object]:
    return [item.first, item.count, [astuple(word) for word in item.heard], item.term, item.why]


def _read_correction(
    first: int, count: int, heard: list[list[Any]], term: str, why: str
) -> Correction:
    return Correction(first, count, tuple(Word(*word) for word in heard), term, Why(why))


def _read_parts(stored: str | None) -> tuple[PartSpan, ...] | None:
    if stored is None:
        return None
    return tuple(
        PartSpan(Part(part), start_s, end_s, Source(source))
        for part, start_s, end_s, source in json.loads(stored)
    )


def _read_question(stored: dict[str, Any]) -> Question:
    """A field that the question had not yet when it was stored gets its default."""
    return Question(
        **{
            **stored,
            "follow_ups": tuple(FollowUp(**item) for item in stored["follow_ups"]),
            "key_points": tuple(
                KeyPoint(**{**item, "phrases": tuple(item["phrases"])})
                for item in stored["key_points"]
            ),
            "vocabulary": tuple(stored["vocabulary"]),
            "tags": tuple(stored["tags"]),
        }
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _clean(row: Mapping[str, Any]) -> Row:
    """Make each text writable: the name of a device can hold what no Unicode text may."""
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in row.items()
    }
