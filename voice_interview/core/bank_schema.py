"""The fields of a bank file, their types and their bounds. docs/schema is made from this."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import PydanticCustomError

from voice_interview.core.bank_limits import (
    DIFFICULTY,
    ID_PATTERN,
    LIMIT_S,
    MAX_ENTRIES,
    MAX_FOLLOW_UPS,
    MAX_ID,
    MAX_LABEL,
    MAX_PROMPT,
    MAX_TAGS,
    THINK_S,
)


def _one_line(text: str) -> str:
    """Join folded lines; refuse what can't be shown or said."""
    text = " ".join(text.split())
    if not text:
        raise PydanticCustomError("empty_text", "This text is empty.")
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text):
        raise PydanticCustomError("control_text", "This text has control characters in it.")
    return text


Id = Annotated[str, Field(max_length=MAX_ID, pattern=ID_PATTERN)]
Label = Annotated[str, Field(min_length=1, max_length=MAX_LABEL), AfterValidator(_one_line)]
Sentence = Annotated[str, Field(min_length=1, max_length=MAX_PROMPT), AfterValidator(_one_line)]
Labels = Annotated[list[Label], Field(max_length=MAX_TAGS)]
ThinkTime = Annotated[
    float,
    Field(
        ge=THINK_S[0],
        le=THINK_S[1],
        allow_inf_nan=False,
        description="Seconds to think before recording.",
    ),
]
AnswerLimit = Annotated[
    float,
    Field(
        ge=LIMIT_S[0],
        le=LIMIT_S[1],
        allow_inf_nan=False,
        description="Seconds that an answer may take.",
    ),
]


class _Fields(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Defaults(_Fields):
    """Limits of the questions that don't name their own."""

    think_s: ThinkTime = 30.0
    limit_s: AnswerLimit = 120.0


class CategoryFields(_Fields):
    """A named group of questions."""

    id: Id
    title: Label


class KeyPointFields(_Fields):
    """Something a good answer mentions."""

    id: Id
    text: Label = Field(description="What a good answer does, as the review shows it.")
    phrases: Labels = Field(default=[], description="Words that show that it was covered.")
    probe: Sentence | None = Field(
        default=None, description="What the interviewer asks when it was left out."
    )


class FollowUpFields(_Fields):
    """A question that may be asked after the answer."""

    id: Id
    prompt: Sentence
    spoken: Sentence | None = Field(
        default=None, description="As the voice says it, where the prompt would sound wrong."
    )


class QuestionFields(_Fields):
    """One question."""

    id: Id
    category: Id = Field(description="The id of one of the bank's categories.")
    title: Label | None = Field(default=None, description="Three to six words for lists.")
    prompt: Sentence = Field(description="The question as it is shown.")
    spoken: Sentence | None = Field(
        default=None, description="As the voice says it, where the prompt would sound wrong."
    )
    star: bool = Field(
        default=False, description="The answer is a story: situation, task, action, result."
    )
    think_s: ThinkTime | None = None
    limit_s: AnswerLimit | None = None
    difficulty: int = Field(default=2, ge=DIFFICULTY[0], le=DIFFICULTY[1])
    tags: Labels = []
    vocabulary: Labels = Field(
        default=[], description="Terms of the bank's vocabulary that answers will have in them."
    )
    key_points: Annotated[list[KeyPointFields], Field(max_length=20)] = []
    follow_ups: Annotated[list[FollowUpFields], Field(max_length=MAX_FOLLOW_UPS)] = []


class BankFields(_Fields):
    """A question bank for Voice Interview."""

    format: Literal["voice-interview/bank/1"] = Field(
        default="voice-interview/bank/1", alias="schema", description="The version of this format."
    )
    id: Id
    title: Label
    language: str = Field(
        default="en",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        max_length=35,
        description="The language of the questions: en, de, en-GB …",
    )
    defaults: Defaults = Defaults()
    categories: Annotated[list[CategoryFields], Field(min_length=1, max_length=MAX_ENTRIES)]
    vocabulary: Annotated[dict[Label, Labels], Field(max_length=MAX_ENTRIES)] = Field(
        default={},
        description="Each term with the ways it sounds, as a listener would write them.",
    )
    questions: Annotated[list[QuestionFields], Field(min_length=1, max_length=MAX_ENTRIES)]


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles that only repeat a field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's name
        return False


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a bank file."""
    return BankFields.model_json_schema(by_alias=True, schema_generator=_Untitled)


FIELDS: dict[tuple[str, ...], type[BaseModel]] = {
    (): BankFields,
    ("defaults",): Defaults,
    ("categories",): CategoryFields,
    ("questions",): QuestionFields,
    ("questions", "key_points"): KeyPointFields,
    ("questions", "follow_ups"): FollowUpFields,
}
"""Which fields are known at which place, list positions left out."""


def known_fields(place: tuple[str, ...]) -> list[str]:
    """Return the names of the fields that may stand at that place."""
    model = FIELDS.get(place)
    return [info.alias or name for name, info in model.model_fields.items()] if model else []
