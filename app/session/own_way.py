"""What is typed in words of one's own: done where it is sure what is meant, else offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.commands.understanding.talk import Talk, Turn
from app.commands.wording import in_words, label_for, sentence_for
from app.common.words.settings import SETTING_TITLES
from app.core.core import Core
from app.core.feature import Feature
from app.questions.questions import Question
from app.questions.questions import questions as questions_about
from app.runs.runs import RunShelf
from app.session.understanding import every_way
from app.state.parts.conversation import Speaker
from app.state.parts.question import Answer, Offered, Option
from app.voice import questions
from app.voice.phrases import OwnPhrases
from audio.grammar.tokens import has_han
from language.sentence import joined, message, term

SHOWN = 60
"""Characters of a sentence that are told again."""
TIMES = 2
"""How often an offer has to be taken before the phrase means it from then on."""


class OwnWay(Feature):
    """The understanding of one session."""

    def __init__(self, core: Core, phrases: OwnPhrases, shelf: RunShelf) -> None:
        super().__init__(core)
        self._phrases, self._shelf = phrases, shelf
        self.understanding = every_way(core.vocabulary)
        self.talk = Talk(self.understanding, core.vocabulary, self._chosen)
        self._taken: Counter[tuple[str, str]] = Counter()
        """How often a phrase was taken to mean a sentence."""

    def heed(self, text: str) -> bool:
        """Do what a sentence means that the grammar does not have, or ask. False where nothing was done."""
        turn = self.talk.hear(text, asked=self.state.question is not None)
        if turn.meant is not None:
            if turn.leans:
                self.core.tell(Speaker.REPLY, self._taken_as(turn, chinese=has_han(text)))
            return self.do(turn.meant)
        if not turn.offers or self.core.vocabulary.out_of_range(text):
            self._phrases.not_understood(text)
        else:
            self.offer(text, turn.offers)
        return False

    def suggest(self, text: str) -> None:
        """Offer what may have been meant, however sure it is: the words were heard, not typed."""
        turn = self.talk.hear(text)
        meanings = (turn.meant,) if turn.meant is not None else turn.offers
        if meanings:
            self.offer(text, meanings)
        else:
            self._phrases.not_understood(text)

    def did(self, meaning: Invocation) -> None:
        """A command was done, wherever it came from: sentences may go on from it."""
        if not self.core.vocabulary.rules(meaning).is_talk:
            self.talk.did(meaning)

    def do(self, meaning: Invocation) -> bool:
        """Answer a question, or do a command."""
        question = self.questions.get(meaning.command)
        if question is None:
            return self.core.perform(meaning)
        return self.core.attempt(lambda: question.answer(self._shelf, **meaning.arguments))

    def offer(self, text: str, meanings: tuple[Invocation, ...]) -> None:
        """Ask which of these was meant."""
        chinese, vocabulary = has_han(text), self.core.vocabulary
        options = [
            Option(
                label_for(meaning, vocabulary, chinese=chinese),
                Offered(text, meaning, sentence_for(meaning, vocabulary, chinese=chinese)),
            )
            for meaning in meanings
        ]
        short = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
        self.core.tell(
            Speaker.PROBLEM, message("I am not sure what “{short}” means.", short=short), unknown=text
        )
        self._phrases.note_unknown(text)
        question = questions.what_was_meant(options, vocabulary)
        if question is not None:
            self.core.ask(question)

    def take(self, answer: Answer) -> str | None:
        """See `Feature`: an offer was taken."""
        return self.agree(answer) if isinstance(answer, Offered) else None

    def agree(self, offered: Offered) -> str:
        """An offer was taken: do it, and after the second time remember it. What is left to say."""
        done = self.do(offered.meaning)
        alias = Alias(offered.phrase, offered.sentence)
        self._taken[alias.words, alias.sentence] += 1
        enough = self._taken[alias.words, alias.sentence] >= TIMES
        if not done or not enough or self.core.vocabulary.refusal(alias):
            return ""
        return message("{alias} Say “undo” to forget it.", alias=self._phrases.make_alias(alias))

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """What can be asked."""
        return questions_about(self.core.vocabulary.slots)

    def _taken_as(self, turn: Turn, *, chinese: bool) -> str:
        """What "it" was, as a phrase in the language that was used, and what is different now."""
        assert turn.meant is not None
        vocabulary = self.core.vocabulary
        sentence = f"“{label_for(turn.meant, vocabulary, chinese=chinese)}”"
        before = Invocation(turn.meant.command, turn.before)
        changes = []
        for name in turn.before:
            if turn.meant.arguments.get(name) is not None:
                now, then = (in_words(meaning, name, vocabulary) for meaning in (turn.meant, before))
                title = SETTING_TITLES.get(name, term(name.replace("_", " ")))
                changes.append(message("{title} {now} in place of {then}", title=title, now=now, then=then))
        return message("That is: {listed}.", listed=joined("; ", [sentence, *changes]))

    def _chosen(self, setting: str) -> Any:
        """What the next run would have, where nothing was said."""
        return getattr(self.state.chosen, setting, None)
