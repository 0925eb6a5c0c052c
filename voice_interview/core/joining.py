"""Several banks as one, for a session that asks from all of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from voice_interview.core.model import Bank, Category, Question

BETWEEN_IDS = "+"
"""Stands between the ids of banks that were joined; no id of a bank has it."""


def join(banks: Sequence[Bank]) -> Bank:
    """Return the banks, at least one, as one; their categories follow each other.

    An id that an earlier bank has taken gets its bank's id before it. The language is the first
    bank's: only banks of one language belong together.
    """
    categories: dict[str, Category] = {}
    questions: dict[str, Question] = {}
    titles: set[str] = set()
    vocabulary: dict[str, tuple[str, ...]] = {}
    for bank in banks:
        renamed = {it.id: _free(it.id, bank, categories) for it in bank.categories}
        for category in bank.categories:
            taken = category.title in titles
            title = f"{category.title} ({bank.title})" if taken else category.title
            categories[renamed[category.id]] = Category(renamed[category.id], title)
        titles |= {it.title for it in bank.categories}
        for question in bank.questions:
            free = _free(question.id, bank, questions)
            in_category = renamed.get(question.category, question.category)
            questions[free] = replace(question, id=free, category=in_category)
        for term, sounds in bank.vocabulary.items():
            vocabulary[term] = tuple(dict.fromkeys((*vocabulary.get(term, ()), *sounds)))
    return Bank(
        id=BETWEEN_IDS.join(bank.id for bank in banks),
        title=" + ".join(bank.title for bank in banks),
        language=banks[0].language,
        categories=tuple(categories.values()),
        questions=tuple(questions.values()),
        vocabulary=vocabulary,
    )


def _free(name: str, bank: Bank, taken: dict[str, Category] | dict[str, Question]) -> str:
    return joined_id(bank, name) if name in taken else name


def joined_id(bank: Bank, name: str) -> str:
    """Return the id of a category or question where another bank has taken its own."""
    return f"{bank.id}/{name}"
