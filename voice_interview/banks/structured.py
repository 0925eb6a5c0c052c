"""JSON and YAML of other shapes than ours: lists of questions, and categories with lists."""

from __future__ import annotations

from collections.abc import Mapping

from voice_interview.banks.findings import Draft, Findings, excerpt
from voice_interview.banks.records import Records, meaning
from voice_interview.banks.wording import as_title, is_long_enough, one_line, without_star
from voice_interview.core.document import Document, Place

_OWN_FIELDS = frozenset({"id", "categories", "questions"})
_BRANCHES = ("questions", "items", "entries")
_ABOUT_THE_FILE = frozenset(
    {"id", "title", "name", "language", "description", "version", "author", "date", "schema"}
)


def is_our_shape(document: Document) -> bool:
    """Whether the document means to be a bank file of ours."""
    value = document.value
    if not isinstance(value, dict):
        return False
    return (
        str(value.get("schema", "")).startswith("voice-interview/") or value.keys() >= _OWN_FIELDS
    )


def read_structured(document: Document, findings: Findings) -> None:
    """Read every question in the document, whatever it is wrapped in."""
    value = document.value
    if isinstance(value, dict) and isinstance(value.get("title"), str):
        findings.title = one_line(value["title"])
    _Walk(document, findings).value(value, (), "")


class _Walk:
    """Goes down to the questions; names of the wrappings on the way are categories."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        self._findings = findings
        self._records = Records(findings, one_line)

    def value(self, value: object, place: Place, category: str) -> None:
        line = self._document.line(place)
        if isinstance(value, list):
            for at, entry in enumerate(value):
                self.value(entry, (*place, at), category)
        elif isinstance(value, dict):
            self._fields(value, place, category)
        elif isinstance(value, str) and is_long_enough(one_line(value)):
            prompt, star = without_star(one_line(value))
            self._findings.question(Draft(line, prompt, category=category, star=star))
        elif value is not None:
            self._findings.left_out(line, str(value))

    def _fields(self, fields: Mapping[str, object], place: Place, category: str) -> None:
        if any(meaning(name) == "prompt" and isinstance(it, str) for name, it in fields.items()):
            self._records.read(self._document.line(place), fields, category)
            return
        names = (it for name, it in fields.items() if meaning(name) in ("title", "category"))
        name = next((as_title(one_line(it)) for it in names if isinstance(it, str)), "")
        own = name if place else ""
        for field, entry in fields.items():
            is_branch = field.lower() in _BRANCHES or meaning(field) == "category"
            if isinstance(entry, list | dict):
                below = (own or category) if is_branch else as_title(one_line(field))
                self.value(entry, (*place, field), below)
            elif field.lower() not in _ABOUT_THE_FILE and meaning(field) != "category":
                line = self._document.line((*place, field))
                self._findings.note(
                    line, f"{excerpt(field)} is not a field that is read; left out."
                )
