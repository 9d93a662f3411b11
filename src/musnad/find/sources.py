"""Actors and sources that are described and not named: مصدر أمني مطلع, المعارضة السورية, وسائل الإعلام الروسية, مسلحون مجهولون."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.find.mentions import Found
from musnad.find.phrases import definite, stops
from musnad.words.document import Document
from musnad.words.vocabulary import Hit


def described(doc: Document) -> Iterator[Found]:
    """Nominal mentions. Later ones with the same noun and state (المصدر, المصدر ذاته) are the same entity."""
    for hit in doc.all_hits("source", "nominal"):
        if hit.stem.suffix and hit.layer == "source":
            continue
        last = _modifiers(doc, hit)
        iso3 = _state(doc, hit.last, last)
        words = [_bare(w) for w in [doc.word(hit.first)[hit.stem.prefix :], *(t.norm for t in doc.tokens[hit.first + 1 : hit.last])]]
        noun = hit.ref.words[0]
        kind = hit.ref.kind if hit.layer == "source" else None
        type_ = hit.ref.type if hit.layer == "nominal" else _type(kind or "")
        span = doc.span(hit.first, last, hit.stem.prefix, hit.stem.suffix if last == hit.last else 0)
        key = f"{hit.layer}:{noun}" + (f":{iso3}" if iso3 and hit.layer == "nominal" else "")
        yield Found(hit.first, last, span, "nominal", type_, key, span.of(doc.text.article.raw) or " ".join(words), hit.ref.where,
                    hit.ref.name_en, iso3, None, None, kind, rank=0)  # fmt: skip


def _bare(word: str) -> str:
    return word.removeprefix("ال")


def _type(kind: str) -> str:
    return "MEDIA" if kind in ("agency", "newspaper", "broadcaster", "social") else "ORG" if kind == "document" else "PER"


def _modifiers(doc: Document, hit: Hit) -> int:
    """Adjectives and ب/في + place after the noun: مصدر أمني مطلع, مصدر أمني بمطار القاهرة الدولي."""
    at = hit.last
    known = definite(doc.word(hit.first)[hit.stem.prefix :])
    for _ in range(4):
        if not doc.same_sentence(hit.first, at):
            break
        adjective = any(h.stem.prefix == 0 for h in doc.hits(at, "adjective"))
        if not adjective and (stops(doc, at) or definite(doc.word(at)) != known or not _agrees(doc.word(at))):
            break
        at += 1
    return _at_place(doc, at)


def _agrees(word: str) -> bool:
    """Nisba adjectives and participles, the commonest modifiers; other unknown nouns are left out."""
    word = word.removeprefix("ال")
    return word.endswith(("ي", "ية", "يين", "يون", "وا")) or word.startswith("م")


def _at_place(doc: Document, at: int) -> int:
    if at < len(doc.tokens) and doc.same_sentence(at - 1, at):
        inside = next((h for h in doc.hits(at, "head", "place", "entity", "state") if h.stem.proclitics == "ب"), None)
        if inside:
            at = inside.last
            while at < len(doc.tokens) and doc.same_sentence(at - 1, at) and (
                (definite(doc.word(at)) and not stops(doc, at)) or any(not h.stem.prefix for h in doc.hits(at, "adjective", "place"))
            ):
                at += 1
    return at


def _state(doc: Document, first: int, last: int) -> str | None:
    return next((str(h.ref.iso3) for at in range(first, last) for h in doc.hits(at, "adjective", "state")), None)
