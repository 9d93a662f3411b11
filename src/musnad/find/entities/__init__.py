"""Whom and what an article names: states, organisations, media, persons with their offices, and those it only describes."""
