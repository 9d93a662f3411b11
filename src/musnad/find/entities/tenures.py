"""Who held an office when: whom an article means by الرئيس المصري where it names السيسي elsewhere and never puts the two together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from musnad.find.entities.mentions import Found
from musnad.lexicon.entries import Tenure, tenures
from musnad.text.normalise import fold
from musnad.values import Published

SAME_OFFICE = {
    "رئيس الجمهورية": "رئيس",
    "رئيس الدولة": "رئيس",
    "رئيس الحكومة": "رئيس الوزراء",
    "رئيس مجلس الوزراء": "رئيس الوزراء",
    "عاهل": "ملك",
}
"""Offices under two names."""


def who_held(office: str, iso3: str | None, people: Iterable[Found], published: Published) -> Found | None:
    """The one among `people` who held the office (its folded words without article and state) when the article can have been written; None
    where none did, or more than one."""
    wanted = _same(office)
    held = {p.key: p for p in people if p.name_en and any(_is(t, wanted, iso3, published) for t in _by_person().get(p.name_en, ()))}
    return next(iter(held.values())) if len(held) == 1 else None


def _is(tenure: Tenure, office: str, iso3: str | None, published: Published) -> bool:
    ended = tenure.end if tenure.end != "?" else ""
    begun = not published.latest or tenure.start <= published.latest
    over = bool(published.earliest and ended and ended < published.earliest[: len(ended)])
    return _same(fold(tenure.office).removeprefix("ال")) == office and tenure.of == iso3 and begun and not over


def _same(office: str) -> str:
    return {fold(one): fold(other) for one, other in SAME_OFFICE.items()}.get(office, office)


@cache
def _by_person() -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for tenure in tenures():
        found.setdefault(tenure.person, []).append(tenure)
    return {person: tuple(held) for person, held in found.items()}
