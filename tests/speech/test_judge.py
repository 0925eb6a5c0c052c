"""Which text two models believe together; both are played, except where it is said."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from tests.speech.sounds import sample_sound
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.speech import loading
from voice_interview.speech.judge import Judge
from voice_interview.speech.loading import judge_of, load_whisper
from voice_interview.speech.whisper import Draft, Heard, Way

SOUND = np.zeros(16000, dtype=np.float32)


class Opinions:
    """A second model that knows how likely each text is."""

    def __init__(self, **likely: float) -> None:
        self._likely = {text.replace("_", " "): figure for text, figure in likely.items()}
        self.asked: list[list[str]] = []

    def hear(self, sound: Any, *, wide: bool = False) -> Heard:
        return Heard(None, len(sound) // 160)

    def loglikelihoods(self, heard: Heard, texts: Sequence[str], language: str) -> list[float]:
        self.asked.append(list(texts))
        return [self._likely[text] for text in texts]


def judge(model: Opinions | None) -> Judge:
    return Judge(lambda: model)  # type: ignore[arg-type, return-value]


def draft(text: str, loglikelihood: float) -> Draft:
    tokens = tuple(range(len(text.split())))
    return Draft(tokens, text, loglikelihood / (len(tokens) + 1), 0.0)


def test_the_text_that_both_believe_is_chosen() -> None:
    drafts = (draft("it was wet", -10.0), draft("it was red", -11.0), draft("is was red", -14.0))
    model = Opinions(it_was_wet=-20.0, it_was_red=-15.0, is_was_red=-12.0)
    assert judge(model).choose(SOUND, drafts).text == "it was red"


def test_an_opinion_counts_less_than_the_first_model() -> None:
    drafts = (draft("it was wet", -10.0), draft("it was red", -14.0))
    model = Opinions(it_was_wet=-20.0, it_was_red=-15.0)
    assert judge(model).choose(SOUND, drafts) is drafts[0]


def test_texts_of_the_same_words_are_one() -> None:
    drafts = (
        draft("it was wet", -10.0),
        draft("It was wet.", -10.5),
        draft("it was red", -11.0),
        draft("It was red!", -11.5),
    )
    model = Opinions(it_was_wet=-15.0, it_was_red=-15.0)
    assert judge(model).choose(SOUND, drafts) is drafts[0]
    assert model.asked == [["it was wet", "it was red"]]


def test_a_text_that_leaves_words_out_is_no_variant() -> None:
    long = "we moved all of the services over to the new cluster in one long night"
    drafts = (draft(long, -20.0), draft("we moved all of the services", -21.0))
    model = Opinions()
    assert judge(model).choose(SOUND, drafts) is drafts[0]
    assert model.asked == []


def test_a_text_that_breaks_off_is_no_variant() -> None:
    drafts = (draft("we went into it", -20.0), draft("we went into", -15.0))
    assert judge(Opinions()).choose(SOUND, drafts) is drafts[0]
    drafts = (draft("we went into", -20.0), draft("we went in", -15.0))
    model = Opinions(we_went_into=-5.0, we_went_in=-5.0)
    assert judge(model).choose(SOUND, drafts) is drafts[1]


@pytest.mark.parametrize("error", [RuntimeError("over 448 tokens"), MemoryError()])
def test_an_opinion_that_can_not_be_had_stops_nothing(error: Exception) -> None:
    class Failing(Opinions):
        def hear(self, sound: Any, *, wide: bool = False) -> Heard:
            raise error

    drafts = (draft("it was wet", -10.0), draft("it was red", -10.5))
    assert judge(Failing()).choose(SOUND, drafts) is drafts[0]


def test_where_there_is_one_text_the_second_model_is_not_loaded() -> None:
    drafts = (draft("it was wet", -10.0), draft("It was wet.", -10.5))
    asked = Judge(lambda: pytest.fail("loaded"))
    assert asked.choose(SOUND, drafts) is drafts[0]


def test_without_a_second_model_the_likeliest_stays_and_it_is_looked_for_once() -> None:
    drafts = (draft("it was wet", -10.0), draft("it was red", -10.5))
    loads: list[None] = []
    asked = Judge(lambda: loads.append(None))
    assert asked.choose(SOUND, drafts) is drafts[0]
    assert asked.choose(SOUND, drafts) is drafts[0]
    assert len(loads) == 1


def test_two_threads_load_it_once() -> None:
    drafts = (draft("it was wet", -10.0), draft("it was red", -10.5))
    model = Opinions(it_was_wet=-20.0, it_was_red=-15.0)
    loads: list[int] = []
    begun, go_on = threading.Event(), threading.Event()

    def load() -> Any:
        loads.append(1)
        begun.set()
        go_on.wait()
        return model

    asked = Judge(load)
    chosen: list[str] = []

    def choose() -> None:
        chosen.append(asked.choose(SOUND, drafts).text)

    first, second = threading.Thread(target=choose), threading.Thread(target=choose)
    first.start()
    begun.wait()
    second.start()
    second.join(0.2)  # without a lock it would load by now, or go without
    go_on.set()
    first.join()
    second.join()
    assert (loads, chosen) == ([1], ["it was red"] * 2)


def test_only_the_texts_of_base_are_judged(model_folders: Folders) -> None:
    assert judge_of(model_folders, "base") is not None
    assert [judge_of(model_folders, name) for name in ("tiny.en", "small", "base.en")] == [None] * 3


@pytest.mark.parametrize(
    "error",
    [UserError("It is damaged.", "", ""), RuntimeError("no memory"), OSError(5, "unreadable")],
)
def test_a_second_model_that_does_not_load_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(folders: Folders, name: str, *_: object, **__: object) -> None:
        assert name == "tiny.en"
        raise error

    monkeypatch.setattr(loading, "load_whisper", fail)
    asked = judge_of(Folders(tmp_path), "base")
    assert asked is not None
    drafts = (draft("it was wet", -10.0), draft("it was red", -10.5))
    assert asked.choose(SOUND, drafts) is drafts[0]


@pytest.mark.model
def test_the_real_models_agree_on_what_was_said(model_folders: Folders) -> None:
    sound = (sample_sound("answer-1")[: 8 * 16000] / 32768).astype(np.float32)
    base, _ = load_whisper(model_folders, "base")
    tiny, _ = load_whisper(model_folders, "tiny.en")
    heard = base.hear(sound)
    first = base.draft(heard, "en", Way(beam=5))
    assert len({first.text, *(other.text for other in first.others)}) == 5
    assert base.draft(heard, "en", Way(beam=1)).others == ()

    texts = ["word " * 460] * 2
    with pytest.raises(RuntimeError):
        tiny.loglikelihoods(tiny.hear(sound), texts, "en")
    said, other = tiny.loglikelihoods(
        tiny.hear(sound), [first.text, first.text.replace("the", "a")], "en"
    )
    assert said > other + 1
    rivals = [first.text, f"{first.text} Kubernetes"]
    unaware, aware = (
        base.loglikelihoods(heard, rivals, "en", terms) for terms in ("", "Kubernetes, Kubernetes")
    )
    assert unaware[0] > unaware[1] + 3  # nobody said so
    assert aware[1] - aware[0] > unaware[1] - unaware[0]
    garbled = replace(first, text=first.text.replace("the", "a"))
    chosen = Judge(lambda: tiny).choose(sound, (garbled, first))
    assert chosen is first
