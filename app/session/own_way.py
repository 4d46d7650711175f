"""What is typed in words of one's own: done where it is sure what is meant, else offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.commands.understanding.understanding import Understanding
from app.commands.wording import label_for, sentence_for
from app.questions.questions import CanBeAsked, Question
from app.questions.questions import questions as questions_about
from app.session.understanding import every_way
from app.state.parts.question import Offered, Option
from app.voice import questions
from app.voice.core import VoiceCore
from audio.grammar.tokens import has_han

TIMES = 2
"""How often an offer has to be taken before the phrase means it from then on."""


class Talks(VoiceCore, CanBeAsked, Protocol):
    """A session that does commands."""

    def perform(self, invocation: Invocation) -> bool:
        """Do it. False where it could not be done."""

    def make_alias(self, alias: Alias) -> str:
        """Let a phrase stand for a sentence from now on. What was done, in a sentence."""


class OwnWay:
    """The understanding of one session."""

    def __init__(self, session: Talks) -> None:
        self._session = session
        self._understanding: Understanding | None = None
        self._taken: Counter[tuple[str, str]] = Counter()
        """How often a phrase was taken to mean a sentence."""

    def heed(self, text: str) -> bool:
        """Do what a sentence means that the grammar does not have, or ask. False where nothing was done."""
        session = self._session
        understood = self.understanding.understand(text, asked=session.state.question is not None)
        if understood.meant is not None:
            return self.do(understood.meant)
        if not understood.offers or session.vocabulary.out_of_range(text):
            session.not_understood(text)
        else:
            self.offer(text, understood.offers)
        return False

    def do(self, meaning: Invocation) -> bool:
        """Answer a question, or do a command."""
        question = self.questions.get(meaning.command)
        if question is None:
            return self._session.perform(meaning)
        return self._session.attempt(lambda: question.answer(self._session, **meaning.arguments))

    def offer(self, text: str, meanings: tuple[Invocation, ...]) -> None:
        """Ask which of these was meant."""
        chinese, vocabulary = has_han(text), self._session.vocabulary
        options = [
            Option(
                label_for(meaning, vocabulary, chinese=chinese),
                Offered(text, meaning, sentence_for(meaning, vocabulary, chinese=chinese)),
            )
            for meaning in meanings
        ]
        self._session.note_unknown(text)
        question = questions.what_was_meant(options)
        if question is not None:
            self._session.ask(question)

    def agree(self, offered: Offered) -> str:
        """An offer was taken: do it, and after the second time remember it. What is left to say."""
        done = self.do(offered.meaning)
        alias = Alias(offered.phrase, offered.sentence)
        self._taken[alias.words, alias.sentence] += 1
        enough = self._taken[alias.words, alias.sentence] >= TIMES
        if not done or not enough or self._session.vocabulary.refusal(alias):
            return ""
        return f"{self._session.make_alias(alias)} Say “undo” to forget it."

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """What can be asked."""
        return questions_about(self._session.vocabulary.slots)

    @property
    def understanding(self) -> Understanding:
        """Made when it is needed first."""
        if self._understanding is None:
            self._understanding = every_way(self._session.vocabulary)
        return self._understanding
