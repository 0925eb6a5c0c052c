"""A bank as the YAML that people edit; `parse_bank` reads the same bank from it."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import yaml

from voice_interview.core.bank_limits import SCHEMA
from voice_interview.core.cells import no_formula
from voice_interview.core.model import Bank, FollowUp, KeyPoint, Question

_HEADER = "# A question bank of Voice Interview.\n"
_LINE_WIDTH = 98


def bank_text(bank: Bank) -> str:
    """Return the bank as YAML; what is empty or has its ordinary value is left out."""
    return _HEADER + yaml.dump(
        bank_fields(bank), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_LINE_WIDTH
    )


def bank_fields(bank: Bank) -> dict[str, Any]:
    """Return the fields of a bank file as plain values."""
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "id": bank.id,
        "title": bank.title,
        "language": bank.language,
        "categories": [{"id": it.id, "title": it.title} for it in bank.categories],
    }
    if bank.vocabulary:
        fields["vocabulary"] = {term: list(sounds) for term, sounds in bank.vocabulary.items()}
    fields["questions"] = [question_fields(it) for it in bank.questions]
    return fields


def question_fields(question: Question) -> dict[str, Any]:
    """Return the fields of one question as plain values."""
    return {
        "id": question.id,
        "category": question.category,
        **_filled(title=question.title),
        "prompt": question.prompt,
        **_filled(spoken=question.spoken, star=question.star),
        "think_s": _seconds(question.think_s),
        "limit_s": _seconds(question.limit_s),
        "difficulty": question.difficulty,
        **_filled(
            tags=list(question.tags),
            vocabulary=list(question.vocabulary),
            key_points=[_key_point(it) for it in question.key_points],
            follow_ups=[_follow_up(it) for it in question.follow_ups],
        ),
    }


def _key_point(point: KeyPoint) -> dict[str, Any]:
    optional = _filled(phrases=list(point.phrases), probe=point.probe)
    return {"id": point.id, "text": point.text, **optional}


def _follow_up(follow_up: FollowUp) -> dict[str, Any]:
    return {"id": follow_up.id, "prompt": follow_up.prompt, **_filled(spoken=follow_up.spoken)}


def _seconds(value: float) -> float:
    return int(value) if value.is_integer() else value


def _filled(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


# ---- other formats -----------------------------------------------------------------------------

FORMATS = ("yaml", "json", "csv")
"""What a bank can be written as; the ending of the file. CSV holds no key points and no sounds."""

_COLUMNS = (
    "question", "category", "title", "spoken", "star", "think_s", "limit_s", "difficulty", "tags",
    "follow-up",
)  # fmt: skip


def bank_bytes(bank: Bank, format_name: str) -> bytes:
    """Return the bank as a file of one of `FORMATS`; the importer reads each of them."""
    if format_name == "json":
        return (json.dumps(bank_fields(bank), indent=2, ensure_ascii=False) + "\n").encode()
    if format_name == "csv":
        return _table(bank).encode("utf-8-sig")  # spreadsheets know UTF-8 by its mark alone
    return bank_text(bank).encode()


def _table(bank: Bank) -> str:
    titles = {category.id: category.title for category in bank.categories}
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(_COLUMNS)
    for question in bank.questions:
        cells = (
            question.prompt,
            titles[question.category],
            question.title,
            question.spoken,
            "yes" if question.star else "",
            f"{question.think_s:g}",
            f"{question.limit_s:g}",
            str(question.difficulty),
            ", ".join(question.tags),
            "\n".join(follow_up.prompt for follow_up in question.follow_ups),
        )
        rows.writerow([no_formula(cell) for cell in cells])
    return written.getvalue()


class _Dumper(yaml.SafeDumper):
    """Block style for fields, one line for lists of words, never an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the base class names it
        return True

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> Any:
        words = all(isinstance(entry, str) for entry in sequence)
        return super().represent_sequence(tag, sequence, flow_style=words or flow_style)

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:
        return super().represent_mapping(tag, mapping, flow_style=bool(flow_style))
