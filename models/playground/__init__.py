"""Small maths to play with, one idea a file: plain numpy, and no torch."""
