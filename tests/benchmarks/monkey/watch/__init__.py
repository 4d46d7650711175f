"""Watchers, each of one kind of fault. They know the window, and not who drives it."""
