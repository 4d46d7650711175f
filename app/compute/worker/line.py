"""The worker's end of the pipe: one request after the other, and “stop” heard while one of them is served."""

from __future__ import annotations

from collections import deque
from multiprocessing.connection import Connection

from app.compute.messages.runs import Stop
from app.compute.messages.unions import Report, Request


class StoppedError(Exception):
    """The user wants no more of what is going on."""


class Line:
    """Requests in the order in which they came, and reports back.

    `EOFError` and `OSError` from the connection mean that the window is gone.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._later: deque[Request] = deque()
        self.begun = ""
        """The run that is going or about to: “stop” may name it."""

    def send(self, report: Report) -> None:
        """Have it known at the other end."""
        self._connection.send(report)

    def next(self) -> Request:
        """What came while nothing but “stop” could be served, and then what comes."""
        if self._later:
            return self._later.popleft()
        request: Request = self._connection.recv()
        return request

    @property
    def is_asked(self) -> bool:
        """Whether there is a request that need not be waited for."""
        return bool(self._later) or self._connection.poll()

    def hear_stop(self) -> None:
        """Raise `StoppedError` where it was asked for; the request itself comes after those before it."""
        while self._connection.poll():
            request = self._connection.recv()
            self._later.append(request)
            if isinstance(request, Stop) and request.run in ("", self.begun):
                raise StoppedError

    def hear_anything(self) -> None:
        """Raise `StoppedError` where anything was asked for; unless it was to stop, it comes next."""
        if self._connection.poll():
            request = self._connection.recv()
            if not isinstance(request, Stop):
                self._later.append(request)
            raise StoppedError

    def leave(self, _: int) -> None:
        """In a process of a loader, which inherits the pipe: while it is open, the window thinks us alive."""
        self._connection.close()
