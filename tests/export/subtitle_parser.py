"""Strict little parsers of SubRip and WebVTT, written from the formats' descriptions."""

import re
from html import unescape

from msgspec import Struct

_SRT = re.compile(r"(\d{2,}):(\d\d):(\d\d),(\d{3}) --> (\d{2,}):(\d\d):(\d\d),(\d{3})")
_VTT = re.compile(r"(\d{2,}):(\d\d):(\d\d)\.(\d{3}) --> (\d{2,}):(\d\d):(\d\d)\.(\d{3})")


class Shown(Struct, frozen=True):
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def parse_srt(content: bytes) -> list[Shown]:
    text = content.decode("utf-8")
    blocks = text.rstrip("\n").split("\n\n") if text else []
    found = []
    for number, block in enumerate(blocks, 1):
        count, times, *lines = block.split("\n")
        assert count == str(number)
        assert lines
        assert not any("-->" in line for line in lines)
        found.append(_shown(_SRT, times, lines))
    return found


def parse_vtt(content: bytes) -> list[Shown]:
    head, *blocks = content.decode("utf-8").rstrip("\n").split("\n\n")
    assert head == "WEBVTT"
    found = []
    for block in blocks:
        times, *lines = block.split("\n")
        assert lines
        for line in lines:
            assert "<" not in line
            assert ">" not in line
            assert not re.search(r"&(?!amp;|lt;|gt;)", line)
        found.append(_shown(_VTT, times, [unescape(line) for line in lines]))
    return found


def _shown(pattern: re.Pattern[str], times: str, lines: list[str]) -> Shown:
    match = pattern.fullmatch(times)
    assert match, times
    numbers = [int(group) for group in match.groups()]
    assert all(number < 60 for number in (*numbers[1:3], *numbers[5:7]))
    start_ms, end_ms = (
        ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
        for hours, minutes, seconds, ms in (numbers[:4], numbers[4:])
    )
    return Shown(start_ms, end_ms, tuple(lines))
