import random
from typing import Annotated

import pytest

from app import commands
from app.state import View
from app.vocabulary import Invocation, Vocabulary, command
from audio.grammar import Values
from audio.recognisers.paths import network, spoken_commands
from audio.recognisers.pronunciations import PRONUNCIATIONS
from audio.recognisers.sphinx_engine import find_model_files


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(commands)


@pytest.mark.parametrize(
    ("text", "name", "arguments"),
    [
        ("Train the M.L.P.", "train", {"model": "mlp"}),
        ("train mlp for 3 epochs", "train", {"model": "mlp", "epochs": 3}),
        ("start training", "train", {}),
        ("train for 5 epochs", "train", {"epochs": 5}),
        (
            "train softmax regression at learning rate point oh five for twenty epochs",
            "train",
            {"model": "softmax", "learning_rate": 0.05, "epochs": 20},
        ),
        (
            "train MLP with seed 7 with batch size 128",
            "train",
            {"model": "mlp", "seed": 7, "batch_size": 128},
        ),
        ("训练多层感知机十轮", "train", {"model": "mlp", "epochs": 10}),
        ("stop", "stop", {}),
        ("pause the run", "pause", {}),
        ("continue", "resume", {}),
        ("predict", "predict", {}),
        ("predict image one hundred and five", "predict_image", {"number": 105}),
        ("predict the next image", "predict_next", {}),
        ("show me the confusion matrix", "show", {"what": View.CONFUSION_MATRIX}),
        ("显示混淆矩阵", "show", {"what": View.CONFUSION_MATRIX}),
        ("show misclassified images", "show", {"what": View.MISTAKES}),
        ("save the curves as SVG", "save", {"what": View.CURVES, "file_format": "svg"}),
        ("what can I say?", "help", {}),
        ("quit", "quit", {}),
    ],
)
def test_a_phrase_means_one_command(
    vocabulary: Vocabulary, text: str, name: str, arguments: dict[str, object]
) -> None:
    assert vocabulary.parse(text) == Invocation(name, arguments)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the train leaves the station at half past five",
        "he resumed his work after lunch",
        "train mlp for 0 epochs",
        "train the perceptron of my brother",
        "他的父亲在医院工作了二十年",
    ],
)
def test_ordinary_speech_means_nothing(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.parse(text) is None


def test_every_phrase_that_the_grammar_can_make_means_its_own_command(vocabulary: Vocabulary) -> None:
    chooser = random.Random(1)
    for name in vocabulary.commands:
        for _ in range(100):
            phrase = vocabulary.grammar.sample(name, chooser)
            parsed = vocabulary.parse(phrase)
            assert parsed is not None, phrase
            assert parsed.command == name, phrase


def test_every_example_in_the_help_means_its_own_command(vocabulary: Vocabulary) -> None:
    for name in vocabulary.commands:
        examples = vocabulary.examples(name)
        assert examples
        for phrase in examples:
            parsed = vocabulary.parse(phrase)
            assert parsed is not None, phrase
            assert parsed.command == name, phrase


def test_every_command_has_a_chinese_phrase_and_a_sentence_of_help(vocabulary: Vocabulary) -> None:
    for entry in vocabulary.commands.values():
        assert entry.chinese
        assert entry.summary.endswith(".")


def test_shortcuts_are_given_once(vocabulary: Vocabulary) -> None:
    shortcuts = [entry.shortcut for entry in vocabulary.commands.values() if entry.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trane mlp", "train MLP"),
        ("show the confusing matrix", "show me the confusion matrix"),
        ("stopp", "stop"),
    ],
)
def test_the_nearest_phrase_comes_first(vocabulary: Vocabulary, text: str, expected: str) -> None:
    assert vocabulary.nearest(text)[0] == expected


def test_nothing_is_near_to_nonsense(vocabulary: Vocabulary) -> None:
    assert vocabulary.nearest("xyzzy") == ()


def test_a_slot_without_words_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="count"):

        @command("do {count}", zh="做")
        def do(session: object, count: int) -> str:
            """Do."""
            return ""


def test_slots_come_from_the_annotations() -> None:
    @command("paint it {colour}", zh="涂", menu="Edit")
    def paint(session: object, colour: Annotated[str, Values({"red": "#f00"})] | None = None) -> str:
        """Paint."""
        return colour or ""

    entry = vars(paint)["vocabulary_entry"]
    assert entry.name == "paint"
    assert list(entry.slots) == ["colour"]
    assert entry.required == frozenset()


def test_every_english_word_can_be_pronounced(vocabulary: Vocabulary) -> None:
    lines = find_model_files().dictionary.read_text().splitlines()
    known = {line.split()[0] for line in lines if line.strip()} | PRONUNCIATIONS.keys()
    commands_said = spoken_commands(vocabulary.grammar, str.isascii)
    assert commands_said is not None
    assert network(commands_said).words - known == set()
