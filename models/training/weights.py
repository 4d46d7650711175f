"""A model's parameters in a file: safetensors, which holds numbers alone and so can run nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor, nn

from language.sentence import message
from models.files.user_files import read_user_file
from models.files.whole_files import remedy, write_whole

MOST_BYTES = 2**34
"""More than any model here has."""


class WeightsError(ValueError):
    """Weights that cannot be saved or loaded. Its text is one sentence for the user."""


def save_weights(model: nn.Module, path: Path) -> None:
    """Write the parameters so that `path` holds either the earlier file or the whole new one, never less.

    Raises `WeightsError`.
    """
    try:
        write_whole(path, weights_as_bytes(model))
    except OSError as error:
        raise WeightsError(
            message(
                "The weights could not be saved as {path} ({strerror}); what was there before is "
                "unchanged, so {error} or choose another folder.",
                path=path,
                strerror=error.strerror,
                error=remedy(error),
            )
        ) from error


def weights_as_bytes(model: nn.Module) -> bytes:
    """The parameters as safetensors."""
    contents: bytes = save({name: values.cpu().contiguous() for name, values in model.state_dict().items()})
    return contents


def load_weights(model: nn.Module, path: Path) -> None:
    """Put the saved parameters into `model`, which must be of the same kind and size.

    Raises `WeightsError`, and then leaves the model as it was.
    """
    saved = _read(path)
    expected = model.state_dict()
    if _shapes(saved) != _shapes(expected):
        raise WeightsError(
            message(
                "{path} holds the weights of another model ({saved}, not {expected}); choose a file "
                "that was saved by a run of this one.",
                path=path,
                saved=_described(saved),
                expected=_described(expected),
            )
        )
    model.load_state_dict(saved)


def digest(model: nn.Module) -> str:
    """A fingerprint of the parameters: SHA-256 over their names, kinds, shapes and bytes, in hexadecimal.

    Two models have the same one only where they are equal bit for bit.
    """
    found = hashlib.sha256()
    for name, values in sorted(model.state_dict().items()):
        found.update(f"{name} {values.dtype} {tuple(values.shape)}\n".encode())
        # As bytes, because NumPy lacks some of torch's kinds of number.
        found.update(values.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes())
    return found.hexdigest()


def _read(path: Path) -> dict[str, Tensor]:
    try:
        return load(read_user_file(path, MOST_BYTES))
    except FileNotFoundError:
        raise WeightsError(
            message("There are no saved weights at {path}; train the model first.", path=path)
        ) from None
    except OSError as error:
        raise WeightsError(
            message(
                "{path} cannot be read ({strerror}); allow reading it or train the model again.",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    except (SafetensorError, ValueError) as error:
        raise WeightsError(
            message("{path} is damaged or holds no weights; delete it and train the model again.", path=path)
        ) from error


def _shapes(tensors: dict[str, Tensor]) -> dict[str, tuple[tuple[int, ...], str]]:
    return {name: (tuple(values.shape), str(values.dtype)) for name, values in tensors.items()}


def _described(tensors: dict[str, Tensor]) -> str:
    """For example "W 784x10, b 10"."""
    return ", ".join(f"{name} {'x'.join(map(str, values.shape))}" for name, values in sorted(tensors.items()))
