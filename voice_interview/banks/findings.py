"""What an importer found in a foreign document, before it is a bank."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

_EXCERPT = 48


class Note(Struct, frozen=True):
    """Something that was left out or read with a doubt. Lines count from 1."""

    line: int
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.sentence}"


class Draft(Struct, frozen=True):
    """A question as it was found; `section` is a heading below the category's."""

    line: int
    prompt: str
    category: str = ""
    section: str = ""
    title: str = ""
    spoken: str = ""
    star: bool = False
    follow_ups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    think_s: float | None = None
    limit_s: float | None = None
    difficulty: int | None = None


class Findings(Struct):
    """Collects questions and notes in the order of the document."""

    title: str = ""
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def question(self, draft: Draft) -> None:
        """Add a question."""
        self.drafts.append(draft)

    def follow_up(self, line: int, text: str) -> None:
        """Add a follow-up to the latest question."""
        if not self.drafts:
            self.note(line, "This follow-up has no question before it.")
            return
        latest = self.drafts[-1]
        self.drafts[-1] = replace(latest, follow_ups=(*latest.follow_ups, text))

    def note(self, line: int, sentence: str) -> None:
        """Tell of something that was not read as it stands."""
        self.notes.append(Note(line, sentence))

    def left_out(self, line: int, text: str) -> None:
        """Tell of text that is neither a question nor a follow-up."""
        if text:
            self.note(line, f"Left out, it asks nothing: {excerpt(text)}")


def excerpt(text: str) -> str:
    """Return the beginning of a text, in quotes."""
    text = " ".join(text.split())
    short = text if len(text) <= _EXCERPT else text[:_EXCERPT].rstrip() + "…"
    return f'"{short}"'
