"""All lexicon entries by the folded word they begin with, and one pass over a text that finds every one of them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from musnad.lexicon import entries
from musnad.text.normalise import fold
from musnad.words.clitics import Stem, enclitics, proclitics
from musnad.words.forms import Form, noun_forms, participles, verb_forms
from musnad.words.tokens import Token, keys

WITH_PRONOUN = frozenset({"frame", "cue", "light", "office", "nominal"})
"""Layers whose words may carry an attached pronoun (زيارته, نظيره)."""
ARAB = frozenset("DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM ESH".split())
SHORT = 4
NEVER_SPLIT = frozenset({"given", "family", "common", "word"})


class Entry(NamedTuple):
    """What a spelling can be. `rest` are the folded words that must follow; `ref` the lexicon's entry."""

    layer: str
    ref: Any
    rest: tuple[str, ...]
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens [first, last) read as `entry`, after `stem.prefix` letters of clitics, before `stem.suffix` of a pronoun."""

    first: int
    last: int
    stem: Stem
    entry: Entry

    @property
    def layer(self) -> str:
        return self.entry.layer

    @property
    def ref(self) -> Any:
        return self.entry.ref


class Vocabulary:
    """The compiled lexicon. `zipf` tells how often a word occurs in Arabic (log10 of occurrences in a billion), `registers`
    which names are hostile, honorific or old, `shorts` the short forms (first word, entry) of the entry that stands at file:line."""

    def __init__(self) -> None:
        states, entities = tuple(entries.states()), tuple(entries.entities())
        whose: dict[str, entries.State | entries.Named] = {s.iso3: s for s in states} | {e.name_en: e for e in entities}
        registers = tuple(entries.registers(whose))
        self.zipf = entries.frequencies()
        self.registers = {fold(entry.name): entry.register for entry in registers}
        self.shorts = _shorts(entities)
        self._by_first: dict[str, list[Entry]] = {}
        seen: set[tuple[object, ...]] = set()
        called = ((r.name, "state" if isinstance(whose[r.of], entries.State) else "entity", whose[r.of], None) for r in registers)
        for spelling, layer, ref, form in (*_state_spellings(states), *_spellings(entities), *called):
            words = keys(fold(spelling))
            # forms that differ in person or number alone are one reading
            same = (words, layer, id(ref), form.tense if form else "")
            if words and same not in seen:
                seen.add(same)
                self._by_first.setdefault(words[0], []).append(Entry(layer, ref, words[1:], form))
        self.readings = lru_cache(1 << 16)(self._readings)
        self._by_next = lru_cache(1 << 16)(self._group)

    def at(self, word: str) -> list[Entry]:
        """The entries that begin with exactly this folded word."""
        return self._by_first.get(word, [])

    def _readings(self, word: str) -> tuple[tuple[Stem, Entry], ...]:
        """Every (stem, entry) that a word can begin; pronouns are taken off only where no plainer reading of that layer exists."""
        word = word.lower()
        whole_unknown = word not in self._by_first
        found = []
        for stem in proclitics(word):
            plain = [e for e in self._by_first.get(stem.key, ()) if _may_carry(e, stem) or (whole_unknown and _and_name(e, stem))]
            found += [(stem, e) for e in plain]
            layers = {e.layer for e in plain if not e.rest}
            for longer in enclitics(stem):
                found += [
                    (longer, e)
                    for e in self._by_first.get(longer.key, ())
                    if e.layer in WITH_PRONOUN - layers and not e.rest and _may_carry(e, longer)
                ]
        return tuple(found)

    def _group(self, word: str) -> dict[str, list[tuple[Stem, Entry]]]:
        """The readings of a word by the word that must come next, '' for those of one word."""
        groups: dict[str, list[tuple[Stem, Entry]]] = {}
        for stem, entry in self.readings(word):
            groups.setdefault(entry.rest[0] if entry.rest else "", []).append((stem, entry))
        return groups

    def scan(self, tokens: list[Token]) -> Iterator[Hit]:
        """All hits in a text, in the order of their first token; entries never run over a sentence's end."""
        for first, token in enumerate(tokens):
            if not (token.is_word or token.is_number):
                continue
            groups = self._by_next(token.norm)
            for stem, entry in groups.get("", ()):
                yield Hit(first, first + 1, stem, entry)
            if len(groups) > ("" in groups) and first + 1 < len(tokens):
                for stem, entry in groups.get(tokens[first + 1].norm.lower(), ()):
                    if follows(tokens, first + 1, entry.rest, token.sentence):
                        yield Hit(first, first + 1 + len(entry.rest), stem, entry)


def _may_carry(entry: Entry, stem: Stem) -> bool:
    """Can these clitics stand before this entry? Future س only before an imperfect; before names, calendar and function words only
    where enough of the word is left; و and ف before function words of any length (وقد, فلم)."""
    if stem.key == "الي" and stem.prefix:
        return False  # والي is a governor; where the raw text writes وإلى, the document knows (see `document`)
    if stem.proclitics.endswith("س"):
        return entry.form is not None and entry.form.tense == "imperfect"
    if not stem.prefix or entry.layer not in NEVER_SPLIT or len(stem.key) > 3 or (entry.layer == "common" and len(stem.key) == 3):
        return True
    return entry.layer == "word" and stem.proclitics in ("و", "ف")


def _and_name(entry: Entry, stem: Stem) -> bool:
    """وفهد, وعمر: a short given name behind و, in a word that is nothing else."""
    return entry.layer == "given" and stem.proclitics == "و" and len(stem.key) == 3


def follows(tokens: list[Token], at: int, rest: tuple[str, ...], sentence: int) -> bool:
    """Do the words `rest` stand from token `at` on, in that sentence?"""
    if at + len(rest) > len(tokens) or tokens[at + len(rest) - 1].sentence != sentence:
        return False
    return all(tokens[at + k].norm.lower() == word for k, word in enumerate(rest))


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the shipped lexicon, compiled once a process. It lives as long as the process, so the collector of garbage, which
    would go through all of it again and again, leaves it alone."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Vocabulary()
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


Spelling = tuple[str, str, Any, Form | None]


def _spellings(entities: Iterable[entries.Named]) -> Iterator[Spelling]:
    for place in entries.places():
        yield from ((name, "gated place" if place.gate else "place", place, None) for name in _respelt(place.names, place))
    for layer, named in (("entity", entities), ("person", entries.persons())):
        for item in named:
            yield from ((name, layer, item, None) for name in _respelt(item.names, item))
            if layer == "person":
                yield from ((name, "surname", item, None) for name in _respelt(item.short, item))
            yield from ((name, "gated", item, None) for name in item.gated)
    for layer, heads in (
        ("head", entries.heads()),
        ("office", entries.offices()),
        ("title", entries.titles()),
        ("nominal", entries.nominals()),
    ):
        for head in heads:
            yield from ((form, layer, head, None) for word in head.words for form in _definite(word))
    for layer, words in (
        ("given", entries.given_names()), ("family", entries.family_names()), ("common", entries.common_words()),
        ("word", entries.function_words()), ("time", entries.calendar_words()),
    ):  # fmt: skip
        yield from ((word.word, layer, word, None) for word in words)
    for lead in entries.leads():
        yield from ((form, "lead", lead, None) for form in _definite(lead.word))
    for namer in entries.namers():
        yield from ((word, "namer", namer, None) for word in namer.words)
    for source in entries.sources():
        yield from ((form, "source", source, None) for word in source.words for form in _definite(word))
    yield from _verbal(entries.frames(), entries.cues(), entries.light_verbs())


def _respelt(names: Iterable[str], item: entries.Named) -> Iterator[str]:
    """Foreign g is written غ or ج: هونغ كونغ, هونج كونج. A word of four letters and fewer could become another word."""
    yield from names
    if item.country not in ARAB:
        yield from (name.replace("غ", "ج") for name in names if "غ" in name and len(name) > SHORT)


def _shorts(entities: Iterable[entries.Named]) -> dict[str, list[tuple[str, Entry]]]:
    """Short forms are many to a word (الشركة), so they are looked for only where the full name stands, and not in every text."""
    shorts: dict[str, list[tuple[str, Entry]]] = {}
    for item in entities:
        for name in item.short:
            first, *rest = keys(fold(name))
            shorts.setdefault(item.where, []).append((first, Entry("short", item, tuple(rest))))
    return shorts


def _definite(phrase: str) -> Iterator[str]:
    """مصدر أمني, المصدر أمني, المصدر الأمني: whichever is said."""
    yield phrase
    if not phrase.startswith("ال"):
        yield "ال" + phrase
        if " " in phrase:
            yield " ".join("ال" + word if not word.startswith("ال") else word for word in phrase.split())


def _state_spellings(states: Iterable[entries.State]) -> Iterator[Spelling]:
    for state in states:
        yield from ((name, "state", state, None) for name in state.names)
        yield from ((name, "short state", state, None) for name in state.short)
        yield from ((name, "capital", state, None) for name in state.capitals)
        yield from ((name, "leadership", state, None) for name in state.leadership)
        for adjective in state.adjectives:
            for ending in ("", "ة", "ين", "ون", "ان", "تين", "تان", "ات", "ا"):
                form = Form(adjective + ending, "adjective", "tanwin" if ending == "ا" else ending)
                yield from ((spelling, "adjective", state, form) for spelling in _agreeing(adjective, ending))
        for plural in state.plurals:
            yield from ((spelling, "adjective", state, Form(plural, "adjective", "pl")) for spelling in _definite(plural))


def _agreeing(adjective: str, ending: str) -> Iterator[str]:
    """مصرية, المصرية; of two words all that end in ي agree: الكورية الشمالية, الجنوب أفريقية."""
    words = [word + ending if word.endswith("ي") else word for word in adjective.split()]
    yield " ".join("ال" + word if not number or word.endswith("ي" + ending) else word for number, word in enumerate(words))
    yield " ".join(words)


def _verbal(frames: Iterable[entries.Frame], cues: Iterable[entries.Cue], lights: Iterable[entries.Light]) -> Iterator[Spelling]:
    for frame in frames:
        yield from ((form.spelling, "frame", frame, form) for form in _frame_forms(frame))
        yield from ((decoy, "decoy", frame, None) for decoy in frame.decoys)
    for cue in cues:
        yield from ((form.spelling, "cue", cue, form) for form in _cue_forms(cue))
    for light in lights:
        yield from ((form.spelling, "light", light, form) for form in verb_forms(light.verb, light.imperfect))


def _frame_forms(frame: entries.Frame) -> Iterator[Form]:
    if frame.verb:
        yield from verb_forms(frame.verb, frame.imperfect)
        if "act" in frame.forms:
            yield from participles(frame.verb, frame.imperfect, "active")
        if "pass" in frame.forms:
            yield from participles(frame.verb, frame.imperfect, "passive")
    for masdar in map(fold, frame.masdar):
        yield from _noun_phrase(masdar, "masdar")
    for noun in map(fold, frame.nouns):
        yield from _noun_phrase(noun, "noun")


def _noun_phrase(phrase: str, tense: str) -> Iterator[Form]:
    if " " not in phrase:
        yield from noun_forms(phrase, tense)
        return
    first, rest = phrase.split(" ", 1)
    yield Form(phrase, tense, "ms")
    yield Form(f"ال{first} {rest}", tense, "ms")
    yield Form(f"ال{first} " + " ".join(w if w.startswith("ال") else "ال" + w for w in rest.split()), tense, "ms")


def _cue_forms(cue: entries.Cue) -> Iterator[Form]:
    if cue.perfect and cue.kind in ("verb", "impersonal", "narrator") and " " not in cue.perfect:
        yield from verb_forms(cue.perfect, cue.imperfect)
    elif cue.perfect:
        yield Form(fold(cue.perfect), cue.kind, "ms")
    for masdar in map(fold, cue.masdar):
        yield from _noun_phrase(masdar, "masdar")
    for participle in map(fold, cue.participle):
        for ending, number in (("", "ms"), ("ا", "ms"), ("ة", "fs"), ("ين", "pl"), ("ان", "dual"), ("ات", "pl")):
            yield Form(participle + ending, "participle", number)
