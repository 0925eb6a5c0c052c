import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.export import samples
from tests.export.schema_check import FOLDER, faults, load
from voice_interview.core.model import Answer, Question, SessionRecord
from voice_interview.export import (
    answer_document,
    answer_of_file,
    locate,
    render,
    render_transcript,
    session_document,
)

AUDIO = Path("/data/audio")
ANSWER_SCHEMA = load("answer-1.schema.json")
SESSION_SCHEMA = load("session-1.schema.json")


def test_what_the_speaker_made_of_an_answer() -> None:
    document = answer_document(samples.REVIEWED)
    assert document["star"] == [
        {"part": "situation", "start_s": 0.0, "end_s": 4.0, "source": "edited"},
        {"part": "result", "start_s": 4.0, "end_s": 12.0, "source": "edited"},
    ]
    assert document["metrics"]["missing_parts"] == ["task", "action"]
    assert document["notes"] == [{"at_s": 5.1, "text": "Say *why*\nfirst."}]
    assert document["favorite"] is True


def test_the_whole_answer() -> None:
    """The documented keys, with values worked out by hand."""
    assert answer_document(samples.STAR) == {
        "schema": "voice-interview/answer/1",
        "question": {
            "id": "gate",
            "category": "behavioral",
            "title": "Security gate",
            "asked": "Tell me about a time a team pushed back.",
            "star": True,
            "limit_s": 120.0,
            "follow_up_id": None,
        },
        "take": {
            "id": "s1-001",
            "number": 1,
            "started_at": "2025-11-23T14:33:00+01:00",
            "preroll_s": 0.3,
            "lost_s": 0.0,
            "problem": None,
            "gaps": [],
        },
        "text": "I added a Snyk gate. First I pulled build data, so it worked.",
        "words": [
            {
                "text": word.text,
                "start_s": word.start_s,
                "end_s": word.end_s,
                "probability": word.probability,
            }
            for word in samples.TRANSCRIPT.words
        ],
        "edited_text": None,
        "edited_words": None,
        "corrections": [],
        "unclear": [],
        "star": [
            {"part": "situation", "start_s": 0.0, "end_s": 5.0, "source": "marked"},
            {"part": "action", "start_s": 5.0, "end_s": 10.0, "source": "marked"},
            {"part": "result", "start_s": 10.0, "end_s": 12.0, "source": "marked"},
        ],
        "notes": [],
        "favorite": False,
        "metrics": {
            "duration_s": 11.7,
            "limit_s": 120.0,
            "word_count": 13,
            "speaking_s": 4.5,
            "pace_speaking_wpm": 173.3,
            "pace_overall_wpm": 66.7,
            "first_word_s": 1.2,
            "pause_count": 2,
            "longest_pause_s": 2.8,
            "parts": [
                {"part": "situation", "duration_s": 5.0, "share": 0.4167},
                {"part": "task", "duration_s": 0, "share": 0.0},
                {"part": "action", "duration_s": 5.0, "share": 0.4167},
                {"part": "result", "duration_s": 2.0, "share": 0.1667},
            ],
            "missing_parts": ["task"],
        },
        "fillers": None,
        "pauses": [
            {"start_s": 3.2, "end_s": 5.4, "inside_sentence": False},
            {"start_s": 7.2, "end_s": 10.0, "inside_sentence": True},
        ],
        "habits": {
            "i": [
                {"text": "I", "start_s": 1.6, "end_s": 1.8},
                {"text": "I", "start_s": 5.9, "end_s": 6.0},
            ],
            "we": [],
            "hedges": [],
            "repeats": [],
        },
        "key_points": [
            {"id": "measured", "covered": True, "evidence": [{"start_s": 6.4, "end_s": 7.2}]},
            {"id": "result", "covered": False, "evidence": []},
        ],
        "terms": [{"term": "Snyk", "start_s": 2.3, "end_s": 2.8}],
        "model": "base",
        "language": "en",
        "audio": {"path": "s1/s1-001.wav", "duration_s": 12.0, "sample_rate_hz": 16000},
        "timings": {"finish_to_transcript_s": 0.412},
    }


def test_what_is_not_known_is_null() -> None:
    document = answer_document(samples.BROKEN_OFF)
    unknown = ("text", "words", "fillers", "pauses", "key_points", "terms", "model", "language")
    assert [document[key] for key in unknown] == [None] * len(unknown)
    known = ("duration_s", "limit_s", "parts", "missing_parts")
    assert all(value is None for key, value in document["metrics"].items() if key not in known), (
        document["metrics"]
    )
    assert document["timings"] == {"finish_to_transcript_s": None}
    assert document["take"]["problem"] == "microphone_lost"


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (samples.FOLLOW_UP, "What would you do differently?"),
        (samples.PROBE, "How did you know?"),
        (samples.SILENT, "Tell me about a time a team pushed back."),
    ],
)
def test_what_was_asked(answer: Answer, asked: str) -> None:
    assert answer_document(answer)["question"]["asked"] == asked


def test_a_file_that_answers_no_question() -> None:
    answer = answer_of_file(Path("/tmp/talk.mp3"), 12.0, samples.TRANSCRIPT)
    document = answer_document(answer)
    assert faults(document, ANSWER_SCHEMA) == []
    assert json.loads(render_transcript(answer, "json")) == document
    assert document["question"] is None
    assert document["take"] is None
    assert document["metrics"]["limit_s"] is None
    assert document["audio"]["path"] == str(Path("/tmp/talk.mp3"))


def test_a_file_that_answers_a_question() -> None:
    answer = answer_of_file(Path("talk.mp3"), 12.0, samples.TRANSCRIPT, samples.QUESTION)
    document = answer_document(answer)
    assert faults(document, ANSWER_SCHEMA) == []
    assert document["question"]["id"] == "gate"
    assert document["key_points"][0]["covered"] is True


def test_a_text_that_was_corrected_edited_and_partly_unclear() -> None:
    document = answer_document(samples.EDITED)
    assert document["edited_text"] == "We checked it off.\n\nThen Checkov ran."
    assert document["text"] == "Checkov ran. [unclear]"
    assert document["unclear"] == [{"start_s": 2.0, "end_s": 3.5}]
    assert document["corrections"] == [
        {
            "first_word": 0,
            "word_count": 1,
            "heard": "Check off",
            "term": "Checkov",
            "why": "sounds_like",
        }
    ]
    assert document["metrics"]["word_count"] == 2
    assert faults(document, ANSWER_SCHEMA) == []
    markdown = render_transcript(samples.EDITED, "md").decode()
    assert markdown.endswith("We checked it off.\n\nThen Checkov ran.\n")
    assert "unclear\\] at 0:02" in markdown or "[unclear] at 0:02" in markdown


def test_the_whole_session() -> None:
    document = json.loads(render(samples.SESSION, "json", AUDIO))
    assert faults(document, SESSION_SCHEMA) == []
    answers = document.pop("answers")
    assert document == {
        "schema": "voice-interview/session/1",
        "id": "s1",
        "bank": {"id": "devops-python", "title": "Python & DevOps"},
        "mode": "relaxed",
        "started_at": "2025-11-23T14:32:05+01:00",
    }
    assert [answer["take"]["id"] for answer in answers] == [
        "s1-001", "s1-002", "s1-002", "s1-003", "s1-004",
    ]  # fmt: skip
    assert answers[0]["audio"]["path"] == str(AUDIO / "s1" / "s1-001.wav")
    assert answers == session_document(locate(samples.SESSION, AUDIO))["answers"]


@pytest.mark.parametrize("session", [samples.SESSION, samples.EMPTY])
def test_every_session_fits_the_committed_schema(session: SessionRecord) -> None:
    assert faults(session_document(session), SESSION_SCHEMA) == []


def every_object(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in every_object(item)]
    if not isinstance(schema, dict):
        return []
    here = [schema] if isinstance(schema.get("properties"), dict) else []
    return here + [found for item in schema.values() for found in every_object(item)]


@pytest.mark.parametrize("schema", [ANSWER_SCHEMA, SESSION_SCHEMA])
def test_every_documented_key_is_required(schema: dict[str, Any]) -> None:
    for each in every_object(schema):
        assert each["required"] == list(each["properties"])


def test_every_documented_key_is_on_the_page() -> None:
    page = (FOLDER.parent / "formats.md").read_text(encoding="utf-8")
    for each in every_object(ANSWER_SCHEMA):
        for key in each["properties"]:
            assert key in page


def spoil(document: dict[str, Any], path: str) -> dict[str, Any]:
    spoiled = deepcopy(document)
    *way, key = path.split("/")
    target: Any = spoiled
    for step in way:
        target = target[int(step) if step.isdigit() else step]
    if key in target:
        del target[key]
    else:
        target[key] = -1
    return spoiled


@pytest.mark.parametrize(
    "path",
    ["text", "words/3/start_s", "star/0/part", "metrics/parts/1/share", "question/new", "audio/x"],
)
def test_the_check_itself_finds_faults(path: str) -> None:
    assert faults(spoil(answer_document(samples.STAR), path), ANSWER_SCHEMA) != []


@pytest.mark.parametrize(
    ("key", "value"),
    [("schema", "x"), ("text", 1), ("star", None), ("words", [1]), ("words", {}), ("take", True)],
)
def test_the_check_itself_finds_wrong_values(key: str, value: object) -> None:
    assert faults({**answer_document(samples.STAR), key: value}, ANSWER_SCHEMA) != []


def test_the_limit_is_that_of_the_question() -> None:
    short = answer_of_file(Path("a.wav"), 3.0, samples.TRANSCRIPT, Question("q", "c", "?"))
    assert answer_document(short)["metrics"]["limit_s"] == 120.0
