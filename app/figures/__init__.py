"""Results -> matplotlib figures. Pure functions, no pyplot: a figure belongs to whoever asked for it. A new
figure is a file here, and its view is named in `of_state`."""
