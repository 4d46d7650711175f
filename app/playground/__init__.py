"""The playground: each idea of the notes as a scene that moves. How a scene is added is told in
`scenes.scene`."""
