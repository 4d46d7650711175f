"""The playground: a list of scenes, the picture of one, its knobs, and what lets it move."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.gui.language.item_texts import retell_items, tell_item
from app.gui.language.telling import tell
from app.gui.pages.page import Desk, Page
from app.gui.playground.knobs import KnobField
from app.gui.plots.frame_image import Frame
from app.gui.plots.frame_panel import LivePanel
from app.gui.widgets.counter import Counter
from app.gui.widgets.fields import Choice
from app.gui.widgets.parts import ElidedLabel, button, card, column, label, row
from app.gui.widgets.segments import Segments
from app.playground.scenes.registry import SCENES, scene_named
from app.playground.scenes.scene import Scene, Takes
from app.state.parts.playground import PlaygroundState, Seen
from app.state.parts.view import View
from app.state.state import State
from language.sentence import joined, message

FRAME_MILLISECONDS = 33
"""Between two frames of an animation that has more steps than that."""
SPEEDS = {0.25: "¼×", 1.0: "1×", 4.0: "4×"}
LIST_WIDTH, ROW_HEIGHT = 206, 30
OWN = "own"
"""The entry of the list of presets for points that were put by hand."""
HINTS = {
    Takes.CLASSES: joined(
        " · ",
        [
            message("Click: class A"),
            message("right: class B"),
            message("middle: remove"),
            message("keys: arrows, Enter, Shift, Delete"),
        ],
    ),
    Takes.VALUES: joined(
        " · ",
        [
            message("Click: add a point"),
            message("middle: remove the nearest"),
            message("keys: arrows, Enter, Delete"),
        ],
    ),
    Takes.NONE: "",
}


class PlaygroundPage(Page):
    """Draws the playground of a state; everything that is done here is done by the session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._drawn: PlaygroundState | None = None
        self._dark = self.dark
        self._title, self._summary = ElidedLabel(message("Playground"), "title"), ElidedLabel("", "muted")
        self.scenes = self._make_list()
        self.panel = LivePanel(desk.plotting, message("Picture of the playground"))
        self.panel.drawn.connect(self._saw)
        self.panel.canvas.placed.connect(desk.playground().put)
        self.panel.canvas.removed.connect(desk.playground().remove)
        self.panel.canvas.toggled.connect(self._play)
        self.presets = Choice({OWN: ""})
        tell(self.presets.setAccessibleName, message("Data of the scene"))
        self.presets.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.presets.setFixedWidth(170)
        self.presets.chosen.connect(self._choose_preset)
        self.clear = button(
            message("Clear"), desk.command("clear_points"), "quiet", tip=message("Clear the points")
        )
        self.sentence = label("", "heading", wrap=True)
        self.sentence.setMinimumHeight(38)
        self.hint = ElidedLabel("", "caption")
        self.play = button(message("Play"), self._play, "primary", tip="F5")
        self.step = button(message("Next step"), desk.command("step"), tip="Ctrl+Right")
        self.reset = button(message("Rewind"), desk.command("reset"), tip="Ctrl+Left")
        self.action = button("", self._act, "primary")
        self.speed = Segments(SPEEDS, desk.playground().set_speed, message("Speed"))
        self.progress = Counter(150)
        self.knobs: list[KnobField] = []
        self._knobs = QWidget()
        self._knobs_scene = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._furnish()

    def _furnish(self) -> None:
        heading = row(
            column(self._title, self._summary, spacing=2),
            label(message("Data"), "muted"),
            self.presets,
            self.clear,
            self.save_button(lambda: View.PLAYGROUND),
        )
        heading.setStretch(0, 1)
        motion = row(self.action, self.play, self.step, self.reset, self.speed, self.progress, 1, spacing=8)
        self._below: QFrame = card()
        self._inside = column(self.sentence, motion, self._knobs, self.hint, spacing=8)
        self._inside.setContentsMargins(16, 12, 16, 10)
        self._below.setLayout(self._inside)
        right = column(self.panel, self._below, spacing=10)
        right.setStretch(0, 1)
        self.setLayout(column(heading, row(self.scenes, right, spacing=14), spacing=12))

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        tell(made.setAccessibleName, message("Scenes of the playground"))
        made.setFixedWidth(LIST_WIDTH)
        for scene in SCENES:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, scene.name)
            tell_item(item, scene.title, scene.summary)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            made.addItem(item)
        made.currentItemChanged.connect(self._choose_scene)
        return made

    def speak_anew(self) -> None:
        """Name the scenes in the language of now."""
        retell_items(self.scenes)

    # ---- the state, drawn

    def draw(self, state: State) -> None:
        """See `Page`. A frame of an animation changes only the picture and one short text."""
        playground, before = state.playground, self._drawn
        self._drawn = playground
        if before is playground and self._dark == self.dark:
            return
        self._dark = self.dark
        if before is None or before.exhibit != playground.exhibit:
            self._draw_exhibit(playground)
        if before is None or before.now != playground.now or before.exhibit != playground.exhibit:
            self._draw_seen(playground)
        self._draw_motion(playground)
        self.panel.show_exhibit(playground.shown, playground.step, dark=self.dark)

    def _draw_exhibit(self, playground: PlaygroundState) -> None:
        exhibit = playground.exhibit
        scene = scene_named(exhibit.scene)
        self._title.setText(scene.title)
        self._summary.setText(scene.summary)
        self.hint.setText(HINTS[scene.takes])
        self.hint.setVisible(bool(HINTS[scene.takes]))
        self.clear.setVisible(scene.takes is not Takes.NONE)
        self.action.setVisible(scene.action is not None)
        for each in (self.play, self.step, self.reset, self.speed, self.progress):
            each.setVisible(scene.moves)
        with QSignalBlocker(self.scenes):
            self.scenes.setCurrentRow(SCENES.index(scene))
        titles = {preset.name: preset.title for preset in scene.presets}
        self.presets.offer(titles if exhibit.preset else {OWN: message("Your points"), **titles})
        self.presets.show_value(exhibit.preset or OWN)
        if self._knobs_scene != scene.name:
            self._make_knobs(scene)
        for knob, (_, value) in zip(self.knobs, exhibit.settings, strict=True):
            knob.show_value(value)

    def _make_knobs(self, scene: Scene) -> None:
        self._knobs_scene = scene.name
        self.knobs = [KnobField(knob, self.desk.playground().turn) for knob in scene.knobs]
        made, grid = QWidget(self), QGridLayout()  # without a parent it would be shown as a window
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        for place, knob in enumerate(self.knobs):
            grid.addWidget(knob, place // 2, place % 2)
        if len(self.knobs) > 1:
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
        made.setLayout(grid)
        made.setVisible(bool(self.knobs))
        self._inside.replaceWidget(self._knobs, made)
        self._knobs.hide()
        self._knobs.deleteLater()
        self._knobs = made

    def _draw_seen(self, playground: PlaygroundState) -> None:
        now = playground.now
        self.sentence.setText(now.sentence if now is not None else "")
        role = "problem" if now is not None and now.problem else "heading"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().polish(self.sentence)
        moves = now is None or now.steps > 0
        for each in (self.play, self.step, self.reset, self.speed):
            each.setEnabled(moves)

    def _draw_motion(self, playground: PlaygroundState) -> None:
        self._draw_action(playground)
        tell(self.play.setText, message("Hold") if playground.playing else message("Play"))
        self.speed.show_chosen(playground.speed)
        now = playground.now
        steps = now.steps if now is not None else 0
        step = steps if playground.step is None else min(playground.step, steps)
        tell(
            self.progress.count,
            message("Step {step} of {steps}", step=f"{step:,}", steps=f"{steps:,}") if steps else "",
        )
        if playground.playing and not self._timer.isActive():
            self._timer.start(self._interval(playground))
        elif playground.playing:
            interval = self._interval(playground)
            if self._timer.interval() != interval:
                self._timer.setInterval(interval)
        else:
            self._timer.stop()

    def _draw_action(self, playground: PlaygroundState) -> None:
        action = scene_named(playground.exhibit.scene).action
        if action is not None:
            going = playground.loading is not None and playground.loading.going
            tell(self.action.setText, message("Stop") if going else action[1])

    # ---- what is done here

    def _act(self) -> None:
        """What the scene measures: begin it, or end it."""
        playground = self._drawn
        action = scene_named(playground.exhibit.scene).action if playground is not None else None
        if playground is None or action is None:
            return
        going = playground.loading is not None and playground.loading.going
        self.desk.command("stop" if going else action[0])()

    def _interval(self, playground: PlaygroundState) -> int:
        return max(FRAME_MILLISECONDS, round(1000 / _pace(playground)))

    def _tick(self) -> None:
        """One frame on, unless the one before is still being drawn."""
        playground = self._drawn
        if playground is None or not self.isVisible() or not self.panel.is_drawn:
            return
        steps = max(1, round(_pace(playground) * self._timer.interval() / 1000))
        self.desk.playground().advance(steps)

    def _play(self) -> None:
        playing = self._drawn is not None and self._drawn.playing
        self.desk.command("hold_animation" if playing else "play")()

    def _saw(self, frame: Frame) -> None:
        """What was found out belongs to the state, where the exhibit is still the one in front."""
        playground, picture = self._drawn, frame.picture
        if playground is None or playground.shown != frame.wanted.exhibit:
            return
        if playground.seen is not None and playground.seen.exhibit == playground.shown:
            return
        exhibit = frame.wanted.exhibit
        seen = Seen(exhibit, picture.sentence, picture.problem, picture.steps, picture.pace)
        self.desk.playground().see(seen)

    def _choose_scene(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.desk.command("show_scene", scene=item.data(Qt.ItemDataRole.UserRole))()

    def _choose_preset(self, name: str | None) -> None:
        if name and name != OWN and self._drawn is not None:
            self.desk.command("show_scene_on", scene_on_data=(self._drawn.exhibit.scene, name))()


def _pace(playground: PlaygroundState) -> float:
    """Steps a second."""
    of_picture = playground.now.pace if playground.now is not None else 0.0
    return (of_picture or scene_named(playground.exhibit.scene).pace) * playground.speed
