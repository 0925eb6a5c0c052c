"""A person before the window who uses the keyboard alone, or the mouse alone."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.rig.rig import Rig
from tests.rig.session import Traces, wait_for

ARTIFACTS = Path(__file__).parents[2] / "artifacts" / "rig"
_MOST_TABS = 120
_STILL_S = 0.4
_MOST_CLICKS, _CLOSES_S = 5, 1.0


class Person:
    """Starts the app; `use(name)` presses the control of that name, by the one way or the other."""

    def __init__(self, rig: Rig, home: Path, documents: Path, *, mouse: bool) -> None:
        self.rig = rig
        self.mouse = mouse
        self.traces = Traces(home)
        self._seen = home.parent / "seen.json"
        self._pictures = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.rig.eyes", str(self._seen), str(home)],
            env={**rig.environment(), "HOME": str(documents)},
            stdin=subprocess.DEVNULL,
        )
        try:
            rig.focus("Voice Interview")
        except BaseException:
            self.end()
            raise
        ARTIFACTS.mkdir(parents=True, exist_ok=True)

    # ---- seeing

    def sees(self, name: str) -> list[Any] | None:
        """The thing whose name begins so: its name and place; None when there is none."""
        things = self._look()["things"]
        exact = [thing for thing in things if thing[0] == name]
        if exact:
            return list(exact[-1])  # a title or a label of the same name stands before its control
        return next((it for it in things if it[0].startswith(name)), None)

    def wait_to_see(self, name: str) -> list[Any]:
        """Wait for it."""
        wait_for(f"{name} is seen; there are {self.names()}", lambda: self.sees(name))
        thing = self.sees(name)
        assert thing is not None
        return thing

    def _wait_to_see_still(self, name: str) -> list[Any]:
        """Lists that open may move until they have their place."""
        thing, before = self.wait_to_see(name), None
        while thing != before:
            time.sleep(_STILL_S)
            before, thing = thing, self.wait_to_see(name)
        return thing

    def names(self) -> list[str]:
        """The names of all that is seen."""
        return [thing[0] for thing in self._look()["things"]]

    def keep_picture(self, name: str) -> None:
        """For people who look afterwards."""
        self._pictures += 1
        way = "mouse" if self.mouse else "keys"
        time.sleep(0.3)
        self.rig.screenshot(ARTIFACTS / f"journey-{way}-{self._pictures:02d}-{name}.png")

    # ---- doing

    def use(self, name: str) -> None:
        """Press the button, link or menu entry."""
        if self.mouse:
            self.click(name)
        else:
            self.go_to(name)
            self.press("Return")

    def go_to(self, name: str) -> None:
        """Tab until it has the focus."""
        for _ in range(_MOST_TABS):
            if self._look()["focus"].startswith(name):
                return
            before = self._look()["focus"]
            self.press("Tab")
            ends_s = time.monotonic() + 1.0
            while self._look()["focus"] == before and time.monotonic() < ends_s:
                time.sleep(0.02)
        raise AssertionError(f"no way to {name!r} by Tab; there are {self.names()}")

    def come_back(self) -> None:
        """A dialog has closed: there is no window manager that would hand the keyboard back."""
        time.sleep(0.5)
        self.rig.focus("Voice Interview")

    def press(self, *keys: str) -> None:
        """Press keys."""
        assert not self.mouse
        self.rig.press(*keys)

    def click(self, name: str) -> None:
        """Move the pointer there and click."""
        assert self.mouse
        x, y = _middle(self._wait_to_see_still(name))
        self._point("mousemove", x, y, "click", "1")

    def choose(self, entry: str) -> None:
        """Click an entry of the list that has opened.

        Qt takes no click that comes with the opening, and on a busy machine one comes that late.
        Who sees the list stay clicks again.
        """
        for _ in range(_MOST_CLICKS):
            self.click(entry)
            time.sleep(_CLOSES_S)
            if not self.sees(entry):
                return
        raise AssertionError(f"the list stays open at {entry!r}")

    def drag(self, name: str, by_px: int) -> None:
        """Take it by its middle and move it to the side."""
        assert self.mouse
        x, y = _middle(self.wait_to_see(name))
        self._point("mousemove", x, y, "mousedown", "1")
        for step in range(1, 6):
            self._point("mousemove", x + by_px * step // 5, y)
            time.sleep(0.05)
        self._point("mouseup", "1")

    def scroll_to(self, name: str) -> None:
        """Turn the wheel over the page until it is seen; a keyboard gets there by Tab."""
        for _ in range(40):
            if not self.mouse or self.sees(name):
                return
            self._point("mousemove", 1000, 600, "click", "5")
            time.sleep(0.1)
        raise AssertionError(f"{name!r} is nowhere on the page: {self.names()}")

    def end(self) -> None:
        """Let nothing run on."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def _point(self, *arguments: object) -> None:
        command = ["xdotool", *map(str, arguments)]
        subprocess.run(command, env=self.rig.environment(), check=True)
        time.sleep(0.15)

    def _look(self) -> dict[str, Any]:
        wait_for("the window is seen", self._seen.exists)
        seen: dict[str, Any] = json.loads(self._seen.read_text(encoding="utf-8"))
        return seen


def _middle(thing: list[Any]) -> tuple[int, int]:
    _, x, y, width, height = thing
    return x + width // 2, y + height // 2
