"""What the fields of a bank must mean to each other.

The checks read plain values and step over what has the wrong type (the schema tells of that), so
that one mistake never hides another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voice_interview.core.document import Document, Mistake, Place, did_you_mean
from voice_interview.core.sounds_keys import key

Fields = dict[str, object]

# core/coverage.py names the probe of a key point so, among the follow-ups.
_PROBE_PREFIX = "probe-"


def cross_checks(bank: Fields, document: Document) -> Iterator[Mistake]:
    """Yield what is wrong between the fields of that bank."""
    categories = [it["id"] for _, it in _entries(bank, "categories", ()) if "id" in it]
    terms = _vocabulary(bank)
    yield from _taken_ids(bank, "categories", (), document)
    yield from _taken_ids(bank, "questions", (), document)
    yield from _ambiguous_terms(terms, document)
    for place, question in _entries(bank, "questions", ()):
        category = question.get("category")
        if categories and isinstance(category, str) and category not in categories:
            near = did_you_mean(category, (str(it) for it in categories))
            yield document.mistake((*place, "category"), f'There is no category "{category}"{near}')
        for term_place, term in _texts(question, "vocabulary", place):
            if term not in terms:
                near = did_you_mean(term, terms)
                sentence = f'"{term}" is not in the vocabulary of the bank{near}'
                yield document.mistake(term_place, sentence)
        yield from _key_points(question, place, document)
        yield from _follow_ups(question, place, document)


def _key_points(question: Fields, place: Place, document: Document) -> Iterator[Mistake]:
    yield from _taken_ids(question, "key_points", place, document)
    for point_place, point in _entries(question, "key_points", place):
        if point.get("probe") and not point.get("phrases"):
            yield document.mistake(
                (*point_place, "probe"),
                "A probe is asked when no phrase was heard, so this key point needs `phrases`.",
            )


def _follow_ups(question: Fields, place: Place, document: Document) -> Iterator[Mistake]:
    yield from _taken_ids(question, "follow_ups", place, document)
    for follow_up_place, follow_up in _entries(question, "follow_ups", place):
        if str(follow_up.get("id", "")).startswith(_PROBE_PREFIX):
            yield document.mistake(
                (*follow_up_place, "id"),
                f"Ids that start with `{_PROBE_PREFIX}` are kept for the probes of key points.",
            )


def _taken_ids(fields: Fields, name: str, place: Place, document: Document) -> Iterator[Mistake]:
    first: dict[str, Place] = {}
    for entry_place, entry in _entries(fields, name, place):
        entry_id = entry.get("id")
        if not isinstance(entry_id, str):
            continue
        if entry_id in first:
            line = document.line(first[entry_id])
            sentence = f'The id "{entry_id}" is taken already (line {line}).'
            yield document.mistake((*entry_place, "id"), sentence)
        first.setdefault(entry_id, (*entry_place, "id"))


def _ambiguous_terms(terms: Fields, document: Document) -> Iterator[Mistake]:
    """A term, or a way it sounds, that stands for two terms can't be written down rightly."""
    written: dict[str, str] = {}
    heard: dict[str, str] = {}
    for term in terms:
        other = written.setdefault(term.casefold(), term)
        if other != term:
            yield document.mistake(("vocabulary", term), f'This is the term "{other}" again.')
        for place, sound in _texts(terms, term, ("vocabulary",)):
            other = heard.setdefault(key(sound), term)
            if other != term:
                yield document.mistake(place, f'"{sound}" is how "{other}" sounds already.')


def _vocabulary(bank: Fields) -> Fields:
    terms = bank.get("vocabulary")
    return terms if isinstance(terms, dict) else {}


def _entries(fields: Fields, name: str, place: Place) -> Iterable[tuple[Place, Fields]]:
    values = fields.get(name)
    for at, value in enumerate(values if isinstance(values, list) else []):
        if isinstance(value, dict):
            yield (*place, name, at), value


def _texts(fields: Fields, name: str, place: Place) -> Iterable[tuple[Place, str]]:
    values = fields.get(name)
    for at, value in enumerate(values if isinstance(values, list) else []):
        if isinstance(value, str):
            yield (*place, name, at), value
