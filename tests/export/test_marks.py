"""An article as segments: together they are the text, each with what holds there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.export.marks import segments
from musnad.store import open_corpus
from musnad.values import Article, Entity, Finding, Mention, Record, Role, Source, Span, TimeExpression

Make = Callable[..., Record]
RAW = "زار الوزير بغداد أمس."


def mention(start: int, end: int, name: str = "بغداد") -> Entity:
    return Entity(f"e{start}", "GPE", name, (Mention(Span(start, end), "name", "test"),))


def test_an_article_without_findings_is_one_segment(bare_record: Make) -> None:
    (one,) = segments(bare_record("a", RAW))
    assert (one.text, one.layers, one.says, one.anchors) == (RAW, "", "", ())


def test_a_mention_is_a_segment_of_its_own(bare_record: Make) -> None:
    pieces = segments(bare_record("a", RAW, entities=(mention(11, 16),)))
    assert [(p.text, p.layers) for p in pieces] == [("زار الوزير ", ""), ("بغداد", "entity"), (" أمس.", "")]
    assert pieces[1].anchors == (Span(11, 16),)
    assert "بغداد" in pieces[1].says


def test_marks_may_lie_inside_each_other(bare_record: Make) -> None:
    person = Entity("e1", "PER", "س", (Mention(Span(0, 3), "name", "t"),), roles=(Role(Span(0, 10), "minister", None, "t"),))
    pieces = segments(bare_record("a", RAW, entities=(person,)))
    assert [(p.text, set(p.layers.split())) for p in pieces] == [
        ("زار", {"entity", "office"}), (" الوزير", {"office"}), (RAW[10:], set()),
    ]  # fmt: skip


def test_marks_may_cross(bare_record: Make) -> None:
    pieces = segments(bare_record("a", RAW, entities=(mention(0, 10), mention(4, 16))))
    assert [p.text for p in pieces] == [RAW[0:4], RAW[4:10], RAW[10:16], RAW[16:]]
    assert all(p.layers == "entity" for p in pieces[:3])


def test_furniture_is_told_from_damage(bare_record: Make) -> None:
    found = (Finding("boilerplate", Span(0, 3), None, "menu"), Finding("glued", Span(4, 10), "الـ وزير", "two words"))
    layers = [p.layers for p in segments(bare_record("a", RAW, health=found)) if p.layers]
    assert layers == ["furniture", "damage"]


def test_a_time_without_value_shows_its_symbol(bare_record: Make) -> None:
    day = TimeExpression(Span(17, 20), "DATE", None, None, None, "day(-1)", "test")
    (said,) = [p.says for p in segments(bare_record("a", RAW, times=(day,))) if p.layers]
    assert "day(-1)" in said


def test_an_empty_article_has_no_segments(bare_record: Make) -> None:
    assert segments(bare_record("a", "")) == []


SPANS = st.tuples(st.integers(0, 20), st.integers(1, 12)).map(lambda t: (t[0], min(t[0] + t[1], len(RAW))))


@given(st.lists(SPANS.filter(lambda s: s[0] < s[1]), max_size=12))
def test_segments_join_to_the_raw_text_and_every_mark_is_an_anchor(spans: list[tuple[int, int]]) -> None:
    entities = tuple(mention(*s) for s in spans)
    pieces = segments(Record(Article("a", RAW, None, Source()), "ar", (), (), entities, (), (), ()))
    assert "".join(p.text for p in pieces) == RAW
    assert {a for p in pieces for a in p.anchors} == {Span(*s) for s in spans}
    assert all(bool(p.layers) == any(s <= p.start and p.end <= e for s, e in spans) for p in pieces)


def test_segments_of_the_samples_join_to_their_texts(sample_corpus: Path) -> None:
    with open_corpus(sample_corpus) as corpus:
        for record in corpus.records():
            assert "".join(p.text for p in segments(record)) == record.article.raw


@pytest.mark.parametrize("raw", ["\r\n", "👍 أمس", "زارَ"])
def test_no_character_is_lost(bare_record: Make, raw: str) -> None:
    assert "".join(p.text for p in segments(bare_record("a", raw, entities=(mention(0, 1),)))) == raw
