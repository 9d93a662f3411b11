"""The report: one HTML file that works without a network. Every field of every row is a link to the words that say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from musnad import __version__
from musnad.errors import BadInput, CannotWrite
from musnad.export.labels import LABELS, event_name, name_of, say
from musnad.export.marks import segments
from musnad.export.summary import Summary, summarise
from musnad.find.claims import publisher
from musnad.find.masking import masked
from musnad.lexicon.table import digest
from musnad.link.identity import identity
from musnad.link.words import comparable
from musnad.store.corpus import Corpus
from musnad.values import Copy, Entity, Event, Evidence, Record, Span, TimeExpression


@dataclass(frozen=True, slots=True)
class Words:
    """A text that links to the words that say it: article number and span; `tip` what read them; `code` how the record calls it."""

    text: str
    article: int
    span: Span | None
    tip: str = ""
    code: str = ""


def write_report(corpus: Corpus, path: Path, skipped: Sequence[BadInput] = (), lang: str = "en", unmask: bool = False) -> None:
    """Write the report of a corpus. Raises CannotWrite; a file that was there before stays until the new one is whole."""
    page = render(list(corpus.records()), corpus.copies(), summarise(corpus), skipped, lang, unmask)
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(page, "utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CannotWrite(f"{path}: {error.strerror or error}; the report was not written") from error


def render(
    records: list[Record], copies: list[Copy], summary: Summary, skipped: Sequence[BadInput], lang: str, unmask: bool = False
) -> str:
    """The page as a string; of private persons it holds no name unless `unmask`."""
    words = {r.id: comparable(r).spans for r in records if any(r.id in (c.a.article, c.b.article) for c in copies)}
    records = [masked(record, lang, unmask) for record in records]
    environment = Environment(loader=PackageLoader("musnad.export", "templates"), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    return environment.get_template("report.html.j2").render(
        labels=LABELS[lang], lang=lang, version=__version__, lexicon=digest(), summary=summary, skipped=[str(s) for s in skipped],
        events=_events(records, lang), actors=_actors(records, lang), copies=_copies(copies, records, words, lang), name_of=name_of,
        articles=[_article(i, record, copies, lang) for i, record in enumerate(records)], first=FIRST, least=LEAST,
        say=say, people=LABELS[lang]["unmasked" if unmask else "masked"], unmask=unmask,
    )  # fmt: skip


# --- events ----------------------------------------------------------------------------------------------------------------------


def _events(records: list[Record], lang: str) -> list[dict[str, Any]]:
    """Rows, the newest first; those whose day is not known come last, by the day their article was published."""
    rows = [_event(i, record, event, lang) for i, record in enumerate(records) for event in record.events]
    rows.sort(key=lambda r: (r["article"], r["what"].span.start))
    rows.sort(key=lambda r: (r["day"] or "", r["published"] or ""), reverse=True)  # equal rows keep the order of the articles
    return rows


def _event(i: int, record: Record, event: Event, lang: str) -> dict[str, Any]:
    raw = record.article.raw
    when = next((v for v in event.evidence if v.field == "time"), None)
    status = next((v for v in event.evidence if v.field == "status"), None)
    return {
        "id": event.id,
        "article": i,
        "article_id": record.id,
        "day": _day(record, when),
        "published": record.published.earliest,
        "time": _time(i, record, when) if when else None,
        "plover": event.plover,
        "what": _coded(event_name(lang, event.plover, event.subtype), event_name("en", event.plover, event.subtype), i, event),
        "trigger": Words(event.span.of(raw), i, event.span, event.rule),
        "context": _context(raw, event),
        "actors": [_party(i, record, event, id, "actors") for id in event.actors],
        "recipients": [_party(i, record, event, id, "recipients") for id in event.recipients],
        "place": _party(i, record, event, event.location, "location") if event.location else None,
        "status": _coded(name_of(lang, "status", event.status), event.status, i, status or event),
        "chain": _chain(i, record, event, lang),
        "sentence": event.sentence,
    }


def _coded(name: str, code: str, i: int, found: Event | Evidence) -> Words:
    """The name of a code, linked to the words behind it. The code stays in the tip where the name hides it."""
    return Words(name, i, found.span, found.rule if name == code else f"{code} · {found.rule}", code)


def _day(record: Record, when: Evidence | None) -> str | None:
    """The first day that an event's time can be."""
    time = _read_time(record, when)
    return time.earliest or None if time else None


DATE = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T(\d\d:\d\d)?[A-Z]*)?")


def _time(i: int, record: Record, when: Evidence) -> Words:
    """A date that is known as such; of other times the words, since a symbol such as PRESENT_REF or TEV tells a reader nothing."""
    time = _read_time(record, when)
    value = time.value if time and time.value else ""
    parts = [DATE.fullmatch(part) for part in value.split("/")]
    text = "/".join(" ".join(filter(None, m.groups())) for m in parts if m) if all(parts) else when.span.of(record.article.raw)
    return Words(text, i, when.span, when.rule if text == value else f"{value} {when.rule}".strip(), value)


def _read_time(record: Record, when: Evidence | None) -> TimeExpression | None:
    return next((t for t in record.times if when and t.span == when.span), None)


CONTEXT = 60
"""Characters shown on each side of a trigger."""


def _context(raw: str, event: Event) -> tuple[str, str]:
    """The words of the sentence before and after a trigger, cut at a space."""
    before = raw[max(event.sentence.start, event.span.start - CONTEXT) : event.span.start]
    after = raw[event.span.end : min(event.sentence.end, event.span.end + CONTEXT)]
    if event.span.start - CONTEXT > event.sentence.start:
        before = "…" + before[before.find(" ") + 1 :]
    if event.span.end + CONTEXT < event.sentence.end:
        after = after[: after.rfind(" ")] + "…"
    return before, after


def _party(i: int, record: Record, event: Event, id: str, field: str) -> Words:
    """An entity in a role, linked to the words that put it there: the evidence that one of its mentions touches."""
    entity = record.entity(id)
    assert entity is not None
    spans = [(v, m) for v in event.evidence if v.field == field for m in entity.mentions if v.span.touches(m.span)]
    if spans:
        return Words(entity.name, i, spans[0][1].span, spans[0][0].rule)
    evidence = next((v for v in event.evidence if v.field == field), None)
    return Words(entity.name, i, evidence.span if evidence else None, evidence.rule if evidence else "")


def _chain(i: int, record: Record, event: Event, lang: str) -> list[Words]:
    chain = [Words(publisher(record), i, None)]
    if event.attribution is not None:
        a = record.attributions[event.attribution]
        spans = a.chain_spans or (None,) * len(a.chain)
        for link, span, kind in zip(a.chain, spans, a.chain_kinds, strict=False):
            entity = record.entity(link)
            tip = f"{name_of(lang, 'source', kind)}{LABELS[lang]['comma']}{name_of(lang, 'hedging', a.hedging)} ({a.rule})"
            chain.append(Words(entity.name if entity else name_of(lang, "source", link), i, span or a.span, tip))
    return chain


# --- actors ----------------------------------------------------------------------------------------------------------------------

FIRST = 3
"""So many articles of an actor are shown; the others are folded."""


def _actors(records: list[Record], lang: str) -> list[dict[str, Any]]:
    """One row for each identity that acts, suffers or speaks, those in most articles first."""
    rows: dict[str, dict[str, Any]] = {}
    for i, record in enumerate(records):
        events = [id for e in record.events for id in {*e.actors, *e.recipients}]
        said = [a.source for a in record.attributions if a.source]
        for entity in record.entities:
            found = identity(entity)
            if not found or entity.id not in {*events, *said}:
                continue
            row = rows.setdefault(found[0], _actor(entity, found[0], lang))
            row["events"] += events.count(entity.id)
            row["statements"] += said.count(entity.id)
            row["articles"].append(Words(record.id, i, entity.mentions[0].span, ""))
            row["offices"] += _offices(i, record, entity, {w.text for w in row["offices"]})
    return sorted(rows.values(), key=lambda r: (-len(r["articles"]), -r["events"] - r["statements"], r["name"]))


def _actor(entity: Entity, key: str, lang: str) -> dict[str, Any]:
    """A row with nothing counted yet."""
    return {
        "name": entity.name,
        "name_en": entity.name_en,
        "type": entity.type,
        "why": _why_one(key, lang),
        "events": 0,
        "statements": 0,
        "articles": [],
        "offices": [],
    }


def _why_one(key: str, lang: str) -> str:
    """Why the mentions behind an actor's key are taken for one actor."""
    kind, _, rest = key.partition(":")
    label = "same_state" if kind == "state" else "same_entry" if ".tsv:" in rest else "same_name"
    return LABELS[lang][label].format(key=rest)


def _offices(i: int, record: Record, entity: Entity, known: Iterable[str]) -> list[Words]:
    offices = {r.span.of(record.article.raw): r for r in entity.roles}
    return [Words(text, i, role.span, f"{record.id} ({role.rule})") for text, role in offices.items() if text not in known]


# --- copies and articles ---------------------------------------------------------------------------------------------------------


LEAST = 20
"""A copied passage with fewer words in common is folded."""


def _copies(copies: list[Copy], records: list[Record], words: Mapping[str, Sequence[Span]], lang: str) -> list[dict[str, Any]]:
    """Copied passages, those with most words in common first. `words` are those that were compared, before any was masked."""
    number = {record.id: i for i, record in enumerate(records)}
    return sorted((_copy(c, records, number, words, lang) for c in copies), key=lambda c: -c["equal"])


def _copy(copy: Copy, records: list[Record], number: Mapping[str, int], words: Mapping[str, Sequence[Span]], lang: str) -> dict[str, Any]:
    sides = []
    for k, passage in enumerate((copy.a, copy.b)):
        record = records[number[passage.article]]
        changed = [pair[k] for pair in copy.changes]
        inside = [word for word in words[passage.article] if passage.span.holds(word)]
        sides.append(
            {
                "place": Words(passage.article, number[passage.article], passage.span),
                "parts": list(_parts(record.article.raw, passage.span, changed)),
                "words": len(inside),
                "equal": sum(not any(change.holds(word) for change in changed) for word in inside),
            }
        )
    equal = sides[0]["equal"]
    counts = say(LABELS[lang]["equal"], equal=equal, a=sides[0]["words"], b=sides[1]["words"])
    because = [counts, _who_copied(copy, records, number, LABELS[lang])]
    because += [say(LABELS[lang]["named"], origin=copy.origin)] if copy.origin else []
    return {"found": copy, "sides": sides, "equal": equal, "because": because}


def _who_copied(copy: Copy, records: list[Record], number: Mapping[str, int], labels: Mapping[str, str]) -> Markup:
    """What tells the later of two articles: their dates, else the damage of the one that was spun."""
    if copy.direction is None:
        return say(labels["nothing_tells"])
    first, later = (copy.a, copy.b) if copy.direction == "a→b" else (copy.b, copy.a)
    by, since = records[number[first.article]].published.latest, records[number[later.article]].published.earliest
    if by and since and by < since:
        return say(labels["dates"], first=first.article, by=by, later=later.article, since=since)
    return say(labels["spun"], later=later.article)


def _parts(raw: str, span: Span, changed: list[Span]) -> Iterable[tuple[str, bool]]:
    """A passage in pieces: (words, do they differ from the other side?)."""
    at = span.start
    for change in changed:
        if change.end > change.start:
            yield raw[at : change.start], False
            yield raw[change.start : change.end], True
            at = change.end
    yield raw[at : span.end], False


def _article(i: int, record: Record, copies: list[Copy], lang: str) -> dict[str, Any]:
    linked = [p.span for c in copies for p in (c.a, c.b) if p.article == record.id]
    return {"number": i, "record": record, "segments": segments(record, linked, lang)}
