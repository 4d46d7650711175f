"""From files to batches. `data_set` is what all others make or use; `sources` finds out what a path holds.

To add a format: a module that reads it to a `DataSet`, and a `Kind` in `sources`.
"""
