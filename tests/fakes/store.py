"""A store in memory. Passes the same contract as the one on disk."""

from collections.abc import Collection, Sequence
from pathlib import Path
from shutil import rmtree
from typing import TypeVar

from msgspec.structs import replace

from voice_interview.core.events import Plan
from voice_interview.core.model import (
    Answer,
    Note,
    PartSpan,
    Question,
    SessionInfo,
    SessionRecord,
    Take,
    Transcript,
)
from voice_interview.core.notes import with_note, without_note
from voice_interview.core.outline import Outline, outline_of
from voice_interview.core.ports import SessionSummary
from voice_interview.core.searching import MOST_HITS, Hit, find, parse
from voice_interview.errors import UserError

Item = TypeVar("Item")


class MemoryStore:
    """core.ports.Store in two dictionaries. `broken`: every call fails, as on a full disk."""

    def __init__(self, audio_folder: Path | None = None) -> None:
        self.broken = False
        self._audio_folder = audio_folder
        self.noted: dict[str, Take] = {}
        """The takes under way, as a crash would leave them to be found."""
        self._offered: list[str] = []
        self._given_up: set[str] = set()
        self._infos: dict[str, SessionInfo] = {}
        self._answers: dict[str, Answer] = {}
        self._plans: dict[str, Plan] = {}

    def save_session(self, info: SessionInfo) -> None:
        self._check()
        self._infos[info.id] = info

    def note_take(self, take: Take, question: Question) -> None:
        self._check()
        self.noted[take.id] = take

    def offer(self, take_id: str) -> None:
        """Have the take wait for a decision, as recovery does."""
        self._offered.append(take_id)

    def offers(self) -> tuple[Answer, ...]:
        self._check()
        return tuple(self._answers[take_id] for take_id in self._offered)

    def settle_offer(self, take_id: str) -> None:
        self._check()
        self._offered = [other for other in self._offered if other != take_id]

    def save_take(self, take: Take, question: Question) -> None:
        self._check()
        _find(self._infos, "session", take.session_id)
        known = self._answers.get(take.id, Answer(take, question))
        if known.take.duration_s < take.duration_s:
            known = replace(known, transcript=None, finish_to_transcript_s=None)
        self._answers[take.id] = replace(known, take=take, question=question)

    def save_transcript(
        self, take_id: str, transcript: Transcript, finish_to_transcript_s: float | None
    ) -> None:
        self._check()
        self._answers[take_id] = replace(
            _find(self._answers, "take", take_id),
            transcript=transcript,
            finish_to_transcript_s=finish_to_transcript_s,
        )

    def swap_transcript(self, take_id: str, before: Transcript, after: Transcript) -> None:
        answer = self.take(take_id)
        if answer.transcript != before:
            raise UserError("This answer has been written down anew since then.")
        self.save_transcript(take_id, after, answer.finish_to_transcript_s)

    def save_edit(self, take_id: str, text: str | None) -> None:
        self._check()
        answer = _find(self._answers, "take", take_id)
        self._answers[take_id] = replace(answer, edited_text=text)

    def save_parts(self, take_id: str, parts: Sequence[PartSpan] | None) -> None:
        kept = None if parts is None else tuple(parts)
        self._answers[take_id] = replace(self.take(take_id), parts=kept)

    def save_note(self, take_id: str, note: Note) -> None:
        self._answers[take_id] = with_note(self.take(take_id), note)

    def delete_note(self, take_id: str, note_id: str) -> None:
        self._answers[take_id] = without_note(self.take(take_id), note_id)

    def set_favorite(self, take_id: str, favorite: bool) -> None:
        self._answers[take_id] = replace(self.take(take_id), favorite=favorite)

    def save_plan(self, session_id: str, plan: Plan | None) -> None:
        self._check()
        _find(self._infos, "session", session_id)
        self._plans.pop(session_id, None)
        if plan is not None:
            self._plans[session_id] = replace(plan, continued=None)

    def left_sessions(self) -> tuple[Plan, ...]:
        self._check()
        return tuple(self._plans[key] for key in reversed(self._infos) if key in self._plans)

    def summaries(self) -> tuple[SessionSummary, ...]:
        return tuple(
            SessionSummary(
                record.info,
                len(record.answers),
                sum(answer.take.duration_s for answer in record.answers),
            )
            for record in self.sessions()
        )

    def outlines(self) -> tuple[Outline, ...]:
        self._check()
        return tuple(outline_of(answer) for answer in reversed(tuple(self._answers.values())))

    def search(
        self, query: str, *, categories: Collection[str] | None = None, since: str = ""
    ) -> tuple[Hit, ...]:
        self._check()
        wanted = parse(query)
        hits = (
            find(answer, wanted)
            for answer in reversed(tuple(self._answers.values()))
            if categories is None or answer.question.category in categories
            if answer.take.started_at >= since
        )
        return tuple(hit for hit in hits if hit is not None)[:MOST_HITS]

    def sessions(self) -> tuple[SessionRecord, ...]:
        self._check()
        return tuple(self.session(session_id) for session_id in reversed(self._infos))

    def session(self, session_id: str) -> SessionRecord:
        self._check()
        info = _find(self._infos, "session", session_id)
        answers = tuple(self._answers.values())
        return SessionRecord(
            info, tuple(item for item in answers if item.take.session_id == session_id)
        )

    def take(self, take_id: str) -> Answer:
        self._check()
        return _find(self._answers, "take", take_id)

    def attempts(self, take_id: str) -> tuple[Answer, ...]:
        wanted = self._asked(self.take(take_id))
        return tuple(one for one in tuple(self._answers.values()) if self._asked(one) == wanted)

    def _asked(self, answer: Answer) -> tuple[str, str, str]:
        take = answer.take
        bank_id = self._infos[take.session_id].bank_id
        return bank_id, take.question_id, take.follow_up_id

    def recordings(self) -> dict[str, float]:
        self._check()
        return {it.take.audio: it.take.duration_s for it in tuple(self._answers.values())}

    def pending(self) -> tuple[str, ...]:
        self._check()
        return tuple(
            key
            for key, answer in self._answers.items()
            if answer.transcript is None and key not in self._given_up
        )

    def give_up(self, take_id: str) -> None:
        _find(self._answers, "take", take_id)
        self._given_up.add(take_id)

    def take_up_again(self) -> None:
        self._check()
        self._given_up.clear()

    def delete_take(self, take_id: str) -> None:
        audio = self.take(take_id).take.audio
        del self._answers[take_id]
        self._offered = [other for other in self._offered if other != take_id]
        if self._audio_folder is not None:
            (self._audio_folder / audio).unlink(missing_ok=True)

    def delete_sessions(self, session_ids: Sequence[str]) -> None:
        for session_id in session_ids:
            for answer in self.session(session_id).answers:
                self.delete_take(answer.take.id)
            del self._infos[session_id]
            self._plans.pop(session_id, None)
            if self._audio_folder is not None:
                rmtree(self._audio_folder / session_id, ignore_errors=True)

    def close(self) -> None:
        """Nothing is open."""

    def _check(self) -> None:
        if self.broken:
            raise UserError("The store is broken.", "Nothing was changed.", "Mend it.")


def _find(items: dict[str, Item], kind: str, key: str) -> Item:
    if key not in items:
        raise UserError(f"There is no {kind} {key}.")
    return items[key]
