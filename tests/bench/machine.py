"""On what, and with what, it was measured."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

from tests.bench.rival import THREADS

_PACKAGES = (
    "faster-whisper", "ctranslate2", "onnxruntime", "numpy", "av", "PySide6-Essentials", "jiwer",
    "whisper-normalizer",
)  # fmt: skip


def describe_machine(model_folder: Path) -> dict[str, str]:
    """Return name and value of what the figures depend on, at the start of a run."""
    return {
        "CPU": _cpu(),
        "cores": str(os.cpu_count()),
        "threads": f"plain faster-whisper {THREADS}; ours as the app chooses them",
        "instruction set used": _instruction_set(model_folder),
        "CT2_FORCE_CPU_ISA": os.environ.get("CT2_FORCE_CPU_ISA", "not set"),
        "started": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "load average at start": describe_load(),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "versions": ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        "commit": _commit(),
    }


def _cpu() -> str:
    """Return the processor's name."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


def describe_load() -> str:
    """Return the load average of the last 1, 5 and 15 minutes."""
    return ", ".join(f"{load:.2f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else ""


def _instruction_set(model_folder: Path) -> str:
    """Ask CTranslate2, which tells it when it loads a model."""
    load = "import sys, ctranslate2; ctranslate2.models.Whisper(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", load, str(model_folder)],
        env={**os.environ, "CT2_VERBOSE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"Selected ISA: (\S+)", done.stdout + done.stderr)
    return found[1] if found else "unknown"


def _commit() -> str:
    """Return the commit, and whether the working tree differs from it."""
    folder = Path(__file__).parent

    def git(*arguments: str) -> str:
        try:
            done = subprocess.run(
                ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            return ""
        return done.stdout.strip()

    commit = git("rev-parse", "--short=12", "HEAD")
    changed = git("status", "--porcelain", "--", "../../voice_interview", "../../questions")
    return f"{commit or 'unknown'}{' with changes' if changed else ''}"
