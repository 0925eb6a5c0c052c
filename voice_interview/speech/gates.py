"""Whether a draft can be what was said: the signs of a decode that guesses, loops or echoes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from voice_interview.speech.whisper import Draft

# OpenAI's own thresholds for a decode that repeats itself, one that guesses, and for silence.
_COMPRESSION = 2.4
_LOGPROB = -1.0
_NO_SPEECH = 0.6

_GUESS_LOGPROB = -2.0
"""Below this even the best of several decodes has nothing to do with what was said."""
_LOOP_WPS, _MOST_WPS = 4.2, 5.5
"""Words per second of speech: a text that repeats itself and has more than the first loops (people
repeat themselves too, but at their own pace); more than the second nobody says."""
_BURST_WORDS = 4
"""A short clip may have so many more."""
_REPEATS = 3
"""The same token so many times over is a loop that begins, or somebody who stammers."""
_MOST_SAME_LETTERS = 11
"""Long hums are written with some, "Hmmmm"; more are a decode that found no end."""
_LONG_LETTERS = 8
"""So many letters count as a word: "mon-treat-mon-treat" has no end."""
_TWICE_WORDS = 5
"""So many words that come again at once are a text that repeats itself, too short to pack well."""
_ECHO_TERMS = 4
"""So many terms in the order in which they were handed over are an echo, not an answer."""


def silent(draft: Draft) -> bool:
    """Whether the model itself believes that nobody speaks."""
    return draft.no_speech > _NO_SPEECH and draft.logprob < _LOGPROB


def doubtful(draft: Draft, speech_s: float) -> bool:
    """Whether another way of decoding is worth a try."""
    return draft.logprob < _LOGPROB or _repeats(draft.tokens) or loops(draft, speech_s)


def loops(draft: Draft, speech_s: float) -> bool:
    """Whether it has more words than can be said in so many seconds of speech."""
    words = _plain(draft.text).split()
    if any(_one_letter(word) for word in words):
        return True
    repetitive = draft.compression > _COMPRESSION or _comes_twice(words)
    most_wps = _LOOP_WPS if repetitive else _MOST_WPS
    said = max(len(draft.text.split()), sum(map(len, words)) // _LONG_LETTERS)
    return said > _BURST_WORDS + most_wps * speech_s


def guessed(draft: Draft) -> bool:
    """Whether it is so unlikely that no text at all is better."""
    return draft.logprob < _GUESS_LOGPROB


def echoes(text: str, terms: Sequence[str]) -> bool:
    """Whether the terms themselves came back, one after the other, instead of speech."""
    plain = f" {_plain(text)} "
    places = [plain.find(f" {_plain(term)} ") for term in terms]
    run = 1
    for here, following in pairwise(places):
        run = run + 1 if 0 <= here < following else 1
        if run >= _ECHO_TERMS:
            return True
    return False


def _comes_twice(words: Sequence[str]) -> bool:
    """Whether a run of words stands there twice, one right after the other."""
    lengths = range(_TWICE_WORDS, len(words) // 2 + 1)
    return any(
        words[at : at + length] == words[at + length : at + 2 * length]
        for length in lengths
        for at in range(len(words) - 2 * length + 1)
    )


def _one_letter(word: str) -> bool:
    letters = set(filter(str.isalpha, word))
    return any(letter * (_MOST_SAME_LETTERS + 1) in word for letter in letters)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _repeats(tokens: Sequence[int]) -> bool:
    run = 1
    for token, following in pairwise(tokens):
        run = run + 1 if token == following else 1
        if run >= _REPEATS:
            return True
    return False
