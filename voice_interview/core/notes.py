"""Notes on the places of a take."""

from __future__ import annotations

from msgspec.structs import replace

from voice_interview.core.model import Answer, Note


def with_note(answer: Answer, note: Note) -> Answer:
    """Return the answer with the note in its place, instead of the one of that id."""
    others = without_note(answer, note.id).notes
    return replace(answer, notes=tuple(sorted((*others, note), key=lambda one: one.at_s)))


def without_note(answer: Answer, note_id: str) -> Answer:
    """Return the answer without the note of that id, if there is one."""
    return replace(answer, notes=tuple(note for note in answer.notes if note.id != note_id))
