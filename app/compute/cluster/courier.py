"""The courier: a process of its own between the window and a cluster, as the worker is for this computer.

It asks Dask, brings home what comes, and knows what to send again where a scheduler was lost. It loads
neither torch nor Qt.
"""

from __future__ import annotations

import logging
import time
import uuid
import warnings
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial, singledispatchmethod
from multiprocessing.connection import Connection
from typing import Any

from app.common.words.numbers import counted
from app.compute.cluster.client import LostError, UnreachableError, nobody_at
from app.compute.cluster.errand import Errand
from app.compute.cluster.link import ANSWER_SECONDS, Link, Machines, NoSuchResourceError, resources_for
from app.compute.cluster.order import PART_BYTES, Checkpoint, DataOrder, Order, RunEnd, Said, Wish
from app.compute.cluster.plain import StrangeError
from app.compute.cluster.requests import Connect, Disconnect, Places, Send
from app.compute.cluster.versions import versions_here
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import Pause, Resume, RunFailed, Stop, TakeUp
from app.compute.messages.unions import Report
from app.compute.run_lock import RunIsGoingError, run_held
from audio.reasons import reason_of
from models.whole_files import remove_leftovers

CONNECTING_SECONDS = 5.0
"""How long a cluster may take to answer at first."""
TRYING_SECONDS = 0.5
"""How long it may take when it was lost; the window is heard in between."""
PAUSE_SECONDS = 1.0
"""Between two tries."""
GRACE_SECONDS = 1.2
"""How long a machine may take to stop a run by itself; then it is given up, and what came home stays."""
SHORTEST_SECONDS = 0.1
"""The least that is waited for something that is there."""
BUSY_SECONDS, IDLE_SECONDS = 0.02, 0.25
"""How long to wait for a word from the window while runs are out, and while there are none."""
LOOKING_SECONDS = 2.0
"""How often to look which machines there are."""

STRANGE_END = "What came from the cluster as the end of the run is none; what came home before is kept."

Lead = Callable[[str, str, float], Link]


def main(connection: Connection, _: object) -> None:
    """Serve until the other end of the pipe is gone."""
    logging.disable(logging.CRITICAL)  # Dask's: what goes wrong is told in our words
    warnings.filterwarnings("ignore", module="distributed")
    courier = Courier(connection)
    try:
        courier.serve()
    except (EOFError, OSError):
        return
    finally:
        courier.close()


@dataclass
class _Out:
    """A run that is out."""

    errand: Errand
    send: Send
    held: ExitStack
    """Keeps other windows from it."""
    future: Any = None
    """Dask's, once it is sent."""
    deadline: float | None = None
    """When to wait no longer for it to stop."""


class Courier:
    """Serves one connection: hears the window, Dask and the machines in turns."""

    def __init__(
        self, connection: Connection, lead: Lead = Link, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._connection = connection
        self._lead = lead
        self._clock = clock
        self._name = uuid.uuid4().hex[:12]
        self._address = ""
        self._link: Link | None = None
        self._machines = Machines()
        self._out: dict[str, _Out] = {}
        """By the token of the order, in the order in which they were asked for."""
        self._placed: dict[DataOrder, int] = {}
        """Of each data set how many parts the scheduler has."""
        self._was_reached = False
        self._why_unreachable = ""
        self._told_of_none = False
        """Whether it was told that no machine is there."""
        self._told_of_strangers = False
        """Whether it was told that somebody else speaks on this link."""
        self._next_try = 0.0
        self._next_look = 0.0

    def serve(self) -> None:
        """Go on for ever. `EOFError` and `OSError` from the connection mean that the window is gone."""
        while True:
            self.turn(BUSY_SECONDS if self._out else IDLE_SECONDS)

    def turn(self, patience: float) -> None:
        """One round: the window, the scheduler, the runs."""
        while self._connection.poll(patience):
            self._serve(self._connection.recv())
            patience = 0.0
        try:
            self._keep_in_touch()
            self._bring_home()
            self._send_out()
        except LostError:
            self._lose()
        self._give_up_in_time()

    def close(self) -> None:
        """Leave nothing behind on the cluster."""
        self._disconnect()

    # ---- the window

    @singledispatchmethod
    def _serve(self, request: object) -> None:
        raise TypeError(f"unknown request {request!r}")

    @_serve.register
    def _connect(self, request: Connect) -> None:
        if request.address == self._address and self._link is not None:
            return
        self._disconnect()
        self._address, self._was_reached = request.address, False
        self._reach()
        if self._link is None:
            self._send(Warned(self._unreachable))

    @_serve.register
    def _part(self, request: Disconnect) -> None:
        if not self._out:
            self._disconnect()

    @_serve.register
    def _take(self, request: Send) -> None:
        run, model = request.request.model.run, request.request.model
        if self._link is None and not self._was_reached and self._clock() >= self._next_try:
            self._reach()
        if self._link is None and not self._was_reached:
            self._send(RunFailed(run, self._unreachable))
            return
        held = ExitStack()
        try:
            held.enter_context(run_held(model.weights.parent))
        except RunIsGoingError as error:
            self._send(RunFailed(run, str(error), elsewhere=True))
            return
        remove_leftovers(model.weights.parent)
        order = self._order(request)
        self._out[order.token] = _Out(Errand(request.request, order), request, held)

    @_serve.register
    def _stop(self, request: Stop) -> None:
        for out in self._meant(request.run):
            if out.errand.wish is not Wish.STOP:
                self._want(out, Wish.STOP)
                # One that no machine has begun has learnt nothing since it was sent.
                out.deadline = self._clock() + (GRACE_SECONDS if out.errand.began and self._link else 0.0)

    @_serve.register
    def _pause(self, request: Pause) -> None:
        for out in self._meant(request.run):
            if out.errand.wish is Wish.GO_ON:
                self._want(out, Wish.PAUSE)

    @_serve.register
    def _resume(self, request: Resume) -> None:
        for out in self._meant(request.run):
            if out.errand.wish is Wish.PAUSE:
                self._want(out, Wish.GO_ON)

    def _meant(self, run: str) -> list[_Out]:
        return [out for out in self._out.values() if run in ("", out.errand.model.run)]

    def _want(self, out: _Out, wish: Wish) -> None:
        out.errand.wish = wish
        if self._link is not None and out.future is not None:
            try:
                self._link.wish(out.errand.order, wish)
            except LostError:
                self._lose()

    # ---- the scheduler

    def _reach(self) -> None:
        """For the first time. Where it is there, that is told."""
        try:
            self._link = self._lead(self._address, self._topic, CONNECTING_SECONDS)
            self._machines = self._link.machines()
            problem = self._link.mismatch(self._machines)
        except LostError as error:
            self._forget_link()
            self._why_unreachable = str(error) if isinstance(error, UnreachableError) else ""
            self._next_try = self._clock() + PAUSE_SECONDS
            return
        self._was_reached = True
        self._send(Places(self._machines.places))
        workers = counted(len(self._machines.addresses), "worker")
        told = Warned(problem) if problem else Noticed(f"The cluster at {self._address} is there: {workers}.")
        self._send(told)

    def _keep_in_touch(self) -> None:
        now = self._clock()
        if self._link is None:
            if self._out and now >= self._next_try:
                self._try_again()
            return
        if not self._link.alive:
            raise LostError
        if now >= self._next_look:
            self._see(self._link.machines())

    def _see(self, machines: Machines) -> None:
        before, self._machines = self._machines, machines
        if machines.places != before.places:
            self._send(Places(machines.places))
        self._next_look = self._clock() + (LOOKING_SECONDS if machines.addresses else PAUSE_SECONDS)
        waits = any(out.future is None for out in self._out.values())
        if waits and not machines.addresses and not self._told_of_none:
            self._told_of_none = True
            self._send(Warned(f"The cluster at {self._address} has no workers; runs begin when one comes."))
        if machines.addresses:
            self._told_of_none = False

    def _try_again(self) -> None:
        self._next_try = self._clock() + PAUSE_SECONDS
        try:
            self._link = self._lead(self._address, self._topic, TRYING_SECONDS)
            self._machines = self._link.machines()
        except LostError:
            self._forget_link()
            return
        runs = counted(len(self._out), "run")
        self._send(Noticed(f"The scheduler at {self._address} is back; {runs} go on from what came home."))

    def _lose(self) -> None:
        """Runs that are out begin their way anew once there is a scheduler."""
        if self._link is None:
            return
        self._forget_link()
        self._next_try = self._clock()
        for token, out in list(self._out.items()):
            del self._out[token]
            order = self._order(out.send)
            out.errand.sent_again(order)
            out.future = None
            if out.errand.wish is Wish.STOP:
                out.deadline = self._clock()
            self._out[order.token] = out
        told = f"The scheduler at {self._address} no longer answers; what came home is kept."
        if self._out:
            runs = counted(len(self._out), "run")
            told = (
                f"The scheduler at {self._address} no longer answers; what came home is kept, and {runs} "
                "will go on once it is back."
            )
        self._send(Warned(told))

    def _forget_link(self) -> None:
        if self._link is not None:
            self._link.close()
        self._link, self._placed, self._told_of_strangers = None, {}, False

    def _disconnect(self) -> None:
        """Nothing is left there of what was sent."""
        for out in self._out.values():
            out.held.close()
        if self._link is not None:
            try:
                for out in self._out.values():
                    if out.future is not None:
                        self._link.forget(out.errand.order, out.future)
                for data in self._placed:
                    self._link.withdraw(data)
            except LostError:
                pass
        self._out.clear()
        self._forget_link()

    # ---- runs on their way

    def _order(self, send: Send) -> Order:
        request = send.request
        token = f"{request.model.run}-{uuid.uuid4().hex}"
        return Order(
            run=request.model.run,
            token=token,
            topic=self._topic,
            specification=request.model.specification,
            data=DataOrder(send.data.digest, send.data.size, self._name),
            cluster=self._address,
            versions=versions_here(),
            wanted=send.wanted,
            begun=request.conditions,
            corrections=send.data.corrections,
            epochs_known=request.epochs_known if isinstance(request, TakeUp) else None,
        )

    def _send_out(self) -> None:
        """What is not on its way yet; a part of its data set at a time."""
        if self._link is None:
            return
        for out in [each for each in self._out.values() if each.future is None]:
            if out.errand.wish is Wish.STOP:
                continue
            if not self._machines.addresses or not self._is_placed(self._link, out):
                return
            try:
                self._submit(self._link, out)
            except NoSuchResourceError as error:
                self._end(out, RunFailed(out.errand.model.run, str(error)))
            except OSError as error:
                why = f"What the run knows cannot be read ({error.strerror}); allow that and resume it."
                self._end(out, RunFailed(out.errand.model.run, why))

    def _submit(self, link: Link, out: _Out) -> None:
        self._see(link.machines())
        if not self._machines.addresses:
            return
        problem = link.mismatch(self._machines)
        if problem:
            self._end(out, RunFailed(out.errand.model.run, problem))
            return
        order, checkpoint = out.errand.order, out.errand.checkpoint()
        again = order.begun
        device = (again.device if again else "") or order.wanted.device
        threads = (again.threads if again else 0) or order.wanted.threads
        out.future = link.submit(order, checkpoint, resources_for(device, threads, self._machines))
        if out.errand.wish is not Wish.GO_ON:
            link.wish(order, out.errand.wish)

    def _is_placed(self, link: Link, out: _Out) -> bool:
        """Whether the scheduler has all of a run's data set; else another part of it is sent."""
        data = out.errand.order.data
        done = self._placed.setdefault(data, 0)
        if done == 0:
            self._withdraw_others(link, data)
        if done < data.parts:
            with out.send.data.path.open("rb") as file:
                file.seek(done * PART_BYTES)
                link.place(data, done, file.read(PART_BYTES))
            self._placed[data] = done + 1
        return self._placed[data] == data.parts

    def _withdraw_others(self, link: Link, data: DataOrder) -> None:
        """Data sets that no run is at make way."""
        used = {data, *(out.errand.order.data for out in self._out.values())}
        for other in [each for each in self._placed if each not in used]:
            link.withdraw(other)
            del self._placed[other]

    # ---- what comes home

    def _bring_home(self) -> None:
        link = self._link
        if link is None:
            return
        # Looked at first: what a run said comes before its end, on the same way.
        done = [out for out in self._out.values() if out.future is not None and out.future.done()]
        for said in link.heard():
            if isinstance(said, StrangeError):
                self._warn_of_strangers()
            elif (out := self._out.get(said.token)) is not None:
                self._hear(link, out, said)
        for out in done:
            self._come_home(link, out)

    def _hear(self, link: Link, out: _Out, said: Said) -> None:
        try:
            self._tell(out.errand.hears(said, partial(self._fetch, link, out.errand.order)))
        except StrangeError:
            self._warn_of_strangers()

    def _warn_of_strangers(self) -> None:
        if not self._told_of_strangers:
            self._told_of_strangers = True
            told = (
                f"Somebody on the cluster at {self._address} says what no HearSee says; nothing was made of "
                "it. Keep strangers away from the scheduler, or use TLS."
            )
            self._send(Warned(told))

    def _fetch(self, link: Link, order: Order) -> Checkpoint | None:
        try:
            return link.checkpoint(order)
        except LostError:
            return None
        except StrangeError:
            self._warn_of_strangers()
            return None

    def _come_home(self, link: Link, out: _Out) -> None:
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
            self._end(out, RunFailed(run, f"The cluster could not do the run: {_said_by(error)}"))
            return
        if end is None:
            end = RunEnd(RunFailed(run, "The machine gave the run up; what came home is kept."))
        try:
            reports = out.errand.ends(end)
        except StrangeError:
            reports = [RunFailed(run, STRANGE_END)]
        self._tell(reports[:-1])
        self._end(out, reports[-1])

    def _patience_with(self, out: _Out) -> float:
        """Seconds for what a run learnt to come home; one that is to stop is home in time or given up."""
        if out.deadline is None:
            return ANSWER_SECONDS
        return max(SHORTEST_SECONDS, out.deadline - self._clock())

    def _give_up_in_time(self) -> None:
        now = self._clock()
        for out in list(self._out.values()):
            if out.deadline is not None and now >= out.deadline:
                self._end(out, out.errand.stopped_here())

    def _end(self, out: _Out, report: Report) -> None:
        """Nothing more comes of a run; another program may have it."""
        del self._out[out.errand.order.token]
        out.held.close()
        self._send(report)
        if self._link is not None and out.future is not None:
            try:
                self._link.forget(out.errand.order, out.future)
            except LostError:
                self._lose()

    def _tell(self, reports: list[Report]) -> None:
        for report in reports:
            self._send(report)

    def _send(self, report: Report | Places) -> None:
        self._connection.send(report)

    @property
    def _topic(self) -> str:
        return f"hearsee-{self._name}"

    @property
    def _unreachable(self) -> str:
        return self._why_unreachable or nobody_at(self._address)


def _said_by(error: BaseException) -> str:
    return f"{type(error).__name__}: {reason_of(error)[:300]}"
