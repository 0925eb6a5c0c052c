"""What this computer has for a speech model: cores, memory, a name to know it again by."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

_CPUS = Path("/sys/devices/system/cpu")


def physical_cores(cpus: Path = _CPUS) -> int:
    """Return how many real cores this process may use, at least 1.

    Two threads of one core share its arithmetic, so more threads than cores make decoding slower.
    Where the system doesn't tell (Windows has no short way), half of the logical processors.
    """
    if sys.platform == "linux":
        found = {_core(cpus / f"cpu{number}") for number in os.sched_getaffinity(0)}
        return max(1, len(found))
    logical = os.cpu_count() or 1
    if sys.platform == "darwin":
        done = subprocess.run(
            ["/usr/sbin/sysctl", "-n", "hw.physicalcpu"],
            capture_output=True,
            text=True,
            check=False,
        )
        return int(done.stdout) if done.stdout.strip().isdecimal() else logical
    return max(1, logical // 2)


def _core(cpu: Path) -> tuple[str, ...]:
    """Return the package and core of a processor; itself where that is not told."""
    try:
        topology = cpu / "topology"
        return tuple(
            (topology / name).read_text().strip() for name in ("physical_package_id", "core_id")
        )
    except OSError:
        return (cpu.name,)


def machine_name() -> str:
    """Return what measurements hold for: the processor and how many cores of it are ours."""
    return f"{_processor()}, {physical_cores()} cores"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def free_memory_bytes(meminfo: Path = Path("/proc/meminfo")) -> int | None:
    """Return how much memory can be had without swapping; None where the system doesn't tell."""
    return _kibibytes(meminfo, "MemAvailable")


def peak_memory_bytes() -> int | None:
    """Return the most memory that this process ever had; None where that is not told."""
    if sys.platform == "win32":
        return None
    # Linux hands ru_maxrss on from the process that forked this one; VmHWM is its own.
    if sys.platform == "linux":
        return _kibibytes(Path("/proc/self/status"), "VmHWM")
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _kibibytes(file: Path, name: str) -> int | None:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    found = [line.split()[1] for line in lines if line.startswith(f"{name}:")]
    return int(found[0]) * 1024 if found else None
