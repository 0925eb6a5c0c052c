"""Changes of a bank as plain fields, judged by the schema that judges files (core/bank.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from voice_interview.banks.assemble import free_id, slug
from voice_interview.banks.writer import bank_fields
from voice_interview.core.bank import check_bank
from voice_interview.core.bank_limits import SCHEMA
from voice_interview.core.document import BankError, Document
from voice_interview.core.model import Bank, Vocabulary

Fields = dict[str, Any]

_ID_WORDS = 6
_LIST_PLACE = re.compile(r"\[\d+\]$")


class Outcome(Struct, frozen=True):
    """The changed bank, or why it can't be: a sentence for each field that is wrong.

    The fields of `mistakes` are named from where the change was made: `prompt`,
    `key_points[0].text`. What is wrong elsewhere stands under an empty name.
    """

    bank: Bank | None
    mistakes: Mapping[str, str]


def put_question(bank: Bank, question_id: str, fields: Fields) -> Outcome:
    """Change the question of that id, or append a new one where the id is empty."""
    whole = bank_fields(bank)
    questions: list[Fields] = whole["questions"]
    ids = [it["id"] for it in questions]
    at = ids.index(question_id) if question_id in ids else len(ids)
    made_of = str(fields.get("title") or fields.get("prompt") or "")
    own_id = question_id or free_id(_id(made_of, "question"), set(ids))
    changed = {
        **fields,
        "id": own_id,
        "key_points": _with_ids(fields.get("key_points", []), "text", "point"),
        "follow_ups": _with_ids(fields.get("follow_ups", []), "prompt", "follow-up"),
    }
    questions[at:] = [changed, *questions[at + 1 :]]
    return _judge(whole, f"questions[{at}].")


def without_question(bank: Bank, question_id: str) -> Outcome:
    """Leave the question out."""
    whole = bank_fields(bank)
    whole["questions"] = [it for it in whole["questions"] if it["id"] != question_id]
    return _judge(whole, "")


def moved_question(bank: Bank, question_id: str, by: int) -> Outcome:
    """Move the question up (-1) or down (1) among those of its category."""
    whole = bank_fields(bank)
    questions: list[Fields] = whole["questions"]
    at = next(at for at, it in enumerate(questions) if it["id"] == question_id)
    same = [i for i, it in enumerate(questions) if it["category"] == questions[at]["category"]]
    target = same.index(at) + by
    if 0 <= target < len(same):
        other = same[target]
        questions[at], questions[other] = questions[other], questions[at]
    return _judge(whole, "")


def put_about(bank: Bank, title: str, language: str, categories: Sequence[Fields]) -> Outcome:
    """Change the bank's title and language, and its categories; new ones have no id yet."""
    whole = bank_fields(bank)
    whole |= {"title": title, "language": language}
    whole["categories"] = _with_ids(categories, "title", "category")
    return _judge(whole, "")


def put_vocabulary(
    bank: Bank, vocabulary: Vocabulary, renamed: Mapping[str, str] | None = None
) -> Outcome:
    """Change the table of terms; a question forgets the terms that are in it no more.

    `renamed` has the new names of terms by their old ones: questions keep those.
    """
    names = renamed or {}
    whole = bank_fields(bank)
    whole["vocabulary"] = {term: list(sounds) for term, sounds in vocabulary.items()}
    for question in whole["questions"]:
        if "vocabulary" in question:
            terms = dict.fromkeys(names.get(it, it) for it in question["vocabulary"])
            question["vocabulary"] = [it for it in terms if it in vocabulary]
    return _judge(whole, "vocabulary.")


def new_bank(title: str, language: str, category: str, prompt: str, taken: set[str]) -> Outcome:
    """Make a bank of one question; `taken` are the ids of the banks that there are."""
    category_id = _id(category, "category")
    fields: Fields = {
        "schema": SCHEMA,
        "id": free_id(_id(title, "bank"), taken),
        "title": title,
        "language": language,
        "categories": [{"id": category_id, "title": category}],
        "questions": [{"id": _id(prompt, "question"), "category": category_id, "prompt": prompt}],
    }
    return _judge(fields, "")


def _judge(fields: Fields, place: str) -> Outcome:
    try:
        return Outcome(check_bank(Document(fields)), {})
    except BankError as error:
        found: dict[str, str] = {}
        for mistake in error.mistakes:
            own = mistake.field.startswith(place)
            name = mistake.field.removeprefix(place) if own else ""
            name = _LIST_PLACE.sub("", name)  # a list of words is one field here
            found.setdefault(name, mistake.sentence)
        return Outcome(None, found)


def _with_ids(entries: Sequence[Fields], text: str, kind: str) -> list[Fields]:
    """Give an id to each entry that has none; ids of stored answers name the others."""
    taken = {str(it["id"]) for it in entries if it.get("id")}
    made = []
    for entry in entries:
        own = entry.get("id") or free_id(_id(str(entry.get(text, "")), kind), taken)
        taken.add(str(own))
        made.append({"id": own, **{name: it for name, it in entry.items() if name != "id"}})
    return made


def _id(text: str, kind: str) -> str:
    made = slug(" ".join(text.split()[:_ID_WORDS])) or kind
    return made if not made.startswith("probe-") else f"{kind}-{made}"  # probes have such ids
