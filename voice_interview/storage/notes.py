"""A note beside every recording: enough to bring its take back when the database has nothing of it.

`audio/SESSION/TAKE.json` is written when the recording begins, at every mark and when the take is
stored. It holds the question and the marks, none of the words that were said.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from voice_interview.core.model import Question, SessionInfo, Take
from voice_interview.paths import make_private_folder, write_private
from voice_interview.storage.rows import read_session, read_take, session_row, take_row
from voice_interview.storage.sums import row_sum


@dataclass(frozen=True)
class Note:
    """What a note says."""

    info: SessionInfo
    take: Take
    question: Question


def note_of(recording: Path) -> Path:
    """Return where the note on the recording lies."""
    return recording.with_suffix(".json")


def write_note(recording: Path, note: Note) -> None:
    """Write the note on the recording, synced; OSError or UserError when the disk refuses."""
    make_private_folder(recording.parent)
    rows = {"session": session_row(note.info), "take": take_row(note.take, note.question)}
    sums = {name: row_sum(row) for name, row in rows.items()}
    write_private(note_of(recording), json.dumps({**rows, "sums": sums}).encode())


def read_note(recording: Path) -> Note | None:
    """Read the note on the recording; None when there is none or it is damaged."""
    try:
        content = json.loads(note_of(recording).read_bytes())
        if any(row_sum(content[name]) != content["sums"][name] for name in ("session", "take")):
            return None
        return Note(read_session(content["session"]), *read_take(content["take"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
