"""What the finders of entities hand to each other: a mention that was read, and the choice among readings that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musnad.values import Place, Span
from musnad.words.document import Document
from musnad.words.vocabulary import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """A mention at tokens [first, last). `key` is the identity inside the article: mentions with one key are one entity."""

    first: int
    last: int
    span: Span
    kind: str
    type: str
    key: str
    name: str
    rule: str
    name_en: str | None = None
    country: str | None = None
    iso3: str | None = None
    wikidata: str | None = None
    source_kind: str | None = None
    rank: int = 0
    nested: bool = False
    place: Place | None = None
    office: str | None = None
    """What an office without a name is in English, without its state."""
    text: str = ""
    """The folded words of the mention itself."""


def ambiguous(doc: Document, hit: Hit) -> bool:
    """Is a one-word reading also an everyday word of the lexicon, and nothing before it asks for a name?"""
    everyday = any(h.stem.prefix <= hit.stem.prefix for h in doc.hits(hit.first, "common", "word"))  # بنما is not ب + نما
    if hit.last - hit.first > 1 or not everyday:
        return False
    asked_for = any(h.ref.kind in ("preposition", "generic") for h in doc.hits(hit.first - 1, "word"))
    return not (hit.stem.proclitics.endswith("ب") or asked_for)


PLACE_NOUNS = frozenset(
    "مدينة بلدة قرية محافظة ولاية مقاطعة اقليم ضاحية ضواحي قضاء بلدية منطقة مطار ميناء مستوطنة مخيم ريف مدن بلدات قري"
    " ولايات محافظات مدينتي بلدتي قريتي محافظتي ولايتي مقاطعتي منطقتي".split()
)


def said_place(doc: Document, hit: Hit) -> bool:
    """Does a noun before a hit say that it is a place (مدينة, ضاحية), of the one itself or, of two, of the one before (مدينتي … و…)?"""
    back = 2 if hit.stem.proclitics == "و" else 1
    word = doc.word(hit.first - back)
    noun = next((word[k:] for k in range(3) if word[k:] in PLACE_NOUNS and set(word[:k]) <= set("وفبلك")), "")
    return doc.same_sentence(hit.first - back, hit.first) and (noun.endswith("تي") if back == 2 else bool(noun) and not hit.stem.prefix)


WITHOUT_QUOTES = str.maketrans("", "", '"«»“”„‟')


def surface(doc: Document, span: Span) -> str:
    """The words of a mention as a name, without quotation marks and in single spaces (وكالة «رويترز); behind ل, which swallows the
    article's alif, the article is whole again (للأمم → الأمم)."""
    raw = doc.text.article.raw
    words = " ".join(span.of(raw).translate(WITHOUT_QUOTES).split())
    return "ا" + words if span.start and raw[span.start - 1] == "ل" and words.startswith("ل") and len(words) > 1 else words


def named_span(doc: Document, hit: Hit, last: int | None = None) -> tuple[int, Span]:
    """(first token, span) of a name without the noun that says what kind of thing it is: تنظيم, مدينة, ولاية, صحيفة."""
    last = last or hit.last
    kinds = {h.ref.kind for h in doc.hits(hit.first, "word")}
    place = "generic place" in kinds and hit.layer == "place"  # ولاية يوتا, but ولاية سيناء of an armed group
    if last - hit.first > 1 and ("generic" in kinds or place):
        return hit.first + 1, doc.span(hit.first + 1, last)
    return hit.first, doc.span(hit.first, last, hit.stem.prefix, hit.stem.suffix)


def choose(found: Iterable[Found]) -> list[Found]:
    """The mentions that stand: longer before shorter, then by rank; one inside another stays only where it may be nested and does
    not begin with it."""
    kept: list[Found] = []
    taken: dict[int, Found] = {}
    for mention in sorted(found, key=lambda m: (m.first - m.last, -m.rank, m.first)):
        outer = next((taken[i] for i in range(mention.first, mention.last) if i in taken), None)
        if outer is None:
            for i in range(mention.first, mention.last):
                taken[i] = mention
            kept.append(mention)
        elif mention.nested and outer.first < mention.first and mention.last <= outer.last and outer.type not in ("PER", "GPE"):
            inside = [k for k in kept if k.nested and k is not outer]
            kept += [] if any(k.first < mention.last and mention.first < k.last for k in inside) else [mention]
    return sorted(kept, key=lambda m: (m.first, m.last))
