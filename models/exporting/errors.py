"""Why a model was not exported. By itself, so that whoever only catches it loads nothing else."""


class ExportError(ValueError):
    """A model that could not be exported; nothing was left behind. Its text is one sentence for the user."""


class DisagreementError(ExportError):
    """A file answers otherwise than its model."""
