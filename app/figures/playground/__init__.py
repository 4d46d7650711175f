"""The scenes of the playground, drawn."""
