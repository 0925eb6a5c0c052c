"""Questions from documents that people have: Markdown, plain text, CSV, JSON, YAML."""

from __future__ import annotations

from pathlib import Path, PurePath

from msgspec import Struct

from voice_interview.banks.assemble import assemble, usable_drafts
from voice_interview.banks.decode import decode
from voice_interview.banks.files import read_bytes
from voice_interview.banks.findings import Findings, Note
from voice_interview.core.bank import check_bank
from voice_interview.core.document import BankError, Document
from voice_interview.core.model import Bank
from voice_interview.errors import UserError


class ImportReport(Struct, frozen=True):
    """The bank that was understood, and what was not, in the order of the lines."""

    bank: Bank
    notes: tuple[Note, ...]

    @property
    def category_count(self) -> int:
        """How many categories there are."""
        return len(self.bank.categories)

    @property
    def question_count(self) -> int:
        """How many questions there are."""
        return len(self.bank.questions)

    @property
    def follow_up_count(self) -> int:
        """How many follow-ups there are, over all questions."""
        return sum(len(it.follow_ups) for it in self.bank.questions)

    @property
    def star_count(self) -> int:
        """How many questions ask for a STAR story."""
        return sum(it.star for it in self.bank.questions)

    @property
    def summary(self) -> str:
        """The counts in words."""
        counts = (
            (self.category_count, "category", "categories"),
            (self.question_count, "question", "questions"),
            (self.follow_up_count, "follow-up", "follow-ups"),
        )
        told = [f"{count} {one if count == 1 else many}" for count, one, many in counts]
        return f"{', '.join(told)}, {self.star_count} STAR"


def import_file(path: Path, *, bank_id: str = "", title: str = "") -> ImportReport:
    """Import a file, without writing anything; UserError when it can't be read."""
    return import_bank(read_bytes(path), path.name, bank_id=bank_id, title=title)


def import_bank(data: bytes, name: str, *, bank_id: str = "", title: str = "") -> ImportReport:
    """Import a document; its name's ending tells the format, Markdown where it tells none.

    `bank_id` and `title` are taken from the document or its name where they are empty. UserError
    when it is no text or holds no question; BankError with lines when its format is broken.
    """
    text, notes = decode(data, name)
    findings = Findings(notes=notes)
    try:
        own = _read(text, PurePath(name).suffix.lower(), findings)
    except BankError as error:
        raise error.named(name, "Correct the file and import it again.") from error
    if own is not None:
        return ImportReport(own, tuple(findings.notes))
    drafts = usable_drafts(findings)
    if not drafts:
        raise _no_question(name, findings)
    stem = PurePath(name).stem
    bank = assemble(drafts, bank_id=bank_id or stem, title=title or findings.title or stem)
    return ImportReport(bank, tuple(sorted(findings.notes, key=lambda note: note.line)))


def _read(text: str, suffix: str, findings: Findings) -> Bank | None:
    """Fill the findings, or return the bank when the document is one already."""
    # Each format's reader, and the library behind it, is loaded when its format comes up.
    if suffix in (".json", ".yaml", ".yml"):
        return _read_fields(text, suffix, findings)
    if suffix in (".csv", ".tsv"):
        from voice_interview.banks.tables import read_csv  # noqa: PLC0415

        read_csv(text, findings)
    else:
        from voice_interview.banks.markdown import read_markdown  # noqa: PLC0415

        read_markdown(text, findings)
    return None


def _read_fields(text: str, suffix: str, findings: Findings) -> Bank | None:
    from voice_interview.banks.structured import is_our_shape, read_structured  # noqa: PLC0415

    document = _document(text, suffix)
    if is_our_shape(document):
        return check_bank(document)
    if document.mistakes:
        raise BankError(document.mistakes)
    read_structured(document, findings)
    return None


def _document(text: str, suffix: str) -> Document:
    if suffix == ".json":
        from voice_interview.banks.json_lines import read_json  # noqa: PLC0415

        return read_json(text)
    from voice_interview.core.bank_yaml import read_yaml  # noqa: PLC0415

    return read_yaml(text)


def _no_question(name: str, findings: Findings) -> UserError:
    first = f" The first doubt: {findings.notes[0]}" if findings.notes else ""
    return UserError(
        f"No question was found in {name}.{first}",
        "Nothing was changed.",
        "Write one question a line, as a numbered list, or as a table with a column `question`.",
    )
