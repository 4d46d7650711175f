"""The mathematics of the playground: small, two-dimensional, in numpy alone."""
