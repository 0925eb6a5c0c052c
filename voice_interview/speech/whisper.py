"""Whisper through faster-whisper and CTranslate2: one window of sound in, words with times out.

Only mechanism; when a result is good enough is decided in `decode`. Runs in the speech child.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from voice_interview.core.model import SAMPLE_RATE_HZ, Word
from voice_interview.speech.tokens import whole

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Sound = npt.NDArray[np.float32]

WINDOW_FRAMES = 3000
"""Feature frames that the encoder was trained on: 30 s."""
_FRAME_HZ = 100
_SHORTEST_WINDOW_FRAMES, _ROOM_FRAMES = 1000, 200
"""A shortened window keeps 10 s at least and 2 s after the sound: below that, Whisper loops."""
_SHORTEST_WIDE_FRAMES, _WIDE_ROOM_FRAMES = 2000, 400
"""A wide one is for a second look: longer ones find nothing more and cost twice as much, since
what the encoder does for 30 s (1.4 s of work) is far more than for 20 s (0.6 s)."""
_WINDOW_STEP_FRAMES = 200
"""CTranslate2 keeps memory for every length of window that it has met, 1 MB and more each: with
windows of any length the process grew from 330 to 544 MB in 160 decodes and on, in steps of 2 s it
stays at 356 MB."""
_TOKENS_PER_S = 10
"""More than anybody speaks: a decode that loops ends here, not at 448 tokens."""
_HOTWORD_TOKENS = 223
"""Half of the text context, less one: what Whisper was trained to see before the text."""
_WITHOUT_SPACES = frozenset({"zh", "ja", "th", "lo", "my", "yue"})
"""Languages that are written without spaces between words (as Whisper's tokenizer has them)."""
_OPENING = "\"'“¿([{-"
_CLOSING = "\"'.。,，!！?？:：”)]}、"  # noqa: RUF001 - other scripts have their own
"""Punctuation that belongs to the word after it, and to the one before."""
_LEAST = 1e-9
"""No token counts as less likely: one that can't be would decide alone."""


class Heard(Struct, frozen=True):
    """Encoded sound: CTranslate2's own array, and how many feature frames of it are sound."""

    features: Any
    frames: int
    language: str = ""
    """The language that was found in it, ISO 639-1; empty when nobody looked."""
    likely: Mapping[str, float] = field(default_factory=dict)
    """How likely each language is by this sound alone, 0..1 by ISO 639-1 code; empty likewise."""

    @property
    def length_s(self) -> float:
        """Length of the sound, seconds."""
        return self.frames / _FRAME_HZ


class Draft(Struct, frozen=True):
    """One decode: tokens, their text, and the figures that say how far to trust it."""

    tokens: tuple[int, ...]
    text: str
    logprob: float
    """Average log-probability per token."""
    no_speech: float
    """Probability that there is no speech at all."""
    others: tuple[Draft, ...] = ()
    """The other texts of the same beam."""

    @property
    def loglikelihood(self) -> float:
        """Natural log-probability of all tokens and of the end after them."""
        return self.logprob * (len(self.tokens) + 1)

    @property
    def compression(self) -> float:
        """How well the text packs; over 2.4 it repeats itself."""
        plain = self.text.encode()
        return len(plain) / max(1, len(zlib.compress(plain)))


class Way(Struct, frozen=True):
    """One way of decoding: beam search, or sampling where the temperature is above 0."""

    beam: int = 2
    temperature: float = 0.0
    no_repeat: int = 0
    """Runs of so many tokens may not come twice; 0: they may."""


class Whisper:
    """A loaded model. Three threads may use it at a time: two for who waits, one aside."""

    def __init__(self, folder: Path, threads: int = 1, device: str = "cpu") -> None:
        """Load it on "cpu" or "cuda"; RuntimeError or ValueError when that device can't."""
        from faster_whisper import WhisperModel  # noqa: PLC0415 - takes half a second

        self._model = WhisperModel(
            str(folder),
            device=device,
            compute_type="int8" if device == "cpu" else "auto",
            cpu_threads=threads,
            num_workers=3,
            local_files_only=True,
        )
        self._model.hf_tokenizer = whole(self._model.hf_tokenizer)
        self._tokenizers: dict[str, Any] = {}

    def speaks(self, language: str) -> bool:
        """Whether the model was trained on that language, an ISO 639-1 code."""
        return language in self._model.supported_languages

    def languages(self, heard: Heard) -> dict[str, float]:
        """Return how likely each language is, 0..1 by ISO 639-1 code."""
        if not self._model.model.is_multilingual:
            return {"en": 1.0}
        found = self._model.model.detect_language(heard.features)[0]
        return {token[2:-2]: probability for token, probability in found}

    def hear(self, sound: Sound, *, wide: bool = False) -> Heard:
        """Encode up to 30 s of sound, (samples,) float32 at 16 kHz.

        The window is 2 to 4 s longer than the sound, which takes a third of the time of Whisper's
        own 30 s for a usual piece; a `wide` one 4 to 6 s, and 20 s at least. What is missing is
        filled up with silence before the features are taken: zeros in the features themselves, as
        faster-whisper does it, make Whisper end early (docs/decisions/0005-decoding-pieces.md has
        the figures of both).
        """
        frames = min(len(sound) * _FRAME_HZ // SAMPLE_RATE_HZ, WINDOW_FRAMES)
        room, shortest = _ROOM_FRAMES, _SHORTEST_WINDOW_FRAMES
        if wide:
            room, shortest = _WIDE_ROOM_FRAMES, _SHORTEST_WIDE_FRAMES
        steps = -(-(frames + room) // _WINDOW_STEP_FRAMES)
        window = min(max(shortest, steps * _WINDOW_STEP_FRAMES), WINDOW_FRAMES)
        padding = max(0, window * SAMPLE_RATE_HZ // _FRAME_HZ - len(sound))
        features = self._model.feature_extractor(sound, padding=padding)[:, :window]
        return Heard(self._model.encode(features), frames)

    def draft(self, heard: Heard, language: str, way: Way, terms: str = "") -> Draft:
        """Decode to text; `terms`, a list in running text, makes those words likelier."""
        tokenizer = self._tokenizer(language)
        prompt = [*_start(tokenizer, terms), tokenizer.no_timestamps]
        options: dict[str, Any] = {"beam_size": way.beam, "num_hypotheses": way.beam}
        if way.temperature > 0:
            options = {
                "beam_size": 1,
                "sampling_topk": 0,
                "sampling_temperature": way.temperature,
            }
        room = 16 + round(_TOKENS_PER_S * heard.length_s)
        result = self._model.model.generate(
            heard.features,
            [prompt],
            max_length=min(448, len(prompt) + room),
            no_repeat_ngram_size=way.no_repeat,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=self._suppressed(tokenizer),
            **options,
        )[0]
        first, *others = (
            self._draft(tokenizer, tokens, score, result.no_speech_prob)
            for tokens, score in zip(result.sequences_ids, result.scores, strict=True)
        )
        return replace(first, others=tuple(others))

    def loglikelihoods(
        self, heard: Heard, texts: Sequence[str], language: str, terms: str = ""
    ) -> list[float]:
        """Return how likely each text is as what was said: natural log-probability of its tokens.

        `terms` as in `draft`. RuntimeError when a text with them is longer than the model can read
        (448 tokens).
        """
        tokenizer = self._tokenizer(language)
        start = _start(tokenizer, terms)
        found = (
            self._model.model.align(
                heard.features, start, [tokenizer.encode(" " + text)], heard.frames
            )[0]
            for text in texts
        )
        return [
            sum(log(max(probability, _LEAST)) for probability in one.text_token_probs)
            for one in found
        ]

    def _draft(
        self, tokenizer: Any, tokens: Sequence[int], score: float, no_speech: float
    ) -> Draft:
        text = tuple(token for token in tokens if token < tokenizer.eot)
        logprob = score * len(tokens) / (len(tokens) + 1)
        return Draft(text, tokenizer.decode(list(text)).strip(), logprob, no_speech)

    def words(self, heard: Heard, draft: Draft, language: str) -> list[Word]:
        """Return the draft's words with their times, seconds from the start of the sound."""
        from faster_whisper.transcribe import merge_punctuations  # noqa: PLC0415 - is loaded

        if not draft.tokens:
            return []
        found = self._model.find_alignment(
            self._tokenizer(language), [list(draft.tokens)], heard.features, heard.frames
        )
        if not found:
            return []
        merge_punctuations(found[0], _OPENING, _CLOSING)
        items = [item for item in found[0] if item["word"].strip()]
        if language not in _WITHOUT_SPACES:
            items = _joined(items)
        return [
            Word(
                item["word"].strip(),
                float(item["start"]),
                float(item["end"]),
                float(item["probability"]),
            )
            for item in items
        ]

    def _tokenizer(self, language: str) -> Any:
        from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415 - is loaded

        if language not in self._tokenizers:
            self._tokenizers[language] = Tokenizer(
                self._model.hf_tokenizer,
                self._model.model.is_multilingual,
                task="transcribe",
                language=language,
            )
        return self._tokenizers[language]

    def _suppressed(self, tokenizer: Any) -> list[int]:
        from faster_whisper.transcribe import get_suppressed_tokens  # noqa: PLC0415 - is loaded

        return list(get_suppressed_tokens(tokenizer, [-1]))


def _start(tokenizer: Any, terms: str) -> list[int]:
    """Return the tokens before the text; `terms` stand there as if they had just been said."""
    start = list(tokenizer.sot_sequence)
    if terms:
        hint = tokenizer.encode(" " + terms)[:_HOTWORD_TOKENS]
        start = [tokenizer.sot_prev, *hint, *start]
    return start


def _joined(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join what has no space before it to the word before: two|-thirds is one word."""
    joined: list[dict[str, Any]] = []
    for item in items:
        if joined and not item["word"].startswith(" "):
            before = joined[-1]
            probability = min(before["probability"], item["probability"])
            word = before["word"] + item["word"]
            joined[-1] = {**before, "word": word, "end": item["end"], "probability": probability}
        else:
            joined.append(item)
    return joined
