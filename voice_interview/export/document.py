"""The JSON documents, as docs/formats.md and docs/schema describe them; null is "not known"."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from voice_interview.core.coverage import covered_points
from voice_interview.core.editing import said_words
from voice_interview.core.habits import Habits, Moment
from voice_interview.core.metrics import Metrics, found_terms, measure
from voice_interview.core.model import (
    SAMPLE_RATE_HZ,
    Answer,
    Question,
    SessionRecord,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.core.star import parts_of
from voice_interview.export.layout import asked
from voice_interview.takes.names import file_of

ANSWER_SCHEMA = "voice-interview/answer/1"
SESSION_SCHEMA = "voice-interview/session/1"

Document = dict[str, Any]


def answer_of_file(
    audio: Path, duration_s: float, transcript: Transcript, question: Question | None = None
) -> Answer:
    """Return the transcript of any audio file as an answer, to no question if there is none."""
    answered = question or Question("", "", "")
    take = Take("", "", answered.id, "", 1, str(audio), duration_s, (), "")
    return Answer(take, answered, transcript)


def locate(session: SessionRecord, audio_folder: Path) -> SessionRecord:
    """Return the session with the whole path of each recording's file."""

    def located(answer: Answer) -> Answer:
        audio = file_of(audio_folder / answer.take.audio)
        return replace(answer, take=replace(answer.take, audio=str(audio)))

    return replace(session, answers=tuple(map(located, session.answers)))


def session_document(session: SessionRecord) -> Document:
    """Return the session with all its answers; `locate` it first for whole paths."""
    info = session.info
    return {
        "schema": SESSION_SCHEMA,
        "id": info.id,
        "bank": {"id": info.bank_id, "title": info.bank_title},
        "mode": info.mode.value,
        "started_at": info.started_at,
        "answers": [answer_document(answer) for answer in session.answers],
    }


def answer_document(answer: Answer) -> Document:
    """Return the answer, its evidence and its numbers."""
    transcript = answer.transcript
    found = measure(answer)
    return {
        "schema": ANSWER_SCHEMA,
        "question": _question(answer) if answer.question.id else None,
        "take": _take(answer.take) if answer.take.id else None,
        "text": transcript.text if transcript else None,
        "edited_text": answer.edited_text,
        "edited_words": _words(said_words(answer)) if answer.edited_text is not None else None,
        "words": _words(transcript.words) if transcript else None,
        "corrections": _corrections(transcript) if transcript else None,
        "unclear": [_place(span) for span in transcript.unclear] if transcript else None,
        "star": _star(answer),
        "notes": [{"at_s": _s(note.at_s), "text": note.text} for note in answer.notes],
        "favorite": answer.favorite,
        "metrics": _metrics(found, bool(answer.question.id)),
        "fillers": None,
        "pauses": _pauses(found),
        "habits": _habits(found.habits) if found.habits else None,
        "key_points": _key_points(answer.question, transcript) if transcript else None,
        "terms": _terms(answer.question, transcript) if transcript else None,
        "model": transcript.model if transcript else None,
        "language": transcript.language if transcript else None,
        "audio": {
            "path": answer.take.audio,
            "duration_s": _s(answer.take.duration_s),
            "sample_rate_hz": SAMPLE_RATE_HZ,
        },
        "timings": {"finish_to_transcript_s": _s(answer.finish_to_transcript_s)},
    }


def session_text(session: SessionRecord) -> str:
    """Return the session's document as text."""
    return _text(session_document(session))


def answer_text(answer: Answer) -> str:
    """Return the answer's document as text."""
    return _text(answer_document(answer))


def _text(document: Document) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _question(answer: Answer) -> Document:
    question = answer.question
    return {
        "id": question.id,
        "category": question.category,
        "title": question.title,
        "asked": asked(answer),
        "star": question.star,
        "limit_s": question.limit_s,
        "follow_up_id": answer.take.follow_up_id or None,
    }


def _take(take: Take) -> Document:
    return {
        "id": take.id,
        "number": take.number,
        "started_at": take.started_at,
        "preroll_s": _s(take.preroll_s),
        "lost_s": _s(take.lost_s),
        "problem": take.problem or None,
        "gaps": [
            {
                "at_s": _s(gap.at_s),
                "missing_s": None if gap.missing_s is None else _s(gap.missing_s),
                "why": gap.why.value,
            }
            for gap in take.gaps
        ],
    }


def _words(words: Sequence[Word]) -> list[Document]:
    return [
        {
            "text": word.text,
            "start_s": _s(word.start_s),
            "end_s": _s(word.end_s),
            "probability": round(word.probability, 3),
        }
        for word in words
    ]


def _corrections(transcript: Transcript) -> list[Document]:
    return [
        {
            "first_word": one.first,
            "word_count": one.count,
            "heard": " ".join(word.text for word in one.heard),
            "term": one.term,
            "why": one.why.value,
        }
        for one in transcript.corrections
    ]


def _place(span: Span) -> Document:
    return {"start_s": _s(span.start_s), "end_s": _s(span.end_s)}


def _star(answer: Answer) -> list[Document]:
    return [
        {
            "part": span.part.value,
            "start_s": _s(span.start_s),
            "end_s": _s(span.end_s),
            "source": span.source.value,
        }
        for span in parts_of(answer)
    ]


def _metrics(found: Metrics, has_limit: bool) -> Document:
    longest = found.longest_pause
    return {
        "duration_s": _s(found.duration_s),
        "limit_s": _s(found.limit_s) if has_limit else None,
        "word_count": found.word_count,
        "speaking_s": _s(found.speaking_s),
        "pace_speaking_wpm": _wpm(found.pace_speaking_wpm),
        "pace_overall_wpm": _wpm(found.pace_overall_wpm),
        "first_word_s": _s(found.first_word_s),
        "pause_count": None if found.pauses is None else len(found.pauses),
        "longest_pause_s": _s(longest.length_s) if longest else None,
        "parts": [
            {
                "part": share.part.value,
                "duration_s": _s(share.seconds),
                "share": round(share.share, 4),
            }
            for share in found.parts
        ],
        "missing_parts": [part.value for part in found.missing_parts],
    }


def _pauses(found: Metrics) -> list[Document] | None:
    if found.pauses is None:
        return None
    return [
        {
            "start_s": _s(pause.start_s),
            "end_s": _s(pause.end_s),
            "inside_sentence": pause.inside_sentence,
        }
        for pause in found.pauses
    ]


def _habits(found: Habits) -> Document:
    return {
        "i": _said(found.i_words),
        "we": _said(found.we_words),
        "hedges": _said(found.hedges),
        "repeats": _said(found.repeats),
    }


def _said(moments: Sequence[Moment]) -> list[Document]:
    return [{"text": moment.text, **_place(moment)} for moment in moments]


def _key_points(question: Question, transcript: Transcript) -> list[Document]:
    return [
        {
            "id": covered.point.id,
            "covered": bool(covered.evidence),
            "evidence": [_place(span) for span in covered.evidence],
        }
        for covered in covered_points(question, transcript)
    ]


def _terms(question: Question, transcript: Transcript) -> list[Document]:
    return [
        {"term": found.term, "start_s": _s(found.start_s), "end_s": _s(found.end_s)}
        for found in found_terms(question.vocabulary, transcript)
    ]


def _s(seconds: float | None) -> float | None:
    """Milliseconds are finer than anything that is measured here."""
    return None if seconds is None else round(seconds, 3)


def _wpm(pace: float | None) -> float | None:
    return None if pace is None else round(pace, 1)
