"""From a text to words: clitics, glued words, and everything the lexicon says of each."""
