"""A session that somebody will kill: `python -m tests.faults.victim FOLDER ANSWERS [OPTION]`.

It speaks answers from files in real time, marks parts, finishes, edits what was written down, and
goes on with a take that broke off, over and over. With `--compress` recordings become FLAC all the
while, beginning with some of an older session. Each line on stdout is something that the user was
told, printed after it was told: the supervisor holds the app to it. Moments are
`time.monotonic()`, one clock for all processes. Without `--whisper` no speech is transcribed, and
every text is at hand at once.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from msgspec import Struct

from tests.audio.sounds import write_wav
from tests.fakes.speech import FakeTranscriber
from voice_interview.archive import Archive, open_alone
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.link import AudioProcess
from voice_interview.audio.samples import Samples
from voice_interview.clock import SystemClock
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session, State
from voice_interview.core.model import (
    SAMPLE_RATE_HZ,
    Mode,
    Note,
    Part,
    PartSpan,
    Question,
    SessionInfo,
    Source,
    Take,
)
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.speech.mute import MuteVoice

STAR = Question("gate", "behavioral", "Tell me about it.", star=True, think_s=0.0)
PLAIN = Question("state", "iac", "Describe it.", think_s=0.0)
ANSWER_S = 1.0
MOST_TAKES = 50
OLD_S = 20.0
OLD_TAKES = 8
PARTS = (
    PartSpan(Part.SITUATION, 0.0, 0.4, Source.EDITED),
    PartSpan(Part.RESULT, 0.4, 1.0, Source.EDITED),
)
NOTE = Note("n1", 0.3, "Slower here.")
EDITED = "What I had wanted to say."


class Victim(Struct):
    """An engine with its real parts."""

    engine: Engine
    audio: AudioProcess
    archive: Archive


def main(folder: str, answers: Path, *, whisper: bool, compress: bool) -> None:
    files = sorted(answers.iterdir()) * MOST_TAKES
    with (_whole if whisper else _lean)(folder, files) as victim:
        if compress:
            store_old_takes(victim.archive)
            threading.Thread(target=compress_all, args=(victim.archive,), daemon=True).start()
        victim.engine.listen(lambda session, event, _: show(victim, session, event))
        victim.engine.listen(lambda session, event, _: drive(victim.engine, session, event))
        for number in range(MOST_TAKES):
            hold(victim.engine, f"{time.time_ns()}-{number}")


@contextmanager
def _whole(folder: str, answers: list[Path]) -> Iterator[Victim]:
    from voice_interview.app import open_app  # takes half a second, of which others have no need

    with open_app(folder, answers=answers, mute=True) as app:
        app.transcriber.warm()
        yield Victim(app.engine, app.audio, app.archive)


@contextmanager
def _lean(folder: str, answers: list[Path]) -> Iterator[Victim]:
    with open_alone(folder) as (archive, _):

        def post(event: e.Event) -> None:
            engine.post(event)

        audio = AudioProcess()
        engine = Engine(
            MuteVoice(post),
            AudioMicrophone(audio, archive.folders.audio, post, answers=answers),
            FakeTranscriber(post, archive.folders.audio),
            archive.store,
            SystemClock(),
        )
        engine.start()
        yield Victim(engine, audio, archive)
        engine.close()
        audio.close()


def old_sound() -> Samples:
    """What was said in the older session: noise that swells."""
    rng = np.random.default_rng(7)
    frames = round(OLD_S * SAMPLE_RATE_HZ)
    return (rng.normal(0, 1, frames) * np.linspace(1, 6000, frames)).astype(np.int16)


def store_old_takes(archive: Archive) -> None:
    """A session of earlier, whose takes wait to be compressed."""
    sound = old_sound()
    archive.store.save_session(SessionInfo("old", "bank", "Bank", Mode.RELAXED, "then"))
    for number in range(1, OLD_TAKES + 1):
        take = Take(
            id=f"old-{number}",
            session_id="old",
            question_id=PLAIN.id,
            follow_up_id="",
            number=number,
            audio=f"old/old-{number}.wav",
            duration_s=OLD_S,
            laps=(),
            started_at="then",
        )
        archive.store.save_take(take, PLAIN)
        write_wav(archive.folders.audio / take.audio, sound)
        tell("saved", take.id, duration_s=take.duration_s)


def compress_all(archive: Archive) -> None:
    """Whatever is whole is compressed, also while a take is being recorded."""
    from voice_interview.compressing import Compressor

    compressor = Compressor(archive)
    while True:
        for name in compressor.waiting():
            tell("compressing", Path(name).stem, pid=compressor.start())
            if compressor.compress(name, lambda: False):
                tell("compressed", Path(name).stem)
        time.sleep(0.05)


def hold(engine: Engine, session_id: str) -> None:
    """One session, to its end."""
    over = threading.Event()

    def hear(session: Session, _event: e.Event, _commands: Commands) -> None:
        if session.over:
            over.set()

    stop = engine.listen(hear)
    plan = e.Plan(session_id, "bank", "Bank", (STAR, PLAIN, STAR), "now", ask_follow_ups=False)
    engine.post(e.Start(plan))
    over.wait()
    stop()


def drive(engine: Engine, session: Session, event: e.Event) -> None:
    """Answer, mark, finish and go on, as a person would, but faster."""
    match session.state, event:
        case State.RECORDING, e.RecordingProgress(position_s=position_s):
            if session.star and not session.laps and position_s > ANSWER_S / 3:
                engine.post(e.MarkPart())
            if position_s > ANSWER_S:
                engine.post(e.Finish())
        case State.REVIEW, e.TranscriptSaved() | e.TranscriptFailed():
            engine.post(e.Next())
        case State.FAILED, e.TakeSaved() | e.MicrophoneFailed() | e.SaveFailed():
            _try_again(engine)
        case State.FAILED, e.RecordingLost(duration_s=duration_s) if duration_s <= 0:
            _try_again(engine)


def _try_again(engine: Engine) -> None:
    """Not faster than a person could: what fails at once would fail a thousand times a second."""
    threading.Timer(0.05, engine.post, [e.Resume()]).start()


def show(victim: Victim, session: Session, event: e.Event) -> None:
    """Tell what the user knows now."""
    take = session.take_id if session.plan.session_id else ""
    match event:
        case e.RecordingStarted():
            tell("recording", take, had_s=session.position_s, audio_pid=victim.audio.pid)
        case e.LapMarked(position_s=position_s):
            tell("lap", take, position_s=position_s)
        case e.RecordingStopped() | e.RecordingLost():
            tell("stopped", take, problem=getattr(event, "problem", ""))
        case e.SaveFailed(problem=problem):
            tell("refused", take, problem=problem)
        case e.TakeSaved() if session.take is not None:
            tell("saved", session.take.id, duration_s=session.take.duration_s)
        case e.TranscriptSaved() if session.take is not None:
            tell("transcript", session.take.id)
            edit(victim.archive, session.take.id)


def edit(archive: Archive, take_id: str) -> None:
    """What a speaker does with a take; whatever the store took without a word is kept."""
    store = archive.store
    edits: dict[str, Callable[[], None]] = {
        "note": lambda: store.save_note(take_id, NOTE),
        "parts": lambda: store.save_parts(take_id, PARTS),
        "edit": lambda: store.save_edit(take_id, EDITED),
        "favorite": lambda: store.set_favorite(take_id, True),
    }
    for name, save in edits.items():
        try:
            save()
        except UserError:
            tell("refused", take_id, problem=e.Problem.STORE_FAILED)
        else:
            tell(name, take_id)


def tell(name: str, take: str, **fields: object) -> None:
    line = {"event": name, "take": take, "at_s": time.monotonic(), **fields}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    options = sys.argv[3:]
    main(
        sys.argv[1],
        Path(sys.argv[2]),
        whisper="--whisper" in options,
        compress="--compress" in options,
    )
