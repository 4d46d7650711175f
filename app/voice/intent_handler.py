"""What follows from a verdict of the ear: act, ask, or let it pass."""

from __future__ import annotations

from collections.abc import Callable

from app.commands.invocation import Invocation
from app.core.core import Core
from app.core.requirements import run_is_going
from app.state.events.voice import Overheard
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import Listening
from app.state.parts.question import Option, Question
from app.voice import questions
from app.voice.phrases import OwnPhrases
from app.voice.questions import OpenQuestion
from app.voice.wake_word import Addressing, is_another
from audio.listening import verdicts
from language.sentence import message


class Heeding:
    """The manners of one session."""

    def __init__(
        self,
        core: Core,
        phrases: OwnPhrases,
        suggest: Callable[[str], None],
        addressing: Addressing,
        open_question: OpenQuestion,
    ) -> None:
        self._core, self._phrases, self._suggest = core, phrases, suggest
        self._addressing, self._open_question = addressing, open_question

    def heed(self, verdict: verdicts.Heard | verdicts.Unsure | verdicts.Rejected) -> None:
        """Do what follows."""
        match verdict:
            case verdicts.Heard():
                self.heard(verdict)
            case verdicts.Unsure():
                self.half_heard(verdict)
            case verdicts.Rejected():
                self.rejected(verdict)

    def heard(self, heard: verdicts.Heard) -> None:
        """Do it, or let it pass where it was not meant for the app."""
        meaning = self._core.vocabulary.meaning(heard.intent, heard.slots)
        if not self._is_meant(heard, meaning):
            wake_word = self._core.state.preferences.wake_word
            self._core.receive(
                Overheard(message("“{text}”: say “{wake_word}” first.", text=heard.text, wake_word=wake_word))
            )
        elif self._answers(meaning) and not self._can_answer(heard):
            self._core.receive(Overheard(message("“{text}”: nothing was asked.", text=heard.text)))
        elif self._may_be_talk() and self._core.vocabulary.rules(meaning).loses:
            self._ask_which([Option(heard.text, meaning)])
        else:
            self._core.tell(Speaker.HEARD, heard.text)
            self._core.perform(meaning)

    def half_heard(self, unsure: verdicts.Unsure) -> None:
        """A doubtful word never takes the place of an open question, but it may answer it."""
        meaning, question = (
            self._core.vocabulary.meaning(unsure.intent, unsure.slots),
            self._core.state.question,
        )
        if not self._is_meant(unsure, meaning):
            return
        if question is None:
            self._ask_which(self._candidates(unsure))
        elif self._answers(meaning) and not self._can_answer(unsure):
            return
        elif self._is_enough(unsure, meaning, question):
            self._core.tell(Speaker.HEARD, unsure.text)
            self._core.perform(meaning)
        else:
            self._core.tell(Speaker.REPLY, message("First, please: {text}", text=question.text))

    def _ask_which(self, candidates: list[Option]) -> None:
        asked = questions.what_was_meant(candidates, self._core.vocabulary)
        if asked is not None:
            self._core.ask(asked)

    def _may_be_talk(self) -> bool:
        """Whether nobody need have spoken to the app: hands-free, without a key or a wake word."""
        waits_for_word = self._core.state.listening is Listening.WAKE_WORD
        return self._core.state.hearing.hands_free and not waits_for_word

    def _can_answer(self, verdict: verdicts.Heard | verdicts.Unsure) -> bool:
        """Whether something was asked before it was said, and not too long ago."""
        waits = self._core.state.question is not None
        return waits and self._open_question.takes(verdict.seconds)

    def _is_enough(self, unsure: verdicts.Unsure, meaning: Invocation, question: Question) -> bool:
        """Whether a doubtful word is done at once while a question is open: where nothing is lost by it, and
        no other answer is as near."""
        others = [self._core.vocabulary.meaning(each.intent, each.slots) for each in unsure.others]
        answers = [each for each in others if self._answers(each)]
        if meaning.command == "stop":
            # It can be resumed; and who wants it has no time for a question.
            return run_is_going(self._core.state) and not answers
        if not self._answers(meaning):
            return False
        means = questions.outcome(question, meaning)
        torn = any(questions.outcome(question, each) != means for each in answers)
        return not torn and (meaning.command == "no" or not question.loses)

    def _answers(self, meaning: Invocation) -> bool:
        return self._core.vocabulary.rules(meaning).answers

    def _candidates(self, unsure: verdicts.Unsure) -> list[Option]:
        """The commands that it may have been; an answer to nothing is none."""
        readings = (verdicts.Reading(unsure.text, unsure.intent, unsure.slots), *unsure.others)
        options = [
            Option(each.text, self._core.vocabulary.meaning(each.intent, each.slots)) for each in readings
        ]
        return [
            option
            for option in options
            if isinstance(option.answer, Invocation)
            and not self._core.vocabulary.rules(option.answer).does_nothing_alone
            and option.answer.command in self._core.vocabulary.commands  # it may be forgotten by now
        ]

    def rejected(self, rejected: verdicts.Rejected) -> None:
        """Among people who talk to each other, what is no command is only noted beside the microphone."""
        text, core = rejected.text, self._core
        by_wake_word = core.state.listening is Listening.WAKE_WORD
        if by_wake_word and not self._addressing.is_open(rejected.seconds):
            return
        to_us = by_wake_word or not core.state.hearing.hands_free
        if rejected.trouble and to_us:
            core.tell(Speaker.PROBLEM, rejected.trouble)
        elif not text or core.vocabulary.parse(text) is not None:
            return  # understood, but not surely enough; the note says so
        elif to_us:
            core.tell(Speaker.HEARD, text)
            self._suggest(text)
        else:
            self._phrases.note_unknown(text, only_noted=True)

    def _is_meant(self, verdict: verdicts.Heard | verdicts.Unsure, meaning: Invocation) -> bool:
        """Whether it was said to the app, where that takes a wake word. A run can be stopped without."""
        if self._core.state.listening is not Listening.WAKE_WORD:
            return True
        called = meaning.command == "wake" and isinstance(verdict, verdicts.Heard)
        if verdict.addressed or (called and not is_another(verdict.text, self._core.state.preferences)):
            self._addressing.open(verdict.seconds)
            return True
        return self._addressing.is_open(verdict.seconds) or (
            meaning.command == "stop" and run_is_going(self._core.state)
        )
