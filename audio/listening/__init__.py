"""The ear: utterances in, verdicts out. It judges what a recogniser heard and tells it as events."""
