"""Listening: what was said and meant, questions and answers, phrases of the user's own, Whisper's weights. A
new command about talking goes into `commands` or `phrase_commands`."""
