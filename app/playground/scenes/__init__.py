"""The scenes of the playground, pure. To add one, see `scene`."""
