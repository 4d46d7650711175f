"""The playground: each idea of the notes as a scene that moves."""
