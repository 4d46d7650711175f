"""The tab about training: the settings of the next run, and its curves."""
