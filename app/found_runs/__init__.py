"""Runs whose folders are there and which the history does not know: found again, and offered."""
