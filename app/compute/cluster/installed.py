"""Whether Dask is here at all: it is asked for by name, since not everybody needs it."""

from __future__ import annotations

from importlib.util import find_spec

from language.sentence import message

NOT_INSTALLED = message(
    'A cluster needs Dask, which is not installed here; this installs it: pip install "hearsee[cluster]".'
)


def why_no_cluster() -> str:
    """Why no cluster can be used, in a sentence; "" where one can. Loads nothing."""
    return "" if find_spec("distributed") is not None else NOT_INSTALLED
