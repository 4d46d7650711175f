from typing import Any

import pytest

from app.commands.invocation import Invocation
from app.commands.understanding.talk import Talk
from app.commands.understanding.understanding import Understanding
from app.session.understanding import every_way
from tests.app.fakes import shared_vocabulary


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return every_way(shared_vocabulary())


@pytest.fixture
def talk(understanding: Understanding) -> Talk:
    return Talk(
        understanding, shared_vocabulary(), lambda name: {"epochs": 10, "learning_rate": 0.1}.get(name)
    )


TRAINED: dict[str, Any] = {"model": "mlp", "epochs": 10, "learning_rate": 0.1}


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("again", {}),
        ("the same with Adam", {"optimizer": "adam"}),
        ("now the CNN", {"model": "cnn"}),
        ("and now with twenty epochs", {"epochs": 20}),
        ("ten more epochs", {"epochs": 20}),
        ("double the learning rate", {"learning_rate": 0.2}),
        ("with half the learning rate", {"learning_rate": 0.05}),
        ("再来一次", {}),
        ("换成Adam再来一次", {"optimizer": "adam"}),
    ],
)
def test_a_run_is_done_again_with_what_is_different(talk: Talk, said: str, changed: dict[str, Any]) -> None:
    talk.did(Invocation("train", TRAINED))
    turn = talk.hear(said)
    assert turn.meant == Invocation("train", TRAINED | changed)
    assert turn.leans
    assert turn.before == {name: TRAINED[name] for name in changed if name in TRAINED}


@pytest.mark.parametrize("said", ["a bit smaller", "调小一点"])
def test_smaller_is_the_number_that_was_talked_of(talk: Talk, said: str) -> None:
    talk.did(Invocation("set_learning_rate", {"learning_rate": 0.01}))
    turn = talk.hear(said)
    assert turn.meant is not None
    assert turn.meant.command == "set_learning_rate"
    assert turn.meant.arguments["learning_rate"] < 0.01


def test_another_model_joins_a_comparison(talk: Talk) -> None:
    talk.did(Invocation("compare_models", {"model": "mlp", "second_model": "lenet"}))
    meant = talk.hear("add the CNN as well").meant
    assert meant is not None
    assert meant.arguments == {"model": "mlp", "second_model": "lenet", "third_model": "cnn"}


def test_what_has_its_own_meaning_needs_no_memory(talk: Talk) -> None:
    talk.did(Invocation("train", TRAINED))
    assert talk.hear("abort").meant == Invocation("stop", {})


def test_nothing_was_done_so_nothing_is_done_again(talk: Talk) -> None:
    assert talk.hear("the same with Adam").meant is None


def test_a_text_of_which_only_the_beginning_is_read_does_nothing(talk: Talk) -> None:
    talk.did(Invocation("train", TRAINED))
    turn = talk.hear(f"again{' ' * 500}is what nobody should do")
    assert (turn.meant, turn.offers) == (None, ())
