"""What the spoken voice does beyond its port: the cache, rendering ahead, engines that hang."""

from __future__ import annotations

import os
import stat
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from tests.fakes.audio import FakePlayer
from tests.fakes.clock import FakeClock
from tests.fakes.speech import PATIENCE_S, EventLog
from tests.speech import children
from tests.speech.sounds import samples, write_recording
from voice_interview.core.events import Problem, VoiceFailed, VoiceFinished, VoiceStarted
from voice_interview.core.ports import Playback
from voice_interview.paths import shipped
from voice_interview.speech.cache import VoiceCache
from voice_interview.speech.voice import SpokenVoice

QUESTION = "Tell me about a security gate that slowed a team down."

Make = Callable[..., SpokenVoice]


@pytest.fixture
def log() -> EventLog:
    return EventLog()


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer(FakeClock())


@pytest.fixture
def make(tmp_path: Path, log: EventLog, player: FakePlayer) -> Iterator[Make]:
    voices: list[SpokenVoice] = []

    def build(render: Callable[..., None] = children.render_noise, **options: float) -> SpokenVoice:
        voice = SpokenVoice(player, tmp_path / "cache", log.post, render=render, **options)
        voices.append(voice)
        return voice

    yield build
    for voice in voices:
        voice.close()


def until(happened: Callable[[], bool]) -> None:
    give_up_s = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < give_up_s
        time.sleep(0.02)


def renders(tmp_path: Path) -> list[str]:
    """The texts that children were asked for, in order."""
    notes = tmp_path / "renders.txt"
    lines = notes.read_text().splitlines() if notes.exists() else []
    return [line.partition(" ")[2] for line in lines]


def cached(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "cache").glob("[!.]*.wav"))


def test_the_engine_speaks_and_keeps_the_standard_output_clean(
    tmp_path: Path, log: EventLog, player: FakePlayer, capfd: pytest.CaptureFixture[str]
) -> None:
    voice = SpokenVoice(player, tmp_path / "cache", log.post)
    voice.say(1, 1, QUESTION)
    log.wait_for(VoiceStarted)
    voice.close()
    with wave.open(player.played[0].path) as sound:
        assert 2.0 < sound.getnframes() / sound.getframerate() < 10.0
        assert any(sound.readframes(20_000))
    assert capfd.readouterr().out == ""


def test_the_longest_question_is_rendered_to_its_end(
    tmp_path: Path, log: EventLog, player: FakePlayer
) -> None:
    bank = yaml.safe_load((shipped("questions") / "devops-python.yaml").read_text("utf-8"))
    texts = [question.get("spoken") or question["prompt"] for question in bank["questions"]]
    text = max(texts, key=len)
    voice = SpokenVoice(player, tmp_path / "cache", log.post)
    voice.say(1, 1, text)
    log.wait(lambda events: len(events) > 0)
    voice.close()
    assert log.events[0] == VoiceStarted(1, 1)
    with wave.open(player.played[0].path) as sound:
        length_s = sound.getnframes() / sound.getframerate()
    assert len(text.split()) / length_s * 60 == pytest.approx(165, rel=0.35)


def test_the_engine_names_its_voices(make: Make) -> None:
    found = make().voices()
    assert any(one.language.startswith("en") for one in found)
    assert all(one.id and one.name for one in found)


def test_a_text_is_rendered_once_and_then_kept(make: Make, tmp_path: Path, log: EventLog) -> None:
    voice = make()
    for number in (1, 2):
        voice.say(1, number, QUESTION)
        log.wait_for(VoiceStarted)
        voice.stop()
        log.wait(lambda events, number=number: VoiceFinished(1, number) in events)  # type: ignore[misc]
    assert renders(tmp_path) == [QUESTION]
    make().say(2, 1, QUESTION)
    log.wait(lambda events: VoiceStarted(2, 1) in events)
    assert renders(tmp_path) == [QUESTION]


def test_another_rate_or_voice_is_rendered_anew(make: Make, tmp_path: Path, log: EventLog) -> None:
    voice = make()
    for number, manner in enumerate([("", 165, 1.0), ("", 120, 1.0), ("x", 165, 1.0)]):
        voice.configure(*manner)
        voice.say(1, number, QUESTION)
        log.wait(lambda events, number=number: VoiceStarted(1, number) in events)  # type: ignore[misc]
    assert renders(tmp_path) == [QUESTION] * 3
    assert len(cached(tmp_path)) == 3


def test_a_question_that_is_being_prepared_is_waited_for(
    make: Make, tmp_path: Path, log: EventLog
) -> None:
    voice = make(children.render_when_allowed)
    voice.prepare(QUESTION)
    until(lambda: renders(tmp_path) == [QUESTION])
    voice.say(1, 1, QUESTION)
    (tmp_path / "go").touch()
    log.wait_for(VoiceStarted)
    assert renders(tmp_path) == [QUESTION]


def test_what_is_prepared_gives_way_to_what_is_asked_for_and_comes_later(
    make: Make, tmp_path: Path, log: EventLog
) -> None:
    voice = make(children.render_when_allowed)
    voice.prepare("first ahead")
    voice.prepare("second ahead")
    until(lambda: len(renders(tmp_path)) >= 1)
    voice.say(1, 1, QUESTION)
    log.wait_for(VoiceStarted)
    (tmp_path / "go").touch()
    until(lambda: len(cached(tmp_path)) == 3)
    assert renders(tmp_path) == ["first ahead", QUESTION, "first ahead", "second ahead"]


def test_an_engine_that_hangs_is_killed(make: Make, tmp_path: Path, log: EventLog) -> None:
    make(children.render_never, render_timeout_s=3.0).say(1, 1, QUESTION)
    assert log.wait_for(VoiceFailed) == VoiceFailed(1, 1, Problem.NO_VOICE)
    until(lambda: not any((tmp_path / "cache").iterdir()))


def test_stopping_kills_the_child_that_renders(make: Make, tmp_path: Path, log: EventLog) -> None:
    voice = make(children.render_never)
    voice.say(1, 1, QUESTION)
    until((tmp_path / "renders.txt").exists)
    pid = int((tmp_path / "renders.txt").read_text().split()[0])
    voice.stop()
    log.wait_for(VoiceFinished)
    until(lambda: not _runs(pid))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("render", [children.render_and_die, children.render_nothing])
def test_a_broken_engine_is_no_voice(
    make: Make, tmp_path: Path, log: EventLog, render: Callable[..., None]
) -> None:
    make(render).say(1, 1, QUESTION)
    assert log.wait_for(VoiceFailed) == VoiceFailed(1, 1, Problem.NO_VOICE)
    until(lambda: not any((tmp_path / "cache").iterdir()))


def test_a_voice_that_crashes_once_speaks_after_all(
    make: Make, tmp_path: Path, log: EventLog, player: FakePlayer
) -> None:
    make(children.render_at_the_second_try).say(1, 1, QUESTION)
    assert log.wait_for(VoiceStarted) == VoiceStarted(1, 1)
    assert renders(tmp_path) == [QUESTION, QUESTION]
    assert len(player.played) == 1


def test_a_sound_system_that_crashes_while_it_plays_says_it_once_more(
    make: Make, log: EventLog, player: FakePlayer
) -> None:
    make().say(1, 1, QUESTION)
    log.wait_for(VoiceStarted)
    player.lose(Problem.AUDIO_CRASHED)
    until(lambda: len(player.played) == 2)
    player.lose(Problem.AUDIO_CRASHED)
    assert log.wait_for(VoiceFailed) == VoiceFailed(1, 1, Problem.AUDIO_CRASHED)


class StuckPlayer(FakePlayer):
    """Never starts, never ends, and can't be stopped."""

    def play(
        self, playback: Playback, started: Callable[[], None], ended: Callable[[str], None]
    ) -> None:
        self.played.append(playback)

    def stop(self) -> None:
        """No effect."""


def test_a_player_that_does_not_end_is_not_waited_for(
    tmp_path: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voice_interview.speech.voice._PLAY_GRACE_S", 0.1)
    monkeypatch.setattr("voice_interview.speech.voice._STOP_TIMEOUT_S", 0.1)
    player = StuckPlayer(FakeClock())
    voice = SpokenVoice(player, tmp_path / "cache", log.post, render=children.render_noise)
    voice.say(1, 1, QUESTION)
    assert log.wait_for(VoiceFailed) == VoiceFailed(1, 1, Problem.NO_SPEAKER)
    voice.say(1, 2, QUESTION)
    until(lambda: len(player.played) == 2)
    voice.stop()
    assert log.wait_for(VoiceFinished) == VoiceFinished(1, 2)
    voice.close()


def test_a_cache_that_can_not_be_written_is_no_voice(tmp_path: Path, log: EventLog) -> None:
    (tmp_path / "cache").write_text("a file is no folder")
    voice = SpokenVoice(FakePlayer(FakeClock()), tmp_path / "cache", log.post)
    voice.say(1, 1, QUESTION)
    assert log.wait_for(VoiceFailed) == VoiceFailed(1, 1, Problem.NO_VOICE)
    voice.close()


def test_what_is_rendered_is_private(make: Make, tmp_path: Path, log: EventLog) -> None:
    umask = os.umask(0)
    try:
        make().say(1, 1, QUESTION)
        log.wait_for(VoiceStarted)
    finally:
        os.umask(umask)
    (path,) = cached(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


# ---- the cache alone


def put(cache: VoiceCache, key: str, length_s: float = 1.0) -> None:
    path = cache.new_file()
    write_recording(path, samples(length_s))
    cache.keep(path, key)


def test_the_cache_forgets_what_was_not_heard_for_the_longest_time(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "cache", limit_bytes=100_000)
    for age, key in enumerate("abc"):
        put(cache, key)
        os.utime(tmp_path / "cache" / f"{key}.wav", (1000 + age, 1000 + age))
    assert cache.find("a") is not None
    put(cache, "d")
    assert [key for key in "abcd" if cache.find(key)] == ["a", "c", "d"]


def test_the_newest_stays_even_when_it_is_too_long(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "cache", limit_bytes=1_000)
    put(cache, "a")
    put(cache, "b")
    assert [key for key in "ab" if cache.find(key)] == ["b"]


def test_a_file_without_sound_is_not_found(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path)
    assert cache.find("a") is None
    (tmp_path / "a.wav").write_bytes(b"RIFF")
    assert cache.find("a") is None
    put(cache, "b", 0.0)
    assert cache.find("b") is None


def test_half_rendered_files_are_swept(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path)
    left = cache.new_file()
    put(cache, "a")
    cache.sweep()
    assert not left.exists()
    assert cache.find("a")
