"""A record as flat claims: one row for each event and each office held, with names in place of ids and the chain of sources. Private
persons are masked unless the caller asks for their names."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.find.ids import stable_id
from musnad.find.masking import masked
from musnad.values import Claim, Event, Record


def claims(record: Record, unmask: bool = False) -> Iterator[Claim]:
    """Every claim of a record, events before offices."""
    article = record.article  # ids are made from the text as received
    record = masked(record, unmask=unmask)
    for event in record.events:
        yield Claim(
            event.id, _names(record, event.actors), event.plover, event.subtype, _names(record, event.recipients), event.time,
            _name(record, event.location) if event.location else None, event.status, according_to(record, event), record.id, event.span,
            event.rule,
        )  # fmt: skip
    for entity in record.entities:
        if entity.public:
            for role in entity.roles:
                office = role.span.of(record.article.raw)
                id = stable_id("r", article, f"{entity.id}\0{role.span.start}")
                yield Claim(id, (entity.name,), "holds-office", None, (office,), None, None, "happened", (publisher(record),), record.id,
                            role.span, role.rule)  # fmt: skip


def _names(record: Record, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_name(record, id) for id in ids)


def _name(record: Record, id: str) -> str:
    """An entity's name; a short description, which a chain may hold in place of an id, as it is."""
    entity = record.entity(id)
    return entity.name if entity else id


def publisher(record: Record) -> str:
    """The outlet, or the article itself where no outlet is known."""
    return record.article.source.name or record.id


def according_to(record: Record, event: Event) -> tuple[str, ...]:
    """The chain of sources of an event: the publishing outlet, then each source that the text names, outermost first."""
    chain = record.attributions[event.attribution].chain if event.attribution is not None else ()
    return publisher(record), *_names(record, chain)
