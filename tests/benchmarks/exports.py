"""How near exported models come to those they were written from: every model, with ten classes and with two.

python -m tests.benchmarks.exports [EXAMPLES]     trains each for an epoch on so many (6,000), and exports it
python -m tests.benchmarks.exports colour         the same on 1,200 small images of 32 x 32 pixels in colour
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from models.data.data_set import DataSet
from models.data.sources import open_data_set
from models.data.task import task_of
from models.events import EpochDone, Failed, Finished
from models.exporting.facts import ModelFacts
from models.exporting.folder import Exported, export
from models.importing.model_file import read_model
from models.importing.rebuilding import rebuild
from models.settings.recipes import recipe
from models.settings.specification import MODELS, RunSpecification
from models.training.training import fit
from models.training.weights import digest
from models.zoo import create_model
from tests.models.samples import in_colour, striped_data_set

PAIR = ("Trouser", "Ankle boot")
PAIR_IN_COLOUR = ("1", "8")


def specifications(examples: int, pair: tuple[str, str] = PAIR) -> list[RunSpecification]:
    """The settings that suit each model, cut short; the hard margin is for two classes that can be parted."""
    usual = [replace(recipe(model), examples=examples) for model in MODELS]
    short = [each if each.model == "hard-svm" else replace(each, epochs=1) for each in usual]
    ten = [each for each in short if each.model != "hard-svm"]
    return [*ten, *(replace(each, positive=pair[0], negative=pair[1]) for each in short)]


def exported(specification: RunSpecification, data: DataSet, within: Path) -> Exported:
    """Train, export, and see that the same comes back."""
    task = task_of(specification, data).data_set
    model = create_model(specification, task.image_shape, len(task.classes))
    events = list(fit(specification, model, task))
    assert not isinstance(events[-1], Failed), events[-1]
    epochs = tuple(event for event in events if isinstance(event, EpochDone))
    finished = events[-1] if isinstance(events[-1], Finished) else None
    facts = ModelFacts(
        specification,
        specification.model,
        specification.model,
        task.name,
        task.classes,
        task.image_shape,
        epochs=epochs,
        finished=finished,
    )
    done = export(model, facts, task.test_images, within, lambda what, fraction: None)
    for name in ("model.onnx", "weights.safetensors"):
        assert digest(rebuild(read_model(done.folder / name))) == digest(model), name
    return done


def main() -> None:
    """Print a row a model, and the largest difference."""
    coloured = sys.argv[1:] == ["colour"]
    examples = int(sys.argv[1]) if len(sys.argv) > 1 and not coloured else 6000
    with tempfile.TemporaryDirectory() as folder:
        if coloured:
            data, wanted = in_colour(striped_data_set(1200, 1000, 32)), specifications(0, PAIR_IN_COLOUR)
        else:
            data, wanted = open_data_set(None, Path(folder) / "data"), specifications(examples)
        found = []
        for specification in wanted:
            begun = time.perf_counter()
            agreement = exported(specification, data, Path(folder)).agreement
            found.append(agreement)
            classes = "2" if specification.positive else "10"
            print(
                f"{specification.model:16} {classes:>2} classes   difference {agreement.difference:.1e}   "
                f"scores up to {agreement.largest:7.2f}   {agreement.images} images   "
                f"{time.perf_counter() - begun:.1f} s",
                flush=True,
            )
    small = [each.difference for each in found if each.largest < 100]
    print(
        f"{len(found)} exports, largest difference {max(each.difference for each in found):.1e}; "
        f"of the {len(small)} whose scores are below 100: {max(small):.1e}"
    )
    relative = max(each.difference / max(1.0, each.largest) for each in found)
    print(f"for each 1 of the largest score: {relative:.1e}")


if __name__ == "__main__":
    main()
