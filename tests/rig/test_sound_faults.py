"""The sound system fails in the middle of a take: it is noticed, kept, and one key goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.audio.sounds import Samples, find, likeness, noise, write_wav
from tests.rig.answering import Answering
from tests.rig.evidence import note
from tests.rig.rig import Rig
from voice_interview.archive import open_alone
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.core.model import SAMPLE_RATE_HZ, Missing, Take

pytestmark = [pytest.mark.rig, pytest.mark.timeout(600)]

BEFORE, AFTER = noise(1.5, seed=21), noise(1.5, seed=22)
SECOND_SOURCE = (
    ("module-null-sink", "sink_name=second_feed", "norewinds=1"),
    ("module-virtual-source", "source_name=second", "master=second_feed.monitor"),
)


@pytest.fixture
def answering(rig: Rig, tmp_path: Path) -> Iterator[Answering]:
    with open_alone(str(tmp_path / "home")) as (archive, _):
        made = Answering(archive)
        yield made
        made.close()


@contextmanager
def second_microphone(rig: Rig) -> Iterator[str]:
    """Another source; its name is `second`."""
    loaded = [rig.pactl("load-module", *module) for module in SECOND_SOURCE]
    try:
        yield "second"
    finally:
        rig.pactl("set-default-source", "mic")
        modules = rig.pactl("list", "short", "modules").splitlines()
        still = [line.split()[0] for line in modules]
        for module in reversed(loaded):
            if module in still:
                rig.pactl("unload-module", module)


def say(rig: Rig, folder: Path, sound: Samples, feed: str = "mic_feed") -> None:
    path = write_wav(folder / "said.wav", sound)
    rig.say(path, feed).wait()


def check_take(answering: Answering, take: Take, *whys: Missing) -> None:
    """Both halves are in one file, with the join marked between them."""
    kept = answering.sound(take)
    assert len(kept) == round(take.duration_s * SAMPLE_RATE_HZ)
    assert take.problem == ""
    joins = [gap for gap in take.gaps if gap.missing_s is None]
    assert [gap.why for gap in joins] == list(whys)
    first, second = find(BEFORE, kept), find(AFTER, kept)
    for sound, at in ((BEFORE, first), (AFTER, second)):
        assert likeness(kept[at : at + len(sound)], sound[: len(kept) - at]) > 0.5
    assert (first + len(BEFORE)) / SAMPLE_RATE_HZ <= joins[0].at_s + 0.05
    assert second / SAMPLE_RATE_HZ >= joins[-1].at_s - 0.05
    stored = {answer.take.id for it in answering.archive.store.sessions() for answer in it.answers}
    assert stored == {take.id}


def break_off(answering: Answering, fault: Callable[[], object]) -> tuple[e.RecordingLost, float]:
    """Make the fault; returns what was told, and seconds until it was."""
    began_s = time.monotonic()
    fault()
    lost = answering.wait_for(e.RecordingLost)
    answering.wait_for(e.TakeSaved)
    assert answering.engine.session.state is State.FAILED
    assert answering.engine.session.kept_take is not None
    return lost, answering.at_s(e.RecordingLost) - began_s


def test_a_killed_sound_server(rig: Rig, answering: Answering, tmp_path: Path) -> None:
    answering.begin()
    say(rig, tmp_path, BEFORE)
    try:
        lost, noticed_s = break_off(answering, rig.kill_sound)
    finally:
        rig.restart_sound()
    assert lost.problem is e.Problem.MICROPHONE_LOST
    went_on_s = answering.go_on()
    say(rig, tmp_path, AFTER)
    check_take(answering, answering.finish(), Missing.MICROPHONE)
    note("PulseAudio killed", noticed_s=noticed_s, went_on_s=went_on_s)


def test_a_key_pressed_before_the_server_is_back(
    rig: Rig, answering: Answering, tmp_path: Path
) -> None:
    answering.begin()
    say(rig, tmp_path, BEFORE)
    try:
        break_off(answering, rig.kill_sound)
        answering.engine.post(e.Resume())
        failed = answering.wait_for(e.MicrophoneFailed)
    finally:
        rig.restart_sound()
    assert failed.problem is e.Problem.NO_MICROPHONE
    assert answering.engine.session.kept_take is not None
    answering.go_on()
    say(rig, tmp_path, AFTER)
    check_take(answering, answering.finish(), Missing.MICROPHONE)


def test_a_frozen_sound_server(rig: Rig, answering: Answering, tmp_path: Path) -> None:
    answering.begin()
    say(rig, tmp_path, BEFORE)
    try:
        lost, noticed_s = break_off(answering, rig.freeze_sound)
    finally:
        rig.thaw_sound()
    assert lost.problem is e.Problem.MICROPHONE_LOST
    went_on_s = answering.go_on()
    say(rig, tmp_path, AFTER)
    check_take(answering, answering.finish(), Missing.MICROPHONE)
    note("PulseAudio stopped", noticed_s=noticed_s, went_on_s=went_on_s)


def test_a_key_pressed_while_the_server_is_frozen_ends_in_a_sentence(
    rig: Rig, answering: Answering, tmp_path: Path
) -> None:
    answering.begin()
    say(rig, tmp_path, BEFORE)
    try:
        break_off(answering, rig.freeze_sound)
        answering.engine.post(e.Resume())
        failed = answering.wait_for(e.RecordingLost, 2)
        answering.wait_for(e.TakeSaved, 2)
    finally:
        rig.thaw_sound()
    assert failed.problem is e.Problem.AUDIO_CRASHED
    assert answering.engine.session.state is State.FAILED
    answering.go_on()
    say(rig, tmp_path, AFTER)
    check_take(answering, answering.finish(), Missing.CRASHED)


def test_a_microphone_that_goes_away_while_the_stream_lives_on(
    rig: Rig, answering: Answering, tmp_path: Path
) -> None:
    with second_microphone(rig) as second:
        rig.pactl("set-default-source", second)
        answering.begin()
        say(rig, tmp_path, BEFORE, "second_feed")
        modules = rig.pactl("list", "short", "modules").splitlines()
        (module,) = [line.split()[0] for line in modules if "source_name=second" in line]
        lost, noticed_s = break_off(answering, lambda: rig.pactl("unload-module", module))
        assert lost.problem is e.Problem.MICROPHONE_CHANGED
        went_on_s = answering.go_on()
        say(rig, tmp_path, AFTER)
        take = answering.finish()
    check_take(answering, take, Missing.MICROPHONE)
    note("the microphone's module unloaded", noticed_s=noticed_s, went_on_s=went_on_s)


def test_another_default_microphone(rig: Rig, answering: Answering, tmp_path: Path) -> None:
    with second_microphone(rig) as second:
        answering.begin()
        say(rig, tmp_path, BEFORE)
        change = ("set-default-source", second)
        lost, noticed_s = break_off(answering, lambda: rig.pactl(*change))
        assert lost.problem is e.Problem.MICROPHONE_CHANGED
        went_on_s = answering.go_on()
        say(rig, tmp_path, AFTER, "second_feed")
        check_take(answering, answering.finish(), Missing.MICROPHONE)
    assert "second" in answering.heard.of(e.MicrophoneOpened)[-1].device.lower()
    note("the default source changed", noticed_s=noticed_s, went_on_s=went_on_s)


def test_another_microphone_that_appeared_can_be_chosen(
    rig: Rig, answering: Answering, tmp_path: Path
) -> None:
    before = [device.name for device in answering.process.devices().inputs]
    assert "headset" not in before
    answering.begin()
    say(rig, tmp_path, BEFORE)
    with second_microphone(rig) as second, rig.alsa_device("headset", second):
        break_off(answering, rig.freeze_sound)
        rig.thaw_sound()
        began_s = time.monotonic()
        listed = {device.name: device.id for device in answering.process.devices().inputs}
        listed_s = time.monotonic() - began_s
        assert "headset" in listed
        answering.process.choose(listed["headset"], "")
        went_on_s = answering.go_on()
        say(rig, tmp_path, AFTER, "second_feed")
        check_take(answering, answering.finish(), Missing.MICROPHONE)
    note("another device chosen", listed_s=listed_s, went_on_s=went_on_s)


def test_a_microphone_muted_by_the_system(rig: Rig, answering: Answering, tmp_path: Path) -> None:
    answering.begin()
    say(rig, tmp_path, BEFORE)
    began_s = time.monotonic()
    rig.pactl("set-source-mute", "mic", "1")
    try:
        assert answering.wait_for(e.MicrophoneMuted).muted
        assert answering.engine.session.muted
        assert answering.engine.session.state is State.RECORDING
    finally:
        rig.pactl("set-source-mute", "mic", "0")
    note("the source muted", noticed_s=answering.at_s(e.MicrophoneMuted) - began_s)
    say(rig, tmp_path, AFTER)
    assert not answering.wait_for(e.MicrophoneMuted, 2).muted
    take = answering.finish()
    assert take.gaps == ()
    kept = answering.sound(take)
    assert find(BEFORE, kept) < find(AFTER, kept)
