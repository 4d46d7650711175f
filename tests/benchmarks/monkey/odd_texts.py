"""Texts that nobody expects."""

from __future__ import annotations

import random

LONG_NUMBER = "7" * 5000
LOG = "\n".join(
    f"2026-11-27 10:0{line % 10}:13,52{line % 7} ERROR worker: step {line}; loss: nan; retry: {line % 3}, "
    f"/srv/run-{line}/state.pt"
    for line in range(60)
)
TEXTS: tuple[str, ...] = (
    " ",
    ".",
    "?",
    "“”",
    "”“ “",
    "a" * 20_000,
    "字" * 3_000,
    "train " * 400,
    "训练" * 600,
    "x: " * 500,
    "x; " * 500,
    ": " * 500,
    "; " * 500,
    " · " * 300,
    ", and " * 300,
    "1 of 2 " * 300,
    "1 epoch, " * 300,
    "Saved as /tmp/a: b; c. " * 100,
    LOG,
    f"train the MLP for {LONG_NUMBER} epochs",
    f"把学习率设为0.{LONG_NUMBER}",
    f"predict image {LONG_NUMBER}",
    f"star run {LONG_NUMBER}",
    f"-{LONG_NUMBER}",
    "1e400",
    "set the learning rate to 1e-999",
    "set the learning rate to nan",
    "train mlp for ٣ epochs",
    "train mlp for ３ epochs",
    "train mlp for ② epochs",
    "train mlp for -3 epochs",
    "\x00\x01\x02\x1b[31mred\x1b[0m",
    "train\x00mlp",
    "\x1b]0;title\x07",
    "\ud800",
    "train \udfff mlp",
    "\ud83d train mlp \ude00",
    "👩‍👩‍👧‍👦🏳️‍🌈" * 40,
    "e" + "\u0301" * 2_000,
    "\u202etrain mlp\u202c",
    "مرحبا بالعالم 3 epochs",
    "שלום: עולם; 5",
    "\u200b\u200c\u200d\ufeff",
    "\u2028\u2029",
    "<b>bold</b> <img src=file:///etc/passwd> &amp; <script>1</script>",
    "<table><tr><td>" * 200,
    "=1+1",
    '=HYPERLINK("http://a.example","x")',
    "@SUM(1,1)",
    "{number} {model} {}",
    "%s %d %n",
    "../../../etc/passwd",
    "C:\\con\\aux\\nul",
    "file:///dev/zero",
    "'; DROP TABLE runs; --",
    "$(rm -rf ~) `id`",
    "None",
    "Data",
    "数据",
    "Training",
    "yes no yes no",
    "是不是",
    "train the mlp and the cnn and",
    "please please please",
    "Ｔｒａｉｎ　ＭＬＰ",
    "𝓉𝓇𝒶𝒾𝓃 𝓂𝓁𝓅",
)
SHORT = tuple(text for text in TEXTS if len(text) <= 60)
PIECES = (
    "train",
    "mlp",
    "for",
    "epochs",
    "3",
    "0.1",
    ": ",
    "; ",
    "“",
    "”",
    "训练",
    "轮",
    "和",
    "\n",
    "🙂",
    "%",
    "run",
)


def draw(chance: random.Random) -> str:
    """One of them, changed in half of the cases, or some pieces in any order."""
    if chance.random() < 0.2:
        return " ".join(chance.choice(PIECES) for _ in range(chance.randint(1, 30)))
    text = chance.choice(TEXTS)
    if chance.random() < 0.5:
        place = chance.randint(0, min(len(text), 200))
        text = text[:place] + chance.choice(SHORT + PIECES) + text[place:]
    return text


def without_surrogates(text: str) -> str:
    """With a question mark in place of each half of a pair."""
    return text.encode("utf-16", "replace").decode("utf-16", "replace")


def draw_short(chance: random.Random) -> str:
    """For a field."""
    return chance.choice(SHORT + PIECES)
