"""What of a session goes into its files."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.model import Answer


class Contents(Struct, frozen=True):
    """Everything but the sound, unless somebody chose otherwise.

    `take_ids` None: all takes. `edited` False: the words as they were heard, also where they were
    edited. `numbers` are STAR parts, metrics and key points of readable formats; documents for
    programs always have them. `trimmed`: the recordings without the silence at both ends, where
    speech was found; their names say so, as times in texts and subtitles are of the whole ones.
    `gain_db`: the recordings are so much louder, and their names say that, too.
    """

    take_ids: frozenset[str] | None = None
    edited: bool = True
    numbers: bool = True
    notes: bool = True
    audio: bool = False
    trimmed: bool = False
    gain_db: float = 0.0

    def has(self, answer: Answer) -> bool:
        """Whether this take is wanted."""
        return self.take_ids is None or answer.take.id in self.take_ids

    def of(self, answer: Answer) -> Answer:
        """Return what is wanted of the answer."""
        return replace(
            answer,
            edited_text=answer.edited_text if self.edited else None,
            notes=answer.notes if self.notes else (),
        )


EVERYTHING = Contents()
