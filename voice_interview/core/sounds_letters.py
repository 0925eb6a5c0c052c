"""Names that are spelled: letters as they are said, and letters that get lost between others."""

from __future__ import annotations

from collections.abc import Sequence

_NAMES = {
    "ay": "a", "bee": "b", "be": "b", "see": "c", "sea": "c", "dee": "d", "ef": "f", "eff": "f",
    "gee": "g", "jee": "g", "aitch": "h", "eye": "i", "jay": "j", "kay": "k", "el": "l",
    "ell": "l", "em": "m", "en": "n", "oh": "o", "owe": "o", "pee": "p", "pea": "p", "cue": "q",
    "queue": "q", "are": "r", "ar": "r", "es": "s", "ess": "s", "tee": "t", "tea": "t", "you": "u",
    "vee": "v", "ex": "x", "why": "y", "zee": "z", "zed": "z",
}  # fmt: skip
_OPEN = frozenset("abcdegijkopqtuvwyz")
"""Letters whose names end in a vowel, in which the name of a vowel behind them can be lost."""
_LOST = frozenset("ei")
"""They begin nearly as most of those end: "see eye", "dee ee"."""
_LEAST_LETTERS = 3


def spelled(tokens: Sequence[str]) -> str | None:
    """Read letters and names of letters, "see i ess", as one word; None where others are among.

    Less than three letters are no spelling. `tokens` are small, without punctuation around.
    """
    letters = [token if len(token) == 1 else _NAMES.get(token, "") for token in tokens]
    if len(letters) < _LEAST_LETTERS or not all(letters):
        return None
    return "".join(letters)


def without_lost(letters: str) -> set[str]:
    """Return what may be heard of a spelled name: a vowel between two letters is easily lost.

    Said quickly, "see eye dee" is "see dee": the vowel's name melts into the one before it.
    """
    return {
        letters[:at] + letters[at + 1 :]
        for at in range(1, len(letters) - 1)
        if letters[at] in _LOST and letters[at - 1] in _OPEN
    }
