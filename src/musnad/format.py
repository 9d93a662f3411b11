"""Records as JSON objects and back: the format that `musnad annotate` writes (docs/record.md)."""

from __future__ import annotations

import json
from typing import Any

from musnad.values import (
    Article,
    Attribution,
    Entity,
    Event,
    Evidence,
    Finding,
    Mention,
    Place,
    Published,
    Record,
    Role,
    Source,
    Span,
    TimeExpression,
)

Object = dict[str, Any]


def to_line(record: Record) -> str:
    """The record as one line of JSON: the same record gives the same bytes."""
    return json.dumps(to_object(record), ensure_ascii=False, separators=(", ", ": "))


def to_object(record: Record) -> Object:
    """The record as plain lists and dicts, in the order of the format's description."""
    a, published = record.article, record.published
    return {
        "id": a.id,
        "text": a.raw,
        "title": a.title,
        "language": record.language,
        "source": {"name": a.source.name, "uri": a.source.uri},
        "published": _published(published),
        "dateline": _published(record.dateline),
        "boilerplate": [_span(s) for s in record.boilerplate],
        "health": [{"kind": f.kind, **_span(f.span), "repaired": f.repaired, "why": f.why} for f in record.health],
        "entities": [_entity(e) for e in record.entities],
        "times": [_time(t) for t in record.times],
        "attributions": [_attribution(x) for x in record.attributions],
        "events": [_event(e) for e in record.events],
    }


def _published(p: Published) -> Object:
    return {"earliest": p.earliest, "latest": p.latest, "basis": p.basis}


def _span(span: Span) -> Object:
    return {"start": span.start, "end": span.end}


def _maybe(span: Span | None) -> Object | None:
    return _span(span) if span else None


def _entity(e: Entity) -> Object:
    return {
        "id": e.id,
        "type": e.type,
        "name": e.name,
        "name_en": e.name_en,
        "name_en_by": e.name_en_by,
        "country": e.country,
        "ids": dict(e.ids),
        "public": e.public,
        "excluded": e.excluded,
        "place": _place(e.place) if e.place else None,
        "mentions": [{**_span(m.span), "kind": m.kind, "rule": m.rule, "register": m.register} for m in e.mentions],
        "roles": [{**_span(r.span), "office": r.office, "organisation": r.organisation, "rule": r.rule} for r in e.roles],
    }


def _place(p: Place) -> Object:
    return {"level": p.level, "lat": p.lat, "lon": p.lon}


def _time(t: TimeExpression) -> Object:
    return {**_span(t.span), "type": t.type, "value": t.value, "earliest": t.earliest, "latest": t.latest,
            "relative": t.relative, "rule": t.rule}  # fmt: skip


def _attribution(a: Attribution) -> Object:
    return {
        "id": a.id,
        **_span(a.span),
        "source": a.source,
        "source_span": _maybe(a.source_span),
        "source_kind": a.source_kind,
        "chain": list(a.chain),
        "chain_kinds": list(a.chain_kinds),
        "chain_spans": [_maybe(s) for s in a.chain_spans],
        "content": _maybe(a.content),
        "quote": a.quote,
        "hedging": a.hedging,
        "rule": a.rule,
    }


def _event(e: Event) -> Object:
    return {
        "id": e.id,
        **_span(e.span),
        "plover": e.plover,
        "subtype": e.subtype,
        "actors": list(e.actors),
        "recipients": list(e.recipients),
        "location": e.location,
        "time": e.time,
        "status": e.status,
        "attribution": e.attribution,
        "sentence": _span(e.sentence),
        "rule": e.rule,
        "evidence": [{"field": v.field, **_span(v.span), "rule": v.rule} for v in e.evidence],
    }


def from_object(o: Object) -> Record:
    """The record that `to_object` wrote."""
    source = o["source"]
    published, dateline = (Published(*(o[key][part] for part in ("earliest", "latest", "basis"))) for key in ("published", "dateline"))
    article = Article(
        o["id"], o["text"], o["title"], Source(source["name"], source["uri"]),
        published if published != dateline else Published(),
    )  # fmt: skip
    return Record(
        article,
        o["language"],
        tuple(_read_span(s) for s in o["boilerplate"]),
        tuple(Finding(f["kind"], _read_span(f), f["repaired"], f["why"]) for f in o["health"]),
        tuple(_read_entity(e) for e in o["entities"]),
        tuple(
            TimeExpression(_read_span(t), *(t[k] for k in ("type", "value", "earliest", "latest", "relative", "rule"))) for t in o["times"]
        ),
        tuple(_read_attribution(a) for a in o["attributions"]),
        tuple(_read_event(e) for e in o["events"]),
        dateline,
    )


def _read_span(o: Object) -> Span:
    return Span(o["start"], o["end"])


def _read_maybe(o: Object | None) -> Span | None:
    return _read_span(o) if o else None


def _read_entity(o: Object) -> Entity:
    mentions = tuple(Mention(_read_span(m), m["kind"], m["rule"], m.get("register")) for m in o["mentions"])
    roles = tuple(Role(_read_span(r), r["office"], r["organisation"], r["rule"]) for r in o["roles"])
    place = Place(**o["place"]) if o.get("place") else None  # these three are not in records of earlier programs
    by, excluded = o.get("name_en_by"), o.get("excluded", False)
    return Entity(o["id"], o["type"], o["name"], mentions, o["name_en"], o["country"], o["ids"], roles, o["public"], place, by, excluded)


def _read_attribution(o: Object) -> Attribution:
    return Attribution(
        _read_span(o), o["source"], _read_maybe(o["source_span"]), o["source_kind"], tuple(o["chain"]), tuple(o["chain_kinds"]),
        _read_maybe(o["content"]), o["quote"], o["hedging"], o["rule"], tuple(map(_read_maybe, o["chain_spans"])), o["id"],
    )  # fmt: skip


def _read_event(o: Object) -> Event:
    evidence = tuple(Evidence(v["field"], _read_span(v), v["rule"]) for v in o["evidence"])
    return Event(
        o["id"], _read_span(o), o["plover"], o["subtype"], tuple(o["actors"]), tuple(o["recipients"]), o["location"], o["time"],
        o["status"], o["attribution"], _read_span(o["sentence"]), o["rule"], evidence,
    )  # fmt: skip
