"""The wheel is the whole app: installed where no clone is, it holds the demo's session."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):  # the demo needs no screen
        clean.pop(name, None)
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**clean, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it, and the dependencies that lie in this one.

    A path that a .pth file adds is not searched for .pth files itself, so the clone's editable
    installation in this environment stays out of sight.
    """
    folder = tmp_path_factory.mktemp("venv")
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    fresh = folder / SCRIPTS / ("python.exe" if os.name == "nt" else "python")
    pip = (sys.executable, "-m", "pip", "--python", fresh, "install", "--no-deps", "--no-index")
    run(*pip, wheel, cwd=folder)
    get_site = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(run(fresh, "-c", get_site, cwd=folder).strip())
    here = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "dependencies.pth").write_text("\n".join(sorted(here)), "utf-8")
    return fresh


def test_the_wheel_carries_assets_and_questions(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    for folder in ("assets", "questions"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert files
        for file in files:
            assert f"voice_interview/{file.relative_to(ROOT).as_posix()}" in carried
    assert not {name for name in carried if name.startswith(("tests/", "packaging/"))}


def test_the_license_comes_along(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert any(name.endswith("licenses/LICENSE") for name in archive.namelist())


def test_the_installed_app_is_the_wheels_and_not_the_clones(python: Path, tmp_path: Path) -> None:
    where = run(
        python, "-c", "import voice_interview; print(voice_interview.__file__)", cwd=tmp_path
    )
    assert Path(where.strip()).is_relative_to(python.parent.parent)


@pytest.mark.model
def test_the_demo_runs_from_the_wheel_in_an_empty_folder(python: Path, tmp_path: Path) -> None:
    work, home = tmp_path / "work", tmp_path / "home"
    work.mkdir()
    program = python.parent / ("voice-interview.exe" if os.name == "nt" else "voice-interview")
    out = work / "report"
    run(program, "demo", "--out", out, cwd=work, VOICE_INTERVIEW_HOME=str(home))
    assert [path.name for path in work.iterdir()] == ["report"]
    assert {path.suffix for path in out.iterdir()} == {".md", ".txt", ".json", ".srt", ".vtt"}
    report = next(out.glob("*.md")).read_text("utf-8")
    assert "Situation" in report
    (text,) = out.glob("*.json")
    assert json.loads(text.read_text("utf-8"))
    assert (home / "sessions.sqlite3").exists()
