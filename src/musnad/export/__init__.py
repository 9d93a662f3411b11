"""Store to files: the one-file HTML report, and records as JSON lines."""
