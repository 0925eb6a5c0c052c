"""What somebody does not want is in no file; recordings are copied on request."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from tests.audio.sounds import noise, read_wav, write_flac, write_wav
from tests.export import samples
from voice_interview.core.contents import Contents
from voice_interview.core.editing import align
from voice_interview.core.model import Answer, Note, SessionInfo, SessionRecord
from voice_interview.core.model import Mode as SessionMode
from voice_interview.errors import UserError
from voice_interview.export import all_files, render, write_files

EDIT = "I added a Snyk gate.\nFirst I pulled all of the build data, so it worked."


@pytest.fixture
def session(tmp_path: Path) -> SessionRecord:
    first = Answer(
        samples.TAKE,
        samples.QUESTION,
        samples.TRANSCRIPT,
        edited_text=EDIT,
        notes=(Note("n", 3.0, "Sooner"),),
        favorite=True,
    )
    take = replace(samples.TAKE, id="s1-002", number=2, audio="s1/s1-002.wav")
    second = Answer(take, samples.QUESTION, samples.TRANSCRIPT)
    (tmp_path / "s1").mkdir()
    (tmp_path / samples.TAKE.audio).write_bytes(b"RIFFsound")
    info = SessionInfo("s1", "b", "Bank", SessionMode.RELAXED, "2025-11-23T14:32:05+01:00")
    return SessionRecord(info, (first, second))


def text(session: SessionRecord, name: str, folder: Path, contents: Contents) -> str:
    return render(session, name, folder, contents).decode()


@pytest.mark.parametrize("name", ["md", "txt"])
def test_numbers_notes_and_edits_can_be_left_out(
    session: SessionRecord, tmp_path: Path, name: str
) -> None:
    whole = text(session, name, tmp_path, Contents())
    assert "Pace" in whole
    assert "Sooner" in whole
    assert "all of the build data" in whole
    bare = text(session, name, tmp_path, Contents(numbers=False, notes=False, edited=False))
    assert "Pace" not in bare
    assert "Measured the slowdown" not in bare
    assert "Sooner" not in bare
    assert "all of the" not in bare
    assert "First I pulled build data," in bare


def test_some_takes_keep_their_names(session: SessionRecord, tmp_path: Path) -> None:
    only = Contents(take_ids=frozenset({"s1-002"}))
    (file,) = all_files(session, ("srt",), tmp_path, only)
    assert file.name == "2025-11-23-143205-02-security-gate-take-2.srt"
    assert text(session, "md", tmp_path, only).count("## 1.") == 1
    assert "## 2." not in text(session, "md", tmp_path, only)


def test_recordings_are_copied_where_they_are_there(session: SessionRecord, tmp_path: Path) -> None:
    files = all_files(session, (), tmp_path, Contents(audio=True))
    assert [file.name for file in files] == ["2025-11-23-143205-01-security-gate-take-1.wav"]
    (path,) = write_files(files, tmp_path / "out")
    assert path.read_bytes() == b"RIFFsound"
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(UserError, match="exists already"):
        write_files(files, tmp_path / "out")


def test_an_edited_text_is_told_by_part_and_in_subtitles(
    session: SessionRecord, tmp_path: Path
) -> None:
    told = text(session, "md", tmp_path, Contents())
    assert "**Action** 0:05–0:10\n\nFirst I pulled all of the build data," in told  # noqa: RUF001
    (file, _) = all_files(session, ("vtt",), tmp_path, Contents())
    assert "00:00:05.400 --> 00:00:07.200\nFirst I pulled all of the build data," in (
        file.content.decode()
    )
    assert align(EDIT, samples.TRANSCRIPT.words, 12.0)[5].start_s == 5.4


@pytest.mark.parametrize("kind", ["wav", "flac"])
def test_a_recording_is_cut_where_the_speech_begins_and_ends(tmp_path: Path, kind: str) -> None:
    sound, write = noise(12.0), write_wav if kind == "wav" else write_flac
    (tmp_path / "s1").mkdir()
    write(tmp_path / f"s1/one.{kind}", sound)
    take = replace(samples.STAR.take, audio=f"s1/one.{kind}")
    silent = replace(samples.SILENT, take=replace(samples.SILENT.take, audio=f"s1/one.{kind}"))
    session = replace(samples.SESSION, answers=(replace(samples.STAR, take=take), silent))
    files = all_files(session, (), tmp_path, Contents(audio=True, trimmed=True))
    assert files[1].name.endswith(f"-take-2.{kind}")
    trimmed, whole = write_files(files, tmp_path / "out")
    assert trimmed.name.endswith("-trimmed.wav")
    assert trimmed.stat().st_mode & 0o777 == 0o600
    speech = samples.TRANSCRIPT.speech
    first, last = (
        round((speech[0].start_s - 0.2) * 16_000),
        round((speech[-1].end_s + 0.2) * 16_000),
    )
    assert np.array_equal(read_wav(trimmed), sound[first:last])
    assert whole.read_bytes() == (tmp_path / f"s1/one.{kind}").read_bytes()


def test_a_compressed_recording_is_exported_as_it_lies_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "s1").mkdir()
    write_flac(tmp_path / "s1/one.flac", noise(1.0))
    take = replace(samples.STAR.take, audio="s1/one.wav")  # as it is known for ever
    session = replace(samples.SESSION, answers=(replace(samples.STAR, take=take),))
    files = all_files(session, (), tmp_path, Contents(audio=True))
    (written,) = write_files(files, tmp_path / "out")
    assert written.suffix == ".flac"
    assert written.read_bytes() == (tmp_path / "s1/one.flac").read_bytes()


@pytest.mark.parametrize("kind", ["wav", "flac"])
@pytest.mark.parametrize("gain_db", [6.0, -6.0])
def test_a_recording_is_as_loud_as_it_was_played(tmp_path: Path, kind: str, gain_db: float) -> None:
    quiet = (noise(12.0) // 8).astype(np.int16)
    write = write_wav if kind == "wav" else write_flac
    (tmp_path / "s1").mkdir()
    write(tmp_path / f"s1/one.{kind}", quiet)
    take = replace(samples.STAR.take, audio="s1/one.wav")
    session = replace(samples.SESSION, answers=(replace(samples.STAR, take=take),))
    files = all_files(session, (), tmp_path, Contents(audio=True, gain_db=gain_db))
    (written,) = write_files(files, tmp_path / "out")
    assert written.name.endswith(f"{gain_db:+.0f}dB.wav")
    wanted = quiet * 10 ** (gain_db / 20)
    assert np.abs(read_wav(written) - wanted).max() <= 1
    both = Contents(audio=True, trimmed=True, gain_db=gain_db)
    (cut,) = write_files(all_files(session, (), tmp_path, both), tmp_path / "out")
    assert cut.name.endswith(f"-trimmed{gain_db:+.0f}dB.wav")
    first = round((samples.TRANSCRIPT.speech[0].start_s - 0.2) * 16_000)
    assert np.abs(read_wav(cut)[:1000] - wanted[first : first + 1000]).max() <= 1


def test_what_would_leave_the_scale_is_bent_not_cut(tmp_path: Path) -> None:
    (tmp_path / "s1").mkdir()
    loud = np.full(16_000, 20_000, np.int16)
    write_wav(tmp_path / "s1/one.wav", loud)
    take = replace(samples.STAR.take, audio="s1/one.wav")
    session = replace(samples.SESSION, answers=(replace(samples.STAR, take=take),))
    files = all_files(session, (), tmp_path, Contents(audio=True, gain_db=12.0))
    (written,) = write_files(files, tmp_path / "out")
    heard = read_wav(written)
    assert len(heard) == len(loud)
    assert 26_000 < heard.min() <= heard.max() <= 32_767
