"""Organisations, armed groups, media, places, weapons and named events: those in the tables, and those that a head noun makes
(وزارة الدفاع الروسية)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.find.entities.mentions import Found, ambiguous, named_span, said_place, surface
from musnad.find.entities.phrases import continues
from musnad.lexicon.entries import Head, Named
from musnad.values import Place
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

NESTED = frozenset({"GPE", "LOC", "FAC"})
MEDIA_KINDS = {"site": "other"}
SOURCE_KINDS = {kind: kind for kind in ("official", "agency", "newspaper", "broadcaster", "social")} | {"site": "other"}
"""What kind of source an organisation is, by the kind its head noun has."""


def listed(doc: Document) -> Iterator[Found]:
    """Names in the tables."""
    for hit in doc.all_hits("place", "gated", "entity"):
        named: Named = hit.ref
        if not said_place(doc, hit) if hit.layer == "gated" else _other_word(doc, hit):
            continue
        kind = "adjective" if named.type == "NORP" and not doc.word(hit.first).endswith(("ون", "ين")) else "name"
        yield of_table(doc, hit, kind, 2 if hit.layer == "entity" else 1)


def _other_word(doc: Document, hit: Hit) -> bool:
    """Is it an everyday word, or part of a person's name?"""
    return bool(hit.stem.suffix) or ambiguous(doc, hit) or (hit.last - hit.first == 1 and _within_name(doc, hit))


def short_forms(doc: Document, found: list[Found]) -> Iterator[Found]:
    """التنظيم, الوكالة: bare forms, once a fuller mention stands before; likewise الوزارة after وزارة الدفاع."""
    before = {m.rule: m.first for m in reversed(found)}
    yield from _bare_heads(doc, found)
    for hit in doc.all_hits("short"):
        if before.get(hit.ref.where, len(doc.tokens)) < hit.first:
            yield of_table(doc, hit, "nominal", 0)


def _bare_heads(doc: Document, found: list[Found]) -> Iterator[Found]:
    """A definite head noun alone is the organisation that it headed last."""
    headed = [m for m in found if m.key.startswith("org:")]
    for hit in doc.all_hits("head"):
        if hit.last - hit.first == 1 and not hit.stem.suffix and doc.definite(hit.first, hit.stem.prefix):
            noun = hit.stem.key.removeprefix("ال")
            same = [m for m in headed if m.first < hit.first and m.key.removeprefix("org:").split()[0] == noun]
            if same:
                last = max(same, key=lambda m: m.first)
                yield replace(last, first=hit.first, last=hit.last, span=doc.hit_span(hit), kind="nominal", rule=hit.ref.where, rank=0)


def of_table(doc: Document, hit: Hit, kind: str, rank: int) -> Found:
    """A mention of a table's entry."""
    named: Named = hit.ref
    first, span = named_span(doc, hit)
    source_kind = MEDIA_KINDS.get(named.kind, named.kind) if named.type == "MEDIA" else "official" if named.kind == "official" else None
    return Found(first, hit.last, span, kind, named.type, f"lex:{named.type}:{named.name}", named.name, named.where,
                 named.name_en or None, named.country, None, None, source_kind, rank, nested=named.type in NESTED,
                 place=Place(named.level, named.lat, named.lon) if named.level else None)  # fmt: skip


def _within_name(doc: Document, hit: Hit) -> bool:
    """A one-word place after a given name is a family name (محمد البغدادي has none of Baghdad)."""
    return any(h.ref.kind in ("arabic", "foreign") for h in doc.hits(hit.first - 1, "given")) and bool(doc.hits(hit.first, "family"))


def headed(doc: Document) -> Iterator[Found]:
    """Names that a head noun makes with what follows it."""
    for hit in doc.all_hits("head"):
        head: Head = hit.ref
        known = doc.definite(hit.first, hit.stem.prefix)
        plain = known and hit.last - hit.first == 1 and not doc.word(hit.last).startswith("لل")
        last = continues(doc, hit.last, "adjective" if plain and head.follows == "idafa" else head.follows)
        listed = max((h.last for h in doc.hits(hit.first, "entity", "place") if not h.stem.suffix), default=0)
        if last > hit.last and not hit.last < listed < last:
            first, span = named_span(doc, hit, last)
            name = " ".join(
                [doc.word(first)[hit.stem.prefix if first == hit.first else 0 :], *(t.norm for t in doc.tokens[first + 1 : last])]
            )
            yield Found(first, last, span, "name", head.type, f"org:{name}", surface(doc, span), head.where,
                        source_kind=SOURCE_KINDS.get(head.kind), rank=1)  # fmt: skip
