"""What the address of a cluster looks like."""

from __future__ import annotations

import re

from language.sentence import message

PROTOCOLS = ("tcp", "tls", "ucx", "ws", "wss")
ENCRYPTED = ("tls://", "wss://")
"""How the address of a scheduler begins that speaks TLS."""
EXAMPLE = "tcp://host:8786"
WHO_ANSWERS = message("Whoever answers at that address can run programs here and there; use TLS.")
"""What stands beside every place where an address is given: Dask trusts whoever is there."""
_ADDRESS = re.compile(rf"(?:(?:{'|'.join(PROTOCOLS)})://)?(\[[0-9A-Fa-f:.]+\]|[\w.-]+):(\d{{1,5}})")


def why_no_address(text: str) -> str:
    """What is wrong with it, in a sentence; "" where nothing is. Whether anybody is there shows later."""
    found = _ADDRESS.fullmatch(text)
    if found is None or not 0 < int(found[2]) < 65536:
        return message(
            "“{text}” is no address of a cluster; one looks like {example}.", text=text, example=EXAMPLE
        )
    return ""
