"""Examines the computer that HearSee runs on, and says for all that is not as it should be what to do. An
examination is a file here that makes findings, and is named in `examination`."""
