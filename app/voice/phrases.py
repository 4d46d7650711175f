"""Phrases of the user's own, and what was not understood, which may become one."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.commands.own_phrases import Alias, Aliases
from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.core.feature import Feature
from app.state.events.unions import Event
from app.state.events.voice import AliasesChanged, NotUnderstood
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.question import Answer
from app.state.parts.undo import Part
from app.state.state import State
from app.voice import questions
from app.voice.kept_phrases import KeptPhrase
from language.sentence import joined, message


class KeepsPhrases(Protocol):
    """The phrases of the user's own, and what was not understood, as they are kept on disk."""

    @property
    def phrases_path(self) -> Path | None:
        """The file of what was not understood, where there is one."""

    def phrases(self) -> tuple[KeptPhrase, ...]:
        """All of it, the oldest first."""

    def keep_phrase(self, text: str) -> None:
        """Add to it."""

    def drop_phrase(self, text: str) -> None:
        """Keep it no longer, since it means something now."""

    def forget_phrases(self) -> None:
        """Delete all of it."""

    def keep_aliases(self, aliases: Aliases) -> None:
        """Write what has changed of the phrases of the user's own."""


class OwnPhrases(Feature):
    """Those of one session. Whatever cannot be done raises `CommandError`."""

    def __init__(self, core: Core, kept: KeepsPhrases) -> None:
        super().__init__(core)
        self.kept = kept
        """What outlasts the session."""

    def make_alias(self, alias: Alias) -> str:
        """Let a phrase stand for a sentence from now on. What was done, in a sentence."""
        refusal = self.core.vocabulary.refusal(alias)
        if refusal:
            raise CommandError(refusal)
        self.core.receive(AliasesChanged(self.state.aliases.with_alias(alias)))
        self.core.receive(NotUnderstood(""))
        self.kept.drop_phrase(alias.phrase)
        return message("“{phrase}” means “{sentence}” now.", phrase=alias.phrase, sentence=alias.sentence)

    def forget_alias(self, alias: Alias) -> None:
        """Let a phrase mean nothing any more."""
        self.core.receive(AliasesChanged(self.state.aliases.without(alias.phrase)))
        self.core.tell(
            Speaker.REPLY,
            message("“{phrase}” means nothing any more; say “undo” to have it back.", phrase=alias.phrase),
        )

    def remember(self) -> None:
        """Ask what the phrase that was not understood should mean."""
        phrase = self.state.unknown
        sentences = questions.meanings_for(self.state, self.core.vocabulary) if phrase else ()
        if not sentences:
            raise CommandError(
                message("There is nothing to remember: say it after a phrase that was not understood.")
            )
        refusal = self.core.vocabulary.refusal(Alias(phrase, sentences[0]))
        if refusal:
            raise CommandError(refusal)
        self.core.ask(questions.what_it_should_mean(phrase, sentences))

    def not_understood(self, text: str) -> None:
        """Say that a sentence fits nothing, and what comes near."""
        out_of_range = self.core.vocabulary.out_of_range(text)
        if out_of_range:
            self.core.tell(Speaker.PROBLEM, out_of_range)
            return
        chinese = self.core.state.preferences.interface is InterfaceLanguage.CHINESE
        nearest = [f"“{phrase}”" for phrase in self.core.vocabulary.nearest(text, chinese=chinese)]
        hint = (
            message("Perhaps {listed}.", listed=joined(" or ", nearest))
            if nearest
            else message("Say “help” for what can be said.")
        )
        short = text if len(text) <= 60 else f"{text[:60]}…"
        self.core.tell(
            Speaker.PROBLEM,
            message("I do not know what “{short}” means. {hint}", short=short, hint=hint),
            unknown=text,
        )
        self.note_unknown(text)

    def note_unknown(self, text: str, *, only_noted: bool = False) -> None:
        """Remember what fits nothing; on disk only where it was said to the app and the user agreed to it."""
        self.core.receive(NotUnderstood(text, only_noted))
        if self.state.preferences.keep_phrases and not only_noted:
            self.kept.keep_phrase(text)

    def take(self, answer: Answer) -> str | None:
        """Make the phrase that the user agreed to."""
        return self.make_alias(answer) if isinstance(answer, Alias) else None

    def follow(self, event: Event, before: State, now: State) -> None:
        """Keep what has changed."""
        if now.aliases != before.aliases:
            self.kept.keep_aliases(now.aliases)

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of the phrases, in a sentence."""
        if isinstance(was, Aliases) and isinstance(now, Aliases):
            return aliases_in_words(was, now)
        return None


def aliases_in_words(was: Aliases, now: Aliases) -> str:
    """What is different now, in a sentence."""
    more = [each for each in now.all if each not in was.all]
    if more:
        return message("“{phrase}” means “{sentence}”.", phrase=more[0].phrase, sentence=more[0].sentence)
    less = [each for each in was.all if each not in now.all]
    return (
        message("“{phrase}” means nothing any more.", phrase=less[0].phrase)
        if less
        else message("Your phrases are in another order.")
    )
