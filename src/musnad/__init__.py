"""Musnad (مُسنَد): who did what to whom, when, and according to whom, read from Arabic news.

>>> from musnad import Article, annotate
>>> record = annotate(Article("a", "زار وزير الخارجية المصري سامح شكري بغداد أمس."))
>>> [(event.plover, event.status) for event in record.events]
[('CONSULT', 'happened')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from musnad.read import articles
    from musnad.run.pipeline import annotate
    from musnad.store import Corpus, open_corpus
    from musnad.values import Article, Record

__version__ = "0.1.0"
__all__ = ["Article", "Corpus", "Record", "annotate", "articles", "open_corpus"]

_HOMES = {
    "Article": "musnad.values", "Record": "musnad.values", "annotate": "musnad.run.pipeline", "articles": "musnad.read",
    "Corpus": "musnad.store", "open_corpus": "musnad.store",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Names of the public interface, imported when first used: `import musnad` alone stays fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'musnad' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
