"""The lexicon's tables as typed entries. Each entry carries `where` (file:line), the name under which results cite it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import nan

from musnad.errors import BadLexicon
from musnad.lexicon.table import DATA, Row, check_value, needed, rows

PLOVER = frozenset(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
ROLES = frozenset({"actor", "recipient", "both", "place", "thing"})
KINDS = frozenset("official agency newspaper broadcaster anonymous analyst social document other".split())
TYPES = frozenset("PER ORG GPE LOC FAC ARMED_GROUP MEDIA WEAPON EVENT_NAME NORP".split())
FORMS = frozenset({"act", "pass", "-masdar", "-verb", "lasting", "victim"})
REGISTERS = frozenset({"hostile", "honorific", "nickname", "old"})
NAMED_BY = frozenset({"place", "quoted", "field", "field-alone"})
LEVELS = frozenset({"region", "province", "city", "point"})
GATES = frozenset({"word"})
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
PARTS = frozenset({"body", "office", "field", "quality", "name"})
TEMPLATES = frozenset({"body", "office"})
_LATIN = re.compile(r"[A-Za-z '.-]*").fullmatch
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
    short: tuple[str, ...] = ()
    """Names that are its only once the article has named it in full (الصحراء)."""
    adjective_en: str = ""
    capital_en: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A place, organisation, armed group, medium, weapon, event, people or person. `names[0]` is the usual name; `gated` are names that
    are also ordinary words and count only where the words about them ask for such a name. Places have a level and, where it is known,
    their centre; one with a `gate` counts only behind a noun that says what kind of place it is."""

    type: str
    name_en: str
    names: tuple[str, ...]
    short: tuple[str, ...]
    country: str | None
    kind: str
    where: str
    gated: tuple[str, ...] = ()
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
class Tenure:
    """An office that a person held from `start` to `end`, ISO days as precise as known; `end` is empty while it is held and ? where
    it is not known when it ended."""

    person: str
    office: str
    office_en: str
    of: str
    start: str
    end: str
    where: str


@dataclass(frozen=True, slots=True)
class Register:
    """A name that is not the neutral one, and `of` whom: ISO code of a state or English name of an entry."""

    name: str
    register: str
    of: str
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
        yield State(r["iso3"], r["wikidata"] or None, r["name_en"], needed(r, "names"), tuple(r.all("adjective")),
                    tuple(r.all("plurals")), tuple(r.all("capitals")), tuple(r.all("leadership")), r.where,
                    _degrees(r, "lat", 90), _degrees(r, "lon", 180), tuple(r.all("short")),
                    _english(r, "adjective_en"), _english(r, "capital_en"))  # fmt: skip


def registers(known: Iterable[str] | None = None) -> Iterator[Register]:
    """`known` are the codes and English names that may stand in `of`, read from the tables where they are not given."""
    known = set(known) if known is not None else {s.iso3 for s in states()} | {e.name_en for e in entities()}
    for r in rows("registers.tsv"):
        check_value(r, "register", REGISTERS)
        check_value(r, "of", known)
        yield Register(needed(r, "name")[0], r["register"], r["of"], r.where)


def places() -> Iterator[Named]:
    for file in ("places.tsv", "places_geonames.tsv"):
        yield from map(_place, rows(file))


def entities() -> Iterator[Named]:
    for file in ("organisations", "companies", "sports", "armed_groups", "media", "events", "weapons", "peoples"):
        yield from map(_named, rows(f"entities/{file}.tsv"))


def _named(r: Row) -> Named:
    """A row with type, name_en, names, country and kind; places have no short forms, few tables have gated ones."""
    check_value(r, "type", TYPES)
    short, gated = (tuple(r.all(column)) if column in r.cells else () for column in ("short", "gated"))
    return Named(r["type"], r["name_en"], needed(r, "names"), short, r["country"] or None, r["kind"], r.where, gated)


def leads() -> Iterator[Word]:
    yield from (Word(word, r["kind"], r["place"], r.where) for r in rows("entities/leads.tsv") for word in r.all("words"))


def _place(r: Row) -> Named:
    named = _named(r)
    check_value(r, "level", LEVELS)
    gate = r["gate"] if "gate" in r.cells else ""
    if gate:
        check_value(r, "gate", GATES)
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
        yield Named("PER", r["name_en"], needed(r, "names"), tuple(r.all("short")), r["country"] or None, "", r.where)


def tenures() -> Iterator[Tenure]:
    known = {p.name_en for p in persons()}
    for r in rows("tenures.tsv"):
        check_value(r, "name_en", known)
        for column, empty in (("from", ()), ("to", ("", "?"))):
            if r[column] not in empty and not _DAY.fullmatch(r[column]):
                raise BadLexicon(f"{r.where}: {column}: {r[column]!r} is no year, month or day (1999, 1999-08, 1999-08-09)")
        if r["to"] not in ("", "?") and r["to"] < r["from"][: len(r["to"])]:
            raise BadLexicon(f"{r.where}: to: {r['to']} is before {r['from']}")
        yield Tenure(r["name_en"], needed(r, "office")[0], r["office_en"], r["of"], r["from"], r["to"], r.where)


def heads() -> Iterator[Head]:
    for r in rows("entities/heads.tsv"):
        yield Head(tuple(r.all("head")), r["type"], r["kind"], r["follows"], r["name_en"], r.where)


def namers() -> Iterator[Head]:
    for r in rows("entities/namers.tsv"):
        check_value(r, "type", TYPES)
        check_value(r, "by", NAMED_BY)
        yield Head(tuple(r.all("head")), r["type"], r["kind"], r["by"], r["name_en"], r.where)


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
        check_value(r, "kind", PARTS)
        alone, *more = r.all("name_en") or [""]
        if not alone or not needed(r, "words") or (r["kind"] in TEMPLATES and more and "{}" not in more[0]):
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
        check_value(r, "hedging", HEDGING)
        yield Cue(r["id"], r["class"], r["perfect"], r["imperfect"], tuple(r.all("masdar")), tuple(r.all("participle")),
                  tuple(r.all("complement")), r["hedging"], r["force"], r.where)  # fmt: skip


def sources() -> Iterator[SourceNoun]:
    for r in rows("sources.tsv"):
        check_value(r, "kind", KINDS)
        yield SourceNoun(tuple(r.all("noun") + r.all("plural")), r["kind"], r["name_en"], r["named"] == "yes", r.where)


def light_verbs() -> Iterator[Light]:
    for r in rows("light_verbs.tsv"):
        verb = r["verb"].split()
        yield Light(verb[0], r["imperfect"].split()[0] if r["imperfect"] else "", r["prep"] or " ".join(verb[1:]), r["meaning"], r.where)


def frames() -> Iterator[Frame]:
    for path in sorted((DATA / "frames").glob("*.tsv")):
        for r in rows(f"frames/{path.name}"):
            yield _frame(r)


def _frame(r: Row) -> Frame:
    check_value(r, "plover", PLOVER)
    check_value(r, "of", ROLES | {""})
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
