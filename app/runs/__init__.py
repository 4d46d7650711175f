"""The runs of the history: their list, marks and comparison, and what is kept of them on disk."""
