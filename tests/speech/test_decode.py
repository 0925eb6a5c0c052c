"""When a decode is believed, and what is done when not; Whisper is played by a script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from msgspec import Struct, field
from msgspec.structs import replace

from voice_interview.core.model import SAMPLE_RATE_HZ, UNCLEAR, Span, Vocabulary, Why, Word
from voice_interview.speech.decode import Clip, Decoder
from voice_interview.speech.whisper import Draft, Heard, Way


class ScriptedWhisper(Struct):
    """Says the next text of the script, one word a half second from the sound's beginning."""

    script: list[Draft]
    biased: list[Draft] = field(default_factory=list)
    asked: list[tuple[Way, str]] = field(default_factory=list)
    heard: list[tuple[int, bool]] = field(default_factory=list)

    def hear(self, sound: Any, *, wide: bool = False) -> Heard:
        self.heard.append((len(sound), wide))
        return Heard(None, len(sound) // 160)

    def draft(self, heard: Heard, language: str, way: Way, terms: str = "") -> Draft:
        self.asked.append((way, terms))
        return (self.biased if terms else self.script).pop(0)

    def loglikelihoods(
        self, heard: Heard, texts: Sequence[str], language: str, terms: str = ""
    ) -> list[float]:
        return [0.0] * len(texts)

    def words(self, heard: Heard, draft: Draft, language: str) -> list[Word]:
        return [
            Word(text, index / 2, index / 2 + 0.4, 0.9)
            for index, text in enumerate(draft.text.split())
        ]


def draft(text: str, logprob: float = -0.2, no_speech: float = 0.0) -> Draft:
    return Draft((1,), text, logprob, no_speech)


def clip(*speech: tuple[float, float], start_s: float = 0.0) -> Clip:
    spans = tuple(Span(start, end) for start, end in speech)
    length = round((spans[-1].end_s + 0.3 - start_s) * SAMPLE_RATE_HZ)
    return Clip(np.zeros(length, dtype=np.float32), start_s, spans)


def decoder(
    script: list[Draft], biased: Draft | None = None, terms: tuple[str, ...] = ()
) -> tuple[Decoder, ScriptedWhisper]:
    whisper = ScriptedWhisper(script, [biased] if biased else [])
    return Decoder(whisper, "en", dict.fromkeys(terms, ())), whisper  # type: ignore[arg-type]


def written(decode: Decoder, clip: Clip) -> tuple[Word, ...]:
    return decode.write(clip).words


def text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def test_a_good_decode_is_taken_and_its_times_are_the_recordings() -> None:
    decode, whisper = decoder([draft("so we did it")])
    words = written(decode, clip((100.0, 102.0), start_s=99.7))
    assert text(words) == "so we did it"
    assert words[0].start_s == 100.0
    assert words[1].start_s == pytest.approx(100.2)
    assert len(whisper.asked) == 1


def test_an_unsure_decode_is_tried_another_way() -> None:
    decode, whisper = decoder([draft("mumble", logprob=-1.4), draft("so we did it")])
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did it"
    assert len(whisper.asked) == 2


def test_where_the_decoder_is_not_sure_the_likelier_of_two_looks_is_kept() -> None:
    decode, whisper = decoder([draft("and both of you", -0.4), draft("about the new", -0.3)])
    assert text(written(decode, clip((0.0, 2.0)))) == "about the new"
    assert [wide for _, wide in whisper.heard] == [False, True]


@pytest.mark.parametrize(
    "second", [draft("worse", -0.5), draft("thank you " * 60, -0.1), draft("mumble", -1.4)]
)
def test_a_second_look_that_is_no_better_changes_nothing(second: Draft) -> None:
    decode, _ = decoder([draft("so we did it", -0.4), second])
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did it"


def test_nobody_waits_for_a_second_look() -> None:
    decode, whisper = decoder([draft("so we did it", -0.4)])
    passage = decode.write(clip((0.0, 2.0)), hurried=True)
    assert text(passage.words) == "so we did it"
    assert len(whisper.asked) == 1


def test_a_second_look_can_come_later() -> None:
    first, second = draft("we ran the sneak scan", -0.4), draft("I ran the sneak scan", -0.3)
    decode, whisper = decoder([first, second], draft("we ran the Snyk scan"), ("Snyk",))
    passage = decode.write(clip((0.0, 2.0)), hurried=True)
    again = decode.look_again(passage)
    assert text(again.words) == "I ran the Snyk scan"
    assert decode.look_again(again) is again
    assert len(whisper.asked) == 3


class PlayedJudge:
    """Believes the text that it was made with, wherever that is among the drafts."""

    def __init__(self, believed: str) -> None:
        self._believed = believed
        self.asked: list[list[str]] = []

    def choose(self, sound: Any, drafts: tuple[Draft, ...]) -> Draft:
        self.asked.append([it.text for it in drafts])
        return next((it for it in drafts if it.text == self._believed), drafts[0])


def with_others(first: Draft, *others: Draft) -> Draft:
    return replace(first, others=others)


def judged(
    script: list[Draft], judge: PlayedJudge, language: str = "en"
) -> tuple[Decoder, ScriptedWhisper]:
    whisper = ScriptedWhisper(script)
    return Decoder(whisper, language, {}, judge), whisper  # type: ignore[arg-type]


def test_the_judge_chooses_among_the_texts_of_the_beam() -> None:
    first = with_others(draft("so we dit it"), draft("so we did it"))
    judge = PlayedJudge("so we did it")
    decode, whisper = judged([first], judge)
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did it"
    assert judge.asked == [["so we dit it", "so we did it"]]
    assert len(whisper.asked) == 1


def test_who_waits_does_not_wait_for_the_judge() -> None:
    first = with_others(draft("so we dit it"), draft("so we did it"))
    judge = PlayedJudge("so we did it")
    decode, _ = judged([first], judge)
    passage = decode.write(clip((0.0, 2.0)), hurried=True)
    assert (text(passage.words), judge.asked) == ("so we dit it", [])
    again = decode.look_again(passage)
    assert (text(again.words), again.undecided) == ("so we did it", None)


def test_a_text_that_the_judge_leaves_is_left_with_its_words() -> None:
    decode, _ = judged([draft("so we did it")], PlayedJudge("something else"))
    passage = decode.write(clip((0.0, 2.0)), hurried=True)
    assert passage.undecided is not None
    again = decode.look_again(passage)
    assert again.words == passage.words
    assert again.undecided is None


def test_what_a_wide_window_heard_is_judged_like_the_rest() -> None:
    first = with_others(draft("so it did we", -0.4), draft("so it hid we", -0.5))
    second = with_others(draft("so we dit it", -0.3), draft("so we did it", -0.35))
    judge = PlayedJudge("so we did it")
    decode, _ = judged([first, second], judge)
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did it"
    assert judge.asked == [["so we dit it", "so we did it"]]


def test_a_text_that_fails_a_gate_is_not_shown_to_the_judge() -> None:
    loop = draft("so we did it " * 6)
    judge = PlayedJudge(loop.text)
    decode, _ = judged([with_others(draft("so we did it"), loop)], judge)
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did it"
    assert judge.asked == [["so we did it"]]


def test_a_chosen_text_that_leaves_speech_out_is_not_taken() -> None:
    first = with_others(draft("so we did it and went on from there"), draft("so"))
    decode, _ = judged([first], PlayedJudge("so"))
    assert text(written(decode, clip((0.0, 4.0)))) == first.text


def test_a_wide_text_stays_where_the_judge_s_choice_leaves_speech_out() -> None:
    first = draft("so it did we and went off from there", -0.4)
    second = with_others(draft("so we did it and went on from there", -0.3), draft("so"))
    decode, _ = judged([first, second], PlayedJudge("so"))
    assert text(written(decode, clip((0.0, 4.0)))) == second.text


def test_what_a_wide_window_hears_counts_in_its_own_language() -> None:
    class Bilingual(ScriptedWhisper):
        def hear(self, sound: Any, *, wide: bool = False) -> Heard:
            return Heard(None, len(sound) // 160, "de" if wide else "en")

    script = [draft("dust is good today yes", -0.4), draft("das ist gut heute ja", -0.2)]
    whisper = Bilingual(script, [draft("dust is good today yes"), draft("")])
    judge = PlayedJudge("")
    decode = Decoder(whisper, "detect", {"DAST": ("das",)}, judge)  # type: ignore[arg-type]
    assert text(written(decode, clip((0.0, 2.0)))) == "das ist gut heute ja"
    assert judge.asked == []


def test_what_an_answer_has_named_counts_for_the_rest_of_it() -> None:
    first = draft("We had Kubernetes, Grafana and Terraform on pytest")
    second = draft("The firm had open ones in sneak, and many")
    vocabulary = {"Snyk": ("sneak",), **dict.fromkeys(("Kubernetes", "Grafana", "Terraform"), ())}
    biased = [draft("") for _ in range(4)]
    whisper = ScriptedWhisper([second, first, second], biased)
    decode = Decoder(whisper, "en", vocabulary)  # type: ignore[arg-type]
    texts = [text(written(decode, clip((0.0, 4.5)))) for _ in range(3)]
    assert texts == [second.text, first.text, second.text.replace("sneak", "Snyk")]


def test_the_judge_knows_english_alone() -> None:
    judge = PlayedJudge("so")
    decode, _ = judged([with_others(draft("also gut"), draft("so"))], judge, "de")
    assert text(written(decode, clip((0.0, 1.0)))) == "also gut"
    assert judge.asked == []


def test_what_was_sure_is_not_looked_at_again() -> None:
    decode, whisper = decoder([draft("so we did it", -0.2)])
    passage = decode.write(clip((0.0, 2.0)), hurried=True)
    assert decode.look_again(passage) is passage
    assert len(whisper.asked) == 1


def test_a_second_look_that_leaves_speech_out_is_not_taken() -> None:
    first = draft("so we did it and went on from there", -0.4)
    decode, _ = decoder([first, draft("so", -0.1)])
    assert text(written(decode, clip((0.0, 4.0)))) == first.text


def test_of_unsure_decodes_the_likeliest_is_kept() -> None:
    unsure = [draft("one", -1.6), draft("two", -1.1), draft("three", -1.4), draft("four", -1.5)]
    decode, whisper = decoder([*unsure, draft("five", -1.7)])
    assert text(written(decode, clip((0.0, 0.9)))) == "two"
    assert len(whisper.asked) == 5


def test_where_all_are_guesses_the_speech_is_unclear() -> None:
    decode, _ = decoder([draft(f"guess {n}", logprob=-2.5) for n in range(10)])
    assert [word.text for word in written(decode, clip((0, 2.0)))] == [UNCLEAR]


def test_after_a_failure_the_whole_window_is_heard() -> None:
    decode, whisper = decoder([draft("mumble", logprob=-1.4), draft("so we did it")])
    written(decode, clip((0.0, 2.0)))
    assert [wide for _, wide in whisper.heard] == [False, True]


def test_when_its_time_is_up_no_other_way_is_tried() -> None:
    whisper = ScriptedWhisper([draft("one", -1.6), draft("two", -1.2)])
    hours = iter(range(0, 10**6, 3600))
    decode = Decoder(whisper, "en", {}, clock=lambda: next(hours))  # type: ignore[arg-type]
    assert text(written(decode, clip((0.0, 0.9)))) == "two"


def test_a_loop_is_never_kept() -> None:
    loop = draft("thank you " * 60, logprob=-0.1)
    decode, _ = decoder([loop, loop, draft("so we did", logprob=-1.3), loop, loop])
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did"


def test_somebody_who_repeats_himself_is_believed() -> None:
    said = draft(" ".join(["and then we tried it once more"] * 5))
    decode, whisper = decoder([said])
    assert text(written(decode, clip((0.0, 18.0)))) == said.text
    assert len(whisper.asked) == 1


def test_nothing_is_written_where_whisper_hears_no_speech() -> None:
    decode, _ = decoder([draft("Thank you.", logprob=-1.2, no_speech=0.9)] * 2)
    assert written(decode, clip((0.0, 0.9))) == ()


def test_speech_behind_the_last_word_is_decoded_again_alone() -> None:
    decode, whisper = decoder([draft("only the first"), draft("and the second sentence")])
    words = written(decode, clip((0.0, 1.5), (2.5, 5.0)))
    assert text(words) == "only the first and the second sentence"
    assert words[3].start_s == pytest.approx(2.5, abs=0.3)
    assert whisper.heard[1][0] == pytest.approx((5.2 - 2.3) * SAMPLE_RATE_HZ, abs=2)


class TimedWhisper(ScriptedWhisper):
    """Its first decode has given times."""

    times: list[Word] = field(default_factory=list)

    def words(self, heard: Heard, draft: Draft, language: str) -> list[Word]:
        times, self.times = self.times, []
        return times or super().words(heard, draft, language)


def test_a_sentence_under_a_stretched_word_is_found() -> None:
    first = [Word("How", 0.0, 2.7, 0.2), Word("was", 2.7, 3.0, 0.9), Word("it", 3.0, 3.3, 0.9)]
    script = [draft("How was it"), draft("You did that.")]
    decode = Decoder(TimedWhisper(script, times=first), "en", {})  # type: ignore[arg-type]
    words = written(decode, clip((0.0, 2.1), (2.4, 3.3)))
    assert text(words) == "You did that. How was it"
    assert words[3].start_s >= 2.3


def test_a_word_that_both_decodes_heard_at_the_seam_is_written_once() -> None:
    script = [draft("one two three"), draft("three four five six")]
    decode, _ = decoder(script)
    assert text(written(decode, clip((0.0, 3.8)))) == "one two three four five six"


def test_what_stays_without_words_is_marked_and_not_tried_for_ever() -> None:
    decode, whisper = decoder([draft(""), draft("")])
    assert written(decode, clip((0.0, 3.0))) == (Word(UNCLEAR, 0.0, 3.0, 0.0),)
    assert len(whisper.asked) == 2


def test_a_machine_that_is_too_busy_still_decodes_the_first_stretch_without_words() -> None:
    whisper = ScriptedWhisper([draft(""), draft("you know")])
    hours = iter(range(0, 10**6, 3600))
    decode = Decoder(whisper, "en", {}, clock=lambda: next(hours))  # type: ignore[arg-type]
    assert text(written(decode, clip((0.0, 1.5)))) == "you know"


def test_terms_are_taken_from_a_second_decode_and_nothing_else() -> None:
    plain, biased = draft("we ran the sneak scan and fixed it"), draft("we ran the Snyk scan")
    decode, whisper = decoder([plain], biased, ("Snyk", "Trivy"))
    assert text(written(decode, clip((0.0, 4.0)))) == "we ran the Snyk scan and fixed it"
    assert sorted(terms for _, terms in whisper.asked) == ["", "Snyk, Trivy"]


class UnsureWhisper(ScriptedWhisper):
    def words(self, heard: Heard, draft: Draft, language: str) -> list[Word]:
        return [replace(word, probability=0.8) for word in super().words(heard, draft, language)]


def test_where_nobody_waits_what_the_text_may_hide_is_asked_for_alone() -> None:
    plain = draft("A day. In Jenkins we put in my pie there.")
    told_mypy = draft("A day. In Jenkins we put in mypy there.")
    whisper = UnsureWhisper([plain], [plain, told_mypy])
    first = ("Jenkins", "Terraform", "Ansible")
    vocabulary = {**dict.fromkeys(first, ()), "mypy": ("my pie",)}
    decode = Decoder(whisper, "en", vocabulary)  # type: ignore[arg-type]
    hurried = decode.write(clip((0.0, 5.5)), hurried=True)
    assert text(hurried.words) == plain.text
    passage = decode.look_again(hurried)
    assert text(passage.words) == told_mypy.text
    assert passage.undecided is None
    assert [one.why for one in passage.corrections] == [Why.EXPECTED]
    assert [terms for _, terms in whisper.asked if terms][1:] == ["mypy, mypy"]


def test_once_somebody_waits_no_look_begins() -> None:
    plain = with_others(draft("In Jenkins we put in my pie there", -0.4), draft("In"))
    whisper = ScriptedWhisper([plain], [plain])
    judge = PlayedJudge("In")
    decode = Decoder(whisper, "en", {"Jenkins": (), "mypy": ("my pie",)}, judge)  # type: ignore[arg-type]
    decode.hurry()
    decode.write(clip((0.0, 4.0)))
    assert len(whisper.asked) == 2
    assert judge.asked == []


def test_a_text_that_hides_no_term_is_not_asked_about() -> None:
    decode, whisper = decoder([draft("we sat down")], draft("we sat down"), ("Snyk", "Trivy"))
    assert text(written(decode, clip((0.0, 1.4)))) == "we sat down"
    assert len(whisper.asked) == 2


def test_a_second_decode_that_loops_gives_no_terms() -> None:
    decode, whisper = decoder([draft("we ran the sneak scan")], draft("Snyk " * 80), ("Snyk",))
    passage = decode.write(clip((0.0, 3.0)), hurried=True)
    assert text(passage.words) == "we ran the sneak scan"
    assert len(whisper.asked) == 2


def test_where_it_loops_the_plain_text_tells_what_to_ask_for() -> None:
    decode, whisper = decoder([draft("we ran the sneak scan")], draft("Snyk " * 80), ("Snyk",))
    whisper.biased.append(draft("we ran the Snyk scan"))
    assert text(written(decode, clip((0.0, 3.0)))) == "we ran the Snyk scan"


class WeighingWhisper(UnsureWhisper):
    """Finds texts so much likelier that have these; raises the errors one after the other."""

    likelier: dict[str, float] = field(default_factory=dict)
    errors: list[Exception] = field(default_factory=list)
    weighed: list[tuple[list[str], str]] = field(default_factory=list)

    def loglikelihoods(
        self, heard: Heard, texts: Sequence[str], language: str, terms: str = ""
    ) -> list[float]:
        self.weighed.append((list(texts), terms))
        if self.errors:
            raise self.errors.pop()
        return [sum(more for it, more in self.likelier.items() if it in text) for text in texts]


PIE = draft("In Jenkins we put in my pie there.")
MYPY = "In Jenkins we put in mypy there."
PIE_TERMS = {"Jenkins": (), "Terraform": (), "Ansible": (), "mypy": ("my pie",)}


def weighing(
    plain: Draft,
    vocabulary: Vocabulary,
    likelier: dict[str, float],
    language: str = "en",
    errors: tuple[Exception, ...] = (),
) -> tuple[Decoder, WeighingWhisper]:
    whisper = WeighingWhisper([plain], [plain] * 2, likelier=likelier, errors=list(errors))
    return Decoder(whisper, language, vocabulary), whisper  # type: ignore[arg-type]


@pytest.mark.parametrize(("likelier", "taken"), [(2.3, True), (2.2, False)])
def test_a_text_that_is_much_likelier_with_a_term_has_it_also_where_somebody_waits(
    likelier: float, taken: bool
) -> None:
    decode, whisper = weighing(PIE, PIE_TERMS, {"mypy": likelier})
    passage = decode.write(clip((0.0, 4.5)), hurried=True)
    assert text(passage.words) == (MYPY if taken else PIE.text)
    assert [one.term for one in passage.corrections] == (["mypy"] if taken else [])
    assert whisper.weighed == [([PIE.text, MYPY], "mypy, mypy")]


SEQUEL = draft("And um, most of it was a creative sequel.")
SQL = draft("And um, most of it was a creative SQL.")
SQL_TERMS = {"SQL": ("sequel",), **{f"term {at}": () for at in range(60)}, "SARIF": ()}


@pytest.mark.parametrize(("likelier", "believed"), [(2.3, SQL), (2.2, SEQUEL)])
def test_what_was_heard_with_the_terms_in_view_is_believed_if_it_is_much_likelier(
    likelier: float, believed: Draft
) -> None:
    decode, whisper = weighing(SEQUEL, SQL_TERMS, {"SQL": likelier})
    whisper.biased[:] = [SQL]
    passage = decode.write(clip((0.0, 5.5)), hurried=True)
    assert text(passage.words) == believed.text
    assert whisper.weighed == [([SEQUEL.text, SQL.text], "SQL, SQL")]


def test_an_ordinary_word_that_is_not_just_like_the_term_is_not_even_weighed() -> None:
    sarah = draft("I talked to Sarah about it.")
    decode, whisper = weighing(sarah, SQL_TERMS, {"SARIF": 9.0})
    whisper.biased[:] = [draft("I talked to SARIF about it.")]
    assert text(decode.write(clip((0.0, 3.0)), hurried=True).words) == sarah.text
    assert whisper.weighed == []


def test_a_term_that_may_stand_in_two_places_is_asked_for_as_often_as_any() -> None:
    plain = draft("In Jenkins we put in my pie there, and put in my pie here.")
    decode, whisper = weighing(plain, PIE_TERMS, {"mypy": 9.0})
    passage = decode.write(clip((0.0, 6.5)), hurried=True)
    assert text(passage.words) == "In Jenkins we put in mypy there, and put in mypy here."
    assert [terms for _, terms in whisper.weighed] == ["mypy, mypy"]


def test_where_a_second_look_follows_the_text_is_weighed_once() -> None:
    decode, whisper = weighing(PIE, PIE_TERMS, {"mypy": 9.0})
    assert text(written(decode, clip((0.0, 4.5)))) == MYPY
    assert len(whisper.weighed) == 1


def test_once_somebody_waits_what_they_do_not_wait_for_is_not_weighed() -> None:
    decode, whisper = weighing(PIE, PIE_TERMS, {"mypy": 9.0})
    decode.hurry()
    assert text(written(decode, clip((0.0, 4.5)))) == PIE.text
    assert whisper.weighed == []


def test_who_finishes_during_a_second_look_keeps_what_was_weighed() -> None:
    decode, whisper = weighing(PIE, PIE_TERMS, {"mypy": 9.0})
    passage = decode.write(clip((0.0, 4.5)), hurried=True)
    decode.hurry()
    assert text(decode.look_again(passage).words) == MYPY
    assert len(whisper.weighed) == 1


@pytest.mark.parametrize("error", [RuntimeError("too long"), MemoryError()])
def test_a_text_that_can_not_be_weighed_stays(error: Exception) -> None:
    decode, whisper = weighing(PIE, PIE_TERMS, {"mypy": 9.0}, errors=(error,))
    assert text(decode.write(clip((0.0, 4.5)), hurried=True).words) == PIE.text
    assert whisper.errors == []


def test_other_languages_hide_no_terms() -> None:
    decode, whisper = weighing(PIE, PIE_TERMS, {"mypy": 9.0}, "de")
    assert text(decode.write(clip((0.0, 4.5)), hurried=True).words) == PIE.text
    assert whisper.weighed == []


def test_terms_by_their_sound_speak_for_the_likelier_text() -> None:
    plain = draft("In the pipeline we ran the carpenter scan, and my pie in it.")
    terms = {**PIE_TERMS, "Karpenter": ("carpenter",)}
    decode, whisper = weighing(plain, terms, {"mypy": 9.0})
    passage = decode.write(clip((0.0, 6.5)), hurried=True)
    assert text(passage.words) == "In the pipeline we ran the Karpenter scan, and mypy in it."
    assert len(whisper.weighed) == 1


def test_a_glance_is_quick_and_says_nothing_rather_than_nonsense() -> None:
    decode, whisper = decoder([draft("so far"), draft("so " * 90)])
    assert decode.glance(clip((0.0, 2.0))) == "so far"
    assert decode.glance(clip((0.0, 2.0))) == ""
    assert not any(wide for _, wide in whisper.heard)
    assert all(way.beam == 1 for way, _ in whisper.asked)


def test_noise_that_the_model_hears_nobody_in_is_not_marked() -> None:
    silent = draft("Thank you.", logprob=-1.2, no_speech=0.9)
    decode, _ = decoder([draft("so we did"), silent, silent])
    assert text(written(decode, clip((0.0, 1.5), (4.0, 6.0)))) == "so we did"


def test_it_takes_two_looks_to_believe_that_nobody_speaks() -> None:
    silent = draft("Thank you.", logprob=-1.2, no_speech=0.9)
    decode, whisper = decoder([silent, draft("so we did")])
    assert text(written(decode, clip((0.0, 2.0)))) == "so we did"
    assert [wide for _, wide in whisper.heard] == [False, True]


def test_where_two_looks_differ_and_none_passes_it_is_marked() -> None:
    silent = draft("Thank you.", logprob=-1.2, no_speech=0.9)
    guesses = [draft("Thank you.", logprob=-1.2)] * 4
    decode, _ = decoder([silent, *guesses, silent, *guesses])
    (word,) = written(decode, clip((0.0, 5.0)))
    assert (word.text, word.start_s, word.end_s) == (UNCLEAR, 0.0, 5.0)


def test_a_second_decode_that_only_echoes_the_terms_gives_none() -> None:
    echo = draft("Snyk, Trivy, Vault, Helm")
    decode, _ = decoder([draft("we ran the scan of it")], echo, ("Snyk", "Trivy", "Vault", "Helm"))
    assert text(written(decode, clip((0.0, 3.0)))) == "we ran the scan of it"


def test_a_correction_says_what_was_heard_and_why() -> None:
    plain, biased = draft("we ran the sneak scan and fixed it"), draft("we ran the Snyk scan")
    decode, _ = decoder([plain], biased, ("Snyk",))
    (correction,) = decode.write(clip((0.0, 4.0))).corrections
    assert (correction.first, correction.count, correction.why) == (3, 1, Why.EXPECTED)
    assert [word.text for word in correction.heard] == ["sneak"]


@pytest.mark.parametrize(("language", "word"), [("en", "DAST"), ("de", "das")])
def test_what_sounds_like_a_term_in_english_stays_in_another_language(
    language: str, word: str
) -> None:
    whisper = ScriptedWhisper([draft("we ran das scan of pipeline", -0.1)], [draft("")])
    decode = Decoder(whisper, language, {"DAST": ("das",)})  # type: ignore[arg-type]
    assert text(written(decode, clip((0.0, 4.0)))) == f"we ran {word} scan of pipeline"
