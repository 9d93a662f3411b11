from __future__ import annotations

import pytest

from musnad.lexicon import entries
from musnad.lexicon.entries import HEDGING, KINDS, LEVELS, PLOVER, ROLES, Frame
from musnad.text.normalise import fold

FRAMES = {frame.id: frame for frame in entries.frames()}


@pytest.fixture(scope="module")
def visit() -> Frame:
    return FRAMES["visit"]


def test_the_types_of_plover_are_sixteen() -> None:
    assert len(PLOVER) == 16


def test_every_type_of_plover_has_a_frame() -> None:
    assert {frame.plover for frame in FRAMES.values()} == PLOVER


def test_a_visit_has_its_principal_parts(visit: Frame) -> None:
    assert (visit.verb, visit.imperfect, visit.plover) == ("زار", "يزور", "CONSULT")
    assert "زيارة" in visit.masdar


def test_a_visit_knows_who_its_marks_bring_in(visit: Frame) -> None:
    assert (visit.roles["subj"], visit.roles["obj"]) == ("actor", "recipient")


def test_what_a_verb_needs_is_parted_from_it() -> None:
    needing = [frame for frame in FRAMES.values() if frame.needs]
    assert needing
    assert [frame.id for frame in needing if " " in frame.verb or " " in frame.imperfect] == []


def test_an_entry_cites_its_line() -> None:
    assert all(frame.where.startswith("frames/") and frame.where.partition(":")[2].isdigit() for frame in FRAMES.values())


def test_frames_keep_to_their_roles() -> None:
    assert {role for frame in FRAMES.values() for role in frame.roles.values()} <= ROLES


def test_cues_keep_to_the_format_s_words() -> None:
    assert {cue.hedging for cue in entries.cues()} == HEDGING


def test_sources_keep_to_the_format_s_kinds() -> None:
    assert {source.kind for source in entries.sources()} <= KINDS


def test_egypt_has_its_names_adjective_and_capital() -> None:
    [egypt] = [state for state in entries.states() if state.iso3 == "EGY"]
    assert egypt.names[0] == "مصر" and "مصري" in egypt.adjectives and "القاهرة" in egypt.capitals
    assert egypt.wikidata == "Q79"


def test_the_usual_name_of_a_named_thing_is_its_first() -> None:
    united = [named for named in entries.entities() if "الأمم المتحدة" in named.names]
    assert united and all(named.name == named.names[0] for named in united)


@pytest.mark.parametrize(
    "load", [entries.places, entries.entities, entries.persons, entries.states], ids=["places", "entities", "persons", "states"]
)
def test_everything_named_has_an_arabic_and_an_english_name(load) -> None:
    assert [named.where for named in load() if not named.names or not named.name_en] == []


PLACES = list(entries.places())


def test_every_place_has_a_level() -> None:
    assert {place.level for place in PLACES} == LEVELS


def test_a_place_has_both_coordinates_or_none() -> None:
    assert [place.where for place in PLACES if (place.lat is None) != (place.lon is None)] == []


def test_aleppo_lies_where_it_lies() -> None:
    [aleppo] = [place for place in PLACES if "حلب" in place.names]
    assert (aleppo.level, aleppo.lat, aleppo.lon) == ("city", 36.2, 37.16)


def test_no_name_of_the_generated_table_stands_in_the_other() -> None:
    by_hand = {fold(name) for place in PLACES if place.where.startswith("places.tsv") for name in place.names}
    generated = [place for place in PLACES if place.where.startswith("places_geonames.tsv")]
    assert [place.where for place in generated if by_hand & set(map(fold, place.names))] == []


def test_a_shared_name_of_the_generated_table_has_no_state_only_behind_a_gate() -> None:
    assert [place.where for place in PLACES if place.where.startswith("places_geonames") and not place.country and not place.gate] == []


def test_two_readings_give_equal_entries() -> None:
    assert list(entries.states()) == list(entries.states())
