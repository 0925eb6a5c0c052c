"""Try the microphone and the voice for real, as `doctor` does."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from pathlib import Path

from voice_interview.audio.wavfile import TakeFile
from voice_interview.core import events as e
from voice_interview.core.hearing import Ear, Hearing
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.core.ports import Microphone, Voice
from voice_interview.doctor import Check
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.paths import shipped
from voice_interview.problems import problem_error
from voice_interview.speech.adapter import SpeechTranscriber
from voice_interview.speech.foreign import ForeignAudio

TRIAL_TURN = -1
"""No session has this turn, so the engine drops what the trial's adapters reply."""

_PATIENCE_S = 8.0
_LISTEN_S = 2.5
_CLIP_FROM_FRAME = SAMPLE_RATE_HZ // 2

_WRONG = {
    Hearing.SILENT: (
        "delivers only silence.",
        "Unmute it, and allow this program to use the microphone in the system's settings.",
    ),
    Hearing.QUIET: ("hears you from far away.", "Come closer, or raise its level."),
    Hearing.NOISY: ("hears a lot of noise.", "Close the window, or move it away from the fan."),
    Hearing.CLIPPING: ("is driven too loud.", "Lower its level, or lean back."),
}
"""What is told of the microphone, and what to do about it."""


def try_voice(engine: Engine, voice: Voice) -> Check:
    """Say a short sentence on the speaker."""
    reply = _first_reply(
        engine,
        lambda: voice.say(TRIAL_TURN, TRIAL_TURN, "This is the interviewer's voice."),
        (e.VoiceFinished, e.VoiceFailed),
    )
    if isinstance(reply, e.VoiceFinished):
        return Check("voice", "Voice", "ok", "It spoke on the speaker.")
    if isinstance(reply, e.VoiceFailed):
        error = problem_error(reply.problem)
        return Check("voice", "Voice", "warning", error.what, error.fix)
    return Check("voice", "Voice", "warning", "It did not answer.", "Restart the sound system.")


def try_microphone(engine: Engine, microphone: Microphone) -> Check:
    """Open the microphone and listen for two seconds."""
    reply = _first_reply(
        engine,
        lambda: microphone.open(TRIAL_TURN),
        (e.MicrophoneOpened, e.MicrophoneFailed),
    )
    if isinstance(reply, e.MicrophoneFailed):
        error = problem_error(reply.problem)
        return Check("microphone", "Microphone", "failed", error.what, error.fix)
    if not isinstance(reply, e.MicrophoneOpened):
        fix = "Restart the sound system."
        return Check("microphone", "Microphone", "failed", "It delivers nothing.", fix)
    loudest_dbfs, heard = _listen(microphone)
    microphone.close()
    if heard in _WRONG:
        wrong, fix = _WRONG[heard]
        return Check("microphone", "Microphone", "warning", f"{reply.device} {wrong}", fix)
    detail = f"{reply.device}, {loudest_dbfs:.0f} dBFS at its loudest."
    return Check("microphone", "Microphone", "ok", detail)


def try_model(transcriber: SpeechTranscriber, scratch: Path) -> Check:
    """Write a second of the sample answer down; its sound lies in the folder meanwhile."""
    title = "Transcription"
    clip = scratch / ".doctor.wav"
    try:
        _cut_sample(clip)
        started_s = time.monotonic()
        heard = transcriber.transcribe_file(clip, "en")
        took_s = time.monotonic() - started_s
    except UserError as error:
        return Check("decode", title, "failed", error.what, error.fix)
    finally:
        clip.unlink(missing_ok=True)
    if not heard.transcript.words:
        fix = "Choose another speech model in the settings."
        return Check("decode", title, "failed", "The model hears nothing in clear speech.", fix)
    detail = f"A second of speech took {took_s:.1f} s, with what there is to load."
    return Check("decode", title, "ok", detail)


def _cut_sample(clip: Path) -> None:
    sound = ForeignAudio(shipped("assets") / "sample" / "answer-1.flac")
    block = sound.read()[_CLIP_FROM_FRAME : _CLIP_FROM_FRAME + SAMPLE_RATE_HZ]
    sound.close()
    clip.unlink(missing_ok=True)
    file = TakeFile(clip)
    file.append(block)
    file.complete()


def _listen(microphone: Microphone) -> tuple[float, Hearing]:
    ear = Ear()
    ends_s = time.monotonic() + _LISTEN_S
    loudest_dbfs = -120.0
    while time.monotonic() < ends_s:
        level = microphone.level()
        loudest_dbfs = max(loudest_dbfs, level.peak_dbfs)
        ear.add(time.monotonic(), level)
        time.sleep(0.05)
    return loudest_dbfs, ear.judge()


def _first_reply(
    engine: Engine, act: Callable[[], None], kinds: tuple[type[e.Reply], ...]
) -> e.Event | None:
    replies: queue.SimpleQueue[e.Event] = queue.SimpleQueue()

    def hear(_session: object, event: e.Event, _commands: object) -> None:
        if isinstance(event, kinds) and getattr(event, "turn", None) == TRIAL_TURN:
            replies.put(event)

    stop = engine.listen(hear)
    try:
        act()
        return replies.get(timeout=_PATIENCE_S)
    except queue.Empty:
        return None
    finally:
        stop()
