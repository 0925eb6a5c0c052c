import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.finding import find_text, span_of, words_within
from voice_interview.core.model import Span, Word


def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(one, at + 0.0, at + 0.8, 0.9) for at, one in enumerate(text.split()))


TEXT = words("We use Argo CD, and argo cd works: Résumé it — the CD is here.")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("argo cd", [range(2, 4), range(5, 7)]),
        ("ARGO   cd.", [range(2, 4), range(5, 7)]),
        ("cd", [range(3, 4), range(6, 7), range(12, 13)]),
        ("resume", [range(8, 9)]),
        ("rks r", [range(7, 9)]),
        ("we", [range(1)]),
        ("here", [range(14, 15)]),
        ("helm", []),
        ("  ", []),
        ("—", []),
        ("", []),
    ],
)
def test_search(query: str, found: list[range]) -> None:
    assert list(find_text(query, TEXT)) == found


def test_places_do_not_overlap() -> None:
    assert find_text("a a", words("a a a a")) == (range(2), range(2, 4))


@given(st.lists(st.sampled_from(["a", "b—", "—", "ab"]), min_size=1, max_size=8), st.data())
def test_what_was_said_is_found(said: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(said) - 1))
    if said[at] != "—":
        assert any(at in place for place in find_text(said[at], words(" ".join(said))))


def test_words_of_a_stretch() -> None:
    assert words_within(Span(2.0, 4.5), TEXT) == range(2, 5)
    assert words_within(Span(2.0, 2.4), TEXT) == range(2, 3)


def test_a_pause_is_between_two_words() -> None:
    assert words_within(Span(2.82, 2.95), TEXT) == range(2, 4)
    assert words_within(Span(20.0, 21.0), TEXT) == range(14, 15)
    assert words_within(Span(-2.0, -1.0), TEXT) == range(1)
    assert words_within(Span(0.0, 1.0), ()) == range(0)


def test_words_take_a_stretch() -> None:
    assert span_of(TEXT[2:4]) == Span(2.0, 3.8)
