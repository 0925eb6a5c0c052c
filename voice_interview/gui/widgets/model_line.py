"""One speech model in the settings: what is known of it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from voice_interview.gui.shelf import ShelfRow
from voice_interview.gui.texts import clock, figure
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Columns, chip, fill, label, link
from voice_interview.gui.widgets.flow import FlowLayout, FlowRow

_TEXT_PX, _ACTIONS_PX = 300, 170
"""The least room for the text and for the actions beside it, pixels at 100 %."""


class ModelLine(QWidget):
    """Its signal says what was asked for: use, fetch, test, remove or cancel."""

    asked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.name = name
        self._look = look
        self._in_use = chip(self.tr("in use"))
        self._best = chip(self.tr("recommended"), "star-chip")
        self._about = label("", "small", wrap=True)
        self.fault = label("", "mistake", wrap=True)
        self._speed = label("", "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of {name}").format(name=name))
        self.told = label("", "small", wrap=True)
        self.buttons = {
            "use": link(self.tr("Use"), self.tr("Use {name}").format(name=name)),
            "fetch": link(self.tr("Fetch"), self.tr("Fetch {name}").format(name=name)),
            "test": link(self.tr("Test"), self.tr("Test {name}").format(name=name)),
            "remove": link(self.tr("Remove"), self.tr("Remove {name}").format(name=name)),
            "cancel": link(self.tr("Cancel"), self.tr("Cancel with {name}").format(name=name)),
        }
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _=False, action=action: self.asked.emit(action))
        self._build()
        self.end()

    def _build(self) -> None:
        texts = QWidget()
        box = QVBoxLayout(texts)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        head = FlowRow(label(self.name, "strong"), self._in_use, self._best, spacing=8)
        fill(box, head, self._about, self.fault, self._speed, 2, self.bar, self.told)
        right = QWidget()
        line = FlowLayout(right, 14)
        line.right_from = 0
        for button in self.buttons.values():
            line.addWidget(button)
        columns = Columns(self._look)
        columns.add(texts, 1, _TEXT_PX)
        columns.add(right, 0, _ACTIONS_PX)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)

    def show_row(self, shown: ShelfRow, *, in_use: bool) -> None:
        """Show the model as it is now."""
        info = shown.info
        self._in_use.setVisible(in_use)
        self._best.setVisible(shown.recommended)
        self._about.setText(about(shown))
        self.fault.setText(f"✕ {fault(shown)}")
        self.fault.setVisible(bool(fault(shown)))
        self._speed.setText(speed(shown))
        self._speed.setVisible(bool(self._speed.text()))
        fetchable = not info.bundled and not info.usable
        self._allowed = {
            "use": info.usable and not in_use,
            "fetch": fetchable,
            "test": info.usable,
            "remove": info.removable,
        }
        fetch = self.buttons["fetch"]
        fetch.setText(self.tr("Go on fetching") if info.half_bytes else self.tr("Fetch"))
        fetch.setAccessibleName(f"{fetch.text()} {self.name}")
        fetch.setAccessibleDescription(fault(shown) or about(shown))
        self._show_actions()

    def begin(self, text: str, *, measurable: bool) -> None:
        """Something is being done with it."""
        self._busy = True
        self.bar.setRange(0, 1000)
        self.bar.setValue(0)
        self.bar.setVisible(measurable)
        self.told.setText(text)
        self.told.show()
        self._show_actions()

    def progress(self, done: int, total: int, left_s: float | None) -> None:
        """So many bytes of all are there."""
        self.bar.setValue(1000 * done // max(1, total))
        text = self.tr("{done} of {total}").format(done=size(done), total=size(total))
        if left_s is not None:
            text = self.tr("{text} · {time} left").format(text=text, time=clock(left_s + 0.5))
        self.told.setText(text)

    def end(self) -> None:
        """Nothing is being done with it any more."""
        self._busy = False
        self.bar.hide()
        self.told.hide()
        self._show_actions()

    def hold(self, *, on: bool) -> None:
        """Something is being done with another model: nothing can be begun here."""
        for action, button in self.buttons.items():
            button.setEnabled(not on or action in ("cancel", "use"))

    def first_action(self) -> QPushButton | None:
        """Return the first action that can be taken."""
        shown = [one for one in self.buttons.values() if not one.isHidden() and one.isEnabled()]
        return shown[0] if shown else None

    _busy = False
    _allowed: dict[str, bool] = {}  # noqa: RUF012 - replaced, never changed

    def _show_actions(self) -> None:
        """Offer what is possible; the focus stays in the line when its button goes."""
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for action, button in self.buttons.items():
            allowed = self._allowed.get(action, False) and not self._busy
            button.setVisible(self._busy if action == "cancel" else allowed)
        still = any(button.hasFocus() for button in self.buttons.values())
        if had_focus and not still and (first := self.first_action()) is not None:
            first.setFocus()


def about(shown: ShelfRow) -> str:
    """Languages, size, memory and state."""
    info = shown.info
    measured = shown.measured
    languages = _tr("English") if info.languages == ("en",) else _tr("all languages")
    memory = _tr("about {size} of memory").format(size=size(info.memory_bytes, about=True))
    if measured is not None and measured.memory_bytes is not None:
        memory = _tr("{size} of memory").format(size=size(measured.memory_bytes))
    parts = [languages, size(info.size_bytes), memory]
    state = str(info.state)
    if state == "absent":
        parts[1] = _tr("not installed")
        if not info.bundled:
            parts[1] = _tr("about {size} to fetch").format(size=size(info.size_bytes, about=True))
        if info.half_bytes:
            parts.insert(2, _tr("{size} are here").format(size=size(info.half_bytes)))
    if state == "unchecked":
        parts.append(_tr("not checked: import its folder to use it"))
    return " · ".join(parts)


def fault(shown: ShelfRow) -> str:
    """What is wrong with it, and what to do; empty when nothing is."""
    if str(shown.info.state) != "damaged":
        return ""
    bundled = shown.info.bundled
    return _tr("Damaged: install the app again") if bundled else _tr("Damaged: fetch it again")


def speed(shown: ShelfRow) -> str:
    """What was measured here."""
    measured = shown.measured
    if measured is None:
        return _tr("Not tested on this computer yet.") if shown.info.usable else ""
    return _tr(
        "{speed} times as fast as speech here · last words after {finish} s · {threads}"
    ).format(
        speed=figure(measured.speed, 1),
        finish=figure(measured.finish_s, 1),
        threads=_count("%n thread(s)", measured.threads),
    )


def size(size_bytes: int, *, about: bool = False) -> str:
    """Bytes as MB or GB; rounded more where they are only known about."""
    if size_bytes >= 1_000_000_000:
        return _tr("{n} GB").format(n=figure(size_bytes / 1e9, 1))
    return _tr("{n} MB").format(n=figure(round(size_bytes / 1e6, -1 if about else 0)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("models", text)


def _count(text: str, count: int) -> str:
    return QCoreApplication.translate("models", text, None, count)
