"""Reading the data once with 0 to N workers, and from memory; measured, where the other scenes compute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.playground.scenes.scene import Knob, Picture, Preset, Scene, Value
from app.state.parts.loading_times import LoadingTimes, loading_result, way_in_words
from language.sentence import message

NOT_YET = message("Nothing has been measured yet: say “time the data loading”, or press the button.")


@dataclass(frozen=True, eq=False)
class LoadingPicture(Picture):
    """What has been measured so far."""

    times: LoadingTimes | None = None
    most_workers: int = 4
    """Up to how many would be measured next."""


class LoadingScene(Scene):
    """Notes: "图像分类数据集": "打印读取数据时间"."""

    name = "loading"
    title = message("Data loading")
    summary = message(
        "Seconds to read the training set once: a loader with workers against a tensor in memory."
    )
    moves = False
    knobs = (
        Knob("workers", message("Workers, at most"), 0, 8, 4),
        Knob("batch", message("Pictures in a batch"), 16, 1024, 256, logarithmic=True),
    )
    presets = (
        Preset("four", message("0 to 4 workers")),
        Preset("eight", message("0 to 8 workers"), settings={"workers": 8}),
    )
    action = ("time_loading", message("Time it"))

    def picture(self, settings: Mapping[str, float], points: object = ()) -> LoadingPicture:
        """See `Scene`."""
        most, batch_size = int(settings["workers"]), int(settings["batch"])
        numbers: tuple[tuple[str, Value], ...] = (
            ("workers at most", most),
            ("pictures in a batch", batch_size),
        )
        return LoadingPicture(NOT_YET, numbers=numbers, most_workers=most)

    def measured(self, settings: Mapping[str, float], facts: LoadingTimes) -> LoadingPicture:
        """See `Scene`."""
        numbers: tuple[tuple[str, Value], ...] = (
            ("pictures in a batch", facts.batch_size),
            *((f"seconds {way_in_words(way.workers)}", way.seconds) for way in facts.done),
            *((f"pictures a second {way_in_words(way.workers)}", way.a_second) for way in facts.done),
        )
        return LoadingPicture(
            _sentence(facts),
            problem=bool(facts.problem),
            numbers=numbers,
            times=facts,
            most_workers=int(settings["workers"]),
        )


def _sentence(times: LoadingTimes) -> str:
    if times.problem:
        return times.problem
    if times.going and times.ways:
        way = times.ways[-1]
        return message(
            "Measuring: {workers}, {examples} of {total} pictures read.",
            workers=way_in_words(way.workers),
            examples=f"{way.examples:,}",
            total=f"{way.total:,}",
        )
    if times.going:
        return message("Measuring…")
    return loading_result(times) or NOT_YET
