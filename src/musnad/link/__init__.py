"""Articles side by side: the same actor under all spellings, passages that were copied. Pure functions of records."""

from musnad.link.compare import compare

__all__ = ["compare"]
