"""A piece that ends inside speech is cut between words, where a sentence ends if one does."""

from __future__ import annotations

from voice_interview.core.model import UNCLEAR, Correction, Why, Word
from voice_interview.speech.decode import Passage
from voice_interview.speech.dividing import keep, without_echo, words_to_keep


def passage(text: str, *, breath_after: int | None = None) -> Passage:
    """Words of a second each; one is followed by half a second without sound."""
    words = []
    for at, word in enumerate(text.split()):
        end_s = at + (0.5 if at == breath_after else 1.0)
        words.append(Word(word, float(at), end_s, 1.0))
    return Passage(tuple(words))


def kept(found: Passage, earliest_s: float = 2.0) -> str:
    count = words_to_keep(found, earliest_s)
    return " ".join(word.text for word in keep(found, count).words)


def test_it_is_cut_after_the_last_sentence() -> None:
    assert kept(passage("One. Two, three. Four, five six seven")) == "One. Two, three."


def test_without_a_sentence_it_is_cut_after_the_last_clause() -> None:
    assert kept(passage("one two, three, four five six seven")) == "one two, three,"


def test_without_any_mark_it_is_cut_at_the_longest_silence() -> None:
    assert kept(passage("one two three four five six seven", breath_after=3)) == (
        "one two three four"
    )


def test_a_piece_does_not_get_too_short() -> None:
    assert kept(passage("One. Two. three four, five six seven"), earliest_s=3.0) == (
        "One. Two. three four,"
    )


def test_the_last_words_may_be_cut_off_themselves() -> None:
    assert kept(passage("one two three, four five. Six.")) == "one two three,"
    assert words_to_keep(passage("one two."), 0.0) == 0


def test_where_no_words_were_heard_nothing_can_be_divided() -> None:
    assert words_to_keep(Passage(), 2.0) == 0


def test_no_term_is_taken_apart() -> None:
    heard = (Word("Argo", 3.0, 4.0, 1.0), Word("seedy.", 4.0, 5.0, 1.0))
    words = passage("one two three Argo CD. and then more words").words
    term = Correction(3, 2, heard, "Argo CD", Why.SOUNDS_LIKE)
    later = Correction(7, 1, heard[:1], "more", Why.SOUNDS_LIKE)
    found = Passage(words, (term, later))
    count = words_to_keep(found, 2.0)
    assert count == 5
    assert keep(found, count).corrections == (term,)
    assert words_to_keep(Passage(words[:6], (term,)), 4.0) == 0


def after(word: str, ends_s: float, *, text: str = "under help add") -> str:
    found = without_echo(Word(word, ends_s - 0.2, ends_s, 1.0), passage(text))
    return " ".join(one.text for one in found.words)


def test_a_word_that_both_sides_of_a_cut_heard_is_written_once() -> None:
    assert after("Under,", -0.2) == "help add"


def test_a_word_that_was_said_twice_stays() -> None:
    assert after("under", -0.4) == "under help add"
    assert after("over", -0.2) == "under help add"
    assert after("under", -0.2, text="") == ""


def test_what_is_unclear_on_both_sides_of_a_cut_is_marked_on_both() -> None:
    assert after(UNCLEAR, -0.1, text=UNCLEAR) == UNCLEAR


def test_a_term_is_never_taken_for_an_echo_and_keeps_its_place() -> None:
    words = passage("under Helm add").words
    heard = (Word("helm", 1.0, 2.0, 1.0),)
    second = Passage(words, (Correction(1, 1, heard, "Helm", Why.SOUNDS_LIKE),))
    (moved,) = without_echo(Word("under", -0.2, 0.0, 1.0), second).corrections
    assert moved.first == 0
    first = Passage(words, (Correction(0, 1, heard, "under", Why.SOUNDS_LIKE),))
    assert without_echo(Word("under", -0.2, 0.0, 1.0), first) == first
