"""Organisations, armed groups, media, places, weapons and named events: those in the tables, and those that a head noun makes
(وزارة الدفاع الروسية)."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.find.mentions import Found, ambiguous, named_span, surface
from musnad.find.phrases import continues, definite
from musnad.lexicon.entries import Head, Named
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

NESTED = frozenset({"GPE", "LOC", "FAC"})
MEDIA_KINDS = {"site": "other"}
SOURCE_KINDS = {kind: kind for kind in ("official", "agency", "newspaper", "broadcaster", "social")} | {"site": "other"}
"""What kind of source an organisation is, by the kind its head noun has."""


def listed(doc: Document) -> Iterator[Found]:
    """Names in the tables."""
    for hit in doc.all_hits("place", "entity"):
        named: Named = hit.ref
        if hit.stem.suffix or ambiguous(doc, hit) or (hit.last - hit.first == 1 and _within_name(doc, hit)):
            continue
        kind = "adjective" if named.type == "NORP" and not doc.word(hit.first).endswith(("ون", "ين")) else "name"
        yield of_table(doc, hit, kind, 1 if hit.layer == "place" else 2)


def short_forms(doc: Document, found: list[Found]) -> Iterator[Found]:
    """التنظيم, الوكالة: bare forms, once a fuller mention stands before."""
    before = {m.rule: m.first for m in reversed(found)}
    for hit in doc.all_hits("short"):
        if before.get(hit.ref.where, len(doc.tokens)) < hit.first:
            yield of_table(doc, hit, "nominal", 0)


def of_table(doc: Document, hit: Hit, kind: str, rank: int) -> Found:
    """A mention of a table's entry."""
    named: Named = hit.ref
    first, span = named_span(doc, hit)
    source_kind = MEDIA_KINDS.get(named.kind, named.kind) if named.type == "MEDIA" else "official" if named.kind == "official" else None
    return Found(first, hit.last, span, kind, named.type, f"lex:{named.type}:{named.name}", named.name, named.where,
                 named.name_en or None, named.country, None, None, source_kind, rank, nested=named.type in NESTED)  # fmt: skip


def _within_name(doc: Document, hit: Hit) -> bool:
    """A one-word place after a given name is a family name (محمد البغدادي has none of Baghdad)."""
    return any(h.ref.kind in ("arabic", "foreign") for h in doc.hits(hit.first - 1, "given")) and bool(doc.hits(hit.first, "family"))


def headed(doc: Document) -> Iterator[Found]:
    """Names that a head noun makes with what follows it."""
    for hit in doc.all_hits("head"):
        head: Head = hit.ref
        last = continues(doc, hit.last, head.follows, definite(doc.word(hit.first)[hit.stem.prefix :]))
        if last > hit.last:
            first, span = named_span(doc, hit, last)
            name = " ".join(
                [doc.word(first)[hit.stem.prefix if first == hit.first else 0 :], *(t.norm for t in doc.tokens[first + 1 : last])]
            )
            yield Found(first, last, span, "name", head.type, f"org:{name}", surface(doc, span), head.where,
                        source_kind=SOURCE_KINDS.get(head.kind), rank=1)  # fmt: skip
