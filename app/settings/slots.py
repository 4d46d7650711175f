"""What can be said for what is chosen once and for all.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from app.state.parts.preferences import MOST_THREADS, InterfaceLanguage, ThemeChoice
from audio.grammar.grammar import Values, WholeNumber

ThemeName = Annotated[
    ThemeChoice,
    Values(
        {
            "dark": ThemeChoice.DARK,
            "light": ThemeChoice.LIGHT,
            "system": ThemeChoice.SYSTEM,
            "深色": ThemeChoice.DARK,
            "浅色": ThemeChoice.LIGHT,
            "系统": ThemeChoice.SYSTEM,
        }
    ),
]

InterfaceName = Annotated[
    InterfaceLanguage,
    Values(
        {
            "Chinese": InterfaceLanguage.CHINESE,
            "English": InterfaceLanguage.ENGLISH,
            "the language of the system": InterfaceLanguage.SYSTEM,
            "中文": InterfaceLanguage.CHINESE,
            "英语": InterfaceLanguage.ENGLISH,
            "系统语言": InterfaceLanguage.SYSTEM,
        },
        also={"英文": InterfaceLanguage.ENGLISH, "简体中文": InterfaceLanguage.CHINESE},
    ),
]

DeviceName = Annotated[
    str,
    Values(
        {
            "processor": "cpu",
            "graphics card": "cuda",
            "Apple chip": "mps",
            "best device": "auto",
            "处理器": "cpu",
            "显卡": "cuda",
            "苹果芯片": "mps",
            "最快的设备": "auto",
        },
        also={"CPU": "cpu", "C P U": "cpu", "GPU": "cuda", "G P U": "cuda"},
    ),
]

PrecisionName = Annotated[
    str,
    Values(
        {
            "full": "float32",
            "half": "bfloat16",
            "automatic": "auto",
            "全": "float32",
            "半": "bfloat16",
            "自动": "auto",
        }
    ),
]

Threads = Annotated[int, WholeNumber(1, MOST_THREADS), Example("2")]

OwnFolder = Annotated[
    str,
    Values(
        {
            "runs": "runs_folder",
            "pictures": "pictures_folder",
            "data": "data_folder",
            "训练记录": "runs_folder",
            "图片": "pictures_folder",
            "数据": "data_folder",
        }
    ),
]
"""A preference that names a folder."""
