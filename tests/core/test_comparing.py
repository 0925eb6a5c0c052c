from msgspec.structs import replace

from voice_interview.core.comparing import Compared, Measure, compare
from voice_interview.core.model import (
    Answer,
    KeyPoint,
    Lap,
    Part,
    Question,
    Span,
    Take,
    Transcript,
    Word,
)

QUESTION = Question(
    "q", "c", "Why?", key_points=(KeyPoint("a", "A", ("gate",)), KeyPoint("b", "B", ("cache",)))
)
TAKE = Take("t", "s", "q", "", 1, "s/t.wav", 60.0, (Lap(Part.ACTION, 15.0),), "")


def said(text: str, language: str = "en") -> Transcript:
    words = tuple(Word(one, float(at), at + 0.5, 0.9) for at, one in enumerate(text.split()))
    return Transcript(words, (Span(1.0, 3.0), Span(5.0, 9.0)), "base", language)


def test_each_number_of_both_and_its_change() -> None:
    first = Answer(TAKE, QUESTION, said("I think the gate is late."))
    second = replace(
        first,
        take=replace(TAKE, duration_s=90.0),
        transcript=said("We moved the gate and the cache."),
    )
    compared = {each.measure: each for each in compare(first, second)}
    assert compared[Measure.DURATION_S] == Compared(Measure.DURATION_S, 60.0, 90.0)
    assert compared[Measure.DURATION_S].change == 30.0
    assert compared[Measure.KEY_POINTS] == Compared(Measure.KEY_POINTS, 1, 2)
    assert compared[Measure.PACE_WPM].first == 60.0
    assert compared[Measure.LONGEST_PAUSE_S].change == 0.0
    assert compared[Measure.SITUATION].first == 0.25
    assert compared[Measure.TASK].change == 0.0
    assert (compared[Measure.I_WORDS].change, compared[Measure.WE_WORDS].change) == (-1, 1)
    assert compared[Measure.HEDGES].change == -1
    assert list(compared) == list(Measure)


def test_what_one_does_not_know_has_no_change() -> None:
    first = Answer(TAKE, QUESTION, said("The gate.", "de"))
    second = Answer(replace(TAKE, laps=()), QUESTION)
    compared = {each.measure: each for each in compare(first, second)}
    assert compared[Measure.PAUSES] == Compared(Measure.PAUSES, 1, None)
    assert compared[Measure.PAUSES].change is None
    assert Measure.HEDGES not in compared
    assert compared[Measure.ACTION].second is None


def test_follow_ups_and_plain_questions_have_no_key_points() -> None:
    follow_up = Answer(replace(TAKE, follow_up_id="f"), QUESTION, said("The gate."))
    plain = Answer(TAKE, replace(QUESTION, key_points=()), said("The gate."))
    assert Measure.KEY_POINTS not in {each.measure for each in compare(follow_up, plain)}


def test_silence_has_no_longest_pause() -> None:
    silent = Answer(TAKE, QUESTION, Transcript((), (), "base"))
    assert Measure.LONGEST_PAUSE_S not in {each.measure for each in compare(silent, silent)}
