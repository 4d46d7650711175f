"""Classes taught from the webcam: an album of pictures, what is done with it, and what may be asked of it."""
