"""The values that walk through the house: an article goes in, evidence comes out.

Every `Span` counts Unicode code points of the article as received, end exclusive, whatever was normalised on the way.
A field that is unknown is None or empty. Each thing found carries `rule`, the name of the rule or lexicon entry that read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters [start, end) of an article's raw text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """Who published an article and where it was found."""

    name: str | None = None
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The days on which an article can have been published: ISO days, inclusive; basis is 'stated', 'inferred' or 'unknown'."""

    earliest: str | None = None
    latest: str | None = None
    basis: str = "unknown"

    @property
    def day(self) -> str | None:
        """The one day it can be, or None."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as received. `id` is the file's stem or the id it came with; `raw` is never changed."""

    id: str
    raw: str
    title: str | None = None
    source: Source = Source()
    published: Published = Published()


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of damage in a text: kind is glued, spun, boilerplate, truncated, seam or unbalanced-quote."""

    kind: str
    span: Span
    repaired: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names an entity. kind is name, nominal, adjective or metonym; register says where the words are more than
    a name: hostile, honorific, nickname or old."""

    span: Span
    kind: str
    rule: str
    register: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """An office that the text gives a person. `organisation` is the id of an entity of the same record, or None."""

    span: Span
    office: str
    organisation: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the lexicon puts a place. level is state, region, province, city or point; the centre in decimal degrees, None where it
    is not known and for states."""

    level: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that the article names. `ids` and `country` are added by the lexicon, not said by the text."""

    id: str
    type: str
    name: str
    mentions: tuple[Mention, ...]
    name_en: str | None = None
    country: str | None = None
    ids: Mapping[str, str | None] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    public: bool = True
    """False for a person to whom the text gives no public role (see "Whom we record" in docs/record.md)."""
    place: Place | None = None
    name_en_by: str | None = None
    """Where `name_en` is from: `lexicon` (one entry), `words` (each word from a table), `letters` (transliterated at least in part)."""
    excluded: bool = False
    """True for a person of an exclusions file: the name is in no field, and no option shows it."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression. `relative` is its symbol (`last(Monday)`); `value`, `earliest`, `latest` are that symbol read on the
    article's publication date, None where the date is not known or the expression means no day."""

    span: Span
    type: str
    value: str | None
    earliest: str | None
    latest: str | None
    relative: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what. `span` is the cue. `chain` holds entity ids or short descriptions, outermost source first, without the
    publishing outlet; `source` is its last link where that is an entity."""

    span: Span
    source: str | None
    source_span: Span | None
    source_kind: str
    chain: tuple[str, ...]
    chain_kinds: tuple[str, ...]
    content: Span | None
    quote: str
    hedging: str
    rule: str
    chain_spans: tuple[Span | None, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which words say one field of an event, and what read them."""

    field: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom. `span` is the trigger; `attribution` an index into the record's attributions, or None."""

    id: str
    span: Span
    plover: str
    subtype: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    location: str | None
    time: str | None
    status: str
    attribution: int | None
    sentence: Span
    rule: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """All that was found in one article (see docs/record.md)."""

    article: Article
    language: str
    boilerplate: tuple[Span, ...]
    health: tuple[Finding, ...]
    entities: tuple[Entity, ...]
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    dateline: Published = Published()
    """The day in the article's own head, read where none was given with it."""

    @property
    def published(self) -> Published:
        """When the article came out: as given with it, else as its dateline says."""
        return self.article.published if self.article.published != Published() else self.dateline

    @property
    def id(self) -> str:
        return self.article.id

    def entity(self, id: str | None) -> Entity | None:
        """The entity with this id, or None."""
        return next((e for e in self.entities if e.id == id), None)


@dataclass(frozen=True, slots=True)
class Claim:
    """One flat row of what an article says: an event (relation is its PLOVER type) or an office held (`holds-office`).
    `according_to` is the chain of sources, the publishing outlet first. Names, not ids, so that it reads alone."""

    id: str
    subject: tuple[str, ...]
    relation: str
    subtype: str | None
    object: tuple[str, ...]
    time: str | None
    place: str | None
    status: str
    according_to: tuple[str, ...]
    article: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one article."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that stands in two articles. kind: verbatim, edited, spun or same-source; direction: 'a→b', 'b→a' or None.
    `changes` are the word runs that differ, as (span in a, span in b)."""

    id: str
    a: Passage
    b: Passage
    kind: str
    similarity: float
    direction: str | None
    origin: str | None
    why: str
    changes: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A verdict on two things: same actor, same event and the like. It is added beside them and never merges them."""

    left: str
    right: str
    kind: str
    score: float
    verdict: str
    why: str
    decided_by: str
