"""`annotate` is a pure function of the article and the lexicon."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.format import from_object, to_line, to_object
from musnad.read import articles
from musnad.run.pipeline import annotate
from musnad.values import Article, Published, Record, Span

PROGRAM = """
import sys
from musnad.format import to_line
from musnad.read import articles
from musnad.run.pipeline import annotate
sys.stdout.reconfigure(encoding="utf-8", newline="\\n")
for article in articles(sys.argv[1:]):
    print(to_line(annotate(article)))
"""


@pytest.fixture(scope="module")
def sample_articles(samples: Path) -> list[Article]:
    return [a for a in articles([samples]) if isinstance(a, Article)]


@pytest.fixture(scope="module")
def sample_records(sample_articles: list[Article]) -> list[Record]:
    return [annotate(a) for a in sample_articles]


def test_the_same_article_twice_gives_the_same_bytes(sample_articles: list[Article], sample_records: list[Record]) -> None:
    assert [to_line(annotate(a)) for a in sample_articles] == [to_line(r) for r in sample_records]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(samples: Path, sample_records: list[Record], seed: str) -> None:
    path = os.pathsep.join(p for p in sys.path if p)
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    command = [sys.executable, "-c", PROGRAM, str(samples)]
    run = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=300)
    assert run.stdout.decode("utf-8").splitlines() == [to_line(r) for r in sample_records]


def test_the_article_is_kept_as_it_came(sample_articles: list[Article], sample_records: list[Record]) -> None:
    assert [r.article for r in sample_records] == sample_articles


def test_records_survive_the_journey_through_json(sample_records: list[Record]) -> None:
    assert [from_object(json.loads(to_line(r))) for r in sample_records] == sample_records


def spans(value: object) -> Iterator[tuple[int, int]]:
    """Every start and end of a record's object."""
    if isinstance(value, dict):
        if "start" in value:
            yield value["start"], value["end"]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from spans(one)


def test_every_span_lies_in_the_text_and_is_not_empty(sample_records: list[Record]) -> None:
    for record in sample_records:
        found = list(spans(to_object(record)))
        assert found
        assert [s for s in found if not 0 <= s[0] < s[1] <= len(record.article.raw)] == []


def test_every_id_that_is_named_exists(sample_records: list[Record]) -> None:
    for record in sample_records:
        named = [id for e in record.events for id in (*e.actors, *e.recipients, *filter(None, [e.location]))]
        named += [a.source for a in record.attributions if a.source]
        assert named
        assert [id for id in named if record.entity(id) is None] == []
        assert all(e.attribution is None or e.attribution < len(record.attributions) for e in record.events)


def test_ids_do_not_repeat(sample_records: list[Record]) -> None:
    ids = [x.id for r in sample_records for x in (*r.entities, *r.attributions, *r.events)]
    assert len(ids) == len(set(ids))


def test_ids_do_not_depend_on_the_publication_date() -> None:
    raw = "قال وزير الخارجية المصري سامح شكري إن الوفد العراقي زار القاهرة أمس."
    one, two = (annotate(Article("a", raw, published=Published(d, d, "stated"))) for d in ("2016-04-08", "2018-01-01"))
    assert one.events and one.attributions
    assert [x.id for x in (*one.entities, *one.attributions, *one.events)] == [
        x.id for x in (*two.entities, *two.attributions, *two.events)
    ]


def test_everything_found_says_what_read_it(sample_records: list[Record]) -> None:
    for r in sample_records:
        rules = [x.rule for e in r.entities for x in (*e.mentions, *e.roles)]
        rules += [x.rule for x in (*r.times, *r.attributions, *r.events)] + [v.rule for e in r.events for v in e.evidence]
        assert rules and all(rules)


def test_parties_of_events_have_evidence(sample_records: list[Record]) -> None:
    for event in (e for r in sample_records for e in r.events):
        fields = {v.field for v in event.evidence}
        assert not event.actors or "actors" in fields
        assert not event.recipients or "recipients" in fields


@pytest.mark.parametrize("raw", ["", " ", "\n\n", "...", "؟", "و", "١٢", "قال", "قال إن", "«", "\u200f", "a", "👍", "إلى أن"])
def test_next_to_nothing_is_no_error(raw: str) -> None:
    assert annotate(Article("a", raw)).article.raw == raw


def test_emoji_and_marks_do_not_shift_spans() -> None:
    raw = "👍👍 زارَ وزيرُ الخارجيــة المصري سامح شكري بغداد أمس."
    record = annotate(Article("a", raw))
    words = {m.span.of(raw) for e in record.entities for m in e.mentions}
    assert {"سامح شكري", "المصري"} <= words


def test_windows_line_ends_do_not_shift_spans() -> None:
    raw = "وصل الوفد.\r\n\r\nزار سامح شكري بغداد أمس.\r\n"
    record = annotate(Article("a", raw))
    assert "سامح شكري" in {m.span.of(raw) for e in record.entities for m in e.mentions}
    assert Span(raw.index("أمس"), raw.index("أمس") + 3) in {t.span for t in record.times}
