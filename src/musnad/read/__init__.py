"""Bytes to articles: text files, HTML pages, JSONL. One module a format; `articles` chooses among them."""

from musnad.read.sources import articles

__all__ = ["articles"]
