"""What an event makes of the state: pure functions, by what the event is about. `root` asks them all."""
