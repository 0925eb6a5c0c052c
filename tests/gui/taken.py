"""One stored answer, opened in the review place."""

from collections.abc import Callable

from tests.fakes.app import BANK, GATE, FakeApp
from tests.gui.screenshots import write_sound
from voice_interview.core.model import Mode, SessionInfo, Take, Transcript
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def open_take(
    window: Window, app: FakeApp, until: Until, transcript: Transcript | None
) -> ReviewView:
    """Store the take s-001 with this transcript, and show it."""
    take = Take("s-001", "s", GATE.id, "", 1, "s/1.wav", 9.0, (), "")
    write_sound(app.audio_file(take.audio), take.duration_s)
    app.store.save_session(SessionInfo("s", BANK.id, BANK.title, Mode.RELAXED, ""))
    app.store.save_take(take, GATE)
    if transcript is not None:
        app.store.save_transcript(take.id, transcript, 0.4)
    window.places.open_review("s", "s-001")
    until(lambda: window.places.review.take.waveform.peaks)
    return window.places.review
