"""Bytes of a document to text: UTF-8, UTF-16 with its mark, or Windows-1252."""

from __future__ import annotations

import codecs
import re

from voice_interview.banks.findings import Note
from voice_interview.core.document import MAX_BYTES
from voice_interview.errors import UserError

_KEPT = "Nothing was changed."
_SIGNATURES = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_CONTROL_BYTES = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")
_MOST_CONTROL = 0.01


def decode(data: bytes, name: str) -> tuple[str, list[Note]]:
    """Return the text with Unix line ends, and notes on its encoding; UserError if it is none."""
    if len(data) > MAX_BYTES:
        raise UserError(f"{name} is larger than 1 MB.", _KEPT, "Split it into smaller files.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _lines(_from_utf16(data, name)), []
    if data.startswith(_SIGNATURES) or _is_binary(data):
        raise _no_text(name)
    try:
        return _lines(data.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        return _from_windows(data, error.start)


def _from_utf16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise _no_text(name) from error


def _from_windows(data: bytes, first_foreign: int) -> tuple[str, list[Note]]:
    text = _lines(data.decode("cp1252", errors="replace"))
    line = _lines(data[:first_foreign].decode("latin-1")).count("\n") + 1
    notes = [Note(line, "The file is not UTF-8 from here on; it was read as Windows-1252.")]
    for number, content in enumerate(text.split("\n"), start=1):
        if "\ufffd" in content:
            notes.append(Note(number, "A letter can't be read here; it is shown as \ufffd."))
    return text, notes


def _is_binary(data: bytes) -> bool:
    return b"\x00" in data or len(_CONTROL_BYTES.findall(data)) > _MOST_CONTROL * len(data)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_text(name: str) -> UserError:
    return UserError(
        f"{name} is not a text file.",
        _KEPT,
        "Save it as text, Markdown, CSV, JSON or YAML and import that.",
    )
