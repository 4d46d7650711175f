"""Runs on their way: sent out to a cluster, heard of, brought home, and sent again where it was lost."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Any

from app.compute.cluster.client import LostError
from app.compute.cluster.contact import Contact
from app.compute.cluster.errand import Errand
from app.compute.cluster.link import ANSWER_SECONDS, Link, NoSuchResourceError, resources_for
from app.compute.cluster.order import Checkpoint, DataOrder, Order, RunEnd, Said, Wish
from app.compute.cluster.placed_data import PlacedData
from app.compute.cluster.plain import StrangeError
from app.compute.cluster.requests import Send
from app.compute.cluster.versions import versions_here
from app.compute.messages.runs import RunFailed, TakeUp
from app.compute.messages.unions import Report
from audio.listening.reasons import reason_of
from language.sentence import message

GRACE_SECONDS = 1.2
"""How long a machine may take to stop a run by itself; then it is given up, and what came home stays."""
SHORTEST_SECONDS = 0.1
"""The least that is waited for something that is there."""

STRANGE_END = message(
    "What came from the cluster as the end of the run is none; what came home before is kept."
)


@dataclass
class Out:
    """A run that is out."""

    errand: Errand
    send: Send
    held: ExitStack
    """Keeps other windows from it."""
    future: Any = None
    """Dask's, once it is sent."""
    deadline: float | None = None
    """When to wait no longer for it to stop."""


class Deliveries:
    """All runs that are out, in the order in which they were asked for. `send` tells the window."""

    def __init__(
        self, name: str, contact: Contact, clock: Callable[[], float], send: Callable[[Report], None]
    ) -> None:
        self._name = name
        self._contact = contact
        self._clock = clock
        self._send = send
        self._out: dict[str, Out] = {}
        """By the token of the order."""
        self._placed = PlacedData()

    def __len__(self) -> int:
        return len(self._out)

    def keep_in_touch(self) -> None:
        """See `Contact`. Raises `LostError`."""
        self._contact.keep(len(self._out), waits=self._waits)

    def take(self, request: Send, held: ExitStack) -> None:
        """One more, which `held` keeps from other windows."""
        order = self._order(request)
        self._out[order.token] = Out(Errand(request.request, order), request, held)

    def meant(self, run: str) -> list[Out]:
        """The run of this name, or all."""
        return [out for out in self._out.values() if run in ("", out.errand.model.run)]

    def stop(self, out: Out) -> None:
        """Have it end, within a moment."""
        self.want(out, Wish.STOP)
        # One that no machine has begun has learnt nothing since it was sent.
        waits = out.errand.began and self._contact.link
        out.deadline = self._clock() + (GRACE_SECONDS if waits else 0.0)

    def want(self, out: Out, wish: Wish) -> None:
        """Have the machine that is at it know."""
        out.errand.wish = wish
        if self._contact.link is not None and out.future is not None:
            try:
                self._contact.link.wish(out.errand.order, wish)
            except LostError:
                self.lose()

    def lose(self) -> None:
        """Runs that are out begin their way anew once there is a scheduler."""
        if self._contact.link is None:
            return
        self._placed.forget()
        for token, out in list(self._out.items()):
            del self._out[token]
            order = self._order(out.send)
            out.errand.sent_again(order)
            out.future = None
            if out.errand.wish is Wish.STOP:
                out.deadline = self._clock()
            self._out[order.token] = out
        self._contact.is_lost(len(self._out))

    def leave(self) -> None:
        """Nothing is left there of what was sent."""
        for out in self._out.values():
            out.held.close()
        link = self._contact.link
        if link is not None:
            try:
                for out in self._out.values():
                    if out.future is not None:
                        link.forget(out.errand.order, out.future)
                self._placed.withdraw(link)
            except LostError:
                pass
        self._out.clear()
        self._placed.forget()
        self._contact.forget()

    def send_out(self) -> None:
        """What is not on its way yet; a part of its data set at a time."""
        if self._contact.link is None:
            return
        for out in [each for each in self._out.values() if each.future is None]:
            if out.errand.wish is Wish.STOP:
                continue
            if not self._contact.machines.addresses or not self._is_placed(self._contact.link, out):
                return
            try:
                self._submit(self._contact.link, out)
            except NoSuchResourceError as error:
                self._end(out, RunFailed(out.errand.model.run, str(error)))
            except OSError as error:
                why = message(
                    "What the run knows cannot be read ({strerror}); allow that and resume it.",
                    strerror=error.strerror,
                )
                self._end(out, RunFailed(out.errand.model.run, why))

    def bring_home(self) -> None:
        """What machines said, and the runs that have come to their end. Raises `LostError`."""
        link = self._contact.link
        if link is None:
            return
        # Looked at first: what a run said comes before its end, on the same way.
        done = [out for out in self._out.values() if out.future is not None and out.future.done()]
        for said in link.heard():
            if isinstance(said, StrangeError):
                self._contact.warn_of_strangers()
            elif (out := self._out.get(said.token)) is not None:
                self._hear(link, out, said)
        for out in done:
            self._come_home(link, out)

    def give_up_in_time(self) -> None:
        """Runs that were to stop and did not."""
        now = self._clock()
        for out in list(self._out.values()):
            if out.deadline is not None and now >= out.deadline:
                self._end(out, out.errand.stopped_here())

    def _order(self, send: Send) -> Order:
        request = send.request
        token = f"{request.model.run}-{uuid.uuid4().hex}"
        return Order(
            run=request.model.run,
            token=token,
            topic=self._contact.topic,
            specification=request.model.specification,
            data=DataOrder(send.data.digest, send.data.size, self._name),
            cluster=self._contact.address,
            versions=versions_here(),
            wanted=send.wanted,
            begun=request.conditions,
            corrections=send.data.corrections,
            epochs_known=request.epochs_known if isinstance(request, TakeUp) else None,
        )

    def _submit(self, link: Link, out: Out) -> None:
        self._contact.see(link.machines(), waits=self._waits)
        if not self._contact.machines.addresses:
            return
        problem = link.mismatch(self._contact.machines)
        if problem:
            self._end(out, RunFailed(out.errand.model.run, problem))
            return
        order, checkpoint = out.errand.order, out.errand.checkpoint()
        again = order.begun
        device = (again.device if again else "") or order.wanted.device
        threads = (again.threads if again else 0) or order.wanted.threads
        out.future = link.submit(order, checkpoint, resources_for(device, threads, self._contact.machines))
        if out.errand.wish is not Wish.GO_ON:
            link.wish(order, out.errand.wish)

    def _hear(self, link: Link, out: Out, said: Said) -> None:
        try:
            self._tell(out.errand.hears(said, partial(self._fetch, link, out.errand.order)))
        except StrangeError:
            self._contact.warn_of_strangers()

    def _fetch(self, link: Link, order: Order) -> Checkpoint | None:
        try:
            return link.checkpoint(order)
        except LostError:
            return None
        except StrangeError:
            self._contact.warn_of_strangers()
            return None

    def _come_home(self, link: Link, out: Out) -> None:
        if out.future.status in ("cancelled", "lost"):
            raise LostError
        run = out.errand.model.run
        try:
            end = link.end(out.future, self._patience_with(out))
        except LostError:
            if not link.alive:
                raise
            return  # a machine was lost with what it had done, and Dask has it done again
        except StrangeError:
            self._end(out, RunFailed(run, STRANGE_END))
            return
        except Exception as error:
            self._end(
                out,
                RunFailed(run, message("The cluster could not do the run: {error}", error=_said_by(error))),
            )
            return
        if end is None:
            end = RunEnd(RunFailed(run, message("The machine gave the run up; what came home is kept.")))
        try:
            reports = out.errand.ends(end)
        except StrangeError:
            reports = [RunFailed(run, STRANGE_END)]
        self._tell(reports[:-1])
        self._end(out, reports[-1])

    def _patience_with(self, out: Out) -> float:
        """Seconds for what a run learnt to come home; one that is to stop is home in time or given up."""
        if out.deadline is None:
            return ANSWER_SECONDS
        return max(SHORTEST_SECONDS, out.deadline - self._clock())

    def _end(self, out: Out, report: Report) -> None:
        """Nothing more comes of a run; another program may have it."""
        del self._out[out.errand.order.token]
        out.held.close()
        self._send(report)
        if self._contact.link is not None and out.future is not None:
            try:
                self._contact.link.forget(out.errand.order, out.future)
            except LostError:
                self.lose()

    def _tell(self, reports: list[Report]) -> None:
        for report in reports:
            self._send(report)

    @property
    def _waits(self) -> bool:
        return any(out.future is None for out in self._out.values())

    def _is_placed(self, link: Link, out: Out) -> bool:
        needed = [each.errand.order.data for each in self._out.values()]
        return self._placed.is_placed(link, out.errand.order.data, out.send.data.path, needed)


def _said_by(error: BaseException) -> str:
    return f"{type(error).__name__}: {reason_of(error)[:300]}"
