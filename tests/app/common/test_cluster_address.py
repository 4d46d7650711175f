from __future__ import annotations

import pytest

from app.common.cluster_address import why_no_address


@pytest.mark.parametrize(
    "text", ["tcp://host:8786", "tls://10.0.0.7:1", "lab-3.example.org:8786", "tcp://[::1]:9"]
)
def test_addresses_are_taken(text: str) -> None:
    assert why_no_address(text) == ""


@pytest.mark.parametrize(
    "text", ["", "host", "tcp://host", "tcp://host:0", "tcp://host:99999", "http://a:1", "a b:1"]
)
def test_anything_else_is_told_in_a_sentence(text: str) -> None:
    assert why_no_address(text) == f"“{text}” is no address of a cluster; one looks like tcp://host:8786."
