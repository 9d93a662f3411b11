"""Organisations, armed groups, media, places, weapons and named events: those in the tables, and those that a head noun makes
(وزارة الدفاع الروسية)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.find.entities.mentions import Found, ambiguous, named_span, said_place, surface
from musnad.find.entities.phrases import continues, quoted_name, stops
from musnad.lexicon.entries import Head, Named
from musnad.values import Place
from musnad.words.clitics import proclitics
from musnad.words.document import OPEN, Document
from musnad.words.vocabulary import Entry, Hit, follows, vocabulary

NESTED = frozenset({"GPE", "LOC", "FAC"})
MEDIA_KINDS = {"site": "other"}
SOURCE_KINDS = {kind: kind for kind in ("official", "agency", "newspaper", "broadcaster", "social")} | {"site": "other"}
"""What kind of source an organisation is, by the kind its head noun has."""
FREELY_NAMED = frozenset({"company", "sport", "research", "ngo", ""})
"""Kinds of heads behind which any name may stand."""
DESCRIBED = frozenset({"company", "sport", "newspaper"})
"""Kinds of heads that are a description with the article and the adjective of a state: الشركة القطرية."""
MAX_COINED = 4
LETTERS = frozenset("اي ايه بي سي دي اف جي اتش ايتش كي كيه ام كيو ار اس تي يو دبليو اكس واي زد".split())
WORDS_AND_LETTERS = frozenset(["ان", "او", "في", "ال"])
"""Names of Latin letters (شركة آر آي بي بي), and those that are also Arabic words and need a letter behind them."""


def listed(doc: Document) -> Iterator[Found]:
    """Names in the tables."""
    for hit in doc.all_hits("place", "gated place", "entity"):
        named: Named = hit.ref
        if not said_place(doc, hit) if hit.layer == "gated place" else _other_word(doc, hit):
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
    for hit in _short_hits(doc, set(before)):
        if before[hit.ref.where] < hit.first:
            yield of_table(doc, hit, "nominal", 0)


def _short_hits(doc: Document, named: set[str]) -> Iterator[Hit]:
    """The short forms of the entries `named` (file:line), wherever they stand."""
    forms: dict[str, list[Entry]] = {}
    for first, entry in (form for rule in sorted(named) for form in vocabulary().shorts.get(rule, ())):
        forms.setdefault(first, []).append(entry)
    if not forms:
        return
    endings = tuple({*forms, *(first.removeprefix("ا") for first in forms)})  # للشركة: the article's alif goes behind ل
    for at, token in enumerate(doc.tokens):
        if token.norm.endswith(endings):
            for stem in proclitics(token.norm):
                for entry in forms.get(stem.key, ()):
                    if not entry.rest or follows(doc.tokens, at + 1, entry.rest, token.sentence):
                        yield Hit(at, at + 1 + len(entry.rest), stem, entry)


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
        single = hit.last - hit.first == 1
        to_nothing = doc.word(hit.last).startswith("لل")
        if head.follows == "name" or _no_name(doc, hit.first) or (single and to_nothing and not known):
            continue  # مجلس الإدارة, لجنة للتحقيق
        plain = known and single and not to_nothing
        last = continues(doc, hit.last, "adjective" if plain and head.follows == "idafa" else head.follows)
        if plain and last > hit.last and head.kind in FREELY_NAMED:
            last = _purpose(doc, last)
            if head.kind in DESCRIBED and head.follows == "idafa" and last == hit.last + 1:
                continue  # الصحيفة الإسرائيلية, النادي البرازيلي
        listed = max((h.last for h in doc.hits(hit.first, "entity", "place") if not h.stem.suffix), default=0)
        if last > hit.last and not hit.last < listed < last:
            yield _headed(doc, hit, last)


def _headed(doc: Document, hit: Hit, last: int) -> Found:
    """The name of a head and what follows up to `last`; an entry of its kind behind the head is that entry (شركة بوينغ)."""
    head: Head = hit.ref
    first, span = named_span(doc, hit, last)
    marks = doc.word(hit.last) in tuple(OPEN)
    inner = next((h for h in doc.hits(hit.last + marks, "entity", "gated") if h.last == last - marks and not h.stem.prefix), None)
    if inner and (inner.ref.type, inner.ref.kind) == (head.type, head.kind) and hit.last - hit.first == 1:
        return replace(of_table(doc, inner, "name", 2), first=first, span=span)
    words = [doc.word(first)[hit.stem.prefix if first == hit.first else 0 :], *(t.norm for t in doc.tokens[first + 1 : last])]
    return Found(first, last, span, "name", head.type, f"org:{' '.join(words)}", surface(doc, span), head.where,
                 source_kind=SOURCE_KINDS.get(head.kind), rank=1)  # fmt: skip


def _no_name(doc: Document, at: int) -> bool:
    return any(h.ref.follows == "none" for h in doc.hits(at, "head"))


def _purpose(doc: Document, at: int) -> int:
    """Where للاتصالات, لحقوق الإنسان, لكرة القدم ends, the purpose that closes a name; `at` where none stands."""
    if not doc.same_sentence(at - 1, at) or stops(doc, at):
        return at
    if doc.word(at).startswith("لل"):
        last = at + 1
    elif doc.word(at).startswith("ل") and doc.definite(at + 1) and doc.same_sentence(at, at + 1):
        last = at + 2
    else:
        return at
    joined = doc.word(last).startswith("وال") and len(doc.word(last)) > 4 and doc.same_sentence(at, last) and not stops(doc, last)
    return last + joined


def coined(doc: Document) -> Iterator[Found]:
    """شركة آر آي بي بي, جامعة ماك ماستر, مؤسسة « سكور بلس »: a head noun with words that no table has or a name in quotation marks."""
    for hit in doc.all_hits("head"):
        longest = doc.hits(hit.first, "head")[0].last
        fits = hit.ref.type == "ORG" and hit.ref.kind in FREELY_NAMED and hit.ref.follows in ("idafa", "name")
        if fits and longest == hit.first + 1 and not doc.definite(hit.first, hit.stem.prefix):
            last = quoted_name(doc, hit.last) or _foreign(doc, hit.last, hit.ref.kind)
            if last:
                yield _headed(doc, hit, last)


def _foreign(doc: Document, at: int, kind: str) -> int:
    """Where a run of words that no table has, or of foreign names of persons, ends; 0 where none begins at `at`. A team with a
    person's name (فريق كلينتون) is no club."""
    last = at
    while last - at < MAX_COINED and doc.same_sentence(at - 1, last) and _is_foreign(doc, last, kind):
        last += 1
    return last if last - at > 1 or (last > at and len(doc.word(at)) > 2) else 0


def _is_foreign(doc: Document, at: int, kind: str) -> bool:
    if not doc.tokens[at].is_word or doc.definite(at) or doc.word(at) == "عبد" or doc.word(at).endswith(("ية", "يه", "ة")):
        return False
    if doc.word(at) in LETTERS or (doc.word(at) in WORDS_AND_LETTERS and doc.word(at + 1) in LETTERS):
        return True
    whole = [h for h in doc.by_first.get(at, ()) if h.last == at + 1]
    if kind == "sport":
        return not whole
    return not whole or any(h.layer in ("given", "family") and h.ref.kind == "foreign" and not h.stem.prefix for h in whole)
