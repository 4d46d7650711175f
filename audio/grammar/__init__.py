"""What can be said: templates, slots, numbers and words, and the automaton that a recogniser follows."""
