"""The theme and the language of the window and of all that opens above it, which change while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.gui.language.language import Interpreter
from app.gui.language.retelling import Retelling
from app.gui.style.dressing import Dressing
from app.gui.style.theme import Theme, apply_palette, theme_for
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice


class Appearance:
    """Of one window. Parts that lie in no other part are taken in, and follow."""

    def __init__(
        self, window: QWidget, application: QApplication, theme: Theme, speaker: Interpreter
    ) -> None:
        self._window = window
        self._application = application
        self._interpreter = speaker
        self.theme = theme
        apply_palette(application, theme)
        self._dressing, self._retelling = Dressing(window, theme), Retelling(window)

    def take_in(self, *parts: QWidget) -> None:
        """Have parts of the window follow the theme and the language."""
        self._dressing.add(*parts)
        self._retelling.add(*parts)

    def take_in_dialogs(self) -> None:
        """Whatever opens above the window looks like it."""
        self.take_in(*self._dialogs_above())

    def dress(self, part: QWidget) -> None:
        """See `Dressing`."""
        self._dressing.dress(part)

    def catch_up(self, part: QWidget) -> None:
        """See `Retelling`."""
        self._retelling.catch_up(part)

    def wear(self, choice: ThemeChoice) -> None:
        """Another theme, where it is one."""
        theme = theme_for(choice)
        if theme is not self.theme:
            self.theme = theme
            apply_palette(self._application, theme)
            self._dressing.wear(theme)

    def speak(self, language: InterfaceLanguage) -> bool:
        """Say everything in this language; the widgets stay, with all that the user did in them.

        Whether it is another one.
        """
        if not self._interpreter.speak(language):
            return False
        # A dialog that was made and not shown yet has to follow too.
        self._retelling.add(*self._dialogs_above())
        self._retelling.tell_anew()
        return True

    def _dialogs_above(self) -> list[QDialog]:
        # Not by `event.child()`: PySide takes that for the event's, and forgets it with the event.
        return self._window.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
