"""Markdown and plain text: questions in lists, under headings, in bold, in tables, or alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from msgspec import Struct
from msgspec.structs import replace

from voice_interview.banks.findings import Draft, Findings
from voice_interview.banks.tables import read_table
from voice_interview.banks.wording import (
    as_title,
    asks,
    is_long_enough,
    labelled,
    plain,
    speaks_of_star,
    without_star,
)
from voice_interview.errors import UserError

# Inline markup is parsed later, piece by piece, so that its length can be bounded.
_BLOCKS = MarkdownIt("commonmark").enable("table").disable("inline")
_LISTS = ("ordered_list", "bullet_list")
# A title in bold ends with a colon or a full stop, in the bold or after it, or with its line.
_BOLD_TITLE = re.compile(
    r"^(\*\*|__)(?P<title>[^*_].*?)(?:[:.]\1|\1\s*[:\u2013\u2014-]|\1[ ]*\n)\s*(?P<rest>.+)$", re.S
)
_INNER_LINK = re.compile(r"^\[[^\]]*\]\(#[^)]*\)$")


def read_markdown(text: str, findings: Findings) -> None:
    """Read a Markdown or plain text document."""
    root = SyntaxTreeNode(_BLOCKS.parse(text))
    _Reader(findings, _heading_levels(root)).blocks(root.children)


class _Levels(Struct, frozen=True):
    """Levels of the title's heading (0: the document has none), the categories' and questions'."""

    title: int
    category: int
    questions: frozenset[int]


class _Piece(NamedTuple):
    """A line below an item: labelled "question" or "follow-up", "asks" by its words, or neither."""

    label: str
    text: str
    line: int


def _heading_levels(root: SyntaxTreeNode) -> _Levels:
    headings = [node for node in root.walk() if node.type == "heading"]
    questions = frozenset(_level(it) for it in headings if plain(_content(it)).endswith("?"))
    levels = [_level(it) for it in headings]
    top = min(levels, default=1)
    first_is_title = levels[:1] == [top] and levels.count(top) == 1 and len(levels) > 1
    if not first_is_title:
        return _Levels(0, top, questions)
    return _Levels(top, min(level for level in levels if level != top), questions)


class _Reader:
    """Goes through the blocks once, from top to bottom."""

    def __init__(self, findings: Findings, levels: _Levels) -> None:
        self._findings = findings
        self._levels = levels
        self._category = ""
        self._section = ""
        self._star = False

    def blocks(self, nodes: list[SyntaxTreeNode]) -> None:
        for node in nodes:
            match node.type:
                case "heading":
                    self._heading(node)
                case "paragraph":
                    self._paragraph(_content(node), _line(node))
                case "ordered_list" | "bullet_list":
                    self._list(node)
                case "blockquote":
                    self.blocks(node.children)
                case "table":
                    self._table(node)
                case "fence" | "code_block":
                    self._findings.note(_line(node), "A block of code was left out.")
                case "html_block":
                    self._findings.note(_line(node), "HTML was left out.")

    def _heading(self, node: SyntaxTreeNode) -> None:
        text = plain(_content(node))
        label, rest = labelled(text)
        level = _level(node)
        if label or (asks(rest) and level in self._levels.questions):
            self._piece(label, rest, _line(node))
            return
        if level == self._levels.title:
            self._findings.title = as_title(text)
        elif level <= self._levels.category:
            self._category, self._section = as_title(text), ""
            self._star = speaks_of_star(text)
        else:
            self._section = as_title(text)

    def _paragraph(self, content: str, line: int) -> None:
        for raw, at in _pieces(content, line):
            text = plain(raw)
            label, rest = labelled(text)
            bold = _BOLD_TITLE.match(raw)
            title = as_title(plain(bold["title"])) if bold else ""
            below = labelled(plain(bold["rest"]))[1] if bold else ""
            if not label and title and not asks(title) and asks(without_star(below)[0]):
                self._question(below, at, title)
            elif label or asks(without_star(rest)[0]):
                self._piece(label, rest, at)
            else:
                self._findings.left_out(at, text)

    def _list(self, node: SyntaxTreeNode) -> None:
        for item in node.children:
            self._item(item)

    def _item(self, item: SyntaxTreeNode) -> None:
        blocks = item.children
        if not blocks or blocks[0].type != "paragraph":
            self.blocks(blocks)
            return
        raw, line = _content(blocks[0]), _line(blocks[0])
        if _INNER_LINK.match(raw):
            self._findings.left_out(line, plain(raw))
            return
        below = list(_below(blocks[1:]))
        label, rest = labelled(plain(raw))
        names_a_question = any(it.label == "question" for it in below)
        has_questions = names_a_question or any(it.label == "asks" for it in below)
        is_question = label or asks(without_star(rest)[0])
        if not label and (names_a_question or (has_questions and not is_question)):
            self._titled(as_title(plain(raw)), below)
        else:
            self._head(label, raw, line)
            for piece in below:
                if piece.label:
                    kind = "follow-up" if piece.label == "asks" else piece.label
                    self._piece(kind, piece.text, piece.line)
                else:
                    self._findings.left_out(piece.line, piece.text)
        self.blocks([it for it in blocks[1:] if it.type not in (*_LISTS, "paragraph")])

    def _head(self, label: str, raw: str, line: int) -> None:
        """Read an item that is a question by itself, perhaps with a title in bold before it."""
        bold = _BOLD_TITLE.match(raw)
        _, rest = labelled(plain(raw))
        if bold and not label:
            title, star = without_star(as_title(plain(bold["title"])))
            below_label, below = labelled(plain(bold["rest"]))
            if title and is_long_enough(below) and not below_label and not asks(title):
                self._question(below, line, title, star=star)
                return
        if label or is_long_enough(rest) or asks(rest):
            self._piece(label, rest, line)
        else:
            self._findings.left_out(line, rest)

    def _titled(self, title: str, below: list[_Piece]) -> None:
        """Read an item whose question stands below it.

        Without any heading in the document, an item over several bare questions is a category.
        """
        is_labelled = any(it.label in ("question", "follow-up") for it in below)
        is_category = not is_labelled and not self._category and len(below) > 1
        asked = False
        for piece in below:
            if not piece.label:
                self._findings.left_out(piece.line, piece.text)
            elif is_category:
                self._question(piece.text, piece.line, category=title)
            elif piece.label == "follow-up" or (asked and piece.label == "asks"):
                self._piece("follow-up", piece.text, piece.line)
            else:
                self._question(piece.text, piece.line, title)
                asked = True

    def _piece(self, label: str, text: str, line: int) -> None:
        if label == "follow-up":
            self._findings.follow_up(line, text)
        else:
            self._question(text, line)

    def _question(
        self, text: str, line: int, title: str = "", *, star: bool = False, category: str = ""
    ) -> None:
        prompt, marked = without_star(text)
        title, title_marked = without_star(title)
        self._findings.question(
            Draft(
                line=line,
                prompt=prompt,
                category=category or self._category,
                section=self._section,
                title=title,
                star=star or marked or title_marked or self._star,
            )
        )

    def _table(self, node: SyntaxTreeNode) -> None:
        rows = [
            (_line(row), [_content(cell) for cell in row.children])
            for part in node.children
            for row in part.children
        ]
        before = len(self._findings.drafts)
        try:
            read_table(rows, self._findings, plain)
        except UserError as error:
            self._findings.note(_line(node), error.what)
        for at in range(before, len(self._findings.drafts)):
            draft = self._findings.drafts[at]
            if not draft.category:
                self._findings.drafts[at] = replace(draft, category=self._category)


def _below(blocks: list[SyntaxTreeNode]) -> Iterator[_Piece]:
    """Yield what stands below an item: paragraphs and the items of lists, however deep."""
    for block in blocks:
        if block.type == "paragraph":
            for raw, line in _pieces(_content(block), _line(block)):
                label, text = labelled(plain(raw))
                if not label and asks(without_star(text)[0]):
                    label = "asks"
                yield _Piece(label, text, line)
        elif block.type in _LISTS:
            for item in block.children:
                yield from _below(item.children)


def _pieces(content: str, line: int) -> Iterator[tuple[str, int]]:
    """Split a paragraph where its lines are questions of their own, or start with a label."""
    lines = content.split("\n")
    every_line_asks = all(plain(it).endswith("?") for it in lines)
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or every_line_asks or labelled(plain(lines[at]))[0]:
            yield "\n".join(lines[start:at]), line + start
            start = at


def _content(node: SyntaxTreeNode) -> str:
    return "\n".join(child.content for child in node.children if child.type == "inline").strip()


def _level(node: SyntaxTreeNode) -> int:
    return int(node.tag[1:])


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1
