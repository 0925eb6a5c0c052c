"""`models`, as a user runs it: the publisher is a server on this computer."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import one_line, run
from tests.models.model_server import CONFIG, MODEL, Publisher, publish
from voice_interview.cli.output import size_text
from voice_interview.cli.progress import Bar
from voice_interview.models.catalog import KNOWN
from voice_interview.models.download import TRIES
from voice_interview.paths import Folders, shipped
from voice_interview.settings import Settings
from voice_interview.transcription import expected_language

LOCAL = {"no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with publish(KNOWN["small"].repository) as made:
        yield made


def listed(home: Path) -> dict[str, Any]:
    rows = json.loads(run("models", "list", "--json", home=home).stdout)
    return {row["name"]: row for row in rows}


def fetch(home: Path, publisher: Publisher, expect: int = 0) -> subprocess.CompletedProcess[str]:
    return run(
        "models", "fetch", "small", "--from", publisher.address,
        home=home, expect=expect, variables=LOCAL,
    )  # fmt: skip


def test_list_shows_what_there_is_and_asks_no_server(tmp_path: Path) -> None:
    rows = listed(tmp_path)
    assert list(rows) == list(KNOWN)
    assert [name for name, row in rows.items() if row["recommended"]] == ["base"]
    assert [name for name, row in rows.items() if row["in_use"]] == ["base"]
    assert rows["medium.en"]["state"] == "absent"
    assert rows["medium.en"]["measured"] is None
    table = run("models", "list", home=tmp_path).stdout
    assert "in use, recommended" in table
    assert "~1.5 GB" in table
    assert "not tested" in table


def test_a_model_is_fetched_verified_and_removed(tmp_path: Path, publisher: Publisher) -> None:
    done = fetch(tmp_path, publisher)
    assert "Fetching small: 2 of 2 MB" in done.stderr
    assert "models test small" in done.stderr
    assert listed(tmp_path)["small"]["state"] == "ready"
    assert (tmp_path / "models" / "small" / "model.bin").read_bytes() == MODEL
    run("models", "verify", "small", home=tmp_path)
    (tmp_path / "models" / "small" / "config.json").write_bytes(CONFIG + b" ")
    damaged = run("models", "verify", "small", home=tmp_path, expect=1)
    assert "Not usable: small" in damaged.stderr
    assert "Fetch or import it again" in damaged.stderr
    assert "Removed small." in run("models", "remove", "small", home=tmp_path).stderr
    assert listed(tmp_path)["small"]["state"] == "absent"


def test_a_cut_is_told_and_gone_on_with(tmp_path: Path, publisher: Publisher) -> None:
    publisher.cuts = [1_000_000, *[0] * TRIES]
    done = fetch(tmp_path, publisher, expect=1)
    assert "The 1 MB that came are kept." in done.stderr
    assert "absent, 1 MB came" in run("models", "list", home=tmp_path).stdout
    fetch(tmp_path, publisher)
    assert publisher.starts()[-1] == 1_000_000


def test_wrong_bytes_are_told_in_one_sentence(tmp_path: Path, publisher: Publisher) -> None:
    path = next(path for path in publisher.files if path.endswith("resolve/main/model.bin"))
    publisher.files[path] = bytes(len(MODEL))
    done = fetch(tmp_path, publisher, expect=1)
    line = done.stderr.splitlines()[-1]
    assert "sha256" in line
    assert "It was removed." in line
    assert not list((tmp_path / "models").iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows has another Ctrl-C")
def test_ctrl_c_cancels_cleanly(tmp_path: Path, publisher: Publisher) -> None:
    publisher.holds_at = 1_000_000
    running = subprocess.Popen(
        [sys.executable, "-m", "voice_interview", "models", "fetch", "small"],
        env={
            **os.environ,
            **LOCAL,
            "VOICE_INTERVIEW_HOME": str(tmp_path),
            "VOICE_INTERVIEW_MODELS": publisher.address,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert publisher.held.wait(60)
    running.send_signal(signal.SIGINT)
    out, told = running.communicate(timeout=60)
    assert running.returncode == 1
    assert out == ""
    assert "Traceback" not in told
    assert "was cancelled. What had come was removed." in told
    assert not list((tmp_path / "models").iterdir())


def test_what_can_not_be_fetched(tmp_path: Path) -> None:
    assert "comes with the app" in one_line(run("models", "fetch", "base", home=tmp_path, expect=1))
    assert "called huge" in one_line(run("models", "fetch", "huge", home=tmp_path, expect=1))
    done = run("models", "fetch", "small", "--from", "http://example.org", home=tmp_path, expect=1)
    assert "over https only" in one_line(done)


def test_a_folder_from_another_computer_is_imported(tmp_path: Path, publisher: Publisher) -> None:
    fetch(tmp_path / "one", publisher)
    here, there = tmp_path / "stick", tmp_path / "two"
    shutil.copytree(tmp_path / "one" / "models" / "small", here / "small")
    done = run("models", "import", str(here / "small"), home=there, expect=1)
    assert "model.bin is too small" in one_line(done)
    done = run("models", "import", str(here / "gone"), home=there, expect=1)
    assert "not clear from its name" in one_line(done)


def test_the_bundled_model_is_tested_and_marked(tmp_path: Path) -> None:
    (row,) = json.loads(run("models", "test", "tiny.en", "--json", home=tmp_path).stdout)
    assert row["measured"]["speed"] > 0
    table = run("models", "list", home=tmp_path).stdout
    assert f"{row['measured']['speed']:.1f}x" in table


def test_the_model_in_use_is_not_removed(tmp_path: Path, publisher: Publisher) -> None:
    fetch(tmp_path, publisher)
    (tmp_path / "settings.json").write_text('{"model": "small"}')
    line = one_line(run("models", "remove", "small", home=tmp_path, expect=1))
    assert "is the one in use" in line
    assert (tmp_path / "models" / "small").is_dir()


@pytest.mark.parametrize(
    ("spoken", "bank_says", "expected"),
    [("bank", "de", "de"), ("bank", None, "en"), ("en", "de", "en"), ("detect", "de", "")],
)
def test_the_language_that_a_model_has_to_know(
    tmp_path: Path, spoken: str, bank_says: str | None, expected: str
) -> None:
    folders = Folders(tmp_path)
    folders.create()
    if bank_says:
        bank = shipped("questions") / "devops-python.yaml"
        text = bank.read_text(encoding="utf-8")
        text = text.replace("id: devops-python", "id: mine").replace(
            "language: en", f"language: {bank_says}"
        )
        (folders.banks / "mine.yaml").write_text(text, encoding="utf-8")
    settings = Settings(bank="mine", spoken_language=spoken)
    assert expected_language(folders, settings) == expected


# ---- how it is shown


@pytest.mark.parametrize(
    ("size", "about", "text"),
    [
        (78_090_594, False, "78 MB"),
        (486_000_000, True, "~490 MB"),
        (1_530_000_000, True, "~1.5 GB"),
    ],
)
def test_sizes(size: int, about: bool, text: str) -> None:
    assert size_text(size, about=about) == text


def test_in_a_terminal_the_line_changes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    now_s = [0.0]
    bar = Bar("Fetching small", lambda: now_s[0])
    for done in range(0, 101, 10):
        bar.show(done * 1_000_000, 100_000_000)
        now_s[0] += 1.0
    bar.end()
    shown = capsys.readouterr().err
    assert "\r\x1b[KFetching small: 50 of 100 MB, 0:05 left" in shown
    assert shown.endswith("\n")
    assert shown.count("\n") == 1
