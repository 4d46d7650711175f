"""The sections of the settings that last: what each offers, and the command that each choice is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QWidget

from app.commands.invocation import Invocation
from app.common.cluster_address import EXAMPLE, WHO_ANSWERS
from app.common.words.titles import COMPUTER_TITLES, DEVICE_TITLES, PRECISION_TITLES
from app.gui.language.telling import tell
from app.gui.voice.listening_button import LANGUAGE_TITLES, PAUSE_TITLES, SLEEP_TITLES, engine_title
from app.gui.widgets.fields import HEIGHT, Address, Choice, Field, Switch, Whole
from app.gui.widgets.parts import ElidedLabel, button, column, label, row
from app.state.parts.preferences import (
    CLUSTER,
    DEVICES,
    HERE,
    MOST_THREADS,
    InterfaceLanguage,
    Language,
    Listening,
    Pauses,
    ThemeChoice,
)
from app.state.state import State
from audio.grammar.wake_words import WAKE_WORDS
from audio.recognisers.catalogue import ENGINES
from language.sentence import capital, message

Perform = Callable[[Invocation], object]

INTERFACE_TITLES = {each.value: each.value for each in InterfaceLanguage if each.value != "system"}
"""Languages by their own names, for whoever reads no other."""
THEME_TITLES = {"system": message("As the desktop"), "light": message("Light"), "dark": message("Dark")}
LISTENING_TITLES = {
    Listening.PUSH_TO_TALK.value: message("Push to talk (F8)"),
    Listening.WAKE_WORD.value: message("After the wake word"),
    Listening.HANDS_FREE.value: message("Hands-free"),
}
LISTENING_COMMANDS = {
    Listening.PUSH_TO_TALK.value: "use_push_to_talk",
    Listening.WAKE_WORD.value: "use_wake_word",
    Listening.HANDS_FREE.value: "use_hands_free",
}
COMPUTE_COMMANDS = {HERE: "use_this_computer", CLUSTER: "use_cluster"}
FOLDER_TITLES = {
    "runs_folder": message("the runs"),
    "pictures_folder": message("pictures"),
    "data_folder": message("the data"),
}
LABEL_WIDTH = 170
"""Pixels, so that the fields of all sections stand in one column."""


class Section(QFrame):
    """A card with a heading and a line for each setting."""

    def __init__(self, perform: Perform, title: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._perform = perform
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setLayout(column(label(title, "heading"), self.form, margin=16, spacing=10))

    def draw(self, state: State) -> None:
        """Show what is chosen."""
        raise NotImplementedError

    def add(self, title: str, field: Field, choose: Callable[[Any], None]) -> None:
        """A line with a field; `choose` is told what the user chooses in it."""
        self.form.addRow(_caption(title, field), field)
        field.chosen.connect(choose)

    def do(self, name: str, **arguments: Any) -> None:
        """Have a command done."""
        self._perform(Invocation(name, arguments))


class GeneralSection(Section):
    """How the window looks and which language it is in."""

    def __init__(self, perform: Perform) -> None:
        super().__init__(perform, message("General"))
        system = InterfaceLanguage.SYSTEM.value
        self.interface = Choice({system: message("As the system")} | INTERFACE_TITLES, translated=(system,))
        self.theme = Choice(THEME_TITLES)
        self.add(message("Language"), self.interface, self._choose_interface)
        self.add(message("Theme"), self.theme, lambda name: self.do("use_theme", theme=ThemeChoice(name)))

    def draw(self, state: State) -> None:
        """See `Section`."""
        self.interface.show_value(state.preferences.interface.value)
        self.theme.show_value(state.preferences.theme.value)

    def _choose_interface(self, name: str) -> None:
        # Not from here: it makes the field anew that tells of it.
        QTimer.singleShot(0, self, lambda: self.do("use_interface", interface=InterfaceLanguage(name)))


class HearingSection(Section):
    """When and how it listens."""

    def __init__(self, perform: Perform, choose_microphone: Callable[[str], None]) -> None:
        super().__init__(perform, message("Hearing"))
        self.microphone, self.listening = Choice({}, translated=("",)), Choice(LISTENING_TITLES)
        self.wake_word = Choice({word: word for word in WAKE_WORDS}, translated=False)
        self.pauses = Choice({each.value: title for each, title in PAUSE_TITLES.items()})
        self.sleeps = Choice({str(minutes): title for minutes, title in SLEEP_TITLES.items()})
        self.language = Choice({each.value: title for each, title in LANGUAGE_TITLES.items()})
        self.engine = Choice({name: engine_title(name) for name in ENGINES})
        self.keep_phrases = Switch(message("Keep phrases that are not understood"))
        self.add(message("Microphone"), self.microphone, choose_microphone)
        self.add(message("Listen"), self.listening, lambda name: self.do(LISTENING_COMMANDS[name]))
        self.add(message("Wake word"), self.wake_word, lambda word: self.do("use_wake_word", wake_word=word))
        self.add(message("Pauses in speech"), self.pauses, self._choose_pauses)
        self.add(message("Sleep by itself"), self.sleeps, self._choose_sleep)
        self.add(message("Languages heard"), self.language, self._choose_language)
        self.add(message("Engine"), self.engine, lambda name: self.do("use_engine", engine=name))
        self.add("", self.keep_phrases, self._choose_to_keep)

    def draw(self, state: State) -> None:
        """See `Section`."""
        preferences = state.preferences
        there = dict.fromkeys([*state.microphones, *filter(None, [preferences.microphone])])
        self.microphone.offer({"": message("Default microphone")} | {name: name for name in there})
        self.microphone.show_value(preferences.microphone)
        self.listening.show_value(state.listening.value)
        self.wake_word.show_value(preferences.wake_word)
        self.pauses.show_value(preferences.pauses.value)
        self.sleeps.show_value(str(preferences.quiet_minutes))
        self.language.show_value(preferences.language.value)
        self.engine.show_value(preferences.engine)
        self.keep_phrases.show_value(preferences.keep_phrases)

    def _choose_pauses(self, name: str) -> None:
        self.do("wait_in_pauses", pauses=Pauses(name))

    def _choose_sleep(self, minutes: str) -> None:
        if int(minutes):
            self.do("sleep_after", quiet_minutes=int(minutes))
        else:
            self.do("never_sleep")

    def _choose_language(self, name: str) -> None:
        self.do("use_language", language=Language(name))

    def _choose_to_keep(self, on: bool) -> None:
        self.do("keep_phrases" if on else "stop_keeping_phrases")


class TrainingSection(Section):
    """What trains."""

    def __init__(self, perform: Perform, name_cluster: Callable[[str], object]) -> None:
        super().__init__(perform, message("Training"))
        self.compute, self.address = Choice(_computers()), Address(EXAMPLE)
        self._state: State | None = None
        self.add(
            message("Compute"), self.compute, lambda name: self._try(lambda: self.do(COMPUTE_COMMANDS[name]))
        )
        self.add(
            message("Address of the cluster"),
            self.address,
            lambda text: self._try(lambda: name_cluster(text)),
        )
        self.form.addRow("", label(WHO_ANSWERS, "muted", wrap=True))
        self.device = Choice(_devices(DEVICES))
        self.threads = Whole(0, MOST_THREADS, message("automatic"))
        self.add(message("Device"), self.device, lambda name: self.do("use_device", device=name))
        self.precision = Choice(PRECISION_TITLES)
        self.add(message("Threads"), self.threads, self._choose_threads)
        self.add(message("Precision"), self.precision, lambda name: self.do("use_precision", precision=name))
        self.several_runs = Switch(message("Several at once, where that is faster"))
        self.add(message("Runs of a study"), self.several_runs, self._choose_several_runs)

    def draw(self, state: State) -> None:
        """See `Section`."""
        self._state = state
        self.compute.show_value(state.preferences.compute)
        self.address.show_value(state.preferences.cluster_address)
        chosen, there = state.preferences.device, state.devices or DEVICES
        if state.preferences.compute == CLUSTER:  # its machines may have others
            there = DEVICES
        self.device.offer(_devices([each for each in DEVICES if each in ("auto", chosen, *there)]))
        self.device.show_value(chosen)
        self.threads.show_value(state.preferences.threads)
        self.precision.show_value(state.preferences.precision)
        self.several_runs.show_value(state.preferences.several_runs)

    def _choose_several_runs(self, on: bool) -> None:
        self.do("use_several_runs" if on else "use_one_run")

    def _try(self, choose: Callable[[], object]) -> None:
        """Where that cannot be, the conversation says why, and what was chosen stands there again."""
        choose()
        if self._state is not None:
            self.draw(self._state)

    def _choose_threads(self, threads: int) -> None:
        if threads:
            self.do("use_threads", threads=threads)
        else:
            self.do("use_automatic_threads")


def _computers() -> dict[str, str]:
    return {name: capital(title) for name, title in COMPUTER_TITLES.items()}


def _devices(names: Iterable[str]) -> dict[str, str]:
    return {name: capital(DEVICE_TITLES[name]) for name in names}


class FoldersSection(Section):
    """Where things are kept."""

    def __init__(self, perform: Perform) -> None:
        super().__init__(perform, message("Folders"))
        self.lines = {which: FolderLine(which, self.do) for which in FOLDER_TITLES}
        for which, line in self.lines.items():
            self.form.addRow(_caption(FOLDER_TITLES[which].removeprefix("the ").capitalize(), line), line)

    def draw(self, state: State) -> None:
        """See `Section`."""
        for which, line in self.lines.items():
            line.draw(getattr(state.preferences, which))


class FolderLine(QWidget):
    """A folder, and buttons for another one and for the usual one."""

    def __init__(self, which: str, do: Callable[..., None]) -> None:
        super().__init__()
        title = FOLDER_TITLES[which]
        self.path = ElidedLabel("", "muted")
        self.choose = button(message("Choose…"), lambda: do("choose_own_folder", folder=which))
        self.reset = button(message("Reset"), lambda: do("use_usual_folder", folder=which))
        for each in (self.choose, self.reset):
            each.setAutoDefault(False)
        tell(self.choose.setAccessibleName, message("Choose a folder for {title}", title=title))
        tell(self.reset.setAccessibleName, message("Use the usual folder for {title}", title=title))
        layout: QHBoxLayout = row(self.path, self.choose, self.reset, spacing=6)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def draw(self, folder: str) -> None:
        """Show which it is, "" for the usual one."""
        if folder:
            self.path.show_own(folder)
        else:
            self.path.setText(message("The usual folder"))
        self.reset.setEnabled(bool(folder))


def _caption(title: str, field: QWidget) -> QWidget:
    made = label(title, "caption")
    made.setFixedSize(LABEL_WIDTH, HEIGHT)
    made.setBuddy(field)
    if title:
        tell(field.setAccessibleName, title)
    return made
