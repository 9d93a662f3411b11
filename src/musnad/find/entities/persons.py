"""Persons: those in the tables, those whom a title, an office or a given name announces, those who stand where a person is expected, and
their later mentions by surname or given name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from musnad.find.entities.mentions import Found, surface
from musnad.find.entities.offices import OfficePhrase
from musnad.find.entities.phrases import nisba
from musnad.find.entities.surnames import everyday, surnames
from musnad.lexicon.entries import Head, Named
from musnad.values import Span
from musnad.words.clitics import proclitics
from musnad.words.document import Document
from musnad.words.vocabulary import Hit, vocabulary

PARTICLES = frozenset("بن ابن بنت ال ابو ابي ام عبد دي دا فان فون دو لو ولد اوغلو دل بو سي كيم".split())
INNER = frozenset("بن ابن بنت ال عبد دي دا فان فون دو ولد ابو ابي ام".split())
FOREIGN = frozenset("دي دا فان فون دو".split())
CLOSING = frozenset({"الدين", "الله", "الرحمن", "اوغلو"})
"""Words that end a compound name: سري الدين, نصر الله."""
MAX_NAME = 5
"""Words of a name, particles not counted."""
NOUN_ENDINGS = ("ة", "ات", "ون", "ين", "ها", "هم", "ؤه", "وه", "يه", "ئه", "اه")
"""Endings that plain nouns have more often than unknown names."""
NAME_LAYERS = ("given", "family", "surname")
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
    expected = list(_expected(doc, taken))
    full = [*_listed(doc), *_announced(doc, announced, taken), *_by_given_name(doc, announced, taken)]
    full = longest([*full, *(one for one in expected if one.last - one.first > 1)])
    by_given: dict[str, dict[str, Found]] = {}
    for one in sorted(full, key=lambda m: m.first):
        by_given.setdefault(doc.word(one.first), {}).setdefault(one.key, one)
    return longest([*full, *surnames(doc, full, taken), *(_namesake(one, by_given.get(doc.word(one.first), {})) for one in expected)])


def _namesake(one: Found, same: dict[str, Found]) -> Found:
    """A lone given name is that of the one person in the article who has it: وقال محمود after محمود سالم."""
    if one.last - one.first == 1 and len(same) == 1 and next(iter(same.values())).first < one.first:
        return replace(next(iter(same.values())), first=one.first, last=one.last, span=one.span, rule=one.rule, rank=3)
    return replace(one, rank=3)


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
        if hit.ref.kind.endswith("ambiguous") and not (_is_family(doc, hit.last) or _full_name(doc, hit) or _described(doc, hit)):
            continue
        last = _name_end(doc, hit.first, taken, lenient=False, announced=True)
        if any(h.last >= last for h in doc.hits(hit.first, "place", "entity")):
            continue  # هونغ كونغ
        if last > hit.last:
            yield _found(doc, hit.first, last, hit.stem.prefix, None, hit.ref.where)


def _described(doc: Document, hit: Hit) -> bool:
    """المواطن سالم فاضل: a definite description before two words that can be names leaves no doubt."""
    before = [h for h in doc.hits(hit.first - 1, "nominal", "source") if h.last == hit.first and doc.definite(h.first, h.stem.prefix)]
    return bool(before) and bool(doc.hits(hit.last, "given", "family")) and doc.same_sentence(hit.first - 1, hit.last)


def _is_family(doc: Document, at: int) -> bool:
    return any(not h.ref.kind.endswith("ambiguous") for h in doc.hits(at, "family", "given")) or doc.word(at) == "بن"


def _full_name(doc: Document, hit: Hit) -> bool:
    """Two words that are names each, though ordinary words too, and that no other table claims (سمير غانم, هاشم فتحي)."""
    return _only_a_name(doc, hit.first) and _only_a_name(doc, hit.last) and doc.same_sentence(hit.first, hit.last)


def _only_a_name(doc: Document, at: int) -> bool:
    hits = [h for h in doc.by_first.get(at, ()) if not h.stem.suffix and not h.stem.prefix and h.last == at + 1]
    return bool(hits) and all(h.layer in NAME_LAYERS for h in hits)


def _expected(doc: Document, taken: set[int]) -> Iterator[Found]:
    """A name where nobody announces it but somebody must be named: the subject of a verb of saying (وأضاف عزام), after the adjective of
    a state (العداء الكيني كيبروتو) and after a noun for a human being (زميله هنري). A lone word must be a name for sure, or a word that
    nobody has met."""
    humans = _after_humans(doc)
    for after in sorted(_subjects(doc) | humans):
        at = _skip_marks(doc, after) if after in humans else after
        if at not in taken and doc.same_sentence(after - 1, at) and (_sure(doc, at) or _never_met(doc, at)):
            last = _name_end(doc, at, taken, lenient=True)
            if last > at:
                yield _found(doc, at, last, 0, None, "name where a person is expected")


def _subjects(doc: Document) -> set[int]:
    """Where a singular verb of saying is followed by its subject."""
    return {
        h.last
        for h in doc.all_hits("cue")
        if h.entry.form and h.entry.form.tense in ("perfect", "imperfect") and h.entry.form.number in ("ms", "fs") and not h.stem.suffix
        and h.ref.kind == "verb"
    }  # fmt: skip


def _after_humans(doc: Document) -> set[int]:
    """Where a noun for a human being, the adjective of a state after it passed over, is followed by a name."""
    places = set()
    for hit in doc.all_hits("word"):
        if hit.ref.kind == "human":
            at = hit.last
            while nisba(doc, at) and doc.same_sentence(hit.first, at):
                at += 1
            places.add(at)
    return places


def _sure(doc: Document, at: int) -> bool:
    """A name word and nothing else, and no ambiguous one."""
    hits = doc.hits(at, *NAME_LAYERS)
    return _only_a_name(doc, at) and any(h.layer == "surname" or not h.ref.kind.endswith("ambiguous") for h in hits)


def _never_met(doc: Document, at: int) -> bool:
    """A word that neither the tables nor the list of frequent words holds, without article and the endings of common nouns."""
    if not _unknown(doc, at):
        return False
    word = doc.word(at)
    adverb = word.endswith("ا") and (word.startswith("م") or len(word) < 6 or doc.has_tanwin(at))  # متهكما, ساخرا
    noun = word.startswith("ال") or word.endswith(NOUN_ENDINGS) or adverb
    zipf = vocabulary().zipf
    return len(word) > 2 and not noun and not any(stem.key in zipf for stem in proclitics(word))


def _name_end(doc: Document, first: int, taken: set[int], lenient: bool, announced: bool = False) -> int:
    """Where the name that begins at `first` ends; `first` where none does. In a lenient place (after an office) an unknown word
    may be a name; elsewhere only after a known name word (`announced`: the first word is one, behind a clitic)."""
    at, known, words = first, 0, 0
    while at < len(doc.tokens) and words < MAX_NAME and doc.same_sentence(first, at) and at not in taken and doc.tokens[at].is_word:
        word = doc.word(at)
        weight = 2 if announced and at == first else _weight(doc, at, at == first)
        if _spelt_otherwise(doc, at) or (at > first and doc.hits(at, "office") and not _sure(doc, at)):
            break
        particle = word in PARTICLES and at + 1 < len(doc.tokens) and doc.tokens[at + 1].is_word
        inside = at > first and _goes_on(doc, at)
        if particle or weight == 2 or inside or (at > first and word in CLOSING):
            known += 1
        elif weight == 0 or (at > first and word.startswith("ال") and weight < 1):
            break
        elif (words >= 2 and not inside) or (not lenient and at == first):
            break  # two words of a name were read: an unknown third is more often the next phrase
        at += 1
        words += not particle
        if word.startswith("ال") and word not in CLOSING and not inside and words >= 2 and doc.word(at) not in INNER:
            break
    while at > first and doc.word(at - 1) in INNER:
        at -= 1
    if at - first == 1 and not (lenient and (known or _unknown(doc, first))):
        return first
    return at


def _goes_on(doc: Document, at: int) -> bool:
    """After بن, أبو and عبد any word is the name's, after فان and دي any but a function word (قال مايكل فان إنه)."""
    before = doc.word(at - 1)
    return before in INNER and not (before in FOREIGN and doc.hits(at, "word"))


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
    if not word or not doc.tokens[at].is_word or len(word) < 2 or not "ء" <= word[0] <= "ي":
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
