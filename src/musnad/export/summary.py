"""A corpus in a few figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from musnad.link.identity import identity
from musnad.store.corpus import Corpus
from musnad.values import Record


@dataclass
class Summary:
    """Counts over a corpus; `actors` by articles that name them, `sources` by statements, and `unnamed` ones, private persons among
    them, by their kind: who they are in two articles is not known."""

    articles: int = 0
    dated: int = 0
    statements: int = 0
    copies: int = 0
    copy_pairs: int = 0
    actors: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    unnamed: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    damage: Counter[str] = field(default_factory=Counter)


def summarise(corpus: Corpus) -> Summary:
    """Count what a corpus holds."""
    s = Summary()
    names: dict[str, str] = {}
    for record in corpus.records():
        _add(s, record, names)
    copies = corpus.copies()
    s.copies = len(copies)
    s.copy_pairs = len({(c.a.article, c.b.article) for c in copies})
    return s


def _add(s: Summary, record: Record, names: dict[str, str]) -> None:
    s.articles += 1
    s.dated += record.published.earliest is not None
    s.statements += len(record.attributions)
    acting = {id for e in record.events for id in (*e.actors, *e.recipients)} | {a.source for a in record.attributions if a.source}
    for entity in record.entities:
        found = identity(entity)
        if found and entity.id in acting:
            s.actors[names.setdefault(found[0], entity.name)] += 1
    for a in record.attributions:
        source = record.entity(a.source)
        known = identity(source) if source else None
        if source and known:
            s.sources[names.setdefault(known[0], source.name)] += 1
        else:
            s.unnamed[a.source_kind] += 1
    s.types.update(e.plover for e in record.events)
    s.statuses.update(e.status for e in record.events)
    s.damage.update(f.kind for f in record.health)
