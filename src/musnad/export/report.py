"""The report: one HTML file that works without a network. Every field of every row is a link to the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from musnad import __version__
from musnad.errors import BadInput, CannotWrite
from musnad.export.labels import LABELS
from musnad.export.marks import segments
from musnad.export.summary import Summary, summarise
from musnad.find.claims import publisher
from musnad.lexicon.table import digest
from musnad.link.identity import identity
from musnad.store.corpus import Corpus
from musnad.values import Copy, Entity, Event, Record, Span


@dataclass(frozen=True, slots=True)
class Words:
    """A text that links to the words that say it: article number and span; `tip` what read them."""

    text: str
    article: int
    span: Span | None
    tip: str = ""


def write_report(corpus: Corpus, path: Path, skipped: Sequence[BadInput] = (), lang: str = "en") -> None:
    """Write the report of a corpus. Raises CannotWrite; a file that was there before stays until the new one is whole."""
    page = render(list(corpus.records()), corpus.copies(), summarise(corpus), skipped, lang)
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(page, "utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CannotWrite(f"{path}: {error.strerror or error}; the report was not written") from error


def render(records: list[Record], copies: list[Copy], summary: Summary, skipped: Sequence[BadInput], lang: str) -> str:
    """The page as a string."""
    environment = Environment(loader=PackageLoader("musnad.export", "templates"), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    number = {record.id: i for i, record in enumerate(records)}
    return environment.get_template("report.html.j2").render(
        labels=LABELS[lang], lang=lang, version=__version__, lexicon=digest(), summary=summary, skipped=[str(s) for s in skipped],
        events=_events(records), actors=_actors(records), copies=[_copy(c, records, number) for c in copies],
        articles=[_article(i, record, copies) for i, record in enumerate(records)],
    )  # fmt: skip


# --- events ----------------------------------------------------------------------------------------------------------------------


def _events(records: list[Record]) -> list[dict[str, Any]]:
    """Rows by date; those whose day is not known come last, article by article."""
    rows = [_event(i, record, event) for i, record in enumerate(records) for event in record.events]
    return sorted(rows, key=lambda r: (r["day"] is None, r["day"] or "", r["article"], r["what"].span.start))


def _event(i: int, record: Record, event: Event) -> dict[str, Any]:
    raw = record.article.raw
    when = next((v for v in event.evidence if v.field == "time"), None)
    time = next((t for t in record.times if when and t.span == when.span), None)
    status = next((v for v in event.evidence if v.field == "status"), None)
    return {
        "id": event.id,
        "article": i,
        "article_id": record.id,
        "day": time.earliest if time and time.earliest else None,
        "time": Words(time.value if time and time.value else when.span.of(raw), i, when.span, when.rule) if when else None,
        "plover": event.plover,
        "what": Words(f"{event.plover} {(event.subtype or '').replace('_', ' ')}".strip(), i, event.span, event.rule),
        "trigger": Words(event.span.of(raw), i, event.span, event.rule),
        "context": _context(raw, event),
        "actors": [_party(i, record, event, id, "actors") for id in event.actors],
        "recipients": [_party(i, record, event, id, "recipients") for id in event.recipients],
        "place": _party(i, record, event, event.location, "location") if event.location else None,
        "status": Words(event.status, i, status.span if status else event.span, status.rule if status else ""),
        "chain": _chain(i, record, event),
        "sentence": event.sentence,
    }


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


def _chain(i: int, record: Record, event: Event) -> list[Words]:
    chain = [Words(publisher(record), i, None)]
    if event.attribution is not None:
        a = record.attributions[event.attribution]
        spans = a.chain_spans or (None,) * len(a.chain)
        for link, span, kind in zip(a.chain, spans, a.chain_kinds, strict=False):
            entity = record.entity(link)
            chain.append(Words(entity.name if entity else link, i, span or a.span, f"{kind}, {a.hedging} ({a.rule})"))
    return chain


# --- actors ----------------------------------------------------------------------------------------------------------------------


def _actors(records: list[Record]) -> list[dict[str, Any]]:
    """One row for each identity that acts, suffers or speaks, those in most articles first."""
    rows: dict[str, dict[str, Any]] = {}
    for i, record in enumerate(records):
        events = [id for e in record.events for id in {*e.actors, *e.recipients}]
        said = [a.source for a in record.attributions if a.source]
        for entity in record.entities:
            found = identity(entity)
            if not found or entity.id not in {*events, *said}:
                continue
            row = rows.setdefault(
                found[0],
                {
                    "name": entity.name,
                    "name_en": entity.name_en,
                    "type": entity.type,
                    "why": found[1],
                    "events": 0,
                    "statements": 0,
                    "articles": [],
                    "offices": [],
                },
            )
            row["events"] += events.count(entity.id)
            row["statements"] += said.count(entity.id)
            row["articles"].append(Words(record.id, i, entity.mentions[0].span, ""))
            row["offices"] += _offices(i, record, entity, {w.text for w in row["offices"]})
    return sorted(rows.values(), key=lambda r: (-len(r["articles"]), -r["events"] - r["statements"], r["name"]))


def _offices(i: int, record: Record, entity: Entity, known: Iterable[str]) -> list[Words]:
    offices = {r.span.of(record.article.raw): r for r in entity.roles}
    return [Words(text, i, role.span, f"{record.id} ({role.rule})") for text, role in offices.items() if text not in known]


# --- copies and articles ---------------------------------------------------------------------------------------------------------


def _copy(copy: Copy, records: list[Record], number: dict[str, int]) -> dict[str, Any]:
    sides = []
    for k, passage in enumerate((copy.a, copy.b)):
        record = records[number[passage.article]]
        changed = [pair[k] for pair in copy.changes]
        sides.append(
            {
                "place": Words(passage.article, number[passage.article], passage.span),
                "parts": list(_parts(record.article.raw, passage.span, changed)),
            }
        )
    return {"found": copy, "sides": sides}


def _parts(raw: str, span: Span, changed: list[Span]) -> Iterable[tuple[str, bool]]:
    """A passage in pieces: (words, do they differ from the other side?)."""
    at = span.start
    for change in changed:
        if change.end > change.start:
            yield raw[at : change.start], False
            yield raw[change.start : change.end], True
            at = change.end
    yield raw[at : span.end], False


def _article(i: int, record: Record, copies: list[Copy]) -> dict[str, Any]:
    linked = [p.span for c in copies for p in (c.a, c.b) if p.article == record.id]
    return {"number": i, "record": record, "segments": segments(record, linked)}
