"""Entities of one article: who and what it names, each with all its mentions, persons with their offices."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from musnad.find.entities import english, organisations, sources, states
from musnad.find.entities.acronyms import acronyms
from musnad.find.entities.gated import gated
from musnad.find.entities.mentions import Found, choose
from musnad.find.entities.offices import OfficePhrase, offices, titles
from musnad.find.entities.particular import particular
from musnad.find.entities.persons import Holding, persons
from musnad.find.entities.roles import described_persons, holdings
from musnad.find.ids import stable_id
from musnad.text.normalise import fold
from musnad.values import Entity, Mention, Role
from musnad.words.document import Document
from musnad.words.vocabulary import vocabulary

SOURCE_KINDS = {"analyst": "analyst", "media": "other", "business": "other", "religious": "other"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article and, for the finders that follow, every mention with its tokens. `of` maps keys to entity ids,
    `leads` the first token of an office or title to its end, `kinds` keys to the kind of source that the entity is."""

    entities: tuple[Entity, ...]
    mentions: tuple[Found, ...]
    of: dict[str, str]
    leads: dict[int, int]
    kinds: dict[str, str]

    def at(self, first: int, last: int) -> list[Found]:
        """Mentions that begin in tokens [first, last), in order."""
        return [m for m in self.mentions if first <= m.first < last]


def find_entities(doc: Document) -> Cast:
    """All entities of a document."""
    states_ = list(states.states(doc))
    names = [*states_, *organisations.listed(doc), *organisations.headed(doc), *organisations.coined(doc), *gated(doc),
             *particular(doc), *sources.named_media(doc)]  # fmt: skip
    firm = choose(names)
    chosen = {id(m) for m in firm}
    taken = {i for m in firm if not m.nested or m.kind == "adjective" for i in range(m.first, m.last)}
    office_phrases = list(offices(doc, firm))
    title_phrases = list(titles(doc))
    people = persons(doc, office_phrases, list(title_phrases), taken)
    held = list(holdings(doc, office_phrases, title_phrases, people))
    governments = list(states.governments(doc, [m for m in states_ if id(m) in chosen]))
    anonymous = list(sources.described(doc, names))
    nominal = [*organisations.short_forms(doc, firm), *described_persons(doc, office_phrases, held, people)]
    named = choose([*names, *people])
    named = choose([*named, *acronyms(doc, named)])
    rest = _beside([*nominal, *governments, *anonymous], named, [(o.first, o.last) for o in office_phrases])
    mentions = sorted([*named, *rest], key=lambda m: (m.first, -m.last))
    mentions += states.parties(doc, mentions)
    mentions += states.honorifics(doc, mentions)
    mentions += states.own_countries(doc, mentions, _states_of(held, mentions), states_)
    raw = doc.text.article.raw
    mentions = sorted((replace(m, text=fold(m.span.of(raw))) for m in mentions), key=lambda m: (m.first, -m.last))
    leads = {first: last for first, last, _, _ in title_phrases} | {o.first: o.last for o in office_phrases}
    firm_offices = {o.first for o in office_phrases if _tells_who(doc, o)}
    return _gather(doc, mentions, held, leads, firm_offices)


VAGUE = ("مسؤول", "مسئول", "عضو", "قيادي", "زعيم", "خبير", "قائد")


def _tells_who(doc: Document, office: OfficePhrase) -> bool:
    """Is an office without a name one person's (وزير الخارجية الروماني), not that of several or of anybody (مسؤول سوري, نظيره)?"""
    own = office.organisation is not None or office.iso3 is not None
    return own and not office.plural and not office.head.words[0].startswith(VAGUE) and not doc.word(office.first).endswith("ه")


def _beside(nominal: list[Found], named: list[Found], offices: list[tuple[int, int]]) -> list[Found]:
    """Descriptions may hold names (وزير خارجية روسيا) but do not lie inside them, inside an office, nor inside each other."""
    kept: list[Found] = []
    outer = [(m.first, m.last) for m in named if m.kind == "name" and m.type not in ("GPE", "LOC")]
    for one in sorted(nominal, key=lambda m: (m.first - m.last, -m.rank)):
        inside = any(first <= one.first and one.last <= last for first, last in [*outer, *((k.first, k.last) for k in kept)])
        of_office = any(first < one.first and one.last <= last for first, last in offices)
        clash = any(k.first < one.last and one.first < k.last for k in kept)
        clash = clash or any(first < one.first < last < one.last or one.first < first < one.last < last for first, last in outer)
        if not inside and not of_office and not clash:
            kept.append(one)
    return kept


def _states_of(held: list[Holding], mentions: list[Found]) -> dict[str, str]:
    """The state of a person: that of the office which the text gives him, else that of the lexicon. Key of the person → iso3."""
    of = {m.key: m.country for m in mentions if m.type == "PER" and m.country}
    named = {m.first: m.key for m in mentions if m.type == "PER" and m.kind == "name"}
    return of | {named[h.person]: h.iso3 for h in held if h.iso3 and h.person in named}


def _gather(doc: Document, mentions: list[Found], held: list[Holding], leads: dict[int, int], firm_offices: set[int]) -> Cast:
    """Mentions of one key become one entity, in the order of first mention."""
    groups: dict[str, list[Found]] = {}
    for mention in mentions:
        groups.setdefault(mention.key, []).append(mention)
    raw = doc.text.article.raw
    ids = {key: stable_id("e", doc.text.article, key) for key in groups}
    named = {m.first: m.key for m in mentions if m.type == "PER" and m.kind == "name"}
    roles: dict[str, list[Role]] = {}
    for holding in held:
        if holding.person in named:
            organisation = next((ids[m.key] for m in mentions if holding.organisation and m.type in ("ORG", "ARMED_GROUP", "MEDIA")
                                 and m.first == holding.organisation[0]), None)  # fmt: skip
            role = Role(holding.span, holding.office, organisation, holding.rule)
            roles.setdefault(named[holding.person], []).append(role)
    for mention in mentions:
        if mention.key.startswith("office:") and mention.first in firm_offices:
            roles.setdefault(mention.key, []).append(Role(mention.span, mention.office or mention.name, None, mention.rule))
    roles = {key: list({role.span: role for role in held_}.values()) for key, held_ in roles.items()}
    built = tuple(_entity(ids[key], group, roles.get(key, []), raw) for key, group in groups.items())
    return Cast(built, tuple(mentions), ids, leads, _kinds(mentions, held))


def _kinds(mentions: list[Found], held: list[Holding]) -> dict[str, str]:
    """What kind of source each entity is: by its table, or by the office that a person holds."""
    kinds = {m.key: m.source_kind for m in mentions if m.source_kind}
    people = {m.first: m.key for m in mentions if m.type == "PER" and m.kind == "name"}
    for holding in held:
        if holding.person in people:
            kinds[people[holding.person]] = SOURCE_KINDS.get(holding.kind, "official")
    for mention in mentions:
        if mention.type == "PER" and mention.rule.startswith("persons.tsv"):
            kinds.setdefault(mention.key, "official")
    return kinds


KIN = frozenset(
    "زوج زوجة عقيلة قرينة حرم ارملة شقيق شقيقة اخ اخو اخت نجل نجلة ابن ابنة بنت كريمة والد والدة ام عم خال حفيد حفيدة صهر نسيب قريب".split()
)
FAMILY = "member of the president's family"


def _makes_public(role: Role, raw: str) -> bool:
    """An office makes its holder public, not the relatives of one: زوجة الوزير سعاد الدهان may name either, so it counts for neither."""
    before = fold(raw[max(0, role.span.start - 20) : role.span.start]).split()[-1:]
    return role.office != FAMILY and not any({word, word[1:]} & KIN for word in before)


def _entity(id: str, group: list[Found], roles: list[Role], raw: str) -> Entity:
    named = [m for m in group if m.kind == "name"] or group
    best = max(named, key=lambda m: (m.rank, len(m.name)))
    mentions = tuple(Mention(m.span, m.kind, m.rule, vocabulary().registers.get(m.text)) for m in group)
    ids = {"iso3": best.iso3, "wikidata": best.wikidata}
    public = best.type != "PER" or best.rule.startswith("persons.tsv") or best.kind != "name" or any(_makes_public(r, raw) for r in roles)
    type_ = Counter(m.type for m in named).most_common(1)[0][0]
    name_en, by = _english(best)
    return Entity(id, type_, best.name, mentions, name_en, best.country, ids, tuple(roles), public, best.place, by)


COMPOSED = ("nominal:", "source:", "office:")
"""Keys of those whose English is made of the words of the text."""


def _english(mention: Found) -> tuple[str | None, str | None]:
    """(English name, where it is from)."""
    if mention.name_en:
        return mention.name_en, "words" if mention.key.startswith(COMPOSED) else "lexicon"
    if mention.kind != "name":
        return None, None
    if mention.type == "PER":
        return english.person(mention.name)
    name = english.organisation(mention.name)
    return name, "words" if name else None
