"""From what an importer found to a bank that keeps every rule of the schema."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from voice_interview.banks.findings import Draft, Findings, excerpt
from voice_interview.core.bank import check_bank
from voice_interview.core.bank_limits import (
    MAX_ENTRIES,
    MAX_FOLLOW_UPS,
    MAX_ID,
    MAX_LABEL,
    MAX_PROMPT,
    MAX_TAGS,
)
from voice_interview.core.document import Document
from voice_interview.core.model import Bank

_NO_CATEGORY = "Questions"
_MAX_SLUG = 48
_SLUG_WORDS = 6


def usable_drafts(findings: Findings) -> list[Draft]:
    """Return the drafts that fit into a bank; notes tell which don't."""
    return list(_usable(_sections(findings.drafts), findings))


def assemble(drafts: list[Draft], *, bank_id: str, title: str) -> Bank:
    """Return the bank of at least one usable draft."""
    categories: dict[str, str] = {}
    questions: list[dict[str, Any]] = []
    taken: set[str] = set()
    for draft in drafts:
        name = draft.category or _NO_CATEGORY
        if name not in categories:
            categories[name] = free_id(slug(name) or "category", set(categories.values()))
        words = draft.title or " ".join(draft.prompt.split()[:_SLUG_WORDS])
        question_id = free_id(slug(words) or "question", taken)
        taken.add(question_id)
        questions.append(_fields(draft, question_id, categories[name]))
    fields = {
        "id": slug(bank_id) or "imported",
        "title": _short(title) or "Imported questions",
        "categories": [{"id": it, "title": name} for name, it in categories.items()],
        "questions": questions,
    }
    return check_bank(Document(fields))


def slug(text: str) -> str:
    """Return an id made of the text's letters and digits; empty when it has none of them."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
    if len(words) <= _MAX_SLUG:
        return words
    return words[:_MAX_SLUG].rpartition("-")[0] or words[:_MAX_SLUG]


def _sections(drafts: list[Draft]) -> Iterator[Draft]:
    """A heading below a category titles its one question, or is the category of several."""
    counts = Counter((it.category, it.section) for it in drafts)
    for draft in drafts:
        if not draft.section:
            yield draft
        elif counts[draft.category, draft.section] == 1:
            yield replace(draft, title=draft.title or draft.section)
        else:
            yield replace(draft, category=draft.section)


def _usable(drafts: Iterator[Draft], findings: Findings) -> Iterator[Draft]:
    lines: dict[str, int] = {}
    for draft in drafts:
        same = lines.setdefault(draft.prompt.casefold(), draft.line)
        if len(draft.prompt) > MAX_PROMPT or len(draft.spoken) > MAX_PROMPT:
            findings.note(draft.line, f"Left out, it is too long: {excerpt(draft.prompt)}")
        elif same != draft.line:
            findings.note(draft.line, f"Left out, it is the question of line {same} again.")
        elif len(lines) > MAX_ENTRIES:
            findings.note(draft.line, f"Left out, a bank has {MAX_ENTRIES} questions at most.")
        else:
            yield _fitting(draft, findings)


def _fitting(draft: Draft, findings: Findings) -> Draft:
    follow_ups = tuple(dict.fromkeys(it for it in draft.follow_ups if len(it) <= MAX_PROMPT))
    if len(follow_ups[:MAX_FOLLOW_UPS]) < len(set(draft.follow_ups)):
        findings.note(draft.line, "Some follow-ups were left out: too long, or too many.")
    return replace(
        draft,
        category=_short(draft.category),
        title=_short(draft.title),
        follow_ups=follow_ups[:MAX_FOLLOW_UPS],
        tags=tuple(it for it in draft.tags if len(it) <= MAX_LABEL)[:MAX_TAGS],
    )


def _fields(draft: Draft, question_id: str, category_id: str) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": question_id,
        "category": category_id,
        "title": draft.title or None,
        "prompt": draft.prompt,
        "spoken": draft.spoken or None,
        "star": draft.star,
        "think_s": draft.think_s,
        "limit_s": draft.limit_s,
        "tags": list(draft.tags),
        "follow_ups": [
            {"id": f"follow-up-{number}", "prompt": text}
            for number, text in enumerate(draft.follow_ups, start=1)
        ],
    }
    return fields if draft.difficulty is None else {**fields, "difficulty": draft.difficulty}


def _short(label: str) -> str:
    return label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1].rstrip() + "…"


def free_id(wanted: str, taken: set[str]) -> str:
    """Return the id, with a number behind it when it is taken, and still short enough."""
    number = 2
    free = wanted
    while free in taken:
        ending = f"-{number}"
        free = wanted[: MAX_ID - len(ending)].rstrip("-") + ending
        number += 1
    return free
