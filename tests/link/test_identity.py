"""One identity for one actor across articles."""

from collections.abc import Callable

from musnad.link.identity import identity, same_entities
from musnad.run.pipeline import annotate
from musnad.values import Article, Entity, Mention, Record, Span


def entity(id: str, type: str, name: str, kind: str = "name", rule: str = "test", **more: object) -> Entity:
    return Entity(id, type, name, (Mention(Span(0, len(name)), kind, rule),), **more)  # type: ignore[arg-type]


def key(one: Entity) -> str | None:
    found = identity(one)
    return found[0] if found else None


def test_a_state_is_one_by_its_adjective_and_its_name() -> None:
    by_name = entity("e1", "GPE", "مصر", ids={"iso3": "EGY"})
    by_adjective = entity("e2", "GPE", "المصري", "adjective", ids={"iso3": "EGY"})
    by_capital = entity("e3", "GPE", "القاهرة", "metonym", ids={"iso3": "EGY"})
    assert key(by_name) is not None
    assert key(by_name) == key(by_adjective) == key(by_capital)


def test_two_states_are_two() -> None:
    assert key(entity("e1", "GPE", "مصر", ids={"iso3": "EGY"})) != key(entity("e2", "GPE", "قطر", ids={"iso3": "QAT"}))


def test_a_person_without_public_role_has_none() -> None:
    assert identity(entity("e1", "PER", "سعاد فاضل الدهان", public=False)) is None


def test_a_person_with_public_role_has_one() -> None:
    assert identity(entity("e1", "PER", "سعاد فاضل الدهان", public=True)) is not None


def test_a_surname_alone_has_none() -> None:
    assert identity(entity("e1", "PER", "الدهان")) is None


def test_an_unnamed_source_has_none() -> None:
    assert identity(entity("e1", "PER", "مصدر أمني", "nominal")) is None


def test_spelling_variants_of_a_name_are_one() -> None:
    assert key(entity("e1", "PER", "عبد الله أحمد")) == key(entity("e2", "PER", "عبدالله احمد"))


def test_the_same_name_of_another_type_is_another() -> None:
    assert key(entity("e1", "ORG", "حركة الفجر")) != key(entity("e2", "ARMED_GROUP", "حركة الفجر"))


def test_two_names_of_one_lexicon_entry_are_one() -> None:
    one = entity("e1", "ORG", "الأمم المتحدة", rule="entities/organisations.tsv:7", name_en="United Nations")
    two = entity("e2", "ORG", "هيئة الأمم", rule="entities/organisations.tsv:7", name_en="United Nations")
    assert key(one) == key(two)


def test_two_names_with_the_same_head_word_are_two() -> None:
    one = entity("e1", "ORG", "وزارة النقل", rule="entities/heads.tsv:7", name_en="Ministry")
    two = entity("e2", "ORG", "وزارة الصحة", rule="entities/heads.tsv:7", name_en="Ministry")
    assert key(one) != key(two)


def test_links_join_the_first_entity_with_every_other(bare_record: Callable[..., Record]) -> None:
    records = [bare_record(i, "مصر", entities=(entity(f"e{i}", "GPE", "مصر", ids={"iso3": "EGY"}),)) for i in "123"]
    links = same_entities(records)
    assert [(x.left, x.right, x.verdict) for x in links] == [("e1", "e2", "same"), ("e1", "e3", "same")]
    assert all("EGY" in x.why for x in links)


def test_the_private_persons_and_unnamed_sources_of_two_texts_are_never_linked() -> None:
    raw = "قال مصدر أمني مطلع إن السيد محمود سالم الكيلاني قتل. ونقلت وكالة رويترز عن مسؤولين أن الطفلة سعاد فاضل الدهان أصيبت."
    records = [annotate(Article(id, raw)) for id in "ab"]
    people = {e.id for r in records for e in r.entities if e.type == "PER"}
    assert len(people) >= 6
    assert [x for x in same_entities(records) if {x.left, x.right} & people] == []


def test_an_excluded_person_has_none() -> None:
    assert identity(entity("e1", "PER", "سعاد فاضل", public=False, excluded=True, ids={"iso3": "EGY"})) is None


def test_private_persons_are_never_linked(bare_record: Callable[..., Record]) -> None:
    records = [bare_record(i, "سعاد", entities=(entity(f"e{i}", "PER", "سعاد فاضل الدهان", public=False),)) for i in "12"]
    assert same_entities(records) == []
