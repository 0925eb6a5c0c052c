"""One answer in the app, as its event log and its export tell of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from tests.bench.answers import Answer
from tests.bench.processes import Sample, load_percent

_MOST_LONGER_S = 5.0
"""A take that differs by more is of another answer."""
Event = dict[str, Any]


class Spoken(Struct, frozen=True):
    """One answer in the app: all moments are of its event log (monotonic clock), seconds."""

    answer: Answer
    question: str
    """Id of the question it answered."""
    began_s: float
    """When the take's first sample sounded."""
    finish_s: float
    transcript_s: float
    text: str
    words: tuple[dict[str, Any], ...]
    """Text, start and end, as the app exports them."""
    captions: tuple[Event, ...]
    memory_bytes: int | None
    """The most that all processes took while it was recorded and written down."""
    load_percent: float | None
    """Of one core, while it was recorded."""

    @property
    def wait_s(self) -> float:
        """From the finish to the final transcript."""
        return self.transcript_s - self.finish_s

    @property
    def caption_delays_s(self) -> list[float]:
        """For each word of the final transcript: from its end to the first caption as long."""
        delays = []
        shown = [
            (event["t_s"], len(f"{event['committed']} {event['tentative']}".split()))
            for event in self.captions
        ]
        for count, word in enumerate(self.words, 1):
            until = next((at_s for at_s, words in shown if words >= count), self.transcript_s)
            delays.append(until - self.began_s - word["end_s"])
        return delays

    @property
    def rewrites(self) -> int:
        """How often committed words changed on the screen, up to the final text."""
        texts = [*(event["committed"] for event in self.captions), self.text]
        return sum(not after.startswith(before) for before, after in pairwise(texts))


def take_began_s(recording: Event, finish: Event, duration_s: float, tail_s: float) -> float:
    """Return when the take's first sample sounded, by whichever event was told sooner after it."""
    return float(
        min(recording["t_s"] - recording["preroll_s"], finish["t_s"] + tail_s - duration_s)
    )


def spoken(
    answer: Answer,
    turn: int,
    events: Sequence[Event],
    document: Any,
    samples: Sequence[Sample],
    *,
    tail_s: float,
) -> Spoken:
    """Read one answer out of the session's events and its exported document."""
    mine = [event for event in events if event.get("turn") == turn]
    recording, finish, transcript = (
        next(event for event in mine if event["event"] == name)
        for name in ("recording", "finish", "transcript")
    )
    duration_s = document["audio"]["duration_s"]
    if abs(duration_s - answer.length_s) > _MOST_LONGER_S:
        raise RuntimeError(f"{answer.id} is {answer.length_s:.1f} s, its take {duration_s:.1f} s")
    began_s = take_began_s(recording, finish, duration_s, tail_s)
    inside = [it for it in samples if began_s <= it.at_s <= transcript["t_s"]]
    return Spoken(
        answer,
        document["question"]["id"],
        began_s,
        finish["t_s"],
        transcript["t_s"],
        transcript["text"],
        tuple(document["words"]),
        tuple(event for event in mine if event["event"] == "caption"),
        max((it.memory_bytes for it in inside), default=None),
        load_percent(list(inside), began_s, finish["t_s"]),
    )
