"""An article as HTML segments: its text cut wherever something found begins or ends, each piece with the classes that hold there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from musnad.export.labels import LABELS, event_name, name_of
from musnad.values import Event, Record, Span


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


def marks(record: Record, lang: str = "en") -> Iterator[Mark]:
    """Everything found in an article, as marks."""
    names = {e.id: e.name for e in record.entities}
    yield from _damage(record, lang)
    for e in record.entities:
        for m in e.mentions:
            kind = f" ({name_of(lang, 'mention', m.kind)})" if m.kind != "name" else ""
            yield Mark(m.span, "entity", f"{name_of(lang, 'entity', e.type)} {e.name}{kind}")
        for r in e.roles:
            yield Mark(r.span, "office", LABELS[lang]["office_of"].format(name=e.name))
    for t in record.times:
        yield Mark(t.span, "time", f"{name_of(lang, 'time', t.type)} {t.value or t.relative or ''}")
    for a in record.attributions:
        chain = f" {LABELS[lang]['chain']} ".join(names.get(link) or name_of(lang, "source", link) for link in a.chain)
        says = LABELS[lang]["says"].format(chain=chain)
        yield Mark(a.span, "cue", f"{says} ({name_of(lang, 'hedging', a.hedging)})")
        if a.content:
            yield Mark(a.content, "said", says)
    for v in record.events:
        yield from (Mark(evidence.span, "", "") for evidence in v.evidence)
        yield Mark(v.span, "event", _deed(v, names, lang))


def _damage(record: Record, lang: str) -> Iterator[Mark]:
    """What is wrong with the text. The reason is a rule's own words, which are English."""
    for f in record.health:
        says = f"{name_of(lang, 'damage', f.kind)}: {f.why}" if lang == "en" else name_of(lang, "damage", f.kind)
        repaired = f" {'←' if lang == 'ar' else '→'} {f.repaired}" if f.repaired else ""
        yield Mark(f.span, "furniture" if f.kind == "boilerplate" else "damage", says + repaired)


def _deed(event: Event, names: Mapping[str, str], lang: str) -> str:
    """An event in one line: who did what to whom. The arrow points the way the language is read."""
    who = "، ".join(names.get(i, i) for i in event.actors) or "—"
    whom = "، ".join(names.get(i, i) for i in event.recipients) or "—"
    arrow = "←" if lang == "ar" else "→"
    return f"{event_name(lang, event.plover, event.subtype)} ({name_of(lang, 'status', event.status)}): {who} {arrow} {whom}"


def segments(record: Record, linked: Iterable[Span] = (), lang: str = "en") -> list[Segment]:
    """The article's text in pieces; together they are the text. `linked` are further spans that links lead to."""
    raw = record.article.raw
    found = sorted([*marks(record, lang), *(Mark(span, "", "") for span in linked)], key=lambda m: (m.span.start, -m.span.end))
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
