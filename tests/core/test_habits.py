import pytest

from voice_interview.core.habits import Habits, find_habits
from voice_interview.core.model import Transcript, Word


def habits(text: str, language: str = "en") -> Habits | None:
    words = tuple(Word(one, float(at), at + 0.5, 0.9) for at, one in enumerate(text.split()))
    return find_habits(Transcript(words, (), "base", language))


def found(text: str, name: str) -> list[str]:
    made = habits(text)
    assert made is not None
    return [moment.text for moment in getattr(made, name)]


def test_i_and_we_with_their_short_forms() -> None:
    text = "I’ve led it. We're glad, and I'll say: we did it, I, not us."  # noqa: RUF001
    assert found(text, "i_words") == ["I’ve", "I'll", "I"]  # noqa: RUF001
    assert found(text, "we_words") == ["We're", "we"]


def test_a_moment_is_where_its_words_are() -> None:
    made = habits("So I think maybe.")
    assert made is not None
    first, second = made.hedges
    assert (first.text, first.start_s, first.end_s) == ("I think", 1.0, 2.5)
    assert (second.text, second.start_s, second.end_s) == ("maybe", 3.0, 3.5)


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("It was kind of slow, or something.", ["kind of", "or something"]),
        ("What kind of gate? This sort of gate, a different kind of one.", []),
        ("Kind of slow.", ["Kind of"]),
        ("I’m not sure, a little bit late, a bit.", ["I’m not sure", "a little bit", "a bit"]),  # noqa: RUF001
        ("That is how I think. Maybe.", ["I think", "Maybe"]),
        ("So did I. Think first.", []),
        ("We moved the gate.", []),
    ],
)
def test_hedges(text: str, hedges: list[str]) -> None:
    assert found(text, "hedges") == hedges


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("we moved the the gate", ["the the"]),
        ("we had, we had moved", ["we had, we had"]),
        ("I moved it I moved it out", ["I moved it I moved it"]),
        ("the the the gate", ["the the", "the the"]),
        ("it was a very very long, really, really long week", []),
        ("it had had no, no effect", []),
        ("ticket 5 5 5", []),
        ("It was late. Late tickets wait.", []),
        ("- - we moved", []),
        ("[unclear] [unclear] we moved", []),
        ("so the the", ["the the"]),
    ],
)
def test_repeats(text: str, repeats: list[str]) -> None:
    assert found(text, "repeats") == repeats


def test_of_other_languages_nothing_is_known() -> None:
    assert habits("ich ich glaube", "de") is None
