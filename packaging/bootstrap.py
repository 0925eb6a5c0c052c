"""From a fresh clone to a running app, with nothing but Python 3.11 or newer.

    python3 packaging/bootstrap.py run [ARGUMENTS...]    set up, then voice-interview ARGUMENTS
    python3 packaging/bootstrap.py test [ARGUMENTS...]   set up, then checks and pytest ARGUMENTS

Without a display, `run` alone starts the demo. packaging/README.md tells what is installed where.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what older ones get to read
    sys.exit(
        "Voice Interview needs Python 3.11 or newer, and this is {}.{}. Nothing was changed. "
        "Install a newer one and start this with it.".format(*sys.version_info)
    )

import checks
import system_packages
from console import SetupError, Steps, say
from environment import Environment

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Do what the arguments say; return the exit code."""
    if not arguments or arguments[0] not in {"run", "test"}:
        say(str(__doc__))
        return 0 if arguments in (["--help"], ["-h"]) else 2
    profile, rest = arguments[0], arguments[1:]
    environment = Environment(ROOT)
    try:
        set_up(environment, profile)
    except (SetupError, OSError) as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Interrupted. The same command takes it up again.")
        return 130
    if profile == "test":
        return checks.run_all(environment.python, ROOT, rest)
    if not rest and not has_display():
        say("There is no display here, so this runs the demo: voice-interview demo")
        rest = ["demo"]
    return start([str(environment.program("voice-interview")), *rest])


def set_up(environment: Environment, profile: str) -> None:
    """Install what the profile needs and isn't there; return at once when all of it is."""
    lacking = system_packages.missing(needs_of(profile))
    if environment.is_ready(profile) and not worth_trying(environment, profile, lacking):
        if lacking:
            say(f"Some system libraries are missing: {system_packages.advice(lacking)}")
        return
    with environment.locked() as lock:
        steps = Steps(4)
        lacking = system_packages.missing((system_packages.VENV, *needs_of(profile)))
        steps.next("System libraries" + ("" if lacking else ": nothing is missing"))
        if lacking:
            install_system_packages(environment, lacking)
        steps.next("Virtual environment in .venv")
        if environment.is_ready(profile):
            say("      All is there already.")
            return
        environment.make(lock)
        environment.install(profile, steps, lock)
        say("Ready.")


def needs_of(profile: str) -> tuple[system_packages.Need, ...]:
    """Return what the profile needs from the system: no window's libraries without a display."""
    if profile == "test":
        return (*system_packages.SOUND, *system_packages.WINDOW, *system_packages.RIG)
    return system_packages.SOUND + (system_packages.WINDOW if has_display() else ())


def has_display() -> bool:
    """Tell whether a window can open; only Linux is used without one."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def worth_trying(
    environment: Environment, profile: str, lacking: tuple[system_packages.Need, ...]
) -> bool:
    """Tell whether to try installing: the app starts without it, so once is enough for `run`."""
    if not lacking or profile == "test":
        return bool(lacking)
    tried = environment.notes / "tried"
    return not tried.exists() or tried.read_text("utf-8") != _names(lacking)


def install_system_packages(
    environment: Environment, lacking: tuple[system_packages.Need, ...]
) -> None:
    """Install what the system lacks; go on without it, unless no venv can be made."""
    try:
        system_packages.install(lacking)
    except SetupError as error:
        how = system_packages.advice(lacking)
        if not system_packages.VENV.is_met():
            raise SetupError(
                f"{error} Without Python's own venv module nothing can be set up; nothing was "
                f"changed. Do this, then run the same command again: {how}"
            ) from error
        say(f"{error} The app starts without; what lacks them will say so. Later: {how}")
        (environment.notes / "tried").write_text(_names(lacking), "utf-8")


def _names(lacking: tuple[system_packages.Need, ...]) -> str:
    return " ".join(need.name for need in lacking)


def start(command: list[str]) -> int:
    """Become the command; on Windows, where that can't be done, wait for it."""
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - no shell is what we want
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the app answers Ctrl-C and saves what it has
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
