from __future__ import annotations

import json
from pathlib import Path

from tests.cli.run import one_line, run
from tests.test_safekeeping import filled, session_ids
from voice_interview.safekeeping import set_aside


def test_create_show_and_restore(tmp_path: Path) -> None:
    folders = filled(tmp_path / "data", "one", "two")
    path = tmp_path / "all.zip"
    made = json.loads(run("backup", "create", str(path), "--json", home=folders.root).stdout)
    assert (made["sessions"], made["takes"]) == (2, 2)
    again = run("backup", "create", str(path), home=folders.root, expect=1)
    assert "is there already" in one_line(again)
    run("backup", "create", str(path), "--overwrite", home=folders.root)
    shown = run("backup", "show", str(path), home=folders.root).stdout
    assert "2 sessions, 2 recordings, 1 banks" in shown
    other = filled(tmp_path / "other", "three")
    told = run("backup", "restore", str(path), home=other.root)
    assert str(set_aside(other)[0]) in told.stderr
    assert session_ids(other) == ["one", "two"]


def test_what_can_not_be(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    done = run("backup", "create", str(path), home=tmp_path / "data", expect=1)
    assert "nothing to back up" in one_line(done)
    path.write_text("no zip", encoding="utf-8")
    done = run("backup", "restore", str(path), home=tmp_path / "data", expect=1)
    assert "no whole backup" in done.stderr
