"""What can happen, by what it is about. A new event is added to its file here and to the union in `unions`,
and the type checker then names the reducer that has to fold it in."""
