"""Why a record says what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from musnad.errors import NotFound
from musnad.export.why import why
from musnad.run.pipeline import annotate
from musnad.values import Article, Copy, Entity, Mention, Passage, Record, Span

RAW = "قال وزير الخارجية المصري سامح شكري إن الوفد العراقي زار القاهرة أمس."


@pytest.fixture(scope="module")
def record() -> Record:
    return annotate(Article("a", RAW))


def two(bare_record: Callable[..., Record]) -> Record:
    entities = tuple(Entity(id, "GPE", "مصر", (Mention(Span(0, 3), "name", "states.tsv:1"),)) for id in ("e123", "e124", "e12"))
    return bare_record("a", "مصر", entities=entities)


def test_a_statement_shows_cue_source_and_content(record: Record) -> None:
    statement = record.attributions[0]
    shown = {s["field"]: s["text"] for s in why(statement.id, [record], [])["spans"]}
    assert (shown["cue"], shown["content"]) == ("قال", "الوفد العراقي زار القاهرة أمس")
    assert "سامح شكري" in shown["source"]


def test_an_event_shows_its_trigger_and_the_words_of_its_time(record: Record) -> None:
    (visit,) = [e for e in record.events if e.span.of(RAW) == "زار"]
    shown = {s["field"]: s["text"] for s in why(visit.id, [record], [])["spans"]}
    assert shown["trigger"] == "زار"
    assert shown["time"] == "أمس"


def test_an_event_shows_according_to_whom(record: Record) -> None:
    (visit,) = [e for e in record.events if e.span.of(RAW) == "زار"]
    shown = {s["field"]: s["text"] for s in why(visit.id, [record], [])["spans"]}
    assert "سامح شكري" in shown["according to"]


def test_an_actor_shows_mentions_and_offices(record: Record) -> None:
    (minister,) = [e for e in record.entities if e.name == "سامح شكري"]
    shown = {s["field"]: s["text"] for s in why(minister.id, [record], [])["spans"]}
    assert shown["name"] == "سامح شكري"
    assert shown["office: foreign minister"] == "وزير الخارجية المصري"


def test_the_lexicon_line_is_cited(record: Record) -> None:
    (state,) = [e for e in record.entities if e.ids.get("iso3") == "EGY"]
    found = why(state.id, [record], [])
    assert found["rule"].startswith("states.tsv:")
    assert "EGY" in found["lexicon"]


def test_the_documented_columns_are_there(record: Record) -> None:
    assert {"record", "rule", "lexicon", "spans"} <= set(why(record.events[0].id, [record], []))


def test_every_id_of_a_record_is_explained(record: Record) -> None:
    ids = [x.id for x in (*record.entities, *record.attributions, *record.events)]
    assert len(ids) > 3
    for id in ids:
        found = why(id, [record], [])
        assert found["record"] == id
        assert all(s["text"] == RAW[s["start"] : s["end"]] for s in found["spans"])


def test_a_copy_shows_both_sides(bare_record: Callable[..., Record]) -> None:
    copy = Copy("c1", Passage("a", Span(0, 3)), Passage("b", Span(4, 7)), "verbatim", 1.0, None, None, "3 equal words")
    found = why("c1", [bare_record("a", "مصر"), bare_record("b", "في مصر ")], [copy])
    assert [(s["article"], s["text"]) for s in found["spans"]] == [("a", "مصر"), ("b", "صر ")]


def test_the_beginning_of_an_id_is_enough(bare_record: Callable[..., Record]) -> None:
    assert why("e124", [two(bare_record)], [])["record"] == "e124"


def test_a_whole_id_wins_over_longer_ones(bare_record: Callable[..., Record]) -> None:
    assert why("e12", [two(bare_record)], [])["record"] == "e12"


def test_a_beginning_of_several_ids_lists_them(bare_record: Callable[..., Record]) -> None:
    with pytest.raises(NotFound, match=r"3 ids begin with 'e1'.*e123.*e124"):
        why("e1", [two(bare_record)], [])


def test_an_unknown_id_is_named(bare_record: Callable[..., Record]) -> None:
    with pytest.raises(NotFound, match="zzz"):
        why("zzz", [two(bare_record)], [])


PRIVATE = "زارت سعاد فاضل الدهان بغداد أمس. وقالت الدهان إنها سعيدة."


def test_private_persons_are_masked_unless_asked_for() -> None:
    record = annotate(Article("a", PRIVATE))
    (person,) = [e for e in record.entities if not e.public]
    for id in [x.id for x in (*record.entities, *record.attributions, *record.events)]:
        assert "الدهان" not in repr(why(id, [record], [])) and "سعاد" not in repr(why(id, [record], []))
    shown, named = why(person.id, [record], []), why(person.id, [record], [], unmask=True)
    assert (shown["what"], shown["rule"], shown["lexicon"]) == ("actor, PER [person 1]", "given_names.tsv", None)
    assert named["unmasked"] is True and "سعاد فاضل" in named["what"]


def test_the_passages_of_copies_are_masked() -> None:
    records = [annotate(Article(id, PRIVATE)) for id in "ab"]
    copy = Copy("c1", Passage("a", Span(0, 30)), Passage("b", Span(0, 30)), "verbatim", 1.0, None, None, "5 equal words")
    assert "سعاد" not in repr(why("c1", records, [copy]))
