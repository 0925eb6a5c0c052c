"""The first and the last ten milliseconds of speech are in the file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.heard import Heard
from tests.audio.sounds import Samples, find, likeness, noise, read_wav, write_wav
from tests.rig.rig import Rig
from voice_interview.audio import messages as m
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e
from voice_interview.core.commands import TAIL_S
from voice_interview.core.model import SAMPLE_RATE_HZ

pytestmark = pytest.mark.rig

CLICK_S = 0.01
MIDDLE_S = 2.0
CLICKS = tuple(noise(CLICK_S, seed=seed) * 3 for seed in (31, 32))
SPOKEN = np.concatenate((CLICKS[0], noise(MIDDLE_S, seed=33) // 8, CLICKS[1]))
SPOKEN_S = len(SPOKEN) / SAMPLE_RATE_HZ


class Bench:
    """A microphone whose orders carry the moments that a test decides."""

    def __init__(self, folder: Path) -> None:
        self.heard = Heard()
        self.process = AudioProcess()
        self.microphone = AudioMicrophone(self.process, folder, self.heard.post)
        self.take = folder / "take.wav"
        self.spoken = write_wav(folder / "spoken.wav", np.pad(SPOKEN, (0, SAMPLE_RATE_HZ)))

    def listen(self) -> None:
        self.microphone.open(1)
        self.heard.wait_for(e.MicrophoneOpened)
        time.sleep(0.5)


@pytest.fixture
def bench(rig: Rig, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.process.close()


def check_whole(kept: Samples) -> None:
    """Both clicks are there, as far from each other as they were spoken."""
    places = [find(click, kept) for click in CLICKS]
    for click, place in zip(CLICKS, places, strict=True):
        assert likeness(kept[place : place + len(click)], click) > 0.6
    assert places[1] - places[0] == pytest.approx(len(SPOKEN) - len(CLICKS[1]), abs=2)


def test_a_word_that_begins_with_the_key_and_one_that_ends_with_it(rig: Rig, bench: Bench) -> None:
    """The keys are dated at the first and at the last sample of what is spoken."""
    bench.listen()
    speech = rig.say(bench.spoken)
    time.sleep(1.2)  # by now it is known when it began, and that is in the recorder's reach
    began_s = speech.began_s
    bench.process.send(m.Record(1, str(bench.take), began_s))
    bench.process.send(m.Finish(began_s + SPOKEN_S, TAIL_S))
    stopped = bench.heard.wait_for(e.RecordingStopped)
    speech.stop()
    kept = read_wav(bench.take)
    check_whole(kept)
    assert stopped.duration_s == pytest.approx(0.3 + SPOKEN_S + TAIL_S, abs=0.01)
    assert find(CLICKS[0], kept) / SAMPLE_RATE_HZ == pytest.approx(0.3, abs=0.1)


def test_an_answer_that_is_finished_while_its_last_word_is_still_on_the_way(
    rig: Rig, bench: Bench
) -> None:
    """The order to finish comes after the sound that it must keep, and is dated before it."""
    bench.listen()
    speech = rig.say(bench.spoken)
    time.sleep(1.2)
    began_s = speech.began_s
    bench.process.send(m.Record(1, str(bench.take), began_s))
    speech.wait()
    bench.process.send(m.Finish(began_s + SPOKEN_S, TAIL_S))
    bench.heard.wait_for(e.RecordingStopped)
    check_whole(read_wav(bench.take))
