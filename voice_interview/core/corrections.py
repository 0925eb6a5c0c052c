"""Terms written in place of what the decoder heard: made here, and undone here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from voice_interview.core.model import Transcript, Word

_AROUND = ".,;:?!…-–—\"'“”‘’()[]"  # noqa: RUF001 - the curly ones are meant


def squash(text: str) -> str:
    """Keep letters, digits, + and #, without case: "Argo CD," is ArgoCD, "C" is not C++."""
    return re.sub(r"[^\w+#]|_", "", text).lower()


def bare(text: str) -> str:
    """Return the text without the punctuation around it."""
    return text.strip(_AROUND)


def write(heard: Sequence[Word], text: str) -> list[Word]:
    """Return the text's words in place of those heard, with the punctuation around them.

    As many as before keep their times and probabilities; others share the old ones' time, by their
    length, and get the mean probability.
    """
    first, last = heard[0].text, heard[-1].text
    before = first[: len(first) - len(first.lstrip(_AROUND))]
    after = last[len(last.rstrip(_AROUND)) :]
    texts = f"{before}{text}{after}".split()
    if len(texts) == len(heard):
        return [replace(word, text=one) for word, one in zip(heard, texts, strict=True)]
    probability = sum(word.probability for word in heard) / len(heard)
    return spread(texts, heard[0].start_s, heard[-1].end_s, probability)


def is_another(written: Sequence[Word], heard: Sequence[Word]) -> bool:
    """Whether what was written differs from what was heard in more than capitals."""
    texts = [" ".join(word.text for word in words).lower() for words in (written, heard)]
    return texts[0] != texts[1]


def spread(texts: Sequence[str], start_s: float, end_s: float, probability: float) -> list[Word]:
    """Return the texts as words that share the time from start to end, by their length."""
    letters = sum(map(len, texts))
    words: list[Word] = []
    done, at_s = 0, start_s
    for one in texts:
        done += len(one)
        until_s = start_s + (end_s - start_s) * done / letters
        words.append(Word(one, at_s, until_s, probability))
        at_s = until_s
    return words


def undo(transcript: Transcript, index: int) -> Transcript:
    """Put back what was heard in place of the correction of that index; the others move along.

    IndexError when there is no such correction.
    """
    undone = transcript.corrections[index]
    words, longer = transcript.words, len(undone.heard) - undone.count
    return replace(
        transcript,
        words=words[: undone.first] + undone.heard + words[undone.first + undone.count :],
        corrections=tuple(
            replace(one, first=one.first + longer) if one.first > undone.first else one
            for one in transcript.corrections
            if one is not undone
        ),
    )
