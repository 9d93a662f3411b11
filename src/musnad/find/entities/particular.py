"""Names that only a common noun makes known: قمة النقب, مناورات «نسر الصحراء», صواريخ من طراز «كاليبر»; and ministries that are named by
their field alone (أعلنت الخارجية المصرية)."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.find.entities.mentions import Found, surface
from musnad.find.entities.phrases import NAMES, nisba, quoted_name
from musnad.lexicon.entries import Head
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

BETWEEN = frozenset("تحت عنوان اسم باسم مسمي بعنوان تسمي يسمي المسماة المسمي سميت اطلق عليها عليه من طراز نوع المعروفة المعروف".split())
WITH = frozenset({"مع", "علي", "بشان"})
LEADING = frozenset({"preposition", "conjunction", "complementizer", "clause-start"})
REACH = 6
"""Words between a noun and the name in quotation marks that is given to it."""


def particular(doc: Document) -> Iterator[Found]:
    """All names of these kinds."""
    for hit in doc.all_hits("namer"):
        if hit.stem.suffix:
            continue
        if hit.ref.follows == "place":
            yield from _of_place(doc, hit)
        elif hit.ref.follows == "quoted":
            yield from _quoted(doc, hit)
        elif hit.ref.follows.startswith("field"):
            yield from _ministry(doc, hit)


def _of_place(doc: Document, hit: Hit) -> Iterator[Found]:
    """A gathering or treaty with the name of a town: قمة سنغافورة, مؤتمر جنيف."""
    if doc.definite(hit.first, hit.stem.prefix) or not doc.same_sentence(hit.first, hit.last):
        return
    towns = [h for h in doc.hits(hit.last, "place", "capital") if not h.stem.prefix and not h.stem.suffix]
    if towns and (doc.word(towns[0].last) in WITH or any(h.stem.proclitics == "و" for h in doc.hits(towns[0].last, *NAMES))):
        return  # اتفاق موسكو وأنقرة, اتفاق أنقرة مع …: two governments
    if towns and not any(h.last > hit.last for h in doc.hits(hit.first, "entity")):
        yield _named(doc, hit, hit.first, towns[0].last, hit.stem.prefix)


def _quoted(doc: Document, hit: Hit) -> Iterator[Found]:
    """The name in quotation marks that an exercise, operation or weapon bears, at once or after تحت عنوان, من طراز."""
    for at in range(hit.last, min(hit.last + REACH, len(doc.tokens))):
        last = quoted_name(doc, at) if doc.same_sentence(hit.first, at) else 0
        if last:
            yield _named(doc, hit, at + 1, last - 1, 0)
            return
        if not (doc.word(at) in BETWEEN or nisba(doc, at) or doc.definite(at)):
            return


def _ministry(doc: Document, hit: Hit) -> Iterator[Found]:
    """الخارجية المصرية, or الخارجية alone as the subject of a verb. A feminine adjective tells of a ministry (الدفاع السورية)."""
    before = doc.word(hit.first - 1) if doc.same_sentence(hit.first - 1, hit.first) and not hit.stem.prefix else ""
    if doc.definite(hit.first - 1) and before:
        return  # السياسة الخارجية
    verb = any(h.entry.form and h.entry.form.tense in ("perfect", "imperfect") for h in doc.hits(hit.first - 1, "cue", "frame", "light"))
    led = not before or verb or any(h.ref.kind in LEADING for h in doc.hits(hit.first - 1, "word")) or not before[0].isalpha()
    if not led:
        return  # وزارة الخارجية, وزير الخارجية
    last = hit.last
    if hit.ref.follows == "field" and doc.word(last).endswith("ة") and nisba(doc, last) and doc.same_sentence(hit.first, last):
        last = max(h.last for h in doc.hits(last, "adjective"))
    if last > hit.last or _subject(doc, hit):
        span = doc.span(hit.first, last, hit.stem.prefix)
        words = " ".join(doc.word(i) for i in range(hit.first + 1, last))
        yield Found(hit.first, last, span, "name", "ORG", f"org:وزارة {hit.stem.key} {words}".strip(), surface(doc, span), hit.ref.where,
                    source_kind="official", rank=2)  # fmt: skip


def _subject(doc: Document, hit: Hit) -> bool:
    """Straight after a feminine verb of saying: قالت الخارجية إن …"""
    said = [h for h in doc.hits(hit.first - 1, "cue") if h.ref.kind == "verb" and h.last == hit.first]
    return not hit.stem.prefix and any(h.entry.form and h.entry.form.number == "fs" for h in said)


def _named(doc: Document, hit: Hit, first: int, last: int, prefix: int) -> Found:
    head: Head = hit.ref
    span = doc.span(first, last, prefix)
    name = " ".join([doc.word(first)[prefix:], *(doc.word(i) for i in range(first + 1, last))])
    return Found(first, last, span, "name", head.type, f"{head.type}:{name}", surface(doc, span), head.where, rank=2)
