import pytest

from app.commands.invocation import Invocation
from app.commands.understanding.understanding import Understanding
from app.session.understanding import every_way
from app.state.parts.preferences import ThemeChoice
from app.state.parts.view import View
from tests.app.fakes import shared_vocabulary


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return every_way(shared_vocabulary())


@pytest.mark.parametrize(
    ("said", "command", "slots"),
    [
        ("could you train the MLP for twenty epochs please", "train", {"model": "mlp", "epochs": 20}),
        ("train the MLP with dropout of 20 percent", "train", {"model": "mlp", "dropout": 0.2}),
        ("with 128 units in two layers train the MLP", "train", {"model": "mlp", "units": 128, "layers": 2}),
        ("run the MLP without dropout", "train", {"model": "mlp", "dropout": 0.0}),
        ("fit an SVM on a thousand examples", "train", {"model": "svm", "examples": 1000}),
        ("make the learning rate 0.01", "set_learning_rate", {"learning_rate": 0.01}),
        ("use the Adam optimizer", "use_optimizer", {"optimizer": "adam"}),
        ("dark mode please", "use_theme", {"theme": ThemeChoice.DARK}),
        ("close the app", "quit", {}),
        ("export it to ONNX", "export_model", {}),
        ("go back", "undo", {}),
        ("confusion matrix", "show", {"what": View.CONFUSION_MATRIX}),
        ("abort", "stop", {}),
        ("请训练MLP", "train", {"model": "mlp"}),
        ("帮我训练一下LeNet，二十轮吧", "train", {"model": "lenet", "epochs": 20}),
        ("lr调成0.01", "set_learning_rate", {"learning_rate": 0.01}),
        ("为什么", "explain", {}),
        ("停", "stop", {}),
    ],
)
def test_free_text_is_understood(
    understanding: Understanding, said: str, command: str, slots: dict[str, object]
) -> None:
    assert understanding.understand(said).meant == Invocation(command, slots)


@pytest.mark.parametrize(
    "said",
    [
        "I should train more often",
        "the train was late again this morning",
        "she was wearing a lovely dress",
        "what's the weather like",
        "雨停了吗",
        "我昨天买了运动鞋",
        "",
    ],
)
def test_ordinary_talk_does_nothing(understanding: Understanding, said: str) -> None:
    assert understanding.understand(said).meant is None


def test_a_word_that_is_left_over_makes_it_an_offer_with_what_was_said(understanding: Understanding) -> None:
    understood = understanding.understand("train the purple MLP with dropout 0.3")
    assert understood.meant is None
    assert understood.offers[0] == Invocation("train", {"model": "mlp", "dropout": 0.3})
    assert len(understood.offers) <= 3


def test_an_answer_is_one_only_where_something_was_asked(understanding: Understanding) -> None:
    assert understanding.understand("yeah go ahead").meant is None
    assert understanding.understand("yeah go ahead", asked=True).meant == Invocation("yes")


@pytest.mark.parametrize(
    "said", ["now quit without asking", "forget the phrases immediately", "quit now then"]
)
def test_what_loses_something_without_asking_takes_the_words_of_the_grammar(
    understanding: Understanding, said: str
) -> None:
    meant = understanding.understand(said).meant
    assert meant is None or not meant.command.endswith("_now")


def test_a_text_that_is_too_long_is_no_command(understanding: Understanding) -> None:
    assert understanding.understand("训练多层感知机" + "九" * 5000 + "轮").offers == ()


def test_every_way_is_made_of_words_that_are_known(understanding: Understanding) -> None:
    families = {
        entry.family for file in understanding.files for entry in file.entries(understanding.every_slot)
    }
    known = families | set(understanding.every_slot)
    for way in understanding.ways:
        assert way.optional | way.telling <= known, way.command


def test_nearly_every_command_can_be_asked_for_in_free_text(understanding: Understanding) -> None:
    said = {way.command for way in understanding.ways}
    missing = set(shared_vocabulary().commands) - said
    assert missing == {"quit_now", "delete_run_now", "forget_phrases_now"}
