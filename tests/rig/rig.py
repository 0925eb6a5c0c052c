"""A private speaker, microphone and screen: PulseAudio with null devices, and Xvfb."""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.rig import pulse

_TOOLS = {
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "setpriv": "util-linux",
}
_READY_S = 120.0

_PULSE_SCRIPT = """\
load-module module-native-protocol-unix socket={socket} auth-anonymous=1 auth-cookie-enabled=0
load-module module-null-sink sink_name=speaker norewinds=1
load-module module-null-sink sink_name=mic_feed norewinds=1
load-module module-virtual-source source_name=mic master=mic_feed.monitor
set-default-sink speaker
set-default-source mic
"""

_ALSA_SETTINGS = """\
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
"""


def missing_tools() -> tuple[str, ...]:
    """Return Debian's names of the packages that the rig lacks here."""
    missing = [package for tool, package in _TOOLS.items() if shutil.which(tool) is None]
    if not pulse.has_library():
        missing.append("libpulse0")
    if not list(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
        missing.append("libasound2-plugins")
    try:
        import sounddevice  # noqa: F401
    except OSError:
        missing.append("libportaudio2")
    return tuple(missing)


class Rig:
    """Starts both servers on entry, ends them (and only them) on exit.

    The app under test finds them through `environment()`. Dates of sound are good to 20 ms: the
    devices work in blocks of that length. The servers' logs lie in `folder` until the end.
    """

    def __init__(self, width: int = 1440, height: int = 900) -> None:
        self._size = (width, height)
        self._processes: list[subprocess.Popen[bytes]] = []
        self._variables: dict[str, str] = {}
        self._awake: list[pulse.Hearing] = []

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="rig-"))
        try:
            self._start_sound()
            self._start_screen()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what was started and remove its files."""
        for hearing in self._awake:
            hearing.stop()
        for process in reversed(self._processes):
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._processes.clear()
        shutil.rmtree(self.folder, ignore_errors=True)

    def variables(self) -> Mapping[str, str]:
        """The variables that lead a program to the rig."""
        return dict(self._variables)

    def environment(self) -> dict[str, str]:
        """This process's environment with the rig's variables."""
        return {**os.environ, **self._variables}

    # ---- sound

    def say(self, path: Path, feed: str = "mic_feed") -> pulse.Speech:
        """Play a WAV file into the microphone, or into another one's sink."""
        return pulse.Speech(self._server, feed, path)

    def hear(self, path: Path) -> pulse.Hearing:
        """Record what the speaker plays, as 16 kHz mono WAV, until it is stopped."""
        return pulse.Hearing(self._server, "speaker.monitor", path)

    def listen_in(self, path: Path) -> pulse.Hearing:
        """Record what the microphone hears, past the app."""
        return pulse.Hearing(self._server, "mic_feed.monitor", path)

    def freeze_sound(self) -> None:
        """Stop the sound server from answering, as a hung driver would."""
        self._processes[0].send_signal(signal.SIGSTOP)

    def thaw_sound(self) -> None:
        """Let it answer again."""
        self._processes[0].send_signal(signal.SIGCONT)

    def kill_sound(self) -> None:
        """Kill the sound server, as a crash would."""
        self._processes[0].kill()
        self._processes[0].wait()

    def restart_sound(self) -> None:
        """Start it anew after a kill, as a desktop would."""
        self.kill_sound()
        screen = self._processes[1:]
        self._processes.clear()
        for hearing in self._awake:
            hearing.stop()
        self._awake.clear()
        (self.folder / "pulse.socket").unlink(missing_ok=True)
        self._start_sound()
        self._processes += screen

    def pactl(self, *arguments: str) -> str:
        """Ask or tell the sound server something; returns its answer."""
        done = subprocess.run(
            ["pactl", *arguments],
            env={**self.environment(), "LC_ALL": "C"},
            check=True,
            capture_output=True,
            text=True,
            timeout=_READY_S,
        )
        return done.stdout.strip()

    @contextmanager
    def alsa_device(self, name: str, source: str) -> Iterator[None]:
        """Give ALSA one more device, as if it had been plugged in: a source of the server."""
        alsa = self.folder / "alsa.conf"
        before = alsa.read_text()
        hint = f'hint {{ show on description "{name}" }}'
        alsa.write_text(f"{before}pcm.{name} {{ type pulse device {source} {hint} }}\n")
        try:
            yield
        finally:
            alsa.write_text(before)

    # ---- screen

    def press(self, *keys: str) -> None:
        """Press keys by xdotool's names ("space", "Return", "ctrl+e") in the focused window."""
        subprocess.run(
            ["xdotool", "key", "--clearmodifiers", *keys], env=self.environment(), check=True
        )

    def focus(self, title: str) -> None:
        """Give a window the keyboard: there is no window manager that would."""
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus"],
            env=self.environment(),
            check=True,
            timeout=_READY_S,
        )

    def screenshot(self, path: Path) -> None:
        """Write the screen as PNG: Xvfb keeps it in a file of xwd's format."""
        path.write_bytes(_png_of_xwd((self.folder / "Xvfb_screen0").read_bytes()))

    # ---- starting

    def _start_sound(self) -> None:
        socket = self.folder / "pulse.socket"
        self._server = f"unix:{socket}"
        script = self.folder / "pulse.pa"
        script.write_text(_PULSE_SCRIPT.format(socket=socket))
        (self.folder / "cookie").write_bytes(bytes(256))
        alsa = self.folder / "alsa.conf"
        alsa.write_text(_ALSA_SETTINGS)
        self._variables |= {
            "XDG_RUNTIME_DIR": str(self.folder),
            "PULSE_SERVER": self._server,
            "PULSE_STATE_PATH": str(self.folder),
            "PULSE_COOKIE": str(self.folder / "cookie"),
            "ALSA_CONFIG_PATH": str(alsa),
        }
        arguments = ["--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no"]
        self._start(["pulseaudio", "-n", *arguments, "--high-priority=no", "-F", str(script)])
        self._await(self._sound_answers, "PulseAudio")
        # an idle null sink sleeps for two seconds at a time, and a new stream waits for it
        self._awake = [
            pulse.Hearing(self._server, device, None) for device in ("speaker.monitor", "mic")
        ]
        self._await(self._sound_flows, "PulseAudio")

    def _sound_answers(self) -> bool:
        asked = subprocess.run(
            ["pactl", "info"], env=self.environment(), capture_output=True, check=False
        )
        return b"Default Source: mic\n" in asked.stdout

    def _sound_flows(self) -> bool:
        return all(hearing.heard_s > 0.5 for hearing in self._awake)

    def _start_screen(self) -> None:
        read, write = os.pipe()
        width, height = self._size
        screen = ["-screen", "0", f"{width}x{height}x24", "-fbdir", str(self.folder)]
        self._start(["Xvfb", "-displayfd", str(write), *screen, "-nolisten", "tcp"], write)
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start:\n{self._log('Xvfb')}")
        self._variables |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}

    def _start(self, command: list[str], *handles: int) -> None:
        with (self.folder / f"{command[0]}.log").open("wb") as log:
            process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", *command],  # none outlives a killed test run
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=handles,
            )
        self._processes.append(process)

    def _await(self, ready: Callable[[], bool], name: str) -> None:
        ends_s = time.monotonic() + _READY_S
        while not ready():
            if time.monotonic() > ends_s:
                raise RuntimeError(f"{name} did not start:\n{self._log(name.lower())}")
            time.sleep(0.1)

    def _log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")


def _png_of_xwd(dump: bytes) -> bytes:
    """Convert a 24-bit screen dump (32 bits a pixel, blue first) to PNG."""
    header = struct.unpack(">25I", dump[:100])
    header_bytes, width, height, line_bytes, colors = (header[i] for i in (0, 4, 5, 12, 19))
    start = header_bytes + 12 * colors
    rows = bytearray()
    for y in range(height):
        line = dump[start + y * line_bytes : start + y * line_bytes + 4 * width]
        row = bytearray(3 * width)
        row[0::3], row[1::3], row[2::3] = line[2::4], line[1::4], line[0::4]
        rows += b"\0" + row
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _png_chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)),
            _png_chunk(b"IDAT", zlib.compress(bytes(rows), 6)),
            _png_chunk(b"IEND", b""),
        )
    )


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def is_linux() -> bool:
    """The rig's servers exist on Linux alone."""
    return sys.platform == "linux"
