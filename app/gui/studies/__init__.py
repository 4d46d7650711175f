"""The tab about studies and searches: the forms that begin them, and the tables of what they found. Another
question is another pane in `form`."""
