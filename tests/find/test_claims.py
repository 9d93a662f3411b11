from __future__ import annotations

import pytest

from musnad.find.claims import claims
from musnad.run.pipeline import annotate
from musnad.values import Article

TEXTS = [
    "التقى وزير الخارجية المصري سامح شكري وزير الخارجية الروسي سيرغي لافروف. وقال الوزيران إنهما بحثا الأزمة.",
    "قال رئيس الوزراء، رئيس حزب النهضة، رئيس الوزراء السابق علي العريض إن الحكومة استقالت.",
    "زار الرئيس المصري بغداد، والتقى الرئيس المصري الرئيس العراقي. وشكر الرئيس المصري الرئيس العراقي.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_no_two_claims_of_an_article_share_an_id(text: str) -> None:
    ids = [c.id for c in claims(annotate(Article("a", text)))]
    assert ids and len(ids) == len(set(ids))


@pytest.mark.parametrize("text", TEXTS)
def test_no_office_is_given_twice_to_one_person_at_one_place(text: str) -> None:
    for entity in annotate(Article("a", text)).entities:
        spans = [role.span for role in entity.roles]
        assert len(spans) == len(set(spans))


PRIVATE = "اعتقلت الشرطة المهندس محمود سالم الكيلاني أمس، وقال محامي الكيلاني إنه بريء."


def test_private_persons_are_masked_unless_asked_for() -> None:
    record = annotate(Article("a", PRIVATE))
    shown, named = list(claims(record)), list(claims(record, unmask=True))
    assert [c.id for c in shown] == [c.id for c in named]
    assert "الكيلاني" not in repr(shown) and "[person 1]" in repr(shown)
    assert "محمود سالم" in repr(named)


def test_the_ids_of_offices_do_not_depend_on_masking() -> None:
    record = annotate(Article("a", PRIVATE + " " + TEXTS[0]))
    assert {c.id for c in claims(record)} == {c.id for c in claims(record, unmask=True)}
