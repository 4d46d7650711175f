"""Run in a process of its own, `python -m app.doctor.probe`: loads something and tells what came of it.

    libraries MODULE...        import them one by one; which OpenMP runtimes are loaded after each
    torch CACHE [DATA_FOLDER]  where torch can compute, and the data set
    microphones                the sound inputs

Every line is a JSON object. Whatever ends the process, the lines before that have been told.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.doctor.openmp_runtimes import loaded_here
from audio.listening.reasons import reason_of
from language.plain import as_text
from language.sentence import joined


def main(arguments: Sequence[str]) -> int:
    """Look, and tell."""
    what, *rest = arguments
    {"libraries": _libraries, "torch": _torch, "microphones": _microphones}[what](rest)
    return 0


def _tell(**facts: Any) -> None:
    print(json.dumps(facts), flush=True)  # noqa: T201


def _libraries(modules: Sequence[str]) -> None:
    for module in modules:
        _tell(loading=module)
        try:
            importlib.import_module(module)
        except Exception as error:  # a library that is damaged may raise anything
            _tell(problem=as_text(joined(": ", [module, reason_of(error)])))
            continue
        _tell(runtimes=[asdict(each) for each in loaded_here()])
    _start_their_threads()
    _tell(loading="", runtimes=[asdict(each) for each in loaded_here()])


def _start_their_threads() -> None:
    """A runtime looks for others of its kind only once something is calculated."""
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.ones(64, 64) @ torch.ones(64, 64)
        torch.set_num_threads(torch.get_num_threads())


def _torch(arguments: Sequence[str]) -> None:
    cache, *chosen = map(Path, arguments)
    begun = time.perf_counter()
    import torch

    from models.common.device import available_devices

    _tell(version=torch.__version__, seconds=time.perf_counter() - begun)
    _tell(devices=available_devices(), threads=torch.get_num_threads())
    _data(cache, chosen[0] if chosen else None)


def _data(cache: Path, chosen: Path | None) -> None:
    from models.data.checks import DataError
    from models.data.reading import has_files, read_data_set
    from models.data.sources import DEBIAN_FOLDER

    places = (chosen,) if chosen is not None else (cache, DEBIAN_FOLDER)
    folder = next((each for each in places if each == chosen or has_files(each)), None)
    if folder is None:
        _tell(data=None)
        return
    try:
        found = read_data_set(folder)
    except DataError as error:
        _tell(data={"folder": str(folder), "problem": as_text(str(error))})
        return
    _tell(
        data={
            "folder": str(folder),
            "name": found.name,
            "training": len(found.training_labels),
            "test": len(found.test_labels),
        }
    )


def _microphones(_arguments: Sequence[str]) -> None:
    from audio.capture.devices import MicrophoneError, PortAudioDevices

    try:
        inputs = PortAudioDevices().inputs()
    except MicrophoneError as error:
        _tell(problem=as_text(str(error)))
    else:
        # Their names may have their owner's in them.
        _tell(inputs=[each.rate for each in inputs])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
