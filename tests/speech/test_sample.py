"""The sample answers that come with the app."""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest
import yaml

from tests.speech.sounds import sample_answers, sample_sound
from voice_interview.paths import shipped


def test_together_they_are_under_a_megabyte() -> None:
    folder = shipped("assets") / "sample"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_000_000


def test_each_answers_a_question_of_the_shipped_bank() -> None:
    about = json.loads((shipped("assets") / "sample" / "sample.json").read_text())
    bank = yaml.safe_load((shipped("questions") / f"{about['bank']}.yaml").read_text())
    questions = {question["id"]: question for question in bank["questions"]}
    for answer in about["answers"]:
        question = questions[answer["question"]]
        assert bool(answer["star"]) == bool(question.get("star"))
    assert about["license"].startswith("CC0")


@pytest.mark.parametrize("name", ["answer-1", "answer-2"])
def test_bounds_and_pauses_are_where_they_are_said_to_be(name: str) -> None:
    answer, sound = sample_answers()[name], sample_sound(name)
    assert len(sound) / 16_000 == pytest.approx(answer["duration_s"])
    for pause in answer["pauses"]:
        start, end = round(pause["start_s"] * 16_000), round(pause["end_s"] * 16_000)
        assert np.abs(sound[start + 160 : end - 160]).max() < 50
    for part in answer["star"]:
        start = round(part["start_s"] * 16_000)
        assert np.abs(sound[start : start + 3_200]).max() > 1_000
        assert np.abs(sound[start - 3_200 : start - 160]).max() < 50


def test_the_first_is_a_whole_star_answer() -> None:
    star = sample_answers()["answer-1"]["star"]
    assert [part["part"] for part in star] == ["situation", "task", "action", "result"]
    assert all(one["end_s"] <= other["start_s"] for one, other in pairwise(star))
