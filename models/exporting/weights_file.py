"""The weights as safetensors: numbers and texts alone, so that the file can run nothing."""

from __future__ import annotations

from safetensors.torch import save
from torch import nn

from models.exporting.facts import ModelFacts


def weights_file(model: nn.Module, facts: ModelFacts) -> bytes:
    """Every parameter under its name, and what is needed to make a model of them again."""
    tensors = {name: values.cpu().contiguous() for name, values in model.state_dict().items()}
    contents: bytes = save(tensors, metadata=facts.as_metadata())
    return contents
