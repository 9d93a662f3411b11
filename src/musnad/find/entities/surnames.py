"""Mentions of a person by a part of the name: the last words of a full name in the same article, and surnames of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.find.entities.mentions import Found
from musnad.lexicon.entries import Named
from musnad.words.document import Document

PARTICLES = frozenset("بن ابن بنت ال عبد ابو ابي ام دي دا فان فون".split())
FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "KHM"})
MIN_LETTERS = 3
LONGEST_TAIL = 3


def surnames(doc: Document, full: list[Found], taken: set[int]) -> Iterator[Found]:
    """Every mention by surname outside `full` names and `taken` tokens."""
    covered = {i for m in full for i in range(m.first, m.last)} | taken
    by_tail = _tails(doc, full)
    for at, token in enumerate(doc.tokens):
        if at not in covered and token.is_word:
            yield from _of_this_article(doc, at, by_tail)
    yield from _of_the_tables(doc, {m.key for m in full}, covered)


def _tails(doc: Document, full: list[Found]) -> dict[tuple[str, ...], Found]:
    """The last one, two or three words of each full name → its first mention; of East Asian names the family name, which is the first."""
    tails: dict[tuple[str, ...], Found] = {}
    for person in sorted(full, key=lambda m: m.first):
        words = tuple(t.norm for t in doc.tokens[person.first : person.last])
        for length in range(1, min(LONGEST_TAIL, len(words) - 1) + 1):
            tail = words[-length:]
            if not (length == 1 and (tail[0] in PARTICLES or len(tail[0]) < MIN_LETTERS)):
                tails.setdefault(tail, person)
        if person.country in FAMILY_FIRST and len(words) > 1:
            tails.setdefault(words[:1], person)
    return tails


def _of_this_article(doc: Document, at: int, by_tail: dict[tuple[str, ...], Found]) -> Iterator[Found]:
    """The longest tail at a token. A single word that is also an everyday word or a place counts only after the full name."""
    for length in range(LONGEST_TAIL, 0, -1):
        if at + length > len(doc.tokens) or not doc.same_sentence(at, at + length - 1):
            continue
        rest = tuple(t.norm for t in doc.tokens[at + 1 : at + length])
        for prefix, first in _without_clitics(doc.word(at)):
            person = by_tail.get((first, *rest))
            if person is None or (length == 1 and everyday(doc, at)):
                continue
            if person.first < at or _is_name_word(doc, at):
                yield replace(person, first=at, last=at + length, span=doc.span(at, at + length, prefix), rank=4)
                return


def _without_clitics(word: str) -> Iterator[tuple[int, str]]:
    yield 0, word
    for prefix in (1, 2):
        if len(word) - prefix >= MIN_LETTERS and set(word[:prefix]) <= set("وفبلك"):
            yield prefix, word[prefix:]
            if word[prefix - 1] == "ل" and word[prefix] == "ل":
                yield prefix, "ا" + word[prefix:]


def _is_name_word(doc: Document, at: int) -> bool:
    """Before its full name (in a headline) a surname must be one that the tables know, or no word they know at all."""
    readings = doc.by_first.get(at, ())
    return not readings or any(h.layer in ("surname", "family", "given") for h in readings)


def _of_the_tables(doc: Document, known: set[str], covered: set[int]) -> Iterator[Found]:
    for hit in doc.all_hits("surname"):
        if hit.first in covered or hit.stem.suffix or everyday(doc, hit.first):
            continue
        ref: Named = hit.ref
        key = f"person:{ref.name_en}"
        namesake = any(f"person:{h.ref.name_en}" in known for h in doc.hits(hit.first, "surname") if h.ref is not ref)
        if key in known or not namesake:
            yield Found(hit.first, hit.last, doc.hit_span(hit), "name", "PER", key, ref.name, ref.where, ref.name_en, ref.country, rank=5)


def everyday(doc: Document, at: int) -> bool:
    return any(h.layer in ("common", "word", "frame", "place", "state") and not h.stem.suffix for h in doc.by_first.get(at, ()))
