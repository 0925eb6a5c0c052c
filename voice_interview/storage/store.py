"""The store: one SQLite database, with the recordings as files beside it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from voice_interview.core.events import Plan
from voice_interview.core.model import (
    Answer,
    Note,
    PartSpan,
    Question,
    SessionInfo,
    Take,
    Transcript,
)
from voice_interview.core.notes import with_note, without_note
from voice_interview.errors import UserError
from voice_interview.storage import derived, notes
from voice_interview.storage.audio_files import (
    delete_recording,
    delete_session_folder,
    put_compressed,
)
from voice_interview.storage.backups import COPYING, delete_from_backups
from voice_interview.storage.problems import (
    DiskFullError,
    not_erased,
    not_written,
    text_is_another,
)
from voice_interview.storage.reserve import Reserve
from voice_interview.storage.rows import (
    edit_row,
    plan_row,
    read_session,
    review_row,
    session_row,
    transcript_row,
)
from voice_interview.storage.stored import Stored
from voice_interview.storage.writing import put_take, require, upsert
from voice_interview.takes.names import part_of

_log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 5.0
"""How long to wait for another program that holds the database, a backup tool for example."""


class SqliteStore(Stored):
    """core.ports.Store in a file."""

    def __init__(
        self,
        database: Path,
        audio_folder: Path,
        backups: Path | None = None,
        busy_timeout_s: float = BUSY_TIMEOUT_S,
    ) -> None:
        """Open or make the database, mode 0600; UserError when that can't be done."""
        self._audio_folder = audio_folder
        self._backups = backups
        self._reserve = Reserve(database.with_name("reserve"))
        super().__init__(database, busy_timeout_s)

    def save_session(self, info: SessionInfo) -> None:
        """Insert the session, or replace what is stored of it."""
        self._reserve.fill()
        with self._writing() as connection:
            upsert(connection, "session", "id", session_row(info))

    def note_take(self, take: Take, question: Question) -> None:
        """Write the note on a take under way; UserError when the disk refuses."""
        self._reserving(lambda: self._write_note(take, question))

    def _write_note(self, take: Take, question: Question) -> None:
        with self._reading() as connection:
            info = read_session(require(connection, "session", take.session_id))
            made = notes.made_of(connection, take.id)
        recording = self._audio_folder / take.audio
        try:
            notes.write_note(recording, notes.Note(info, take, question, made))
        except OSError as error:
            raise not_written(notes.note_of(recording), error) from error

    def save_take(self, take: Take, question: Question) -> None:
        """Insert the take, or replace it, with the question as it is now."""
        try:
            self.note_take(take, question)
        except UserError as error:  # the database alone will do
            _log.warning("a take was not noted: %s", error.what)

        def put() -> None:
            with self._writing() as connection:
                require(connection, "session", take.session_id)
                put_take(connection, take, question)

        self._reserving(put)

    def keep_found(self, note: notes.Note) -> None:
        """Store a take that was found after a crash, with its session, and offer it."""
        with self._writing() as connection:
            session = session_row(note.info)
            known = connection.execute("SELECT 1 FROM session WHERE id = ?", (session["id"],))
            if known.fetchone() is None:
                upsert(connection, "session", "id", session)
            put_take(connection, note.take, note.question)
            notes.put_made(connection, note)
            connection.execute("INSERT OR IGNORE INTO offer VALUES (?)", (note.take.id,))

    def settle_offer(self, take_id: str) -> None:
        """Offer this take no more; it stays as it is."""
        with self._writing() as connection:
            connection.execute("DELETE FROM offer WHERE take_id = ?", (take_id,))

    def put_compressed(self, audio: str, compressed: Path, size_bytes: int) -> bool:
        """Put the compressed file in the place of the take's WAV, which has so many bytes.

        False when the take is gone or offered, or its sound has changed. UserError when the disk
        refuses.
        """
        with self._writing() as connection:  # nobody, in no process, deletes the take meanwhile
            mine = connection.execute(
                "SELECT 1 FROM take WHERE audio = ? AND id NOT IN (SELECT take_id FROM offer)",
                (audio,),
            )
            if mine.fetchone() is None:
                return False
            recording = self._audio_folder / audio
            try:
                return put_compressed(recording, compressed, size_bytes)
            except OSError as error:
                raise not_written(recording, error) from error

    def save_transcript(
        self, take_id: str, transcript: Transcript, finish_to_transcript_s: float | None
    ) -> None:
        """Insert or replace the take's transcript."""
        row = transcript_row(take_id, transcript, finish_to_transcript_s)

        def put() -> None:
            with self._writing() as connection:
                require(connection, "take", take_id)
                upsert(connection, "transcript", "take_id", row)
                connection.execute("DELETE FROM gave_up WHERE take_id = ?", (take_id,))

        self._reserving(put)

    def swap_transcript(self, take_id: str, before: Transcript, after: Transcript) -> None:
        """Store `after` in place of `before`; UserError when there is another one by now."""
        with self._lock:
            answer = self.take(take_id)
            if answer.transcript != before:
                raise text_is_another()
            self.save_transcript(take_id, after, answer.finish_to_transcript_s)

    def save_edit(self, take_id: str, text: str | None) -> None:
        """Keep the speaker's own text of the take; None: there is none any more."""
        with self._lock:
            with self._writing() as connection:
                require(connection, "take", take_id)
                if text is None:
                    connection.execute("DELETE FROM edit WHERE take_id = ?", (take_id,))
                else:
                    upsert(connection, "edit", "take_id", edit_row(take_id, text))
            self._note_made(take_id)

    def save_parts(self, take_id: str, parts: Sequence[PartSpan] | None) -> None:
        """Keep the parts of the take as edited; None: they are as marked again."""
        kept = None if parts is None else tuple(parts)
        self._change(take_id, lambda answer: replace(answer, parts=kept))

    def save_note(self, take_id: str, note: Note) -> None:
        """Insert the note, or replace the take's note of that id."""
        self._change(take_id, lambda answer: with_note(answer, note))

    def delete_note(self, take_id: str, note_id: str) -> None:
        """Delete the take's note of that id, if there is one."""
        self._change(take_id, lambda answer: without_note(answer, note_id))

    def set_favorite(self, take_id: str, favorite: bool) -> None:
        """Mark the take as a favorite, or as none."""
        self._change(take_id, lambda answer: replace(answer, favorite=favorite))

    def _change(self, take_id: str, change: Callable[[Answer], Answer]) -> None:
        """Change what the speaker made of a take."""
        with self._lock:
            row = review_row(change(self.take(take_id)))
            with self._writing() as connection:
                upsert(connection, "review", "take_id", row)
            self._note_made(take_id)

    def _note_made(self, take_id: str) -> None:
        """Note what the speaker has made of a take beside its sound, too."""
        answer = self.take(take_id)
        recording = self._audio_folder / answer.take.audio
        # A take that is being recorded on: its note knows marks that are not stored yet.
        growing = notes.read_note(recording) if part_of(recording).exists() else None
        noted = growing or answer
        try:
            self.note_take(noted.take, noted.question)
        except UserError as error:  # the database alone will do
            _log.warning("what was made of a take was not noted: %s", error.what)

    def save_plan(self, session_id: str, plan: Plan | None) -> None:
        """Keep what the session has still to ask; None: nothing more."""
        with self._writing() as connection:
            require(connection, "session", session_id)
            if plan is None:
                connection.execute("DELETE FROM plan WHERE session_id = ?", (session_id,))
            else:
                upsert(connection, "plan", "session_id", plan_row(plan))

    def give_up(self, take_id: str) -> None:
        """Have the take pend no more: nobody can write it down."""
        with self._writing() as connection:
            require(connection, "take", take_id)
            connection.execute("INSERT OR IGNORE INTO gave_up VALUES (?)", (take_id,))

    def take_up_again(self) -> None:
        """Have all takes pend again that were given up: another model may write them down."""
        with self._writing() as connection:
            connection.execute("DELETE FROM gave_up")

    def delete_take(self, take_id: str) -> None:
        """Delete the take's files, then its rows: cut short, it can be deleted again.

        NotErasedError when all that is done, but words of it may still lie in a file.
        """
        with COPYING, self._lock:
            with self._reading() as connection:
                audio = require(connection, "take", take_id)["audio"]
            delete_recording(self._audio_folder, audio)
            try:
                self._delete("DELETE FROM take WHERE id = ?", (take_id,))
            finally:
                delete_recording(self._audio_folder, audio)  # it was being compressed meanwhile

    def delete_sessions(self, session_ids: Sequence[str]) -> None:
        """Delete the sessions' files, then their rows: cut short, they can be deleted again.

        NotErasedError when all that is done, but words of them may still lie in a file.
        """
        with COPYING, self._lock:
            for session_id in session_ids:
                with self._reading() as connection:
                    require(connection, "session", session_id)
                    takes = connection.execute(
                        "SELECT audio FROM take WHERE session_id = ?", (session_id,)
                    ).fetchall()
                for take in takes:
                    delete_recording(self._audio_folder, take["audio"])
                delete_session_folder(self._audio_folder, session_id)
            try:
                self._delete("DELETE FROM session WHERE id = ?", session_ids)
            finally:
                for session_id in session_ids:
                    delete_session_folder(self._audio_folder, session_id)

    def _delete(self, statement: str, keys: Sequence[str]) -> None:
        with self._writing() as connection:
            connection.executemany(statement, [(key,) for key in keys])
        try:
            self._erase()
        finally:  # the rows are gone: nobody can delete them again
            if self._backups is not None:
                delete_from_backups(self._backups, statement, keys)

    def _erase(self) -> None:
        """Clear the file of what was deleted; NotErasedError when that can't be done now."""
        try:
            with self._reading() as connection:
                derived.forget_deleted_words(connection)
                # The write-ahead log holds the deleted words until it is folded in and cut.
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except UserError as error:
            raise not_erased(error) from error

    def _reserving(self, write: Callable[[], None]) -> None:
        """Write; where the disk is full, with the room that was reserved for this."""
        try:
            write()
        except DiskFullError:
            if not self._reserve.spend():
                raise
            write()
