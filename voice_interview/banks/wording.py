"""Text without markup, and what its words say: a question, a follow-up, a STAR story."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

# Inline markup is parsed in bounded time up to here; no question is longer.
_MAX_INLINE = 10_000
_INLINE = MarkdownIt("commonmark").enable("strikethrough")

_MARKUP = re.compile(r"[*_`~\[\]<>&\\!]")
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
# One word in small letters is a name of Python, more often than it is bold.
_PYTHON_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Marks that were never closed stay in the text that the parser returns.
_STRAY_MARKS = re.compile(r"(?<!\S)[*_]{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\S)|\*\*|~~|`+")
_BULLET = re.compile(r"^(?:[•◦▪‣·\u2013\u2014*+-]\s+)+")
_NUMBER = re.compile(r"^(?:\(?\d{1,3}[.):]|[IVXLC]{1,6}[.)]|[A-Za-z][.)])\s+(?=\S)")
_CHAPTER = re.compile(
    r"^(?:section|part|chapter|category)\s+(?:\d+|[IVXLC]+)\s*[:.\u2013\u2014-]\s*", re.I
)
_QUESTION = re.compile(
    r"^(?:interview\s+)?(?:question|q)\s*#?\d*\s*[:.)\-\u2013\u2014]\s*(?=\S)", re.I
)
_FOLLOW_UP = re.compile(
    r"^(?:follow[\s-]*ups?(?:\s+questions?)?|probe)\s*#?\d*\s*[:.)\-\u2013\u2014]\s*(?=\S)", re.I
)
_STAR_MARK = re.compile(r"[(\[]\s*STAR\s*[)\]]\s*:?|^STAR\s*[:\u2013\u2014-]\s+")
_STAR_WORD = re.compile(r"\bSTAR\b")
_OPENER = re.compile(
    r"(?:compare|define|describe|design|detail|differentiate|discuss|explain|give|imagine|name|"
    r"outline|provide|share|show|suppose|take|talk|tell|think|walk|write)\b",
    re.I,
)
_FEWEST_WORDS = 3


def plain(markdown: str) -> str:
    """Return the text on one line, without markup, links' addresses or control characters."""
    text = _CONTROL.sub(" ", markdown)
    if _MARKUP.search(text):
        is_short = len(text) <= _MAX_INLINE
        text = _without_markup(text) if is_short else _STRAY_MARKS.sub("", text)
    return " ".join(text.split())


def one_line(text: str) -> str:
    """Return a text that is no Markdown on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _without_markup(text: str) -> str:
    pieces: list[str] = []
    tokens = _INLINE.parseInline(text)[0].children or []
    named = _tags_that_are_text(tokens)
    for at, token in enumerate(tokens):
        match token.type:
            case "text" if _is_python_name(tokens, at):
                pieces.append(f"__{token.content}__")
            case "text" | "text_special" | "image":
                pieces.append(_STRAY_MARKS.sub("", token.content))
            case "code_inline":
                pieces.append(token.content)
            case "html_inline" if token.content in named:
                pieces.append(token.content)
            case "softbreak" | "hardbreak" | "html_inline":
                pieces.append(" ")
    return "".join(pieces)


def _tags_that_are_text(tokens: list[Token]) -> set[str]:
    """Return the tags that nothing opens or closes: they are what a question is about."""
    tags = {it.content: _TAG.match(it.content) for it in tokens if it.type == "html_inline"}
    found = [(tag, it[1], it[2].lower()) for tag, it in tags.items() if it]
    opened = {name for _, closes, name in found if not closes}
    closed = {name for _, closes, name in found if closes}
    markup = (opened & closed) | {"br"}
    return {tag for tag, _, name in found if name not in markup}


def _is_python_name(tokens: list[Token], at: int) -> bool:
    """Whether the text is all that stands between double underscores, as in `__init__`."""
    if not 0 < at < len(tokens) - 1 or not _PYTHON_NAME.fullmatch(tokens[at].content):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return (before.type, before.markup, after.type) == ("strong_open", "__", "strong_close")


def without_number(text: str) -> str:
    """Return the text without its bullet, its number or its `Part 2:`."""
    return _CHAPTER.sub("", _NUMBER.sub("", _BULLET.sub("", text))).strip()


def as_title(text: str) -> str:
    """Return a heading without number and closing colon."""
    return without_number(text).rstrip(": ").strip()


def labelled(text: str) -> tuple[str, str]:
    """Split `Question: …` and `Follow-up: …`: ("question" | "follow-up" | "", the rest)."""
    text = without_number(text)
    for label, pattern in (("question", _QUESTION), ("follow-up", _FOLLOW_UP)):
        found = pattern.match(text)
        if found:
            return label, text[found.end() :].strip()
    return "", text


def without_star(text: str) -> tuple[str, bool]:
    """Return the text without its `(STAR)` mark, and whether there was one."""
    bare = _STAR_MARK.sub(" ", text)
    return " ".join(bare.split()), bare != text


def speaks_of_star(heading: str) -> bool:
    """Whether a heading says that all below it are STAR questions."""
    return _STAR_WORD.search(heading) is not None


def asks(text: str) -> bool:
    """Whether the text is worded as a question or as a request to tell something."""
    if text.rstrip("\"')\u201d\u2019 ").endswith("?"):
        return " " in text
    return is_long_enough(text) and _OPENER.match(text) is not None


def is_long_enough(text: str) -> bool:
    """Whether the text has the words that the shortest request has."""
    return len(text.split()) >= _FEWEST_WORDS
