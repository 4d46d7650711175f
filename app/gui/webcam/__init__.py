"""The window of the webcam, and the cameras behind it."""
