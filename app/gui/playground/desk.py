"""What the playground's widgets may do without a sentence, done by the session; what cannot be is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.gui.pages.page import PlaygroundDesk
from app.playground.scenes import exhibiting
from app.playground.scenes.exhibiting import PlaygroundError
from app.session.session import Session
from app.state.events.playground import Exhibited, PlaygroundAdvanced, PlaygroundMoved, PlaygroundSeen
from app.state.parts.conversation import Speaker
from app.state.parts.playground import Exhibit, Point

Change = Callable[[], Exhibit]


def playground_desk(session: Session) -> PlaygroundDesk:
    """The desk of a window on this session."""

    def exhibit() -> Exhibit:
        return session.state.playground.exhibit

    def turn(name: str, amount: float, continues: bool) -> None:
        change(lambda: exhibiting.turned(exhibit(), name, amount), continues=continues)

    def change(made: Change, *, continues: bool = False) -> None:
        try:
            session.receive(Exhibited(made(), continues))
        except PlaygroundError as error:
            session.tell(Speaker.PROBLEM, str(error))

    return PlaygroundDesk(
        turn=turn,
        put=lambda x, y, label: change(lambda: exhibiting.with_point(exhibit(), Point(x, y, label))),
        remove=lambda x, y: change(lambda: exhibiting.without_point(exhibit(), x, y)),
        advance=lambda steps: session.receive(PlaygroundAdvanced(steps)),
        set_speed=lambda speed: session.receive(
            PlaygroundMoved(replace(session.state.playground, speed=speed))
        ),
        see=lambda seen: session.receive(PlaygroundSeen(seen)),
    )
