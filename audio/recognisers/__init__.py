"""Engines that turn speech into text, one a file; `recogniser` says what they have in common."""
