"""Strict YAML: one document of plain values, as `yaml.safe_load` reads it, with line numbers.

Refused: aliases and anchors, tags, double keys, several documents, deep nesting, over 1 MB.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from voice_interview.core.document import (
    MAX_BYTES,
    MAX_DEPTH,
    BankError,
    Document,
    Mistake,
    Place,
    field_name,
)

# libyaml, where PyYAML was built with it, reads ten times as fast as pure Python.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_YAML = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What PyYAML says, and what a person can do about it.
_ADVICE_SENTENCES = {
    "mapping values are not allowed": "a colon inside a text needs quotes round the text",
    "cannot start any token": "indent with spaces, not tabs, and quote a text that starts so",
    "could not find expected ':'": "a colon is missing, or a text needs quotes",
    "expected <block end>": "the indentation does not match the lines above",
    "expected the node content": "a value is missing, or a text needs quotes",
    "unexpected end of stream": "a quote or bracket is never closed",
    "expected ',' or": "a comma or a closing bracket is missing",
    "did not find expected ',' or": "a comma or a closing bracket is missing",
    "did not find expected key": "the indentation does not match, or a text needs quotes",
    "did not find expected '-'": "the indentation does not match the lines above",
    "did not find expected <document start>": "a bank is one document",
}


def read_yaml(text: str) -> Document:
    """Read one document; BankError where that is impossible, else the mistakes are in it."""
    text = text.removeprefix("\ufeff")
    _refuse_foreign_text(text)
    reader = _Reader(text)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        raise BankError([*reader.mistakes, _syntax_mistake(error)]) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise BankError([Mistake(1, "", "This is not valid YAML.")]) from error
    return Document(value, reader.lines, tuple(reader.mistakes))


def _refuse_foreign_text(text: str) -> None:
    foreign = _NOT_YAML.search(text)
    if foreign:
        line = text.count("\n", 0, foreign.start()) + 1
        code = f"U+{ord(foreign.group()):04X}"
        raise BankError([Mistake(line, "", f"The character {code} can't stand in a bank.")])
    if len(text.encode()) > MAX_BYTES:
        raise BankError([Mistake(1, "", "The file is larger than 1 MB.")])


def _syntax_mistake(error: yaml.MarkedYAMLError) -> Mistake:
    problem = error.problem or error.context or ""
    mark = error.problem_mark or error.context_mark
    if "unexpected end of stream" in problem:
        mark = error.context_mark or mark
    advice = next((said for start, said in _ADVICE_SENTENCES.items() if start in problem), problem)
    return Mistake(mark.line + 1 if mark else 1, "", f"This is not valid YAML: {advice}.")


class _Reader:
    """Builds values from parser events; recursion is as deep as the document, MAX_DEPTH at most."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self.mistakes: list[Mistake] = []
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._resolve: Callable[..., str] = yaml.resolver.Resolver().resolve
        self._scalars = yaml.constructor.SafeConstructor()

    def document(self) -> object:
        value: object = None
        count = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                count += 1
                if count > 1:
                    self._note(event, (), "A bank is one document; a second one starts here.")
                    break
                value = self._value(next(self._events), ())
        return value

    def _value(self, event: yaml.Event, place: Place) -> object:
        self.lines.setdefault(place, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self._note(event, place, "Aliases (*name) can't be used in a bank; write the value.")
            return None
        assert isinstance(event, yaml.NodeEvent)
        if event.anchor:
            self._note(event, place, "Anchors (&name) can't be used in a bank; write the value.")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if len(place) >= MAX_DEPTH:
            raise BankError([Mistake(_line(event), field_name(place), "This is nested too deep.")])
        if getattr(event, "tag", None):
            self._note(event, place, "Tags (!name) can't be used in a bank.")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(place)
        return self._fields(place)

    def _list(self, place: Place) -> list[object]:
        values: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*place, len(values))))
        return values

    def _fields(self, place: Place) -> dict[str, object]:
        values: dict[str, object] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name = self._name(event, place)
            known = name in values
            if known:
                first = self.lines[*place, name]
                self._note(event, (*place, name), f'"{name}" stands here again (line {first}).')
            else:
                self.lines[*place, name] = _line(event)
            value = self._value(next(self._events), (*place, name))
            if not known:
                values[name] = value
        return values

    def _name(self, event: yaml.Event, place: Place) -> str:
        if isinstance(event, yaml.ScalarEvent) and not event.anchor:
            return event.value
        self._note(event, place, "A field's name must be a plain word.")
        self._value(event, (*place, "?"))
        return "?"

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> object:
        if event.tag:
            self._note(event, place, "Tags (!name) can't be used in a bank.")
            return event.value
        tag = self._resolve(yaml.ScalarNode, event.value, event.implicit)
        node = yaml.ScalarNode(tag, event.value)
        try:
            match tag.rpartition(":")[2]:
                case "null":
                    return None
                case "bool":
                    return self._scalars.construct_yaml_bool(node)
                case "int":
                    return self._scalars.construct_yaml_int(node)
                case "float":
                    return self._scalars.construct_yaml_float(node)
        except ValueError:
            self._note(event, place, "This number can't be read; put a text in quotes.")
        return event.value

    def _note(self, event: yaml.Event, place: Place, sentence: str) -> None:
        self.mistakes.append(Mistake(_line(event), field_name(place), sentence))


def _line(event: yaml.Event) -> int:
    assert event.start_mark is not None
    return event.start_mark.line + 1
