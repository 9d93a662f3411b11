"""Why a record says what it says: the words, the rule, and the lexicon's line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from musnad.errors import NotFound
from musnad.export.listings import UNMASKED
from musnad.find.claims import claims
from musnad.find.masking import masked
from musnad.lexicon.table import cite
from musnad.values import Claim, Copy, Record, Span

Row = dict[str, Any]


def why(id: str, records: Iterable[Record], copies: Iterable[Copy], unmask: bool = False) -> Row:
    """The explanation of the one record whose id begins with `id`. Raises NotFound for none and for several. Private persons are masked
    unless `unmask`."""
    found = [row for row in _all(records, copies, unmask) if str(row["record"]).startswith(id)]
    if not found:
        raise NotFound(f"no event, actor, statement, office or copy has an id that begins with {id!r}; ids are in the listings' id column")
    exact = [row for row in found if row["record"] == id] or found
    if len(exact) > 1:
        raise NotFound(f"{len(exact)} ids begin with {id!r}; give more of it: {', '.join(str(r['record']) for r in exact[:5])} …")
    return exact[0] | ({UNMASKED: True} if unmask else {})


def _all(records: Iterable[Record], copies: Iterable[Copy], unmask: bool) -> Iterator[Row]:
    texts = {}
    for record in records:
        shown = masked(record, unmask=unmask)
        texts[record.id] = shown.article.raw
        yield from _of_record(shown, claims(record, unmask))
    for c in copies:
        spans = [_said(p.article, texts[p.article], side, p.span, c.kind) for side, p in (("a", c.a), ("b", c.b))]
        yield {
            "record": c.id,
            "what": f"copied passage, {c.kind}",
            "article": c.a.article,
            "rule": c.why,
            "lexicon": None,
            "spans": spans,
        }


def _of_record(record: Record, its_claims: Iterable[Claim]) -> Iterator[Row]:
    raw = record.article.raw
    for event in record.events:
        spans = [_said(record.id, raw, "trigger", event.span, event.rule)]
        spans += [_said(record.id, raw, v.field, v.span, v.rule) for v in event.evidence]
        if event.attribution is not None:
            statement = record.attributions[event.attribution]
            spans.append(_said(record.id, raw, "according to", statement.source_span or statement.span, statement.rule))
        what = f"event, {event.plover}" + (f"-{event.subtype}" if event.subtype else "") + f", {event.status}"
        yield _row(record, event.id, what, event.rule, spans)
    for a in record.attributions:
        spans = [_said(record.id, raw, "cue", a.span, a.rule)]
        spans += [_said(record.id, raw, "source", s, a.rule) for s in a.chain_spans if s]
        spans += [_said(record.id, raw, "content", a.content, a.rule)] if a.content else []
        yield _row(record, a.id, f"statement, {a.hedging}, {a.source_kind}", a.rule, spans)
    for claim in its_claims:
        if claim.relation == "holds-office":
            spans = [_said(record.id, raw, "office", claim.span, claim.rule)]
            yield _row(record, claim.id, f"office held by {'، '.join(claim.subject)}", claim.rule, spans)
    for e in record.entities:
        spans = [_said(record.id, raw, m.kind, m.span, m.rule) for m in e.mentions]
        spans += [_said(record.id, raw, f"office: {r.office}", r.span, r.rule) for r in e.roles]
        yield _row(record, e.id, f"actor, {e.type} {e.name}", e.mentions[0].rule if e.mentions else "", spans)


def _row(record: Record, id: str, what: str, rule: str, spans: list[Row]) -> Row:
    return {"record": id, "what": what, "article": record.id, "rule": rule, "lexicon": cite(rule), "spans": spans}


def _said(article: str, raw: str, field: str, span: Span, rule: str) -> Row:
    return {"field": field, "article": article, "start": span.start, "end": span.end, "text": span.of(raw), "rule": rule}
