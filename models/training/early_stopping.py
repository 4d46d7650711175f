"""Stop when it no longer gets better, and keep the best."""

from __future__ import annotations

import torch
from torch import nn

from models.training.checkpoint import Memory


class EarlyStopping:
    """Watches the validation loss; after `patience` epochs without a better one the run is over.

    With a patience of 0 it never ends a run, and keeps nothing. Source: L. Prechelt, "Early stopping - but
    when?", 1998, criterion UP with strips of one epoch.
    """

    def __init__(self, patience: int) -> None:
        self.patience = patience
        self.best_epoch = 0
        """The epoch whose parameters `restore` brings back; the last one where patience is 0."""
        self._best_loss = float("inf")
        self._last_epoch = 0
        self._best: dict[str, torch.Tensor] = {}

    def epoch_done(self, epoch: int, validation_loss: float, model: nn.Module) -> bool:
        """Whether the run is over."""
        self._last_epoch = epoch
        if not self.patience:
            self.best_epoch = epoch
        elif validation_loss < self._best_loss:
            self.best_epoch, self._best_loss = epoch, validation_loss
            self._best = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        return self.over

    @property
    def over(self) -> bool:
        """Whether there were `patience` epochs without a better one."""
        return bool(self.patience) and self._last_epoch - self.best_epoch >= self.patience

    def restore(self, model: nn.Module) -> bool:
        """Bring the best epoch's parameters back; whether they differ from the last one's."""
        if not self._best or self.best_epoch == self._last_epoch:
            return False
        model.load_state_dict(self._best)
        return True

    def memory(self) -> Memory:
        """The best epoch and its parameters."""
        return Memory(
            self._best,
            {"best_epoch": self.best_epoch, "best_loss": self._best_loss, "last_epoch": self._last_epoch},
        )

    def recall(self, memory: Memory) -> None:
        """Go on from there."""
        self.best_epoch = int(memory.numbers["best_epoch"])
        self._last_epoch = int(memory.numbers["last_epoch"])
        self._best_loss = memory.numbers["best_loss"]
        self._best = dict(memory.tensors)
