"""The tab about the runs of the history: their list, the current run, and several compared. A new column is
named in `columns`, a new action in `actions`."""
