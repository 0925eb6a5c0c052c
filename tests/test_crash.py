"""What a fault of ours leaves behind."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from voice_interview.crash import CrashReports, crash_reports

SECRET = "my salary is a secret"


@pytest.fixture(autouse=True)
def _plain_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test runner has a hook of its own."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)


def broken() -> None:
    raise ValueError(SECRET)


def test_a_fault_leaves_a_private_report_without_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = CrashReports(tmp_path, lambda: "recording")
    try:
        try:
            broken()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        reports.close()
    (path,) = crash_reports(tmp_path)
    text = path.read_text()
    assert "ValueError" in text
    assert "in broken" in text
    assert "State: recording" in text
    assert "Voice Interview" in text
    assert SECRET not in text
    assert str(tmp_path) not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert SECRET in capsys.readouterr().err  # the terminal still sees it all


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_threads_are_watched_and_no_flood_is_written(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path, lambda: "idle")
    for _ in range(9):
        thread = threading.Thread(target=broken)
        thread.start()
        thread.join()
    reports.close()
    assert len(crash_reports(tmp_path)) == 5


def test_wanting_to_end_is_no_fault(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path, lambda: "idle")
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    reports.close()
    assert crash_reports(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_a_crash_of_a_library_is_a_report_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path;"
        "from voice_interview.crash import CrashReports;"
        "CrashReports(Path(sys.argv[1]), lambda: 'idle'); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert done.returncode < 0
    CrashReports(tmp_path, lambda: "idle").close()
    (path,) = crash_reports(tmp_path)
    assert "Segmentation fault" in path.read_text()


def test_a_full_disk_makes_it_no_worse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = CrashReports(tmp_path, lambda: "idle")
    folder = reports._folder
    reports._folder = tmp_path / "gone"
    sys.excepthook(ValueError, ValueError(), None)
    reports._folder = folder
    reports.close()
    assert crash_reports(tmp_path) == ()
