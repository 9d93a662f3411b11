"""What each layer counts as right: tiny records, written by hand, with known counts."""

from __future__ import annotations

from typing import Any

import pytest

from musnad.run.layers import LAYERS, score
from musnad.run.score import Tally

Object = dict[str, Any]
TEXT = "0123456789" * 10


def counts(gold: Object, found: Object, layer: str) -> tuple[int, int, int]:
    """(hits, gold things, found things) of one layer."""
    tallies = {name: Tally() for name in LAYERS}
    score({"id": "t", "text": TEXT, **gold}, {"id": "t", "text": TEXT, **found}, tallies)
    return tallies[layer].hit, tallies[layer].gold, tallies[layer].found


def at(start: int, end: int, **more: Any) -> Object:
    return {"start": start, "end": end, **more}


def entity(id: str, *places: Object, type: str = "PER", iso3: str | None = None, **more: Any) -> Object:
    return {"id": id, "type": type, "ids": {"iso3": iso3}, "mentions": [{"kind": "name", **p} for p in places], **more}


def entities(*list_: Object) -> Object:
    return {"entities": list(list_)}


def time(start: int, end: int, value: str | None, **more: Any) -> Object:
    return at(start, end, value=value, **more)


# --- names and states ------------------------------------------------------------------------------------------------------------


def test_names_of_known_precision_and_recall() -> None:
    gold = entities(entity("g1", at(0, 5), at(20, 25)), entity("g2", at(40, 45)))
    found = entities(entity("f1", at(0, 5)), entity("f2", at(40, 45)), entity("f3", at(60, 65), at(70, 75)))
    tallies = {name: Tally() for name in LAYERS}
    score({"id": "t", "text": TEXT, **gold}, found, tallies)
    names = tallies["names"]
    assert (names.precision, names.recall, names.f1) == (pytest.approx(2 / 4), pytest.approx(2 / 3), pytest.approx(4 / 7))
    assert names.missed == [("t", 20, "01234")]
    assert [start for _, start, _ in names.extra] == [60, 70]


@pytest.mark.parametrize(("end", "hits"), [(10, 1), (5, 1), (4, 0)])
def test_a_name_is_found_where_half_overlaps(end: int, hits: int) -> None:
    assert counts(entities(entity("g", at(0, 10))), entities(entity("f", at(0, end))), "names") == (hits, 1, 1)


@pytest.mark.parametrize("kind", ["nominal", "adjective", "metonym"])
def test_only_names_are_names(kind: str) -> None:
    one = entities(entity("e", at(0, 5, kind=kind)))
    assert counts(one, one, "names") == (0, 0, 0)


def test_a_name_of_the_wrong_type_counts_for_the_name_alone() -> None:
    gold, found = entities(entity("g", at(0, 5), type="ORG")), entities(entity("f", at(0, 5), type="PER"))
    assert counts(gold, found, "names") == (1, 1, 1)
    assert counts(gold, found, "names+type") == (0, 1, 1)


def test_an_alternative_type_is_right() -> None:
    gold = entities(entity("g", at(0, 5), type="ORG", alt_type=["PER"]))
    assert counts(gold, entities(entity("f", at(0, 5), type="PER")), "names+type") == (1, 1, 1)


@pytest.mark.parametrize("kind", ["name", "adjective", "metonym"])
def test_states_count_in_any_form(kind: str) -> None:
    gold = entities(entity("g", at(0, 5, kind=kind), iso3="EGY"))
    assert counts(gold, entities(entity("f", at(0, 5, kind="name"), iso3="EGY")), "countries") == (1, 1, 1)
    assert counts(gold, entities(entity("f", at(0, 5, kind="name"), iso3="QAT")), "countries") == (0, 1, 1)


def test_what_is_no_state_is_not_counted_among_states() -> None:
    gold = entities(entity("g", at(0, 5), iso3=None))
    assert counts(gold, gold, "countries") == (0, 0, 0)


def test_nothing_in_furniture_is_scored() -> None:
    gold = {**entities(entity("g", at(0, 5), at(20, 25))), "boilerplate": [at(18, 30)]}
    found = entities(entity("f", at(0, 5), at(20, 25), at(26, 28)))
    assert counts(gold, found, "names") == (1, 1, 1)


# --- times -----------------------------------------------------------------------------------------------------------------------


def test_a_time_with_another_value_counts_for_the_span_alone() -> None:
    gold, found = {"times": [time(0, 5, "2016-04-08")]}, {"times": [time(0, 5, "2016-04-09")]}
    assert counts(gold, found, "times") == (1, 1, 1)
    assert counts(gold, found, "times+value") == (0, 1, 1)


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ({"value": "2016-04-08"}, "2016-04-08", 1),
        ({"value": "2016-04-08T20:00"}, "2016-04-08", 1),
        ({"value": "2016-04-08"}, "2016-04-08T20:00", 0),
        ({"value": "2016-04", "alt_value": ["2016-W14"]}, "2016-W14", 1),
        ({"value": "2016-04"}, None, 0),
    ],
)
def test_values_of_times(gold: Object, found: str | None, right: int) -> None:
    assert counts({"times": [at(0, 5, **gold)]}, {"times": [time(0, 5, found)]}, "times+value") == (right, 1, 1)


@pytest.mark.parametrize("value", [None, "2016~", "2016-04-01/.."])
def test_a_vague_gold_value_is_not_asked_for(value: str | None) -> None:
    gold, found = {"times": [time(0, 5, value)]}, {"times": [time(0, 5, "2016")]}
    assert counts(gold, found, "times") == (1, 1, 1)
    assert counts(gold, found, "times+value") == (0, 0, 0)


@pytest.mark.parametrize("mark", ["event_anchored", "low_confidence"])
def test_a_doubtful_time_counts_neither_way(mark: str) -> None:
    gold = {"times": [time(0, 5, "2016", **{mark: True}), time(20, 25, "2017")]}
    assert counts(gold, {"times": [time(2, 6, "2016")]}, "times") == (0, 1, 0)


# --- statements ------------------------------------------------------------------------------------------------------------------

CAST = entities(entity("a", at(10, 15)), entity("b", at(20, 25)))


def said(start: int, end: int, source: str | None = "a", **more: Any) -> Object:
    plain = {"source": source, "source_kind": "official", "chain": [source], "content": at(30, 50)}
    return at(start, end, **(plain | more))


def statements(*list_: Object) -> Object:
    return {**CAST, "attributions": list(list_)}


def test_a_statement_is_found_by_its_cue() -> None:
    gold = statements(said(0, 4), said(60, 64))
    assert counts(gold, statements(said(2, 6), said(80, 84), said(90, 94)), "attributions") == (1, 2, 3)


def test_a_further_cue_of_a_gold_statement_is_as_good() -> None:
    gold = statements(said(0, 4, chain_cues=[at(26, 29)]))
    assert counts(gold, statements(said(26, 29)), "attributions") == (1, 1, 1)


def test_the_source_must_be_the_same_entity() -> None:
    gold = statements(said(0, 4, "a"), said(60, 64, "b"))
    assert counts(gold, statements(said(0, 4, "a"), said(60, 64, "a")), "attributions+source") == (1, 2, 2)


def test_an_unnamed_source_must_be_of_the_same_kind() -> None:
    gold = statements(said(0, 4, None, source_kind="anonymous"))
    assert counts(gold, statements(said(0, 4, None, source_kind="anonymous")), "attributions+source") == (1, 1, 1)
    assert counts(gold, statements(said(0, 4, None, source_kind="agency")), "attributions+source") == (0, 1, 1)


@pytest.mark.parametrize(("content", "hits"), [(at(30, 50), 1), (at(30, 40), 1), (at(30, 39), 0), (at(60, 80), 0), (None, 0)])
def test_half_of_the_content_must_overlap(content: Object | None, hits: int) -> None:
    assert counts(statements(said(0, 4)), statements(said(0, 4, content=content)), "attributions+content") == (hits, 1, 1)


def test_another_content_that_the_gold_allows_is_right() -> None:
    gold = statements(said(0, 4, alt_content=[at(60, 90)]))
    assert counts(gold, statements(said(0, 4, content=at(60, 90))), "attributions+content") == (1, 1, 1)


def test_chains_are_whole_or_wrong() -> None:
    gold = statements(said(0, 4, "b", chain=["a", "b"]))
    assert counts(gold, statements(said(0, 4, "b", chain=["a", "b"])), "chains") == (1, 1, 1)
    assert counts(gold, statements(said(0, 4, "b", chain=["b", "a"])), "chains") == (0, 1, 1)
    assert counts(gold, statements(said(0, 4, "b", chain=["a", "x", "b"])), "chains") == (0, 1, 1)
    assert counts(gold, statements(said(0, 4, "b", chain=["b"])), "chains") == (0, 1, 0)


def test_chains_of_one_link_are_not_counted() -> None:
    assert counts(statements(said(0, 4)), statements(said(0, 4)), "chains") == (0, 0, 0)


def test_a_doubtful_statement_counts_neither_way() -> None:
    gold = statements(said(0, 4, low_confidence=True), said(60, 64))
    assert counts(gold, statements(said(0, 4)), "attributions") == (0, 1, 0)


# --- events ----------------------------------------------------------------------------------------------------------------------


def event(start: int, end: int, plover: str = "ACCUSE", **more: Any) -> Object:
    plain = {"plover": plover, "actors": ["a"], "recipients": ["b"], "status": "happened", "attribution": None}
    return at(start, end, **(plain | more))


def events(*list_: Object, **more: Any) -> Object:
    return {**CAST, "attributions": [], **more, "events": list(list_)}


def test_events_are_found_by_their_trigger() -> None:
    gold = events(event(0, 4), event(60, 64))
    assert counts(gold, events(event(2, 6), event(4, 5, "ASSAULT"), event(80, 84)), "event-detection") == (1, 2, 3)


def test_two_events_on_one_trigger_are_paired_by_type() -> None:
    gold = events(event(0, 4, "ACCUSE"), event(0, 4, "SUPPORT"))
    assert counts(gold, events(event(0, 4, "SUPPORT"), event(0, 4, "ACCUSE")), "event+type") == (2, 2, 2)


def test_an_event_of_the_wrong_type_counts_for_detection_alone() -> None:
    gold, found = events(event(0, 4, "ACCUSE")), events(event(0, 4, "REJECT"))
    assert counts(gold, found, "event-detection") == (1, 1, 1)
    assert counts(gold, found, "event+type") == (0, 1, 1)


def test_an_alternative_type_of_event_is_right() -> None:
    assert counts(events(event(0, 4, alt_plover=["REJECT"])), events(event(0, 4, "REJECT")), "event+type") == (1, 1, 1)


def test_a_second_trigger_is_neither_missed_nor_added() -> None:
    gold = events(event(0, 4, other_triggers=[at(60, 64)]))
    assert counts(gold, events(event(0, 4), event(60, 64)), "event-detection") == (1, 1, 1)
    assert counts(gold, events(event(60, 64)), "event-detection") == (1, 1, 1)


def test_a_doubtful_event_counts_neither_way() -> None:
    gold = events(event(0, 4, low_confidence=True), event(60, 64))
    assert counts(gold, events(event(0, 4)), "event-detection") == (0, 1, 0)


@pytest.mark.parametrize(
    ("wanted", "got", "hits"),
    [
        (["a"], ["a"], 1),
        (["a"], ["b"], 0),
        (["a"], [], 0),
        ([], [], 1),
        ([], ["a"], 0),
        (["a", "b"], ["a"], 1),
        (["a"], ["a", "b"], 1),
    ],
)
def test_actors(wanted: list[str], got: list[str], hits: int) -> None:
    gold, found = events(event(0, 4, actors=wanted)), events(event(0, 4, actors=got))
    assert counts(gold, found, "event+type+actor") == (hits, 1, 1)


def test_an_actor_whom_the_text_never_mentions_is_not_asked_for() -> None:
    assert counts(events(event(0, 4, actors=["unseen"])), events(event(0, 4, actors=[])), "event+type+actor") == (1, 1, 1)


def test_both_sides_must_be_right() -> None:
    gold = events(event(0, 4))
    assert counts(gold, events(event(0, 4)), "event+type+both") == (1, 1, 1)
    assert counts(gold, events(event(0, 4, recipients=["a"])), "event+type+both") == (0, 1, 1)


@pytest.mark.parametrize(("plover", "hits"), [("CONSULT", 1), ("AGREE", 1), ("COOPERATE", 1), ("ACCUSE", 0)])
def test_sides_may_be_swapped_between_equals_alone(plover: str, hits: int) -> None:
    gold = events(event(0, 4, plover, actors=["a", "b"], recipients=[]))
    found = events(event(0, 4, plover, actors=["a"], recipients=["b"]))
    assert counts(gold, found, "event+type+both") == (hits, 1, 1)


def test_a_reciprocal_event_is_one_between_equals() -> None:
    gold = events(event(0, 4, "ASSAULT", actors=["a", "b"], recipients=[], reciprocal=True))
    assert counts(gold, events(event(0, 4, "ASSAULT")), "event+type+both") == (1, 1, 1)


def test_status_is_asked_of_paired_events_alone() -> None:
    gold = events(event(0, 4), event(60, 64))
    assert counts(gold, events(event(0, 4)), "event-status") == (1, 1, 1)
    assert counts(gold, events(event(0, 4, status="planned")), "event-status") == (0, 1, 1)


def test_is_an_event_attributed() -> None:
    inside = events(event(30, 34, attribution=0), attributions=[said(0, 4)])
    outside = events(event(30, 34), attributions=[said(0, 4)])
    assert counts(inside, inside, "event-attributed") == (1, 1, 1)
    assert counts(inside, outside, "event-attributed") == (0, 1, 1)


def test_an_event_must_hang_on_the_same_statement() -> None:
    gold = events(event(30, 34, attribution=0), attributions=[said(0, 4), said(60, 64)])
    other = events(event(30, 34, attribution=1), attributions=[said(0, 4), said(60, 64)])
    assert counts(gold, gold, "event+attribution") == (1, 1, 1)
    assert counts(gold, other, "event+attribution") == (0, 1, 1)


# --- offices ---------------------------------------------------------------------------------------------------------------------


def officers(a: list[Object], b: list[Object]) -> Object:
    return entities(entity("a", at(10, 15), roles=a), entity("b", at(20, 25), roles=b))


def test_an_office_belongs_to_its_person() -> None:
    gold = officers([at(0, 9)], [])
    assert counts(gold, officers([at(0, 9)], []), "roles") == (1, 1, 1)
    assert counts(gold, officers([], [at(0, 9)]), "roles") == (0, 1, 1)


@pytest.mark.parametrize(("end", "hits"), [(10, 1), (3, 1), (2, 0)])
def test_three_tenths_of_an_office_must_overlap(end: int, hits: int) -> None:
    assert counts(officers([at(30, 40)], []), officers([at(30, 30 + end)], []), "roles") == (hits, 1, 1)


@pytest.mark.parametrize("layer", LAYERS)
def test_nothing_against_nothing_is_nothing(layer: str) -> None:
    assert counts({}, {}, layer) == (0, 0, 0)
