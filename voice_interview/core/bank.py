"""From the text of a bank file to a `Bank`, or to every mistake in it with its line and field."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from pydantic import ValidationError

from voice_interview.core.bank_checks import cross_checks
from voice_interview.core.bank_limits import SCHEMA
from voice_interview.core.bank_schema import BankFields, QuestionFields, known_fields
from voice_interview.core.bank_yaml import read_yaml
from voice_interview.core.document import BankError, Document, Mistake, did_you_mean
from voice_interview.core.model import Bank, Category, FollowUp, KeyPoint, Question

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_MAX_TOLD = 100
"""Looking for what was meant takes time; nobody corrects more than that at once."""


def parse_bank(text: str) -> Bank:
    """Read a bank file's text; BankError with all its mistakes when it has any."""
    return check_bank(read_yaml(text))


def check_bank(document: Document) -> Bank:
    """Turn a document into a bank; BankError with all its mistakes when it has any."""
    if document.mistakes and not isinstance(document.value, dict):
        raise BankError(document.mistakes)
    if not isinstance(document.value, dict):
        sentence = "A bank starts with fields such as `id: my-bank`; there are none."
        raise BankError([Mistake(document.line(()), "", sentence)])
    crossed = islice(cross_checks(document.value, document), _MAX_TOLD)
    mistakes = [*document.mistakes, *crossed]
    try:
        fields = BankFields.model_validate(document.value)
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MAX_TOLD]
        raise BankError([*mistakes, *(_told(it, document) for it in details)]) from error
    if mistakes:
        raise BankError(mistakes)
    return _bank(fields)


# ---- what the schema says, in words ------------------------------------------------------------

_SENTENCES = {
    "string_type": "This must be a text; put it in quotes if it looks like a number or yes/no.",
    "int_type": "This must be a whole number.",
    "int_from_float": "This must be a whole number.",
    "float_type": "This must be a number.",
    "bool_type": "This must be true or false.",
    "list_type": "This must be a list: one entry a line, each starting with `- `.",
    "dict_type": "This must have fields below it, one `name: value` a line.",
    "model_type": "This must have fields below it, one `name: value` a line.",
    "finite_number": "This must be an ordinary number.",
    "empty_text": "This text is empty.",
    "control_text": "This text has control characters in it.",
    "string_too_short": "This text is empty.",
    "string_too_long": "This text is longer than {max_length} characters.",
    "too_short": "This list needs at least one entry.",
    "too_long": "This has more than {max_length} entries.",
    "greater_than_equal": "This must be at least {ge:g}.",
    "less_than_equal": "This must be at most {le:g}.",
}
_PATTERN_SENTENCES = {
    "": "This text has another form than it must have.",
    "id": "An id has small letters, digits and single hyphens only, like `my-question-2`.",
    "category": "This must be the id of a category, like `my-category`.",
    "language": "A language is a short code like `en` or `en-GB`.",
}


def _told(detail: ErrorDetails, document: Document) -> Mistake:
    kind, context = detail["type"], detail.get("ctx", {})
    place = tuple(step for step in detail["loc"] if step != "[key]")
    name = str(place[-1]) if place else ""
    if kind == "missing":
        line = document.line(place[:-1])
        return Mistake(line, document.mistake(place, "").field, f'"{name}" is missing here.')
    if kind == "extra_forbidden":
        around = tuple(step for step in place[:-1] if isinstance(step, str))
        near = did_you_mean(name, known_fields(around))
        return document.mistake(place, f'"{name}" is no field of a bank here{near}')
    if kind == "literal_error":
        sentence = f"This version reads banks of `schema: {SCHEMA}` only."
    elif kind == "string_pattern_mismatch":
        sentence = _PATTERN_SENTENCES.get(name, _PATTERN_SENTENCES[""])
    else:
        sentence = _SENTENCES.get(kind, detail["msg"] + ".").format_map(context)
    return document.mistake(place, sentence)


# ---- from fields to values -------------------------------------------------------------------


def _bank(fields: BankFields) -> Bank:
    return Bank(
        id=fields.id,
        title=fields.title,
        language=fields.language,
        categories=tuple(Category(it.id, it.title) for it in fields.categories),
        questions=tuple(_question(it, fields) for it in fields.questions),
        vocabulary={term: _unique(sounds) for term, sounds in fields.vocabulary.items()},
    )


def _question(fields: QuestionFields, bank: BankFields) -> Question:
    think_s = bank.defaults.think_s if fields.think_s is None else fields.think_s
    limit_s = bank.defaults.limit_s if fields.limit_s is None else fields.limit_s
    return Question(
        id=fields.id,
        category=fields.category,
        prompt=fields.prompt,
        title=fields.title or "",
        spoken=fields.spoken or "",
        star=fields.star,
        think_s=float(think_s),
        limit_s=float(limit_s),
        follow_ups=tuple(FollowUp(it.id, it.prompt, it.spoken or "") for it in fields.follow_ups),
        key_points=tuple(
            KeyPoint(it.id, it.text, _unique(it.phrases), it.probe or "")
            for it in fields.key_points
        ),
        vocabulary=_unique(fields.vocabulary),
        tags=_unique(fields.tags),
        difficulty=fields.difficulty,
    )


def _unique(entries: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entries))
