"""What pip can't install: which of it is missing, and the command that each distribution gets."""

import sys
from collections.abc import Callable
from pathlib import Path

import console
import pytest
import system_packages


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every command that would have been run on the system; all of them go well."""
    noted: list[list[str]] = []

    def run(command: list[str], *, keep_open: tuple[int, ...] = ()) -> tuple[bool, str]:
        noted.append(command)
        return True, ""

    monkeypatch.setattr(system_packages, "run_quietly", run)
    return noted


class TestSystemPackages:
    """What is missing, and the command that each distribution gets."""

    def test_debian_as_root_updates_once_and_removes_nothing(
        self, linux: Callable[..., None], commands: list[list[str]]
    ) -> None:
        linux("apt-get", root=True)
        system_packages.install(system_packages.SOUND)
        update, install = commands
        assert update[-1] == "update"
        assert install[:2] == ["env", "DEBIAN_FRONTEND=noninteractive"]
        assert {"install", "--yes", "--no-remove", "libportaudio2"} <= set(install)

    def test_debian_with_sudo(self, linux: Callable[..., None], commands: list[list[str]]) -> None:
        linux("apt-get", root=False)
        system_packages.install(system_packages.SOUND)
        assert commands[0] == ["sudo", "-n", "true"]
        assert commands[1][:2] == commands[2][:2] == ["sudo", "-n"]
        assert commands[2][-1] == "libportaudio2"

    @pytest.mark.parametrize(
        ("program", "command"),
        [
            ("dnf", ["dnf", "install", "--assumeyes", "portaudio"]),
            ("pacman", ["pacman", "-S", "--noconfirm", "--needed", "portaudio"]),
        ],
    )
    def test_fedora_and_arch(
        self,
        linux: Callable[..., None],
        commands: list[list[str]],
        program: str,
        command: list[str],
    ) -> None:
        linux(program, root=True)
        system_packages.install(system_packages.SOUND)
        assert commands == [command]

    def test_a_package_that_brings_several_things_is_named_once(
        self, linux: Callable[..., None]
    ) -> None:
        linux("pacman", root=True)
        assert (
            system_packages.MANAGERS["pacman"].packages(system_packages.WINDOW).count("mesa") == 1
        )

    def test_without_root_or_sudo_the_exact_command_is_told(
        self, linux: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        linux("apt-get", root=False)
        monkeypatch.setattr(system_packages, "run_quietly", lambda command: (False, "password"))
        with pytest.raises(console.SetupError, match="needs a password"):
            system_packages.install(system_packages.SOUND)
        told = system_packages.advice(system_packages.SOUND)
        assert told == "sudo apt-get install libportaudio2"

    def test_an_unknown_distribution_is_told_what_is_missing(
        self, linux: Callable[..., None]
    ) -> None:
        linux(root=True)
        with pytest.raises(console.SetupError, match="isn't known"):
            system_packages.install(system_packages.SOUND)
        assert "libportaudio.so.2" in system_packages.advice(system_packages.SOUND)

    def test_one_unknown_package_does_not_keep_the_others_away(
        self, linux: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        installed: list[str] = []

        def run(command: list[str]) -> tuple[bool, str]:
            names = [word for word in command if word.startswith(("lib", "xdotool", "pulse"))]
            if "xdotool" in names:
                return False, "Unable to locate package xdotool"
            installed.extend(names)
            return True, ""

        linux("apt-get", root=True)
        monkeypatch.setattr(system_packages, "run_quietly", run)
        needs = [n for n in (*system_packages.SOUND, *system_packages.RIG) if n.name != "Xvfb"]
        with pytest.raises(console.SetupError, match=r"installed: xdotool\.$"):
            system_packages.install(needs)
        assert installed == [
            "libasound2-plugins",
            "libportaudio2",
            "pulseaudio",
            "pulseaudio-utils",
        ]

    def test_what_is_there_is_looked_for_itself(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        there = system_packages.Need("program", Path(sys.executable).name, "a", "b", "c")
        monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
        absent = [
            system_packages.Need(kind, "no-such-thing-1", "a", "b", "c")
            for kind in ("library", "program", "plugin", "module")
        ]
        assert system_packages.missing([there, *absent]) == tuple(absent)

    @pytest.mark.parametrize("platform", ["darwin", "win32"])
    def test_macos_and_windows_lack_nothing(
        self, monkeypatch: pytest.MonkeyPatch, platform: str
    ) -> None:
        monkeypatch.setattr(sys, "platform", platform)
        assert system_packages.missing(system_packages.RIG) == ()
