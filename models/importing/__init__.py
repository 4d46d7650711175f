"""Models from files, also from strangers: numbers and texts are read, and nothing in a file is ever run."""
