"""Commands of the playground. What is said for each stands beside what it does."""

from __future__ import annotations

from collections.abc import Callable

from app.commands.rules import Shows
from app.commands.vocabulary import CommandError, command
from app.compute.messages.data import LoadingEnded, TimeLoading
from app.core.core import Core
from app.core.requirements import need_rest
from app.playground.scenes import exhibiting
from app.playground.scenes.exhibiting import PlaygroundError, turned
from app.playground.scenes.registry import SCENES, scene_named
from app.playground.scenes.scene import Takes
from app.playground.slots import (
    Across,
    AcrossSign,
    Amount,
    AmountSign,
    KnobName,
    LoadingWorkers,
    PointClass,
    SceneName,
    Upward,
    UpwardSign,
)
from app.playground.slots_together import SceneOnData, SceneWithKnob
from app.state.events.playground import Exhibited, LoadingAsked, PlaygroundMoved
from app.state.parts.playground import Exhibit, Point
from app.state.parts.view import View
from app.state.reducers import playground_moves
from language.sentence import joined, message

CLASS_NAMES = {1: "A", -1: "B"}


@command(
    "show [me] [the] {scene}",
    zh="(显示|演示){scene}",
    shows=Shows.SCENE,
)
def show_scene(session: Core, scene: SceneName) -> str:
    """Show an idea of the notes in the playground, as it was left there."""
    return _shown(session, left_or_opened(session, scene))


@command("show [me] [the] {scene_on_data}", zh="(显示|演示){scene_on_data}", shows=Shows.SCENE)
def show_scene_on(session: Core, scene_on_data: SceneOnData) -> str:
    """Show an idea of the notes in the playground, on data that bring out what it can or cannot do."""
    return _shown(session, _done(lambda: exhibiting.opened(*scene_on_data)))


@command(
    "show [me] [the] {scene_with_knob} {amount}",
    "show [me] [the] {scene_with_knob} {amount_sign} {amount}",
    zh=("(显示|演示){scene_with_knob}[为]{amount}", "(显示|演示){scene_with_knob}[为]{amount_sign}{amount}"),
    shows=Shows.SCENE,
)
def show_scene_with(
    session: Core, scene_with_knob: SceneWithKnob, amount: Amount, amount_sign: AmountSign = 1
) -> str:
    """Show an idea of the notes in the playground, with one of its knobs at a number."""
    scene, knob = scene_with_knob
    return _shown(session, _turned(left_or_opened(session, scene), knob, amount_sign * amount))


@command(
    "(next|show [me] [the] next) scene",
    zh="下一个场景",
    menu="Playground",
    label="Next scene",
    instead="Here, name the scene: show the perceptron.",
)
def next_scene(session: Core) -> str:
    """Go on to the next idea in the list of the playground."""
    return _neighbour(session, 1)


@command(
    "(previous|show [me] [the] previous) scene",
    zh="上一个场景",
    menu="Playground",
    label="Previous scene",
    instead="Here, name the scene: show the perceptron.",
)
def previous_scene(session: Core) -> str:
    """Go back to the idea before in the list of the playground."""
    return _neighbour(session, -1)


@command(
    "set [the] {knob} to {amount}",
    "set [the] {knob} to {amount_sign} {amount}",
    zh=(
        "[把]{knob}(设为|设成|改为|改成){amount}",
        "[把]{knob}(设为|设成|改为|改成){amount_sign}{amount}",
    ),
    instead="Here, say it with the scene: show polynomial regression with degree 9.",
)
def set_knob(session: Core, knob: KnobName, amount: Amount, amount_sign: AmountSign = 1) -> str:
    """Turn a knob of the scene that the playground shows."""
    amount *= amount_sign
    exhibit = _turned(session.state.playground.exhibit, knob, amount)
    bring_to_front(session, exhibit)
    found = scene_named(exhibit.scene).knob(knob)
    assert found is not None
    return message("{found} is {amount}.", found=found.title, amount=f"{amount:g}")


@command(
    "play [the animation]",
    zh=("播放[动画]", "放动画"),
    menu="Playground",
    label="Play",
    shortcut="F5",
    instead="",
)
def play(session: Core) -> str:
    """Let the picture in the playground move."""
    need_motion(session)
    session.show(View.PLAYGROUND)
    session.receive(PlaygroundMoved(playground_moves.played(session.state.playground)))
    return message("Playing.")


@command(
    "(stop|pause|hold) (playing|the animation)",
    zh=("(停止|暂停)播放", "(停止|暂停)动画"),
    menu="Playground",
    label="Hold",
    instead="",
)
def hold_animation(session: Core) -> str:
    """Hold the picture in the playground where it is."""
    if not session.state.playground.playing:
        raise CommandError(message("Nothing is moving in the playground; say “play” first."))
    session.receive(PlaygroundMoved(playground_moves.held(session.state.playground)))
    return message("Held; say “play” to go on, or “next step”.")


# Not "step" alone: said quickly it is "stop", which must never be in doubt.
@command(
    "(next step|one step [forward]|step forward)",
    zh=("单步", "走一步"),
    menu="Playground",
    label="Next step",
    shortcut="Ctrl+Right",
    instead="",
)
def step(session: Core) -> str:
    """Let the picture in the playground go one step further."""
    need_motion(session)
    playground = session.state.playground
    if playground.step is not None and playground.at_end:
        raise CommandError(message("That was the last step; say “reset” to begin again."))
    session.show(View.PLAYGROUND)
    moved = playground_moves.at_step(playground, (playground.step or 0) + 1)
    session.receive(PlaygroundMoved(moved))
    return message("Step {step}.", step=f"{moved.step:,}")


@command(
    "reset [the animation]",
    zh=("重置[动画]", "回到开头"),
    menu="Playground",
    label="Rewind",
    shortcut="Ctrl+Left",
    instead="",
)
def reset(session: Core) -> str:
    """Put the picture in the playground back to the start of its animation."""
    need_motion(session)
    session.show(View.PLAYGROUND)
    session.receive(PlaygroundMoved(playground_moves.at_step(session.state.playground, 0)))
    return message("Back at the start; say “play”.")


@command(
    "(add|put) [a|another] point at [{across_sign}] {across} [comma|and] [{upward_sign}] {upward} "
    "[(to|in|of) class {point_class}]",
    zh="(加|添加)一个点[在][{across_sign}]{across}逗号[{upward_sign}]{upward}[(到|属于){point_class}类]",
    instead="",
)
def add_point(
    session: Core,
    across: Across,
    upward: Upward,
    across_sign: AcrossSign = 1,
    upward_sign: UpwardSign = 1,
    point_class: PointClass = 1,
) -> str:
    """Add a point to the scene that the playground shows; where nothing is said, to class A."""
    exhibit = session.state.playground.exhibit
    point = Point(across_sign * across, upward_sign * upward, point_class)
    bring_to_front(session, _done(lambda: exhibiting.with_point(exhibit, point)))
    place = f"({point.x:g}, {point.y:g})"
    if scene_named(exhibit.scene).takes is Takes.CLASSES:
        return message(
            "There is a point of class {class_names} at {place}.",
            class_names=CLASS_NAMES[point_class],
            place=place,
        )
    return message("There is a point at {place}.", place=place)


@command(
    "(clear|remove) [all] [the] points",
    zh="清除[所有]点",
    menu="Playground",
    label="Clear the points",
    instead="",
)
def clear_points(session: Core) -> str:
    """Take all points from the scene that the playground shows."""
    exhibit = session.state.playground.exhibit
    bring_to_front(session, _done(lambda: exhibiting.cleared(exhibit)))
    return message("There are no points now; say “undo” to have them back.")


def _shown(session: Core, exhibit: Exhibit) -> str:
    bring_to_front(session, exhibit)
    found = scene_named(exhibit.scene)
    data = found.preset(exhibit.preset)
    return message(
        "Here is the playground: {found}.",
        found=joined(" · ", [found.title, data.title]) if data else found.title,
    )


def left_or_opened(session: Core, scene: str) -> Exhibit:
    """A scene as it was left, or as it opens."""
    playground = session.state.playground
    there = (playground.exhibit, *playground.kept)
    return next((each for each in there if each.scene == scene), None) or exhibiting.opened(scene)


def bring_to_front(session: Core, exhibit: Exhibit, *, continues: bool = False) -> None:
    """Show this exhibit, in the playground."""
    session.show(View.PLAYGROUND)
    session.receive(Exhibited(exhibit, continues))


def need_motion(session: Core) -> None:
    """Raises `CommandError` where nothing would move."""
    playground = session.state.playground
    if playground.now is not None and not playground.now.steps:
        title = scene_named(playground.exhibit.scene).title
        raise CommandError(message("Nothing moves by itself in this picture of {title}.", title=title))


def _neighbour(session: Core, by: int) -> str:
    names = [scene.name for scene in SCENES]
    place = (names.index(session.state.playground.exhibit.scene) + by) % len(names)
    return show_scene(session, names[place])


def _turned(exhibit: Exhibit, knob: str, amount: float) -> Exhibit:
    return _done(lambda: exhibiting.turned(exhibit, knob, amount))


def _done(change: Callable[[], Exhibit]) -> Exhibit:
    try:
        return change()
    except PlaygroundError as error:
        raise CommandError(str(error)) from error


SCENE = "loading"


@command(
    "(time|measure) [the] data loading [with up to {workers} (workers|worker)]",
    zh=("测量数据读取[的]时间[用{workers}个进程]", "测量读取数据[的]时间[用{workers}个进程]"),
    menu="Playground",
    label="Time the data loading",
    ends=(LoadingEnded,),
)
def time_loading(session: Core, workers: LoadingWorkers | None = None) -> str:
    """Read the training set once with 0 to so many loader workers, and from memory, and time each."""
    need_rest(session.state)
    exhibit = left_or_opened(session, SCENE)
    if workers is not None:
        exhibit = turned(exhibit, "workers", workers)
    bring_to_front(session, exhibit)
    batch_size, most = _asked(exhibit)
    session.receive(LoadingAsked(batch_size, most))
    session.runner.send(TimeLoading(session.data_folder, batch_size, most))
    return message("Timing; say “stop” to end it.")


def _asked(exhibit: Exhibit) -> tuple[int, int]:
    settings = dict(exhibit.settings)
    return int(settings["batch"]), int(settings["workers"])
