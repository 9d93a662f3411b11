"""The lexicon's tables as typed entries. Each entry carries `where` (file:line), the name under which results cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import nan

from musnad.errors import BadLexicon
from musnad.lexicon.table import DATA, Row, rows

PLOVER = frozenset(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
ROLES = frozenset({"actor", "recipient", "both", "place", "thing"})
KINDS = frozenset("official agency newspaper broadcaster anonymous analyst social document other".split())
TYPES = frozenset("PER ORG GPE LOC FAC ARMED_GROUP MEDIA WEAPON EVENT_NAME NORP".split())
FORMS = frozenset({"act", "pass", "-masdar", "-verb", "lasting", "victim"})
LEVELS = frozenset({"region", "province", "city", "point"})
GATES = frozenset({"word"})
PLACES = frozenset({"line", "below", "start", "end"})
"""Where in a page a pattern of furniture counts."""
WEIGHTS = frozenset({"strong", "weak"})
BLOCKS = {"+": "page", "*": "titles"}
PARTS = frozenset({"body", "office", "field", "quality", "name"})
TEMPLATES = frozenset({"body", "office"})
_LATIN = re.compile(r"[A-Za-z '.-]*").fullmatch
_PART = re.compile(r"\{([a-z]+)\}")
HEDGING = frozenset(["asserted", "claimed", "denied", "reported", "possible"])


@dataclass(frozen=True, slots=True)
class State:
    """A state: its names, adjective, broken plurals, capitals and what else stands for its government."""

    iso3: str
    wikidata: str | None
    name_en: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    plurals: tuple[str, ...]
    capitals: tuple[str, ...]
    leadership: tuple[str, ...]
    where: str
    lat: float | None = None
    lon: float | None = None
    """Where the capital lies."""
    adjective_en: str = ""
    capital_en: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A place, organisation, armed group, medium, weapon, event, people or person. `names[0]` is the usual name. Places have a level
    and, where it is known, their centre; one with a `gate` counts only behind a noun that says what kind of place it is."""

    type: str
    name_en: str
    names: tuple[str, ...]
    short: tuple[str, ...]
    country: str | None
    kind: str
    where: str
    level: str = ""
    lat: float | None = None
    lon: float | None = None
    gate: str = ""

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that heads names of organisations, offices or titles."""

    words: tuple[str, ...]
    type: str
    kind: str
    follows: str
    name_en: str
    where: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of attribution, with what brings in its content."""

    id: str
    kind: str
    perfect: str
    imperfect: str
    masdar: tuple[str, ...]
    participle: tuple[str, ...]
    complement: tuple[str, ...]
    hedging: str
    force: str
    where: str


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A noun that can be a source (مصدر, بيان, صحيفة)."""

    words: tuple[str, ...]
    kind: str
    name_en: str
    named: bool
    where: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of one root: the forms that say it, and who its marks bring in."""

    id: str
    gloss: str
    verb: str
    needs: tuple[str, ...]
    imperfect: str
    masdar: tuple[str, ...]
    nouns: tuple[str, ...]
    plover: str
    subtype: str
    roles: dict[str, str] = field(hash=False)
    of: str
    forms: frozenset[str]
    decoys: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Light:
    """A verb that lends its subject to a noun (قام ب, أجرى)."""

    verb: str
    imperfect: str
    prep: str
    meaning: str
    where: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """A pattern of site furniture, its parts filled in. `block` says what below it is furniture too: page, titles or nothing."""

    kind: str
    pattern: str
    at: str
    block: str
    where: str

    @property
    def group(self) -> str:
        """The name of its group where many patterns are joined."""
        return "line" + self.where.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class Spun:
    """A word or phrase that spinning software writes, and what it replaced ('' for a filler). `after` and `before` are words one of
    which must stand there, none where it is odd anywhere."""

    spun: tuple[str, ...]
    meant: str
    verb: bool
    strong: bool
    after: tuple[str, ...]
    before: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, a vowel mark or an ending in Latin letters, by its place in the word."""

    letter: str
    initial: str
    medial: str
    final: str


@dataclass(frozen=True, slots=True)
class Part:
    """A word or phrase of the names of organisations and offices in English: `alone`, and `with_more` around what follows ({}). Of a
    field, `with_more` is what it is before "minister"."""

    kind: str
    words: tuple[str, ...]
    alone: str
    with_more: str
    where: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word with a class: function words, calendar words, common words."""

    word: str
    kind: str
    value: str
    where: str


def states() -> Iterator[State]:
    for r in rows("states.tsv"):
        yield State(r["iso3"], r["wikidata"] or None, r["name_en"], _needed(r, "names"), tuple(r.all("adjective")),
                    tuple(r.all("plurals")), tuple(r.all("capitals")), tuple(r.all("leadership")), r.where,
                    _degrees(r, "lat", 90), _degrees(r, "lon", 180), _english(r, "adjective_en"), _english(r, "capital_en"))  # fmt: skip


def places() -> Iterator[Named]:
    for file in ("places.tsv", "places_geonames.tsv"):
        yield from map(_place, rows(file))


def entities() -> Iterator[Named]:
    for file in ("organisations", "armed_groups", "media", "events", "weapons", "peoples"):
        yield from map(_named, rows(f"entities/{file}.tsv"))


def _named(r: Row) -> Named:
    """A row with type, name_en, names, country and kind; places have no short forms."""
    _check(r, "type", TYPES)
    short = tuple(r.all("short")) if "short" in r.cells else ()
    return Named(r["type"], r["name_en"], _needed(r, "names"), short, r["country"] or None, r["kind"], r.where)


def _place(r: Row) -> Named:
    named = _named(r)
    _check(r, "level", LEVELS)
    gate = r["gate"] if "gate" in r.cells else ""
    if gate:
        _check(r, "gate", GATES)
    return replace(named, level=r["level"], lat=_degrees(r, "lat", 90), lon=_degrees(r, "lon", 180), gate=gate)


def _degrees(r: Row, column: str, most: int) -> float | None:
    """Decimal degrees, None for an empty cell."""
    if not r[column]:
        return None
    try:
        value = float(r[column])
    except ValueError:
        value = nan
    if not abs(value) <= most:
        raise BadLexicon(f"{r.where}: {column}: {r[column]!r} is no number of degrees between -{most} and {most}")
    return value


def persons() -> Iterator[Named]:
    for r in rows("persons.tsv"):
        yield Named("PER", r["name_en"], _needed(r, "names"), tuple(r.all("short")), r["country"] or None, "", r.where)


def heads() -> Iterator[Head]:
    for r in rows("entities/heads.tsv"):
        yield Head(tuple(r.all("head")), r["type"], r["kind"], r["follows"], r["name_en"], r.where)


def offices() -> Iterator[Head]:
    for r in rows("offices.tsv"):
        words = r.all("head") + r.all("feminine") + r.all("plural")
        yield Head(tuple(words), "PER", r["kind"], r["follows"], r["name_en"], r.where)


def nominals() -> Iterator[Head]:
    for r in rows("entities/nominals.tsv"):
        yield Head((r["noun"], *r.all("plural")), r["type"], "", "adjective", r["name_en"], r.where)


def titles() -> Iterator[Head]:
    for r in rows("titles.tsv"):
        yield Head(tuple(r.all("title")), "PER", r["kind"], "none", r["name_en"], r.where)


def given_names() -> Iterator[Word]:
    yield from map(_name, rows("given_names.tsv"))


def family_names() -> Iterator[Word]:
    yield from map(_name, rows("family_names.tsv"))


def _name(r: Row) -> Word:
    """The value of a name is its English spelling."""
    return Word(r["name"], r["kind"], _english(r, "name_en"), r.where)


def _english(r: Row, column: str) -> str:
    """A cell in Latin letters, which may be empty."""
    if not _LATIN(r[column]):
        raise BadLexicon(f"{r.where}: {column}: {r[column]!r} is not in plain Latin letters")
    return r[column]


def letters() -> Iterator[Letter]:
    for r in rows("romanisation.tsv"):
        if not r["letter"] or (len(r["letter"]) > 1 and (r["initial"] or r["medial"] or not r["final"])):
            raise BadLexicon(f"{r.where}: letter: {r['letter']!r}; give one letter, or an ending with a final rendering alone")
        yield Letter(r["letter"], *(_english(r, column) for column in ("initial", "medial", "final")))


def parts() -> Iterator[Part]:
    """English for the words of names that a head noun makes, and of offices."""
    for r in rows("entities/fields.tsv"):
        _check(r, "kind", PARTS)
        alone, *more = r.all("name_en") or [""]
        if not alone or not _needed(r, "words") or (r["kind"] in TEMPLATES and more and "{}" not in more[0]):
            raise BadLexicon(f"{r.where}: name_en: {r['name_en']!r}; write English, of a body or an office with {{}} after the |")
        yield Part(r["kind"], tuple(r.all("words")), alone, more[0] if more else "", r.where)


def common_words() -> Iterator[Word]:
    yield from (Word(r["word"], "common", "", r.where) for r in rows("common_words.tsv"))


def function_words() -> Iterator[Word]:
    yield from (Word(r["word"], r["class"], r["gloss"], r.where) for r in rows("words.tsv"))


def frequencies() -> dict[str, float]:
    """Zipf frequency of each folded word that the table lists. Raises BadLexicon where a frequency is no number."""
    zipf: dict[str, float] = {}
    for r in rows("frequencies.tsv"):
        try:
            step = float(r["zipf"])
        except ValueError as error:
            raise BadLexicon(f"{r.where}: zipf: {r['zipf']!r} is no number") from error
        zipf |= dict.fromkeys(r.all("words"), step)
    return zipf


def calendar_words() -> Iterator[Word]:
    yield from (Word(r["word"], r["class"], r["value"], r.where) for r in rows("calendar.tsv"))


def cues() -> Iterator[Cue]:
    for r in rows("cues.tsv"):
        _check(r, "hedging", HEDGING)
        yield Cue(r["id"], r["class"], r["perfect"], r["imperfect"], tuple(r.all("masdar")), tuple(r.all("participle")),
                  tuple(r.all("complement")), r["hedging"], r["force"], r.where)  # fmt: skip


def sources() -> Iterator[SourceNoun]:
    for r in rows("sources.tsv"):
        _check(r, "kind", KINDS)
        yield SourceNoun(tuple(r.all("noun") + r.all("plural")), r["kind"], r["name_en"], r["named"] == "yes", r.where)


def light_verbs() -> Iterator[Light]:
    for r in rows("light_verbs.tsv"):
        verb = r["verb"].split()
        yield Light(verb[0], r["imperfect"].split()[0] if r["imperfect"] else "", r["prep"] or " ".join(verb[1:]), r["meaning"], r.where)


def furniture() -> Iterator[Furniture]:
    parts: dict[str, list[str]] = {}
    for r in rows("boilerplate.tsv"):
        pattern = _filled(r, parts)
        if r["kind"].startswith("="):
            parts.setdefault(r["kind"][1:], []).append(pattern)
        else:
            at = r["at"] or "line"
            if at not in PLACES:
                raise BadLexicon(f"{r.where}: at: {at!r} is none of {', '.join(sorted(PLACES))}")
            yield Furniture(r["kind"].rstrip("+*"), pattern, at, BLOCKS.get(r["kind"][-1:], ""), r.where)


def _filled(r: Row, parts: dict[str, list[str]]) -> str:
    """The pattern of a row with its parts in it."""
    try:
        return _PART.sub(lambda m: "(?:" + "|".join(parts[m.group(1)]) + ")", r["pattern"])
    except KeyError as missing:
        raise BadLexicon(f"{r.where}: pattern: {missing.args[0]!r} is no part; a row =NAME above must give it") from missing


def spun() -> Iterator[Spun]:
    for r in rows("spun.tsv"):
        _check(r, "form", frozenset({"verb", "noun"}))
        _check(r, "weight", WEIGHTS)
        beside = r.all("beside")
        before = tuple(b[1:].strip() for b in beside if b.startswith("…"))
        if not r["spun"] or "" in before:
            raise BadLexicon(f"{r.where}: {'beside' if r['spun'] else 'spun'}: empty; write a word")
        if r["spun"] == r["meant"]:
            raise BadLexicon(f"{r.where}: meant: {r['meant']} is the spun word itself")
        after = tuple(b for b in beside if not b.startswith("…"))
        yield Spun(tuple(r["spun"].split()), r["meant"], r["form"] == "verb", r["weight"] == "strong", after, before, r.where)


def frames() -> Iterator[Frame]:
    for path in sorted((DATA / "frames").glob("*.tsv")):
        for r in rows(f"frames/{path.name}"):
            yield _frame(r)


def _frame(r: Row) -> Frame:
    _check(r, "plover", PLOVER)
    _check(r, "of", ROLES | {""})
    for form in r["forms"].split():
        if form not in FORMS:
            raise BadLexicon(f"{r.where}: forms: {form!r} is none of {', '.join(sorted(FORMS))}")
    verb, *needs = r["verb"].split() or [""]
    if verb and not r["imperfect"]:
        raise BadLexicon(f"{r.where}: verb {verb} has no imperfect; give the 3rd person masculine singular (يزور)")
    roles = {}
    for pair in r["roles"].split():
        mark, _, role = pair.partition("=")
        if role not in ROLES:
            raise BadLexicon(f"{r.where}: roles: {pair!r} is not mark=role with a role of {', '.join(sorted(ROLES))}")
        roles[mark] = role
    return Frame(
        r["id"],
        r["gloss"],
        verb,
        tuple(needs),
        r["imperfect"].split()[0] if r["imperfect"] else "",
        tuple(r.all("masdar")),
        tuple(r.all("nouns")),
        r["plover"],
        r["subtype"],
        roles,
        r["of"],
        frozenset(r["forms"].split()),
        tuple(r.all("not")),
        r.where,
    )


def _check(r: Row, column: str, allowed: frozenset[str]) -> None:
    if r[column] not in allowed:
        raise BadLexicon(f"{r.where}: {column}: {r[column]!r} is none of {', '.join(sorted(allowed))}")


def _needed(r: Row, column: str) -> tuple[str, ...]:
    """The alternatives of a cell that may not be empty."""
    if not r.all(column):
        raise BadLexicon(f"{r.where}: {column}: empty; give at least one")
    return tuple(r.all(column))
