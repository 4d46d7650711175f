"""Questions, their words, and how long they wait."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.session.vocabulary import every_command
from app.state.parts.conversation import Line, Speaker
from app.state.parts.question import Option
from app.state.state import State
from app.voice.questions import (
    SECONDS,
    OpenQuestion,
    chosen,
    meanings_for,
    outcome,
    what_it_should_mean,
    what_was_meant,
)
from tests.app.fakes import FakeClock, shared_vocabulary

MLP = Option("train MLP", Invocation("train", {"model": "mlp"}))
LENET = Option("train LeNet", Invocation("train", {"model": "lenet"}))
STOP = Option("stop", Invocation("stop"))


def test_one_candidate_is_asked_with_yes_or_no() -> None:
    question = what_was_meant([MLP], shared_vocabulary())
    assert question is not None
    assert question.text == "Did you mean “train MLP”? Say yes or no."
    assert (question.yes, question.options) == (MLP.answer, ())


def test_several_candidates_are_numbered_and_yes_takes_the_first() -> None:
    question = what_was_meant([MLP, LENET], shared_vocabulary())
    assert question is not None
    assert question.text == "Did you mean 1 “train MLP”, 2 “train LeNet”? Say the number, or no."
    assert question.yes == MLP.answer
    assert [chosen(question, number) for number in (1, 2, 3)] == [MLP.answer, LENET.answer, None]


def test_the_same_command_is_offered_once_and_three_at_most() -> None:
    same = Option("train M L P", Invocation("train", {"model": "mlp"}))
    question = what_was_meant(
        [MLP, same, LENET, STOP, Option("help", Invocation("help"))], shared_vocabulary()
    )
    assert question is not None
    assert question.options == (MLP, LENET, STOP)
    assert what_was_meant([MLP, same], shared_vocabulary()) == what_was_meant([MLP], shared_vocabulary())


def test_nothing_is_no_question() -> None:
    assert what_was_meant([], shared_vocabulary()) is None


def test_what_loses_something_loses_it_among_others_too() -> None:
    quit_now = Option("quit now", Invocation("quit_now"))
    forget = Option("forget the phrases now", Invocation("forget_phrases_now"))
    for candidates in ([quit_now], [forget], [MLP, quit_now]):
        question = what_was_meant(candidates, shared_vocabulary())
        assert question is not None
        assert question.loses
    harmless = what_was_meant([MLP, LENET], shared_vocabulary())
    assert harmless is not None
    assert not harmless.loses


def test_the_same_answer_can_be_said_in_several_ways() -> None:
    question = what_was_meant([MLP, LENET], shared_vocabulary())
    assert question is not None
    first, second = MLP.answer, LENET.answer
    assert outcome(question, Invocation("yes")) == first
    assert outcome(question, Invocation("choose_option", {"option": 1})) == first
    assert outcome(question, Invocation("choose_option", {"ordinal": 2})) == second
    assert outcome(question, Invocation("choose_option", {"option": 3})) is None
    assert outcome(question, Invocation("no")) is None


def test_a_new_phrase_is_offered_meanings() -> None:
    question = what_it_should_mean("fire it up", ["train MLP", "stop"])
    assert question.text == "Should “fire it up” mean 1 “train MLP”, 2 “stop”? Say the number, or no."
    assert question.yes == Alias("fire it up", "train MLP")
    assert what_it_should_mean("fire it up", ["stop"]).text == (
        "Should “fire it up” mean “stop”? Say yes or no."
    )


def test_what_was_said_instead_comes_before_what_is_near() -> None:
    conversation = (
        Line(Speaker.TYPED, "show the data"),
        Line(Speaker.TYPED, "trane mlp"),
        Line(Speaker.PROBLEM, "I do not know.", unknown="trane mlp"),
        Line(Speaker.HEARD, "yes"),
        Line(Speaker.TYPED, "predict the next image"),
        Line(Speaker.REPLY, "stop"),
    )
    state = State(unknown="trane mlp", conversation=conversation)
    assert meanings_for(state, every_command()) == ("predict the next image", "train MLP")
    assert meanings_for(State(unknown="trane mlp"), every_command())[0] == "train MLP"


def test_speech_that_ended_before_it_was_asked_is_no_answer() -> None:
    clock = FakeClock()
    question = OpenQuestion(clock)
    question.begin()
    clock.seconds += 1
    assert question.takes(seconds_ago=1.0)
    assert not question.takes(seconds_ago=1.1)


def test_it_waits_for_some_seconds() -> None:
    clock = FakeClock()
    question = OpenQuestion(clock)
    question.begin()
    clock.seconds += SECONDS
    assert question.takes(seconds_ago=0.0)
    assert not question.is_over
    clock.seconds += 1
    assert question.is_over
    assert not question.takes(seconds_ago=0.5)
    # However long it takes to recognise.
    assert question.takes(seconds_ago=1.5)
