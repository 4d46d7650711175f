"""The ear of the window: made in a thread, since its libraries and its model take a while to load."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from app import events
from app.state import State
from audio.ear_events import Asleep
from audio.grammar import Grammar
from audio.verdicts import Unavailable

NO_MICROPHONE = "No microphone was found: connect one and press F8, or type your commands."


class EarControl(Protocol):
    """What may be asked of an ear, from any thread. Everything returns at once."""

    def listen(self) -> None:
        """Listen hands-free until told otherwise."""

    def sleep(self) -> None:
        """Listen no more."""

    def press(self) -> None:
        """The key to talk is down."""

    def release(self) -> None:
        """The key to talk is up."""

    def choose(self, microphone_name: str | None) -> None:
        """Use another microphone; None is the default one."""


@dataclass(frozen=True)
class MadeEar:
    """An ear, and how to end it and all that it needs."""

    ear: EarControl
    close: Callable[[], None]


class BackgroundEar:
    """Makes an ear in a thread of its own; what is asked of it meanwhile is done once it is there."""

    def __init__(self, make: Callable[[], MadeEar], sink: Callable[[events.Event], None]) -> None:
        self._sink = sink
        self._made: MadeEar | None = None
        self._wanted = make
        self._microphone: str | None = None
        self._listening = False
        # One thread, so that what is asked stays in order.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hearsee-ear")
        self._thread.submit(self._make, make)

    def listen(self) -> None:
        """See `EarControl`."""
        self._listening = True
        self._ask(lambda ear: ear.listen())

    def sleep(self) -> None:
        """See `EarControl`."""
        self._listening = False
        self._ask(lambda ear: ear.sleep())

    def press(self) -> None:
        """See `EarControl`."""
        self._ask(lambda ear: ear.press())

    def release(self) -> None:
        """See `EarControl`."""
        self._ask(lambda ear: ear.release())

    def choose(self, microphone_name: str | None) -> None:
        """See `EarControl`."""
        self._microphone = microphone_name
        self._ask(lambda ear: ear.choose(microphone_name))

    def remake(self, make: Callable[[], MadeEar]) -> None:
        """End the ear and make another one, which goes on as the old one would have."""
        self._wanted = make
        self._thread.submit(self._remake, make)

    def close(self) -> None:
        """End it; nothing of it is left when this returns."""
        self._thread.submit(self._close)
        self._thread.shutdown(wait=True)

    def _close(self) -> None:
        if self._made is not None:
            self._made.close()

    def _remake(self, make: Callable[[], MadeEar]) -> None:
        if make is not self._wanted:
            return  # another one is wanted by now
        old, self._made = self._made, None
        try:
            if old is not None:
                old.close()
                self._sink(Asleep())  # an ear that is closed tells nothing any more
        finally:
            self._make(make)
        if self._made is not None:
            self._made.ear.choose(self._microphone)
            if self._listening:
                self._made.ear.listen()

    def _make(self, make: Callable[[], MadeEar]) -> None:
        try:
            self._made = make()
        except Exception as error:  # whatever it is, the window goes on without an ear
            self._sink(Unavailable(f"Hearing could not start ({error}); the typed line works."))

    def _ask(self, what: Callable[[EarControl], None]) -> None:
        def ask() -> None:
            if self._made is not None:
                what(self._made.ear)

        self._thread.submit(ask)


class EarOfGrammar:
    """Has another ear made whenever other things can be said.

    `grammar` says what can be said now, `make` makes an ear for it, in the ear's thread.
    """

    def __init__(
        self,
        grammar: Callable[[], Grammar],
        make: Callable[[Grammar], MadeEar],
        sink: Callable[[events.Event], None],
    ) -> None:
        self._grammar = grammar
        self._make = make
        self._heard = grammar()
        self.ear = BackgroundEar(partial(make, self._heard), sink)

    def follow(self, state: State) -> None:
        """Watch a session: its vocabulary changes with its state."""
        grammar = self._grammar()
        if grammar is not self._heard:
            self._heard = grammar
            self.ear.remake(partial(self._make, grammar))


def make_ear(grammar: Grammar, sink: Callable[[events.Event], None]) -> MadeEar:
    """The real ear: microphone, endpoints, recogniser. Takes about a second."""
    from audio.devices import MicrophoneError
    from audio.ear import Ear
    from audio.listening import Listener
    from audio.microphone import Microphone, list_microphones
    from audio.recognisers.recogniser import RecogniserError
    from audio.recognisers.sphinx import THRESHOLDS, Sphinx

    try:
        names = list_microphones()
        sink(events.MicrophonesFound(names) if names else Unavailable(NO_MICROPHONE))
    except MicrophoneError as error:
        sink(Unavailable(str(error)))
    recogniser = Sphinx(grammar)
    try:
        recogniser.warm_up()
    except RecogniserError as error:
        sink(Unavailable(str(error)))
    ear = Ear(Listener(recogniser, grammar, THRESHOLDS), Microphone, sink)

    def close() -> None:
        ear.close()
        recogniser.close()

    return MadeEar(ear, close)
