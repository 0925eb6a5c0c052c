"""Which questions a session asks, and in which order."""

from __future__ import annotations

import random
from collections.abc import Sequence

from voice_interview.core.document import did_you_mean
from voice_interview.core.model import Bank, Order, Question
from voice_interview.errors import UserError


def draw(
    bank: Bank,
    *,
    categories: Sequence[str] = (),
    count: int | None = None,
    order: Order = Order.WRITTEN,
    rng: random.Random,
    due: Sequence[str] = (),
) -> tuple[Question, ...]:
    """Return the questions of those categories (none: all), at most `count`, in that order.

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
    return tuple(questions[:count])


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
