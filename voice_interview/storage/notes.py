"""A note beside every recording: enough to bring its take back when the database has nothing of it.

`audio/SESSION/TAKE.json` is written when the recording begins, at every mark, when the take is
stored, and when the speaker has changed something of it. It holds the question, the marks, and what
the speaker made of the take: notes, an edited text, edited parts, whether it is a favorite. What
was heard is not in it: that is written down again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from voice_interview.core.model import Question, SessionInfo, Take
from voice_interview.paths import make_private_folder, write_private
from voice_interview.storage.rows import Row, read_session, read_take, session_row, take_row
from voice_interview.storage.sums import row_sum
from voice_interview.storage.writing import upsert

MADE = ("edit", "review")
"""The tables with what the speaker made of a take."""

Made = Mapping[str, Row | None]
"""Of each of these tables the row of the take; None: it has none. Empty: an older app wrote it."""


class Note(Struct, frozen=True):
    """What a note says."""

    info: SessionInfo
    take: Take
    question: Question
    made: Made = field(default_factory=dict)


def note_of(recording: Path) -> Path:
    """Return where the note on the recording lies."""
    return recording.with_suffix(".json")


def write_note(recording: Path, note: Note) -> None:
    """Write the note on the recording, synced; OSError or UserError when the disk refuses."""
    make_private_folder(recording.parent)
    rows = {
        "session": session_row(note.info),
        "take": take_row(note.take, note.question),
        **note.made,
    }
    sums = {name: row_sum(row) for name, row in rows.items() if row is not None}
    write_private(note_of(recording), json.dumps({**rows, "sums": sums}).encode())


def read_note(recording: Path) -> Note | None:
    """Read the note on the recording; None when there is none or it is damaged."""
    try:
        content = json.loads(note_of(recording).read_bytes())
        sums = content["sums"]
        if any(row_sum(content[name]) != sums[name] for name in ("session", "take")):
            return None
        made = {name: _made(content, name) for name in MADE if name in content}
        return Note(read_session(content["session"]), *read_take(content["take"]), made)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _made(content: Mapping[str, Any], name: str) -> Row | None:
    """Return the row; ValueError when it is damaged, and with it the note."""
    row = content[name]
    if row is None and name not in content["sums"]:
        return None
    if row_sum(row) != content["sums"][name]:
        raise ValueError(name)
    return dict(row)


def made_of(connection: sqlite3.Connection, take_id: str) -> Made:
    """Read what the speaker has made of the take."""
    found: dict[str, Row | None] = {}
    for table in MADE:
        select = f"SELECT * FROM {table} WHERE take_id = ?"  # noqa: S608 - our own names
        row = connection.execute(select, (take_id,)).fetchone()
        columns = None if row is None else dict(zip(row.keys(), row, strict=True))
        found[table] = columns and {name: columns[name] for name in columns if name != "sum"}
    return found


def put_made(connection: sqlite3.Connection, note: Note) -> None:
    """Have the database say of the take what the note says; the take must be there."""
    for table, row in note.made.items():
        if row is None:
            delete = f"DELETE FROM {table} WHERE take_id = ?"  # noqa: S608 - our own names
            connection.execute(delete, (note.take.id,))
        elif row["take_id"] == note.take.id:
            upsert(connection, table, "take_id", row)


def all_notes(audio_folder: Path) -> Iterator[Note]:
    """Yield the notes beside all recordings that can be read."""
    for path in sorted(audio_folder.glob("*/[!.]*.json")):
        note = read_note(path)
        if note is not None:
            yield note
