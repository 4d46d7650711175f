"""The tab about the playground. A new scene needs nothing here."""
