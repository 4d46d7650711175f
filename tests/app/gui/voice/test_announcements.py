"""What a screen reader is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.commands.invocation import Invocation
from app.gui.language.language import Interpreter
from app.gui.voice.announcements import LONGEST_SECONDS, Announcements
from app.state.parts.conversation import CONVERSATION_LENGTH, Line, Speaker
from app.state.parts.hearing import Ear, Hearing
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.question import Question
from app.state.state import State
from language.sentence import message
from tests.app.facts import going_run

ASKED = "Stop the run first? Say yes or no."


class Reader:
    """A screen reader, and the ear beside it."""

    def __init__(self, *, runs: bool = True) -> None:
        self.said: list[tuple[str, bool]] = []
        self.hushed: list[float] = []
        self._announcements = Announcements(
            lambda text, assertive: self.said.append((text, assertive)), self.hushed.append, lambda: runs
        )

    def see(self, *states: State) -> list[tuple[str, bool]]:
        self.said.clear()
        for state in states:
            self._announcements.draw(state)
        return list(self.said)


def lines(*said: tuple[Speaker, str]) -> State:
    return State(conversation=tuple(Line(*each) for each in said))


def test_answers_are_polite_and_problems_are_not() -> None:
    now = lines((Speaker.REPLY, "Training the MLP."), (Speaker.PROBLEM, "There is no run."))
    assert Reader().see(State(), now) == [("Training the MLP.", False), ("There is no run.", True)]


def test_a_question_is_not_polite_either() -> None:
    now = replace(lines((Speaker.REPLY, ASKED)), question=Question(ASKED, Invocation("stop")))
    assert Reader().see(State(), now) == [(ASKED, True)]


def test_what_was_heard_is_said_and_what_was_typed_is_not() -> None:
    now = lines((Speaker.HEARD, "train MLP"), (Speaker.TYPED, "stop"))
    assert Reader().see(State(), now) == [("heard: train MLP", False)]


def test_each_line_is_said_once_also_where_the_first_ones_are_dropped() -> None:
    full = lines(*((Speaker.REPLY, f"{number}") for number in range(CONVERSATION_LENGTH)))
    more = replace(
        full, conversation=(*full.conversation[2:], Line(Speaker.REPLY, "a"), Line(Speaker.REPLY, "b"))
    )
    assert Reader().see(full, more, more) == [("a", False), ("b", False)]


def test_what_was_there_before_is_not_new() -> None:
    assert Reader().see(lines((Speaker.REPLY, "Good morning."))) == []


def test_what_could_not_be_heard_is_said() -> None:
    noted = State(hearing=Hearing(note="That was no command."))
    deaf = State(hearing=Hearing(note="That was no command.", problem="No microphone was found."))
    assert Reader().see(State(), noted, deaf) == [
        ("That was no command.", False),
        ("No microphone was found.", True),
    ]


def test_a_run_is_told_by_its_quarters() -> None:
    run = going_run()
    states = [
        State(run=replace(run, fraction=share)) for share in (0.1, 0.24, 0.26, 0.3, 0.5, 0.76, 0.99, 1.0)
    ]
    assert Reader().see(*states) == [
        ("Training MLP: 25 % done.", False),
        ("Training MLP: 50 % done.", False),
        ("Training MLP: 75 % done.", False),
    ]


def test_another_run_begins_anew() -> None:
    half, other = replace(going_run(), fraction=0.5), replace(going_run(epochs=9), fraction=0.6)
    assert Reader().see(State(run=half), State(run=other)) == []


def test_nothing_is_said_while_the_key_is_held_and_all_of_it_afterwards() -> None:
    reader, held = Reader(), Hearing(Ear.LISTENING)
    answer = lines((Speaker.REPLY, "Training the MLP."))
    assert reader.see(replace(State(), hearing=held), replace(answer, hearing=held)) == []
    assert reader.see(answer) == [("Training the MLP.", False)]
    assert reader.hushed == []


@pytest.mark.parametrize(("text", "seconds"), [("Training.", 0.63), ("long " * 200, LONGEST_SECONDS)])
def test_hands_free_the_ear_does_not_listen_to_the_screen_reader(text: str, seconds: float) -> None:
    reader, hands_free = Reader(), Hearing(Ear.LISTENING, hands_free=True)
    states = (State(hearing=hands_free), replace(lines((Speaker.REPLY, text)), hearing=hands_free))
    assert len(reader.see(*states)) == 1
    assert reader.hushed == pytest.approx([seconds])


def test_without_a_screen_reader_nothing_is_said_nor_kept_for_one() -> None:
    reader = Reader(runs=False)
    assert reader.see(State(), lines((Speaker.REPLY, "Training the MLP."))) == []
    assert reader.hushed == []


def test_it_speaks_the_language_of_the_window(qapp: QApplication) -> None:
    interpreter = Interpreter(qapp, system=lambda: ["en-GB"])
    interpreter.speak(InterfaceLanguage.CHINESE)
    try:
        said = Reader().see(
            State(),
            lines(
                (Speaker.HEARD, "train MLP"),
                (Speaker.PROBLEM, message("No run is going on, so there is nothing to stop.")),
            ),
        )
    finally:
        interpreter.speak(InterfaceLanguage.ENGLISH)
    assert said[0] == ("听到的: train MLP", False)
    assert not said[1][0].isascii()
