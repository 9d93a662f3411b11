"""Records and comparisons on disk. One schema for every engine; SQLite is the one that needs no server."""

from musnad.store.corpus import Corpus, open_corpus

__all__ = ["Corpus", "open_corpus"]
