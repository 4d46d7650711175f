"""Training: single runs, studies of several, and searches over settings. A new command goes into the file
of its kind."""
