"""Six optimizers race down one surface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.playground.scenes.scene import Knob, Picture, Preset, Scene, Value
from language.sentence import joined, message
from models.playground.descent import Path, race
from models.playground.surfaces import RIPPLES, ROSENBROCK, SADDLE, Surface, bowl

BOWL, VALLEY, SADDLE_SHAPE, RIPPLED = range(4)
TITLES = {
    "sgd": "SGD",
    "momentum": message("Momentum"),
    "nesterov": message("Nesterov"),
    "adagrad": message("AdaGrad"),
    "rmsprop": message("RMSProp"),
    "adam": message("Adam"),
}


@dataclass(frozen=True, eq=False)
class RacePicture(Picture):
    """All paths."""

    surface: Surface | None = None
    condition: float = 1.0
    """κ of the bowl."""
    paths: tuple[Path, ...] = ()


class RaceScene(Scene):
    """Notes: "优化算法": SGD, Momentum, AdaGrad, Adam; with Nesterov and RMSProp."""

    name = "race"
    title = message("Race of the optimizers")
    summary = message("Six ways down one surface, from the same start.")
    knobs = (
        Knob(
            "surface",
            message("Surface"),
            0,
            3,
            0,
            choices=(message("Narrow bowl"), message("Bent valley"), message("Saddle"), message("Ripples")),
        ),
        Knob("rate", message("Rate factor"), 0.1, 10.0, 1.0, whole=False, logarithmic=True),
        Knob("momentum", message("Momentum β"), 0.0, 0.99, 0.9, whole=False),
        Knob("condition", message("κ of the bowl"), 1.0, 200.0, 20.0, whole=False, logarithmic=True),
        Knob("steps", message("Steps"), 20, 400, 200),
    )
    presets = (
        Preset("bowl", message("Narrow bowl"), settings={"surface": BOWL}),
        Preset("valley", message("Bent valley"), settings={"surface": VALLEY, "steps": 300}),
        Preset("saddle", message("Saddle"), settings={"surface": SADDLE_SHAPE}),
        Preset("ripples", message("Ripples"), settings={"surface": RIPPLED}),
        Preset("fast", message("Too fast"), settings={"surface": BOWL, "rate": 1.2}),
    )
    pace = 20.0

    def picture(self, settings: Mapping[str, float], points: object = ()) -> RacePicture:
        """See `Scene`."""
        condition, steps = settings["condition"], int(settings["steps"])
        surface = (bowl(condition), ROSENBROCK, SADDLE, RIPPLES)[int(settings["surface"])]
        paths = race(surface, steps, settings["rate"], settings["momentum"])
        numbers: tuple[tuple[str, Value], ...] = tuple(
            number
            for path in paths
            for number in (
                (f"{path.optimizer} rate", path.rate),
                (f"{path.optimizer} height", float(path.heights[-1])),
                (f"{path.optimizer} arrived after", path.arrived(surface)),
                (f"{path.optimizer} thrown out", path.thrown_out),
            )
        )
        return RacePicture(
            _sentence(paths, surface, steps),
            steps=steps,
            numbers=numbers,
            surface=surface,
            condition=condition,
            paths=paths,
        )


def _sentence(paths: tuple[Path, ...], surface: Surface, steps: int) -> str:
    arrived = {path.optimizer: path.arrived(surface) for path in paths}
    there = sorted((step, name) for name, step in arrived.items() if step is not None)
    out = [TITLES[path.optimizer] for path in paths if path.thrown_out]
    told = [message("Nobody is at the lowest place to stay after {steps} steps.", steps=steps)]
    if there:
        step, name = there[0]
        told = [
            message(
                "{titles} is there first, after {step} steps; {there} of {paths} arrive.",
                titles=TITLES[name],
                step=step,
                there=len(there),
                paths=len(paths),
            )
        ]
    if out:
        told.append(message("Thrown out: {listed}.", listed=joined(", ", out)))
    return joined(" ", told)
