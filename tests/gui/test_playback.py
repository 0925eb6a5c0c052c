from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.audio import FakePlayer
from tests.fakes.clock import FakeClock
from tests.gui.screenshots import write_sound
from voice_interview.core.events import Problem
from voice_interview.core.model import Span
from voice_interview.core.ports import Playback
from voice_interview.gui.playback import PlaybackControl

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer(FakeClock())


@pytest.fixture
def playback(qtbot: QtBot, player: FakePlayer, tmp_path: Path) -> PlaybackControl:
    write_sound(tmp_path / "take.wav", 60.0)
    made = PlaybackControl(player)
    made.load(tmp_path / "take.wav", 60.0)
    return made


def test_follows_the_sound(
    playback: PlaybackControl, player: FakePlayer, until: Until, tmp_path: Path
) -> None:
    moved: list[float] = []
    playback.moved.connect(moved.append)
    playback.play(12.0)
    assert playback.playing
    assert player.played[0] == Playback(str(tmp_path / "take.wav"), 12.0)
    assert [one.path for one in player.prepared] == [str(tmp_path / "take.wav")]
    player.position = 13.5
    until(lambda: 13.5 in moved)
    player.stop()
    until(lambda: not playback.playing)
    assert playback.position_s == 60.0


def test_pause_and_go_on(playback: PlaybackControl, player: FakePlayer, until: Until) -> None:
    playback.play()
    player.position = 20.0
    until(lambda: playback.position_s == 20.0)
    playback.toggle()
    assert not playback.playing
    assert playback.position_s == 20.0
    playback.toggle()
    assert player.played[-1].start_s == 20.0
    playback.skip(-5.0)
    assert player.played[-1].start_s == 15.0
    playback.pause()
    playback.seek(100.0)
    assert playback.position_s == 60.0
    playback.play()
    assert player.played[-1].start_s == 0.0  # at the end it begins again


def test_the_end_of_an_older_playback_is_not_the_end(
    playback: PlaybackControl, player: FakePlayer, qtbot: QtBot
) -> None:
    playback.play(5.0)
    playback.play(30.0)  # the player tells that the first one ended
    qtbot.wait(20)
    assert playback.playing
    assert playback.position_s == 30.0


def test_says_why_nothing_is_heard(
    playback: PlaybackControl, player: FakePlayer, until: Until
) -> None:
    problems: list[Problem] = []
    playback.failed.connect(problems.append)
    playback.play()
    player.lose(Problem.NO_SPEAKER)
    until(lambda: problems)
    assert problems == [Problem.NO_SPEAKER]
    assert not playback.playing


def test_silent_while_locked(playback: PlaybackControl, player: FakePlayer, until: Until) -> None:
    refused: list[bool] = []
    playback.refused.connect(lambda: refused.append(True))
    playback.play()
    playback.lock(True)
    assert not playback.playing
    playback.play()
    assert refused
    assert len(player.played) == 1
    playback.lock(False)
    playback.play()
    assert len(player.played) == 2


def test_nothing_loaded_nothing_played(player: FakePlayer, qtbot: QtBot) -> None:
    playback = PlaybackControl(player)
    playback.play()
    playback.close()
    assert player.played == []


def test_speed_and_gain_go_on_from_here(
    playback: PlaybackControl, player: FakePlayer, until: Until
) -> None:
    playback.set_speed(1.5)
    assert player.played == []
    assert player.prepared[-1].speed == 1.5
    playback.play(12.0)
    player.position = 20.0
    until(lambda: playback.position_s == pytest.approx(20.0))
    playback.step_speed(1)
    assert player.played[-1].start_s == pytest.approx(20.0)
    assert player.played[-1].speed == 1.75
    for _ in range(5):
        playback.step_speed(1)
    assert playback.speed == 2.0
    playback.set_gain(30.0)
    assert player.played[-1].gain_db == 12.0
    playback.set_speed(0.1)
    assert playback.speed == 0.5
    playback.load(None, 0.0)
    playback.set_speed(1.0)
    assert player.prepared[-1].speed == 1.5  # nothing is loaded, nothing to get ready for


def test_a_loop_is_played_from_inside_it(
    playback: PlaybackControl, player: FakePlayer, until: Until
) -> None:
    playback.set_loop(Span(10.0, 14.0))
    playback.play()
    assert (player.played[-1].start_s, player.played[-1].end_s) == (10.0, 14.0)
    assert player.played[-1].again_s == 10.0
    player.position = 13.0
    until(lambda: playback.position_s == 13.0)
    playback.pause()
    playback.play()
    assert player.played[-1].start_s == 13.0
    playback.play(30.0)  # a word outside of it
    assert player.played[-1].end_s is None
    assert player.played[-1].again_s is None
    playback.set_loop(Span(20.0, 21.0))
    assert (player.played[-1].start_s, player.played[-1].again_s) == (20.0, 20.0)
    count = len(player.played)
    playback.set_loop(Span(20.0, 21.0))
    assert len(player.played) == count
    playback.set_loop(None)
    assert player.played[-1].again_s is None
    playback.play(5.0, 6.0)  # a stretch alone is heard once, loop or not
    assert (player.played[-1].end_s, player.played[-1].again_s) == (6.0, None)


def test_silent_ends_are_left_out(
    playback: PlaybackControl, player: FakePlayer, until: Until
) -> None:
    playback.hear_only(Span(3.0, 50.0))
    playback.play()
    assert (player.played[-1].start_s, player.played[-1].end_s) == (3.0, 50.0)
    player.stop()
    until(lambda: not playback.playing)
    assert playback.position_s == 50.0
    playback.play()
    assert player.played[-1].start_s == 3.0
    playback.play(55.0)  # who clicks there wants to hear it
    assert player.played[-1].end_s is None
    player.stop()
    until(lambda: not playback.playing)
    assert playback.position_s == 60.0
    playback.hear_only(None)
    assert playback.heard == Span(0.0, 60.0)


def test_from_place_to_place(playback: PlaybackControl, player: FakePlayer) -> None:
    places_s = (5.0, 20.0, 40.0)
    reached = []
    for way in (1, 1, 1, 1, -1, -1, -1):
        playback.jump(places_s, way)
        reached.append(playback.position_s)
    assert reached == [5.0, 20.0, 40.0, 40.0, 20.0, 5.0, 5.0]
    playback.play(20.0)
    player.position = 20.5
    playback._follow()
    playback.jump(places_s, -1)
    assert player.played[-1].start_s == 5.0
    playback.play(20.0)
    player.position = 22.0
    playback._follow()
    playback.jump(places_s, -1)
    assert player.played[-1].start_s == 20.0


def test_a_selection_is_played_to_its_end_and_again_from_its_start(
    playback: PlaybackControl, player: FakePlayer, until: Until
) -> None:
    playback.select(Span(20.0, 25.0))
    playback.seek(20.0)
    playback.toggle()
    assert (player.played[-1].start_s, player.played[-1].end_s) == (20.0, 25.0)
    player.stop()
    until(lambda: not playback.playing)
    assert playback.position_s == 25.0
    playback.toggle()
    assert (player.played[-1].start_s, player.played[-1].end_s) == (20.0, 25.0)
    playback.seek(23.0)
    assert (player.played[-1].start_s, player.played[-1].end_s) == (23.0, 25.0)
    playback.seek(40.0)
    assert (player.played[-1].start_s, player.played[-1].end_s) == (40.0, None)
    playback.play(21.0)  # a word that was clicked
    assert player.played[-1].end_s is None


def test_a_selection_that_is_taken_away_stops_nothing(
    playback: PlaybackControl, player: FakePlayer
) -> None:
    playback.select(Span(20.0, 25.0))
    playback.seek(22.0)
    playback.toggle()
    playback.select(None)
    assert (player.played[-1].start_s, player.played[-1].end_s) == (22.0, None)
    count = len(player.played)
    playback.select(Span(1.0, 2.0))
    playback.select(None)
    assert len(player.played) == count


def test_a_selection_is_looped_and_played_once_again(
    playback: PlaybackControl, player: FakePlayer
) -> None:
    playback.select(Span(20.0, 25.0))
    playback.seek(22.0)
    playback.toggle()
    playback.set_loop(Span(20.0, 25.0))
    assert (player.played[-1].end_s, player.played[-1].again_s) == (25.0, 20.0)
    playback.set_loop(None)
    assert (player.played[-1].start_s, player.played[-1].end_s) == (22.0, 25.0)
    assert player.played[-1].again_s is None
