from itertools import pairwise
from pathlib import Path

import pytest

from tests.export.subtitle_parser import Shown, parse_srt, parse_vtt
from voice_interview.core.model import Answer, Transcript, Word
from voice_interview.export import answer_of_file, render_transcript
from voice_interview.export.subtitles import cues


def answer(*words: Word) -> Answer:
    return answer_of_file(Path("talk.wav"), 60.0, Transcript(words, (), "base"))


def spoken(text: str, start_s: float = 0.0, word_s: float = 0.4) -> list[Word]:
    """Evenly timed words without a gap."""
    return [
        Word(word, start_s + at * word_s, start_s + (at + 1) * word_s, 1.0)
        for at, word in enumerate(text.split())
    ]


def both(*words: Word) -> list[Shown]:
    """What both formats show, which must be the same."""
    srt = parse_srt(render_transcript(answer(*words), "srt"))
    assert srt == parse_vtt(render_transcript(answer(*words), "vtt"))
    return srt


def test_cut_at_sentence_ends() -> None:
    assert both(*spoken("I did. And then? It worked.")) == [
        Shown(0, 800, ("I did.",)),
        Shown(800, 1600, ("And then?",)),
        Shown(1600, 2400, ("It worked.",)),
    ]


def test_cut_at_pauses() -> None:
    words = [*spoken("so I", 0), *spoken("moved it", 1.3), *spoken("there", 2.5)]
    assert both(*words) == [Shown(0, 800, ("so I",)), Shown(1300, 2900, ("moved it there",))]


def test_two_lines_of_42_at_most() -> None:
    text = "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november"
    shown = both(*spoken(text, word_s=0.3))
    assert [cue.lines for cue in shown] == [
        ("alpha bravo charlie delta echo foxtrot", "golf hotel india juliett kilo lima mike"),
        ("november",),
    ]


def test_seven_seconds_at_most() -> None:
    shown = both(*spoken("one two three four five", word_s=2.0))
    assert [(cue.start_ms, cue.end_ms) for cue in shown] == [(0, 6000), (6000, 10000)]
    assert both(Word("Hmmm.", 1.0, 20.0, 1.0)) == [Shown(1000, 8000, ("Hmmm.",))]


def test_a_word_that_fits_on_no_line_is_cut_with_its_time() -> None:
    shown = both(Word("x" * 100, 0.0, 10.0, 1.0))
    assert [cue.lines for cue in shown] == [("x" * 42, "x" * 42), ("x" * 16,)]
    assert shown[0].end_ms == shown[1].start_ms
    assert shown[1].end_ms == 10_000


def test_markup_is_escaped() -> None:
    words = spoken("if a<b && c>d --> <i>e</i> &amp;")
    (shown,) = parse_vtt(render_transcript(answer(*words), "vtt"))
    assert shown.lines == ("if a<b && c>d --> <i>e</i> &amp;",)
    (shown,) = parse_srt(render_transcript(answer(*words), "srt"))
    assert shown.lines == ("if a<b && c>d → <i>e</i> &amp;",)


def test_words_without_signs_leave_no_empty_line() -> None:
    assert both(Word("\n\n", 0, 1, 1), Word("yes", 1, 2, 1), Word(" \0", 2, 3, 1)) == [
        Shown(1000, 2000, ("yes",))
    ]


@pytest.mark.parametrize("name", ["srt", "vtt"])
def test_no_words_no_cues(name: str) -> None:
    content = render_transcript(answer(), name)
    assert content == (b"WEBVTT\n" if name == "vtt" else b"")


def test_hours() -> None:
    assert both(Word("Late.", 360_000.5, 360_001, 1)) == [
        Shown(360_000_500, 360_001_000, ("Late.",))
    ]
    assert b"100:00:00,500" in render_transcript(answer(Word("L", 360_000.5, 360_001, 1)), "srt")


def test_times_out_of_order_still_give_cues_in_order() -> None:
    words = [Word("One.", 5, 6, 1), Word("Two.", 3, 2, 1), Word("Three.", 6, 6, 1)]
    made = cues(words)
    assert all(cue.start_ms < cue.end_ms for cue in made)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(made))
