"""What the app can be called by. Apart from the grammar, so that preferences load without it."""

from __future__ import annotations

WAKE_WORDS = ("computer", "hey computer", "电脑")
