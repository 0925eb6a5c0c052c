"""What nobody waits for is decoded aside."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.speech.patient import Patient
from voice_interview.speech.aside import Aside


def test_without_a_thread_it_is_done_at_once() -> None:
    found: list[int] = []
    aside = Aside()
    aside.do(lambda: 7, found.append)
    assert found == [7]
    assert not aside.busy
    assert not aside.beside
    assert not aside.settle()


def test_on_a_thread_it_is_taken_up_when_it_is_done() -> None:
    found: list[int] = []
    thread = Patient()
    aside = Aside(thread)
    aside.do(lambda: 7, found.append)
    assert aside.busy
    assert aside.beside
    assert not aside.settle()
    thread.work()
    assert aside.busy
    assert found == []
    assert aside.settle()
    assert found == [7]
    assert not aside.busy
    assert not aside.settle()


def test_what_the_work_raised_is_raised_where_it_is_taken_up() -> None:
    def fail() -> None:
        raise OSError("gone")

    with ThreadPoolExecutor(1) as thread:
        aside = Aside(thread)
        aside.do(fail, lambda _: None)
    with pytest.raises(OSError, match="gone"):
        aside.settle()
    assert not aside.busy
