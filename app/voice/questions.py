"""Questions with their words: what was meant, what a new phrase should mean, and how long an answer may
come."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.commands.vocabulary import Vocabulary
from app.common.words.numbers import counted
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.question import Answer, Beginning, Consent, Offered, Option, Question
from app.state.state import State
from audio.recognisers.catalogue import ENGINES
from language.sentence import message
from models.settings.selection import Study

MOST_OPTIONS = 3
OFFERED = 2
"""Commands that are offered for a new phrase."""


def what_was_meant(candidates: Sequence[Option], vocabulary: Vocabulary) -> Question | None:
    """Ask which one it was; None where there is none. The same command twice is offered once."""
    options: list[Option] = []
    for candidate in candidates:
        if all(candidate.answer != option.answer for option in options):
            options.append(candidate)
    options = options[:MOST_OPTIONS]
    if not options:
        return None
    loses = any(_loses(option.answer, vocabulary) for option in options)
    if len(options) == 1:
        text = message("Did you mean “{label}”? Say yes or no.", label=options[0].label)
        return Question(text, options[0].answer, loses=loses)
    return replace(with_options(message("Did you mean"), tuple(options)), loses=loses)


def _loses(answer: Answer, vocabulary: Vocabulary) -> bool:
    if isinstance(answer, Offered):
        answer = answer.meaning
    return isinstance(answer, Invocation) and vocabulary.rules(answer).loses


def what_it_should_mean(phrase: str, sentences: Sequence[str]) -> Question:
    """Ask which command a phrase is to stand for from now on."""
    options = tuple(Option(sentence, Alias(phrase, sentence)) for sentence in sentences)
    if len(options) == 1:
        text = message(
            "Should “{phrase}” mean “{label}”? Say yes or no.", phrase=phrase, label=options[0].label
        )
        return Question(text, options[0].answer)
    return with_options(message("Should “{phrase}” mean", phrase=phrase), options)


def whether_sound_may_leave(engine: str, reply: str) -> Question:
    """Ask before an engine hears that sends away what is said; `reply` is what a yes is answered with."""
    text = message(
        "Have {title} listen? What is said then leaves this computer. Say yes or no.",
        title=ENGINES[engine].title,
    )
    return Question(text, Consent({"engine": engine}, reply), loses=True)


def whether_to_keep_phrases(reply: str) -> Question:
    """Ask before words are kept; `reply` is what a yes is answered with."""
    text = message("Keep the words of what is not understood, on this computer only? Say yes or no.")
    return Question(text, Consent({"keep_phrases": True}, reply), loses=True)


def whether_to_train_so_many(study: Study, reply: str) -> Question:
    """Ask before a study of many runs begins; `reply` is what a yes is answered with."""
    runs, epochs = counted(len(study.runs), "run"), counted(study.runs[0].epochs, "epoch")
    text = message(
        "That is {runs} of {epochs} each. Train them all? Say yes or no.", runs=runs, epochs=epochs
    )
    return Question(text, Beginning(study, reply), loses=True)


def with_options(beginning: str, options: tuple[Option, ...]) -> Question:
    """Ask for one of two or three."""
    listed = ", ".join(f"{number} “{option.label}”" for number, option in enumerate(options, start=1))
    text = message("{beginning} {listed}? Say the number, or no.", beginning=beginning, listed=listed)
    return Question(text, options[0].answer, options, heading=message("{beginning}:", beginning=beginning))


def chosen(question: Question, number: int) -> Answer | None:
    """What the option with this number brings about, or None where there is none."""
    return question.options[number - 1].answer if 1 <= number <= len(question.options) else None


def outcome(question: Question, answer: Invocation) -> Answer | None:
    """What a command that answers brings about; None where that is nothing."""
    match answer.command:
        case "yes":
            return question.yes
        case "choose_option":
            number = answer.arguments.get("option") or answer.arguments.get("ordinal") or 1
            return chosen(question, number)
        case "no":
            return question.no
    return None


def meanings_for(state: State, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What a phrase that was not understood may be meant to do: what was said instead, then what is near."""
    chinese = state.preferences.interface is InterfaceLanguage.CHINESE
    talk = sum(entry.rules.is_talk for entry in vocabulary.commands.values())
    near = vocabulary.nearest(state.unknown, OFFERED + talk, likeness=0.0, chinese=chinese)
    sentences: list[str] = []
    found: list[Invocation] = []
    for sentence in (*_said_instead(state), *near):
        meaning = vocabulary.parse(sentence)
        if meaning is not None and meaning not in found and not vocabulary.rules(meaning).is_talk:
            found.append(meaning)
            sentences.append(sentence)
    return tuple(sentences[:OFFERED])


def _said_instead(state: State) -> tuple[str, ...]:
    """What was said or typed after the phrase that was not understood."""
    places = [place for place, line in enumerate(state.conversation) if line.unknown == state.unknown]
    later = state.conversation[places[-1] :] if places else ()
    return tuple(line.text for line in later if line.speaker in (Speaker.HEARD, Speaker.TYPED))


SECONDS = 30.0
"""Longer, and a “yes” is about something else."""


class OpenQuestion:
    """The time of the one question that can be open. `clock` returns seconds and never goes back."""

    def __init__(self, clock: Callable[[], float], seconds: float = SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._asked_at = -math.inf

    def begin(self) -> None:
        """It was asked now."""
        self._asked_at = self._clock()

    def takes(self, seconds_ago: float) -> bool:
        """Whether speech that ended some seconds ago can be an answer: not before it was asked, nor long
        after."""
        return self._asked_at <= self._clock() - seconds_ago <= self._asked_at + self._seconds

    @property
    def is_over(self) -> bool:
        """Whether it has waited long enough."""
        return self._clock() > self._asked_at + self._seconds
