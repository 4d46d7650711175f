"""Listening: what was said and meant, questions and answers, phrases of the user's own, Whisper's weights."""
