"""What every store does, in memory and on disk."""

import threading
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.fakes import store as fakes
from tests.fakes.store import MemoryStore
from voice_interview.core.events import Plan
from voice_interview.core.model import (
    Answer,
    Correction,
    FollowUp,
    Gap,
    KeyPoint,
    Lap,
    Missing,
    Mode,
    Note,
    Part,
    PartSpan,
    Question,
    SessionInfo,
    SessionRecord,
    Source,
    Span,
    Take,
    Transcript,
    Why,
    Word,
)
from voice_interview.core.outline import outline_of
from voice_interview.core.ports import SessionSummary, Store
from voice_interview.errors import UserError
from voice_interview.storage import derived
from voice_interview.storage.store import SqliteStore

QUESTION = Question(
    "gate", "behavioral", "Tell me about it.", title="Security gate", spoken="Tell me.", star=True,
    think_s=20.0, limit_s=90.0, follow_ups=(FollowUp("f1", "And then?", "And then"),),
    key_points=(KeyPoint("k1", "Measured it", ("measured", "build data"), "How?"),),
    vocabulary=("Snyk", "CI/CD"), tags=("security",), difficulty=3,
)  # fmt: skip
TRANSCRIPT = Transcript(
    (
        Word("Naïve,", 0.1, 0.30000000000000004, 0.987654321),
        Word("\u202e\u0645\u0631\u062d\u0628\u0627\0", 0.4, 0.9, 0.5),
    ),
    (Span(0.05, 1.0), Span(2.0, 3.0)),
    "base",
    "de",
    (Correction(1, 1, (Word("a", 0.4, 0.6, 0.5), Word("b", 0.6, 0.9, 0.25)), "AB", Why.EXPECTED),),
)


PLAN = Plan(
    "s1", "devops-python", "Python & DevOps", (QUESTION, replace(QUESTION, id="next")),
    "2025-11-23T14:32:05+01:00", Mode.PRESSURE, "de", None, 90.5, ask_follow_ups=False,
    vocabulary={"boto3": ("boto three", "bow to three"), "Snyk": ()}, turns_before=4,
)  # fmt: skip


def info(session_id: str = "s1") -> SessionInfo:
    return SessionInfo(
        session_id, "devops-python", "Python & DevOps", Mode.PRESSURE, "2025-11-23T14:32:05+01:00"
    )


def take(take_id: str = "s1-001", session_id: str = "s1") -> Take:
    return Take(
        id=take_id, session_id=session_id, question_id="gate", follow_up_id="", number=1,
        audio=f"{session_id}/{take_id}.wav", duration_s=61.5, preroll_s=0.25,
        laps=(Lap(Part.TASK, 10.1), Lap(Part.SITUATION, 20.25)), device="USB \U0001f3a4",
        started_at="2025-11-23T14:33:00+01:00", lost_s=0.02, problem="microphone_lost",
        gaps=(Gap(7.5, 0.02), Gap(40.0, None, Missing.MICROPHONE)),
    )  # fmt: skip


@pytest.fixture
def audio_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "audio"
    folder.mkdir()
    return folder


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path, audio_folder: Path) -> Iterator[Store]:
    store: Store
    if request.param == "memory":
        store = MemoryStore(audio_folder)
    else:
        store = SqliteStore(tmp_path / "sessions.sqlite3", audio_folder)
    yield store
    store.close()


def record(audio_folder: Path, take: Take) -> Path:
    path = audio_folder / take.audio
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"RIFF")
    return path


def test_empty_at_first(store: Store) -> None:
    assert store.sessions() == ()
    assert store.summaries() == ()


def test_a_session_comes_back_as_it_was_saved(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    assert store.session("s1") == SessionRecord(info(), (Answer(take(), QUESTION),))
    store.save_transcript("s1-001", TRANSCRIPT, 0.41)
    answer = Answer(take(), QUESTION, TRANSCRIPT, 0.41)
    assert store.session("s1") == SessionRecord(info(), (answer,))
    assert store.sessions() == (SessionRecord(info(), (answer,)),)
    assert store.take("s1-001") == answer


def test_a_transcript_may_have_no_words_and_no_time(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    silence = Transcript((), (), "base")
    store.save_transcript("s1-001", silence, None)
    assert store.take("s1-001") == Answer(take(), QUESTION, silence, None)


def test_newest_session_first_and_answers_as_given(store: Store) -> None:
    for session_id in ("b", "a", "c"):
        store.save_session(info(session_id))
        for number in (2, 1):
            store.save_take(take(f"{session_id}-{number}", session_id), QUESTION)
    assert [found.info.id for found in store.sessions()] == ["c", "a", "b"]
    assert [summary.info.id for summary in store.summaries()] == ["c", "a", "b"]
    assert [answer.take.id for answer in store.session("a").answers] == ["a-2", "a-1"]
    assert store.sessions()[1] == store.session("a")


def test_summaries_count_takes_and_seconds(store: Store) -> None:
    store.save_session(info("s1"))
    store.save_session(info("s2"))
    store.save_take(take("s1-001"), QUESTION)
    store.save_take(take("s1-002"), QUESTION)
    store.save_transcript("s1-002", TRANSCRIPT, 0.4)
    assert store.summaries() == (
        SessionSummary(info("s2"), 0, 0.0),
        SessionSummary(info("s1"), 2, 123.0),
    )


def test_recordings_are_named_with_their_lengths(store: Store) -> None:
    store.save_session(info())
    store.save_take(take("s1-001"), QUESTION)
    store.save_take(replace(take("s1-002"), duration_s=2.5), QUESTION)
    assert store.recordings() == {"s1/s1-001.wav": 61.5, "s1/s1-002.wav": 2.5}


def test_saving_again_replaces_and_keeps_the_place_and_the_transcript(store: Store) -> None:
    for session_id in ("s1", "s2"):
        store.save_session(info(session_id))
    store.save_take(take("s1-001"), QUESTION)
    store.save_take(take("s1-002"), QUESTION)
    store.save_transcript("s1-001", TRANSCRIPT, 0.4)
    changed = replace(take("s1-001"), device="Built-in")
    store.save_take(changed, QUESTION)
    store.save_session(replace(info("s1"), bank_title="New"))
    assert [found.info.bank_title for found in store.sessions()] == ["Python & DevOps", "New"]
    first, second = store.session("s1").answers
    assert first == Answer(changed, QUESTION, TRANSCRIPT, 0.4)
    assert second.take.id == "s1-002"
    other = Transcript((Word("Again.", 0, 1, 1),), (), "tiny.en")
    store.save_transcript("s1-001", other, None)
    assert store.take("s1-001") == Answer(changed, QUESTION, other, None)


def test_a_take_that_has_grown_waits_for_its_text_again(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    store.save_transcript("s1-001", TRANSCRIPT, 0.4)
    store.save_edit("s1-001", "Typed.")
    longer = replace(take(), duration_s=70.0)
    store.save_take(longer, QUESTION)
    assert store.take("s1-001") == Answer(longer, QUESTION, None, None, "Typed.")
    assert store.pending() == ("s1-001",)


def test_a_noted_take_is_not_stored_yet(store: Store) -> None:
    store.save_session(info())
    store.note_take(take(), QUESTION)
    assert store.session("s1").answers == ()
    store.save_take(take(), QUESTION)
    assert store.take("s1-001").take == take()


def test_takes_without_a_transcript_are_pending_the_oldest_first(store: Store) -> None:
    store.save_session(info())
    for take_id in ("s1-003", "s1-001", "s1-002"):
        store.save_take(take(take_id), QUESTION)
    store.save_transcript("s1-001", TRANSCRIPT, None)
    assert store.pending() == ("s1-003", "s1-002")
    store.delete_take("s1-003")
    store.save_transcript("s1-002", replace(TRANSCRIPT, words=()), None)
    assert store.pending() == ()


def test_an_edited_text_stays_whatever_is_transcribed_again(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    assert store.take("s1-001").edited_text is None
    store.save_edit("s1-001", "What I meant: naïve.")
    store.save_transcript("s1-001", TRANSCRIPT, 0.4)
    store.save_take(replace(take(), number=2), QUESTION)
    assert store.take("s1-001").edited_text == "What I meant: naïve."
    store.save_edit("s1-001", "Shorter.")
    assert store.session("s1").answers[0].edited_text == "Shorter."
    store.save_edit("s1-001", None)
    assert store.sessions()[0].answers[0].edited_text is None
    assert store.take("s1-001").transcript == TRANSCRIPT


def test_a_transcript_is_changed_only_if_no_other_is_there_by_now(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    store.save_transcript("s1-001", TRANSCRIPT, 0.4)
    changed = replace(TRANSCRIPT, words=TRANSCRIPT.words[:1], corrections=())
    store.swap_transcript("s1-001", TRANSCRIPT, changed)
    assert store.take("s1-001").transcript == changed
    assert store.take("s1-001").finish_to_transcript_s == 0.4
    with pytest.raises(UserError, match="anew"):
        store.swap_transcript("s1-001", TRANSCRIPT, replace(TRANSCRIPT, words=()))
    assert store.take("s1-001").transcript == changed


def test_what_the_speaker_makes_of_a_take_stays_whatever_else_is_saved(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    parts = (PartSpan(Part.TASK, 0.5, 3.25, Source.EDITED), PartSpan(Part.RESULT, 3.25, 61.5))
    late, early = Note("n1", 40.0, "Slower."), Note("n2", 2.5, "A number \U0001f3a4\nhere")
    store.save_parts("s1-001", parts)
    store.save_note("s1-001", late)
    store.save_note("s1-001", early)
    store.set_favorite("s1-001", True)
    store.save_transcript("s1-001", TRANSCRIPT, 0.4)
    store.save_take(replace(take(), number=2), QUESTION)
    answer = store.take("s1-001")
    assert (answer.parts, answer.notes, answer.favorite) == (parts, (early, late), True)
    assert store.session("s1").answers == store.sessions()[0].answers == (answer,)


def test_what_the_speaker_made_of_a_take_is_changed_and_taken_back(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    before = store.take("s1-001")
    store.save_note("s1-001", Note("n1", 40.0, "Slower."))
    store.save_note("s1-001", Note("n2", 50.0, "Louder."))
    store.save_note("s1-001", Note("n1", 60.0, "Much slower."))
    assert [note.text for note in store.take("s1-001").notes] == ["Louder.", "Much slower."]
    store.save_parts("s1-001", ())
    assert store.take("s1-001").parts == ()
    store.save_parts("s1-001", None)
    for note_id in ("n1", "n2", "n2"):
        store.delete_note("s1-001", note_id)
    store.set_favorite("s1-001", True)
    store.set_favorite("s1-001", False)
    assert store.take("s1-001") == before


def test_attempts_are_the_takes_of_the_same_question_in_all_sessions(store: Store) -> None:
    for session_id, bank_id in (("s1", "a"), ("s2", "a"), ("s3", "b")):
        store.save_session(replace(info(session_id), bank_id=bank_id))
    asked = (
        ("s2-001", "s2", "gate", ""),
        ("s1-001", "s1", "gate", ""),
        ("s1-002", "s1", "gate", "f1"),
        ("s1-003", "s1", "next", ""),
        ("s3-001", "s3", "gate", ""),
        ("s1-004", "s1", "gate", ""),
    )
    for take_id, session_id, question_id, follow_up_id in asked:
        made = replace(take(take_id, session_id), question_id=question_id)
        question = replace(QUESTION, id=question_id)
        store.save_take(replace(made, follow_up_id=follow_up_id), question)
    store.save_transcript("s1-001", TRANSCRIPT, 0.4)
    found = store.attempts("s1-004")
    assert [answer.take.id for answer in found] == ["s2-001", "s1-001", "s1-004"]
    assert found == store.attempts("s2-001")
    assert found[1] == store.take("s1-001")
    assert [answer.take.id for answer in store.attempts("s1-002")] == ["s1-002"]


def test_a_session_that_was_left_keeps_what_it_has_still_to_ask(store: Store) -> None:
    for session_id in ("s1", "s2"):
        store.save_session(info(session_id))
    assert store.left_sessions() == ()
    later = replace(PLAN, session_id="s2", questions=PLAN.questions[1:], think_s=5.0)
    store.save_plan("s1", replace(PLAN, questions=()))
    store.save_plan("s2", later)
    store.save_plan("s1", replace(PLAN, continued=take()))
    assert store.left_sessions() == (later, PLAN)
    store.save_plan("s1", None)
    store.save_plan("s1", None)
    assert store.left_sessions() == (later,)
    store.delete_sessions(["s2"])
    assert store.left_sessions() == ()
    store.save_session(info("s2"))
    assert store.left_sessions() == ()


def said(text: str) -> Transcript:
    """A transcript with a word each second."""
    words = tuple(Word(one, at, at + 0.5, 0.9) for at, one in enumerate(text.split()))
    return replace(TRANSCRIPT, words=words, corrections=())


def found(store: Store, query: str) -> list[tuple[str, float]]:
    return [(hit.take_id, hit.at_s) for hit in store.search(query)]


def test_outlines_follow_every_change_the_newest_first(store: Store) -> None:
    assert store.outlines() == ()
    store.save_session(info())
    changes: tuple[Callable[[], None], ...] = (
        lambda: store.save_take(take("s1-001"), QUESTION),
        lambda: store.save_take(take("s1-002"), replace(QUESTION, category="other")),
        lambda: store.save_transcript("s1-001", TRANSCRIPT, 0.4),
        lambda: store.save_transcript("s1-001", said("We measured build data."), 0.4),
        lambda: store.save_parts("s1-001", (PartSpan(Part.ACTION, 0.0, 61.5, Source.EDITED),)),
        lambda: store.set_favorite("s1-001", True),
        lambda: store.save_take(replace(take("s1-002"), duration_s=70.0), QUESTION),
        lambda: store.delete_take("s1-001"),
    )
    for change in changes:
        before = store.outlines()
        change()
        answers = store.session("s1").answers
        assert store.outlines() == tuple(map(outline_of, reversed(answers)))
        assert store.outlines() != before


def test_what_was_said_edited_or_noted_is_found(store: Store) -> None:
    store.save_session(info())
    for take_id in ("s1-001", "s1-002"):
        store.save_take(take(take_id), QUESTION)
    assert store.search("gate") == ()
    store.save_transcript("s1-001", said("The naïve security gate sneaked."), None)
    store.save_transcript("s1-002", said("No gates"), None)
    assert found(store, "GATE") == [("s1-002", 1.0), ("s1-001", 3.0)]
    assert found(store, "gate naive") == [("s1-001", 1.0)]
    assert found(store, '"gate"') == [("s1-001", 3.0)]
    store.save_edit("s1-001", "The naïve security gate, Snyk.")
    store.save_note("s1-002", Note("n1", 0.5, "A number would help."))
    assert found(store, "snyk") == found(store, "sneaked") == [("s1-001", 4.0)]
    assert found(store, "number gates") == [("s1-002", 1.0)]
    (hit,) = store.search("snyk")
    assert (hit.session_id, hit.excerpt) == ("s1", "The naïve security gate, Snyk.")
    store.save_edit("s1-001", None)
    store.save_transcript("s1-001", said("Another text"), None)
    store.delete_note("s1-002", "n1")
    for gone in ("snyk", "sneaked", "naive", "number"):
        assert store.search(gone) == ()
    assert found(store, "another") == [("s1-001", 0.0)]
    store.delete_take("s1-001")
    assert store.search("another") == ()
    store.delete_sessions(["s1"])
    assert store.search("gates") == ()


def test_a_search_can_be_narrowed(store: Store) -> None:
    store.save_session(info())
    days = ("2026-01-05T10:00:00+01:00", "2026-03-05T10:00:00+01:00")
    for number, (day, category) in enumerate(product(days, ("behavioral", "python"))):
        new = replace(take(f"s1-{number}"), started_at=day)
        store.save_take(new, replace(QUESTION, category=category))
        store.save_transcript(new.id, said("Words"), None)
    assert [hit.take_id for hit in store.search("word")] == ["s1-3", "s1-2", "s1-1", "s1-0"]
    narrower = store.search("word", categories={"python", "other"})
    assert [hit.take_id for hit in narrower] == ["s1-3", "s1-1"]
    assert store.search("word", categories=()) == ()
    assert [hit.take_id for hit in store.search("word", since="2026-01-06")] == ["s1-3", "s1-2"]
    both = store.search("word", categories=["behavioral"], since="2026-01-06")
    assert [hit.take_id for hit in both] == ["s1-2"]


def test_only_so_many_hits_are_read_through(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (derived, fakes):
        monkeypatch.setattr(module, "MOST_HITS", 2)
    store.save_session(info())
    for number in range(3):
        store.save_take(take(f"s1-{number}"), QUESTION)
        store.save_edit(f"s1-{number}", "Words")
    assert [hit.take_id for hit in store.search("words")] == ["s1-2", "s1-1"]


def test_the_question_is_kept_as_it_was_asked(store: Store) -> None:
    store.save_session(info())
    store.save_take(take("s1-001"), QUESTION)
    reworded = replace(QUESTION, prompt="Other words.", key_points=())
    store.save_take(take("s1-002"), reworded)
    assert [answer.question for answer in store.session("s1").answers] == [QUESTION, reworded]


def test_deleting_a_take_deletes_its_sound_and_leaves_the_others(
    store: Store, audio_folder: Path
) -> None:
    store.save_session(info())
    gone, kept = take("s1-001"), take("s1-0010")
    for one in (gone, kept):
        store.save_take(one, QUESTION)
        store.save_transcript(one.id, TRANSCRIPT, 0.4)
    gone_file, kept_file = record(audio_folder, gone), record(audio_folder, kept)
    store.delete_take(gone.id)
    assert [answer.take.id for answer in store.session("s1").answers] == [kept.id]
    assert not gone_file.exists()
    assert kept_file.exists()
    # and the transcript is gone too: a new take of that id has none
    store.save_take(gone, QUESTION)
    assert store.take(gone.id).transcript is None


def test_deleting_a_session_deletes_its_takes_sound_and_folder(
    store: Store, audio_folder: Path
) -> None:
    for session_id in ("s1", "s2"):
        store.save_session(info(session_id))
        store.save_take(take(f"{session_id}-001", session_id), QUESTION)
        record(audio_folder, take(f"{session_id}-001", session_id))
    (audio_folder / "s1" / "s1-002.wav.part").write_bytes(b"RIFF")
    store.delete_sessions(("s1",))
    assert [found.info.id for found in store.sessions()] == ["s2"]
    assert [folder.name for folder in audio_folder.iterdir()] == ["s2"]
    with pytest.raises(UserError):
        store.take("s1-001")


def test_a_session_without_sound_can_be_deleted(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    store.delete_sessions(("s1",))
    assert store.sessions() == ()


@pytest.mark.parametrize(
    "call",
    [
        lambda store: store.session("none"),
        lambda store: store.take("none"),
        lambda store: store.attempts("none"),
        lambda store: store.delete_sessions(("none",)),
        lambda store: store.delete_take("none"),
        lambda store: store.save_take(take(session_id="none"), QUESTION),
        lambda store: store.save_transcript("none", TRANSCRIPT, None),
        lambda store: store.save_edit("none", "Text."),
        lambda store: store.save_parts("none", ()),
        lambda store: store.save_note("none", Note("n1", 1.0, "Slower.")),
        lambda store: store.delete_note("none", "n1"),
        lambda store: store.set_favorite("none", True),
        lambda store: store.save_plan("none", PLAN),
    ],
)
def test_what_is_not_there_is_said(store: Store, call: Callable[[Store], object]) -> None:
    with pytest.raises(UserError, match="none"):
        call(store)
    assert store.sessions() == ()


def test_all_threads_may_use_it(store: Store) -> None:
    store.save_session(info())
    failures: list[BaseException] = []

    def save(worker: int) -> None:
        try:
            for at in range(10):
                store.save_take(take(f"{worker}-{at}"), QUESTION)
                store.save_transcript(f"{worker}-{at}", TRANSCRIPT, None)
                store.sessions()
        except BaseException as failure:  # noqa: BLE001 - told by the assert below
            failures.append(failure)

    threads = [threading.Thread(target=save, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    answers = store.session("s1").answers
    assert len(answers) == 40
    assert all(answer.transcript == TRANSCRIPT for answer in answers)


# Text that UTF-8 can hold; what it can't is tested in tests/storage.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.floats(0, 1e6)
words = st.builds(Word, texts, numbers, numbers, st.floats(0, 1))
transcripts = st.builds(
    Transcript,
    st.lists(words, max_size=5).map(tuple),
    st.lists(st.builds(Span, numbers, numbers), max_size=3).map(tuple),
    texts,
    texts,
)
questions = st.builds(
    Question, texts, texts, texts, title=texts, spoken=texts, star=st.booleans(), limit_s=numbers,
    follow_ups=st.lists(st.builds(FollowUp, texts, texts, texts), max_size=2).map(tuple),
    key_points=st.lists(
        st.builds(KeyPoint, texts, texts, st.lists(texts, max_size=2).map(tuple), texts), max_size=2
    ).map(tuple),
    vocabulary=st.lists(texts, max_size=3).map(tuple), tags=st.lists(texts, max_size=3).map(tuple),
)  # fmt: skip


notes = st.builds(Note, st.text("abc", min_size=1, max_size=2), numbers, texts)


@given(texts, questions, transcripts, st.tuples(st.lists(notes, max_size=3), texts))
def test_any_text_and_number_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    title: str,
    question: Question,
    transcript: Transcript,
    noted_and_asked: tuple[list[Note], str],
) -> None:
    notes, query = noted_and_asked
    folder = tmp_path_factory.getbasetemp() / "any"
    folder.mkdir(exist_ok=True)
    store = SqliteStore(folder / "sessions.sqlite3", folder)
    stores: tuple[Store, ...] = (MemoryStore(), store)
    for each in stores:
        each.save_session(replace(info(), bank_title=title))
        each.save_take(take(), question)
        each.save_transcript("s1-001", transcript, 0.5)
        for note in notes:
            each.save_note("s1-001", note)
        each.save_plan("s1", replace(PLAN, questions=(question,), bank_title=title))
    assert store.sessions() == stores[0].sessions()
    assert store.left_sessions() == stores[0].left_sessions()
    assert store.outlines() == stores[0].outlines()
    for asked in (query, transcript.text, f'"{transcript.text}', *(note.text for note in notes)):
        assert store.search(asked) == stores[0].search(asked)
    for note in notes:  # the next example finds none
        store.delete_note("s1-001", note.id)
    store.close()


def test_a_take_that_was_given_up_is_not_pending_until_it_is_written_down(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    store.give_up("s1-001")
    store.give_up("s1-001")
    assert store.pending() == ()
    store.take_up_again()
    assert store.pending() == ("s1-001",)
    store.give_up("s1-001")
    store.save_transcript("s1-001", TRANSCRIPT, None)
    assert store.take("s1-001").transcript == TRANSCRIPT
    with pytest.raises(UserError):
        store.give_up("nothing")


def test_a_take_that_was_found_is_offered_until_it_is_settled(store: Store) -> None:
    store.save_session(info())
    store.save_take(take(), QUESTION)
    assert store.offers() == ()
    store.settle_offer("s1-001")
