"""What the window and the training process say to each other: small frozen facts. A new one is added to its
file here and to the union in `unions`, and the type checker then names whoever has to deal with it."""
