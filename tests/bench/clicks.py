"""P7: from a click on a word to its sound, and how exact the place is that is told."""

from __future__ import annotations

import os
import random
import re
import tempfile
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt
from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.bench import Bench
from tests.bench.progress import each
from tests.bench.results import Figure, Result, at_most
from tests.bench.scores import distribution
from tests.bench.stage import known_sound, place_of, review, wait_until
from tests.rig.place import RATE_HZ, read
from tests.rig.rig import Rig, is_linux, missing_tools
from voice_interview.audio.adapter import AudioPlayer
from voice_interview.audio.link import AudioProcess
from voice_interview.core.model import Word
from voice_interview.gui.window import Window

SPEEDS = (1.0, 0.5, 2.0)
_MOST_S, _EXACT_S = 0.1, 0.02
_CLICKS = 20
_WORDS, _WORD_S = 40, 1.5
_LISTEN_S, _REST_S = 1.2, 0.4
_PATIENCE_S = 20.0
"""A machine that is busy elsewhere may take long to open a device: that is a figure, no failure."""

_LOUD = 0.01
_FRAME_S = 0.0025
_SEARCH_S = 0.08

Sound = npt.NDArray[np.float64]


class Click(Struct):
    """What one click came to; moments are of the monotonic clock."""

    speed: float
    wanted_s: float
    at_s: float
    told: list[tuple[float, float]]
    """Moments, and the place that the player told at each."""
    wait_s: float = 0.0
    off_s: float = 0.0
    """How far the sound that came is from the word's start, seconds of the recording."""
    told_off_s: float = 0.0
    """How far the place that was told is from what was recorded then, on average."""
    block_s: float = 0.0
    """How long before it plays it the speaker hands its sound over to who records it."""


def measure_clicks(bench: Bench) -> Result:
    """P7: the real window and audio process; what the speaker plays is recorded."""
    title = "Click on a word to its sound"
    if not is_linux() or missing_tools():
        return Result("P7", title, "", missing="the rig needs Linux and its tools")
    clicks = _measure(3 if bench.quick else max(_CLICKS, bench.runs))
    figures = [figure for speed in SPEEDS for figure in _figures(speed, clicks)]
    return Result(
        "P7",
        title,
        "Words of a take of known noise are clicked in the real window (no screen, the audio "
        "process and PortAudio real), at each speed, after a rest; the speaker is recorded. Sound: "
        "the first sample above silence. Where: the loudness of what is heard against the "
        "recording's around the word. Told: the place that the player tells every 20 ms, against "
        "what is recorded at that moment. A speaker without a sound card hands its sound over a "
        "block before it is played; the server tells how long that is, and it is taken off where "
        "the row says so.",
        tuple(figures),
        {"clicks": [{**asdict(click), "told": len(click.told)} for click in clicks]},
    )


def _figures(speed: float, clicks: list[Click]) -> list[Figure]:
    some = [click for click in clicks if click.speed == speed]
    waits = distribution([click.wait_s * 1000 for click in some])
    off = distribution([abs(click.off_s) * 1000 for click in some])
    recorded = [click.told_off_s / speed for click in some]
    told = distribution([abs(off_s) * 1000 for off_s in recorded])
    heard = distribution(
        [abs(off_s + click.block_s) * 1000 for off_s, click in zip(recorded, some, strict=True)]
    )
    block_ms = max(click.block_s for click in some) * 1000
    name = f"{speed:g} times the speed"
    return [
        Figure(f"{name}: click to sound", "ms", waits, goal="≤100", met=at_most(waits, 100.0)),
        Figure(
            f"{name}: sound off the word's start", "ms", off, goal="≤20", met=at_most(off, 20.0)
        ),
        Figure(f"{name}: told place off what is recorded, in time", "ms", told),
        Figure(
            f"{name}: the same, the speaker's {block_ms:g} ms taken off",
            "ms",
            heard,
            goal="≤20",
            met=at_most(heard, 20.0),
        ),
    ]


def _measure(count: int) -> list[Click]:
    words = tuple(
        Word(f"word{number:02d}.", number * _WORD_S + 0.3, (number + 1) * _WORD_S, 1.0)
        for number in range(_WORDS)
    )
    sound = known_sound(_WORDS * _WORD_S)
    with Rig() as rig, tempfile.TemporaryDirectory() as folder:
        before = dict(os.environ)
        os.environ.update({**rig.variables(), "QT_QPA_PLATFORM": "offscreen"})
        process = AudioProcess()
        try:
            with review(Path(folder), sound, 1, words, AudioPlayer(process)) as (_, window):
                heard = Path(folder) / "heard.wav"
                with rig.hear(heard) as hearing:
                    clicks = _click(window, words, count, rig)
                _judge(clicks, read(heard), hearing.began_s, sound / 32768.0)
        finally:
            process.close()
            os.environ.clear()
            os.environ.update(before)
    return clicks


def _click(window: Window, words: tuple[Word, ...], count: int, rig: Rig) -> list[Click]:
    window.places.open_review("s", "take")
    wait_until(lambda: window.places.review.take.waveform.peaks)
    QTest.qWait(1500)
    chance = random.Random(7)
    view = window.places.review.take.transcript
    clicks = []
    for speed in SPEEDS:
        window.playback.set_speed(speed)
        QTest.qWait(1500)
        for _ in each(f"P7 at {speed:g}", range(count)):
            word = chance.choice(words[1:-3])
            place = place_of(window, word.text)
            at_s = time.monotonic()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
            told = _listen(window)
            clicks.append(Click(speed, word.start_s, at_s, told, block_s=_block_s(rig)))
            window.playback.pause()
            QTest.qWait(round(_REST_S * 1000))
    return clicks


def _block_s(rig: Rig) -> float:
    """What the speaker takes at a time while something plays, as the server tells it."""
    sinks = rig.pactl("list", "sinks").split("Name: ")
    (speaker,) = (sink for sink in sinks if sink.startswith("speaker\n"))
    told = re.search(r"configured (\d+) usec", speaker)
    return int(told[1]) / 1e6 if told else 0.0


def _listen(window: Window) -> list[tuple[float, float]]:
    """Listen for a while from the moment that the player says where it is."""
    told: list[tuple[float, float]] = []
    gives_up_s = time.monotonic() + _PATIENCE_S
    while time.monotonic() < (told[0][0] + _LISTEN_S if told else gives_up_s):
        QTest.qWait(20)
        place_s = window.playback._player.position_s()
        if place_s is not None:
            told.append((time.monotonic(), place_s))
    return told


def _judge(clicks: list[Click], heard: Sound, began_s: float, sound: Sound) -> None:
    for click in clicks:
        first = max(0, round((click.at_s - began_s) * RATE_HZ))
        last_s = click.told[-1][0] if click.told else click.at_s + _PATIENCE_S
        stretch = heard[first : max(0, round((last_s - began_s) * RATE_HZ))]
        loud = np.flatnonzero(np.abs(stretch) > _LOUD)
        if not len(loud):
            raise RuntimeError(_unheard(click, heard, began_s))
        click.wait_s = loud[0] / RATE_HZ
        begins = first + int(loud[0])
        click.off_s = _offset_s(heard[begins:], sound, click.wanted_s, click.speed)
        started_s = began_s + begins / RATE_HZ
        errors = [
            place_s - (click.wanted_s + click.off_s + (moment_s - started_s) * click.speed)
            for moment_s, place_s in click.told
            if started_s + 0.2 <= moment_s <= started_s + 0.8
        ]
        click.told_off_s = float(np.mean(errors)) if errors else 0.0


def _unheard(click: Click, heard: Sound, began_s: float) -> str:
    """What is known of a click that no sound came of."""
    if not click.told:
        return f"nothing was played within {_PATIENCE_S:g} s of the click at {click.wanted_s:g} s"
    after_s = click.told[0][0] - click.at_s
    recorded_s = len(heard) / RATE_HZ + began_s - click.at_s
    return (
        f"the click at {click.wanted_s:g} s was played {after_s:.2f} s later, but the speaker's "
        f"recording, which goes on for {recorded_s:.2f} s after it, has no sound of it"
    )


def _offset_s(heard: Sound, sound: Sound, wanted_s: float, speed: float) -> float:
    """How much later in the recording than wanted the sound is that was heard, seconds."""
    length_s = min(0.6, len(heard) / RATE_HZ)
    mine = _loudness(heard[: round(length_s * RATE_HZ)])
    whole = _loudness(sound)
    at = np.arange(len(mine)) * _FRAME_S * speed
    lags = np.arange(-_SEARCH_S, _SEARCH_S, _FRAME_S / 2)
    numbers = np.arange(len(whole)) * _FRAME_S
    fits = [np.corrcoef(np.interp(wanted_s + lag + at, numbers, whole), mine)[0, 1] for lag in lags]
    return float(lags[int(np.argmax(fits))])


def _loudness(sound: Sound) -> Sound:
    frame = round(_FRAME_S * RATE_HZ)
    whole = len(sound) // frame * frame
    level: Sound = np.sqrt((sound[:whole].reshape(-1, frame) ** 2).mean(axis=1))
    return level
