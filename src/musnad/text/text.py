"""From an article to its text: folded with its map, cut into sentences, furniture and damage found."""

from __future__ import annotations

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
    """Fold an article, cut it into sentences and examine it. Sentences of boilerplate are left out."""
    folded = normalise(article.raw)
    health = examine(folded)
    furniture = tuple(f.span for f in health if f.kind == "boilerplate")
    kept = tuple((i, j) for i, j in sentences(folded.norm) if not any(folded.span(i, j).touches(b) for b in furniture))
    return Text(article, folded, kept, health, furniture)
