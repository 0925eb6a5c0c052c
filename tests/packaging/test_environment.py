"""The clone's `.venv`: known to be whole or made afresh, whatever interrupted us."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import console
import environment
import pytest

posix_only = pytest.mark.skipif(os.name != "posix", reason="a shell script plays Python")


def pip_that(clone: environment.Environment, script: str) -> None:
    clone.python.write_text(f"#!/bin/sh\n{script}\n")
    clone.python.chmod(0o755)


def install(clone: environment.Environment, profile: str) -> None:
    clone.install(profile, console.Steps(4), lock=0)


class TestReady:
    """What the notes in .venv say."""

    @posix_only
    def test_installing_for_run_makes_run_ready_and_not_test(
        self, clone: environment.Environment
    ) -> None:
        pip_that(clone, "exit 0")
        assert not clone.is_ready("run")
        install(clone, "run")
        assert clone.is_ready("run")
        assert not clone.is_ready("test")

    @posix_only
    def test_installing_for_test_makes_both_ready(self, clone: environment.Environment) -> None:
        pip_that(clone, "exit 0")
        install(clone, "test")
        assert clone.is_ready("run")
        assert clone.is_ready("test")

    @posix_only
    @pytest.mark.parametrize(
        "changed", ["pyproject.toml", "packaging/requirements/model.txt", ".venv/pyvenv.cfg"]
    )
    def test_a_change_of_what_decides_makes_it_stale(
        self, clone: environment.Environment, changed: str
    ) -> None:
        pip_that(clone, "exit 0")
        install(clone, "run")
        (clone.root / changed).write_text("something else")
        assert not clone.is_ready("run")

    @posix_only
    def test_the_tests_lock_does_not_matter_for_run(self, clone: environment.Environment) -> None:
        pip_that(clone, "exit 0")
        install(clone, "test")
        (clone.root / "packaging/requirements/test.txt").write_text("more==2")
        assert clone.is_ready("run")
        assert not clone.is_ready("test")

    @posix_only
    def test_another_python_under_the_venv_makes_it_stale(
        self, clone: environment.Environment, tmp_path: Path
    ) -> None:
        for version in ("python3.11", "python3.13"):
            (tmp_path / version).write_text("#!/bin/sh\n")
            (tmp_path / version).chmod(0o755)
        clone.python.symlink_to(tmp_path / "python3.11")
        install(clone, "run")
        assert clone.is_ready("run")
        clone.python.unlink()
        clone.python.symlink_to(tmp_path / "python3.13")
        assert not clone.is_ready("run")

    @posix_only
    def test_a_venv_in_the_middle_of_a_change_is_not_ready(
        self, clone: environment.Environment
    ) -> None:
        pip_that(clone, "exit 0")
        install(clone, "run")
        (clone.folder / ".unfinished").touch()
        assert not clone.is_ready("run")


@posix_only
class TestInterrupted:
    """Whatever stops a set-up, the next one ends with a whole venv."""

    def test_while_pip_works_the_venv_is_marked_and_no_note_says_ready(
        self, clone: environment.Environment
    ) -> None:
        pip_that(clone, "exit 0")
        install(clone, "run")
        pip_that(clone, f"ls -A {clone.folder} > {clone.root}/seen; exit 0")
        install(clone, "run")
        assert (clone.root / "seen").read_text().split() == [".unfinished", "bin", "pyvenv.cfg"]

    def test_a_fetch_that_fails_leaves_the_venv_as_whole_as_it_was(
        self, clone: environment.Environment
    ) -> None:
        pip_that(clone, "echo 'Collecting av'; echo 'no route to host'; exit 1")
        with pytest.raises(console.SetupError, match=r"no route to host(.|\n)*online"):
            install(clone, "run")
        assert not (clone.folder / ".unfinished").exists()
        assert not clone.is_ready("run")

    def test_unpacking_that_fails_leaves_the_mark(self, clone: environment.Environment) -> None:
        pip_that(clone, "echo 'Installing collected packages: av, numpy'; exit 1")
        with pytest.raises(console.SetupError):
            install(clone, "run")
        assert (clone.folder / ".unfinished").exists()

    def test_a_marked_venv_is_made_afresh(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pip_that(clone, "exit 0")
        (clone.folder / ".unfinished").touch()
        (clone.folder / "half").touch()
        commands = fake_venv(monkeypatch)
        clone.make(lock=0)
        assert commands == [["-m", "venv", str(clone.folder)]]
        assert sorted(p.name for p in clone.folder.iterdir()) == [".unfinished", "made"]
        assert [p.name for p in clone.notes.iterdir()] == []

    def test_a_venv_without_pip_is_made_afresh(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        commands = fake_venv(monkeypatch)  # and there is no Python in the clone's venv
        clone.make(lock=0)
        assert len(commands) == 1

    def test_a_whole_venv_that_somebody_made_is_kept(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pip_that(clone, "exit 0")
        monkeypatch.setattr(shutil, "rmtree", None)
        clone.make(lock=0)
        assert clone.python.exists()

    def test_a_deletion_that_was_interrupted_is_ended(self, clone: environment.Environment) -> None:
        pip_that(clone, "exit 0")
        (clone.notes / "leftover-venv" / "lib").mkdir(parents=True)
        clone.make(lock=0)
        assert not (clone.notes / "leftover-venv").exists()

    def test_a_venv_that_cannot_be_made_says_why_and_stays_marked(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shutil.rmtree(clone.folder)
        monkeypatch.setattr(
            environment, "run_quietly", lambda command, keep_open: (False, "no ensurepip")
        )
        with pytest.raises(console.SetupError, match="no ensurepip"):
            clone.make(lock=0)
        assert (clone.folder / ".unfinished").exists()

    def test_a_full_disk_is_told_before_anything_is_made(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shutil.rmtree(clone.folder)
        monkeypatch.setattr(environment, "ROOM_BYTES", 10**18)
        with pytest.raises(console.SetupError, match="nearly full"):
            clone.make(lock=0)
        assert not clone.folder.exists()


def fake_venv(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Play `python -m venv`; return the list that its calls are noted in."""
    commands: list[list[str]] = []
    real = console.run_quietly

    def run(command: list[str], *, keep_open: tuple[int, ...] = ()) -> tuple[bool, str]:
        if command[1:3] != ["-m", "venv"]:
            return real(command, keep_open=keep_open)
        commands.append(command[1:])
        (Path(command[-1]) / "made").touch()
        return True, ""

    monkeypatch.setattr(environment, "run_quietly", run)
    return commands


class TestLock:
    """Two set-ups of one clone don't meet."""

    def test_a_second_set_up_stays_out_until_the_first_is_done(
        self, clone: environment.Environment
    ) -> None:
        with clone.locked(), (clone.notes / "lock").open("a+b") as second:
            assert not environment._try_lock(second)
        with (clone.notes / "lock").open("a+b") as third:
            assert environment._try_lock(third)

    @posix_only
    def test_the_lock_is_held_until_a_program_that_we_left_behind_has_ended(
        self, clone: environment.Environment
    ) -> None:
        with clone.locked() as lock:
            left_behind = subprocess.Popen(
                [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(lock,)
            )
        with (clone.notes / "lock").open("a+b") as second:
            assert not environment._try_lock(second)
            left_behind.communicate(b"\n")
            assert environment._try_lock(second)
