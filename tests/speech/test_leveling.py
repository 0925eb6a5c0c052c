from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from tests.speech.sounds import Sound, as_float, sample_sound
from voice_interview.speech.leveling import Leveler
from voice_interview.speech.vad import WINDOW_FRAMES, Detector

RNG_SEED = 7


def noise(dbfs: float, count: int) -> Sound:
    """Return windows of that RMS."""
    rng = np.random.default_rng(RNG_SEED)
    windows = rng.standard_normal((count, WINDOW_FRAMES)).astype(np.float32)
    rms = np.sqrt(np.mean(np.square(windows), axis=1, keepdims=True))
    return np.asarray(windows / rms * 10 ** (dbfs / 20), dtype=np.float32)


def dbfs_of(windows: Sound) -> npt.NDArray[np.float64]:
    return np.asarray(20 * np.log10(np.sqrt(np.mean(np.square(windows), axis=1))), np.float64)


def test_what_is_loud_enough_stays_as_it_is() -> None:
    loud = noise(-20, 50)
    assert np.array_equal(Leveler().level(loud), loud)


@pytest.mark.parametrize("dbfs", [-30.0, -40.0, -50.0])
def test_quiet_sound_becomes_as_loud_as_usual(dbfs: float) -> None:
    assert dbfs_of(Leveler().level(noise(dbfs, 50))) == pytest.approx(-22, abs=0.1)


def test_silence_stays_silent() -> None:
    assert not Leveler().level(np.zeros((10, WINDOW_FRAMES), dtype=np.float32)).any()
    assert dbfs_of(Leveler().level(noise(-90, 10))).max() < -59


def test_one_thump_does_not_count() -> None:
    leveler = Leveler()
    leveler.level(noise(-40, 150))
    leveler.level(noise(-6, 10))
    assert dbfs_of(leveler.level(noise(-40, 20))) == pytest.approx(-22, abs=0.5)


def test_a_loud_minute_is_forgotten_in_seconds() -> None:
    leveler = Leveler()
    leveler.level(noise(-15, 1_900))
    assert dbfs_of(leveler.level(noise(-40, 200)))[-1] == pytest.approx(-22, abs=0.1)


def test_the_first_word_after_silence_is_not_torn() -> None:
    leveler = Leveler()
    leveler.level(noise(-80, 100))
    assert dbfs_of(leveler.level(noise(-30, 1)))[0] == pytest.approx(-12, abs=0.1)
    assert dbfs_of(leveler.level(noise(-14, 1)))[0] == pytest.approx(-12, abs=0.1)


def test_the_stream_may_come_in_any_blocks() -> None:
    windows = np.vstack([noise(-45, 40), noise(-25, 40)])
    one, many = Leveler(), Leveler()
    blocks = [many.level(windows[at : at + 1]) for at in range(len(windows))]
    assert np.array_equal(one.level(windows), np.vstack(blocks))


def test_an_answer_recorded_far_too_quietly_is_heard_all_the_same() -> None:
    sound = sample_sound("answer-1")
    speech = [probability >= 0.5 for probability in Detector().hear(as_float(sound))]
    quiet = Detector().hear(as_float((sound // 400).astype(np.int16)))
    heard = sum(was and now >= 0.5 for was, now in zip(speech, quiet, strict=True))
    assert heard > 0.97 * sum(speech)
