"""A session with every kind of answer in it."""

from msgspec.structs import replace

from voice_interview.core.model import (
    UNCLEAR,
    Answer,
    Correction,
    FollowUp,
    KeyPoint,
    Lap,
    Mode,
    Note,
    Part,
    PartSpan,
    Question,
    SessionInfo,
    SessionRecord,
    Source,
    Span,
    Take,
    Transcript,
    Why,
    Word,
)

QUESTION = Question(
    "gate", "behavioral", "Tell me about a time a team pushed back.", title="Security gate",
    star=True, limit_s=120.0,
    follow_ups=(FollowUp("f1", "What would you do differently?"),),
    key_points=(
        KeyPoint("measured", "Measured the slowdown", ("build data",), "How did you know?"),
        KeyPoint("result", "Gave a number", ("dropped by half",)),
    ),
    vocabulary=("Snyk", "CI/CD"),
)  # fmt: skip

TRANSCRIPT = Transcript(
    words=(
        Word("I", 1.6, 1.8, 0.99),
        Word("added", 1.8, 2.2, 0.98),
        Word("a", 2.2, 2.3, 0.97),
        Word("Snyk", 2.3, 2.8, 0.81),
        Word("gate.", 2.8, 3.2, 0.9),
        Word("First", 5.4, 5.9, 0.99),
        Word("I", 5.9, 6.0, 0.99),
        Word("pulled", 6.0, 6.4, 0.99),
        Word("build", 6.4, 6.8, 0.99),
        Word("data,", 6.8, 7.2, 0.99),
        Word("so", 10.1, 10.4, 0.99),
        Word("it", 10.4, 10.5, 0.99),
        Word("worked.", 10.5, 11.0, 0.99),
    ),
    speech=(Span(1.5, 3.2), Span(5.4, 7.2), Span(10.0, 11.0)),
    model="base",
)

TAKE = Take(
    id="s1-001", session_id="s1", question_id="gate", follow_up_id="", number=1,
    audio="s1/s1-001.wav", duration_s=12.0, laps=(Lap(Part.ACTION, 5.0), Lap(Part.RESULT, 10.0)),
    started_at="2025-11-23T14:33:00+01:00", preroll_s=0.3,
)  # fmt: skip

STAR = Answer(TAKE, QUESTION, TRANSCRIPT, 0.412345)
FOLLOW_UP = Answer(
    replace(TAKE, id="s1-002", audio="s1/s1-002.wav", follow_up_id="f1", laps=()),
    QUESTION,
    Transcript((Word("Nothing.", 1, 2, 0.9),), (Span(1, 2),), "base"),
)
PROBE = replace(FOLLOW_UP, take=replace(FOLLOW_UP.take, follow_up_id="probe-measured"))
SILENT = Answer(
    replace(TAKE, id="s1-003", audio="s1/s1-003.wav", number=2, laps=()),
    replace(QUESTION, star=False),
    Transcript((), (), "base"),
)
BROKEN_OFF = Answer(
    replace(TAKE, id="s1-004", audio="s1/s1-004.wav", problem="microphone_lost", lost_s=0.02),
    QUESTION,
)
EDITED = Answer(
    replace(TAKE, id="s1-005", audio="s1/s1-005.wav", laps=()),
    QUESTION,
    Transcript(
        (Word("Checkov", 0.5, 1.0, 0.6), Word("ran.", 1.0, 1.4, 0.9), Word(UNCLEAR, 2.0, 3.5, 0.0)),
        (Span(0.5, 1.4), Span(2.0, 3.5)),
        "base",
        corrections=(
            Correction(
                0,
                1,
                (Word("Check", 0.5, 0.7, 0.6), Word("off", 0.7, 1.0, 0.6)),
                "Checkov",
                Why.SOUNDS_LIKE,
            ),
        ),
    ),
    edited_text="We checked it off.\n\nThen Checkov ran.",
)
INFO = SessionInfo(
    "s1", "devops-python", "Python & DevOps", Mode.RELAXED, "2025-11-23T14:32:05+01:00"
)
REVIEWED = replace(
    STAR,
    parts=(
        PartSpan(Part.SITUATION, 0.0, 4.0, Source.EDITED),
        PartSpan(Part.RESULT, 4.0, 12.0, Source.EDITED),
    ),
    notes=(Note("n1", 5.1, "Say *why*\nfirst."),),
    favorite=True,
)
SESSION = SessionRecord(INFO, (STAR, FOLLOW_UP, PROBE, SILENT, BROKEN_OFF))
EMPTY = SessionRecord(INFO, ())
