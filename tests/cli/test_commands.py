"""Commands that need neither sound nor a speech model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import one_line, run
from voice_interview.cli import main
from voice_interview.cli.main import _COMMANDS

HEAVY = ("numpy", "sounddevice", "faster_whisper", "PySide6", "pydantic", "yaml", "sqlite3")


def test_help_names_every_command(tmp_path: Path) -> None:
    told = run("--help", home=tmp_path).stdout
    assert all(f"    {name} " in told for name in _COMMANDS)


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_has_help(command: str, tmp_path: Path) -> None:
    assert "usage: voice-interview" in run(command, "--help", home=tmp_path).stdout


@pytest.mark.parametrize("command", ["", *_COMMANDS])
def test_help_imports_nothing_heavy(command: str) -> None:
    script = (
        "import sys\n"
        "from voice_interview.cli.main import _parse\n"
        "try: _parse([*sys.argv[1:], '--help'])\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command.split()],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "[]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["sessions"],
        ["practice", "--think", "-3"],
        ["practice", "--questions", "0"],
        ["practice", "--limit", "0"],
        ["transcribe"],
    ],
)
def test_wrong_usage_exits_with_two(arguments: list[str], tmp_path: Path) -> None:
    assert "usage: " in run(*arguments, home=tmp_path, expect=2).stderr


def test_no_session_yet(tmp_path: Path) -> None:
    assert json.loads(run("sessions", "list", "--json", home=tmp_path).stdout) == []
    assert "voice-interview practice" in run("sessions", "list", home=tmp_path).stderr


@pytest.mark.parametrize("action", ["show", "export", "delete"])
def test_an_unknown_session_is_one_clear_line(action: str, tmp_path: Path) -> None:
    assert "nowhere" in one_line(run("sessions", action, "nowhere", home=tmp_path, expect=1))


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    line = one_line(run("sessions", "list", home=tmp_path / "file", expect=1))
    assert "--data-dir" in line


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    one_line(run("sessions", "list", home=tmp_path / "data", expect=1))


def test_an_existing_file_is_refused_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "answer.txt").write_text("mine")
    arguments = ("transcribe", "answer.wav", "-o", str(tmp_path))
    assert "--overwrite" in one_line(run(*arguments, home=tmp_path / "home", expect=1))
    assert (tmp_path / "answer.txt").read_text() == "mine"


def test_a_path_that_cannot_even_be_asked_for_is_one_clear_line(tmp_path: Path) -> None:
    far = tmp_path / ("x" * 300) / "all.zip"
    for arguments in (
        ("backup", "create", str(far)),
        ("transcribe", "answer.wav", "-o", str(far)),
        ("practice", "--answers", str(far)),
        ("practice", "--bank", str(far)),
    ):
        one_line(run(*arguments, home=tmp_path / "home", expect=1))


def test_what_the_system_refuses_is_told_but_not_of_the_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied", "/closed")

    monkeypatch.setattr("voice_interview.cli.backup.run_backup", refuse)
    assert main.run(["backup", "show", "x.zip"], refuse) == 1
    assert capsys.readouterr().err == (
        "voice-interview: /closed can't be used (Permission denied). What was recorded is kept. "
        "Check the name and the permissions.\n"
    )
    with pytest.raises(PermissionError):
        main.run([], refuse)


def test_a_terminal_that_lacks_characters_is_shown_what_it_has(tmp_path: Path) -> None:
    bank = tmp_path / "bank.md"
    bank.write_text("# Źle ✓\n\n## One\n\n- Why “so”?\n", encoding="utf-8")
    out = tmp_path / "bank.yaml"
    run("banks", "import", str(bank), "-o", str(out), home=tmp_path / "home")
    latin = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    shown = run("banks", "show", str(out), home=tmp_path / "home", variables=latin).stdout
    assert "title: ?le ?" in shown
    told = run("banks", "show", str(out), "--json", home=tmp_path / "home", variables=latin).stdout
    assert "Źle ✓" in json.dumps(json.loads(told), ensure_ascii=False)


def test_data_dir_beats_the_environment(tmp_path: Path) -> None:
    run("sessions", "list", "--data-dir", str(tmp_path / "chosen"), home=tmp_path / "other")
    assert (tmp_path / "chosen").is_dir()
    assert not (tmp_path / "other").exists()


def test_the_shipped_bank_is_listed(tmp_path: Path) -> None:
    (bank,) = json.loads(run("banks", "list", "--json", home=tmp_path).stdout)
    assert (bank["id"], bank["questions"], bank["star"]) == ("devops-python", 25, 5)
    assert "devops-python" in run("banks", "list", home=tmp_path).stdout


def test_a_bank_is_shown_and_valid_as_shown(tmp_path: Path) -> None:
    shown = run("banks", "show", "devops-python", home=tmp_path).stdout
    (tmp_path / "copy.yaml").write_text(shown, encoding="utf-8")
    told = run("banks", "validate", str(tmp_path / "copy.yaml"), home=tmp_path).stdout
    assert "25 questions, no mistake" in told


def test_each_mistake_of_a_bank_is_named_with_its_line(tmp_path: Path) -> None:
    shown = run("banks", "show", "devops-python", home=tmp_path).stdout
    broken = shown.replace("title: Python and DevOps", "titel: Python and DevOps", 1)
    (tmp_path / "bad.yaml").write_text(broken, encoding="utf-8")
    line = 1 + broken.splitlines().index("titel: Python and DevOps")
    done = run("banks", "validate", str(tmp_path / "bad.yaml"), home=tmp_path, expect=1)
    assert f"line {line}, titel" in done.stderr
    found = json.loads(
        run(
            "banks", "validate", "--json", str(tmp_path / "bad.yaml"), home=tmp_path, expect=1
        ).stdout
    )
    assert any(it["line"] == line for it in found[str(tmp_path / "bad.yaml")])


def test_an_import_is_a_bank(tmp_path: Path) -> None:
    source = tmp_path / "mine.md"
    source.write_text("# Mine\n\n## Teamwork\n\n- Who did you help last?\n- What did you learn?\n")
    out = tmp_path / "mine.yaml"
    arguments = ("banks", "import", str(source), "-o", str(out))
    report = json.loads(run(*arguments, "--json", home=tmp_path).stdout)
    assert (report["questions"], report["categories"]) == (2, ["Teamwork"])
    run("banks", "validate", str(out), home=tmp_path)
    one_line(run(*arguments, home=tmp_path, expect=1))


def test_without_qt_the_commands_work_and_the_window_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "PySide6.py").write_text("raise ImportError('No module named PySide6')")
    path = {"PYTHONPATH": str(tmp_path / "site")}
    run("banks", "list", home=tmp_path / "data", variables=path)
    some_display = {**path, "QT_QPA_PLATFORM": "offscreen"}
    line = one_line(run(home=tmp_path / "data", expect=1, variables=some_display))
    assert "Qt is missing" in line


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_window_says_so(tmp_path: Path) -> None:
    nowhere = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    assert "no display" in one_line(run(home=tmp_path, expect=1, variables=nowhere))
