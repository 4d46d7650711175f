"""The window in which the computer is examined. A new examination needs nothing here."""
