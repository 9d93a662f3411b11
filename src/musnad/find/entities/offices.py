"""Offices and titles: رئيس جهاز الأمن الوطني السوري, نائب وزير الخارجية, اللواء. A phrase is found here; whose it is, in persons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.find.entities.mentions import Found
from musnad.find.entities.phrases import MAX_WORDS, NAMES, continues, is_act, nisba, stops
from musnad.lexicon.entries import Head
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

ENVOYS = ("سفير", "مبعوث", "ممثل", "مندوب", "قنصل", "مستشار", "وزير دول", "موفد")
"""Offices that a place can follow with ل (السفير الأميركي لدى مصر, المبعوث الأممي لليمن); after others ل leads to a goal."""

DEEPEST = 4
"""Offices inside each other (نائب مدير مكتب رئيس الوزراء)."""
AFFAIRS = ("لشؤون", "لشئون")


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office at tokens [first, last). `iso3` the state it names, `plural` where it is said of several."""

    first: int
    last: int
    prefix: int
    head: Head
    iso3: str | None
    organisation: tuple[int, int] | None
    plural: bool


def titles(doc: Document) -> Iterator[tuple[int, int, int, Head]]:
    """(first, last, prefix, title) of every honorific or rank."""
    for hit in doc.all_hits("title"):
        if not hit.stem.suffix:
            yield hit.first, hit.last, hit.stem.prefix, hit.ref


def offices(doc: Document, names: list[Found]) -> Iterator[OfficePhrase]:
    """Every office phrase, the longest at each place. `names` are the organisations and places found so far."""
    ends: dict[int, int] = {}
    for name in names:
        if name.kind == "name" and name.span.start == doc.span(name.first, name.last).start:  # no ل before it (مسؤول لوكالة رويترز)
            ends[name.first] = max(name.last, ends.get(name.first, 0))
    done = 0
    for hit in doc.all_hits("office"):
        if hit.first >= done:
            phrase = _phrase(doc, hit, ends)
            done = phrase.last
            yield phrase


def _phrase(doc: Document, hit: Hit, ends: dict[int, int], depth: int = 0) -> OfficePhrase:
    head: Head = hit.ref
    # الأمين العام لمجلس التعاون is in the table, but the body's name can be longer than there
    last = max([hit.last, *(h.last for at in range(hit.first + 1, hit.last) for h in doc.hits(at, "entity") if not h.stem.suffix)])
    inner = next((h for h in doc.hits(last, "office") if not h.stem.proclitics), None)
    if last in ends and doc.same_sentence(hit.first, last):
        last = _adjectives(doc, ends[last])
    elif inner and not hit.stem.suffix and depth < DEEPEST:
        last = _phrase(doc, inner, ends, depth + 1).last
    elif not _disagrees(doc, hit, head):
        last = _over_noun(doc, last, ends) or continues(doc, last, "idafa" if head.follows in ("idafa", "any") else head.follows)
        last = _adjectives(doc, last)
    envoy = any(word.startswith(ENVOYS) for word in head.words)
    if envoy or _state_in(doc, hit.first, last) is None or doc.word(last) in AFFAIRS:
        last = _of_place(doc, last, envoy)
    if doc.definite(hit.first, hit.stem.prefix) and last - hit.first > 1:
        last = _of_whom(doc, last)
    return OfficePhrase(hit.first, last, hit.stem.prefix, head, _state_in(doc, hit.first, last), _organisation(doc, hit.last, last),
                        _plural(hit, head))  # fmt: skip


def _disagrees(doc: Document, hit: Hit, head: Head) -> bool:
    """غادر الرئيس المنصة: behind a man's office with the article only an adjective goes on, and a feminine one is none."""
    known = doc.definite(hit.first, hit.stem.prefix) and hit.last - hit.first == 1
    return known and not _plural(hit, head) and not hit.stem.key.endswith("ة") and doc.word(hit.last).endswith("ة")


def _over_noun(doc: Document, at: int, ends: dict[int, int], first: bool = True) -> int:
    """وزير خارجية كوريا الشمالية, قائد أركان الجيش, قائد شرطة ولاية لوغار: one bare noun or two before a name or a definite noun. 0 where
    there is none."""
    kind_of_place = any(h.ref.kind.startswith("generic") for h in doc.hits(at, "word"))  # مدير جمارك منطقة الشمال
    if at + 1 >= len(doc.tokens) or not doc.same_sentence(at - 1, at + 1) or doc.definite(at - 1) or doc.definite(at):
        return 0  # النائب العام قيام …: after a definite head a bare noun begins another phrase
    if (stops(doc, at) and not kind_of_place) or doc.hits(at, "office", "title"):
        return 0  # نائبه والمبعوث الشخصي: another office
    if at + 1 in ends:
        return ends[at + 1]
    if doc.definite(at + 1):
        return at + 2 if not stops(doc, at + 1) else 0
    return _over_noun(doc, at + 1, ends, first=False) if first else 0


def _adjectives(doc: Document, at: int) -> int:
    """السابق, المنتخب, العام: definite modifiers after the office, with the state's adjective among them."""
    names = ("given", "family", "title", "time", "person", "surname", *NAMES)
    for _ in range(3):
        modifier = doc.definite(at) and not doc.hits(at, *names) and not stops(doc, at) and not is_act(doc, at)
        if not (modifier or nisba(doc, at) or _former(doc, at)):
            break
        at += 1
    return at


def _former(doc: Document, at: int) -> bool:
    """السابق, الحالي, الأول: words of time, and here of offices."""
    if at == 0 or not doc.same_sentence(at - 1, at) or not doc.definite(at):
        return False
    return any(h.ref.kind in ("direction", "ordinal") and h.last == at + 1 for h in doc.hits(at, "time"))


def _of_place(doc: Document, at: int, envoy: bool) -> int:
    """بدولة قطر, في مصر, للشؤون السياسية, لدى الخليج: what the office is for."""
    for _ in range(2):
        if at >= len(doc.tokens) or not doc.same_sentence(at - 1, at):
            return at
        word = doc.word(at)
        inside = next((h for h in doc.hits(at, *NAMES) if h.stem.proclitics == "ب" or (envoy and h.stem.proclitics == "ل")), None)
        after = next((h for h in doc.hits(at + 1, *NAMES) if not h.stem.proclitics), None)
        if inside:
            at = inside.last
        elif after and (word in ("في", "لدي", "الي", "بدولة", "لدولة", "بمملكة", "بجمهورية", "دولة") or word in AFFAIRS):
            at = after.last
        elif (word.startswith("لل") and not stops(doc, at) and not doc.hits(at, "title")) or word in AFFAIRS:
            at += 1
            if word in AFFAIRS and not doc.definite(at) and doc.definite(at + 1) and doc.same_sentence(at, at + 1):  # لشؤون نزع السلاح
                at += 1
            while at < len(doc.tokens) and doc.definite(at) and not stops(doc, at):
                at += 1
        else:
            return at
    return at


def _of_whom(doc: Document, at: int) -> int:
    """الأمين العام لمجلس التعاون, السكرتير الخاص لخادم الحرمين: an office with the article and an adjective says with ل of what or whom."""
    if at >= len(doc.tokens) or not doc.same_sentence(at - 1, at) or not doc.definite(at - 1):
        return at
    body = [h for h in doc.hits(at, "entity", "office", "head", "leadership") if h.stem.proclitics == "ل" and not h.stem.suffix]
    if not body:
        return at
    longest = max(h.last for h in body)
    return max([longest, *(continues(doc, h.last, "idafa") for h in body if h.layer in ("office", "head") and h.last == longest)])


def _state_in(doc: Document, first: int, last: int) -> str | None:
    for at in range(last - 1, first - 1, -1):
        for hit in doc.hits(at, "adjective", "state"):
            return str(hit.ref.iso3)
    return None


def _organisation(doc: Document, first: int, last: int) -> tuple[int, int] | None:
    """The organisation that the office names, as tokens: the head noun or table entry inside it."""
    for at in range(first, last):
        if doc.hits(at, "head", "entity"):
            return at, min(last, at + MAX_WORDS)
    return None


def _plural(hit: Hit, head: Head) -> bool:
    return hit.stem.key.removeprefix("ال").endswith(("اء", "ون", "ين", "ان")) and len(hit.stem.key) > 4
