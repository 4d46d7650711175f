"""Under which name Qt keeps the texts of the app apart from those of others."""

CONTEXT = "HearSee"
