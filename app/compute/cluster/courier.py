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
from functools import singledispatchmethod
from multiprocessing.connection import Connection

from app.compute.cluster.client import LostError
from app.compute.cluster.contact import Contact, Lead
from app.compute.cluster.deliveries import Deliveries
from app.compute.cluster.link import Link
from app.compute.cluster.order import Wish
from app.compute.cluster.requests import Connect, Disconnect, Places, Send
from app.compute.messages.runs import Pause, Resume, RunFailed, Stop
from app.compute.messages.unions import Report
from app.compute.run_lock import RunIsGoingError, run_held
from models.files.whole_files import remove_leftovers

BUSY_SECONDS, IDLE_SECONDS = 0.02, 0.25
"""How long to wait for a word from the window while runs are out, and while there are none."""


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


class Courier:
    """Serves one connection: hears the window, Dask and the machines in turns."""

    def __init__(
        self, connection: Connection, lead: Lead = Link, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._connection = connection
        name = uuid.uuid4().hex[:12]
        self._contact = Contact(f"hearsee-{name}", lead, clock, self._send)
        self._deliveries = Deliveries(name, self._contact, clock, self._send)

    def serve(self) -> None:
        """Go on for ever. `EOFError` and `OSError` from the connection mean that the window is gone."""
        while True:
            self.turn(BUSY_SECONDS if self._deliveries else IDLE_SECONDS)

    def turn(self, patience: float) -> None:
        """One round: the window, the scheduler, the runs."""
        while self._connection.poll(patience):
            self._serve(self._connection.recv())
            patience = 0.0
        try:
            self._deliveries.keep_in_touch()
            self._deliveries.bring_home()
            self._deliveries.send_out()
        except LostError:
            self._deliveries.lose()
        self._deliveries.give_up_in_time()

    def close(self) -> None:
        """Leave nothing behind on the cluster."""
        self._deliveries.leave()

    @singledispatchmethod
    def _serve(self, request: object) -> None:
        raise TypeError(f"unknown request {request!r}")

    @_serve.register
    def _connect(self, request: Connect) -> None:
        if request.address == self._contact.address and self._contact.link is not None:
            return
        self._deliveries.leave()
        self._contact.begin(request.address)

    @_serve.register
    def _part(self, request: Disconnect) -> None:
        if not self._deliveries:
            self._deliveries.leave()

    @_serve.register
    def _take(self, request: Send) -> None:
        run, model = request.request.model.run, request.request.model
        if not self._contact.is_hopeful():
            self._send(RunFailed(run, self._contact.unreachable))
            return
        held = ExitStack()
        try:
            held.enter_context(run_held(model.weights.parent))
        except RunIsGoingError as error:
            self._send(RunFailed(run, str(error), elsewhere=True))
            return
        remove_leftovers(model.weights.parent)
        self._deliveries.take(request, held)

    @_serve.register
    def _stop(self, request: Stop) -> None:
        for out in self._deliveries.meant(request.run):
            if out.errand.wish is not Wish.STOP:
                self._deliveries.stop(out)

    @_serve.register
    def _pause(self, request: Pause) -> None:
        for out in self._deliveries.meant(request.run):
            if out.errand.wish is Wish.GO_ON:
                self._deliveries.want(out, Wish.PAUSE)

    @_serve.register
    def _resume(self, request: Resume) -> None:
        for out in self._deliveries.meant(request.run):
            if out.errand.wish is Wish.PAUSE:
                self._deliveries.want(out, Wish.GO_ON)

    def _send(self, report: Report | Places) -> None:
        self._connection.send(report)
