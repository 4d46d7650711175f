from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audio.capture.sound import SAMPLE_RATE
from audio.grammar.languages import Language
from audio.recognisers.network.graph import Array
from audio.recognisers.network.products import exact
from audio.recognisers.network.whisper_model import LONGEST_SECONDS, WhisperModel
from audio.recognisers.search.given_texts import hypotheses_of
from tests.audio.recognisers.real_weights import real_weights
from tests.audio.sounds import noise, spoken

BOTH = (Language.ENGLISH, Language.CHINESE)
WIDTH = 512
PROMPT = "startoftranscript", "en", "transcribe", "notimestamps"


@pytest.fixture(scope="module")
def weights() -> Path:
    return real_weights()


@pytest.fixture(scope="module")
def model(weights: Path) -> WhisperModel:
    return WhisperModel(weights)


@pytest.fixture(scope="module")
def exact_model(weights: Path) -> WhisperModel:
    return WhisperModel(weights, product=exact)


def samples(text: str, folder: Path) -> Array:
    return np.frombuffer(spoken(text, folder).pcm, "<i2").astype(np.float32) / np.float32(32768)


def hiss(seconds: float) -> Array:
    return noise(seconds, 0.05).astype(np.float32)


# No word here begins with a small t: the file lacks the first of its merges, that of " t", and so their
# tokenizer cuts " train" into three where the model has learnt one.
@pytest.mark.parametrize(
    "text",
    [
        "a multilayer perceptron for eleven epochs",
        "Train MLP with a learning rate of zero point zero one.",
        "predict image 1500, please",
        "训练二十轮",
        "训练MLP学习率零点一",
    ],
)
def test_texts_are_cut_into_tokens_as_the_models_own_tokenizer_does(
    text: str, model: WhisperModel, weights: Path
) -> None:
    from tokenizers import Tokenizer

    theirs = Tokenizer.from_file(str(weights / "tokenizer.json")).encode(f" {text}", add_special_tokens=False)
    assert model.tokens(text) == theirs.ids
    assert b"".join(model.texts[token] for token in theirs.ids).decode() == f" {text}"


def test_the_most_frequent_merge_is_one_as_well(model: WhisperModel) -> None:
    assert [model.texts[token] for token in model.tokens("train the")] == [b" train", b" the"]


def test_frequent_words_are_tokens_by_themselves(model: WhisperModel) -> None:
    assert all(map(model.is_common, ("train", "stop", "the", "learning")))
    assert not any(map(model.is_common, ("softmax", "perceptron", "xyzzy")))


@pytest.mark.parametrize(
    ("seconds", "silence", "rows"), [(1.0, 0.8, 100), (0.1, 0.8, 50), (1.2, 0.8, 100), (1.21, 0.8, 125)]
)
def test_a_sound_is_filled_up_to_half_a_second(
    seconds: float, silence: float, rows: int, model: WhisperModel
) -> None:
    assert model.encode(hiss(seconds), silence).shape == (rows, WIDTH)


def test_what_comes_after_the_longest_command_is_not_heard(model: WhisperModel) -> None:
    longer = hiss(LONGEST_SECONDS + 3)
    kept = model.encode(longer[: round(LONGEST_SECONDS * SAMPLE_RATE)], 0.8)
    np.testing.assert_array_equal(model.encode(longer, 0.8), kept)
    assert len(kept) == 900


@pytest.mark.parametrize("text", ["train the multilayer perceptron", "stop", "yes"])
def test_english_is_told_from_chinese(text: str, model: WhisperModel, tmp_path: Path) -> None:
    prompted = model.prompt(model.encode(samples(text, tmp_path), 0.8), BOTH)
    assert prompted.language is Language.ENGLISH
    assert prompted.features.shape == (1, WIDTH)
    assert prompted.past.length == len(PROMPT)


def test_the_order_of_the_languages_does_not_matter(model: WhisperModel, tmp_path: Path) -> None:
    encoded = model.encode(samples("train the multilayer perceptron for ten epochs", tmp_path), 0.8)
    prompted, turned = model.prompt(encoded, BOTH), model.prompt(encoded, BOTH[::-1])
    assert turned.language is Language.ENGLISH
    assert turned.nats == pytest.approx(prompted.nats)
    np.testing.assert_array_equal(turned.features, prompted.features)


@pytest.mark.parametrize("language", BOTH)
def test_in_doubt_the_language_is_the_expected_one(language: Language, model: WhisperModel) -> None:
    no_language = model.encode(hiss(0.5), 0.8)
    alone, expected = model.prompt(no_language, BOTH), model.prompt(no_language, BOTH, prior={language: 5.0})
    assert expected.language is language
    assert expected.nats[language] == pytest.approx(alone.nats[language] + 5.0)


def test_a_language_that_is_the_only_one_is_taken(model: WhisperModel, tmp_path: Path) -> None:
    encoded = model.encode(samples("stop", tmp_path), 0.8)
    prompted = model.prompt(encoded, (Language.CHINESE,))
    assert (prompted.language, list(prompted.nats)) == (Language.CHINESE, [Language.CHINESE])


def test_a_language_that_is_asked_for_is_taken_however_likely_it_is(
    model: WhisperModel, tmp_path: Path
) -> None:
    encoded = model.encode(samples("train the multilayer perceptron", tmp_path), 0.8)
    likeliest, asked = model.prompt(encoded, BOTH), model.prompt(encoded, BOTH, Language.CHINESE)
    assert (likeliest.language, asked.language) == BOTH
    assert asked.nats == likeliest.nats
    np.testing.assert_array_equal(asked.features, model.prompt(encoded, (Language.CHINESE,)).features)


def test_text_and_likelihood_are_those_of_ctranslate2(
    exact_model: WhisperModel, weights: Path, tmp_path: Path
) -> None:
    import ctranslate2

    encoded = exact_model.encode(samples("train the model for ten epochs", tmp_path), 2.0)
    theirs = ctranslate2.models.Whisper(str(weights), compute_type="float32").generate(
        ctranslate2.StorageView.from_array(encoded[None]),
        [[f"<|{name}|>" for name in PROMPT]],
        beam_size=1,
        length_penalty=0,
        return_scores=True,
        suppress_blank=False,
        suppress_tokens=[],
    )[0]
    prompted = exact_model.prompt(encoded, (Language.ENGLISH,))
    features, past = prompted.features, prompted.past
    written: list[int] = []
    score = 0.0
    while len(written) < 20:
        logits = features[-1].astype(np.float64) @ exact_model.decoder.embedding.T
        token = int(np.argmax(logits))
        score += float(logits[token] - np.logaddexp.reduce(logits))
        if token == exact_model.end:
            break
        written.append(token)
        read, past = exact_model.decoder.read(np.array([[token]]), past, prompted.sound)
        features = read[0]
    assert written == theirs.sequences_ids[0]
    assert score == pytest.approx(theirs.scores[0], abs=0.01)


def test_the_free_text_of_speech_is_what_was_said(model: WhisperModel, tmp_path: Path) -> None:
    encoded = model.encode(samples("the cat sat on the mat", tmp_path), 0.8)
    free = model.free_text(encoded, Language.ENGLISH, 20)
    text = b"".join(model.texts[token] for token in free.tokens).decode()
    assert "mat" in text
    prompted = model.prompt(encoded, (Language.ENGLISH,))
    (ours,) = hypotheses_of(model.decoder, model.end, prompted, [free.tokens])
    # Both are rounded to eight bits, each in its way.
    assert free.nats == pytest.approx(ours.score, abs=2.0)


def test_the_free_text_has_only_so_many_tokens_and_none_that_is_no_text(model: WhisperModel) -> None:
    for seconds in (0.2, 1.0, 5.0):
        encoded = model.encode(noise(seconds, 0.1).astype(np.float32), 0.8)
        for language in Language:
            tokens = model.free_text(encoded, language, 5).tokens
            assert len(tokens) <= 5
            assert all(token < model.end for token in tokens)


def test_in_eight_bits_the_same_is_about_as_likely(
    model: WhisperModel, exact_model: WhisperModel, tmp_path: Path
) -> None:
    encoded = model.encode(samples("train the model for ten epochs", tmp_path), 2.0)
    nearly, exactly = [
        each.decoder.log_probabilities(
            each.prompt(encoded, (Language.ENGLISH,)).features,
            np.array([0]),
            np.array(each.tokens("Train")[:1]),
        )[0]
        for each in (model, exact_model)
    ]
    np.testing.assert_allclose(nearly, exactly, atol=0.1)


@pytest.mark.parametrize("tokenizer", [None, "", "{}", "no tokenizer"])
def test_a_folder_without_a_tokenizer_that_can_be_read_is_an_error(
    tokenizer: str | None, tmp_path: Path
) -> None:
    if tokenizer is not None:
        (tmp_path / "tokenizer.json").write_text(tokenizer)
    with pytest.raises(ValueError, match=r"tokenizer\.json"):
        WhisperModel(tmp_path)
