"""The tab about the open data set. What else is to be told of data is another list or fact on its page."""
