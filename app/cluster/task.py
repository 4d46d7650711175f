"""What Dask calls on a machine of the cluster. Light, so that whoever sends it need not load torch."""

from __future__ import annotations

import importlib
import os

from app.cluster.order import Order, RunEnd
from app.threads import waiting


def train(order: Order) -> RunEnd | None:
    """Do a run from where its checkpoint is. None where nobody waits for it any more."""
    os.environ.update(waiting(os.environ))  # as in the training process of this computer
    # By name, because an import statement would tie the window to torch.
    end: RunEnd | None = importlib.import_module("app.cluster.training").train(order)
    return end
