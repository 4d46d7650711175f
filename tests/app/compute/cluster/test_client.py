"""Whoever is at the address of a cluster: a sentence, and in time."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from app.compute.cluster.client import BoundedClient, UnreachableError
from tests.app.compute.cluster import strangers
from tests.app.compute.cluster.machines import free_port

LIMIT_SECONDS = 0.5


@pytest.fixture(autouse=True)
def without_what_dask_logs() -> Iterator[None]:
    """As in the courier."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def why_not(address: str) -> str:
    with pytest.raises(UnreachableError) as raised:
        BoundedClient(address, LIMIT_SECONDS)
    return str(raised.value)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("conversation", "told"),
    [
        (strangers.says_nothing, "Something listens at {} and does not answer, so"),
        (strangers.hangs_up, "What listens at {} ends the connection, so"),
        (strangers.speaks_http, "What answers at {} is no scheduler of Dask"),
        (strangers.announces_too_much, "What answers at {} is no scheduler of Dask"),
        (strangers.announces_a_large_frame, "What answers at {} is no scheduler of Dask"),
        (strangers.speaks_nonsense, "What answers at {} is no scheduler of Dask"),
    ],
)
def test_who_is_no_scheduler_is_a_sentence_in_time(conversation: strangers.Conversation, told: str) -> None:
    with strangers.somebody(conversation) as port:
        address = f"tcp://127.0.0.1:{port}"
        assert why_not(address).startswith(told.format(address))


def test_where_nobody_listens_it_says_how_a_scheduler_is_started() -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    assert f"No scheduler answers at {address}, so nothing was sent; start it with" in why_not(address)


def test_tls_without_certificates_is_told_before_anybody_is_asked() -> None:
    address = "tls://127.0.0.1:1"
    assert f"{address} wants TLS, and Dask's configuration on this computer names no" in why_not(address)


def test_a_protocol_that_is_not_installed_is_a_sentence() -> None:
    assert why_not("ucx://127.0.0.1:1").startswith("The protocol ucx needs")
