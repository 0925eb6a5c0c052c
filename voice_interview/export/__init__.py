"""Sessions and answers as files to keep; docs/formats.md describes them."""

from voice_interview.export.document import (
    answer_document,
    answer_of_file,
    locate,
    session_document,
)
from voice_interview.export.formats import (
    FORMATS,
    ExportFile,
    Format,
    all_files,
    export_files,
    render,
    render_transcript,
)
from voice_interview.export.writer import write_files

__all__ = [
    "FORMATS",
    "ExportFile",
    "Format",
    "all_files",
    "answer_document",
    "answer_of_file",
    "export_files",
    "locate",
    "render",
    "render_transcript",
    "session_document",
    "write_files",
]
