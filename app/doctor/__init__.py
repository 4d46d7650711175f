"""Examines the computer that HearSee runs on, and says for all that is not as it should be what to do."""
