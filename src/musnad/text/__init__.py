"""From an article to its text: folded with its map, sentences, furniture and damage."""
