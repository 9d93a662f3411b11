"""From an article to its text: folded with its map, cut into sentences, furniture and damage found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from musnad.text.health import examine
from musnad.text.normalise import Folded, normalise
from musnad.text.sentences import sentences
from musnad.values import Article, Finding, Span


@dataclass(frozen=True, slots=True)
class Text:
    """The readable form of an article. `sentences` are folded offsets; `health` and `boilerplate` are raw spans."""

    article: Article
    folded: Folded
    sentences: tuple[tuple[int, int], ...]
    health: tuple[Finding, ...]
    boilerplate: tuple[Span, ...]


def read_text(article: Article) -> Text:
    """Fold an article, cut it into sentences and examine it. Boilerplate is left out."""
    folded = normalise(article.raw)
    health = examine(folded)
    furniture = tuple(f.span for f in health if f.kind == "boilerplate")
    kept = [found for start, end in _between(folded, furniture) for found in sentences(folded.norm, start, end)]
    return Text(article, folded, tuple(kept), health, furniture)


def _between(folded: Folded, furniture: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of the folded text outside furniture."""
    start = 0
    for span in furniture:
        yield start, bisect_left(folded.origin, span.start)
        start = bisect_left(folded.origin, span.end)
    yield start, len(folded.norm)
