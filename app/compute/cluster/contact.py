"""The contact with a cluster's scheduler: reached, looked after, lost, and tried for until it is back."""

from __future__ import annotations

from collections.abc import Callable

from app.common.words.numbers import counted
from app.compute.cluster.client import LostError, UnreachableError, nobody_at
from app.compute.cluster.link import Link, Machines
from app.compute.cluster.requests import Places
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.unions import Report
from language.sentence import message

CONNECTING_SECONDS = 5.0
"""How long a cluster may take to answer at first."""
TRYING_SECONDS = 0.5
"""How long it may take when it was lost; the window is heard in between."""
PAUSE_SECONDS = 1.0
"""Between two tries."""
LOOKING_SECONDS = 2.0
"""How often to look which machines there are."""

Lead = Callable[[str, str, float], Link]


class Contact:
    """With the scheduler at one address. `send` tells the window; `topic` is where machines speak to us."""

    def __init__(
        self, topic: str, lead: Lead, clock: Callable[[], float], send: Callable[[Report | Places], None]
    ) -> None:
        self.topic = topic
        self._lead = lead
        self._clock = clock
        self._send = send
        self._address = ""
        self.link: Link | None = None
        self.machines = Machines()
        self._was_reached = False
        self._why_unreachable = ""
        self._told_of_none = False
        """Whether it was told that no machine is there."""
        self._told_of_strangers = False
        """Whether it was told that somebody else speaks on this link."""
        self._next_try = 0.0
        self._next_look = 0.0

    def begin(self, address: str) -> None:
        """With the one at this address, for the first time. Whether it is there or not, that is told."""
        self._address, self._was_reached = address, False
        self._reach()
        if self.link is None:
            self._send(Warned(self.unreachable))

    def is_hopeful(self) -> bool:
        """Whether runs can be taken: it is there, or was and will be back; asked again where it never was."""
        if self.link is None and not self._was_reached and self._clock() >= self._next_try:
            self._reach()
        return self.link is not None or self._was_reached

    def keep(self, out: int, *, waits: bool) -> None:
        """Look after it, for so many runs, of which some may wait. Raises `LostError`."""
        now = self._clock()
        if self.link is None:
            if out and now >= self._next_try:
                self._try_again(out)
            return
        if not self.link.alive:
            raise LostError
        if now >= self._next_look:
            self.see(self.link.machines(), waits=waits)

    def see(self, machines: Machines, *, waits: bool) -> None:
        """These are there now; that there is none is told where a run waits for one."""
        before, self.machines = self.machines, machines
        if machines.places != before.places:
            self._send(Places(machines.places))
        self._next_look = self._clock() + (LOOKING_SECONDS if machines.addresses else PAUSE_SECONDS)
        if waits and not machines.addresses and not self._told_of_none:
            self._told_of_none = True
            self._send(
                Warned(
                    message(
                        "The cluster at {_address} has no workers; runs begin when one comes.",
                        _address=self._address,
                    )
                )
            )
        if machines.addresses:
            self._told_of_none = False

    def is_lost(self, out: int) -> None:
        """It answers no more; so many runs are out and will go on."""
        self.forget()
        self._next_try = self._clock()
        told = message(
            "The scheduler at {_address} no longer answers; what came home is kept.", _address=self._address
        )
        if out:
            runs = counted(out, "run")
            told = message(
                "The scheduler at {_address} no longer answers; what came home is kept, and {runs} "
                "will go on once it is back.",
                _address=self._address,
                runs=runs,
            )
        self._send(Warned(told))

    def forget(self) -> None:
        """There is no link any more."""
        if self.link is not None:
            self.link.close()
        self.link, self._told_of_strangers = None, False

    def warn_of_strangers(self) -> None:
        """Once a link: not everybody there is one of us."""
        if not self._told_of_strangers:
            self._told_of_strangers = True
            told = message(
                "Somebody on the cluster at {_address} says what no HearSee says; nothing was made "
                "of it. Keep strangers away from the scheduler, or use TLS.",
                _address=self._address,
            )
            self._send(Warned(told))

    @property
    def address(self) -> str:
        """Of the scheduler; "" before there is one."""
        return self._address

    @property
    def unreachable(self) -> str:
        """Why it cannot be reached."""
        return self._why_unreachable or nobody_at(self._address)

    def _reach(self) -> None:
        """For the first time. Where it is there, that is told."""
        try:
            self.link = self._lead(self._address, self.topic, CONNECTING_SECONDS)
            self.machines = self.link.machines()
            problem = self.link.mismatch(self.machines)
        except LostError as error:
            self.forget()
            self._why_unreachable = str(error) if isinstance(error, UnreachableError) else ""
            self._next_try = self._clock() + PAUSE_SECONDS
            return
        self._was_reached = True
        self._send(Places(self.machines.places))
        workers = counted(len(self.machines.addresses), "worker")
        told = (
            Warned(problem)
            if problem
            else Noticed(
                message(
                    "The cluster at {_address} is there: {workers}.", _address=self._address, workers=workers
                )
            )
        )
        self._send(told)

    def _try_again(self, out: int) -> None:
        self._next_try = self._clock() + PAUSE_SECONDS
        try:
            self.link = self._lead(self._address, self.topic, TRYING_SECONDS)
            self.machines = self.link.machines()
        except LostError:
            self.forget()
            return
        runs = counted(out, "run")
        self._send(
            Noticed(
                message(
                    "The scheduler at {_address} is back; {runs} go on from what came home.",
                    _address=self._address,
                    runs=runs,
                )
            )
        )
