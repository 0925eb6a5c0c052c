"""Cores and memory, read from what systems tell."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from voice_interview.models import machine

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells")


def cpus(folder: Path, cores: list[tuple[int, int]]) -> Path:
    for number, (package, core) in enumerate(cores):
        topology = folder / f"cpu{number}" / "topology"
        topology.mkdir(parents=True)
        (topology / "physical_package_id").write_text(f"{package}\n")
        (topology / "core_id").write_text(f"{core}\n")
    return folder


@linux
@pytest.mark.parametrize(
    ("cores", "allowed", "found"),
    [
        ([(0, 0), (0, 1), (0, 0), (0, 1)], {0, 1, 2, 3}, 2),
        ([(0, 0), (1, 0)], {0, 1}, 2),
        ([(0, 0), (0, 1), (0, 2), (0, 3)], {1, 2}, 2),
        ([], {0, 1, 2}, 3),
    ],
)
def test_cores_are_counted_not_threads(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cores: list[tuple[int, int]],
    allowed: set[int],
    found: int,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: allowed)
    assert machine.physical_cores(cpus(tmp_path, cores)) == found


def test_this_machine() -> None:
    assert 1 <= machine.physical_cores() <= (os.cpu_count() or 1)
    assert f"{machine.physical_cores()} cores" in machine.machine_name()


@linux
def test_memory(tmp_path: Path) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal:  100 kB\nMemAvailable:   50 kB\n")
    assert machine.free_memory_bytes(meminfo) == 50 * 1024
    assert machine.free_memory_bytes(tmp_path / "none") is None
    before = machine.peak_memory_bytes()
    assert before is not None
    ballast = bytearray(before)
    after = machine.peak_memory_bytes()
    assert after is not None
    assert after > before
    del ballast
