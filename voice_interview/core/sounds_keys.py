"""How a text sounds, as a string that can be compared: pure, small, made for English."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

_SAME = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^x", "s"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"tch|ch|sh|tio|j|dg(?=e)", "S"),
        (r"th", "d"),
        (r"gh(?=[aeiouy])", "g"),
        (r"gh", ""),
        (r"ck|c(?![eiy])|q|k|g(?![eiy])|x(?=$)", "k"),
        (r"c|z", "s"),
        (r"x", "ks"),
        (r"g", "S"),
        (r"wh", "w"),
        (r"b", "p"),
        (r"d", "t"),
        (r"v", "f"),
        (r"h", ""),
        (r"(?<=.)y", "a"),
        (r"[aeiou]+", "a"),
        (r"(.)\1+", r"\1"),
    )
)

_R_LESS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(.)\1+", r"\1"),
        (r"ck|c(?![eiyh])|q", "k"),
        (r"ph", "f"),
        (r"(?<=[bdgkt])re$", "er"),
        (r"(?:[aeu]h|ou?r|[ae]r)$", "a"),
        (r"a[rh](?![aeiouy])", "a"),
        (r"(?:a[uw]|ou?r|oar|oh)(?![aeiouy])", "o"),
    )
)
"""What speakers who say no r after a vowel say alike: Packer as "packa", Fargate as "fahgate"."""

_GAPS = {"a": 0.4, "r": 0.5}
_ALIKE = ("mn", "lr", "pf", "tsS", "kS")


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Return the text's letters, small, with numbers as they are spoken: "S3," is sthree.

    Signs that tell names apart stay: C is not C++, and .NET is dotnet.
    """
    spelled = re.sub(r"\d+", lambda found: _number(found[0]), text)
    spelled = re.sub(r"^\.(?=\w)", "dot", spelled)
    return re.sub(r"[^\w+#]|_", "", spelled).lower()


def _number(digits: str) -> str:
    """Say the digits as people do in names: 53 fifty three, 256 two fifty six."""
    if len(digits) == 2 and digits[0] == "1":
        return _TEENS[int(digits[1])]
    if len(digits) == 2 and digits[0] != "0":
        return _TENS[int(digits[0]) - 2] + (_UNITS[int(digits[1])] if digits[1] != "0" else "")
    if len(digits) == 3 and digits[1] != "0":
        return _UNITS[int(digits[0])] + _number(digits[1:])
    return "".join(_UNITS[int(digit)] for digit in digits)


@lru_cache(maxsize=8192)
def code(letters: str) -> str:
    """Write alike what sounds alike in the output of `key`: all vowels, t and d, k and g."""
    for pattern, to in _SAME:
        letters = pattern.sub(to, letters)
    return letters


@lru_cache(maxsize=8192)
def r_less(letters: str) -> str:
    """Write alike what sounds alike in the output of `key` where no r is said after a vowel.

    Other than `code` it keeps the vowels apart, so it tells short words from each other.
    """
    for pattern, to in _R_LESS:
        letters = pattern.sub(to, letters)
    return letters


@lru_cache(maxsize=8192)
def weight(coded: str) -> float:
    """Return how much there is to hear in the output of `code`."""
    return sum(map(_gap, coded))


def apart(one: str, other: str, limit: float) -> float:
    """Return how far two outputs of `code` are apart, in consonants; inf above the limit."""
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _gap(sound))
    for sound in one:
        gap = _gap(sound)
        new = [row[0] + gap]
        for at, there in enumerate(other):
            new.append(
                min(
                    row[at + 1] + gap,
                    new[at] + _gap(there),
                    row[at] + _exchange(sound, there),
                )
            )
        if min(new) > limit:
            return inf
        row = new
    return row[-1] if row[-1] <= limit else inf


def _gap(sound: str) -> float:
    """Vowels come and go, and so does an r after one."""
    return _GAPS.get(sound, 1.0)


@lru_cache(maxsize=1024)
def _exchange(one: str, other: str) -> float:
    if one == other:
        return 0.0
    return 0.5 if any(one in alike and other in alike for alike in _ALIKE) else 1.0
