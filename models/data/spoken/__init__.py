"""Sounds as pictures: recordings of words -> spectrograms that the image models learn from."""
