"""What follows from a verdict of the ear: act, ask, or let it pass."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.core.requirements import run_is_going
from app.state.events.voice import Overheard
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import Listening
from app.state.parts.question import Option, Question
from app.voice import questions
from app.voice.core import VoiceCore
from app.voice.wake_word import is_another
from audio.listening import verdicts


class Heeding:
    """The manners of one session."""

    def __init__(self, session: VoiceCore) -> None:
        self._session = session

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
        meaning = self._session.vocabulary.meaning(heard.intent, heard.slots)
        if not self._is_meant(heard, meaning):
            wake_word = self._session.state.preferences.wake_word
            self._session.receive(Overheard(f"“{heard.text}”: say “{wake_word}” first."))
        elif meaning.command in questions.ANSWERS and not self._can_answer(heard):
            self._session.receive(Overheard(f"“{heard.text}”: nothing was asked."))
        else:
            self._session.tell(Speaker.HEARD, heard.text)
            self._session.perform(meaning)

    def half_heard(self, unsure: verdicts.Unsure) -> None:
        """A doubtful word never takes the place of an open question, but it may answer it."""
        meaning, question = (
            self._session.vocabulary.meaning(unsure.intent, unsure.slots),
            self._session.state.question,
        )
        if not self._is_meant(unsure, meaning):
            return
        if question is None:
            asked = questions.what_was_meant(self._candidates(unsure))
            if asked is not None:
                self._session.ask(asked)
        elif meaning.command in questions.ANSWERS and not self._can_answer(unsure):
            return
        elif self._is_enough(unsure, meaning, question):
            self._session.tell(Speaker.HEARD, unsure.text)
            self._session.perform(meaning)
        else:
            self._session.tell(Speaker.REPLY, f"First, please: {question.text}")

    def _can_answer(self, verdict: verdicts.Heard | verdicts.Unsure) -> bool:
        """Whether something was asked before it was said, and not too long ago."""
        waits = self._session.state.question is not None
        return waits and self._session.open_question.takes(verdict.seconds)

    def _is_enough(self, unsure: verdicts.Unsure, meaning: Invocation, question: Question) -> bool:
        """Whether a doubtful word is done at once while a question is open: where nothing is lost by it, and
        no other answer is as near."""
        others = [self._session.vocabulary.meaning(each.intent, each.slots) for each in unsure.others]
        answers = [each for each in others if each.command in questions.ANSWERS]
        if meaning.command == "stop":
            # It can be resumed; and who wants it has no time for a question.
            return run_is_going(self._session.state) and not answers
        if meaning.command not in questions.ANSWERS:
            return False
        means = questions.outcome(question, meaning)
        torn = any(questions.outcome(question, each) != means for each in answers)
        return not torn and (meaning.command == "no" or not question.loses)

    def _candidates(self, unsure: verdicts.Unsure) -> list[Option]:
        """The commands that it may have been; an answer to nothing is none."""
        readings = (verdicts.Reading(unsure.text, unsure.intent, unsure.slots), *unsure.others)
        options = [
            Option(each.text, self._session.vocabulary.meaning(each.intent, each.slots)) for each in readings
        ]
        nothing = (*questions.ANSWERS, "wake")
        return [
            option
            for option in options
            if isinstance(option.answer, Invocation)
            and option.answer.command not in nothing
            and option.answer.command in self._session.vocabulary.commands  # it may be forgotten by now
        ]

    def rejected(self, rejected: verdicts.Rejected) -> None:
        """Among people who talk to each other, what is no command is only noted beside the microphone."""
        text, session = rejected.text, self._session
        by_wake_word = session.state.listening is Listening.WAKE_WORD
        if by_wake_word and not session.addressing.is_open(rejected.seconds):
            return
        to_us = by_wake_word or not session.state.hearing.hands_free
        if rejected.trouble and to_us:
            session.tell(Speaker.PROBLEM, rejected.trouble)
        elif not text or session.vocabulary.parse(text) is not None:
            return  # understood, but not surely enough; the note says so
        elif to_us:
            session.tell(Speaker.HEARD, text)
            session.suggest(text)
        else:
            session.note_unknown(text, only_noted=True)

    def _is_meant(self, verdict: verdicts.Heard | verdicts.Unsure, meaning: Invocation) -> bool:
        """Whether it was said to the app, where that takes a wake word. A run can be stopped without."""
        if self._session.state.listening is not Listening.WAKE_WORD:
            return True
        called = meaning.command == "wake" and isinstance(verdict, verdicts.Heard)
        if verdict.addressed or (called and not is_another(verdict.text, self._session.state.preferences)):
            self._session.addressing.open(verdict.seconds)
            return True
        return self._session.addressing.is_open(verdict.seconds) or (
            meaning.command == "stop" and run_is_going(self._session.state)
        )
