"""What can be said for languages, engines, wake words and the options of a question.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from app.state.parts.preferences import Language, Pauses
from audio.grammar.grammar import Values, WholeNumber
from audio.grammar.wake_words import WAKE_WORDS

LanguageName = Annotated[
    Language,
    Values(
        {
            "English": Language.ENGLISH,
            "Chinese": Language.CHINESE,
            "any language": Language.AUTO,
            "英语": Language.ENGLISH,
            "中文": Language.CHINESE,
            "任何语言": Language.AUTO,
        },
        also={"both languages": Language.AUTO, "英文": Language.ENGLISH, "汉语": Language.CHINESE},
    ),
]

EngineName = Annotated[
    str,
    Values(
        {
            "Whisper": "whisper",
            "Google": "google",
            "Vosk": "vosk",
        },
        also={"the best engine": "whisper", "最好的引擎": "whisper"},
    ),
]

PauseLength = Annotated[
    Pauses,
    Values(
        {
            "as usual": Pauses.USUAL,
            "much longer": Pauses.MUCH_LONGER,
            "longer": Pauses.LONGER,
            "照常": Pauses.USUAL,
            "长很多": Pauses.MUCH_LONGER,
            "长一点": Pauses.LONGER,
        },
        also={"长一些": Pauses.LONGER, "正常": Pauses.USUAL},
    ),
]

QuietMinutes = Annotated[
    int,
    Values(
        {
            "five": 5,
            "thirty": 30,
            "ten": 10,
            "五": 5,
            "三十": 30,
            "十": 10,
        },
        also={"5": 5, "10": 10, "30": 30},
    ),
]

WakeWordName = Annotated[str, Values({word: word for word in WAKE_WORDS})]
OptionNumber = Annotated[int, WholeNumber(1, 3), Example("1")]
"""An answer to a question that offers some by number."""

OptionOrdinal = Annotated[
    int,
    Values(
        {
            "the first": 1,
            "the second": 2,
            "the third": 3,
            "第一个": 1,
            "第二个": 2,
            "第三个": 3,
        },
        also={"first one": 1, "the first one": 1, "second one": 2, "the second one": 2}
        | {"third one": 3, "the third one": 3, "选第一个": 1, "选第二个": 2, "选第三个": 3},
    ),
]
