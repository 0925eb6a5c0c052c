import pytest

from voice_interview.core.model import Word
from voice_interview.core.sentences import ends_sentence, sentence_starts


@pytest.mark.parametrize("text", ["done.", "why?", "no!", "so…", 'end."', "(yes.)", "好。"])
def test_ends_of_sentences(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["done", "so,", "first:", "v1.2", '"', ""])
def test_no_ends_of_sentences(text: str) -> None:
    assert not ends_sentence(text)


def test_a_sentence_starts_after_the_end_of_one() -> None:
    words = [Word(text, 0.0, 0.0, 1.0) for text in ["We", "left.", "Why?", "It", "was", "late."]]
    assert sentence_starts(words) == (0, 2, 3)
    assert sentence_starts([]) == ()
