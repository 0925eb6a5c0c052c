from __future__ import annotations

import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from voice_interview.models.installed import prepare
from voice_interview.paths import Folders
from voice_interview.speech.tokens import whole

MERGES = [("Ġ", "t"), ("h", "e"), ("Ġt", "he"), ("Ġ", "a")]


def tokenizer(*merges: tuple[str, str]) -> Tokenizer:
    """As Whisper's: bytes that are merged, the space before a word written as Ġ."""
    known = ["Ġ", "t", "h", "e", "a", *dict.fromkeys("".join(pair) for pair in MERGES)]
    made = Tokenizer(models.BPE({text: at for at, text in enumerate(known)}, list(merges)))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    return made


def test_words_with_a_small_t_are_no_longer_taken_apart() -> None:
    broken = tokenizer(*MERGES[1:3])
    assert broken.encode(" the").tokens == ["Ġ", "t", "he"]
    assert whole(broken).encode(" the").tokens == ["Ġthe"]


def test_nothing_else_changes() -> None:
    broken = tokenizer(*MERGES[1:])
    mended = whole(broken)
    assert mended.get_vocab() == broken.get_vocab()
    assert mended.encode(" a he").tokens == broken.encode(" a he").tokens
    ids = list(range(broken.get_vocab_size()))
    assert mended.decode(ids) == broken.decode(ids)


def test_a_whole_one_stays_as_it_is() -> None:
    sound = tokenizer(*MERGES)
    assert whole(sound) is sound


@pytest.mark.parametrize(
    "other",
    [
        Tokenizer(models.WordLevel({"the": 0, "?": 1}, unk_token="?")),
        Tokenizer(models.WordLevel({"Ġt": 0, "?": 1}, unk_token="?")),
        Tokenizer(models.BPE({"Ġt": 0}, [])),
        Tokenizer(models.BPE({"Ġ": 0, "t": 1, "Ġt": 2, "tt": 3}, [("t", "t")])),
    ],
)
def test_one_of_another_kind_stays_as_it_is(other: Tokenizer) -> None:
    assert whole(other) is other


@pytest.mark.model
def test_the_one_that_comes_with_base_is_mended(model_folders: Folders) -> None:
    file = prepare(model_folders, "base") / "tokenizer.json"
    mended = whole(Tokenizer.from_file(str(file)))
    tokens = mended.encode(" the trivial test", add_special_tokens=False).tokens
    assert tokens == ["Ġthe", "Ġtrivial", "Ġtest"]
