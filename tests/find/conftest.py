"""Sentences read as a user would read their records: by words and names, not by offsets and ids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from musnad.run.pipeline import annotate
from musnad.values import Article, Attribution, Entity, Event, Published, Record, Span, TimeExpression


@dataclass
class Reading:
    """A record with names for ids and words for spans."""

    record: Record

    @property
    def raw(self) -> str:
        return self.record.article.raw

    def words(self, span: Span | None) -> str | None:
        return span.of(self.raw) if span else None

    def mentions(self, kind: str | None = None) -> set[str]:
        return {m.span.of(self.raw) for e in self.record.entities for m in e.mentions if kind in (None, m.kind)}

    def entity(self, mention: str) -> Entity:
        """The one entity that has a mention with these words."""
        (found,) = [e for e in self.record.entities if any(m.span.of(self.raw) == mention for m in e.mentions)]
        return found

    def offices(self, mention: str) -> list[str]:
        return [r.span.of(self.raw) for r in self.entity(mention).roles]

    def time(self, words: str) -> TimeExpression:
        (found,) = [t for t in self.record.times if t.span.of(self.raw) == words]
        return found

    def statement(self, cue: str) -> Attribution:
        (found,) = [a for a in self.record.attributions if a.span.of(self.raw) == cue]
        return found

    def event(self, trigger: str) -> Event:
        (found,) = [e for e in self.record.events if e.span.of(self.raw) == trigger]
        return found

    def names(self, ids: tuple[str, ...] | str | None) -> set[str]:
        """The names behind ids; states by their codes."""
        ids = (ids,) if isinstance(ids, str) else ids or ()
        entities = [e for e in map(self.record.entity, ids) if e]
        return {e.ids.get("iso3") or e.name for e in entities} | {i for i in ids if not self.record.entity(i)}

    def actors(self, trigger: str) -> set[str]:
        return self.names(self.event(trigger).actors)

    def recipients(self, trigger: str) -> set[str]:
        return self.names(self.event(trigger).recipients)

    def source(self, cue: str) -> set[str]:
        return self.names(self.statement(cue).source)

    def chain(self, cue: str) -> list[set[str]]:
        return [self.names(link) for link in self.statement(cue).chain]

    def content(self, cue: str) -> str | None:
        return self.words(self.statement(cue).content)


Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads one text; `day` is its publication day, a Wednesday unless told."""

    def reading(raw: str, day: str | None = "2018-03-14") -> Reading:
        published = Published(day, day, "stated") if day else Published()
        return Reading(annotate(Article("a", raw, published=published)))

    return reading
