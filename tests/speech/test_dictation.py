"""Following a recording, with loud sound as speech and a decoder that names what it was given."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.speech.patient import Patient
from tests.speech.sounds import Samples, samples, silence
from voice_interview.core.model import SAMPLE_RATE_HZ, Word
from voice_interview.speech import dictation as dictating
from voice_interview.speech.aside import Aside
from voice_interview.speech.decode import Clip, Decoder, Passage, Undecided
from voice_interview.speech.dictation import Dictation
from voice_interview.speech.terms import Biased
from voice_interview.speech.vad import WINDOW_FRAMES, Detector
from voice_interview.speech.whisper import Draft, Heard


@pytest.fixture(autouse=True)
def _parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The times in these tests go with parts of 8 s, whatever the measurements ask for."""
    monkeypatch.setattr(dictating, "PART_FRAMES", 8 * SAMPLE_RATE_HZ)
    monkeypatch.setattr(dictating, "BREATH_FRAMES", 8 * SAMPLE_RATE_HZ)
    monkeypatch.setattr(dictating, "BREATHLESS_FRAMES", 11 * SAMPLE_RATE_HZ)


class LoudDetector:
    """Every loud window is speech."""

    def __init__(self) -> None:
        self._rest = np.zeros(0, dtype=np.float32)

    def hear(self, sound: Any) -> list[float]:
        sound = np.concatenate([self._rest, sound])
        count = len(sound) // WINDOW_FRAMES
        self._rest = sound[count * WINDOW_FRAMES :]
        windows = sound[: count * WINDOW_FRAMES].reshape(count, WINDOW_FRAMES)
        return [0.9 if np.abs(window).mean() > 0.01 else 0.1 for window in windows]

    def flush(self) -> list[float]:
        missing = -len(self._rest) % WINDOW_FRAMES
        return self.hear(np.zeros(missing, dtype=np.float32)) if missing else []


class NamingDecoder:
    """One word for each span, which says when it was; remembers what it was asked."""

    def __init__(self) -> None:
        self.clips: list[Clip] = []
        self.hurried: list[bool] = []
        self.alone: list[bool] = []
        self.glances: list[Clip] = []
        self.hurries = False

    def hurry(self) -> None:
        self.hurries = True

    def write(self, clip: Clip, *, hurried: bool = False, alone: bool = False) -> Passage:
        self.clips.append(clip)
        self.hurried.append(hurried)
        self.alone.append(alone)
        words = (
            Word(f"{span.start_s:.0f}-{span.end_s:.0f}", span.start_s, span.end_s, 1.0)
            for span in clip.speech
        )
        return Passage(tuple(words))

    def look_again(self, passage: Passage) -> Passage:
        return passage

    def glance(self, clip: Clip) -> str:
        self.glances.append(clip)
        return f"?{clip.speech[0].start_s:.0f}"


class UnsureDecoder(NamingDecoder):
    """Is sure of nothing at the first look, and of everything at the second."""

    def write(self, clip: Clip, *, hurried: bool = False, alone: bool = False) -> Passage:
        undecided = Undecided(clip, Heard(None, 0), Draft((), "", -0.4, 0.0), (), Biased("", ()))
        return replace(super().write(clip, hurried=hurried), undecided=undecided)

    def look_again(self, passage: Passage) -> Passage:
        words = tuple(replace(word, text=f"{word.text}!") for word in passage.words)
        return passage if passage.undecided is None else Passage(words)


class HesitantDecoder(NamingDecoder):
    """Understands nothing at the first glance."""

    def glance(self, clip: Clip) -> str:
        text = super().glance(clip)
        return text if len(self.glances) > 1 else ""


class CountingDecoder(NamingDecoder):
    """A word for each whole second, with a full stop after every tenth."""

    def write(self, clip: Clip, *, hurried: bool = False, alone: bool = False) -> Passage:
        self.clips.append(clip)
        first, last = clip.speech[0].start_s, clip.speech[-1].end_s
        seconds = range(round(first), round(last))
        return Passage(
            tuple(Word(f"{at}{'' if at % 10 else '.'}", at, at + 1, 1.0) for at in seconds)
        )


def dictation() -> tuple[Dictation, NamingDecoder]:
    decoder = NamingDecoder()
    detector = LoudDetector()
    return Dictation(cast(Detector, detector), cast(Decoder, decoder)), decoder


def speech(*lengths_s: float) -> Samples:
    """Sound, silence, sound, … of these lengths."""
    parts = [
        samples(length) if index % 2 == 0 else silence(length)
        for index, length in enumerate(lengths_s)
    ]
    return np.concatenate(parts)


def finish(one: Dictation) -> str:
    one.end()
    while one.step():
        pass
    assert one.finished
    return one.transcript("tiny", "en").text


def test_a_short_answer_is_one_piece() -> None:
    one, decoder = dictation()
    one.hear(speech(3.0, 0.4, 2.0, 1.0))
    assert not one.step()
    assert not one.finished
    assert finish(one) == "0-3 3-5"
    assert len(decoder.clips) == 1
    clip = decoder.clips[0]
    assert clip.start_s == 0.0
    assert len(clip.sound) / SAMPLE_RATE_HZ == pytest.approx(5.4 + 0.3, abs=0.05)


@pytest.mark.parametrize("awaited", [True, False])
def test_only_who_waits_after_the_end_is_not_kept_for_a_second_look(awaited: bool) -> None:
    decoder = NamingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder), awaited=awaited)
    one.hear(speech(11.0, 0.7, 4.0))
    assert one.step()
    finish(one)
    assert decoder.hurried == [False, awaited]


@pytest.mark.parametrize("awaited", [True, False])
def test_who_has_fallen_behind_takes_no_second_look(awaited: bool) -> None:
    decoder = NamingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder), awaited=awaited)
    one.hear(speech(*[11.0, 0.7] * 6))
    while one.step():
        pass
    assert decoder.hurried[0] is awaited  # over 50 s wait
    assert decoder.hurried[-1] is False


def unsure() -> Dictation:
    detector, decoder = LoudDetector(), UnsureDecoder()
    return Dictation(cast(Detector, detector), cast(Decoder, decoder))


def test_in_a_long_pause_what_is_unsure_is_looked_at_again() -> None:
    one = unsure()
    one.hear(speech(5.0, 1.6))
    assert not one.step_again()
    assert one.step_ahead()
    assert one.tentative == "0-5"
    assert one.step_again()
    assert one.tentative == "0-5!"
    assert not one.step_again()
    assert finish(one) == "0-5!"


def test_who_may_be_about_to_finish_is_not_kept_by_a_second_look() -> None:
    one = unsure()
    one.hear(speech(5.0, 1.2))
    assert one.step_ahead()
    assert not one.step_again()
    assert finish(one) == "0-5"


def test_while_somebody_speaks_there_is_no_second_look() -> None:
    one = unsure()
    one.hear(speech(5.0, 1.6))
    assert one.step_ahead()
    one.hear(speech(1.0))
    assert not one.step_again()


def test_after_the_end_what_is_unsure_stays() -> None:
    one = unsure()
    one.hear(speech(5.0, 1.6))
    assert one.step_ahead()
    one.end()
    assert not one.step_again()
    assert finish(one) == "0-5"


def test_once_the_end_is_expected_a_short_pause_is_enough() -> None:
    one, _ = dictation()
    one.hear(speech(5.0, 0.16))
    assert not one.step_ahead()
    one.expect_end()
    assert one.step_ahead()
    assert finish(one) == "0-5"


def test_whoever_waits_lets_the_decoder_hurry() -> None:
    one, decoder = dictation()
    assert not decoder.hurries
    one.expect_end()
    assert decoder.hurries
    one, decoder = dictation()
    one.end()
    assert decoder.hurries


def test_where_nobody_waits_the_decoder_takes_its_time() -> None:
    decoder = NamingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder), awaited=False)
    one.end()
    assert not decoder.hurries


def test_once_the_end_is_expected_nothing_else_is_decoded() -> None:
    one = unsure()
    one.hear(speech(9.0, 0.4))
    assert one.step_ahead()
    one.hear(speech(5.0, 0.4))
    assert one.step_ahead()
    one.hear(silence(4.0))
    one.expect_end()
    assert not one.step()
    assert not one.step_again()
    assert not one.step_glance()
    assert finish(one) == "0-9 9-14"


def test_who_waits_is_not_kept_by_what_is_decoded_already() -> None:
    one, decoder = dictation()
    one.hear(speech(7.0, 0.4))
    assert one.step_ahead()
    one.hear(speech(2.0, 0.16))
    one.expect_end()
    assert one.step_ahead()
    assert finish(one) == "0-7 7-9"
    assert [clip.speech_s for clip in decoder.clips] == pytest.approx([7.0, 2.0], abs=0.1)


def test_a_short_piece_in_parts_is_not_decoded_whole_while_the_answer_may_be_over() -> None:
    one, decoder = dictation()
    one.hear(speech(7.0, 0.4))
    assert one.step_ahead()
    one.hear(speech(3.0, 1.5))
    assert one.step_ahead()
    assert not one.step()
    assert finish(one) == "0-7 7-10"
    assert len(decoder.clips) == 2


@pytest.mark.parametrize("after_s", [(33.0, 0.5), (2.0, 0.5, 33.0)])
@pytest.mark.parametrize("awaited", [True, False])
def test_a_cough_and_a_long_silence_keep_no_piece_back(
    awaited: bool, after_s: tuple[float, ...]
) -> None:
    """The child hears no more than a minute ahead: it would wait for ever."""
    decoder = NamingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder), awaited=awaited)
    one.hear(speech(20.0, *after_s))
    assert one.step()
    assert one.committed == "0-20"


def test_nobody_waits_for_a_file_so_its_pieces_are_decoded_whole_at_once() -> None:
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, NamingDecoder()), awaited=False)
    one.hear(speech(20.0, 0.6))
    assert one.step()


def cut_through_a_part() -> tuple[Dictation, NamingDecoder]:
    """Two parts, the first of which holds the breath at which 25 s without a pause are cut."""
    one, decoder = dictation()
    one.hear(speech(6.0, 0.24, 2.5, 0.16, 1.0))
    assert one.step_ahead()
    one.hear(speech(7.5, 0.16, 1.0))
    assert one.step_ahead()
    assert one.tentative == "0-6 6-9 9-17"
    one.hear(speech(7.0))
    assert one.step()
    assert (one.committed, one.tentative) == ("0-6", "9-17")
    return one, decoder


def test_of_parts_that_a_cut_goes_through_only_what_is_missing_is_decoded_again() -> None:
    one, decoder = cut_through_a_part()
    assert one.step_ahead()
    assert one.tentative == "6-9 9-17"
    assert finish(one) == "0-6 6-9 9-17 18-26"
    missing = decoder.clips[3]
    assert missing.speech_s == pytest.approx(2.5, abs=0.1)
    assert len(missing.sound) / SAMPLE_RATE_HZ < 2.5 + 0.24 + 0.16 + 0.1


def test_what_a_cut_left_is_decoded_first_when_the_answer_is_over() -> None:
    one, _ = cut_through_a_part()
    assert finish(one) == "0-6 6-9 9-17 18-26"


def test_what_is_said_after_the_end_was_expected_is_written_too() -> None:
    one, _ = dictation()
    one.hear(speech(5.0, 0.16))
    one.expect_end()
    assert one.step_ahead()
    one.hear(speech(1.0))
    assert finish(one) == "0-5 5-6"


def test_a_piece_that_was_decoded_ahead_gets_its_second_look_before_it_is_written() -> None:
    one = unsure()
    one.hear(speech(8.0, 0.4))
    assert one.step_ahead()
    one.hear(silence(0.6))
    assert one.step()
    assert one.committed == "0-8!"


def test_pieces_are_written_down_while_the_answer_runs() -> None:
    one, decoder = dictation()
    one.hear(speech(11.0, 0.7, 4.0))
    assert one.step()
    assert one.committed == "0-11"
    assert not one.step()
    assert one.done_to_s == pytest.approx(11.0, abs=0.05)
    one.hear(speech(2.0))
    assert finish(one) == "0-11 12-18"
    assert len(decoder.clips) == 2


def test_sound_that_is_written_down_is_forgotten() -> None:
    one, _ = dictation()
    one.hear(speech(11.0, 3.1))
    one.step()
    assert one.backlog_frames < 2 * SAMPLE_RATE_HZ
    one.hear(silence(30.0))
    one.step()
    assert one.backlog_frames < 2 * SAMPLE_RATE_HZ
    assert one.heard_s == pytest.approx(44.1)


def test_a_pause_is_used_to_decode_ahead_and_the_result_is_kept() -> None:
    one, decoder = dictation()
    one.hear(speech(3.0, 0.2))
    assert not one.step_ahead()
    one.hear(silence(0.35))
    assert one.step_ahead()
    assert not one.step_ahead()
    assert (one.committed, one.tentative) == ("", "0-3")
    one.hear(silence(0.2))
    assert finish(one) == "0-3"
    assert len(decoder.clips) == 1


def test_what_was_decoded_ahead_is_dropped_when_speech_goes_on() -> None:
    one, decoder = dictation()
    one.hear(speech(3.0, 0.5))
    assert one.step_ahead()
    one.hear(speech(1.2, 0.6))
    assert finish(one) == "0-3 3-5"
    assert len(decoder.clips) == 2


def test_at_the_end_of_a_long_tail_only_what_follows_the_last_breath_is_decoded() -> None:
    one, decoder = dictation()
    one.hear(speech(7.0, 0.3))
    assert one.step_ahead()
    one.hear(speech(2.0, 0.2))
    assert finish(one) == "0-7 7-9"
    assert [len(clip.speech) for clip in decoder.clips] == [1, 1]
    assert decoder.clips[1].start_s == pytest.approx(7.0, abs=0.1)


def test_somebody_who_hardly_pauses_is_decoded_up_to_his_last_breath() -> None:
    one, decoder = dictation()
    one.hear(speech(5.0, 0.2, 3.0))
    assert not one.step_ahead()
    one.hear(speech(0.0, 0.2, 4.0))
    assert one.step_ahead()
    assert one.tentative == "0-5 5-8"
    assert not one.step_ahead()
    assert finish(one) == "0-5 5-8 8-12"
    assert [len(clip.speech) for clip in decoder.clips] == [2, 1]


def test_at_each_pause_of_a_long_piece_only_what_is_new_is_decoded() -> None:
    one, decoder = dictation()
    one.hear(speech(9.0, 0.3))
    assert one.step_ahead()
    one.hear(speech(3.0, 0.3))
    assert one.step_ahead()
    one.hear(speech(3.0, 0.3))
    assert one.step_ahead()
    assert one.tentative == "0-9 9-12 13-16"
    assert [clip.speech[0].start_s for clip in decoder.clips] == pytest.approx(
        [0, 9.3, 9.3], abs=0.1
    )
    assert finish(one) == "0-9 9-12 13-16"
    assert len(decoder.clips) == 3


def test_a_long_piece_is_decoded_for_good_only_once_speech_goes_on() -> None:
    one, decoder = dictation()
    one.hear(speech(9.0, 0.3))
    assert one.step_ahead()
    one.hear(speech(3.0, 0.7))
    assert not one.step()
    assert one.step_ahead()
    one.hear(speech(0.8))
    assert not one.step()
    one.hear(samples(0.4))
    assert one.step()
    assert one.committed == "0-9 9-12"
    assert len(decoder.clips[-1].speech) == 2
    assert finish(one) == "0-9 9-12 13-14"


def test_whoever_finishes_after_a_pause_does_not_wait_for_the_long_piece() -> None:
    one, decoder = dictation()
    one.hear(speech(9.0, 0.3))
    assert one.step_ahead()
    one.hear(speech(3.0, 0.7))
    assert one.step_ahead()
    one.hear(speech(0.8))
    assert finish(one) == "0-9 9-12 13-14"
    assert [len(clip.speech) for clip in decoder.clips] == [1, 1, 2]


def test_somebody_who_does_not_even_breathe_is_decoded_between_two_words() -> None:
    decoder = CountingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder))
    one.hear(samples(10.5))
    assert not one.step_ahead()
    one.hear(samples(2.5))
    assert one.step_ahead()
    assert one.tentative == "0. 1 2 3 4 5 6 7 8 9 10."
    assert not one.step_ahead()
    text = finish(one)
    assert text.split()[:11] == one.committed.split()[:11]
    assert decoder.clips[1].start_s == pytest.approx(11.0, abs=0.15)


def test_no_part_hears_what_the_part_before_it_wrote() -> None:
    """Cut inside speech, the end of a word was written twice: "today. day."."""
    decoder = CountingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder))
    one.hear(samples(11.5))
    assert one.step_ahead()
    one.hear(samples(11.5))
    assert one.step_ahead()
    first, second = decoder.clips
    cut_s = second.speech[0].start_s
    assert first.speech[0].start_s < cut_s < first.speech[-1].end_s
    assert second.start_s == pytest.approx(cut_s)


def test_what_can_not_be_divided_is_tried_again_later() -> None:
    one, decoder = dictation()
    one.hear(samples(11.5))
    assert one.step_ahead()
    assert not one.step_ahead()
    one.hear(samples(5.0))
    assert not one.step_ahead()
    assert one.tentative == ""
    assert len(decoder.clips) == 1


def test_a_long_pause_commits_what_was_decoded_ahead() -> None:
    one, decoder = dictation()
    one.hear(speech(3.0, 0.5))
    assert one.step_ahead()
    one.hear(silence(3.0))
    assert one.step()
    assert (one.committed, one.tentative) == ("0-3", "")
    assert len(decoder.clips) == 1


def test_the_caption_follows_somebody_who_never_pauses() -> None:
    one, decoder = dictation()
    one.hear(speech(2.5))
    assert one.step_glance()
    assert one.tentative == "?0"
    one.hear(speech(1.0))
    assert not one.step_glance()
    one.hear(speech(1.2))
    assert one.step_glance()
    assert len(decoder.glances) == 2
    assert decoder.clips == []


def test_the_first_words_are_looked_at_sooner_however_long_the_silence_before_them() -> None:
    one, decoder = dictation()
    one.hear(silence(2.0))
    one.hear(speech(0.5))
    assert not one.step_glance()
    one.hear(speech(0.4))
    assert one.step_glance()
    assert not one.step_glance()
    assert one.tentative == "?2"
    assert decoder.clips == []


def test_first_words_that_were_not_understood_are_looked_at_again_soon() -> None:
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, HesitantDecoder()))
    one.hear(speech(0.8))
    assert one.step_glance()
    assert one.tentative == ""
    one.hear(samples(0.2))
    assert not one.step_glance()
    one.hear(samples(0.2))
    assert one.step_glance()
    assert one.tentative == "?0"


def test_the_caption_keeps_what_was_decoded_ahead_and_glances_at_the_rest() -> None:
    one, decoder = dictation()
    one.hear(speech(3.0, 0.5))
    assert one.step_ahead()
    one.hear(speech(2.5))
    assert one.step_glance()
    assert one.tentative == "0-3 ?3"
    assert decoder.glances[0].start_s > 3.0


def test_silence_gives_no_words_and_asks_nobody() -> None:
    one, decoder = dictation()
    one.hear(silence(20.0))
    assert not one.step_ahead()
    assert not one.step_glance()
    assert finish(one) == ""
    assert decoder.clips == []
    assert one.transcript("tiny", "en").speech == ()


def test_an_answer_without_any_pause_is_cut_between_two_words() -> None:
    decoder = CountingDecoder()
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder))
    loud = samples(40.0)
    quiet = round(20.95 * SAMPLE_RATE_HZ)
    loud[quiet : quiet + 1024] //= 4
    one.hear(loud)
    assert one.step()
    assert one.done_to_s == pytest.approx(20.98, abs=0.05)
    assert one.committed.endswith("19 20.")
    finish(one)
    first, second = decoder.clips
    assert first.speech[-1].end_s == pytest.approx(25.0, abs=0.05)
    assert second.start_s == second.speech[0].start_s == pytest.approx(20.98, abs=0.05)


def test_what_has_no_words_is_cut_where_it_is_as_long_as_it_may_be() -> None:
    one, decoder = dictation()
    one.hear(samples(40.0))
    assert one.step()
    finish(one)
    first, second = decoder.clips
    assert first.speech[-1].end_s == second.speech[0].start_s == second.start_s


lengths = st.floats(0.1, 9.0)


@settings(max_examples=25)
@given(st.lists(lengths, min_size=1, max_size=12), st.integers(1_000, 60_000))
def test_however_it_comes_in_the_text_is_the_same(parts: list[float], block: int) -> None:
    sound = np.concatenate([speech(*parts), silence(0.7)])
    at_once, _ = dictation()
    at_once.hear(sound)
    bit_by_bit, decoder = dictation()
    for start in range(0, len(sound), block):
        bit_by_bit.hear(sound[start : start + block])
        while bit_by_bit.step():
            pass
        bit_by_bit.step_ahead()
    assert finish(bit_by_bit) == finish(at_once)
    spans = [span for clip in decoder.clips for span in clip.speech]
    assert all(0 < span.length_s <= 25 for span in spans)


def with_an_aside(decoder: NamingDecoder) -> tuple[Dictation, Patient]:
    thread = Patient()
    aside = Aside(thread)
    return Dictation(cast(Detector, LoudDetector()), cast(Decoder, decoder), aside=aside), thread


def resumed(decoder: NamingDecoder) -> tuple[Dictation, Patient]:
    """Two parts of a piece that is decoded whole, aside, because speech goes on."""
    one, thread = with_an_aside(decoder)
    one.hear(speech(9.0, 0.3))
    assert one.step_ahead()
    one.hear(speech(3.0, 0.7))
    assert one.step_ahead()
    one.hear(samples(1.2))
    assert one.step()
    assert (one.committed, one.tentative) == ("", "0-9 9-12")
    return one, thread


def test_a_whole_piece_is_decoded_aside_while_the_answer_goes_on() -> None:
    decoder = NamingDecoder()
    one, thread = resumed(decoder)
    assert not one.step()
    thread.work()
    assert one.step()
    assert (one.committed, one.tentative) == ("0-9 9-12", "")
    assert decoder.alone == [False, False, True]
    assert finish(one) == "0-9 9-12 13-14"


def test_whoever_finishes_does_not_wait_for_what_is_decoded_aside() -> None:
    decoder = NamingDecoder()
    one, thread = resumed(decoder)
    assert finish(one) == "0-9 9-12 13-14"
    thread.work()
    assert not one.step()
    assert one.transcript("tiny", "en").text == "0-9 9-12 13-14"


def test_what_is_done_aside_when_the_answer_ends_is_taken() -> None:
    decoder = NamingDecoder()
    one, thread = resumed(decoder)
    thread.work()
    one.end()
    assert one.committed == "0-9 9-12"
    assert finish(one) == "0-9 9-12 13-14"


def test_parts_of_a_piece_that_is_decoded_aside_are_not_joined_to_what_follows() -> None:
    decoder = NamingDecoder()
    one, thread = resumed(decoder)
    one.hear(silence(0.3))
    assert one.step_ahead()
    assert one.tentative == "0-9 9-12 13-14"
    thread.work()
    assert one.step()
    assert (one.committed, one.tentative) == ("0-9 9-12", "13-14")


def test_a_glance_aside_is_shown_unless_more_is_known_by_then() -> None:
    one, thread = with_an_aside(NamingDecoder())
    one.hear(speech(2.5))
    assert one.step_glance()
    assert one.tentative == ""
    thread.work()
    assert one.step()
    assert one.tentative == "?0"
    one.hear(speech(2.0))
    assert one.step_glance()
    one.hear(silence(0.3))
    assert one.step_ahead()
    thread.work()
    assert one.step()
    assert one.tentative == "0-5"


def test_a_second_look_aside_finds_its_part_or_is_forgotten() -> None:
    one, thread = with_an_aside(UnsureDecoder())
    one.hear(speech(2.0, 1.6))
    assert one.step_ahead()
    assert one.step_again()
    assert not one.step_again()
    thread.work()
    assert one.step()
    assert one.tentative == "0-2!"
    one.hear(speech(1.0, 1.6))
    assert one.step_ahead()
    assert one.step_again()
    one.hear(speech(1.0, 0.3))
    assert one.step_ahead()
    assert one.tentative == "0-2 4-5 6-7"
    thread.work()
    assert one.step()
    assert one.tentative == "0-2 4-5 6-7"


def test_glances_take_half_of_the_time_at_most() -> None:
    now_s = iter([0.0, 10.0, 13.0, 15.9, 16.1, 16.1, 16.1])
    decoder = NamingDecoder()
    one = Dictation(
        cast(Detector, LoudDetector()), cast(Decoder, decoder), clock=lambda: next(now_s)
    )
    one.hear(speech(2.5))
    assert one.step_glance()
    one.hear(speech(2.0))
    assert not one.step_glance()
    assert one.step_glance()


@given(
    st.lists(lengths, min_size=1, max_size=12),
    st.integers(1_000, 60_000),
    st.lists(st.integers(1, 40), min_size=1, max_size=5),
)
def test_however_long_it_takes_aside_all_is_written_once(
    parts: list[float], block: int, patience: list[int]
) -> None:
    decoder = NamingDecoder()
    one, thread = with_an_aside(decoder)
    sound = np.concatenate([speech(*parts), silence(0.7)])
    for number, start in enumerate(range(0, len(sound), block)):
        one.hear(sound[start : start + block])
        before = one.committed
        while one.step() or one.step_ahead() or one.step_again() or one.step_glance():
            pass
        assert one.committed.startswith(before)
        if number % patience[number % len(patience)] == 0:
            thread.work()
    finish(one)
    found = one.transcript("tiny", "en")
    assert all(a.end_s <= b.start_s for a, b in pairwise(found.words))
    written_s = sum(word.end_s - word.start_s for word in found.words)
    assert written_s == pytest.approx(sum(span.length_s for span in found.speech))
    assert all(clip.speech[-1].end_s - clip.speech[0].start_s <= 25 for clip in decoder.clips)


def test_what_waits_long_is_decoded_in_place() -> None:
    decoder = NamingDecoder()
    one, _ = with_an_aside(decoder)
    one.hear(speech(17.0, 0.8, 17.0, 0.8, 17.0, 0.8, 5.0))
    assert one.step()
    assert one.committed == "0-17"
    assert decoder.alone == [False]


def test_once_much_waits_what_is_aside_is_taken_and_the_rest_is_decoded_in_place() -> None:
    decoder = NamingDecoder()
    one, thread = with_an_aside(decoder)
    one.hear(speech(17.0, 0.8, 5.0))
    assert one.step()
    one.hear(speech(12.0, 0.8, 17.0, 0.8, 17.0, 0.8, 5.0))
    assert not one.step()
    thread.work()
    assert one.step()
    assert one.committed == "0-17"
    assert one.step()
    assert one.committed == "0-17 18-35"
    assert decoder.alone == [True, False]


def test_who_has_caught_up_is_served_aside_again() -> None:
    decoder = NamingDecoder()
    one, thread = with_an_aside(decoder)
    one.hear(speech(17.0, 0.8, 17.0, 0.8, 17.0, 0.8, 5.0))
    assert one.step()
    assert one.step()
    assert one.committed == "0-17"
    thread.work()
    assert one.step()
    assert one.committed == "0-17 18-35"
    assert decoder.alone == [False, True]
    assert finish(one) == "0-17 18-35 36-53 53-58"


def test_much_that_waits_when_the_end_is_expected_is_not_decoded_in_vain() -> None:
    """A piece is taken although it is cut through a part: it is decoded in place."""
    decoder = NamingDecoder()
    one, _ = with_an_aside(decoder)
    one.hear(speech(6.0, 0.24, 2.5, 0.16, 1.0))
    assert one.step_ahead()
    one.hear(speech(16.0, 0.8, 17.0, 0.8, 17.0))
    one.expect_end()
    assert one.step()
    assert one.committed


def test_no_more_is_decoded_ahead_than_one_decode_hears() -> None:
    one, _ = with_an_aside(NamingDecoder())
    one.hear(speech(17.0, 0.8, 17.0, 0.8, 5.0))
    assert one.step()
    assert not one.step_ahead()


@pytest.mark.parametrize("awaited", [True, False])
def test_who_finishes_while_much_waits_is_served(awaited: bool) -> None:
    one = Dictation(cast(Detector, LoudDetector()), cast(Decoder, NamingDecoder()), awaited=awaited)
    one.hear(speech(17.0, 0.8, 17.0, 0.8, 17.0, 0.8, 5.0))
    one.expect_end()
    assert one.step()
    assert one.committed == "0-17"


def test_at_the_end_parts_are_better_than_a_piece_that_ends_inside_one() -> None:
    decoder = NamingDecoder()
    one, thread = with_an_aside(decoder)
    one.hear(speech(6.0, 0.24, 2.5, 0.16, 1.0))
    assert one.step_ahead()
    one.hear(speech(7.5, 0.16, 1.0))
    assert one.step_ahead()
    one.hear(speech(7.0))
    assert one.step()
    thread.work()
    assert len(decoder.clips) == 3
    assert finish(one) == "0-6 6-9 9-17 18-26"
    assert len(decoder.clips) == 4
