from __future__ import annotations

import numpy as np
import pytest
from faster_whisper import vad as reference

from tests.speech.sounds import Samples, Sound, as_float, sample_sound, samples, silence
from voice_interview.speech.leveling import Leveler
from voice_interview.speech.pieces import Stretch
from voice_interview.speech.vad import WINDOW_FRAMES, Detector, Spans


def spans_of(*probabilities: float) -> Spans:
    spans = Spans()
    spans.hear(list(probabilities))
    return spans


def windows(start: int, end: int) -> Stretch:
    return Stretch(start * WINDOW_FRAMES, end * WINDOW_FRAMES)


def test_speech_ends_after_a_tenth_of_a_second_of_silence() -> None:
    spans = spans_of(0.1, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1)
    assert spans.all() == (windows(1, 4),)
    spans.hear([0.1])
    spans.hear([0.9, 0.9, 0.9])
    assert spans.all() == (windows(1, 4), windows(9, 12))


def test_a_gap_between_two_sounds_of_a_word_is_no_silence() -> None:
    assert spans_of(0.9, 0.9, 0.1, 0.1, 0.9, 0.9).all() == (windows(0, 6),)


def test_a_doubtful_window_goes_on_with_what_was() -> None:
    assert spans_of(0.4, 0.4).all() == ()
    assert spans_of(0.9, 0.4, 0.4).all() == (windows(0, 3),)


def test_a_click_is_no_speech() -> None:
    assert spans_of(0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).all() == ()


def test_the_end_closes_what_is_open_and_cuts_the_padding_off() -> None:
    spans = spans_of(0.9, 0.9, 0.9)
    spans.end(1_200)
    assert spans.all() == (Stretch(0, 1_200),)
    assert spans.heard == 1_200


def leveled(sound: Sound) -> Sound:
    padded = np.pad(sound, (0, -len(sound) % WINDOW_FRAMES))
    return Leveler().level(padded.reshape(-1, WINDOW_FRAMES)).reshape(-1)[: len(sound)]


def hear_in_blocks(sound: Sound, block: int) -> tuple[list[float], Spans]:
    detector, spans, heard = Detector(), Spans(), []
    for start in range(0, len(sound), block):
        found = detector.hear(sound[start : start + block])
        heard += found
        spans.hear(found)
    found = detector.flush()
    spans.hear(found)
    spans.end(len(sound))
    return heard + found, spans


@pytest.mark.parametrize("block", [100, 1_600, 160_000])
def test_a_stream_is_judged_like_the_whole_file(block: int) -> None:
    sound = as_float(sample_sound("answer-2"))
    options = reference.VadOptions(
        min_silence_duration_ms=100, min_speech_duration_ms=50, speech_pad_ms=0
    )
    whole = reference.get_speech_timestamps(leveled(sound), options)
    _, spans = hear_in_blocks(sound, block)
    assert [span.start for span in spans.all()] == [found["start"] for found in whole]
    assert [span.end for span in spans.all()] == [found["end"] for found in whole]
    assert len(spans.all()) > 5


def test_a_new_recording_begins_with_a_fresh_mind() -> None:
    sound = as_float(sample_sound("answer-2"))[:64_000]
    detector = Detector()
    first = detector.hear(sound)
    detector.reset()
    assert detector.hear(sound) == pytest.approx(first, abs=1e-5)


@pytest.mark.parametrize("sound", [silence(3.0), samples(3.0) // 100])
def test_neither_silence_nor_noise_is_speech(sound: Samples) -> None:
    _, spans = hear_in_blocks(as_float(sound), 1_600)
    assert spans.all() == ()
