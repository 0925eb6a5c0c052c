"""Which questions a session asks, in which order, and how long it will take."""

from __future__ import annotations

import random
from collections.abc import Sequence

from voice_interview.core.document import did_you_mean
from voice_interview.core.model import Bank, Order, Question
from voice_interview.errors import UserError

SAYING_S = 12.0
"""About how long it takes to say a question."""


def draw(
    bank: Bank,
    *,
    categories: Sequence[str] = (),
    count: int | None = None,
    minutes: float | None = None,
    think_s: float | None = None,
    limit_s: float | None = None,
    order: Order = Order.WRITTEN,
    rng: random.Random,
    due: Sequence[str] = (),
) -> tuple[Question, ...]:
    """Return the questions of those categories (none: all), at most `count`, in that order.

    `minutes`: only what fits into that time when all of it is used up, but one question at least;
    `think_s` and `limit_s` override the questions' own.

    `categories` are ids or titles, whatever the case. DUE asks the questions of `due` first, in
    the order given there, and the others as written; ids that the bank has not are left out.
    UserError for an unknown category or a count below one.
    """
    if count is not None and count < 1:
        raise UserError("A session needs at least one question.", "", "Ask for one or more.")
    wanted = _category_ids(bank, categories)
    questions = [it for it in bank.questions if it.category in wanted]
    if order is Order.SHUFFLED:
        rng.shuffle(questions)
    elif order is Order.DUE:
        rank = {question_id: at for at, question_id in enumerate(due)}
        questions.sort(key=lambda it: rank.get(it.id, len(rank)))
    if minutes is not None:
        questions = list(fitting(questions, minutes * 60, think_s, limit_s))
    return tuple(questions[:count])


def time_s(question: Question, think_s: float | None = None, limit_s: float | None = None) -> float:
    """Return how long a question takes when every time is used up, seconds."""
    think_s = question.think_s if think_s is None else think_s
    return SAYING_S + think_s + (question.limit_s if limit_s is None else limit_s)


def fitting(
    questions: Sequence[Question],
    total_s: float,
    think_s: float | None = None,
    limit_s: float | None = None,
) -> tuple[Question, ...]:
    """Return the questions, in their order, that fit into the time; the first one always does.

    One that is too long leaves its place to a later, shorter one.
    """
    taken: list[Question] = []
    left_s = total_s
    for question in questions:
        needed_s = time_s(question, think_s, limit_s)
        if needed_s <= left_s or not taken:
            taken.append(question)
            left_s -= needed_s
    return tuple(taken)


def _category_ids(bank: Bank, names: Sequence[str]) -> set[str]:
    if not names:
        return {it.id for it in bank.categories}
    known = {it.title.casefold(): it.id for it in bank.categories}
    known |= {it.id: it.id for it in bank.categories}
    for name in names:
        if name.casefold() not in known:
            near = did_you_mean(name.casefold(), known)
            raise UserError(
                f'The bank "{bank.title}" has no category "{name}"{near}',
                "Nothing was started.",
                f"Its categories: {', '.join(it.id for it in bank.categories)}.",
            )
    return {known[name.casefold()] for name in names}
