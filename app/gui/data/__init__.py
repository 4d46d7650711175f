"""The tab about the open data set."""
