"""Audio files from anywhere as answers to questions, beside all sessions."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.archive import Archive
from voice_interview.audio.imports import AudioImporter, ImportCancelledError, ImportFailedError
from voice_interview.core.model import Bank, Mode, Question, SessionInfo, Take
from voice_interview.errors import UserError
from voice_interview.problems import problem_error

_log = logging.getLogger(__name__)


class BringingIn(Struct, frozen=True):
    """Makes a session of one take of a file; the take then waits to be written down."""

    archive: Archive
    importer: AudioImporter

    def bring_in(
        self,
        path: Path,
        bank: Bank,
        question: Question,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Take | None:
        """Store the file as a take of the question; None when it was cancelled.

        `on_progress` gets the seconds of sound that were read. UserError when the file can't be
        read or the take not be stored: then nothing is left of it.
        """
        started = datetime.now().astimezone()
        session_id = f"{started:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
        take_id = f"{session_id}-001"
        started_at = started.isoformat(timespec="seconds")
        store, audio = self.archive.store, f"{session_id}/{take_id}.wav"
        info = SessionInfo(session_id, bank.id, bank.title, Mode.RELAXED, started_at)
        store.save_session(info)
        take = Take(take_id, session_id, question.id, "", 1, audio, 0.0, (), started_at)
        try:
            # A crash would leave the sound: with the note it is known what it answers.
            store.note_take(take, question)
            target = self.archive.folders.audio / audio
            length_s = self.importer.convert(path, target, on_progress, cancelled)
        except (ImportCancelledError, ImportFailedError, UserError) as error:
            self._forget(session_id)
            if isinstance(error, ImportFailedError):
                kept = "The file is still where it was."
                raise problem_error(error.problem, kept) from error
            if isinstance(error, UserError):
                raise
            return None
        whole = replace(take, duration_s=length_s, device=path.name)
        store.save_take(whole, question)
        _log.info("a recording of %.0f s was brought in", length_s)
        return whole

    def _forget(self, session_id: str) -> None:
        with suppress(UserError):  # an empty session is offered to nobody
            self.archive.store.delete_sessions((session_id,))
