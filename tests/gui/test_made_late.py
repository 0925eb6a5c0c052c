"""What the first picture doesn't show is made after it, in quiet moments or when it is wanted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core.live import State
from voice_interview.gui.places import PLACES
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def made(window: Window) -> set[str]:
    there = {name for name in PLACES if name in vars(window.places)}
    return there | ({"interview"} if "interview" in vars(window.places.practice) else set())


def test_the_start_makes_the_set_up_alone(window: Window) -> None:
    assert made(window) == {"practice"}


def test_the_rest_is_made_in_quiet_moments_and_stays_hidden(window: Window, until: Until) -> None:
    window.places.make_all()
    until(lambda: made(window) == {*PLACES, "interview"})
    assert window.places.currentWidget() is window.places.practice
    assert window.places.practice.currentWidget() is window.places.practice.setup


def test_nothing_is_made_while_somebody_answers(window: Window, interview: Interview) -> None:
    interview.start()
    interview.record()
    before = made(window)
    window.places.make_all()
    assert made(window) == before
    interview.reach(State.RECORDING)


def test_a_place_that_is_wanted_is_there_at_once(window: Window) -> None:
    window.places.show_place("progress")
    assert window.places.progress.isVisible()
    assert made(window) == {"practice", "progress"}


def test_the_model_is_loaded_when_the_window_is_up(
    app: FakeApp, run_until_closed: Callable[[Callable[[Window], object]], int]
) -> None:
    seen: list[bool] = []

    def look(window: Window) -> None:
        seen.append(app.transcriber.is_warm)
        if seen[-1]:
            window.close()

    assert run_until_closed(look) == 0
    assert (seen[0], seen[-1]) == (False, True)


def test_the_start_imports_no_other_place() -> None:
    late = ["pydantic", "yaml", "numpy", *(f"voice_interview.gui.views.{it}" for it in PLACES[1:])]
    late.append("voice_interview.gui.views.interview")
    code = f"import sys, voice_interview.gui; print([it for it in {late} if it in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
