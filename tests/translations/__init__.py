"""The catalogue of the interface: what is in it, and what has to be."""
