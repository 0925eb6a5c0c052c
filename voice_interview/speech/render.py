"""The voice child: renders one text to a WAV with the system's speech engine, and ends.

One utterance per process: pyttsx3 drops or repeats the second one of a process, and killing is the
only way to stop it that always works.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading
import wave
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct

from voice_interview.child import messages

_SLOWEST_WPM = 80
_FASTEST_WPM = 450
_PATIENCE_S = 60.0
"""The parent loses its patience sooner; this ends a child that has lost its parent."""


class Manner(NamedTuple):
    """How it is said: words per minute, volume 0..1, a voice id or empty.

    Without one, the engine's default voice speaks, or another that knows the `language`.
    """

    voice: str = ""
    rate_wpm: int = 165
    volume: float = 1.0
    language: str = "en"


class RenderOrder(Struct, frozen=True):
    """What to render, and to which file; `ahead`: nobody waits for it yet."""

    text: str
    manner: Manner
    path: str
    ahead: bool


class Rendered(Struct, frozen=True):
    """The file is there, whole."""


class NotRendered(Struct, frozen=True):
    """The engine is missing or refused; `why` is for the log and holds none of the text."""

    why: str


class VoiceInfo(NamedTuple):
    """A voice that the engine offers; `language` is a code such as en-us, or empty."""

    id: str
    name: str
    language: str


class VoicesFound(Struct, frozen=True):
    """What the engine offers, in its own order."""

    voices: tuple[VoiceInfo, ...]


def render_main(pipe: Connection, order: RenderOrder) -> None:
    """Carry the order out; send Rendered or NotRendered, then wait to be ended."""
    _keep_stdout_quiet()
    os.umask(0o077)  # an engine may write a new file instead of the one it is given
    if order.ahead and sys.platform != "win32":
        os.nice(5)  # the answer that is being recorded comes first
    try:
        engine = _engine()
        voice = order.manner.voice or _voice_for(engine, order.manner.language)
        if voice:
            engine.setProperty("voice", voice)
        engine.setProperty("rate", min(max(order.manner.rate_wpm, _SLOWEST_WPM), _FASTEST_WPM))
        engine.setProperty("volume", min(max(order.manner.volume, 0.0), 1.0))
        _speak_to_file(engine, order)
        _make_wav(Path(order.path))
    except Exception as error:  # noqa: BLE001 - engines raise what they like; the session goes on
        pipe.send(NotRendered(type(error).__name__))
    else:
        pipe.send(Rendered())
    for _ in messages(pipe):
        pass


def voices_main(pipe: Connection) -> None:
    """Send VoicesFound or NotRendered, then wait to be ended."""
    _keep_stdout_quiet()
    try:
        found = tuple(_describe(voice) for voice in _engine().getProperty("voices"))
    except Exception as error:  # noqa: BLE001 - as above
        pipe.send(NotRendered(type(error).__name__))
    else:
        pipe.send(VoicesFound(found))
    for _ in messages(pipe):
        pass


def _speak_to_file(engine: Any, order: RenderOrder) -> None:
    """Render, and wait until the file is written.

    With eSpeak `runAndWait` returns 10 ms after the synthesis has begun, whatever is still to be
    written; only the end of the utterance tells that the file is whole.
    """
    finished = threading.Event()
    engine.connect("finished-utterance", lambda **_: finished.set())
    engine.save_to_file(order.text, order.path)
    engine.runAndWait()
    if engine.driver_name == "espeak":
        finished.wait(_PATIENCE_S)


def _keep_stdout_quiet() -> None:
    """pyttsx3 prints, and our standard output belongs to the command line's JSON."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until we end


def _engine() -> Any:
    if sys.platform == "linux":
        _load_bundled_espeak()
    import pyttsx3  # noqa: PLC0415 - loads the engine's library: only here, and after the above

    return pyttsx3.init()


def _load_bundled_espeak() -> None:
    """Load eSpeak NG from its package, so that no system package is needed.

    pyttsx3 asks for the library by its SONAME and gets the one that is loaded already. Where the
    package is missing or doesn't fit this machine, a system library still serves.
    """
    with contextlib.suppress(ImportError, OSError, RuntimeError):
        import espeakng_loader  # noqa: PLC0415 - Linux only

        data = espeakng_loader.get_data_path()
        ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)
        os.environ["ESPEAK_DATA_PATH"] = data


def _voice_for(engine: Any, language: str) -> str:
    """Return the first voice of that language, unless the engine's own speaks it; else empty."""
    voices = [_describe(voice) for voice in engine.getProperty("voices")]
    fitting = [voice.id for voice in voices if voice.language.lower().split("-")[0] == language]
    return "" if not fitting or engine.getProperty("voice") in fitting else fitting[0]


def _describe(voice: Any) -> VoiceInfo:
    languages = voice.languages or [""]
    language = languages[0]
    if isinstance(language, bytes):
        language = language.decode("utf-8", "ignore")
    plain = "".join(letter for letter in str(language) if letter.isprintable())
    return VoiceInfo(str(voice.id), str(voice.name), plain.strip().replace("_", "-"))


def _make_wav(path: Path) -> None:
    """Turn the AIFF that macOS writes, whatever the name says, into the WAV asked for."""
    with path.open("rb") as file:
        if file.read(4) == b"RIFF":
            return
    import av  # noqa: PLC0415 - macOS only

    resampler = av.AudioResampler(format="s16", layout="mono")
    sound = bytearray()
    rate_hz = 0
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            rate_hz = frame.sample_rate
            for out in resampler.resample(frame):
                sound += out.to_ndarray().tobytes()
    with wave.open(str(path), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(rate_hz)
        target.writeframes(bytes(sound))
