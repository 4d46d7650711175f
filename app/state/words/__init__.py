"""What came of runs, studies and searches, in words. Reducers say them, and so does whoever shows the same
later."""
