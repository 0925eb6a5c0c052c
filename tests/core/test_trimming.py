import pytest
from msgspec.structs import replace

from tests.export import samples
from voice_interview.core.model import Span
from voice_interview.core.trimming import spoken_span


def test_a_moment_stays_before_and_after_the_speech() -> None:
    span = spoken_span(samples.STAR)
    assert span is not None
    assert span.start_s == pytest.approx(1.3)
    assert span.end_s == pytest.approx(11.2)


def test_never_more_than_the_recording() -> None:
    heard = replace(samples.TRANSCRIPT, speech=(Span(0.1, 11.95),))
    assert spoken_span(replace(samples.STAR, transcript=heard)) == Span(0.0, 12.0)


def test_where_no_speech_is_known_nothing_is() -> None:
    assert spoken_span(samples.SILENT) is None
    assert spoken_span(samples.BROKEN_OFF) is None
