"""Whatever the app writes, as cases for the disk that refuses (tests/faults/refusing.py)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import numpy as np
from msgspec.structs import replace

from tests.contract.test_store import QUESTION, info
from tests.faults.refusing import Case, Step
from tests.faults.stakes import (
    MONDAY,
    SOUND,
    answer_of,
    change_all,
    folders_of,
    look_at_backups,
    look_at_changes,
    look_at_copy,
    look_at_first,
    look_at_found,
    look_at_restored,
    opened,
    prepare,
    prepare_backups,
    prepare_crash,
    prepare_damaged,
    prepare_restore,
    restore,
    unchanged,
)
from tests.storage.test_backups import take
from tests.test_compressing import AsChild
from voice_interview import safekeeping
from voice_interview.archive import Archive, open_alone
from voice_interview.audio import decode
from voice_interview.audio.importer import Importer
from voice_interview.audio.imports import AudioImporter, ImportFailedError
from voice_interview.audio.messages import Import
from voice_interview.audio.wavfile import TakeFile
from voice_interview.banks.library import add_bank, load_library, open_bank
from voice_interview.banks.workshop import Workshop
from voice_interview.bringing_in import BringingIn
from voice_interview.core import events as e
from voice_interview.core.contents import Contents
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.crash import CrashReports, crash_reports
from voice_interview.export import FORMATS
from voice_interview.problems import problem_error
from voice_interview.settings import Settings, load_settings, save_settings
from voice_interview.storage.backups import back_up
from voice_interview.takes.names import file_of
from voice_interview.takes.reading import open_sound

_BLOCK_FRAMES = 800

T = TypeVar("T")


# ---- settings, question banks, exports


def look_at_settings(root: Path, told: frozenset[str]) -> None:
    theme = load_settings(folders_of(root).settings).theme
    assert theme == "light" if "settings" in told else theme in ("dark", "light"), theme
    json.loads(folders_of(root).settings.read_bytes())


def prepare_bank(root: Path) -> None:
    prepare(root)
    add_bank(replace(open_bank(folders_of(root), "devops-python"), id="mine", title="Mine"),
             folders_of(root))  # fmt: skip


def keep_bank(root: Path) -> Sequence[Step]:
    folders = folders_of(root)
    workshop = Workshop(folders, lambda: load_library(folders))
    before = open_bank(folders, "mine")
    changed = replace(before, title="Mine anew")
    return (("bank", lambda: workshop.keep(changed, before, "changed")),)


def look_at_bank(root: Path, told: frozenset[str]) -> None:
    title = open_bank(folders_of(root), "mine").title
    assert title == "Mine anew" if "bank" in told else title in ("Mine", "Mine anew"), title


def export_all(archive: Archive, out: Path) -> Sequence[Path]:
    return archive.export("s1", tuple(FORMATS), out, contents=Contents(audio=True), overwrite=True)


def prepare_export(root: Path) -> None:
    prepare(root)
    with opened(root) as archive:
        for file in export_all(archive, root / "out")[::2]:
            file.write_bytes(b"of before")
        for file in export_all(archive, root / "scratch")[1::2]:
            (root / "out" / file.name).unlink()


@contextmanager
def exporting(root: Path) -> Iterator[tuple[Archive, Path]]:
    with opened(root) as archive:
        yield archive, root / "out"


def look_at_export(root: Path, told: frozenset[str]) -> None:
    unchanged(root, told)
    whole, now = contents(root / "scratch"), contents(root / "out")
    for name, content in now.items():
        assert content in (b"of before", whole[name]), f"{name} is not whole"
    if "export" in told:
        assert now == whole, "not all of it was written"


def contents(folder: Path) -> dict[str, bytes]:
    """What the files hold, but for where the recordings lie."""
    return {
        file.name: re.sub(rb'"[^"]*/audio/', b'"', file.read_bytes())
        for file in folder.iterdir()
        if not file.name.startswith(".")
    }


# ---- the sound: recorded, brought in, compressed


class Recording:
    """A take as the audio process and the engine write it together."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.new = take("s2-001", "s2")
        self.path = archive.folders.audio / self.new.audio
        self.file: TakeFile | None = None

    def begin(self) -> None:
        self.archive.store.save_session(info("s2"))
        self.archive.store.note_take(self.new, QUESTION)
        self.file = self._told(lambda: TakeFile(self.path, append=file_of(self.path).exists()))

    def append(self, first: int) -> None:
        def write(file: TakeFile) -> None:
            file.append(SOUND[first : first + _BLOCK_FRAMES])
            file.sync()

        self._told(lambda: write(self._open()))

    def end(self) -> None:
        def complete(file: TakeFile) -> float:
            file.publish()
            return file.complete()

        length_s = self._told(lambda: complete(self._open()))
        self.archive.store.save_take(replace(self.new, duration_s=length_s), QUESTION)

    def _open(self) -> TakeFile:
        if self.file is None:
            raise OSError(5, "it is ended")
        return self.file

    def _told(self, call: Callable[[], T]) -> T:
        """The audio process ends the take then, and the session tells Problem.DISK_FULL."""
        try:
            return call()
        except OSError as error:
            if self.file is not None:
                self.file._file.close()
            self.file = None
            raise problem_error(e.Problem.DISK_FULL, "What was said is kept.") from error


@contextmanager
def recording(root: Path) -> Iterator[Recording]:
    with opened(root) as archive:
        yield Recording(archive)


def record(it: Recording) -> Sequence[Step]:
    blocks = range(0, len(SOUND), _BLOCK_FRAMES)
    return (
        ("begun", it.begin),
        *((f"{first + _BLOCK_FRAMES}", partial(it.append, first)) for first in blocks),
        ("recorded", it.end),
    )


def look_at_recording(root: Path, told: frozenset[str]) -> None:
    with open_alone(str(root / "data"), look=True) as (archive, _):
        look_at_first(archive)
        frames = max((int(name) for name in told if name.isdigit()), default=0)
        if not frames:
            return
        length_s = answer_of(archive, "s2").take.duration_s
        with open_sound(archive.audio_file("s2/s2-001.wav")) as sound:
            heard = sound.read(0, sound.frames)[:, 0]
    assert np.array_equal(heard[:frames], SOUND[:frames]) or "recorded" in told, "sound is lost"
    assert np.array_equal(heard[-len(SOUND) :], SOUND) or "recorded" not in told, "sound is lost"
    assert length_s == len(heard) / SAMPLE_RATE_HZ, "the take is not as long as its file"


class OneConverter:
    """The audio process's part of bringing a file in, in this process."""

    def convert(self, _source: Path, target: Path, *_: object) -> float:
        ended: list[object] = []
        importer = Importer(Import(1, "talk.wav", str(target)), ended.append)
        importer._thread.join()
        last = ended[-1]
        if isinstance(last, e.RecordingLost):
            raise ImportFailedError(last.problem)
        assert isinstance(last, e.RecordingStopped)
        return last.duration_s


def bring_in(archive: Archive) -> Sequence[Step]:
    bringing = BringingIn(archive, cast("AudioImporter", OneConverter()))
    setattr(decode, "blocks", lambda _: iter((SOUND,)))  # noqa: B010 - reading is not at stake
    bank = load_library(archive.folders).banks[0]
    file = Path("talk.wav")
    return (
        ("brought", lambda: bringing.bring_in(file, bank, QUESTION, lambda _: None, lambda: False)),
    )


def look_at_brought(root: Path, told: frozenset[str]) -> None:
    with opened(root) as archive:
        look_at_first(archive)
        others = [it for it in archive.store.sessions() if it.info.id != "s1"]
        assert not told or others, "what was brought in is not there"
        for answer in (answer for it in others for answer in it.answers):
            with open_sound(archive.audio_file(answer.take.audio)) as sound:
                assert sound.frames == len(SOUND), "what was brought in is not whole"


def compress(archive: Archive) -> Sequence[Step]:
    def once() -> None:
        # Nobody is told: the recording stays as it is until a later start.
        AsChild(archive).compress("s1/s1-001.wav", lambda: False)

    return (("compressed", once),)


# ---- what is written for us


@contextmanager
def watched(root: Path) -> Iterator[CrashReports]:
    reports = CrashReports(folders_of(root).logs, lambda: "idle")
    try:
        yield reports
    finally:
        reports.close()


def crash(reports: CrashReports) -> Sequence[Step]:
    def fall() -> None:
        try:
            int("secret")
        except ValueError as error:
            reports._write(ValueError, error.__traceback__)

    return (("report", fall),)


def look_at_reports(root: Path, _told: frozenset[str]) -> None:
    texts = [file.read_text() for file in crash_reports(folders_of(root).logs)]
    assert "of before\n" in texts, "the report of before is gone"


def prepare_reports(root: Path) -> None:
    prepare(root)
    (folders_of(root).logs / "crash-1.txt").write_text("of before\n")


def at(root: Path) -> nullcontext[Path]:
    return nullcontext(root)


def keep_settings(root: Path) -> Sequence[Step]:
    path = folders_of(root).settings
    return (("settings", lambda: save_settings(path, Settings(theme="light"))),)


def prepare_settings(root: Path) -> None:
    prepare(root)
    save_settings(folders_of(root).settings, Settings(theme="dark"))


def prepare_copy(root: Path) -> None:
    prepare(root)
    safekeeping.back_up_to(folders_of(root), root / "copy.zip")


def day_of(root: Path) -> Sequence[Step]:
    folders = folders_of(root)
    return (("backup", lambda: back_up(folders.database, folders.backups, MONDAY)),)


def copy(root: Path) -> Sequence[Step]:
    return (("copied", lambda: safekeeping.back_up_to(folders_of(root), root / "copy.zip")),)


def start(root: Path) -> Sequence[Step]:
    def once() -> None:
        with opened(root):
            pass

    return (("started", once),)


CASES: Mapping[str, Case] = {
    "database": Case(prepare, opened, change_all, look_at_changes),
    "start after a crash": Case(prepare_crash, at, start, look_at_found),
    "damaged database": Case(prepare_damaged, at, start, unchanged, damaged=True),
    "backup of a day": Case(prepare_backups, at, day_of, look_at_backups),
    "backup into a file": Case(prepare_copy, at, copy, look_at_copy),
    "backup brought back": Case(prepare_restore, at, restore, look_at_restored),
    "settings": Case(prepare_settings, at, keep_settings, look_at_settings),
    "question bank": Case(prepare_bank, at, keep_bank, look_at_bank),
    "export": Case(
        prepare_export, exporting,
        lambda both: (("export", lambda: export_all(*both)),), look_at_export,
    ),
    "recording": Case(prepare, recording, record, look_at_recording),
    "bringing in": Case(prepare, opened, bring_in, look_at_brought),
    "compression": Case(prepare, opened, compress, unchanged),
    "crash report": Case(prepare_reports, watched, crash, look_at_reports, silent=True),
}  # fmt: skip
