"""Markdown and plain text: what a person reads."""
# ruff: noqa: RUF001 - ranges are written with an en dash

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from tests.export import samples
from voice_interview.core.model import Part, Question, SessionRecord, Span, Transcript, Word
from voice_interview.export import answer_of_file, render, render_transcript
from voice_interview.export.layout import clean, clock, when
from voice_interview.export.markdown import escape

AUDIO = Path("/data/audio")


def markdown(session: SessionRecord = samples.SESSION) -> str:
    return render(session, "md", AUDIO).decode()


def shown(source: str) -> list[str]:
    """The text of each block as a reader of the rendered page sees it."""
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    return [
        "".join(child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]


def test_notes_and_favorites_and_edited_parts_are_shown() -> None:
    session = SessionRecord(samples.INFO, (samples.REVIEWED,))
    source = markdown(session)
    assert {"Marked as a favorite.", "Notes", "0:05 Say *why* first."} <= set(shown(source))
    assert "| Situation | 0:00–0:04 | 4.0 s | 33% |" in source
    text = render(session, "txt", AUDIO).decode()
    assert "Marked as a favorite.\n" in text
    assert "Note at 0:05: Say *why* first.\n" in text


def test_markdown_shows_question_star_table_metrics_and_transcript_by_part() -> None:
    section = markdown().split("\n## ")[1]
    assert (
        section
        == """\
1. Security gate

> Tell me about a time a team pushed back.

### STAR

| Part | When | Time | Share |  |
| --- | --- | --- | --- | --- |
| Situation | 0:00–0:05 | 5.0 s | 42% | ████████ |
| Task |  | missing | 0% |  |
| Action | 0:05–0:10 | 5.0 s | 42% | ████████ |
| Result | 0:10–0:12 | 2.0 s | 17% | ███ |

### Metrics

| Measure | Value |
| --- | --- |
| Length | 0:11 of 2:00 |
| Words | 13 |
| Pace | 173 words/min while speaking, 67 over all time |
| First word | 1.2 s after the start |
| Pauses | 2 of 0.5 s or more, the longest 2.8 s at 0:07 inside a sentence |
| I / we | 2 / 0 |
| Hedges | 0 |
| Repeats | none heard |
| Missing parts | Task |

### Key points: 1 of 2

- ✓ Measured the slowdown 0:06
- ○ Gave a number

### Transcript

**Situation** 0:00–0:05

I added a Snyk gate.

**Action** 0:05–0:10

First I pulled build data,

**Result** 0:10–0:12

so it worked.
"""
    )


def test_text_says_the_same() -> None:
    text = render(samples.SESSION, "txt", AUDIO).decode()
    assert text.startswith(
        "Python & DevOps\n===============\n2025-11-23 14:32 · relaxed · 5 answers\n"
    )
    section = text.split("\n\n\n")[0]
    for line in (
        "Tell me about a time a team pushed back.",
        "Pace           173 words/min while speaking, 67 over all time",
        "Action        5.0 s   42%  0:05–0:10",
        "[x] Measured the slowdown 0:06",
        "ACTION: First I pulled build data,",
    ):
        assert line in section


@pytest.mark.parametrize("name", ["md", "txt"])
def test_every_answer_is_there_with_what_is_wrong_with_it(name: str) -> None:
    text = render(samples.SESSION, name, AUDIO).decode()
    for part in (
        "2. Security gate (follow-up)",
        "What would you do differently?",
        "How did you know?",
        "4. Security gate, take 2",
        "No words were heard in it.",
        "This recording broke off early (microphone lost).",
        "The device dropped 0.02 s of sound.",
        "There is no transcript of it yet.",
    ):
        assert part in text.replace("\\", "")


def test_a_session_without_answers() -> None:
    assert markdown(samples.EMPTY) == (
        "# Python & DevOps\n\n2025-11-23 14:32 · relaxed · 0 answers\n"
    )


def test_a_part_told_twice_is_shown_in_the_order_told() -> None:
    laps = (
        *samples.TAKE.laps[:1],
        replace(samples.TAKE.laps[0], part=Part.SITUATION, at_s=10),
    )
    answer = replace(samples.STAR, take=replace(samples.TAKE, laps=laps))
    text = render_transcript(answer, "md").decode()
    assert "| Situation | 0:00–0:05, 0:10–0:12 | 7.0 s | 58% |" in text
    passages = text.split("Transcript")[1]
    assert [line.split("*")[2] for line in passages.splitlines() if line.startswith("**")] == [
        "Situation", "Action", "Situation",
    ]  # fmt: skip


def test_a_file_is_headed_by_its_name_and_its_text_is_only_the_words() -> None:
    answer = answer_of_file(Path("/tmp/my_talk.mp3"), 12.0, samples.TRANSCRIPT)
    assert render_transcript(answer, "md").decode().startswith("# my\\_talk\n\n## Metrics\n")
    assert render_transcript(answer, "txt").decode() == (
        "I added a Snyk gate.\n\nFirst I pulled build data, so it worked.\n"
    )
    silent = answer_of_file(Path("a.wav"), 1.0, Transcript((), (), "base"))
    assert render_transcript(silent, "txt") == b""


@pytest.mark.parametrize(
    "text",
    [
        "*stars* and _lines_ and `code`", "<b>tags</b> & &amp; R&D;", "[a](b) ![c](d) [e]: f",
        "# no heading", "1. no list", "12) no list", "- no list", "+ no list", "> no quote",
        "=== ---", "---", "C # and C#", "~~gone~~", "back\\slash \\* end\\", "a | b", "***",
        "https://example.com/a_b_c", "<https://example.com>", "1.", "2", "!", "#", "`", "&#42;",
    ],
)  # fmt: skip
def test_no_text_turns_into_markup(text: str) -> None:
    assert shown(f"# {escape(text)}\n\n> {escape(text)}\n\n{escape(text)}\n\nend") == [
        text, text, text, "end",
    ]  # fmt: skip
    question = Question("q", "c", text, title=text)
    words = tuple(Word(word, at, at + 1, 1) for at, word in enumerate(text.split()))
    answer = replace(samples.STAR, question=question, transcript=Transcript(words, (), "base"))
    blocks = shown(markdown(SessionRecord(samples.INFO, (answer,))))
    assert f"1. {text}" in blocks
    assert text in blocks


def test_characters_that_disturb_others_are_taken_out() -> None:
    assert clean("a\r\nb\0c\u202ed\u2066e\u2028f\ud800g \t h") == "a b cde f g h"
    assert clean("\u0645\u0631\u062d\u0628\u0627 \u200d") == "\u0645\u0631\u062d\u0628\u0627 \u200d"


@pytest.mark.parametrize(
    ("seconds", "text"), [(-1, "0:00"), (0.9, "0:00"), (67, "1:07"), (3600, "1:00:00")]
)
def test_the_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_when() -> None:
    assert when("2025-11-23T14:32:05+01:00") == "2025-11-23 14:32"
    assert when("some\nday") == "some day"


def test_a_bar_in_a_word_makes_no_cell() -> None:
    texts = ("we", "grep|sort", "grep|sort")
    words = tuple(Word(text, at, at + 0.4, 0.9) for at, text in enumerate(texts))
    answer = replace(samples.REVIEWED, transcript=Transcript(words, (Span(0.0, 3.0),), "base"))
    found = shown(markdown(SessionRecord(samples.INFO, (answer,))))
    value = found[found.index("Repeats") + 1]
    assert "grep|sort" in value
