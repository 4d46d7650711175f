"""Sound things that hostile ones are made of: data, runs, exported models, a spoken word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.audio.sounds import say
from tests.benchmarks.hostile.case import Case, Limits, Outcome
from tests.benchmarks.hostile.station import Station
from tests.models.data.own_pictures.pictures import write_pictures

MODELS = {"softmax": "softmax", "mlp": "mlp", "lenet": "lenet", "cnn": "cnn"}
"""What is trained, and how it is said."""
PLENTY = Limits(processor_seconds=60.0, seconds=120.0)


@dataclass(frozen=True)
class Supplies:
    """All of them; nothing may change them."""

    data: Path
    """Pictures of 28 x 28 in two class folders."""
    runs: Path
    """Runs 1, 2, ... on them, one of each of `MODELS`."""
    exports: Mapping[str, Mapping[str, bytes]]
    """Of each of `MODELS` the files that "export" wrote, by their names."""
    clip: Path
    """Somebody says "stop"."""

    @property
    def picture(self) -> Path:
        """A picture that a model can name."""
        return self.data / "cat" / "00000.png"


def make_supplies(folder: Path, station: Station) -> Supplies:
    """Train and export by the program itself; what is sound has to go through. Raises `RuntimeError`."""
    data, runs = write_pictures(folder / "data", each=12), folder / "runs"
    usual = ("--data", str(data), "--runs", str(runs))
    exports: dict[str, dict[str, bytes]] = {}
    for number, (model, said) in enumerate(MODELS.items(), start=1):
        _well(station, folder, *usual, f"train {said} for 1 epoch with seed {number}")
        into = folder / f"exported-{model}"
        into.mkdir()
        _well(station, into, *usual, "export the model")
        (exported,) = [each for each in into.iterdir() if each.is_dir()]
        exports[model] = {each.name: each.read_bytes() for each in exported.iterdir()}
    supplies = Supplies(data, runs, exports, say("stop", folder / "stop.wav"))
    _well(station, folder, *usual, "predict", str(supplies.picture))
    _well(station, folder, "hear", str(supplies.clip))
    return supplies


def _well(station: Station, folder: Path, *words: str) -> Outcome:
    outcome = station.run(Case(" ".join(words), words, folder=folder, limits=PLENTY))
    if outcome.code != 0:
        raise RuntimeError(f"{' '.join(words)}: {outcome}")
    return outcome
