"""Work in the background, told on the window's thread."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from voice_interview.errors import UserError
from voice_interview.gui.widgets.long_work import LongWork
from voice_interview.gui.work import Worker

Until = Callable[[Callable[[], object]], None]


def test_the_result_comes_on_the_windows_thread(qtbot: QtBot, until: Until) -> None:
    worker, window_thread = Worker(), threading.get_ident()
    told: list[Any] = []
    worker.run(
        threading.get_ident,
        lambda ran_on: told.append((ran_on, threading.get_ident())),
        told.append,
    )
    until(lambda: told)
    (ran_on, told_on) = told[0]
    assert ran_on != window_thread == told_on
    assert not worker.busy


def test_an_error_of_the_world_is_told(qtbot: QtBot, until: Until) -> None:
    worker = Worker()
    told: list[Any] = []
    worker.run(fail, lambda _: told.append("done"), told.append)
    until(lambda: told)
    assert str(told[0]) == "It broke."


def test_an_error_of_ours_is_raised_where_it_is_reported(qtbot: QtBot, until: Until) -> None:
    worker = Worker()
    told: list[Any] = []
    with qtbot.captureExceptions() as exceptions:
        worker.run(lambda: 1 // 0, told.append, told.append)
        until(lambda: exceptions)
    assert exceptions[0][0] is ZeroDivisionError
    assert told == []


def test_long_work_ends_with_an_error_of_ours_too(qtbot: QtBot, until: Until) -> None:
    long_work = LongWork()
    qtbot.addWidget(long_work)
    told: list[Any] = []
    with qtbot.captureExceptions() as exceptions:
        long_work.run("Working…", lambda _tell, _stopped: 1 // 0, told.append, told.append)
        assert long_work.busy
        until(lambda: exceptions)
    assert exceptions[0][0] is ZeroDivisionError
    assert not long_work.busy
    assert long_work.isHidden()
    long_work.run("Again…", lambda _tell, _stopped: 1, told.append, told.append)
    until(lambda: told)
    assert told == [1]
    long_work.close_down()


def test_nothing_is_told_after_closing(qtbot: QtBot) -> None:
    worker, go = Worker(), threading.Event()
    told: list[Any] = []
    worker.run(go.wait, told.append, told.append)
    go.set()
    worker.close()
    qtbot.wait(50)
    assert told == []


def test_nothing_is_told_to_a_window_that_has_gone(qtbot: QtBot) -> None:
    root, go, ended = QWidget(), threading.Event(), threading.Event()
    told: list[Any] = []

    def call() -> None:
        go.wait()
        ended.set()

    Worker(root).run(call, told.append, told.append)
    root.deleteLater()
    qtbot.wait(10)
    go.set()
    assert ended.wait(10)
    qtbot.wait(50)
    assert told == []


class Told(QWidget):
    """Remembers what it is told, also when it is gone."""

    def __init__(self, told: list[Any]) -> None:
        super().__init__()
        self.told = told

    def tell(self, *what: Any) -> None:
        self.told.append(what)
        self.setWindowTitle("told")


def fail() -> None:
    raise UserError("It broke.")


@pytest.mark.parametrize("call", [threading.get_ident, fail])
def test_nothing_is_told_to_a_dialog_that_has_gone(
    qtbot: QtBot, until: Until, call: Callable[[], Any]
) -> None:
    worker, told = Worker(), list[Any]()
    dialogs = [Told(told), Told(told)]
    worker.run(call, dialogs[0].tell, dialogs[0].tell)
    nested = partial(partial(dialogs[1].tell, 1), 2)
    worker.run(call, nested, nested)
    for dialog in dialogs:
        delete(dialog)
    until(lambda: not worker.busy)
    assert told == []


def test_a_window_may_go_while_a_call_is_about_to_begin(qtbot: QtBot) -> None:
    """A pool of Qt's hung here: it waited for its threads with the interpreter's lock in hand."""
    ran: list[int] = []
    told: list[object] = []

    def call() -> None:
        ran.append(1)

    for _ in range(300):
        root = QWidget()
        Worker(root).run(call, told.append, told.append)
        root.deleteLater()
        del root
        QTest.qWait(1)
    qtbot.waitUntil(lambda: len(ran) == 300, timeout=60_000)
