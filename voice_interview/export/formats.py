"""The registry of formats. A new one is a new line here and a module that renders it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.core.model import Answer, SessionRecord, Span
from voice_interview.core.trimming import spoken_span
from voice_interview.errors import UserError
from voice_interview.export import document, markdown, plain, subtitles, table
from voice_interview.export.document import locate
from voice_interview.export.names import answer_name, session_name
from voice_interview.takes.names import file_of


class Format(Struct, frozen=True):
    """How sessions and answers become text; `audio` of their takes is a path as it will be shown.

    `session` is None where each answer needs a file of its own, because times count from the
    start of its recording.
    """

    name: str
    suffix: str
    title: str
    session: Callable[[SessionRecord, Contents], str] | None
    answer: Callable[[Answer], str]


def _json_text(session: SessionRecord, _contents: Contents) -> str:
    """Programs get every number: a key that comes and goes would break them."""
    return document.session_text(session)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("md", ".md", "Markdown", markdown.session_text, markdown.answer_text),
        Format("txt", ".txt", "Plain text", plain.session_text, plain.answer_text),
        Format("json", ".json", "JSON", _json_text, document.answer_text),
        Format("csv", ".csv", "Table", table.session_text, table.answer_text),
        Format("srt", ".srt", "SubRip subtitles", None, subtitles.srt_text),
        Format("vtt", ".vtt", "WebVTT subtitles", None, subtitles.vtt_text),
    )
}


class ExportFile(Struct, frozen=True):
    """A file to be written; `name` has no folder.

    `source`: it is a copy of that file, or a WAV of this `stretch` of that recording (None: of all
    of it), louder by `gain_db`.
    """

    name: str
    content: bytes = b""
    source: Path | None = None
    stretch: Span | None = None
    gain_db: float = 0.0

    @property
    def is_copy(self) -> bool:
        """Whether the sound stays as it lies on the disk."""
        return self.stretch is None and not self.gain_db


def render(
    session: SessionRecord, format_name: str, audio_folder: Path, contents: Contents = EVERYTHING
) -> bytes:
    """Return the session as one document; UserError for a format that has one file per answer."""
    chosen = _format(format_name)
    if chosen.session is None:
        raise UserError(
            f"{chosen.title} holds one answer, not a session.",
            "Nothing was written.",
            "Use voice-interview sessions export, which writes one file for each answer.",
        )
    located = locate(session, audio_folder)
    wanted = tuple(contents.of(one) for one in located.answers if contents.has(one))
    return _bytes(chosen.session(replace(located, answers=wanted), contents))


def render_transcript(answer: Answer, format_name: str) -> bytes:
    """Return one answer, or the transcript of any file (`answer_of_file`), in that format."""
    return _bytes(_format(format_name).answer(answer))


def export_files(
    session: SessionRecord, format_name: str, audio_folder: Path, contents: Contents = EVERYTHING
) -> tuple[ExportFile, ...]:
    """Return the session as files, named by date and title.

    Formats of one answer give a file for each that has a transcript.
    """
    chosen = _format(format_name)
    if chosen.session is not None:
        content = render(session, format_name, audio_folder, contents)
        return (ExportFile(session_name(session) + chosen.suffix, content),)
    return tuple(
        ExportFile(
            answer_name(session, number) + chosen.suffix,
            render_transcript(contents.of(answer), format_name),
        )
        for number, answer in enumerate(locate(session, audio_folder).answers, 1)
        if answer.transcript is not None and contents.has(answer)
    )


def all_files(
    session: SessionRecord, formats: Iterable[str], audio_folder: Path, contents: Contents
) -> tuple[ExportFile, ...]:
    """Return the files of all these formats, and the recordings where they are wanted."""
    files = [
        file for name in formats for file in export_files(session, name, audio_folder, contents)
    ]
    if contents.audio:
        files += [
            _recording(answer_name(session, number), source, answer, contents)
            for number, answer in enumerate(session.answers, 1)
            if contents.has(answer)
            and (source := file_of(audio_folder / answer.take.audio)).exists()
        ]
    return tuple(files)


def _recording(name: str, source: Path, answer: Answer, contents: Contents) -> ExportFile:
    spoken = spoken_span(answer) if contents.trimmed else None
    made = ExportFile(name, source=source, stretch=spoken, gain_db=contents.gain_db)
    if made.is_copy:
        return replace(made, name=name + (".flac" if source.suffix == ".flac" else ".wav"))
    trimmed = "-trimmed" if spoken else ""
    louder = f"{contents.gain_db:+.0f}dB" if contents.gain_db else ""
    return replace(made, name=f"{name}{trimmed}{louder}.wav")


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise UserError(
            f"There is no format {name!r}.",
            "Nothing was written.",
            f"Choose from {', '.join(FORMATS)}.",
        )
    return FORMATS[name]


def _bytes(text: str) -> bytes:
    """UTF-8; what no Unicode text may hold becomes a question mark."""
    return text.encode("utf-8", "replace")
