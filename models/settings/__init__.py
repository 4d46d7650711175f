"""What a run is to be: specification, recipes and presets; and searches through what may be chosen.

To add a setting: a field of `specification.RunSpecification` with a neutral default and its check.
"""
