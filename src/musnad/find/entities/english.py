"""English for what no table names whole: persons word by word, organisations and offices by their parts (وزارة الدفاع الروسية: Russian
Ministry of Defence). A person's word that no table has is transliterated; an organisation with a word that no table has gets no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from musnad.find.entities.romanise import romanise
from musnad.lexicon import entries
from musnad.lexicon.entries import Part, State
from musnad.text.normalise import fold
from musnad.words.vocabulary import vocabulary

PARTICLES = {
    "بن": "bin", "ابن": "Ibn", "بنت": "bint", "ال": "Al", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "ولد": "Ould", "بو": "Bou",
    "دي": "de", "دا": "da", "دو": "do", "دل": "del", "فان": "van", "فون": "von", "لو": "Le", "اوغلو": "Oglu", "كيم": "Kim",
    "الله": "Allah", "الدين": "al-Din",
}  # fmt: skip
PROPER = frozenset(
    "UN Hajj Umrah Islamic Arab African European Gulf Sharia Kurdish Shia Sunni Coptic Orthodox Catholic Jewish Christian".split()
)
FINAL_WORDS = ("for", "of", "to", "on", "in")
"""Words that a gloss ends in where its object is left out (spokesman for)."""


@dataclass(slots=True)
class Phrase:
    """What was read behind a head: fields, `goal` (what it is for), qualities and proper names before it, the state."""

    fields: list[str] = field(default_factory=list)
    goal: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    state: str = ""


def person(name: str) -> tuple[str | None, str | None]:
    """(English name, `words` or `letters`): by the tables of names, or transliterated where one of its words is in none."""
    words = [w for w in re.split(r"[\s\-‐–]+", name) if w]
    keys = [fold(w) for w in words]
    spelt: list[str] = []
    by, at = "words", 0
    while at < len(words):
        size, latin = _name_word(keys, at, spelt)
        if not latin:
            latin = words[at] if words[at].isascii() else romanise(words[at])
            by = by if words[at].isascii() else "letters"
        spelt.append(latin)
        at += size
    whole = " ".join(filter(None, spelt))
    return (whole[0].upper() + whole[1:], by) if whole else (None, None)


def _name_word(keys: list[str], at: int, before: list[str]) -> tuple[int, str]:
    """(words, English) of the name word at a place, the longest that a table has; no English where none has it."""
    known = _longest(keys, at, ("given", "family"))
    if known:
        return known
    if keys[at] == "عبد" and at + 1 < len(keys) and keys[at + 1].startswith("ال"):
        return 2, "Abdul" + _bare_name(keys[at + 1][2:]).lower()
    if keys[at] in PARTICLES and (before or len(keys) > 1):
        return 1, PARTICLES[keys[at]]
    if keys[at].startswith("ال") and len(keys[at]) > 4:
        known = _longest([keys[at][2:]], 0, ("given", "family"))
        return (1, "al-" + known[1]) if known else (1, "")
    known = _longest(["ال" + keys[at]], 0, ("given", "family"))
    return (1, known[1].removeprefix("al-")) if known else (1, "")


def _bare_name(word: str) -> str:
    known = _longest([word], 0, ("given", "family"))
    return known[1] if known else romanise(word)


def _longest(keys: list[str], at: int, layers: tuple[str, ...]) -> tuple[int, str] | None:
    """(words, English) of the longest name that begins at a word and has an English spelling."""
    sizes = [(1 + len(e.rest), str(e.ref.value)) for e in vocabulary().at(keys[at])
             if e.layer in layers and e.ref.value and tuple(keys[at + 1 : at + 1 + len(e.rest)]) == e.rest]  # fmt: skip
    return max(sizes, key=lambda found: found[0], default=None)


def organisation(name: str) -> str | None:
    """مجلس القضاء الأعلى العراقي → Iraqi Supreme Judicial Council; None where a word of it is unknown."""
    words = fold(name).split()
    bare = [_bare(w) for w in words]
    whole, size = _part("name", bare, 0)
    if whole:
        phrase = _behind(words, bare, size, body=False)
        return None if phrase is None or phrase.fields else _joined(phrase, whole.alone)
    return next(filter(None, _by_heads(words, bare)), None)


def _by_heads(words: list[str], bare: list[str]) -> Iterator[str | None]:
    """Readings with the longest head first."""
    for size in range(min(len(bare), 4), 0, -1):
        head = _parts().get(("body", tuple(bare[:size])))
        phrase = _behind(words, bare, size, body=True) if head else None
        if head and phrase and not (phrase.fields and not head.with_more) and (phrase.before or phrase.fields or phrase.state or size > 1):
            core = head.with_more.format(" and ".join(phrase.fields)) if phrase.fields else head.alone
            yield _joined(phrase, core) + (f" for {' and '.join(phrase.goal)}" if phrase.goal else "")


def _joined(phrase: Phrase, core: str) -> str:
    return " ".join(filter(None, [phrase.state, *phrase.before, core]))


def _behind(words: list[str], bare: list[str], at: int, body: bool) -> Phrase | None:
    """The words behind a head, None where one is unknown. `body`: a quality behind a field of the other gender is the head's."""
    phrase, feminine = Phrase(), bare[0].endswith("ة")
    while at < len(bare):
        target = phrase.goal if bare[at].startswith("لل") or phrase.goal else phrase.fields
        joined = bare[at].startswith("و") and bool(target)
        key = [bare[at].removeprefix("لل")[1 if joined else 0 :], *bare[at + 1 :]]
        found, size = _part("field", key, 0)
        if not found and body:
            found, size = _part("body", key, 0)
            found = found if size > 1 else None
        state = _state(words, at)
        proper = _proper(words, at)
        quality = None if target is phrase.goal and not phrase.goal else _quality(bare[at])
        if found and (size > 1 or not (state or quality)):
            if target and not joined:
                return None
            target.append(found.alone)
            at += size
        elif state and not phrase.state:
            phrase.state = state[1].adjective_en
            at += state[0]
        elif quality:
            of_field = bool(target) and not (body and bare[at].endswith("ة") == feminine != bare[at - 1].endswith("ة"))
            if of_field:
                target[-1] = f"{quality} {target[-1]}"
            else:
                phrase.before.append(quality)
            at += 1
        elif proper and not phrase.fields and not phrase.goal:
            phrase.before.insert(0, proper[1])
            at += proper[0]
        else:
            return None
    return phrase


def office(name: str, gloss: str, plural: bool = False) -> str:
    """The office in English, without the state: وزير الخارجية المصري → foreign minister; its gloss where a word of it is unknown."""
    if plural:
        return _plural(first(gloss))
    words = fold(name).split()
    bare = [_bare(w) for w in words]
    for size in range(min(len(bare), 4), 0, -1):
        head = _parts().get(("office", tuple(bare[:size])))
        if head:
            return _office(head, words[size:], bare[size:]) or first(gloss)
    return first(gloss)


def _office(head: Part, words: list[str], bare: list[str]) -> str | None:
    """The office with what it is of: fields (وزير الصحة والسكان), or a body (رئيس الهيئة العامة للاستثمار)."""
    if not head.with_more:
        phrase = _behind(words, bare, 0, body=False) if bare else Phrase()
        return None if phrase is None or phrase.fields or phrase.goal else _joined(Phrase(before=_lower(phrase.before)), head.alone)
    of_body = head.with_more.endswith("{}") and (bool(_part("name", bare, 0)[0]) or bool(_part("body", bare, 0)[0]))
    phrase = None if of_body else _fields_only(words, bare)
    if phrase:
        fields = phrase.fields if head.with_more.endswith("{}") else [_before_minister().get(f, f) for f in phrase.fields]
        core = head.with_more.format(" and ".join(_lower(fields))) if fields else head.alone
        return _joined(Phrase(before=_lower(phrase.before)), core)
    words = ["ال" + words[0].removeprefix("لل"), *words[1:]] if words[0].startswith("لل") else words
    body = organisation(" ".join(words)) or _listed(words)
    return head.with_more.format(body if body.startswith(("The ", "the ")) else f"the {body}") if body else None


def _fields_only(words: list[str], bare: list[str]) -> Phrase | None:
    """Fields, qualities and a state, and nothing else."""
    if not bare:
        return Phrase()
    phrase = _behind(words, bare, 0, body=False)
    if phrase is None or phrase.goal or any(q not in _qualities() for q in phrase.before):
        return None
    return phrase


def _lower(phrases: list[str]) -> list[str]:
    """Fields and qualities in small letters but for proper names."""
    return [" ".join(w.lower() if w in _everyday() else w for w in phrase.split()) for phrase in phrases]


def described(gloss: str, iso3: str | None, plural: bool = False) -> str:
    """مصادر أمنية عراقية → Iraqi security sources."""
    noun = _plural(first(gloss)) if plural else first(gloss)
    state = _states().get(iso3 or "")
    return f"{state.adjective_en} {noun}" if state and f" {state.adjective_en} " not in f" {noun} " else noun


def first(gloss: str) -> str:
    """The first sense of a table's gloss: president of president, head."""
    words = re.split(r"[,;(]", gloss)[0].split()
    while len(words) > 1 and words[-1] in FINAL_WORDS:
        words.pop()
    return " ".join(words)


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith(("s", "media", "people", "men")) or " of " in noun:
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"


def _bare(word: str) -> str:
    """A folded word without the article, also behind و."""
    for clitic in ("", "و"):
        if word.startswith(clitic + "ال") and len(word) > len(clitic) + 3:
            return clitic + word[len(clitic) + 2 :]
    return word


def _quality(bare: str) -> str:
    return _qualities_by_word().get(bare.removesuffix("ة"), "")


def _part(kind: str, keys: list[str], at: int) -> tuple[Part | None, int]:
    """The longest part of this kind at a word, and how many words it has."""
    for size in range(min(len(keys) - at, 6), 0, -1):
        part = _parts().get((kind, tuple(keys[at : at + size])))
        if part:
            return part, size
    return None, 0


def _state(words: list[str], at: int) -> tuple[int, State] | None:
    found = _entry(words, at, ("adjective", "state"))
    return found if found and found[1].adjective_en else None


def _proper(words: list[str], at: int) -> tuple[int, str] | None:
    """A place or an organisation of the tables."""
    found = _entry(words, at, ("place", "entity"))
    if found:
        return (found[0], found[1].name_en.partition(" (")[0]) if found[1].name_en else None
    capital = _entry(words, at, ("capital",))
    return (capital[0], capital[1].capital_en) if capital and capital[1].capital_en else None


def _listed(words: list[str]) -> str:
    found = _entry(words, 0, ("entity",)) if words else None
    return str(found[1].name_en) if found and found[0] == len(words) else ""


def _entry(words: list[str], at: int, layers: tuple[str, ...]) -> tuple[int, Any] | None:
    """(words, reference) of the longest entry of these layers that begins at a word."""
    found = [(1 + len(e.rest), e.ref) for e in vocabulary().at(words[at])
             if e.layer in layers and tuple(words[at + 1 : at + 1 + len(e.rest)]) == e.rest]  # fmt: skip
    return max(found, key=lambda entry: entry[0], default=None)


@cache
def _parts() -> dict[tuple[str, tuple[str, ...]], Part]:
    return {(part.kind, tuple(fold(words).split())): part for part in entries.parts() for words in part.words}


@cache
def _qualities_by_word() -> dict[str, str]:
    return {words[0].removesuffix("ة"): part.alone for (kind, words), part in _parts().items() if kind == "quality"}


@cache
def _qualities() -> frozenset[str]:
    return frozenset(_qualities_by_word().values())


@cache
def _before_minister() -> dict[str, str]:
    """Fields that are called otherwise before "minister" (Foreign Affairs: foreign)."""
    return {part.alone: part.with_more for (kind, _), part in _parts().items() if kind == "field" and part.with_more}


@cache
def _everyday() -> frozenset[str]:
    """The words of fields and qualities that are no proper names."""
    words = {w for p in _parts().values() if p.kind in ("field", "quality") for w in p.alone.split()}
    return frozenset(words - PROPER)


@cache
def _states() -> dict[str, State]:
    return {state.iso3: state for state in entries.states()}
