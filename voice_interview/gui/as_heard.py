"""Puts back what was heard in place of a corrected term, and takes that back."""

from __future__ import annotations

from voice_interview.core.corrections import undo
from voice_interview.core.model import Correction, Transcript
from voice_interview.core.ports import Store


class AsHeard:
    """Both calls are slow, and look at what is stored then.

    Since the correction was shown, another term may have been put back, or the recording may have
    been written down anew.
    """

    def __init__(self, store: Store, take_id: str, correction: Correction) -> None:
        self._store = store
        self._take_id = take_id
        self._correction = correction
        self._before: Transcript | None = None
        self._after: Transcript | None = None

    def put_back(self) -> None:
        """Store the transcript with what was heard; nothing, if it has no such correction.

        UserError when it can't be stored.
        """
        self._before = self._after = before = self._store.take(self._take_id).transcript
        if before is None:
            return
        for index, one in enumerate(before.corrections):
            if (one.heard, one.term) == (self._correction.heard, self._correction.term):
                self._after = undo(before, index)
                self._store.swap_transcript(self._take_id, before, self._after)
                return

    def take_back(self) -> None:
        """Store the transcript as it was before; UserError also when there is another by now."""
        if self._before is not None and self._after is not None:
            self._store.swap_transcript(self._take_id, self._after, self._before)
