"""Everything that happens goes through here: it is folded into the state, and whoever has to do with it is
told."""

from __future__ import annotations

import contextlib
import math
import queue
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError, Vocabulary
from app.compute.messages.runs import Stop
from app.compute.messages.unions import Report, Request
from app.compute.runner.process import Runner
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import is_idle, run_is_going
from app.state.events.results import LookRequested, Shown
from app.state.events.unions import Event
from app.state.events.voice import Answered, Asked, Spoken
from app.state.events.window import DialogAsked, Preferred, QuitConfirmed
from app.state.parts.conversation import Line, Speaker
from app.state.parts.dialog import Dialog
from app.state.parts.question import Answer, Consent, Question
from app.state.parts.undo import Part
from app.state.parts.view import View
from app.state.reducers.root import after
from app.state.state import State
from language.sentence import message
from models.settings.specification import SpecificationError


class EventLoop:
    """The state, what changes it, and the features that follow it; a session adds who they are.

    All methods are for the thread that made it, except `post`. `clock` returns seconds and never goes back.
    """

    def __init__(
        self, state: State, vocabulary: Vocabulary, runner: Runner, clock: Callable[[], float]
    ) -> None:
        self.state = state
        self.vocabulary = vocabulary
        self.runner = runner
        self.watchers: list[Callable[[State], None]] = []
        self.features: tuple[Feature, ...] = ()
        """In the order in which they follow what happens."""
        self._posted: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._reported: deque[Report] = deque()
        """What the worker has said and nobody has taken in yet."""
        self._clock = clock

    # ---- what comes in

    def perform(self, invocation: Invocation) -> bool:
        """Do what a sentence, a button or a menu asks for. False where it could not be done."""
        if self.state.question is not None and not self.vocabulary.rules(invocation).answers:
            self.receive(Answered())
        return self.attempt(lambda: self.vocabulary.perform(self._acted_on, invocation))

    def attempt(self, action: Callable[[], str | None]) -> bool:
        """Do something and tell what came of it. False where it could not be done, which is told too."""
        try:
            reply = action()
        except (CommandError, SpecificationError) as error:
            self.tell(Speaker.PROBLEM, str(error))
            return False
        if reply:
            self.tell(Speaker.REPLY, reply)
        return True

    def post(self, event: Event) -> None:
        """Leave an event for the next `drain`; safe from any thread."""
        self._posted.put(event)

    def drain(self, timeout: float = 0.0, within: float = math.inf) -> list[Report]:
        """Take in everything that the worker and the ear have to say; what the worker said is returned.

        Waits up to `timeout` seconds for the worker's first word. Of what the worker says, what there is no
        time for `within` so many seconds is left for the next call, and the worker is not asked for more.
        """
        if not self._reported:
            self._reported.extend(self.runner.poll(timeout))
        ends = self._clock() + within
        taken: list[Report] = []
        while self._reported and (not taken or self._clock() < ends):
            taken.append(self._reported.popleft())
            self.receive(taken[-1])
        with contextlib.suppress(queue.Empty):
            while True:
                self.receive(self._posted.get_nowait())
        for feature in self.features:
            feature.tick()
        return taken

    def receive(self, event: Event) -> None:
        """Fold an event into the state, tell who watches, and do what follows from it."""
        before, now = self.state, after(self.state, event)
        self.state = now
        if now.aliases != before.aliases:  # whoever watches shows what can be said
            self.vocabulary = self.vocabulary.with_aliases(now.aliases)
        for watcher in self.watchers:
            watcher(now)
        for feature in self.features:
            feature.follow(event, before, now)

    @property
    def _acted_on(self) -> dict[type, object]:
        """What commands act on, by its type."""
        return {Core: self, **{type(feature): feature for feature in self.features}}

    # ---- the conversation

    def tell(self, speaker: Speaker, text: str, *, unknown: str = "") -> None:
        """Add a line to the conversation. `unknown` is the phrase that it says was not understood."""
        self.receive(Spoken(Line(speaker, text, unknown)))

    def warn_once(self, text: str) -> None:
        """Add a warning to the conversation, unless it is there already."""
        if all(line.text != text for line in self.state.conversation):
            self.tell(Speaker.WARNING, text)

    def ask(self, question: Question) -> None:
        """Do something only once it is answered."""
        self.receive(Asked(question))

    def settle(self) -> Question:
        """Close the open question and return it."""
        question = self.state.question
        if question is None:
            raise CommandError(message("Nothing was asked."))
        self.receive(Answered())
        return question

    def take(self, answer: Answer) -> str:
        """Do what an answer brings about. What is left to say of it."""
        if isinstance(answer, Invocation):
            self.perform(answer)
            return ""
        if isinstance(answer, Consent):
            self.prefer(**answer.changes)
            return answer.reply
        replies = (feature.take(answer) for feature in self.features)
        return next((reply for reply in replies if reply is not None), "")

    # ---- what every feature may do

    def stop(self) -> str:
        """End the runs that are going, or else what keeps the worker busy. What that means, in a sentence."""
        for feature in self.features:
            if ended := feature.stop():
                return ended
        if is_idle(self.state):
            raise CommandError(message("No run is going on, so there is nothing to stop."))
        self.runner.send(Stop())
        return message("Stopping.")

    def look(self, request: Request) -> None:
        """Have the worker look at images; the view stays."""
        self.receive(LookRequested())
        self.runner.send(request)

    def show(self, view: View) -> None:
        """Bring a view to the front."""
        self.receive(Shown(view))

    def prefer(self, **changes: Any) -> None:
        """Change preferences; they are kept."""
        self.receive(Preferred(replace(self.state.preferences, **changes)))

    def open_dialog(self, dialog: Dialog, detail: str | int = "") -> None:
        """Have a dialog opened, where there is a window."""
        self.receive(DialogAsked(dialog, detail))

    def describe(self, was: Part, now: Part) -> str:
        """What is different now, in a sentence. Both are the same part of the state."""
        told = (feature.describe(was, now) for feature in self.features)
        sentence = next((each for each in told if each is not None), None)
        if sentence is None:
            raise TypeError(f"{was!r} and {now!r} are no two of one kind")
        return sentence

    def before_moving(self, was: Part, now: Part) -> None:
        """Have the disk follow what "undo" or "redo" is about to change. Raises `CommandError`."""
        for feature in self.features:
            feature.before_moving(was, now)

    def quit(self) -> None:
        """Leave; a run that is going is stopped first."""
        if run_is_going(self.state):
            self.stop()
        self.receive(QuitConfirmed())

    def close(self) -> None:
        """End the worker, and whatever the features have begun."""
        self.runner.close()
        for feature in self.features:
            feature.close()
