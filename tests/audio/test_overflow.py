"""Sound that a device dropped, from the callback to the sentence in Review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.rig.answering import Answering
from voice_interview.archive import open_alone
from voice_interview.core import events as e
from voice_interview.core.model import Missing
from voice_interview.export.layout import gap_text


@pytest.fixture
def answering(tmp_path: Path, sound_system: Callable[[str], None]) -> Iterator[Answering]:
    sound_system("skips")
    with open_alone(str(tmp_path / "home")) as (archive, _):
        made = Answering(archive)
        yield made
        made.close()


@pytest.fixture
def sound_system(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def misbehave(how: str) -> None:
        monkeypatch.syspath_prepend(str(Path(__file__).parent / "portaudio"))
        monkeypatch.setenv("FAKE_SOUND", how)

    return misbehave


def test_what_was_dropped_is_stored_and_told_with_its_place(answering: Answering) -> None:
    """The device drops half a second, two seconds after it was opened."""
    answering.begin()
    answering.wait_for(e.RecordingProgress, 30)
    take = answering.finish()
    (gap,) = take.gaps
    assert gap.why is Missing.DROPPED
    assert gap.missing_s == pytest.approx(0.5, abs=0.1)
    assert take.lost_s == pytest.approx(0.5, abs=0.1)
    assert 0.5 < gap.at_s <= 2.0
    stored = answering.archive.store.take(take.id).take
    assert stored.gaps == take.gaps
    assert gap_text(stored.gaps[0]) == f"{gap.missing_s:.2f} s missing at 0:0{int(gap.at_s)}."
