"""Results -> matplotlib figures. Pure functions, no pyplot: a figure belongs to whoever asked for it."""
