"""Everything that is shown, frozen; pure, and nothing here acts. What is new to be shown is a part of the
state, an event that tells of it, and a reducer that folds the event in."""
