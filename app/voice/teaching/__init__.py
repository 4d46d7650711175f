"""Phrases that are taught by voice: the lesson, and the files that they are kept in. A new step of a lesson
goes into `lesson`."""
