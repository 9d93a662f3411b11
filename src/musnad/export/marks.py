"""An article as HTML segments: its text cut wherever something found begins or ends, each piece with the classes that hold there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from musnad.values import Record, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text with a CSS class and what a reader is told of it."""

    span: Span
    layer: str
    says: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text in which the same marks hold throughout."""

    start: int
    end: int
    text: str
    layers: str
    says: str
    anchors: tuple[Span, ...]
    """What begins here: the spans that links lead to."""


def marks(record: Record) -> Iterator[Mark]:
    """Everything found in an article, as marks."""
    names = {e.id: e.name for e in record.entities}
    for f in record.health:
        yield Mark(
            f.span,
            "furniture" if f.kind == "boilerplate" else "damage",
            f"{f.kind}: {f.why}" + (f" → {f.repaired}" if f.repaired else ""),
        )
    for e in record.entities:
        for m in e.mentions:
            yield Mark(m.span, "entity", f"{e.type} {e.name}" + (f" ({m.kind})" if m.kind != "name" else ""))
        for r in e.roles:
            yield Mark(r.span, "office", f"office of {e.name}")
    for t in record.times:
        yield Mark(t.span, "time", f"{t.type} {t.value or t.relative or ''}")
    for a in record.attributions:
        chain = " ← ".join(names.get(link, link) for link in a.chain)
        yield Mark(a.span, "cue", f"according to {chain} ({a.hedging})")
        if a.content:
            yield Mark(a.content, "said", f"according to {chain}")
    for v in record.events:
        for evidence in v.evidence:
            yield Mark(evidence.span, "", "")
        who = "، ".join(names.get(i, i) for i in v.actors) or "—"
        whom = "، ".join(names.get(i, i) for i in v.recipients) or "—"
        yield Mark(v.span, "event", f"{v.plover}{'-' + v.subtype if v.subtype else ''} ({v.status}): {who} → {whom}")


def segments(record: Record, linked: Iterable[Span] = ()) -> list[Segment]:
    """The article's text in pieces; together they are the text. `linked` are further spans that links lead to."""
    raw = record.article.raw
    found = sorted([*marks(record), *(Mark(span, "", "") for span in linked)], key=lambda m: (m.span.start, -m.span.end))
    borders = sorted({0, len(raw), *(m.span.start for m in found), *(m.span.end for m in found)})
    pieces = []
    live: list[Mark] = []
    waiting = iter(found)
    following = next(waiting, None)
    for start, end in pairwise(borders):
        live = [m for m in live if m.span.end > start]
        while following and following.span.start <= start:
            live.append(following)
            following = next(waiting, None)
        layers = " ".join(dict.fromkeys(m.layer for m in live if m.layer))
        says = "\n".join(dict.fromkeys(m.says for m in live if m.layer not in ("said", "")))
        anchors = tuple(dict.fromkeys(m.span for m in live if m.span.start == start))
        pieces.append(Segment(start, end, raw[start:end], layers, says, anchors))
    return pieces
