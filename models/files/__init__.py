"""Files of users and our own: opened with limits, written whole or not at all."""
