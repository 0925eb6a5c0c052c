"""What the benchmark makes of event logs, processes and sounds."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest

from tests.bench.answers import Answer, make_answers
from tests.bench.corpus import load_corpus
from tests.bench.dictate import pieces_of
from tests.bench.processes import Sample, can_watch, load_percent, look
from tests.bench.sounds import at_level, made_silences, sound_from_s, sound_to_s
from tests.bench.spoken import Spoken, take_began_s
from voice_interview.core.model import SAMPLE_RATE_HZ


def spoken(*captions: tuple[float, str, str]) -> Spoken:
    words: list[dict[str, Any]] = [
        {"text": "one", "start_s": 0.5, "end_s": 1.0},
        {"text": "two", "start_s": 1.2, "end_s": 2.0},
    ]
    events = [{"t_s": at_s, "committed": one, "tentative": two} for at_s, one, two in captions]
    answer = Answer("a", 30.0, 0.0, np.zeros(SAMPLE_RATE_HZ, dtype=np.int16), "one two")
    return Spoken(
        answer, "q", 100.0, 103.0, 103.4, "one two", tuple(words), tuple(events), None, None
    )


def test_the_wait_is_from_finish_to_transcript() -> None:
    assert spoken().wait_s == pytest.approx(0.4)


def test_a_word_is_on_the_screen_with_the_first_caption_that_is_long_enough() -> None:
    found = spoken((101.5, "", "one"), (102.1, "one", ""), (102.7, "one", "too"))
    assert found.caption_delays_s == pytest.approx([0.5, 0.7])


def test_a_word_that_no_caption_had_comes_with_the_final_text() -> None:
    assert spoken((101.5, "", "one")).caption_delays_s == pytest.approx([0.5, 1.4])


def test_committed_words_that_change_are_counted() -> None:
    assert spoken((101.5, "one", "to"), (102.0, "one two", "")).rewrites == 0
    assert spoken((101.5, "won", ""), (102.0, "one", ""), (102.5, "one too", "")).rewrites == 2


def test_a_take_began_no_later_than_either_event_says() -> None:
    recording = {"t_s": 10.3, "preroll_s": 0.2}
    assert take_began_s(recording, {"t_s": 40.0}, 29.95, 0.0) == pytest.approx(10.05)
    assert take_began_s(recording, {"t_s": 40.0}, 30.1, 0.3) == pytest.approx(10.1)


def test_the_load_is_what_was_used_between_two_moments() -> None:
    samples = [Sample(at_s, 1, cpu_s) for at_s, cpu_s in ((0, 5.0), (1, 5.5), (2, 5.6), (3, 9.0))]
    assert load_percent(samples, 0, 2) == pytest.approx(30.0)
    assert load_percent(samples, 2.5, 9) is None


@pytest.mark.skipif(not can_watch(), reason="only Linux tells what processes take")
def test_this_process_takes_memory_and_time() -> None:
    found = look(os.getpid())
    assert found is not None
    assert 1e6 < found.memory_bytes < 1e11
    assert found.cpu_s > 0
    assert look(2**22 + 1) is None  # above the highest process id


def test_the_pieces_of_a_transcript() -> None:
    assert pieces_of(["a", "b", "c"], [1, 3]) == ("a", "b c")
    assert pieces_of([], []) == ()


def test_answers_end_soon_after_the_last_word() -> None:
    corpus = load_corpus(None)
    answers = make_answers(corpus, 30.0, 3)
    assert [answer.gap_s for answer in answers] == [0.0, 0.5, 1.0]
    for answer in answers:
        assert answer.reference
        quiet_s = answer.length_s - sound_to_s(answer.sound)
        assert quiet_s == pytest.approx(answer.gap_s + 0.03, abs=0.04)


def test_a_sound_is_brought_to_a_level() -> None:
    tone = np.sin(np.arange(3 * SAMPLE_RATE_HZ) * 0.1)
    tone[:SAMPLE_RATE_HZ] = 0
    made = at_level((tone * 9000).astype(np.int16), -30) / 32768
    loud = made[SAMPLE_RATE_HZ:]
    assert 20 * np.log10(np.sqrt(np.mean(loud**2))) == pytest.approx(-30, abs=0.5)
    assert sound_from_s((tone * 9000).astype(np.int16)) == pytest.approx(1.0, abs=0.02)


def test_silences_are_as_long_as_asked_for_and_not_clipped() -> None:
    for name, sound in made_silences(2.0).items():
        assert len(sound) == 2 * SAMPLE_RATE_HZ
        assert np.abs(sound.astype(int)).max() < 32767, name
