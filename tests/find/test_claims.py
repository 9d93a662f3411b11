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
