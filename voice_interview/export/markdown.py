"""Markdown (CommonMark with tables): the report to keep and to send to a coach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.export import layout

# What CommonMark takes for markup: anywhere, as the first sign of a block, or as its last.
_MARKUP = re.compile(r"[\\`*_\[<~]|&(?=#?\w+;)|^[-+=#>]|#$")
_LIST_NUMBER = re.compile(r"^(\d{1,9})([.)])")


def session_text(session: SessionRecord, contents: Contents = EVERYTHING) -> str:
    """Return the session: for each answer its question, STAR table, metrics and words."""
    blocks = [f"# {escape(layout.session_title(session))}", escape(layout.session_line(session))]
    for number, answer in enumerate(session.answers, 1):
        blocks.append(f"## {number}. {escape(layout.answer_title(answer))}")
        blocks += _blocks(answer, "###", contents)
    return _document(blocks)


def answer_text(answer: Answer) -> str:
    """Return one answer, headed by its question, or by the file's name where there is none."""
    title = layout.answer_title(answer) or layout.clean(Path(answer.take.audio).stem)
    return _document([f"# {escape(title)}", *_blocks(answer, "##", EVERYTHING)])


def _blocks(answer: Answer, heading: str, contents: Contents) -> list[str]:
    asked = layout.asked(answer)
    blocks = [f"> {escape(asked)}" if asked else "", *map(escape, layout.remarks(answer))]
    if contents.numbers:
        blocks += _numbers(answer, heading)
    notes = layout.note_lines(answer)
    if notes:
        lines = (f"- {place} {escape(text)}" for place, text in notes)
        blocks += [f"{heading} Notes", "\n".join(lines)]
    passages = layout.passages(answer)
    if passages:
        blocks.append(f"{heading} Transcript")
    for told in passages:
        if told.span:
            place = f"{layout.clock(told.span.start_s)}–{layout.clock(told.span.end_s)}"  # noqa: RUF001
            blocks.append(f"**{layout.part_title(told.span.part)}** {place}")
        blocks += map(escape, told.paragraphs)
    return blocks


def _numbers(answer: Answer, heading: str) -> list[str]:
    blocks = []
    parts = layout.part_lines(answer)
    if parts:
        rows = [(part.title, part.places, part.length, part.share, part.bar) for part in parts]
        blocks += [f"{heading} STAR", _table(("Part", "When", "Time", "Share", ""), rows)]
    blocks += [f"{heading} Metrics", _table(("Measure", "Value"), layout.facts(answer))]
    points = layout.key_point_lines(answer)
    if points:
        covered = sum(1 for done, _ in points if done)
        blocks += [
            f"{heading} Key points: {covered} of {len(points)}",
            "\n".join(f"- {'✓' if done else '○'} {escape(text)}" for done, text in points),
        ]
    return blocks


def escape(text: str) -> str:
    """Return one line of text so that Markdown shows it as it is."""
    return _LIST_NUMBER.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", text))


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    lines = [header, ["---"] * len(header), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _document(blocks: list[str]) -> str:
    return "\n\n".join(filter(None, blocks)) + "\n"
