"""Whose an office is: before the name (وزير الخارجية الروسي سيرغي لافروف), after it (علي مملوك، رئيس …), or of someone not named here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.find.entities import english
from musnad.find.entities.mentions import Found, surface
from musnad.find.entities.offices import OfficePhrase
from musnad.find.entities.persons import Holding
from musnad.find.entities.tenures import who_held
from musnad.lexicon.entries import Head
from musnad.words.document import Document

MARKS = frozenset(["،", ",", '"', "«", "»", "“", "”", "(", ")", "-", "–"])
SAME = ("state", "adjective")


def holdings(
    doc: Document, offices: list[OfficePhrase], titles: list[tuple[int, int, int, Head]], people: list[Found]
) -> Iterator[Holding]:
    """Every (person, office) pair that stands side by side."""
    by_first = {p.first: p for p in people}
    by_last = {p.last: p for p in people}
    rank_at = {first: last for first, last, _, _ in titles}
    office_at = {o.first: o for o in offices}
    held: dict[int, Holding] = {}
    for office in offices:
        person = _person_after(doc, office.last, by_first, rank_at, office_at)
        if person is None or _next_of_a_list(doc, office, person, by_last):
            person = _person_before(doc, office, by_last) or person
        if person:
            held[person.last] = _holding(doc, office, person)
            yield held[person.last]
    yield from _same_office(doc, by_first, held)
    for first, last, prefix, head in titles:
        person = by_first.get(last)
        if person and head.kind == "military":
            yield Holding(person.first, doc.span(first, last, prefix), head.name_en, None, head.where, None, head.kind)


def _next_of_a_list(doc: Document, office: OfficePhrase, after: Found, people: dict[int, Found]) -> bool:
    """إبراهيم العساف وزير المالية، وخالد العباد رئيس المراسم: is the name after the comma the next man's?"""
    marked = after.first > office.last and doc.word(office.last) in ("،", ",", "؛")
    return marked and office.first in people and not doc.definite(office.first, office.prefix)


def _same_office(doc: Document, people: dict[int, Found], held: dict[int, Holding]) -> Iterator[Holding]:
    """وزير الخارجية المصري سامح شكري والأردني أيمن الصفدي: the adjective alone is the second's office."""
    for hit in doc.all_hits("adjective"):
        person = people.get(hit.last)
        if person and hit.first in held and hit.stem.proclitics == "و" and doc.definite(hit.first, 1):
            same = held[hit.first]
            held[person.last] = replace(same, person=person.first, span=doc.hit_span(hit), iso3=hit.ref.iso3, organisation=None)
            yield held[person.last]


def _person_after(
    doc: Document, at: int, people: dict[int, Found], ranks: dict[int, int], offices: dict[int, OfficePhrase]
) -> Found | None:
    """The name after an office, over marks, ranks, and further offices joined by و."""
    for _ in range(6):
        if at in people:
            return people[at] if doc.word(at - 1) not in ("،", ",") or not _joined(doc, people[at]) else None
        if at in ranks:
            at = ranks[at]
        elif at in offices and ((doc.word(at).startswith("و") and offices[at].prefix) or doc.word(at - 1) in MARKS):
            at = offices[at].last
        elif doc.word(at) in MARKS and at + 1 < len(doc.tokens) and doc.same_sentence(at, at + 1):
            at += 1
        else:
            return None
    return None


def _joined(doc: Document, person: Found) -> bool:
    """رئيس الوزراء، وسامح شكري: another one."""
    return doc.word(person.first).startswith("و") and person.span.start > doc.span(person.first, person.last).start


def _person_before(doc: Document, office: OfficePhrase, people: dict[int, Found]) -> Found | None:
    """The name before an office: straight before it, or a comma or a bracket between, or another office of the same person."""
    if office.prefix:
        return None
    at = office.first
    while at > 0 and doc.word(at - 1) in MARKS and doc.same_sentence(at - 1, office.first) and office.first - at < 2:
        at -= 1
    if at in people and not (at == office.first and doc.word(office.first).startswith("ال") and office.plural):
        return people[at]
    return None


def _holding(doc: Document, office: OfficePhrase, person: Found) -> Holding:
    span = doc.span(office.first, office.last, office.prefix)
    return Holding(person.first, span, _in_english(doc, office), office.organisation, office.head.where, office.iso3,
                   office.head.kind)  # fmt: skip


def described_persons(doc: Document, offices: list[OfficePhrase], held: list[Holding], people: list[Found]) -> Iterator[Found]:
    """Offices without a name beside them: of the person who holds that office elsewhere in the text, or of someone unnamed."""
    signature: dict[tuple[str, str | None], Found] = {}
    held_by: dict[tuple[str, str | None], Found | None] = {}
    distinct = list({p.key: p for p in people}.values())
    spans = {h.span for h in held}
    by_first = {p.first: p for p in people}
    for office in offices:
        span = doc.span(office.first, office.last, office.prefix)
        holder = next((h for h in held if h.span == span), None)
        if holder:
            signature.setdefault(_signature(doc, office), by_first[holder.person])
            signature.setdefault((_signature(doc, office)[0], None), by_first[holder.person])
    for office in offices:
        span = doc.span(office.first, office.last, office.prefix)
        both = any(h.ref.kind == "party" for h in doc.hits(office.first, "word"))  # الرئيسان alone: `states.parties` knows who they are
        if (
            span in spans
            or (both and office.last - office.first == 1)
            or (office.last - office.first == 1 and not doc.word(office.first)[office.prefix :].startswith("ال"))
        ):
            continue
        what, iso3 = _signature(doc, office)
        if iso3 and (what, iso3) not in signature and (what, iso3) not in held_by:
            held_by[what, iso3] = who_held(what, iso3, distinct, doc.text.article.published)
        known = signature.get((what, iso3)) or held_by.get((what, iso3))
        if known and not office.plural:
            yield Found(office.first, office.last, span, "nominal", "PER", known.key, known.name, office.head.where, known.name_en,
                        known.country, None, None, known.source_kind, 1)  # fmt: skip
        elif office.head.kind in ("official", "military", "party", "religious", "judicial", "international"):
            title = _in_english(doc, office)
            yield Found(office.first, office.last, span, "nominal", "PER", f"office:{what}:{iso3 or ''}", surface(doc, span),
                        office.head.where, english.described(title, office.iso3), office.iso3, None, None, "official", 1,
                        office=title)  # fmt: skip


def _in_english(doc: Document, office: OfficePhrase) -> str:
    words = [doc.word(office.first)[office.prefix :], *(doc.word(at) for at in range(office.first + 1, office.last))]
    return english.office(" ".join(words), office.head.name_en, office.plural)


def _signature(doc: Document, office: OfficePhrase) -> tuple[str, str | None]:
    """The office's words without clitics, article and state, and the state."""
    words = [doc.word(office.first)[office.prefix :].removeprefix("ال")]
    words += [doc.word(at) for at in range(office.first + 1, office.last) if not doc.hits(at, *SAME)]
    return " ".join(words), office.iso3
