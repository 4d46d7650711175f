import random
from typing import Annotated

import pytest

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias, Aliases
from app.commands.vocabulary import Vocabulary, command
from app.session.vocabulary import every_command
from app.state.parts.preferences import Language, Pauses
from app.state.parts.view import View
from audio.grammar.grammar import Values


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return every_command()


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
        (
            "train MLP using Adam with learning rate 0.1 and 20 epochs and batch size 32",
            "train",
            {"model": "mlp", "optimizer": "adam", "learning_rate": 0.1, "epochs": 20, "batch_size": 32},
        ),
        (
            "train the MLP with 2 hidden layers and 64 units and dropout 0.2",
            "train",
            {"model": "mlp", "layers": 2, "units": 64, "dropout": 0.2},
        ),
        (
            "train the MLP on 1 example with 1 hidden layer with 1 hidden unit for 1 epoch",
            "train",
            {"model": "mlp", "examples": 1, "layers": 1, "units": 1, "epochs": 1},
        ),
        (
            "compare the MLP and softmax on 1 example",
            "compare_models",
            {"model": "mlp", "second_model": "softmax", "examples": 1},
        ),
        ("explain", "explain", {}),
        ("解释", "explain", {}),
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
    ("text", "name", "arguments"),
    [
        ("十折交叉验证", "cross_validate", {"folds": 10}),
        ("用亚当训练逻辑回归", "train", {"optimizer": "adam", "model": "logistic"}),
        ("用随机梯度下降训练多层感知机", "train", {"optimizer": "sgd", "model": "mlp"}),
        ("训练卷积网络学习率零点零零一", "train", {"model": "cnn", "learning_rate": 0.001}),
        ("把学习率设为零点五", "set_learning_rate", {"learning_rate": 0.5}),
        ("把批量大小设为六十四", "set_batch_size", {"batch_size": 64}),
        ("把轮数设为二十", "set_epochs", {"epochs": 20}),
        ("用亚当", "use_optimizer", {"optimizer": "adam"}),
        ("预测第四十二张图片", "predict_image", {"number": 42}),
        ("预测下一张图片", "predict_next", {}),
        ("显示损失曲线", "show", {"what": View.CURVES}),
        ("保存模型", "save_model", {}),
        ("加载模型", "load_model", {}),
        ("比较感知机和支持向量机", "compare_models", {"model": "perceptron", "second_model": "svm"}),
        ("撤销", "undo", {}),
        ("重做", "redo", {}),
        ("一", "choose_option", {"option": 1}),
        ("选二", "choose_option", {"option": 2}),
        ("第三个", "choose_option", {"ordinal": 3}),
        ("电脑", "wake", {}),
        ("使用唤醒词电脑", "use_wake_word", {"wake_word": "电脑"}),
        ("用中文", "use_language", {"language": Language.CHINESE}),
        ("听任何语言", "use_language", {"language": Language.AUTO}),
        ("使用按键说话", "use_push_to_talk", {}),
        ("停顿时间长一点", "wait_in_pauses", {"pauses": Pauses.LONGER}),
        ("安静五分钟后停止听", "sleep_after", {"quiet_minutes": 5}),
        ("别自己睡觉", "never_sleep", {}),
        ("等待时间照常", "wait_in_pauses", {"pauses": Pauses.USUAL}),
        ("记住这个", "remember", {}),
    ],
)
def test_a_chinese_phrase_means_its_command(
    vocabulary: Vocabulary, text: str, name: str, arguments: dict[str, object]
) -> None:
    assert vocabulary.parse(text) == Invocation(name, arguments)


@pytest.mark.parametrize(
    ("text", "name", "arguments"),
    [
        ("use Adam", "use_optimizer", {"optimizer": "adam"}),
        ("learning rate point five", "set_learning_rate", {"learning_rate": 0.5}),
        ("set the learning rate to 0.5", "set_learning_rate", {"learning_rate": 0.5}),
        ("set batch size to 64", "set_batch_size", {"batch_size": 64}),
        ("set the epochs to five", "set_epochs", {"epochs": 5}),
        ("load the latest model", "load_model", {}),
        ("one", "choose_option", {"option": 1}),
        ("number two", "choose_option", {"option": 2}),
        ("the first one", "choose_option", {"ordinal": 1}),
        ("take that back", "undo", {}),
        ("hey computer", "wake", {}),
        ("listen for the wake word", "use_wake_word", {}),
        ("use the wake word hey computer", "use_wake_word", {"wake_word": "hey computer"}),
        ("use English", "use_language", {"language": Language.ENGLISH}),
        ("hear any language", "use_language", {"language": Language.AUTO}),
        ("use push to talk", "use_push_to_talk", {}),
        ("wait longer for me", "wait_in_pauses", {"pauses": Pauses.LONGER}),
        ("wait much longer", "wait_in_pauses", {"pauses": Pauses.MUCH_LONGER}),
        ("sleep after 30 quiet minutes", "sleep_after", {"quiet_minutes": 30}),
        ("never go to sleep by yourself", "never_sleep", {}),
        ("wait as usual", "wait_in_pauses", {"pauses": Pauses.USUAL}),
        ("listen hands free", "use_hands_free", {}),
        ("do not keep phrases", "stop_keeping_phrases", {}),
    ],
)
def test_settings_and_manners_can_be_said(
    vocabulary: Vocabulary, text: str, name: str, arguments: dict[str, object]
) -> None:
    assert vocabulary.parse(text) == Invocation(name, arguments)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "epochs to 20",
        "adam",
        "the learning rate",
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
        for _ in range(50):
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


def with_alias(vocabulary: Vocabulary, phrase: str, sentence: str) -> Vocabulary:
    return vocabulary.with_aliases(Aliases((Alias(phrase, sentence),)))


@pytest.mark.parametrize("said", ["fire it up", "Fire it up!", "please fire it up"])
def test_a_phrase_of_ones_own_means_its_sentence(vocabulary: Vocabulary, said: str) -> None:
    with_own = with_alias(vocabulary, "Fire it up", "train mlp for 3 epochs")
    assert with_own.parse(said) == Invocation("train", {"model": "mlp", "epochs": 3})
    assert vocabulary.parse(said) is None


def test_a_recogniser_that_follows_the_grammar_hears_it_too(vocabulary: Vocabulary) -> None:
    with_own = with_alias(vocabulary, "走起", "训练多层感知机")
    parse = with_own.grammar.parse("走起")
    assert parse is not None
    assert with_own.meaning(parse.intent, parse.slots) == Invocation("train", {"model": "mlp"})


def test_brackets_in_a_phrase_are_no_template(vocabulary: Vocabulary) -> None:
    with_own = with_alias(vocabulary, "go [now] (or|never) {model}", "stop")
    assert with_own.parse("go now or never model") == Invocation("stop", {})
    assert with_own.parse("go or never model") is None
    assert with_own.parse("go now or") is None


@pytest.mark.parametrize(
    ("phrase", "sentence", "why"),
    [
        ("", "stop", "at least one word"),
        ("?!", "stop", "at least one word"),
        ("train MLP", "stop", "means something already"),
        ("please train MLP", "stop", "means something already"),
        ("one two three four five six seven eight nine", "stop", "8 words at most"),
        ("fire it up", "fire the rocket", "is no command"),
    ],
)
def test_what_cannot_be_a_phrase_of_ones_own_is_refused_and_never_heard(
    vocabulary: Vocabulary, phrase: str, sentence: str, why: str
) -> None:
    assert why in vocabulary.refusal(Alias(phrase, sentence))
    assert with_alias(vocabulary, phrase, sentence).aliases == {}


def test_another_meaning_for_a_phrase_of_ones_own_is_no_clash(vocabulary: Vocabulary) -> None:
    with_own = with_alias(vocabulary, "fire it up", "train MLP")
    assert with_own.refusal(Alias("fire it up", "stop")) == ""
    assert (
        with_own.refusal(Alias("go", "fire it up"))
        == "“fire it up” is no command, so nothing can stand for it."
    )


def test_phrases_of_ones_own_are_offered_for_completion(vocabulary: Vocabulary) -> None:
    assert "fire it up" in with_alias(vocabulary, "fire it up", "train MLP").all_examples()
    assert "fire it up" not in vocabulary.all_examples()
