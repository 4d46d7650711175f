"""The scenes of the playground, drawn. A new drawing is a file here, named in `drawings`."""
