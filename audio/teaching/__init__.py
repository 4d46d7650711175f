"""Phrases that a user has taught by example, for speech that no recogniser knows."""
