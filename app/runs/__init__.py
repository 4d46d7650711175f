"""The runs of the history: their list, marks and comparison, and what is kept of them on disk. What a new
command does is a method of `runs`, and it stands in `commands`."""
