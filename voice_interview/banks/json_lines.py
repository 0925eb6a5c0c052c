"""JSON as plain values with the line of each."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import NoReturn

from voice_interview.core.document import (
    MAX_DEPTH,
    BankError,
    Document,
    Mistake,
    Place,
    field_name,
)

_SPACE = re.compile(r"[ \t\n\r]*")


def read_json(text: str) -> Document:
    """Read one JSON document; BankError with the line where that is impossible."""
    reader = _Reader(text.removeprefix("\ufeff"))
    try:
        value = reader.value(())
        reader.end()
    except json.JSONDecodeError as error:
        told = f"This is not valid JSON: {error.msg.lower()}."
        raise BankError([Mistake(error.lineno, "", told)]) from error
    except ValueError as error:
        told = "This number can't be read; put a text in quotes."
        raise BankError([Mistake(reader.line(), "", told)]) from error
    return Document(value, reader.lines, tuple(reader.mistakes))


class _Reader:
    """Walks objects and lists itself, to know their lines; json reads what is inside them."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self.mistakes: list[Mistake] = []
        self._text = text
        self._at = 0
        self._decoder = json.JSONDecoder(parse_constant=_refuse)
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def line(self) -> int:
        """Return the line that is being read."""
        return bisect_right(self._breaks, self._at - 1) + 1

    def value(self, place: Place) -> object:
        mark = self._next()
        self.lines.setdefault(place, self.line())
        if mark not in ("{", "["):
            value, self._at = self._decoder.raw_decode(self._text, self._at)
            return value
        if len(place) >= MAX_DEPTH:
            raise BankError([Mistake(self.line(), field_name(place), "This is nested too deep.")])
        self._at += 1
        return self._fields(place) if mark == "{" else self._list(place)

    def end(self) -> None:
        if self._next():
            self._fail("nothing may follow the document")

    def _list(self, place: Place) -> list[object]:
        values: list[object] = []
        if self._took("]"):
            return values
        while True:
            values.append(self.value((*place, len(values))))
            if self._took("]"):
                return values
            self._expect(",")

    def _fields(self, place: Place) -> dict[str, object]:
        values: dict[str, object] = {}
        if self._took("}"):
            return values
        while True:
            name = self._name()
            if name in values:
                told = f'"{name}" stands here again.'
                self.mistakes.append(Mistake(self.line(), field_name((*place, name)), told))
            self.lines.setdefault((*place, name), self.line())
            self._expect(":")
            values[name] = self.value((*place, name))
            if self._took("}"):
                return values
            self._expect(",")

    def _name(self) -> str:
        if self._next() != '"':
            self._fail("a name in double quotes is missing")
        name, self._at = self._decoder.raw_decode(self._text, self._at)
        return str(name)

    def _next(self) -> str:
        found = _SPACE.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        return self._text[self._at : self._at + 1]

    def _took(self, mark: str) -> bool:
        if self._next() != mark:
            return False
        self._at += 1
        return True

    def _expect(self, mark: str) -> None:
        if not self._took(mark):
            self._fail(f"a {'comma' if mark == ',' else 'colon'} or a closing bracket is missing")

    def _fail(self, problem: str) -> NoReturn:
        raise json.JSONDecodeError(problem, self._text, self._at)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
