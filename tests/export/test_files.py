"""From a session to files in a folder."""

import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.export import samples
from voice_interview.core.model import SessionRecord
from voice_interview.errors import UserError
from voice_interview.export import ExportFile, export_files, render, render_transcript, write_files

AUDIO = Path("/data/audio")
FILES = (ExportFile("a.md", b"one"), ExportFile("b.srt", b"two"))


def test_names_tell_date_bank_and_question() -> None:
    assert [file.name for file in export_files(samples.SESSION, "md", AUDIO)] == [
        "2025-11-23-143205-python-devops.md"
    ]
    assert [file.name for file in export_files(samples.SESSION, "vtt", AUDIO)] == [
        "2025-11-23-143205-01-security-gate-take-1.vtt",
        "2025-11-23-143205-02-security-gate-take-1.vtt",
        "2025-11-23-143205-03-security-gate-take-1.vtt",
        "2025-11-23-143205-04-security-gate-take-2.vtt",
    ]


@pytest.mark.parametrize(
    ("title", "started_at", "name"),
    [
        ("", "2025-11-23T14:32:05+01:00", "2025-11-23-143205"),
        ("../../etc/passwd", "x", "undated-etc-passwd"),
        ("CON", "x", "undated-con"),
        ("Über: \u65e5\u672c", "2025-11-23T14:32:05Z", "2025-11-23-143205-über-\u65e5\u672c"),
        ("\u65e5" * 200, "x", "undated-" + "\u65e5" * 37),
    ],
)
def test_odd_titles(title: str, started_at: str, name: str) -> None:
    info = replace(samples.INFO, bank_title=title, started_at=started_at)
    (file,) = export_files(SessionRecord(info, ()), "txt", AUDIO)
    assert file.name == name + ".txt"


def test_an_unknown_format_is_said() -> None:
    for call in (
        lambda: render(samples.SESSION, "doc", AUDIO),
        lambda: render_transcript(samples.STAR, "doc"),
        lambda: export_files(samples.SESSION, "doc", AUDIO),
    ):
        with pytest.raises(UserError, match="md, txt, json, csv, srt, vtt"):
            call()


def test_subtitles_of_a_whole_session_are_refused() -> None:
    with pytest.raises(UserError, match="one answer"):
        render(samples.SESSION, "srt", AUDIO)


def test_files_are_written_whole_and_private(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    old = os.umask(0)
    try:
        paths = write_files(FILES, folder)
    finally:
        os.umask(old)
    assert paths == (folder / "a.md", folder / "b.srt")
    assert [path.read_bytes() for path in paths] == [b"one", b"two"]
    assert sorted(folder.iterdir()) == list(paths)
    if os.name != "nt":
        assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_mode_of_a_folder_that_was_there_is_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_files(FILES, tmp_path)
    if os.name != "nt":
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_an_existing_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "b.srt").write_bytes(b"mine")
    with pytest.raises(UserError, match=r"b\.srt exists already") as caught:
        write_files(FILES, tmp_path)
    assert caught.value.kept
    assert caught.value.fix
    assert list(tmp_path.iterdir()) == [tmp_path / "b.srt"]
    assert (tmp_path / "b.srt").read_bytes() == b"mine"
    write_files(FILES, tmp_path, overwrite=True)
    assert (tmp_path / "b.srt").read_bytes() == b"two"


def test_a_dangling_link_counts_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "none")
    with pytest.raises(UserError, match="exists already"):
        write_files(FILES, tmp_path)


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder" / "a.md").mkdir(parents=True)
    for folder in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "folder"):
        with pytest.raises(UserError, match="could not be written") as caught:
            write_files(FILES, folder, overwrite=True)
        assert caught.value.kept
        assert caught.value.fix
    assert list((tmp_path / "folder").iterdir()) == [tmp_path / "folder" / "a.md"]


@pytest.mark.parametrize("name", ["../a.md", "/a.md", "b/a.md", "", ".", ".."])
def test_a_name_with_a_folder_in_it_is_a_bug(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out"
    with pytest.raises(ValueError, match="no plain file name"):
        write_files([ExportFile(name, b"")], folder)
    assert not folder.exists()
