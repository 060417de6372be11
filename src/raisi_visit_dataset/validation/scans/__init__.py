"""Scans: each reads one source from end to end and turns it into rows of a small table."""
