"""What pip can't install on Linux: which of it is missing, and how each distribution names it.

macOS and Windows need nothing: there the wheels carry PortAudio and Qt's own parts.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from console import SetupError, run_quietly, say


@dataclass(frozen=True)
class Need:
    """A library, program, plug-in or Python module, and the packages that bring it."""

    kind: str
    name: str
    apt: str
    dnf: str
    pacman: str

    def is_met(self) -> bool:
        """Look for the thing itself, whoever installed it."""
        return _PROBES[self.kind](self.name)


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


# Fedora, Arch and Debian, in this order
_PLACES = ("lib64", "lib", "lib/*-linux-*")
_PROBES: dict[str, Callable[[str], bool]] = {
    "library": _loads,
    "program": lambda name: shutil.which(name) is not None,
    "plugin": lambda name: any(any(Path("/usr").glob(f"{place}/{name}")) for place in _PLACES),
    "module": lambda name: importlib.util.find_spec(name) is not None,
}

_DEBIAN_VENV = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"

# Debian alone splits it off; the others' package of Python has it.
VENV = Need("module", "ensurepip", _DEBIAN_VENV, "python3", "python")

SOUND = (Need("library", "libportaudio.so.2", "libportaudio2", "portaudio", "portaudio"),)

# What PySide6's wheel links against and doesn't carry (objdump -p on its libraries and xcb plugin).
WINDOW = tuple(
    Need("library", *names)
    for names in (
        ("libEGL.so.1", "libegl1", "mesa-libEGL", "mesa"),
        ("libGL.so.1", "libgl1", "mesa-libGL", "mesa"),
        ("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
        ("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli"),
        ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
        ("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
        ("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
        ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
        ("libxcb-glx.so.0", "libxcb-glx0", "libxcb", "libxcb"),
        ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
        ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
        ("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
        ("libxcb-render-util.so.0", "libxcb-render-util0", *["xcb-util-renderutil"] * 2),
        ("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
        ("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
        ("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
        ("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
        ("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
        ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    )
)

# A virtual microphone, speaker and screen for the tests.
RIG = (
    Need("program", "pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio"),
    Need("program", "pactl", "pulseaudio-utils", "pulseaudio-utils", "libpulse"),
    Need(
        "plugin", "alsa-lib/libasound_module_pcm_pulse.so",
        "libasound2-plugins", "alsa-plugins-pulseaudio", "alsa-plugins",
    ),
    Need("program", "Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Need("program", "xdotool", "xdotool", "xdotool", "xdotool"),
    Need("program", "strace", "strace", "strace", "strace"),
)  # fmt: skip


@dataclass(frozen=True)
class Manager:
    """One distribution's package manager: its commands, without the names of packages.

    Removing a package is never allowed: on a desktop with PipeWire, PulseAudio would replace it.
    """

    name: str
    refresh: tuple[str, ...]
    install: tuple[str, ...]

    def packages(self, needs: Sequence[Need]) -> list[str]:
        """Return what to install, each package once, in a fixed order."""
        return sorted({str(getattr(need, self.name)) for need in needs})

    def advice(self, needs: Sequence[Need]) -> str:
        """Return the command a person would type."""
        typed = {"apt": "apt-get install", "dnf": "dnf install", "pacman": "pacman -S"}
        return f"sudo {typed[self.name]} {shlex.join(self.packages(needs))}"


_APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120")
MANAGERS = {
    "apt-get": Manager(
        "apt",
        (*_APT, "update"),
        (*_APT, "install", "--yes", "--no-install-recommends", "--no-remove"),
    ),
    "dnf": Manager("dnf", (), ("dnf", "install", "--assumeyes")),
    "pacman": Manager("pacman", (), ("pacman", "-S", "--noconfirm", "--needed")),
}


def find_manager() -> Manager | None:
    """Return this machine's package manager, when it is one we know."""
    return next((MANAGERS[name] for name in MANAGERS if shutil.which(name)), None)


def find_privilege() -> tuple[str, ...] | None:
    """Return what to put before a command so that it runs as root; None without a password."""
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    return sudo if run_quietly([*sudo, "true"])[0] else None


def missing(needs: Sequence[Need]) -> tuple[Need, ...]:
    """Return the needs that this machine doesn't meet; on macOS and Windows there are none."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(need for need in needs if not need.is_met())


def advice(needs: Sequence[Need]) -> str:
    """Return what a person does to get what is missing: the exact command, where we know it."""
    manager = find_manager()
    if manager is None:
        return f"install what brings {', '.join(need.name for need in needs)}"
    return manager.advice(needs)


def install(needs: Sequence[Need]) -> None:
    """Install what brings the needs; SetupError when this machine doesn't let us."""
    manager = find_manager()
    privilege = find_privilege() if manager else None
    if manager is None or privilege is None:
        why = "needs a password" if manager else "isn't known for this distribution"
        raise SetupError(f"Installing system packages {why}.")
    names = manager.packages(needs)
    say(f"      {', '.join(names)}")
    if manager.refresh:
        run_quietly([*privilege, *manager.refresh])  # a stale list may still do
    done, output = run_quietly([*privilege, *manager.install, *names])
    if done:
        return
    # One package that this release names otherwise must not keep the others away.
    failed = [name for name in names if not run_quietly([*privilege, *manager.install, name])[0]]
    if failed:
        say(output)
        raise SetupError(f"These system packages could not be installed: {', '.join(failed)}.")
