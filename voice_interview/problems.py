"""The sentences for what adapters could not do: what happened, what was kept, what to do next."""

from __future__ import annotations

from voice_interview.core.events import Problem
from voice_interview.errors import UserError

_SENTENCES: dict[Problem, tuple[str, str]] = {
    Problem.NO_VOICE: (
        "The question could not be spoken.",
        "Read it on the screen and go on; voice-interview doctor tells how to get a voice.",
    ),
    Problem.NO_SPEAKER: (
        "There is no speaker to play on.",
        "Read the question on the screen; connect one, or choose another in the settings.",
    ),
    Problem.NO_MICROPHONE: (
        "No microphone could be opened.",
        "Connect one or choose another, then go on; or answer with an audio file.",
    ),
    Problem.MICROPHONE_LOST: (
        "The microphone stopped delivering sound.",
        "Check its cable or choose another, then go on: the answer continues.",
    ),
    Problem.MICROPHONE_CHANGED: (
        "The system switched to another microphone.",
        "Choose yours here or in the system's sound settings, then go on: the answer continues.",
    ),
    Problem.MICROPHONE_BUSY: (
        "Another program is using the microphone.",
        "End the call or the recording there, or choose another microphone, then go on.",
    ),
    Problem.ASLEEP: (
        "The computer was asleep, or it stood still.",
        "Go on when you are ready: the answer continues.",
    ),
    Problem.AUDIO_CRASHED: (
        "The sound system crashed or does not answer.",
        "Go on: it is started anew. If that fails, choose another microphone.",
    ),
    Problem.NO_PORTAUDIO: (
        "The PortAudio library is missing, so there is no microphone and no speaker.",
        "Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, Arch), then start again.",
    ),
    Problem.NO_MODEL: (
        "There is no speech model, so nothing could be transcribed.",
        "Choose or fetch one in the settings, or see voice-interview models list.",
    ),
    Problem.BAD_MODEL: (
        "The speech model is damaged, so nothing could be transcribed.",
        "Choose another in the settings, or fetch this one again; then transcribe the answer.",
    ),
    Problem.SPEECH_CRASHED: (
        "The transcription crashed twice on this recording.",
        "Go on with the next question; transcribe this one later, or with another model.",
    ),
    Problem.BAD_AUDIO: (
        "This is no audio file that can be read.",
        "Choose another file, for example a WAV, FLAC or MP3.",
    ),
    Problem.DISK_FULL: (
        "The disk is full, or it can't be written.",
        "Make room on it, for example by emptying the trash, then go on.",
    ),
    Problem.INTERRUPTED: (
        "The app ended while you were answering.",
        "Go on with this answer, keep it as it is, or discard it.",
    ),
    Problem.STORE_FAILED: (
        "The answer could not be written to the database.",
        "Check the disk and the permissions of the data folder, then try again.",
    ),
}


def problem_error(problem: Problem, kept: str = "") -> UserError:
    """Return the problem as an error to show; `kept` is a sentence about what is safe."""
    what, fix = _SENTENCES[problem]
    return UserError(what, kept, fix)
