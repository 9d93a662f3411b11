"""Persons: those in the tables, those whom a title, an office or a given name announces, and their later mentions by surname."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.find.entities.mentions import Found, surface
from musnad.find.entities.offices import OfficePhrase
from musnad.find.entities.surnames import everyday, surnames
from musnad.lexicon.entries import Head, Named
from musnad.values import Span
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

PARTICLES = frozenset("بن ابن بنت ال ابو ابي ام عبد دي دا فان فون دو لو ولد اوغلو دل بو سي كيم".split())
INNER = frozenset("بن ابن بنت ال عبد دي دا فان فون دو ولد ابو ابي".split())
CLOSING = frozenset({"الدين", "الله", "الرحمن", "اوغلو"})
"""Words that end a compound name: سري الدين, نصر الله."""
MAX_NAME = 5
"""Words of a name, particles not counted."""
QUOTES = "\"«»“”'"


@dataclass(frozen=True, slots=True)
class Holding:
    """An office held by the person named at tokens [first, last)."""

    person: int
    span: Span
    office: str
    organisation: tuple[int, int] | None
    rule: str
    iso3: str | None
    kind: str


def persons(doc: Document, offices: list[OfficePhrase], titles: list[tuple[int, int, int, Head]], taken: set[int]) -> list[Found]:
    """Mentions of persons by name. `taken` are tokens inside names of organisations and places."""
    announced = {o.last for o in offices} | {last for _, last, _, _ in titles}
    found = [*_listed(doc), *_announced(doc, announced, taken), *_by_given_name(doc, announced, taken)]
    found = longest(found)
    return longest([*found, *surnames(doc, found, taken)])


def _listed(doc: Document) -> Iterator[Found]:
    """Names in the tables; a title that the table writes with the name (الملك سلمان) is outside the mention."""
    for hit in doc.all_hits("person"):
        if not hit.stem.suffix:
            first, prefix = hit.first, hit.stem.prefix
            while first < hit.last - 1 and doc.hits(first, "title", "office"):
                first, prefix = first + 1, 0
            yield _found(doc, first, hit.last, prefix, hit.ref.name, hit.ref.where, hit.ref)


def _announced(doc: Document, starts: set[int], taken: set[int]) -> Iterator[Found]:
    """A name straight after a title or an office (a comma or a quotation mark may stand between)."""
    for start in sorted(starts):
        at = _skip_marks(doc, start)
        if doc.hits(at, "title", "office") and not doc.hits(at, "given"):
            continue  # العاهل السعودي الملك سلمان: the title announces the name
        last = _name_end(doc, at, taken, lenient=True)
        alone = last - at == 1 and bool(doc.hits(at, "surname")) and not everyday(doc, at)  # الرئيس السيسي: `surnames` knows who that is
        if last > at and not alone:
            yield _found(doc, at, last, 0, None, "name after an office or a title")


def _skip_marks(doc: Document, at: int) -> int:
    while doc.word(at) in {"،", ",", *QUOTES, "/", ":"} and doc.same_sentence(at - 1, at) and doc.word(at) != ":":
        at += 1
    return at


def _by_given_name(doc: Document, announced: set[int], taken: set[int]) -> Iterator[Found]:
    """A given name that is no everyday word, followed by at least one more name word."""
    for hit in doc.all_hits("given"):
        if hit.first in announced or hit.first in taken or hit.stem.proclitics not in ("", "و", "ل", "ب", "ف") or hit.stem.suffix:
            continue
        if hit.ref.kind.endswith("ambiguous") and not _is_family(doc, hit.last) and not _described(doc, hit):
            continue
        last = _name_end(doc, hit.first, taken, lenient=False, announced=True)
        if last > hit.last:
            yield _found(doc, hit.first, last, hit.stem.prefix, None, hit.ref.where)


def _described(doc: Document, hit: Hit) -> bool:
    """المواطن سالم فاضل: a definite description before two words that can be names leaves no doubt."""
    before = [h for h in doc.hits(hit.first - 1, "nominal", "source") if h.last == hit.first and doc.definite(h.first, h.stem.prefix)]
    return bool(before) and bool(doc.hits(hit.last, "given", "family")) and doc.same_sentence(hit.first - 1, hit.last)


def _is_family(doc: Document, at: int) -> bool:
    return any(not h.ref.kind.endswith("ambiguous") for h in doc.hits(at, "family", "given")) or doc.word(at) == "بن"


def _name_end(doc: Document, first: int, taken: set[int], lenient: bool, announced: bool = False) -> int:
    """Where the name that begins at `first` ends; `first` where none does. In a lenient place (after an office) an unknown word
    may be a name; elsewhere only after a known name word (`announced`: the first word is one, behind a clitic)."""
    at, known, words = first, 0, 0
    while at < len(doc.tokens) and words < MAX_NAME and doc.same_sentence(first, at) and at not in taken and doc.tokens[at].is_word:
        word = doc.word(at)
        weight = 2 if announced and at == first else _weight(doc, at, at == first)
        if _spelt_otherwise(doc, at):
            break
        particle = word in PARTICLES and at + 1 < len(doc.tokens) and doc.tokens[at + 1].is_word
        inside = at > first and doc.word(at - 1) in INNER  # after بن, أبو and عبد any word is the name's
        if particle or weight == 2 or inside or (at > first and word in CLOSING):
            known += 1
        elif weight == 0 or (at > first and word.startswith("ال") and weight < 1):
            break
        elif (words >= 2 and not inside) or (not lenient and at == first):
            break  # two words of a name were read: an unknown third is more often the next phrase
        at += 1
        words += not particle
        if word.startswith("ال") and words >= 2 and doc.word(at) not in INNER:
            break
    while at > first and doc.word(at - 1) in INNER:
        at -= 1
    if at - first == 1 and not (lenient and (known or _unknown(doc, first))):
        return first
    return at


def _spelt_otherwise(doc: Document, at: int) -> bool:
    """فإن folds to the particle of فان دايك, and is none."""
    raw = doc.span(at, at + 1).of(doc.text.article.raw)
    return bool(set("أإ") & set(raw[1:])) and any(h.ref.kind == "complementizer" for h in doc.hits(at, "word"))


def _weight(doc: Document, at: int, first: bool) -> int:
    """2 for a known name word, 1 for an unknown word, 0 for one that is something else."""
    token = doc.tokens[at]
    if not token.is_word:
        return 0
    hits = [h for h in doc.by_first.get(at, ()) if not h.stem.prefix and not h.stem.suffix]
    layers = {h.layer for h in hits if h.last == at + 1}
    if layers & {"given", "family", "surname"}:
        sure = any(h.layer == "surname" or not h.ref.kind.endswith("ambiguous") for h in hits if h.layer in ("given", "family", "surname"))
        return 2 if sure or not layers & {"common", "word", "time", "office", "title"} or not first else 1
    if layers & {"adjective"} and not first:
        return 1 if token.norm.startswith("ال") and not doc.by_first.get(at + 1) else 0
    return 1 if _unknown(doc, at) else 0


def _unknown(doc: Document, at: int) -> bool:
    """No reading at all, with or without clitics: a word the lexicon has never met, so perhaps a name."""
    word = doc.word(at)
    if not doc.tokens[at].is_word or len(word) < 2 or not "ء" <= word[0] <= "ي":
        return False
    return not any(h.last == at + 1 for h in doc.by_first.get(at, ()))


def _found(doc: Document, first: int, last: int, prefix: int, name: str | None, rule: str, ref: Named | None = None) -> Found:
    span = doc.span(first, last, prefix)
    words = [doc.word(first)[prefix:], *(t.norm for t in doc.tokens[first + 1 : last])]
    key = f"person:{ref.name_en}" if ref else "person:" + " ".join(_joined(words))
    return Found(first, last, span, "name", "PER", key, name or surface(doc, span), rule, ref.name_en if ref else None,
                 ref.country if ref else None, None, None, None, rank=5 if ref else 4)  # fmt: skip


def _joined(words: list[str]) -> list[str]:
    """عبد الفتاح and عبدالفتاح are one word, تشكيل apart."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "عبد":
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def longest(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda m: (m.first - m.last, -m.rank)):
        if not any(one.first < k.last and k.first < one.last for k in kept):
            kept.append(one)
    return kept
