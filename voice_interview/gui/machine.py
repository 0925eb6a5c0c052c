"""What the machine offers, as choices for a list; slow, so it is asked for in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from voice_interview.speech.render import VoiceInfo

Choices = tuple[tuple[str, str], ...]
"""Values, each with the text that stands for it."""


@runtime_checkable
class ManyVoiced(Protocol):
    """A voice that can speak in several ways; the one that is mute can't."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return them; UserError when there is no engine."""


def known_voices(voice: object, language: str = "en") -> Choices:
    """The voices of the speech engine, those of the language first."""
    if not isinstance(voice, ManyVoiced):
        return ()
    found = sorted(
        voice.voices(), key=lambda one: (not one.language.startswith(language), one.name)
    )
    return tuple(
        (one.id, f"{one.name} · {one.language}" if one.language else one.name) for one in found
    )
