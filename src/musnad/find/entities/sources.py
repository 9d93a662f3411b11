"""Actors and sources that are described and not named: مصدر أمني مطلع, المعارضة السورية, وسائل الإعلام الروسية, مسلحون مجهولون.
And media that only the noun before them makes known: صحيفة اعتماد, موقع «أكسيوس»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from musnad.find.entities.english import described as in_english
from musnad.find.entities.mentions import Found, named_span, surface
from musnad.find.entities.phrases import NAMES, quoted_name, stops
from musnad.lexicon.entries import SourceNoun
from musnad.text.normalise import fold
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

MEDIA = frozenset({"agency", "newspaper", "broadcaster", "social"})
SAME = frozenset("ذاته ذاتها نفسه نفسها عينه عينها ذاتهم انفسهم".split())
MAX_MODIFIERS = 4


def described(doc: Document, named: Sequence[Found]) -> Iterator[Found]:
    """Nominal mentions. A definite one (المصدر, الوكالة ذاتها) is the last that its noun introduced, or the medium of its kind among
    `named` that stands last before it."""
    last_of: dict[str, str] = {}
    for first in range(len(doc.tokens)):
        hit = next((h for h in doc.hits(first, "source", "nominal") if not h.stem.suffix or h.layer == "nominal"), None)
        if hit and not _leads_to_medium(doc, hit):
            one = _mention(doc, hit, last_of)
            medium = _medium_before(doc, hit, one, named)
            yield replace(medium, first=one.first, last=one.last, span=one.span, kind="nominal", rule=one.rule, rank=0) if medium else one


def _leads_to_medium(doc: Document, hit: Hit) -> bool:
    """صحيفة نيويورك تايمز: the name that follows is the mention."""
    if hit.layer != "source" or hit.ref.kind not in MEDIA:
        return False
    named = hit.ref.named and not doc.definite(hit.first, hit.stem.prefix) and (quoted_name(doc, hit.last) or _bare_name(doc, hit))
    return bool(named) or any(h.ref.type == "MEDIA" for h in doc.hits(hit.last, "entity"))


def _medium_before(doc: Document, hit: Hit, one: Found, named: Sequence[Found]) -> Found | None:
    if hit.layer != "source" or hit.ref.kind not in MEDIA or not doc.definite(hit.first, hit.stem.prefix):
        return None
    before = [m for m in named if m.type == "MEDIA" and m.source_kind == hit.ref.kind and m.first < hit.first]
    return max(before, key=lambda m: m.first, default=None) if one.last - one.first <= 2 else None


def _mention(doc: Document, hit: Hit, last_of: dict[str, str]) -> Found:
    last = _modifiers(doc, hit)
    iso3 = _state(doc, hit.last, last)
    end = last + (doc.word(last) in SAME and doc.same_sentence(hit.first, last))
    span = doc.span(hit.first, last, hit.stem.prefix, hit.stem.suffix if last == hit.last else 0)
    noun = hit.ref.words[0]
    if hit.layer == "nominal":
        key, kind, type_ = f"nominal:{noun}" + (f":{iso3}" if iso3 else ""), "anonymous" if hit.ref.type == "PER" else None, hit.ref.type
    else:
        key, kind, type_ = _source_key(doc, hit, last, noun, last_of), _unnamed(hit.ref.kind), _type(hit.ref.kind)
    name_en = in_english(hit.ref.name_en, _state(doc, hit.first, last), _plural(hit, noun)) or None
    return Found(hit.first, end, span, "nominal", type_, key, surface(doc, span), hit.ref.where, name_en, iso3, None,
                 None, kind, rank=0)  # fmt: skip


def _plural(hit: Hit, noun: str) -> bool:
    """Is a source noun said in another form than its singular and its feminine (مصادر)? Nominals have plural glosses."""
    said = hit.stem.key.removeprefix("ال").removesuffix("ة")
    return hit.layer == "source" and said != fold(noun).split()[0].removeprefix("ال").removesuffix("ة")


def _source_key(doc: Document, hit: Hit, last: int, noun: str, last_of: dict[str, str]) -> str:
    """A new source for each new description; bare المصدر goes on with the last of its noun."""
    head = noun.split()[0][:4]
    own = doc.definite(hit.first, hit.stem.prefix)
    if own and last == hit.last and head in last_of:
        return last_of[head]
    words = " ".join(_bare(doc.word(i)) for i in range(hit.first + 1, last))
    last_of[head] = f"source:{noun}:{words}"
    return last_of[head]


def _bare(word: str) -> str:
    return word.removeprefix("ال")


def _unnamed(kind: str) -> str:
    """An expert or analyst whom nobody names is an anonymous source."""
    return "anonymous" if kind == "analyst" else kind


def _type(kind: str) -> str:
    return "MEDIA" if kind in MEDIA else "ORG" if kind == "document" else "PER"


def _modifiers(doc: Document, hit: Hit) -> int:
    """Adjectives, من or ب/في + name after the noun, and the name that an indefinite noun leads to: مصدر أمني مطلع, وفد من المعارضة,
    مصدر بمطار القاهرة الدولي, مقاتلو المعارضة السورية, وفد الائتلاف الوطني."""
    at = hit.last
    known = doc.definite(hit.first, hit.stem.prefix)
    for _ in range(MAX_MODIFIERS):
        if not doc.same_sentence(hit.first, at):
            break
        adjective = any(h.stem.prefix == 0 for h in doc.hits(at, "adjective"))
        if not adjective and (stops(doc, at) or doc.definite(at) != known or not _agrees(doc.word(at), doc.word(hit.first))):
            break
        at += 1
    if at == hit.last and not known:
        at = _name_at(doc, at, "") or at
    if doc.word(at) == "من" and hit.layer == "nominal" and not known:
        at = _name_at(doc, at + 1, "") or at
    return _at_place(doc, at)


def _name_at(doc: Document, at: int, proclitics: str) -> int:
    """Where the name or description that begins at `at` ends, 0 where none does."""
    if at >= len(doc.tokens) or not doc.same_sentence(at - 1, at):
        return 0
    hits = [h for h in doc.hits(at, *NAMES, "nominal") if h.stem.proclitics == proclitics]
    if not hits:
        return 0
    end = max(h.last for h in hits)
    while end < len(doc.tokens) and any(not h.stem.prefix for h in doc.hits(end, "adjective")) and doc.same_sentence(at, end):
        end += 1
    return end


def _agrees(word: str, noun: str) -> bool:
    """Nisba adjectives and participles, the commonest modifiers; other unknown nouns are left out, and what differs from a feminine noun
    (المعارضة المحادثات)."""
    word = word.removeprefix("ال")
    if (noun.endswith("ة") and not word.endswith("ة")) or (word.endswith("ات") and not noun.endswith("ات")):
        return False
    return word.endswith(("ي", "ية", "يين", "يون", "يان", "وا")) or word.startswith("م")


def _at_place(doc: Document, at: int) -> int:
    if at < len(doc.tokens) and doc.same_sentence(at - 1, at):
        inside = next((h for h in doc.hits(at, "head", "place", "entity", "state") if h.stem.proclitics == "ب"), None)
        if inside:
            at = inside.last
            while at < len(doc.tokens) and doc.same_sentence(at - 1, at) and (
                (doc.definite(at) and not stops(doc, at)) or any(not h.stem.prefix for h in doc.hits(at, "adjective", "place"))
            ):  # fmt: skip
                at += 1
    return at


def _state(doc: Document, first: int, last: int) -> str | None:
    return next((str(h.ref.iso3) for at in range(first, last) for h in doc.hits(at, "adjective", "state")), None)


def named_media(doc: Document) -> Iterator[Found]:
    """صحيفة اعتماد, موقع «أكسيوس»: a medium that no table knows, named after its noun, bare or in quotation marks."""
    for hit in doc.all_hits("source"):
        noun: SourceNoun = hit.ref
        if not noun.named or noun.kind not in MEDIA or hit.stem.suffix:
            continue
        last = quoted_name(doc, hit.last) or _bare_name(doc, hit)
        if last and not any(h.last >= last for h in doc.hits(hit.first, *NAMES)):
            first, span = named_span(doc, hit, last)
            name = surface(doc, span).strip('«»“”" ')
            yield Found(first, last, span, "name", "MEDIA", f"media:{name}", name, noun.where, None, None, None, None, noun.kind, rank=1)


def _bare_name(doc: Document, hit: Hit) -> int:
    """One word that no table knows, straight after the noun."""
    at = hit.last
    known = any(h.last == at + 1 for h in doc.by_first.get(at, ()))
    fits = at < len(doc.tokens) and doc.tokens[at].is_word and doc.same_sentence(hit.first, at) and not known and len(doc.word(at)) > 2
    return at + 1 if fits and not doc.word(at).endswith(("ية", "يه")) else 0
