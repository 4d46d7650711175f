"""What the program is started with. A new option is one of `options`."""
