"""How far a text that was found is to be believed: doubts, second opinions, language, numbers."""
