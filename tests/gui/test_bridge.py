import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.gui.bridge import Bridge

Until = Callable[[Callable[[], object]], None]


def test_steps_arrive_on_the_windows_thread(qtbot: QtBot, app: FakeApp, until: Until) -> None:
    bridge, heard = Bridge(app.engine), []
    bridge.changed.connect(
        lambda session, event, commands: heard.append(
            (threading.get_ident(), session.state, type(event), bool(commands))
        )
    )
    bridge.post(e.Start(app.plan(app.bank)))
    assert not bridge.session.plan.session_id  # nothing changes before the signal
    until(lambda: len(heard) >= 2)
    assert heard[0] == (threading.get_ident(), State.ASKING, e.Start, True)
    assert bridge.session.state is State.ASKING
    bridge.close()
    count = len(heard)
    app.voice_ends()
    until(lambda: app.engine.session.state is State.THINKING)
    qtbot.wait(20)
    assert len(heard) == count
