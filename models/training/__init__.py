"""Learning: the loop over epochs, what makes a step, optimizers, schedules and checkpoints.

To add an optimizer: a class in `optimizers`, its name in `models.settings.specification.OPTIMIZERS`.
"""
