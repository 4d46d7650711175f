"""Dask's client, whose every wait has a limit, and why a cluster cannot be reached, in a sentence."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from typing import Any

from distributed import Client
from distributed.comm.core import CommClosedError
from distributed.security import Security

from app.common.cluster_address import ENCRYPTED
from language.sentence import message

CLOSING_SECONDS = 1.0
SLACK_SECONDS = 0.5
"""Later than Dask's own limit, which tells more where it is the one that is reached."""
NO_WAIT_IS_LONGER = (TimeoutError, asyncio.TimeoutError)
"""One and the same from Python 3.11 on."""


class LostError(Exception):
    """The scheduler does not answer, or not as one."""


class UnreachableError(LostError):
    """There is no scheduler to be had at an address. Its text is one sentence for the user."""


class BoundedClient(Client):
    """A client of one scheduler. `limit` is how many seconds its answers may take.

    Dask's own waits for ever for whoever takes a connection and then says nothing.
    """

    def __init__(self, address: str, limit: float) -> None:
        """Raises `UnreachableError`; nothing of the try is left then."""
        self.limit = limit
        _check_certificates(address)
        try:
            # TLS and all else is as Dask's own configuration says.
            super().__init__(address, timeout=limit, set_as_default=False, name="hearsee")  # type: ignore[no-untyped-call]
        except (Exception, asyncio.CancelledError) as error:  # whatever somebody there made of our greeting
            self.end()
            raise UnreachableError(_why(address, error)) from error

    def start(self, **options: Any) -> None:
        """See `Client`."""
        super().start(callback_timeout=self.limit + SLACK_SECONDS, **options)  # type: ignore[no-untyped-call]

    def sync(self, func: Any, *arguments: Any, callback_timeout: Any = None, **options: Any) -> Any:
        """See `Client`. Raises `TimeoutError`."""
        limit = self.limit if callback_timeout is None else callback_timeout
        return super().sync(func, *arguments, callback_timeout=limit, **options)  # type: ignore[no-untyped-call]

    def end(self) -> None:
        """Close it and its thread, whether or not anybody is there."""
        with contextlib.suppress(Exception, asyncio.CancelledError):
            self.close(timeout=CLOSING_SECONDS)
        with contextlib.suppress(Exception):
            self._loop_runner.stop()
        self.status = "closed"  # else Dask tries once more when Python ends


def nobody_at(address: str) -> str:
    """The sentence for where nobody listens."""
    return message(
        "No scheduler answers at {address}, so nothing was sent; start it with “dask "
        "scheduler”, correct the address, or say “use this computer”.",
        address=address,
    )


def _check_certificates(address: str) -> None:
    if not address.startswith(ENCRYPTED):
        return
    try:
        there = Security().get_connection_args("client").get("ssl_context") is not None
    except (OSError, ValueError):  # files that are not there, or hold something else
        there = False
    if not there:
        raise UnreachableError(
            message(
                "{address} wants TLS, and Dask's configuration on this computer names no "
                "certificates that can be used, so nothing was sent; name them there, or say “use "
                "this computer”.",
                address=address,
            )
        )


def _why(address: str, error: BaseException) -> str:
    if isinstance(error, NO_WAIT_IS_LONGER):
        return message(
            "Something listens at {address} and does not answer, so nothing was sent; start the "
            "scheduler anew, correct the address, or say “use this computer”.",
            address=address,
        )
    if any(isinstance(each, ssl.SSLError) for each in _causes(error)):
        return message(
            "{address} and this computer do not agree on TLS, so nothing was sent; look at the "
            "certificates of both, or say “use this computer”.",
            address=address,
        )
    if isinstance(error, CommClosedError):
        return message(
            "What listens at {address} ends the connection, so nothing was sent; correct the "
            "address (that of a scheduler with TLS begins with tls), or say “use this computer”.",
            address=address,
        )
    if isinstance(error, OSError):
        return nobody_at(address)
    if address.startswith("ucx://"):
        return message(
            "The protocol ucx needs what is not installed on this computer, so nothing was sent; "
            "use tcp or tls."
        )
    return message(
        "What answers at {address} is no scheduler of Dask that this computer understands, "
        "so nothing was sent; correct the address (a scheduler's port is 8786 unless it was "
        "given another), or say “use this computer”.",
        address=address,
    )


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
