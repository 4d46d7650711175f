"""The values that the state is made of. A new one is a frozen dataclass in a file of its own, and a field
of `State`."""
