"""Reduced motion: what moves by itself stands still between the seconds."""

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voice_interview.gui.motion import is_calm
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.waveform import LiveWaveform

FRAMES, PER_S = 90, 30


class Counted(LiveWaveform):
    """Counts how often it is drawn."""

    drawn = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it once more."""
        self.drawn += 1
        super().paintEvent(event)


@pytest.mark.parametrize(("calm", "least", "most"), [(True, 2, 4), (False, FRAMES // 2, FRAMES)])
def test_the_waveform_moves_once_a_second(
    qtbot: QtBot, qapp: QApplication, calm: bool, least: int, most: int
) -> None:
    wave = Counted(Look())
    qtbot.addWidget(wave)
    wave.resize(400, 80)
    wave.show()
    qtbot.waitUntil(lambda: wave.drawn > 0)
    wave.calm = calm
    wave.add(-20.0, 99.95)
    qapp.processEvents()
    wave.drawn = 0
    for frame in range(FRAMES):
        wave.add(-20.0 - frame % 7, 100.0 + frame / PER_S)
        qapp.processEvents()
    assert least <= wave.drawn <= most


def test_the_setting_or_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_calm("on")
    assert not is_calm("off")
    for duration_ms, calm in ((0, True), (200, False)):
        style = type("Style", (), {"styleHint": lambda _self, _hint, it=duration_ms: it})()
        monkeypatch.setattr(QApplication, "style", lambda it=style: it)
        assert is_calm("system") is calm
