"""Audio files from anywhere, transcribed with the same engine as answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from voice_interview import export
from voice_interview.banks.library import find_question, open_bank
from voice_interview.core.model import Answer, Question, Vocabulary, vocabulary_for
from voice_interview.errors import UserError
from voice_interview.paths import Folders, default_folders
from voice_interview.settings import Settings, load_settings
from voice_interview.speech.adapter import SpeechTranscriber
from voice_interview.speech.language import DETECT, order_language


class Topic(Struct, frozen=True):
    """What a file is about, as far as that is known: its question, language and terms."""

    question: Question
    language: str
    vocabulary: Vocabulary


class Transcription(Struct, frozen=True):
    """A warm transcriber, and the banks for its vocabulary."""

    folders: Folders
    transcriber: SpeechTranscriber

    def topic(self, bank_name: str | None, question_id: str | None) -> Topic:
        """Return what a bank and a question's id say.

        `bank_name` is an id or a file; without either name the question is empty, the language
        English. UserError for an unknown bank or question.
        """
        if bank_name is None and question_id is None:
            return Topic(Question("", "", ""), "en", {})
        bank = open_bank(self.folders, bank_name or load_settings(self.folders.settings).bank)
        if question_id is None:
            terms = Question("", "", "", vocabulary=tuple(bank.vocabulary))
            return Topic(terms, bank.language, bank.vocabulary)
        question = find_question(bank, question_id)
        return Topic(question, bank.language, vocabulary_for(question, bank.vocabulary))

    def transcribe(
        self, path: Path, topic: Topic, on_progress: Callable[[float], None] | None
    ) -> Answer:
        """Transcribe a file as an answer to the question; UserError when it can't be read."""
        heard = self.transcriber.transcribe_file(
            path, topic.language, topic.vocabulary, on_progress
        )
        return export.answer_of_file(path, heard.duration_s, heard.transcript, topic.question)


def expected_language(folders: Folders, settings: Settings) -> str:
    """Return the language that answers are likely to be in, ISO 639-1; empty when it is detected.

    A bank that can't be read is taken for English.
    """
    spoken = order_language(settings.spoken_language)
    if spoken:
        return "" if spoken == DETECT else spoken
    try:
        return open_bank(folders, settings.bank).language
    except UserError:
        return "en"


@contextmanager
def open_transcription(
    data_dir: str | None,
    model: str | None,
    *,
    language: str | None = None,
    device: str | None = None,
) -> Iterator[Transcription]:
    """Start the transcriber and end it after; None: as in the settings.

    `language` is ISO 639-1 or `speech.language.DETECT`, `device` "cpu" or "cuda".
    """
    folders = default_folders(data_dir)
    folders.create()
    transcriber = SpeechTranscriber(folders, lambda _: None)
    chosen = load_settings(folders.settings)
    transcriber.configure(
        model or chosen.model,
        device or chosen.model_device,
        language or order_language(chosen.spoken_language),
    )
    try:
        yield Transcription(folders, transcriber)
    finally:
        transcriber.close()
