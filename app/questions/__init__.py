"""Questions about what is shown and what came of it, and what a word means. To add one, write its answer,
name it in `questions.py`, and say in `ways.toml` in which words it is asked."""
