"""Classes taught from the webcam: an album of pictures, what is done with it, and what may be asked of it.
What a new command does is a method of `webcam`, and it stands in `commands`."""
