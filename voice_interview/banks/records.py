"""One question from named values: a row of a table, an object of JSON or YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from voice_interview.banks.findings import Draft, Findings, excerpt
from voice_interview.banks.wording import asks, without_number, without_star
from voice_interview.core.bank_limits import DIFFICULTY, LIMIT_S, THINK_S

Clean = Callable[[str], str]
"""Returns a text on one line: `wording.plain` where it is Markdown, else `wording.one_line`."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "prompt": ("question", "questions", "prompt", "text", "question text", "q"),
    "category": ("category", "topic", "section", "area", "group"),
    "title": ("title", "name", "heading", "short title"),
    "spoken": ("spoken", "as spoken"),
    "star": ("star", "is star", "star?"),
    "follow_up": (
        "follow up",
        "follow ups",
        "followup",
        "followups",
        "follow up question",
        "probe",
    ),
    "think_s": ("think s", "think", "think time"),
    "limit_s": ("limit s", "limit", "answer limit", "time limit"),
    "difficulty": ("difficulty", "level"),
    "tags": ("tags", "tag", "keywords"),
}
_YES = frozenset({"true", "yes", "y", "x", "1", "star", "✓", "✔"})
_LEVELS = {"easy": 1, "medium": 2, "hard": 3, "junior": 1, "mid": 2, "senior": 3}
_NUMBERED = re.compile(r"\s*#?\d+$")
_ONLY_A_NUMBER = re.compile(r"\s*(?:q|#)?\s*\d+\s*[.):]?\s*", re.I)
_LINES = re.compile(r"\n|\s\|\s|<br\s*/?>", re.I)
_COMMAS = re.compile(r"[,;\n]")


def meaning(name: str) -> str:
    """Return what a column or field of that name holds; empty when that is unknown."""
    words = " ".join(re.sub(r"[_\-]+", " ", name.strip().lower()).split())
    for word in (words, _NUMBERED.sub("", words)):
        for known, names in _NAMES.items():
            if word in names:
                return known
    return ""


class Records:
    """Reads records into findings; unknown names are told of once each."""

    def __init__(self, findings: Findings, clean: Clean) -> None:
        self._findings = findings
        self._clean = clean
        self._unknown: set[str] = set()

    def read(self, line: int, record: Mapping[str, object], category: str = "") -> None:
        """Add the question of a record, or say why there is none."""
        values: dict[str, list[object]] = {}
        for name, value in record.items():
            known = meaning(name)
            if known:
                values.setdefault(known, []).append(value)
            elif value not in (None, "", [], {}):
                self._left_out(line, name)
        # A column "Q" may number the questions of another.
        values.get("prompt", []).sort(key=_is_number)
        prompt, marked = without_star(without_number(self._text(values, "prompt")))
        if not prompt:
            self._findings.note(line, "There is no question here.")
            return
        self._findings.question(
            Draft(
                line=line,
                prompt=prompt,
                category=self._text(values, "category") or category,
                title=self._text(values, "title"),
                spoken=self._text(values, "spoken"),
                star=marked or self._text(values, "star").lower() in _YES,
                follow_ups=tuple(self._separate(values.get("follow_up", []), _LINES)),
                tags=tuple(self._separate(values.get("tags", []), _COMMAS)),
                think_s=self._seconds(line, values, "think_s", THINK_S),
                limit_s=self._seconds(line, values, "limit_s", LIMIT_S),
                difficulty=self._difficulty(line, values),
            )
        )

    def _text(self, values: Mapping[str, list[object]], name: str) -> str:
        texts = _texts(values.get(name, []))
        return next((self._clean(it) for it in texts if it.strip()), "")

    def _separate(self, values: list[object], between: re.Pattern[str]) -> Iterator[str]:
        for text in _texts(values):
            yield from filter(None, (self._clean(it) for it in between.split(text)))

    def _left_out(self, line: int, name: str) -> None:
        if name not in self._unknown:
            self._unknown.add(name)
            self._findings.note(line, f"{excerpt(name)} is not a field that is read; left out.")

    def _seconds(
        self, line: int, values: Mapping[str, list[object]], name: str, bounds: tuple[float, float]
    ) -> float | None:
        text = self._text(values, name)
        if not text:
            return None
        found = re.fullmatch(r"(?:(\d{1,3}):)?(\d{1,4}(?:\.\d{1,3})?)\s*(?:s|sec|seconds)?", text)
        seconds = 60 * float(found[1] or 0) + float(found[2]) if found else -1.0
        if bounds[0] <= seconds <= bounds[1]:
            return seconds
        self._findings.note(
            line, f"{excerpt(text)} is no number of seconds from {bounds[0]:g} to {bounds[1]:g}."
        )
        return None

    def _difficulty(self, line: int, values: Mapping[str, list[object]]) -> int | None:
        text = self._text(values, "difficulty").lower()
        if not text:
            return None
        easiest, hardest = DIFFICULTY
        level = int(text) if text in "123" else _LEVELS.get(text, 0)
        if easiest <= level <= hardest:
            return level
        self._findings.note(line, f"{excerpt(text)} is no difficulty from {easiest} to {hardest}.")
        return None


def question_column(rows: list[list[str]], clean: Clean) -> int | None:
    """Return the column in which most cells ask something; None when there is none."""
    width = max((len(row) for row in rows), default=0)
    asking = [sum(len(row) > at and asks(clean(row[at])) for row in rows) for at in range(width)]
    most = max(asking, default=0)
    return asking.index(most) if most and 2 * most >= len(rows) else None


def _is_number(value: object) -> bool:
    return _ONLY_A_NUMBER.fullmatch(str(value)) is not None


def _texts(values: list[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, list):
            yield from _texts(value)
        elif isinstance(value, dict):
            yield from _texts([it for name, it in value.items() if meaning(name) == "prompt"])
        elif isinstance(value, bool):
            yield "true" if value else "false"
        elif isinstance(value, float):
            yield f"{value:g}"
        elif value is not None:
            yield str(value)
