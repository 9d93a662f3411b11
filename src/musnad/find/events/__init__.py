"""Who did what to whom: triggers, participants, what one act takes over from another, status."""
