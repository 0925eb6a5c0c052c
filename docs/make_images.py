"""Draw the pictures of README and guide: the real window, with the sample answers as its content.

`python docs/make_images.py [NAME ...]` rewrites docs/images/*.png, without a screen or microphone.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import time
import wave
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fakes.app import PREROLL_S, FakeApp, make_app  # noqa: E402 - found only now
from tests.gui.screenshots import Stage, wait  # noqa: E402
from tests.sample import Sample, samples, to_wav  # noqa: E402
from voice_interview.banks.library import load_bank  # noqa: E402
from voice_interview.core import events as e  # noqa: E402
from voice_interview.core.live import State  # noqa: E402
from voice_interview.core.model import (  # noqa: E402
    PARTS,
    Lap,
    Mode,
    SessionInfo,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.gui import make_application  # noqa: E402
from voice_interview.gui.theme import Look  # noqa: E402
from voice_interview.paths import Folders, shipped  # noqa: E402

FOLDER = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1280, 800
SHOWN_S = 38.0
"""How much of the sample answer has been told in the picture of the interview."""
SLOWER = 1.3
"""People speak slower than the voice that made the samples."""
LEAD_S = 0.4
"""The silence before a sample's first word, and about that after its last."""

Scene = Callable[[Stage], None]


def main() -> None:
    """Draw all pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application(["make_images"], "en")
    FOLDER.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as root:
            app = make_app(Path(root))
            app.bank = load_bank(shipped("questions") / "devops-python.yaml")
            look = Look()
            look.choose("light", 100)
            stage = Stage(app, look, WIDTH, HEIGHT)
            store_sessions(app)
            scene(stage)
            path = FOLDER / f"{name}-light.png"
            stage.shoot(path)
            save_small(path)
            stage.end()


def save_small(path: Path) -> None:
    """Keep 256 colors, the most used ones and of each hue one: a third of the file."""
    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), dtype=np.uint32)
    colors, counts = np.unique(pixels, return_counts=True)
    colors = colors[np.argsort(counts)[::-1]]
    _, first_of_hue = np.unique(colors & 0xF0F0F0, return_index=True)
    chosen = dict.fromkeys([*range(96), *np.sort(first_of_hue)])
    table = colors[list(chosen)[:256]].tolist()
    plain = Qt.ImageConversionFlag.AvoidDither
    picture.convertToFormat(QImage.Format.Format_Indexed8, table, plain).save(str(path), quality=0)


# ---- scenes: each ends where the picture is taken


def setup(stage: Stage) -> None:
    """Before a session."""
    stage.show()
    stage.until(lambda: stage.window.places.practice.setup.categories.bank)


def interview(stage: Stage) -> None:
    """In the middle of the third part."""
    answer = samples()[0]
    stage.show()
    begin(stage, answer)
    speak(stage, answer, SHOWN_S)
    understood = [word.text for word in told(answer, SHOWN_S).words]
    stage.app.caption(" ".join(understood[:-9]), " ".join(understood[-9:]))
    show_sound(stage, answer)


def answered(stage: Stage) -> None:
    """Right after "finish"."""
    answer = samples()[0]
    stage.app.transcriber.transcript = told(answer, slower=SLOWER)
    stage.show()
    begin(stage, answer)
    speak(stage, answer, answer.duration_s)
    stage.app.engine.post(e.Finish())
    stage.reach(State.REVIEW)


def review(stage: Stage) -> None:
    """While a word is played."""
    stage.show()
    stage.window.places.open_review("today", "today-001")
    stage.until(lambda: stage.window.places.review.take.waveform.peaks)
    stage.window.places.review.take.transcript.word_chosen.emit(34.0)
    stage.app.player.position = 34.2
    wait(150)


def compare(stage: Stage) -> None:
    """The takes of one question side by side."""
    stage.show()
    stage.window.places.open_review("today", "today-001")
    stage.until(stage.window.places.review.take.compare_button.isVisible)
    stage.window.places.review.take.compare_button.click()
    wait(500)


def progress(stage: Stage) -> None:
    """All answers."""
    stage.show()
    stage.window.places.show_place("progress")
    stage.until(stage.window.places.progress.model.rowCount)


def questions(stage: Stage) -> None:
    """The bank, with a STAR question chosen."""
    stage.show()
    stage.window.places.show_place("questions")
    page = stage.window.places.questions
    stage.until(page.tree.topLevelItemCount)
    page.search.setText("Snyk releases")
    page.search.clear()
    page.tree.scrollToItem(page.tree.selectedItems()[0])
    wait(800)


def settings(stage: Stage) -> None:
    """What can be set; the folder is that of Linux, not the one of this picture."""
    stage.app.folders = Folders(Path("/home/you/.local/share/voice-interview"))
    stage.show()
    stage.window.places.show_place("settings")
    wait(300)


SCENES: dict[str, Scene] = {
    "setup": setup,
    "interview": interview,
    "answer": answered,
    "review": review,
    "compare": compare,
    "progress": progress,
    "questions": questions,
    "settings": settings,
}


# ---- what the scenes are made of


def begin(stage: Stage, answer: Sample) -> None:
    """Come to the moment at which the answer to this question begins."""
    ids = [question.id for question in stage.app.bank.questions]
    stage.start(ids.index(answer.question))
    stage.record()


def speak(stage: Stage, answer: Sample, until_s: float) -> None:
    """Tell the answer up to a second of the sample, and mark its parts on the way."""
    marks = [at_s for at_s in list(answer.parts.values())[1:] if at_s < until_s]
    for begins_s, ends_s in pairwise((0.0, *marks, until_s)):
        if begins_s:
            stage.app.engine.post(e.MarkPart())
            wait(100)
        stage.app.speak((ends_s - begins_s) * SLOWER)


def told(answer: Sample, until_s: float = 1e9, slower: float = 1.0) -> Transcript:
    """The reference as a transcript, up to a second of the sample and slower than it was said.

    The sample tells where each sentence lies; in it, words get time by their letters.
    """
    words: list[Word] = []
    speech: list[Span] = []
    for text, span in zip(sentences(answer), spans(answer), strict=True):
        if span.end_s > until_s:
            break
        parts = text.split()
        at_s, each_s = span.start_s, span.length_s / sum(len(part) + 2 for part in parts)
        for part in parts:
            end_s = at_s + (len(part) + 2) * each_s
            words.append(Word(part, shown_s(at_s, slower), shown_s(end_s, slower), 0.95))
            at_s = end_s
        speech.append(Span(shown_s(span.start_s, slower), shown_s(span.end_s, slower)))
    return Transcript(tuple(words), tuple(speech), "base")


def shown_s(sample_s: float, slower: float) -> float:
    """Where a moment of the sample lies in a recording of it, seconds."""
    return PREROLL_S + sample_s * slower


def sentences(answer: Sample) -> list[str]:
    """The reference, sentence by sentence."""
    return re.split(r"(?<=[.?!]) ", answer.reference)


def spans(answer: Sample) -> list[Span]:
    """Where the sentences lie in the sample."""
    known = json.loads((answer.path.parent / "sample.json").read_text(encoding="utf-8"))
    pauses = next(it["pauses"] for it in known["answers"] if it["file"] == answer.path.name)
    starts_s = [LEAD_S, *(pause["end_s"] for pause in pauses)]
    ends_s = [*(pause["start_s"] for pause in pauses), answer.duration_s - LEAD_S]
    return [Span(start_s, end_s) for start_s, end_s in zip(starts_s, ends_s, strict=True)]


def store_sessions(app: FakeApp) -> None:
    """Three sessions with the sample answers, the oldest first: they had no end yet."""
    star, other = samples()
    days = {
        "first": (9, [(star, 38.0, 1.62)]),
        "earlier": (1, [(star, 41.0, 1.41), (other, 1e9, 1.5)]),
        "today": (0, [(star, 1e9, SLOWER), (other, 1e9, SLOWER)]),
    }
    now = datetime.now().astimezone().replace(hour=9, minute=32)
    for session_id, (days_ago, answers) in days.items():
        started = (now - timedelta(days=days_ago)).isoformat(timespec="seconds")
        info = SessionInfo(session_id, app.bank.id, app.bank.title, Mode.RELAXED, started)
        app.store.save_session(info)
        for number, (answer, until_s, slower) in enumerate(answers, start=1):
            take = Take(
                id=f"{session_id}-{number:03d}",
                session_id=session_id,
                question_id=answer.question,
                follow_up_id="",
                number=1,
                audio=f"{session_id}/{number}.wav",
                duration_s=shown_s(min(until_s, answer.duration_s), slower),
                laps=tuple(
                    Lap(part, shown_s(begins_s, slower))
                    for part, begins_s in answer.parts.items()
                    if part is not PARTS[0] and begins_s < until_s
                ),
                started_at=started,
                preroll_s=PREROLL_S,
                device="USB headset",
            )
            path = app.folders.audio / take.audio
            path.parent.mkdir(exist_ok=True)
            slow_down(to_wav(answer.path, path), slower)
            app.store.save_take(take, replace(app.bank.question(answer.question), limit_s=120.0))
            app.store.save_transcript(take.id, told(answer, until_s, slower), 0.4)


def slow_down(path: Path, slower: float) -> None:
    """Stretch a recording as its words are: the picture shows its shape, and nobody hears it."""
    with wave.open(str(path)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    preroll = np.zeros(round(PREROLL_S * 16_000), dtype="<i2")
    places = np.arange(round(len(sound) * slower)) / slower
    stretched = np.interp(places, np.arange(len(sound)), sound).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(np.concatenate((preroll, stretched)).tobytes())


def show_sound(stage: Stage, answer: Sample) -> None:
    """Fill the live waveform with the last 20 s of what has been told."""
    with tempfile.TemporaryDirectory() as folder:
        path = to_wav(answer.path, Path(folder) / "answer.wav")
        with wave.open(str(path)) as file:
            sound = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    end = int(SHOWN_S * 16_000)
    peaks = np.abs(sound[end - 320_000 : end].astype(float)).reshape(200, 1600).max(axis=1)
    begun_s = time.monotonic() - 20.0
    for at, peak in enumerate(peaks):
        peak_dbfs = 20 * np.log10(max(peak, 1.0) / 32_768)
        stage.window.places.practice.interview.live.waveform.add(
            float(peak_dbfs), begun_s + at * 0.1
        )


if __name__ == "__main__":
    main()
