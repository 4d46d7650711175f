from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.grammar.grammar import Grammar
from audio.grammar.grammar_file import read_grammar
from audio.grammar.languages import Language
from audio.recognisers.confidence.doubt import by_length
from audio.recognisers.confidence.found import (
    ANOTHER_LANGUAGE,
    DOUBT_A_NAT,
    MOST_FOUND,
    NEARLY_IN_DOUBT,
    doubt_of,
    likely_languages,
)
from audio.recognisers.engine_serving import AbandonedError
from audio.recognisers.network.graph import Array
from audio.recognisers.network.whisper_model import FreeText
from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.recognisers.search.looks import FURTHER, QUICK, SLOWER, Look
from audio.recognisers.whisper import THRESHOLDS
from audio.recognisers.whisper_engine import BEYOND_DOUBT, WhisperEngine
from tests.audio.recognisers.real_weights import real_weights
from tests.audio.sounds import noise, pcm, spoken, tone
from tests.audio.vocabulary import grammar

BOTH = (Language.ENGLISH, Language.CHINESE)
COFFEE = Path(__file__).parents[2] / "benchmarks" / "grammars" / "coffee.toml"


@pytest.fixture(scope="module")
def weights() -> Path:
    return real_weights()


@pytest.fixture(scope="module")
def engine(weights: Path) -> WhisperEngine:
    return WhisperEngine(grammar(), weights)


@pytest.fixture
def make_engine(
    weights: Path, engine: WhisperEngine, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., WhisperEngine]:
    """Engines of other grammars and languages, on the model of the first: it takes seconds to load, and is
    nowhere changed."""
    monkeypatch.setattr("audio.recognisers.whisper_engine.WhisperModel", lambda folder: engine._model)
    return lambda grammar, language=None: WhisperEngine(grammar, weights, language)


def recognised(text: str, engine: WhisperEngine, folder: Path) -> Recognition:
    return engine.recognise(spoken(text, folder).pcm)


def samples(text: str, folder: Path) -> Array:
    return np.frombuffer(spoken(text, folder).pcm, "<i2").astype(np.float32) / np.float32(32768)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("stop", "stop", {}),
        ("train M L P", "train", {"model": "mlp"}),
        ("show the confusion matrix", "show", {}),
        ("train softmax regression for ten epochs", "train", {"model": "softmax", "epochs": 10}),
        ("train the multilayer perceptron for 105 epochs", "train", {"model": "mlp", "epochs": 105}),
        ("train M L P for forty two epochs", "train", {"model": "mlp", "epochs": 42}),
        ("predict image 1500", "predict", {"image": 1500}),
        (
            "train M L P with a learning rate of zero point zero one",
            "train",
            {"model": "mlp", "rate": 0.01},
        ),
        ("start training softmax at learning rate 0.5", "train", {"model": "softmax", "rate": 0.5}),
    ],
)
def test_spoken_commands_are_clear(
    text: str, intent: str, slots: dict[str, object], engine: WhisperEngine, tmp_path: Path
) -> None:
    recognition = recognised(text, engine, tmp_path)
    parse = grammar().parse(recognition.text)
    assert parse is not None
    assert (parse.intent, parse.slots) == (intent, slots)
    assert recognition.doubt is not None
    assert recognition.doubt < THRESHOLDS.sure
    assert recognition.language == "en"


def test_letters_are_told_in_the_words_of_the_grammar_however_whisper_writes_them(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    found = engine.find(samples("train M L P", tmp_path))[0]
    assert found.ending.words in ("train m l p", "train mlp")
    assert found.text != found.ending.words
    assert found.text.replace(" ", "").strip(".").lower() == "trainmlp"


@pytest.mark.parametrize(
    ("text", "may_go_on"),
    [
        ("train M L P", True),
        ("show the confusion matrix", False),
        ("save the figure", False),
        ("predict image 1500", False),
        ("stop", False),  # "stop training" means the same
    ],
)
def test_it_is_told_whether_a_command_may_go_on(
    text: str, may_go_on: bool, engine: WhisperEngine, tmp_path: Path
) -> None:
    assert recognised(text, engine, tmp_path).may_go_on is may_go_on


@pytest.mark.parametrize(
    "text",
    [
        "the quick brown fox jumps over the lazy dog",
        "my brother trains every morning before breakfast",
        "what time does the next bus leave",
        "please put the kettle on and cut some bread",
    ],
)
def test_ordinary_speech_is_doubted_or_no_phrase_at_all(
    text: str, engine: WhisperEngine, tmp_path: Path
) -> None:
    recognition = recognised(text, engine, tmp_path)
    assert not recognition.text or (recognition.doubt or 0.0) > THRESHOLDS.unsure


def test_what_is_no_command_is_told_as_it_was_heard(engine: WhisperEngine, tmp_path: Path) -> None:
    recognition = recognised("please put the kettle on and cut some bread", engine, tmp_path)
    assert "bread" in recognition.freely.lower()
    assert not recognised("show the confusion matrix", engine, tmp_path).freely


def test_it_takes_no_further_look_at_what_nobody_waits_for(engine: WhisperEngine, tmp_path: Path) -> None:
    sound = samples("train M L P", tmp_path)
    answers = iter([True, False])
    engine.watch(lambda: next(answers))
    try:
        engine.look(sound, QUICK)
        with pytest.raises(AbandonedError):
            engine.look(sound, SLOWER)
    finally:
        engine.watch(lambda: True)


def test_a_sound_that_no_phrase_comes_near_takes_one_look(engine: WhisperEngine, tmp_path: Path) -> None:
    sound = samples("please put the kettle on and cut some bread", tmp_path)
    looks = [replace(engine.look(sound, QUICK), hypotheses=())]
    assert engine.look_on(sound, looks) == ()
    assert len(looks) == 1


@pytest.mark.parametrize("looks", [(QUICK,), (QUICK, *FURTHER)], ids=["quick", "several"])
@pytest.mark.parametrize("text", ["predict image forty two", "train M L P for ten epochs", "stop", "hello"])
def test_the_likeliest_comes_first_and_each_phrase_once(
    text: str, looks: tuple[Look, ...], engine: WhisperEngine, tmp_path: Path
) -> None:
    sound = samples(text, tmp_path)
    found = engine.together([engine.look(sound, look) for look in looks])
    assert [each.behind for each in found] == sorted(each.behind for each in found)
    assert found[0].behind == 0
    assert len({each.ending.words for each in found}) == len(found) <= MOST_FOUND


def test_the_likeliest_phrase_is_what_was_recognised_and_the_others_follow(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    found = engine.find(samples("train M L P for ten epochs", tmp_path))
    recognition = recognised("train M L P for ten epochs", engine, tmp_path)
    told = [(each.text, each.doubt, each.behind) for each in (recognition, *recognition.others)]
    seconds = spoken("train M L P for ten epochs", tmp_path).seconds
    assert told == [
        (each.ending.words, by_length(each.doubt, each.ending.words, seconds), each.behind) for each in found
    ]


def test_a_clear_command_takes_a_quick_look_and_others_take_several(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    clear, other = samples("show the confusion matrix", tmp_path), samples("train them all please", tmp_path)
    looks = [engine.look(clear, QUICK)]
    assert engine.look_on(clear, looks) == engine.together(looks[:1]) == engine.find(clear)
    assert len(looks) == 1
    looks = [engine.look(other, QUICK)]
    found = engine.look_on(other, looks)
    assert len(looks) == len((QUICK, *FURTHER))
    assert found == engine.thoroughly(looks)
    assert found[0].doubt > engine.thoroughly([replace(looks[0], free=None), *looks[1:]])[0].doubt


def test_short_phrases_that_sound_like_the_free_text_are_weighed_too(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    seen = engine.look(samples("stop", tmp_path), QUICK, Language.ENGLISH)
    star = FreeText(tuple(engine._model.tokens("star star")), -2.0)
    lost = replace(seen, hypotheses=(), free=star)
    weighed = engine._also_near_by_sound(lost).hypotheses
    assert {engine._texts.words(Language.ENGLISH, each.tokens) for each in weighed} >= {"stop"}
    assert engine._also_near_by_sound(replace(lost, free=None)).hypotheses == ()


def test_what_is_far_from_any_command_takes_one_further_look_at_most(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    sound = samples("what time does the next bus leave", tmp_path)
    looks = [engine.look(sound, QUICK)]
    assert doubt_of(engine.look_on(sound, looks)) > BEYOND_DOUBT
    assert len(looks) < len((QUICK, *FURTHER))


def test_in_a_language_that_is_not_the_likeliest_further_looks_have_to_be_worth_it(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    sound = samples("show me the money", tmp_path)
    looks = [engine.look(sound, QUICK)]
    engine.look_on(sound, looks, worth=1.25)
    assert len(looks) == 1


def test_a_doubtful_number_is_looked_for_in_words_as_well(engine: WhisperEngine, tmp_path: Path) -> None:
    sound = samples("train M L P for forty two epochs", tmp_path)
    looks = [engine.look(sound, QUICK, Language.ENGLISH)]
    found = engine.look_on(sound, looks)
    texts = [engine._texts.written(each.tokens).decode().lower() for each in looks[0].hypotheses]
    assert any("42" in text for text in texts)
    assert any("forty" in text for text in texts)
    parse = grammar().parse(found[0].ending.words)
    assert parse is not None
    assert parse.slots == {"model": "mlp", "epochs": 42}


def test_phrases_that_mean_the_same_are_no_rivals(engine: WhisperEngine, tmp_path: Path) -> None:
    found = engine.find(samples("train the M L P for ten epochs", tmp_path))
    parses = [grammar().parse(each.ending.words) for each in found]
    assert len({repr(parse) for parse in parses}) == len(parses)


def test_every_look_counts_alike(engine: WhisperEngine, tmp_path: Path) -> None:
    sound = samples("train softmax", tmp_path)
    quick, slower, faster = (engine.look(sound, look) for look in (QUICK, *FURTHER))
    assert engine.together([quick, quick]) == engine.together([quick])
    one, other = engine.together([quick, slower, faster])[0], engine.together([faster, quick, slower])[0]
    assert one.ending == other.ending
    assert (one.weight, one.doubt) == pytest.approx((other.weight, other.doubt), abs=0.05)
    twice = engine.together([quick, slower, slower])[0]
    assert twice.weight != pytest.approx(one.weight, abs=0.05)


def test_what_only_one_look_found_is_weighed_in_all(engine: WhisperEngine, tmp_path: Path) -> None:
    sound = samples("train M L P for ten epochs", tmp_path)
    looks = [engine.look(sound, look) for look in (QUICK, *FURTHER)]
    poor = [replace(looks[0], hypotheses=()), *looks[1:]]
    best, others = engine.together(looks)[0], engine.together(poor)[0]
    assert others.ending == best.ending
    assert others.weight == pytest.approx(best.weight, abs=0.2)


def test_the_same_sound_gives_the_same_answer_whatever_came_before(
    engine: WhisperEngine, tmp_path: Path
) -> None:
    before = recognised("train M L P", engine, tmp_path)
    engine.recognise(pcm(noise(1.0, 0.05)))
    assert recognised("train M L P", engine, tmp_path) == before


@pytest.mark.parametrize("sound", [b"", bytes(2), pcm(noise(20.0, 0.05)), pcm(tone(0.2)), b"\x00\x80" * 8000])
def test_any_sound_gets_an_answer(sound: bytes, engine: WhisperEngine) -> None:
    assert isinstance(engine.recognise(sound), Recognition)


def test_what_may_be_in_either_language_is_tried_in_both(
    engine: WhisperEngine, make_engine: Callable[..., WhisperEngine]
) -> None:
    hiss = noise(0.5, 0.05).astype(np.float32)
    looks = [engine.look(hiss, look) for look in (QUICK, *FURTHER)]
    assert len(likely_languages([seen.prompted.nats for seen in looks])) == len(BOTH)
    alone = [make_engine(grammar(), language).find(hiss)[0].doubt for language in BOTH]
    assert (
        min(alone) - 1e-6
        <= engine.find(hiss)[0].doubt
        <= max(alone) + ANOTHER_LANGUAGE + NEARLY_IN_DOUBT * DOUBT_A_NAT
    )


def test_the_language_of_clear_commands_is_expected_of_the_next_sound(
    make_engine: Callable[..., WhisperEngine], tmp_path: Path
) -> None:
    one = make_engine(grammar())
    hiss = noise(0.5, 0.05).astype(np.float32)
    before = one.look(hiss, QUICK).prompted.nats
    recognised("show the confusion matrix", one, tmp_path)
    after = one.look(hiss, QUICK).prompted.nats
    assert after[Language.ENGLISH] > before[Language.ENGLISH]
    assert after[Language.CHINESE] == pytest.approx(before[Language.CHINESE])


def test_the_encoder_gives_fifty_rows_a_second_of_sound(engine: WhisperEngine) -> None:
    assert engine.encode(pcm(noise(1.3, 0.05))).shape == (65, 512)
    assert engine.encode(b"").shape == (0, 512)


def test_another_grammar_takes_the_place_of_the_one_before(
    make_engine: Callable[..., WhisperEngine], tmp_path: Path
) -> None:
    engine = make_engine(Grammar({"sing": ("sing a song",)}, {}))
    assert recognised("sing a song", engine, tmp_path).text == "sing a song"
    engine.follow(grammar())
    assert recognised("show the confusion matrix", engine, tmp_path).text == "show the confusion matrix"
    assert recognised("sing a song", engine, tmp_path).text != "sing a song"


def test_a_language_that_is_chosen_is_the_only_one(
    make_engine: Callable[..., WhisperEngine], tmp_path: Path
) -> None:
    assert recognised("stop", make_engine(grammar(), Language.CHINESE), tmp_path).language == "zh"


def test_orders_of_coffee_are_heard_in_the_only_language_that_they_are_in(
    make_engine: Callable[..., WhisperEngine], tmp_path: Path
) -> None:
    coffee = read_grammar(COFFEE)
    engine = make_engine(coffee, Language.CHINESE)
    recognition = recognised("can i get a large iced coffee with some soy milk", engine, tmp_path)
    parse = coffee.parse(recognition.text)
    assert parse is not None
    assert parse.slots == {"size": "large", "coffeeDrink": "iced coffee", "milkAmount": "some soy milk"}
    assert recognition.language == "en"
    assert recognition.doubt is not None
    assert recognition.doubt < THRESHOLDS.sure
    other = recognised("train M L P", engine, tmp_path)
    assert other.doubt is None or other.doubt > THRESHOLDS.unsure  # None where nothing fits at all


def test_a_folder_without_the_model_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(RecogniserError, match="cannot be used"):
        WhisperEngine(grammar(), tmp_path)


def test_a_damaged_model_cannot_be_used(weights: Path, tmp_path: Path) -> None:
    for name in ("config.json", "tokenizer.json"):
        shutil.copy(weights / name, tmp_path)
    with (weights / "model.bin").open("rb") as file:
        (tmp_path / "model.bin").write_bytes(file.read(100_000))
    with pytest.raises(RecogniserError, match="cannot be used"):
        WhisperEngine(grammar(), tmp_path)
