"""The sound devices, by ids that outlive a restart. All but the values run in the audio process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from voice_interview.core.events import Problem
from voice_interview.core.ports import Device

Note = Callable[[str], None]


class Devices(Struct, frozen=True):
    """What there is to choose from; `problem` says why there may be nothing."""

    inputs: tuple[Device, ...] = ()
    outputs: tuple[Device, ...] = ()
    problem: Problem | None = None


class SoundProblemError(Exception):
    """The sound system can't do it, for this reason."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(problem.value, detail)
        self.problem = problem
        self.detail = detail


def portaudio() -> Any:
    """Return the sounddevice module; SoundProblemError when PortAudio is missing or refuses."""
    try:
        import sounddevice  # noqa: PLC0415 - initializes the sound system, which may hang
    except (ImportError, OSError, RuntimeError) as error:
        raise SoundProblemError(Problem.NO_PORTAUDIO, str(error)) from error
    return sounddevice


def list_devices(*, anew: bool) -> Devices:
    """List the devices; `anew` looks for new ones, which only works while no stream is open."""
    try:
        sounddevice = portaudio()
        if anew:
            look_again()
        return Devices(
            tuple(device for _, device in _entries(sounddevice, "input")),
            tuple(device for _, device in _entries(sounddevice, "output")),
        )
    except SoundProblemError as error:
        return Devices(problem=error.problem)


def is_listed(kind: str, wanted: str) -> bool:
    """Whether the device of that id is among those that PortAudio knows; empty: whether any is."""
    return any(wanted in ("", device.id) for _, device in _entries(portaudio(), kind))


def look_again() -> None:
    """Look for new devices: PortAudio lists them only when it is initialized.

    Only while no stream is open. Raises SoundProblemError when PortAudio refuses.
    """
    sounddevice = portaudio()
    try:
        sounddevice._terminate()
        sounddevice._initialize()
    except sounddevice.PortAudioError as error:
        raise SoundProblemError(Problem.NO_PORTAUDIO, str(error)) from error


def find_device(kind: str, wanted: str, tell: Note) -> int:
    """Return PortAudio's index of the device of that id, or of the default one.

    `kind` is "input" or "output". Raises SoundProblemError when there is none at all.
    """
    entries = _entries(portaudio(), kind)
    if not entries:
        raise SoundProblemError(
            Problem.NO_MICROPHONE if kind == "input" else Problem.NO_SPEAKER, "no device"
        )
    for index, device in entries:
        if wanted and device.id == wanted:
            return index
    if wanted:
        tell(f"the chosen {kind} device is missing, using the default")
    return next((index for index, device in entries if device.is_default), entries[0][0])


def _entries(sounddevice: Any, kind: str) -> list[tuple[int, Device]]:
    """Return PortAudio's index and our value of each device of that kind."""
    try:
        apis = sounddevice.query_hostapis()
        infos = sounddevice.query_devices()
    except (sounddevice.PortAudioError, UnicodeDecodeError) as error:
        raise SoundProblemError(Problem.NO_PORTAUDIO, str(error)) from error
    default = sounddevice.default.device[0 if kind == "input" else 1]
    entries: list[tuple[int, Device]] = []
    seen: dict[str, int] = {}
    for index, info in enumerate(infos):
        if info[f"max_{kind}_channels"] < 1:
            continue
        name = str(info["name"]).replace("\n", " ").strip()
        api = apis[info["hostapi"]]["name"]
        seen[f"{api}: {name}"] = number = seen.get(f"{api}: {name}", 0) + 1
        suffix = f" #{number}" if number > 1 else ""
        entries.append(
            (index, Device(f"{api}: {name}{suffix}", f"{name}{suffix}", index == default))
        )
    return entries
