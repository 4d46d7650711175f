"""The tab about the runs of the history: their list, the current run, and several compared."""
