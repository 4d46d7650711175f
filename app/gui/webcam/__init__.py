"""The window of the webcam, and the cameras behind it. Another kind of camera is another `Camera`."""
