"""Whatever was said, asked and measured, every export is whole and well-formed."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from tests.export import samples
from tests.export.schema_check import faults, load
from tests.export.subtitle_parser import parse_srt, parse_vtt
from voice_interview.core.model import (
    PARTS,
    Answer,
    FollowUp,
    KeyPoint,
    Lap,
    Mode,
    Question,
    SessionInfo,
    SessionRecord,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.export import FORMATS, export_files, render_transcript
from voice_interview.export.names import MOST_BYTES
from voice_interview.export.subtitles import LINE_SIGNS, MOST_LINES, MOST_S

AUDIO = Path("/data/audio")
SESSION_SCHEMA = load("session-1.schema.json")

odd = st.sampled_from(
    [
        "", "\u0645\u0631\u062d\u0628\u0627.", "\u202eabc\u2066", "\ud800", "\0", "\r\n\r\n1",
        "-->", "e\u0301",
        "WEBVTT", "x" * 500, "\U0001f468\u200d\U0001f469", "```", "|", "<script>", "&lt;",
        "CON", "../../etc/passwd", "\ufeff", "NUL.txt", "=1+1", "# # #",
    ]
)  # fmt: skip
texts = st.one_of(st.text(st.characters(), max_size=20), odd)
seconds = st.floats(0, 1e5)
words = st.builds(Word, texts, seconds, seconds, st.floats(0, 1))
transcripts = st.builds(
    Transcript,
    st.lists(words, max_size=20).map(tuple),
    st.lists(st.builds(Span, seconds, seconds), max_size=4).map(tuple),
    texts,
    texts,
)
questions = st.builds(
    Question, texts, texts, texts, title=texts, star=st.booleans(), limit_s=seconds,
    follow_ups=st.lists(st.builds(FollowUp, texts, texts), max_size=2).map(tuple),
    key_points=st.lists(
        st.builds(KeyPoint, texts, texts, st.lists(texts, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
    vocabulary=st.lists(texts, max_size=3).map(tuple),
)  # fmt: skip
takes = st.builds(
    Take, texts, texts, texts, texts, st.integers(1, 99), texts, seconds,
    st.lists(st.builds(Lap, st.sampled_from(PARTS), seconds), max_size=5).map(tuple), texts,
    preroll_s=seconds, lost_s=seconds, problem=texts,
)  # fmt: skip
answers = st.builds(Answer, takes, questions, st.none() | transcripts, st.none() | seconds)
infos = st.builds(SessionInfo, texts, texts, texts, st.sampled_from(Mode), texts)
sessions = st.builds(SessionRecord, infos, st.lists(answers, max_size=3).map(tuple))


@given(sessions, st.sampled_from(list(FORMATS)))
def test_every_file_is_utf8_with_a_name_that_every_system_takes(
    session: SessionRecord, format_name: str
) -> None:
    files = export_files(session, format_name, AUDIO)
    names = [file.name for file in files]
    assert len(set(names)) == len(names)
    for file in files:
        file.content.decode("utf-8")
        stem, dot, suffix = file.name.rpartition(".")
        assert dot + suffix == FORMATS[format_name].suffix
        assert all(sign.isalnum() or sign == "-" for sign in stem)
        assert len(stem.encode()) <= MOST_BYTES + len("-take-99")
        assert stem[0].isalnum()


@given(sessions)
def test_json_parses_back_and_fits_the_schema(session: SessionRecord) -> None:
    (file,) = export_files(session, "json", AUDIO)
    document = json.loads(file.content)
    # Intervals that end before they start are damaged data; only numbers below 0 come of them.
    found = [fault for fault in faults(document, SESSION_SCHEMA) if "bound is 0" not in fault]
    assert found == []
    for answer, written in zip(session.answers, document["answers"], strict=True):
        if answer.transcript:
            sent = [
                word.text.encode("utf-8", "replace").decode() for word in answer.transcript.words
            ]
            assert [word["text"] for word in written["words"]] == sent


@given(sessions)
def test_markdown_has_one_section_for_each_answer_and_no_other(session: SessionRecord) -> None:
    (file,) = export_files(session, "md", AUDIO)
    tokens = MarkdownIt("commonmark").enable("table").parse(file.content.decode())
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    assert headings.count("h1") == 1
    assert headings.count("h2") == len(session.answers)
    assert not any(token.type in ("html_block", "fence", "code_block", "hr") for token in tokens)
    inline = [child.type for token in tokens for child in token.children or ()]
    assert set(inline) <= {"text", "strong_open", "strong_close", "text_special"}


@given(transcripts)
def test_subtitles_parse_and_keep_their_limits_and_every_sign(transcript: Transcript) -> None:
    answer = replace(samples.STAR, transcript=transcript)
    srt = parse_srt(render_transcript(answer, "srt"))
    vtt = parse_vtt(render_transcript(answer, "vtt"))
    assert [(cue.start_ms, cue.end_ms) for cue in srt] == [
        (cue.start_ms, cue.end_ms) for cue in vtt
    ]
    for cue in vtt:
        assert cue.start_ms < cue.end_ms <= cue.start_ms + MOST_S * 1000
        assert 1 <= len(cue.lines) <= MOST_LINES
        assert all(0 < len(line) <= LINE_SIGNS for line in cue.lines)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(vtt))


@given(transcripts)
def test_text_of_a_file_has_every_letter_that_was_said(transcript: Transcript) -> None:
    text = render_transcript(replace(samples.STAR, transcript=transcript), "txt").decode()
    letters = [sign for sign in text if sign.isalnum()]
    assert sorted(letters) == sorted(sign for sign in transcript.text if sign.isalnum())


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_registry_is_consistent(name: str) -> None:
    assert FORMATS[name].name == name
    assert FORMATS[name].suffix.startswith(".")
    assert FORMATS[name].title
