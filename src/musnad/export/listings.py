"""What the listings of a corpus print: plain objects, their keys the columns, the same for tables, CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from musnad.lexicon.entries import PLOVER
from musnad.text.normalise import fold
from musnad.values import Claim, Copy, Entity, Passage, Record

Row = dict[str, Any]


EVENT_FIELDS = ("article", "id", "plover", "subtype", "actors", "recipients", "place", "time", "status", "according_to", "start", "end")
COPY_FIELDS = ("id", *(f"{side}_{part}" for side in "ab" for part in ("article", "start", "end")), "kind", "similarity", "direction",
               "origin", "why")  # fmt: skip
UNMASKED = "unmasked"
"""A further field that says so in an export that names private persons."""
HEALTH_FIELDS = ("article", "kind", "start", "end", "repaired", "why")


def event_rows(claims: Iterable[Claim]) -> Iterator[Row]:
    """One row an event: who did what to whom, when, and according to whom."""
    for c in claims:
        if c.relation in PLOVER:
            yield {
                "article": c.article, "id": c.id, "plover": c.relation, "subtype": c.subtype, "actors": list(c.subject),
                "recipients": list(c.object), "place": c.place, "time": c.time, "status": c.status, "according_to": list(c.according_to),
                "start": c.span.start, "end": c.span.end,
            }  # fmt: skip


def events_with(actor: str, records: Iterable[Record]) -> set[str]:
    """The ids of the events in which `actor` takes part, on either side: a part of a name in any spelling, the beginning of an
    English name or of a word in it, or the ISO code of a state."""
    found = set()
    for record in records:
        parties = {e.id for e in record.entities if _called(e, actor)}
        found |= {event.id for event in record.events if parties & {*event.actors, *event.recipients}}
    return found


def _called(entity: Entity, actor: str) -> bool:
    wanted = _loose(actor)
    code = entity.ids.get("iso3") or ""
    return wanted in _loose(entity.name) or f" {wanted}" in f" {(entity.name_en or '').casefold()}" or wanted == code.casefold()


def _loose(name: str) -> str:
    """A name with the spellings that writers mix made one: ة as ه, and what `fold` folds."""
    return fold(name).replace("ة", "ه").casefold().strip()


def times_said(record: Record) -> dict[str, str]:
    """The words with which the text dates its events, by the event's id."""
    raw = record.article.raw
    return {event.id: e.span.of(raw) for event in record.events for e in event.evidence if e.field == "time"}


def copy_rows(copies: Iterable[Copy]) -> Iterator[Row]:
    """One row a copied passage."""
    for c in copies:
        yield {
            "id": c.id, "a": _passage(c.a), "b": _passage(c.b), "kind": c.kind, "similarity": c.similarity, "direction": c.direction,
            "origin": c.origin, "why": c.why,
        }  # fmt: skip


def _passage(p: Passage) -> Row:
    return {"article": p.article, "start": p.span.start, "end": p.span.end}


def health_rows(records: Iterable[Record]) -> Iterator[Row]:
    """One row a piece of damage."""
    for record in records:
        for f in record.health:
            yield {
                "article": record.id,
                "kind": f.kind,
                "start": f.span.start,
                "end": f.span.end,
                "repaired": f.repaired,
                "why": f.why,
            }
