"""Private persons are out of sight, in the fields of a record and in its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.find.masking import masked
from musnad.format import to_line
from musnad.run.pipeline import annotate
from musnad.store import open_corpus
from musnad.values import Article, Entity, Mention, Record, Span

RAW = (
    "قال السيد محمود سالم الكيلاني إن ابنه قتل في القصف. والتقى وزير الخارجية المصري سامح شكري الوفد في بغداد أمس.\n"
    "وأكد الكيلاني أن الشرطة اعتقلت المهندسة سعاد فاضل الدهان، وقال محمود لرويترز إنه خائف."
)


def text_of(raw: str, **options: object) -> str:
    return masked(annotate(Article("a", raw)), **options).article.raw  # type: ignore[arg-type]


def test_full_names_surnames_and_given_names_are_masked() -> None:
    text = text_of(RAW)
    assert [name for name in ("محمود", "سالم", "الكيلاني", "سعاد", "فاضل", "الدهان") if name in text] == []
    assert "سامح شكري" in text and "لرويترز" in text


def test_offsets_stay_those_of_the_text() -> None:
    record = annotate(Article("a", RAW))
    shown = masked(record)
    assert len(shown.article.raw) == len(RAW)
    assert [e.mentions[0].span for e in shown.entities] == [e.mentions[0].span for e in record.entities]
    changed = [i for i, (a, b) in enumerate(zip(RAW, shown.article.raw, strict=True)) if a != b]
    assert all(RAW[i].isalpha() or RAW[i].isspace() for i in changed)


def test_no_field_holds_a_name() -> None:
    line = to_line(masked(annotate(Article("a", RAW, "رسالة من محمود سالم الكيلاني"))))
    assert [name for name in ("محمود", "الكيلاني", "الدهان") if name in line] == []
    assert "[person 1]" in line and "[person 2]" in line


def test_the_line_of_a_table_does_not_tell_a_name() -> None:
    shown = masked(annotate(Article("a", "زارت سعاد فاضل الدهان بغداد أمس.")))
    (person,) = [e for e in shown.entities if not e.public]
    assert {m.rule for m in person.mentions} == {"given_names.tsv"}


@pytest.mark.parametrize(("lang", "label"), [("en", "[person 1]"), ("ar", "[شخص 1]")])
def test_labels_by_language(lang: str, label: str) -> None:
    shown = masked(annotate(Article("a", RAW)), lang)
    assert label in [e.name for e in shown.entities]


def test_numbers_say_nothing_across_articles() -> None:
    one, other = (masked(annotate(Article(id, raw))) for id, raw in (("a", RAW), ("b", "زارت سعاد فاضل الدهان بغداد أمس.")))
    assert [e.name for e in other.entities if not e.public] == ["[person 1]"]
    assert [e.name for e in one.entities if not e.public] == ["[person 1]", "[person 2]"]


def test_unmasked_is_the_record_itself() -> None:
    record = annotate(Article("a", RAW))
    assert masked(record, unmask=True) is record


def test_a_record_without_private_persons_stays() -> None:
    record = annotate(Article("a", "زار وزير الخارجية المصري سامح شكري بغداد أمس."))
    assert masked(record) is record


def test_a_name_read_into_that_of_a_public_figure_is_masked_there() -> None:
    raw = "قال السيد محمود سالم الكيلاني إنه خائف. والتقى الوزير سامح شكري محمود سالم الكيلاني أمس."
    assert "محمود" not in to_line(masked(annotate(Article("a", raw))))


def test_a_namesake_with_an_office_is_shown() -> None:
    raw = "قال السيد محمود سالم الكيلاني إنه خائف. والتقى الوزير محمود جابر الوفد أمس."
    assert "الوزير محمود جابر" in text_of(raw)


def test_an_everyday_word_is_no_name_alone() -> None:
    assert text_of("قال الحاج علي سالم الكيلاني إنه ذهب على قدميه.").endswith("إنه ذهب على قدميه.")


def test_joined_and_parted_spellings_are_masked() -> None:
    raw = "قال السيد عبد الرحيم الكيلاني إنه خائف. وكان عبدالرحيم الكيلانى في بيته."
    assert "رحيم" not in text_of(raw)


def test_a_copy_of_a_description_with_a_name_is_masked() -> None:
    entities = (
        Entity("e1", "PER", "سعاد الدهان", (Mention(Span(6, 17), "name", "t"),), public=False),
        Entity("e2", "PER", "محامي سعاد الدهان", (Mention(Span(0, 17), "nominal", "t"),)),
    )
    raw = "محامي سعاد الدهان غاب"
    shown = masked(Record(Article("a", raw), "ar", (), (), entities, (), (), ()))
    assert [e.name for e in shown.entities] == ["[person 1]", "محامي [person 1]"]
    assert shown.article.raw == "محامي [person 1·] غاب"


def test_an_excluded_person_is_masked_even_unmasked() -> None:
    person = Entity("e1", "PER", "[person]", (Mention(Span(0, 9), "name", "t"),), public=False, excluded=True)
    shown = masked(Record(Article("a", "سامح شكري هنا"), "ar", (), (), (person,), (), (), ()), unmask=True)
    assert "سامح" not in shown.article.raw


@given(st.integers(0, 21), st.integers(1, 21))
def test_any_span_is_replaced_by_as_many_characters(start: int, length: int) -> None:
    raw = "سعاد الدهان\nتزور بغداد"
    end = min(len(raw), start + length)
    person = Entity("e1", "PER", "س", (Mention(Span(start, max(start, end)), "name", "t"),), public=False)
    assert len(masked(Record(Article("a", raw), "ar", (), (), (person,), (), (), ())).article.raw) == len(raw)


def test_no_private_name_of_the_samples_is_left(sample_corpus: Path) -> None:
    with open_corpus(sample_corpus) as corpus:
        for record in corpus.records():
            names = {m.span.of(record.article.raw) for e in record.entities if not e.public for m in e.mentions if m.kind == "name"}
            assert [n for n in names if len(n.split()) > 1 and n in to_line(masked(record))] == []
