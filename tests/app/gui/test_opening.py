from __future__ import annotations

import subprocess
import sys

from app.gui.opening import Opening
from pytestqt.qtbot import QtBot


def test_a_card_with_the_name_is_there_until_the_window_is(qtbot: QtBot) -> None:
    opening = Opening()
    qtbot.addWidget(opening.card)
    assert opening.card.isVisible()
    assert opening.application.applicationName() == "HearSee"
    picture = opening.card.pixmap().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 420, 7) for y in range(0, 220, 7)}
    assert len(colours) > 3
    opening.give_way()
    assert not opening.card.isVisible()


def test_the_card_waits_for_nothing_that_the_app_needs() -> None:
    program = (
        "import sys; import app.gui.opening; "
        "heavy = ('numpy', 'matplotlib', 'torch', 'app.session', 'app.gui.window'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
