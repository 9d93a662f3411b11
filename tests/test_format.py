"""A record written as JSON and read back is the same record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musnad.format import from_object, to_line, to_object
from musnad.read import articles
from musnad.run.pipeline import annotate
from musnad.values import (
    Article,
    Attribution,
    Entity,
    Event,
    Evidence,
    Finding,
    Mention,
    Place,
    Published,
    Record,
    Role,
    Source,
    Span,
    TimeExpression,
)

FIELDS = ["id", "text", "title", "language", "source", "published", "boilerplate", "entities", "times", "attributions", "events"]
WORDS = st.sampled_from(["", "قال", "a\tb", 'هو "و" هي', "سطر\nسطر", "😀", "\u2028", "e1"])
MAYBE = st.none() | WORDS
LISTED = st.lists(WORDS, max_size=2).map(tuple)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(0, 99))


def _some(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=2).map(tuple)


MENTIONS = st.builds(Mention, SPANS, WORDS, WORDS)
ROLES = st.builds(Role, SPANS, WORDS, MAYBE, WORDS)
DEGREES = st.none() | st.floats(-90, 90)
ENTITIES = st.builds(
    Entity, WORDS, WORDS, WORDS, _some(MENTIONS), MAYBE, MAYBE, st.dictionaries(WORDS, MAYBE, max_size=2), _some(ROLES), st.booleans(),
    st.none() | st.builds(Place, WORDS, DEGREES, DEGREES),
)  # fmt: skip
TIMES = st.builds(TimeExpression, SPANS, WORDS, MAYBE, MAYBE, MAYBE, MAYBE, WORDS)
ATTRIBUTIONS = st.builds(
    Attribution, SPANS, MAYBE, st.none() | SPANS, WORDS, LISTED, LISTED, st.none() | SPANS, WORDS, WORDS, WORDS,
    _some(st.none() | SPANS), WORDS,
)  # fmt: skip
EVENTS = st.builds(
    Event, WORDS, SPANS, WORDS, MAYBE, LISTED, LISTED, MAYBE, MAYBE, WORDS, st.none() | st.integers(0, 9), SPANS, WORDS,
    _some(st.builds(Evidence, WORDS, SPANS, WORDS)),
)  # fmt: skip
ARTICLES = st.builds(
    Article, WORDS, st.text(max_size=30), MAYBE, st.builds(Source, MAYBE, MAYBE), st.builds(Published, MAYBE, MAYBE, WORDS)
)
RECORDS = st.builds(
    Record, ARTICLES, WORDS, _some(SPANS), _some(st.builds(Finding, WORDS, SPANS, MAYBE, WORDS)), _some(ENTITIES), _some(TIMES),
    _some(ATTRIBUTIONS), _some(EVENTS),
)  # fmt: skip


@pytest.fixture(scope="module")
def sample_records(samples: Path) -> list[Record]:
    return [annotate(article) for article in articles([samples]) if isinstance(article, Article)]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(RECORDS)
def test_any_record_comes_back_as_it_was(record: Record) -> None:
    assert from_object(json.loads(to_line(record))) == record


def test_the_records_of_the_sample_corpus_come_back_as_they_were(sample_records: list[Record]) -> None:
    assert len(sample_records) == 11
    assert [from_object(json.loads(to_line(r))) for r in sample_records] == sample_records


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(RECORDS)
def test_a_record_read_back_writes_the_same_bytes(record: Record) -> None:
    assert to_line(from_object(json.loads(to_line(record)))) == to_line(record)


@given(st.text())
def test_a_record_is_one_line_whatever_its_text(raw: str) -> None:
    line = to_line(Record(Article("a", raw), "ar", (), (), (), (), (), ()))
    assert "\n" not in line and "\r" not in line


def test_arabic_is_written_as_arabic() -> None:
    assert '"text": "زار بغداد"' in to_line(Record(Article("a", "زار بغداد"), "ar", (), (), (), (), (), ()))


def test_what_is_unknown_is_null_and_what_is_empty_is_an_empty_list() -> None:
    o = to_object(Record(Article("a", "نص"), "ar", (), (), (), (), (), ()))
    assert (o["title"], o["source"]["name"], o["published"]["earliest"]) == (None, None, None)
    assert [o[layer] for layer in ("boilerplate", "entities", "times", "attributions", "events")] == [[]] * 5


def test_a_record_has_the_fields_of_the_format_in_their_order() -> None:
    o = to_object(Record(Article("a", "نص"), "ar", (), (), (), (), (), ()))
    assert [field for field in o if field in FIELDS] == FIELDS


def test_every_span_of_the_sample_records_lies_in_its_text(sample_records: list[Record]) -> None:
    def spans(value: object) -> list[tuple[int, int]]:
        if isinstance(value, dict):
            own = [(value["start"], value["end"])] if "start" in value else []
            return own + [s for inner in value.values() for s in spans(inner)]
        return [s for inner in value for s in spans(inner)] if isinstance(value, list) else []

    for record in sample_records:
        found = spans(to_object(record))
        assert found
        assert [s for s in found if not 0 <= s[0] < s[1] <= len(record.article.raw)] == [], record.id
