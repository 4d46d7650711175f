"""What Dask calls on a machine of the cluster. Light, so that whoever sends it need not load torch."""

from __future__ import annotations

import importlib
import os

from app.compute.cluster.order import Order, RunEnd
from app.compute.cluster.plain import as_bytes
from app.compute.threads import waiting


def train(order: Order) -> bytes:
    """Do a run from where its checkpoint is: its `RunEnd` as bytes, or none where nobody waits for it."""
    os.environ.update(waiting(os.environ))  # as in the training process of this computer
    # By name, because an import statement would tie the window to torch.
    end: RunEnd | None = importlib.import_module("app.compute.cluster.training").train(order)
    return b"" if end is None else as_bytes(end)
