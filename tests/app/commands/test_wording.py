import pytest

from app.commands.invocation import Invocation
from app.commands.wording import label_for, sentence_for
from tests.app.fakes import shared_vocabulary


@pytest.mark.parametrize(
    ("meaning", "english", "chinese"),
    [
        (
            Invocation("train", {"model": "mlp", "dropout": 0.2}),
            "train the MLP with dropout of 0.2",
            "训练多层感知机丢弃率0.2",
        ),
        (Invocation("use_optimizer", {"optimizer": "adam"}), "use Adam", "用亚当"),
        (Invocation("stop"), "stop", "停止"),
    ],
)
def test_a_command_is_said_as_the_grammar_has_it(meaning: Invocation, english: str, chinese: str) -> None:
    vocabulary = shared_vocabulary()
    assert sentence_for(meaning, vocabulary, chinese=False) == english
    assert sentence_for(meaning, vocabulary, chinese=True) == chinese
    assert vocabulary.parse(english) == meaning


def test_what_the_grammar_cannot_say_is_added() -> None:
    self_made = Invocation("train", {"seed": 11})
    assert sentence_for(self_made, shared_vocabulary(), chinese=False) == ""
    assert label_for(self_made, shared_vocabulary(), chinese=False) == "train (seed 11)"
