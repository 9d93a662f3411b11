"""What one article says: entities and offices, times, attributions, events. Pure functions of a document."""
