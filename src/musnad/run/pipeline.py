"""The stages that one article walks through, in their order. No stage reads a file, a clock or another article."""

from __future__ import annotations

from musnad.find.attributions.cues import find_attributions
from musnad.find.entities.cast import find_entities
from musnad.find.events.acts import find_events
from musnad.find.syntax.shallow import parse
from musnad.find.times.dateline import dateline
from musnad.find.times.expressions import find_times
from musnad.text.text import read_text
from musnad.values import Article, Published, Record
from musnad.words.document import read_words


def annotate(article: Article) -> Record:
    """Everything Musnad finds in one article: a pure function of the article and the lexicon."""
    text = read_text(article)
    doc = read_words(text)
    cast = find_entities(doc)
    head = Published()
    times = find_times(doc, article.published)
    if article.published == Published():
        head = dateline(doc, times)
        times = find_times(doc, head)
    syntax = parse(doc, cast)
    attributions = find_attributions(syntax, cast)
    events = find_events(syntax, cast, times, attributions)
    health = tuple(sorted((*text.health, *doc.findings), key=lambda f: (f.span, f.kind)))
    return Record(article, "ar", text.boilerplate, health, cast.entities, times, attributions, events, head)
