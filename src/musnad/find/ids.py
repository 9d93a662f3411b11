"""Ids that come from content: the same article read twice, alone or in a corpus, gives the same ones."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from musnad.values import Article


def stable_id(prefix: str, article: Article, what: str) -> str:
    """prefix + 12 hex digits of a hash over the article's id and text, and what is named inside it."""
    return prefix + sha256(f"{_seed(article.id, article.raw)}\0{what}".encode()).hexdigest()[:12]


@lru_cache(maxsize=64)
def _seed(id: str, raw: str) -> str:
    return sha256(f"{id}\0{raw}".encode()).hexdigest()
