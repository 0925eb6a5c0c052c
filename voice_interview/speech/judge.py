"""A second, smaller model that says which text of a decode it believes.

Whisper's beam ends with five texts, and its own likelihoods hardly say which of them is right. Of
103 pieces of joined takes, base's likeliest texts have 198 errors, the best of the five would have
160, and those that base and tiny.en believe together have 179
(docs/decisions/0005-decoding-pieces.md).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from voice_interview.core.corrections import squash
from voice_interview.speech.whisper import Draft, Whisper

if TYPE_CHECKING:
    from voice_interview.speech.whisper import Sound

JUDGED_LANGUAGE = "en"
"""tiny.en knows no other."""
_WEIGHT = 0.5
"""What its opinion counts beside the first model's: 0.4 to 0.75 make the same errors."""
_MOST_OTHER_WORDS = 0.1
"""A text that has one word and this share more or fewer is another kind of error, no variant."""


class Judge:
    """Asks the second model, which is loaded when it is needed first. Any thread may ask.

    `load` returns it, or None when there is none: then the first text stays.
    """

    def __init__(self, load: Callable[[], Whisper | None]) -> None:
        self._load = load
        self._whisper: Whisper | None = None
        self._lock = threading.Lock()
        self._was_asked_for = False

    def choose(self, sound: Sound, drafts: tuple[Draft, ...]) -> Draft:
        """Return the draft that both models believe most; the first where the second can't tell.

        `sound`: what they are of, (samples,) float32 at 16 kHz.
        """
        rivals = _variants(drafts)
        whisper = self._loaded() if len(rivals) > 1 else None
        if whisper is None:
            return drafts[0]
        texts = [draft.text for draft in rivals]
        try:
            opinions = whisper.loglikelihoods(whisper.hear(sound), texts, JUDGED_LANGUAGE)
        except (RuntimeError, ValueError, MemoryError):
            return drafts[0]  # too long for it, or too much memory
        believed = zip(rivals, opinions, strict=True)
        return max(believed, key=lambda it: it[0].loglikelihood + _WEIGHT * it[1])[0]

    def is_there(self) -> bool:
        """Load the second model if nobody has; whether there is one."""
        return self._loaded() is not None

    def _loaded(self) -> Whisper | None:
        with self._lock:
            if not self._was_asked_for:
                self._was_asked_for = True
                self._whisper = self._load()
            return self._whisper


def _variants(drafts: tuple[Draft, ...]) -> list[Draft]:
    """Return those about as long as the first, each wording once, and none that breaks off."""
    whole = _wording(drafts[0])
    most = 1 + _MOST_OTHER_WORDS * len(whole)
    variants: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        wording = _wording(draft)
        breaks_off = len(wording) < len(whole) and wording == whole[: len(wording)]
        if abs(len(wording) - len(whole)) <= most and not breaks_off:
            variants.setdefault(wording, draft)
    return list(variants.values())


def _wording(draft: Draft) -> tuple[str, ...]:
    return tuple(word for word in map(squash, draft.text.split()) if word)
