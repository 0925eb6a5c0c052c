"""Plain text, for reading, mailing and searching."""

from __future__ import annotations

from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.export import layout


def session_text(session: SessionRecord, contents: Contents = EVERYTHING) -> str:
    """Return the session: each answer's question, numbers and words."""
    title = layout.session_title(session)
    blocks = [f"{title}\n{'=' * len(title)}\n{layout.session_line(session)}"]
    for number, answer in enumerate(session.answers, 1):
        heading = f"{number}. {layout.answer_title(answer)}"
        blocks += [f"{heading}\n{'-' * len(heading)}", *_blocks(answer, contents)]
    return _document(blocks)


def answer_text(answer: Answer) -> str:
    """Return only the words: what a person expects from a transcript as text."""
    return _document([text for told in layout.passages(answer) for text in told.paragraphs])


def _blocks(answer: Answer, contents: Contents) -> list[str]:
    return [
        layout.asked(answer),
        *layout.remarks(answer),
        *(_numbers(answer) if contents.numbers else ()),
        "\n".join(f"Note at {place}: {text}" for place, text in layout.note_lines(answer)),
        *(_passage(told) for told in layout.passages(answer)),
    ]


def _numbers(answer: Answer) -> list[str]:
    facts = layout.facts(answer)
    width = max(len(name) for name, _ in facts)
    return [
        "\n".join(f"{name:{width}}  {value}" for name, value in facts),
        "\n".join(
            f"{line.title:9}  {line.length:>8}  {line.share:>4}  {line.places}".rstrip()
            for line in layout.part_lines(answer)
        ),
        "\n".join(
            f"[{'x' if covered else ' '}] {text}"
            for covered, text in layout.key_point_lines(answer)
        ),
    ]


def _passage(told: layout.Passage) -> str:
    text = "\n\n".join(told.paragraphs)
    return f"{layout.part_title(told.span.part).upper()}: {text}" if told.span else text


def _document(blocks: list[str]) -> str:
    return "".join(f"{block}\n\n" for block in blocks if block)[:-1]
