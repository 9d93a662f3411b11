"""Names that are also ordinary words or places (الهلال, نيسان, الشرق الأوسط) count only where the words about them ask for such a name:
نادي الهلال, النصر السعودي, سيارات نيسان, « الشرق الأوسط »."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.find.entities.mentions import Found
from musnad.find.entities.organisations import of_table
from musnad.words.document import CLOSE, OPEN, Document
from musnad.words.vocabulary import Hit

SCENE_WORDS = 2
"""So many different words of sport in a sentence make a club of الأهلي."""
RANK = 3
TOWNS = frozenset("مدينة محافظة منطقة بلدة ولاية اقليم مقاطعة مديرية حي".split())


def gated(doc: Document) -> Iterator[Found]:
    """All names for which something asks. A club or company, once asked for, keeps its name in the whole article."""
    hits = [h for h in doc.all_hits("gated") if not h.stem.suffix and doc.word(h.first - 1) not in TOWNS and not _date(doc, h)]
    scenes = {n for n in {doc.tokens[h.first].sentence for h in hits} if _is_scene(doc, n)}
    asked = [h for h in hits if _asked_for(doc, h, scenes)]
    lasting = {h.ref.where for h in asked if h.ref.type != "MEDIA"}
    known = {h.ref.where for h in doc.all_hits("entity")}
    stand: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.ref.where in lasting or hit in asked:
            stand.setdefault(hit.first, []).append(hit)
    for same in stand.values():
        yield of_table(doc, min(same, key=lambda h: _distance(doc, h, known)), "name", RANK)


def _distance(doc: Document, hit: Hit, known: set[str]) -> tuple[bool, ...]:
    """Which of the clubs of one name: that of the adjective behind it, that of a fuller name in the article, the one of no state."""
    return not _of_its_state(doc, hit, _kind(hit)), hit.ref.where not in known, hit.ref.country is not None


def _kind(hit: Hit) -> str:
    return "media" if hit.ref.type == "MEDIA" else str(hit.ref.kind)


def _asked_for(doc: Document, hit: Hit, scenes: set[int]) -> bool:
    kind = _kind(hit)
    quoted = _quoted(doc, hit)
    before = hit.first - 1 if quoted else hit.first
    led = any(_leads(doc, first, before, kind) for first in range(max(0, before - 3), before))
    scene = kind == "sport" and doc.tokens[hit.first].sentence in scenes and not _everyday(doc, hit)
    return led or scene or (quoted and kind == "media") or _of_its_state(doc, hit, kind) or _joined(doc, hit, kind)


def _joined(doc: Document, hit: Hit, kind: str) -> bool:
    """داعش والقاعدة: joined by و or a comma to another armed group."""
    comma = doc.word(hit.first - 1) == "،"
    before = hit.first - comma
    groups = (h for first in range(max(0, before - 4), before) for h in doc.hits(first, "entity") if h.last == before)
    return kind == "nonstate" and (comma or hit.stem.proclitics == "و") and any(h.ref.type == "ARMED_GROUP" for h in groups)


def _leads(doc: Document, first: int, last: int, kind: str) -> bool:
    """Does a word that asks for a name of this kind stand at tokens [first, last)? Without the article: القنوات العربية names none."""
    hits = [h for h in doc.hits(first, "lead") if h.last == last and h.ref.kind == kind and h.ref.value == "before"]
    return any(not doc.definite(first, h.stem.prefix) for h in hits)


def _is_scene(doc: Document, sentence: int) -> bool:
    return len({h.ref.word for i in range(*doc.ranges[sentence]) for h in doc.hits(i, "lead") if h.ref.value == "sentence"}) >= SCENE_WORDS


def _everyday(doc: Document, hit: Hit) -> bool:
    """الاتفاق, التعاون: nouns of acts, which are in use in the news of sport too."""
    return any(h.last == hit.last for h in doc.hits(hit.first, "frame"))


def _quoted(doc: Document, hit: Hit) -> bool:
    """Does the name stand alone in quotation marks?"""
    mark = doc.word(hit.first - 1)
    return mark != "(" and mark in tuple(OPEN) and doc.word(hit.last) == CLOSE[OPEN.index(mark)]


def _of_its_state(doc: Document, hit: Hit, kind: str) -> bool:
    """النصر السعودي, نيسان اليابانية: the adjective of its state, of a club in the masculine, of a company in the feminine."""
    adjective = kind != "media" and any(h.ref.iso3 == hit.ref.country and not h.stem.proclitics for h in doc.hits(hit.last, "adjective"))
    word = doc.word(hit.last)
    return adjective and doc.definite(hit.last) and word.endswith("ة") == (kind != "sport") and not word.endswith(("ات", "ين", "ون"))


def _date(doc: Document, hit: Hit) -> bool:
    """14 نيسان, نيسان 2005, نيسان/أبريل: a day or a month."""
    around = [doc.word(i) for i in (hit.first - 1, hit.last)]
    return bool(doc.hits(hit.first, "time")) and any(w == "/" or w[:1].isdigit() for w in around)
