from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.metrics import (
    BANDS,
    MIN_PAUSE_S,
    Band,
    Pause,
    Term,
    Verdict,
    bands_of,
    chosen_bounds,
    find_pauses,
    find_stretches,
    found_terms,
    judge,
    measure,
)
from voice_interview.core.model import (
    PARTS,
    UNCLEAR,
    Answer,
    Lap,
    Part,
    Question,
    Span,
    Take,
    Transcript,
    Word,
)

QUESTION = Question("q1", "behavioral", "Tell me about it.", limit_s=120.0, star=True)


def answer(
    transcript: Transcript | None,
    duration_s: float = 60.0,
    preroll_s: float = 0.0,
    laps: tuple[Lap, ...] = (),
) -> Answer:
    take = Take("t1", "s1", "q1", "", 1, "s1/t1.wav", duration_s, laps, "", preroll_s)
    return Answer(take, QUESTION, transcript)


def transcript(speech: list[tuple[float, float]], *words: tuple[str, float, float]) -> Transcript:
    return Transcript(
        tuple(Word(text, start_s, end_s, 0.9) for text, start_s, end_s in words),
        tuple(Span(start_s, end_s) for start_s, end_s in speech),
        "base",
    )


def test_what_is_unclear_counts_as_speech_and_not_as_words() -> None:
    heard = transcript([(0.0, 4.0)], ("Fine.", 0.0, 0.5), (UNCLEAR, 0.6, 4.0))
    found = measure(answer(heard))
    assert (found.word_count, found.speaking_s) == (1, 4.0)
    assert heard.unclear == (Span(0.6, 4.0),)


def test_a_worked_example() -> None:
    said = transcript(
        [(1.5, 4.5), (7.5, 10.5), (11.1, 15.1)],
        ("So", 1.5, 2.0), ("I", 2.0, 3.0), ("moved", 3.0, 4.4),
        ("it.", 7.5, 10.0),
        ("And", 11.2, 12.0), ("then", 12.0, 13.0), ("—", 13.0, 13.1), ("done.", 13.1, 15.0),
    )  # fmt: skip
    measured = measure(answer(said, duration_s=20.5, preroll_s=0.5))
    assert measured.duration_s == 20.0
    assert measured.limit_s == 120.0
    assert measured.word_count == 7
    assert measured.speaking_s == pytest.approx(10.0)
    assert measured.pace_speaking_wpm == pytest.approx(42.0)
    assert measured.pace_overall_wpm == pytest.approx(21.0)
    assert measured.first_word_s == pytest.approx(1.0)
    assert measured.pauses == (
        Pause(4.5, 7.5, inside_sentence=True),
        Pause(10.5, 11.1, inside_sentence=False),
    )
    assert measured.longest_pause == measured.pauses[0]
    assert measured.parts == ()
    assert measured.missing_parts == ()


def test_without_a_transcript_only_time_and_parts_are_known() -> None:
    measured = measure(answer(None, laps=(Lap(Part.ACTION, 15.0),)))
    assert measured.duration_s == 60.0
    assert measured.word_count is None
    assert measured.speaking_s is None
    assert measured.pace_speaking_wpm is None
    assert measured.pace_overall_wpm is None
    assert measured.first_word_s is None
    assert measured.pauses is None
    assert measured.longest_pause is None
    assert [share.share for share in measured.parts] == [0.25, 0, 0.75, 0]
    assert measured.missing_parts == (Part.TASK, Part.RESULT)


def test_a_silent_answer_has_no_pace_and_no_first_word() -> None:
    measured = measure(answer(transcript([])))
    assert measured.word_count == 0
    assert measured.speaking_s == 0
    assert measured.pace_speaking_wpm is None
    assert measured.pace_overall_wpm is None
    assert measured.first_word_s is None
    assert measured.pauses == ()


def test_a_sound_without_words_is_no_first_word() -> None:
    assert measure(answer(transcript([(2.0, 3.0)]))).first_word_s is None


def test_a_moment_of_speech_has_no_pace() -> None:
    """A division by next to nothing is infinite, which no export can write."""
    measured = measure(answer(transcript([(0.0, 5e-324)], ("Hello.", 0, 0))))
    assert measured.pace_speaking_wpm is None


def test_words_without_detected_speech_have_no_pace_over_speech() -> None:
    measured = measure(answer(transcript([], ("Hello.", 1, 2))))
    assert measured.pace_speaking_wpm is None
    assert measured.pace_overall_wpm == pytest.approx(1.0)
    assert measured.first_word_s is None


def test_speech_that_began_before_the_start_signal_counts_as_at_once() -> None:
    said = transcript([(0.1, 2.0)], ("Hi.", 0.1, 0.5))
    assert measure(answer(said, preroll_s=0.4)).first_word_s == 0.0


def test_only_gaps_of_half_a_second_are_pauses_and_never_the_ends() -> None:
    said = transcript([(5.0, 6.0), (6.49, 7.0), (7.5, 8.0)], ("one", 5, 6), ("two", 6.5, 8))
    assert find_pauses(said) == (Pause(7.0, 7.5, inside_sentence=True),)


def test_a_word_time_that_drifts_into_the_pause_is_still_the_word_before_it() -> None:
    said = transcript([(0, 2), (6, 8)], ("Done.", 1.0, 4.9), ("Next", 6.0, 7.0))
    assert find_pauses(said) == (Pause(2, 6, inside_sentence=False),)


def test_a_pause_before_any_word_is_inside_no_sentence() -> None:
    said = transcript([(0, 0.2), (3, 5)], ("Hello", 3.0, 4.0))
    assert find_pauses(said) == (Pause(0.2, 3, inside_sentence=False),)


def test_terms_are_whole_words_whatever_case_and_punctuation() -> None:
    said = transcript(
        [], ("We", 0, 1), ("used", 1, 2), ("argo", 2, 3), ("CD,", 3, 4), ("C++", 4, 5),
        ("and", 5, 6), ("Snyk’s", 6, 7), ("(CI/CD).", 7, 8), ("Argonaut", 8, 9),  # noqa: RUF001
    )  # fmt: skip
    assert found_terms(("Argo CD", "Snyk", "CI/CD", "C++", "C", "Argo", "...", ""), said) == (
        Term("Argo", 2, 3),
        Term("Argo CD", 2, 4),
        Term("C++", 4, 5),
        Term("Snyk", 6, 7),
        Term("CI/CD", 7, 8),
    )


@pytest.mark.parametrize(
    ("metric", "value", "verdict"),
    [
        ("pace_speaking_wpm", 99.9, Verdict.NOTE),
        ("pace_speaking_wpm", 100, Verdict.FINE),
        ("pace_speaking_wpm", 120, Verdict.GOOD),
        ("pace_speaking_wpm", 165, Verdict.GOOD),
        ("pace_speaking_wpm", 185, Verdict.FINE),
        ("pace_speaking_wpm", 185.1, Verdict.NOTE),
        ("pause_inside_s", 1.9, Verdict.FINE),
        ("pause_inside_s", 2, Verdict.NOTE),
        ("pause_s", 3.9, Verdict.FINE),
        ("pause_s", 4, Verdict.NOTE),
        ("duration_s", 90, Verdict.GOOD),
        ("duration_s", 20, Verdict.FINE),
        ("situation_task_share", 0.35, Verdict.GOOD),
        ("situation_task_share", 0.36, Verdict.NOTE),
        ("action_share", 0.49, Verdict.NOTE),
        ("result_share", 0.10, Verdict.GOOD),
        ("pace_speaking_wpm", None, None),
        ("confidence", 1.0, None),
    ],
)
def test_the_bands(metric: str, value: float | None, verdict: Verdict | None) -> None:
    assert judge(metric, value) is verdict


def test_bands_can_be_replaced() -> None:
    assert judge("duration_s", 200, {**BANDS, "duration_s": Band(60, 240)}) is Verdict.GOOD


def fast_and_slow(*sentences: tuple[int, float]) -> Transcript:
    """Sentences of so many words, each of so many seconds, in speech that never stops."""
    words, at_s = [], 0.0
    for count, length_s in sentences:
        for number in range(count):
            text = "word." if number == count - 1 else "word"
            words.append((text, at_s, at_s + length_s / count))
            at_s += length_s / count
    return transcript([(0.0, at_s)], *words)


def test_stretches_are_sentences_of_ten_seconds_and_the_rest_belongs_to_the_last() -> None:
    found = find_stretches(fast_and_slow((12, 4.0), (18, 6.0), (20, 12.0), (2, 1.0)))
    assert [(round(one.start_s, 6), round(one.end_s, 6)) for one in found] == [(0, 10), (10, 23)]
    assert [round(one.pace_wpm, 3) for one in found] == [180, round(22 * 60 / 13, 3)]


def test_a_short_answer_has_no_stretches() -> None:
    assert find_stretches(fast_and_slow((30, 12.0), (5, 3.0))) == ()
    assert find_stretches(transcript([])) == ()
    assert measure(answer(fast_and_slow((30, 12.0)))).fastest is None


def test_times_that_contradict_each_other_make_no_stretch() -> None:
    words = (("One.", 1.0, 0.0), ("Two.", 1.0, 0.0), ("three", 0.0, 1.0))
    backward = transcript([(9.0, 0.0), (1.0, 0.0)], *words)
    assert find_stretches(backward) == ()


def test_the_fastest_stretch() -> None:
    found = measure(answer(fast_and_slow((20, 11.0), (40, 12.0), (20, 12.0))))
    assert found.fastest == found.stretches[1]


def test_silence_in_a_stretch_is_no_speech() -> None:
    said = transcript(
        [(0.0, 10.0), (20.0, 32.0)],
        *(("word", float(at), at + 1.0) for at in range(9)),
        ("word.", 9.0, 12.0),
        *(("word", 20.0 + at, 21.0 + at) for at in range(11)),
        ("word.", 31.0, 32.0),
    )
    assert [round(one.pace_wpm, 6) for one in find_stretches(said)] == [60, 60]


def test_chosen_bounds_hold_and_the_rest_stays() -> None:
    chosen = ("pace_speaking_wpm.low=100", "pace_speaking_wpm.high=150.5", "pause_s.note_from=3")
    bands = bands_of(chosen)
    assert bands["pace_speaking_wpm"] == Band(100, 150.5, note_below=100, note_above=185)
    assert judge("pause_s", 3.1, bands) is Verdict.NOTE
    assert bands["duration_s"] == BANDS["duration_s"]
    assert chosen_bounds(bands) == chosen
    assert chosen_bounds(BANDS) == ()


def test_unknown_bands_and_bounds_are_dropped() -> None:
    unknown = ("charm.low=1", "pause_s.low=1", "pause_s.middle=2", "pause_s.note_from=x", "")
    assert bands_of(unknown) == BANDS


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    steps = draw(st.lists(st.floats(0, 5), max_size=20))
    times = [sum(steps[:at]) for at in range(len(steps) + 1)]
    words = [(draw(st.text(max_size=8)), *pair) for pair in pairwise(times)]
    speech = list(zip(times[::2], times[1::2], strict=False))
    laps = draw(st.lists(st.builds(Lap, st.sampled_from(PARTS), st.floats(0, 100)), max_size=5))
    return answer(
        transcript(speech, *words),
        duration_s=times[-1] + draw(st.floats(0, 5)),
        preroll_s=draw(st.floats(0, 2)),
        laps=tuple(laps),
    )


@given(answers())
def test_invariants(spoken: Answer) -> None:
    said = spoken.transcript
    assert said is not None
    measured = measure(spoken)
    assert measured.speaking_s is not None
    assert measured.pauses is not None
    assert 0 <= measured.duration_s <= spoken.take.duration_s
    assert 0 <= (measured.word_count or 0) <= len(said.words)
    assert measured.speaking_s <= spoken.take.duration_s + 1e-9
    paused_s = sum(pause.length_s for pause in measured.pauses)
    assert measured.speaking_s + paused_s <= spoken.take.duration_s + 1e-9
    for pause in measured.pauses:
        assert pause.length_s >= MIN_PAUSE_S
        assert said.speech[0].end_s <= pause.start_s
        assert pause.end_s <= said.speech[-1].start_s
    for number in (measured.pace_speaking_wpm, measured.pace_overall_wpm):
        assert number is None or number > 0
    assert measured.first_word_s is None or measured.first_word_s >= 0
    missing = {share.part for share in measured.parts if share.seconds == 0}
    assert set(measured.missing_parts) == missing
