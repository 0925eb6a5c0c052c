"""Bootstrap's decisions, on fakes: nothing here installs anything or touches the network."""

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import bootstrap
import checks
import console
import environment
import pytest
import system_packages

ROOT = Path(__file__).resolve().parent.parent.parent
PORTAUDIO = system_packages.SOUND[0]


class TestSetUp:
    """What set_up installs, and when it goes on without."""

    @pytest.fixture(autouse=True)
    def bare_debian(self, linux: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
        linux("apt-get", root=False)
        monkeypatch.setattr(system_packages, "run_quietly", lambda command: (False, "password"))

    def test_no_venv_module_and_no_right_to_add_it_ends_with_the_command(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        with pytest.raises(console.SetupError, match=rf"sudo apt-get install {version}$"):
            bootstrap.install_system_packages(clone, (system_packages.VENV,))

    def test_run_goes_on_without_the_rest_and_does_not_ask_again(
        self, clone: environment.Environment, capsys: pytest.CaptureFixture[str]
    ) -> None:
        lacking = (PORTAUDIO,)
        assert bootstrap.worth_trying(clone, "run", lacking)
        bootstrap.install_system_packages(clone, lacking)
        assert "sudo apt-get install libportaudio2" in capsys.readouterr().err
        assert not bootstrap.worth_trying(clone, "run", lacking)
        assert bootstrap.worth_trying(clone, "run", (PORTAUDIO, *system_packages.RIG))

    def test_test_tries_every_time(self, clone: environment.Environment) -> None:
        bootstrap.install_system_packages(clone, (PORTAUDIO,))
        assert bootstrap.worth_trying(clone, "test", (PORTAUDIO,))

    def test_nothing_missing_is_nothing_to_try(self, clone: environment.Environment) -> None:
        assert not bootstrap.worth_trying(clone, "run", ())
        assert not bootstrap.worth_trying(clone, "test", ())

    def test_the_second_time_neither_locks_nor_installs(
        self, clone: environment.Environment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(system_packages, "missing", lambda needs: ())
        monkeypatch.setattr(clone, "is_ready", lambda profile: True)
        monkeypatch.setattr(clone, "locked", None)
        bootstrap.set_up(clone, "run")

    def test_steps_are_counted(
        self,
        clone: environment.Environment,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setattr(system_packages, "missing", lambda needs: ())
        monkeypatch.setattr(clone, "make", lambda lock: None)
        monkeypatch.setattr(clone, "_pip", lambda arguments, lock, fix: None)
        bootstrap.set_up(clone, "run")
        said = capsys.readouterr()
        steps = [line[:5] for line in said.err.splitlines() if line.startswith("[")]
        assert steps == ["[1/4]", "[2/4]", "[3/4]", "[4/4]"]
        assert said.out == ""
        assert clone.is_ready("run")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that bootstrap would have become; the set-up is done."""
    noted: list[list[str]] = []

    def start(command: list[str]) -> int:
        noted.append(command)
        return 7

    monkeypatch.setattr(bootstrap, "set_up", lambda environment, profile: None)
    monkeypatch.setattr(bootstrap, "start", start)
    return noted


def display(monkeypatch: pytest.MonkeyPatch, platform: str, **variables: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)


class TestMain:
    """What is started in the end."""

    def test_run_without_a_display_is_the_demo_and_says_so(
        self,
        monkeypatch: pytest.MonkeyPatch,
        started: list[list[str]],
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        display(monkeypatch, "linux")
        assert bootstrap.main(["run"]) == 7
        assert started[0][1:] == ["demo"]
        said = capsys.readouterr()
        assert "no display" in said.err
        assert said.out == ""

    @pytest.mark.parametrize(
        ("platform", "variables"),
        [
            ("linux", {"DISPLAY": ":0"}),
            ("linux", {"WAYLAND_DISPLAY": "wayland-0"}),
            ("darwin", {}),
            ("win32", {}),
        ],
    )
    def test_run_with_a_display_is_the_window(
        self,
        monkeypatch: pytest.MonkeyPatch,
        started: list[list[str]],
        platform: str,
        variables: dict[str, str],
    ) -> None:
        display(monkeypatch, platform, **variables)
        bootstrap.main(["run"])
        assert started[0][1:] == []

    def test_arguments_pass_to_the_command_line_as_they_are(
        self, monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
    ) -> None:
        display(monkeypatch, "linux")
        bootstrap.main(["run", "practice", "--think", "5", "--help"])
        assert started[0][1:] == ["practice", "--think", "5", "--help"]

    def test_test_passes_the_rest_to_pytest(
        self, monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
    ) -> None:
        noted: list[list[str]] = []

        def run_all(python: Path, root: Path, rest: list[str]) -> int:
            noted.append(rest)
            return 3

        monkeypatch.setattr(checks, "run_all", run_all)
        assert bootstrap.main(["test", "-k", "bank"]) == 3
        assert noted == [["-k", "bank"]]
        assert started == []

    @pytest.mark.parametrize(
        ("fault", "code"),
        [
            (console.SetupError("One clear sentence."), 1),
            (OSError("disk"), 1),
            (KeyboardInterrupt(), 130),
        ],
    )
    def test_a_set_up_that_fails_starts_nothing(
        self,
        monkeypatch: pytest.MonkeyPatch,
        started: list[list[str]],
        capsys: pytest.CaptureFixture[str],
        fault: BaseException,
        code: int,
    ) -> None:
        def fail(*_: object) -> None:
            raise fault

        monkeypatch.setattr(bootstrap, "set_up", fail)
        assert bootstrap.main(["run", "doctor", "--json"]) == code
        assert started == []
        said = capsys.readouterr()
        assert said.out == ""
        assert len(said.err.splitlines()) == 1

    @pytest.mark.parametrize(("arguments", "code"), [([], 2), (["walk"], 2), (["--help"], 0)])
    def test_anything_else_shows_the_usage(
        self, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert bootstrap.main(arguments) == code
        assert "bootstrap.py run" in capsys.readouterr().err

    def test_a_python_that_is_too_old_can_read_the_sentence_that_says_so(self) -> None:
        source = (ROOT / "packaging" / "bootstrap.py").read_text("utf-8")
        tree = ast.parse(source, feature_version=(3, 6))
        first = tree.body[: [type(node) for node in tree.body].index(ast.If)]
        modules = {node.module for node in first if isinstance(node, ast.ImportFrom)}
        assert modules == {"pathlib"}  # "annotations" from __future__ would be a syntax error


class TestChecks:
    """`test` runs everything, pytest last."""

    @pytest.mark.parametrize(
        ("failing", "pytest_code", "code"),
        [((), 0, 0), (("mypy",), 0, 1), ((), 1, 1), (("ruff", "mypy"), 5, 5)],
    )
    def test_all_run_whatever_fails_and_the_worst_counts(
        self, monkeypatch: pytest.MonkeyPatch, failing: tuple[str, ...], pytest_code: int, code: int
    ) -> None:
        ran: list[list[str]] = []

        def call(command: list[object], cwd: Path, env: dict[str, str] | None = None) -> int:
            assert env is None or "PYTHONDONTWRITEBYTECODE" not in env
            words = [str(word) for word in command[1:]]
            ran.append(words)
            return pytest_code if words[1] == "pytest" else int(words[1] in failing)

        monkeypatch.setattr(subprocess, "call", call)
        assert checks.run_all(Path("python"), ROOT, ["-k", "bank"]) == code
        assert ran[-1] == ["-m", "pytest", "-k", "bank"]
        assert len(ran) == len(checks.CHECKS) + 1

    def test_ci_runs_the_command_of_the_readme(self) -> None:
        run = (ROOT / ".ci" / "run").read_text("utf-8")
        assert "python3 packaging/bootstrap.py test" in run
        assert "python3 packaging/bootstrap.py test" in (ROOT / "README.md").read_text("utf-8")
        assert "bash .ci/run" in (ROOT / ".github/workflows/ci.yml").read_text("utf-8")


def test_only_the_standard_library_is_needed_before_the_venv_is_there() -> None:
    folder = ROOT / "packaging"
    todo, seen = ["bootstrap"], set[str]()
    while todo:
        module = todo.pop()
        seen.add(module)
        for node in ast.walk(ast.parse((folder / f"{module}.py").read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                if (folder / f"{name}.py").exists():
                    todo += [name] if name not in seen else []
                else:
                    assert name.split(".")[0] in sys.stdlib_module_names, f"{module}: {name}"
    assert {"console", "environment", "system_packages", "checks"} <= seen
