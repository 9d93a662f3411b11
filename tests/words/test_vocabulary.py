from __future__ import annotations

import pytest

from musnad.lexicon.entries import places
from musnad.text.normalise import fold
from musnad.words.tokens import Token, cut
from musnad.words.vocabulary import Hit, vocabulary


def tokens(*sentences: str) -> list[Token]:
    return [Token(word, at, to, number) for number, s in enumerate(sentences) for word, at, to in cut(fold(s))]


def scan(*sentences: str) -> list[Hit]:
    return list(vocabulary().scan(tokens(*sentences)))


def layers(word: str) -> set[tuple[str, str]]:
    """(layer, clitics taken off) of the single-word readings of a word."""
    return {(entry.layer, stem.proclitics) for stem, entry in vocabulary().readings(fold(word)) if not entry.rest}


def english(layer: str, *sentences: str) -> set[str]:
    return {hit.ref.name_en for hit in scan(*sentences) if hit.layer == layer}


def test_and_the_syrian_is_a_clitic_and_an_adjective() -> None:
    assert ("adjective", "و") in layers("والسورية")


def test_wali_is_no_clitic_and_a_preposition() -> None:
    assert ("word", "و") not in layers("والي")


@pytest.mark.parametrize("word", ["لبنان", "سوريا", "فنلندا", "بلجيكا", "كوبا"])
def test_a_name_that_begins_like_a_clitic_is_read_whole(word: str) -> None:
    assert ("state", "") in layers(word)


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("مصر", "Egypt"),
        ("لمصر", "Egypt"),
        ("ولبنان", "Lebanon"),
        ("للبنان", "Lebanon"),
        ("وبالعراق", "Iraq"),
        ("لِسُوريا", "Syria"),
        ("ایران", "Iran"),
        ("إيران", "Iran"),
    ],
)
def test_a_state_is_found_behind_clitics_and_in_other_spellings(word: str, country: str) -> None:
    assert english("state", word) == {country}


@pytest.mark.parametrize("adjective", ["مصري", "المصرية", "المصريين", "مصريون", "مصريا", "والمصريتان", "للمصري"])
def test_an_adjective_is_found_in_all_its_forms(adjective: str) -> None:
    assert english("adjective", adjective) == {"Egypt"}


def test_a_broken_plural_is_an_adjective_of_its_state() -> None:
    assert "Turkey" in {name.replace("Türkiye", "Turkey") for name in english("adjective", "الأتراك")}


@pytest.mark.parametrize("word", ["زيارة", "زيارته", "بزيارته", "زيارات", "الزيارتين", "يزور", "سيزور", "وسيزور", "زرنا", "يزورون"])
def test_a_visit_is_found_in_all_its_forms(word: str) -> None:
    assert "visit" in {hit.ref.id for hit in scan(word) if hit.layer == "frame"}


@pytest.mark.parametrize("word", ["قال", "وقالت", "قالوا", "أكد", "يؤكد", "وأكدت", "مؤكدا", "نفى", "نفت", "ونفيه"])
def test_a_cue_is_found_in_all_its_forms(word: str) -> None:
    assert "cue" in {layer for layer, _ in layers(word)}


@pytest.mark.parametrize(("word", "frame"), [("منددا", "denounce"), ("منتقدا", "criticise"), ("مدعوم", "support")])
def test_a_participle_of_a_frame_that_allows_it_is_found(word: str, frame: str) -> None:
    assert frame in {hit.ref.id for hit in scan(word) if hit.layer == "frame"}


@pytest.mark.parametrize("word", ["بدأ", "بدأت", "وبدأوا", "أجرى", "أجرت", "يجري", "قام", "قامت", "يقوم"])
def test_a_light_verb_is_found_in_all_its_forms(word: str) -> None:
    assert "light" in {layer for layer, _ in layers(word)}


def test_a_name_of_several_words_is_one_hit() -> None:
    assert (0, 2) in {(hit.first, hit.last) for hit in scan("الأمم المتحدة قالت") if hit.layer == "entity"}


@pytest.mark.parametrize("text", ["اللجنة الدولية للصليب الأحمر", "للجنة الدولية للصليب الأحمر", "وللجنة الدولية للصليب الأحمر"])
def test_a_name_that_begins_with_article_and_lam_is_found_behind_a_lam(text: str) -> None:
    assert any(hit.last == 4 and hit.layer == "entity" for hit in scan(text) if hit.first == 0)


def test_a_name_never_runs_over_the_end_of_a_sentence() -> None:
    assert not any(hit.last - hit.first == 2 for hit in scan("ذكرت ذلك الأمم", "المتحدة قالت") if hit.layer == "entity")


def test_a_name_is_not_found_in_its_first_word_alone() -> None:
    assert english("entity", "الأمم كلها") == set()


@pytest.mark.parametrize("text", ["وزير", "الوزير", "وزيرة", "ووزير", "للوزير", "وزراء"])
def test_an_office_is_found_with_and_without_article(text: str) -> None:
    assert "office" in {layer for layer, _ in layers(text)}


@pytest.mark.parametrize("text", ["مصدر أمني", "المصدر الأمني", "مصادر أمنية"])
def test_a_source_of_several_words_is_found_definite_and_indefinite(text: str) -> None:
    assert any(hit.layer == "source" and hit.last == 2 for hit in scan(text))


def test_hits_come_in_the_order_of_their_tokens() -> None:
    firsts = [hit.first for hit in scan("زار وزير الخارجية المصري بغداد والرياض أمس")]
    assert len(set(firsts)) >= 5 and firsts == sorted(firsts)


def test_marks_are_never_looked_up() -> None:
    assert scan("«» . ، 😀") == []


def test_reading_does_not_depend_on_capitals() -> None:
    assert vocabulary().readings("DW") == vocabulary().readings("dw") != ()


def test_the_vocabulary_is_compiled_once() -> None:
    assert vocabulary() is vocabulary()


def test_every_place_of_several_words_is_found_by_its_name() -> None:
    names = [(name, place.where) for place in places() for name in place.names if " " in name]
    assert len(names) > 1000
    missed = [
        name for name, where in names if where not in {hit.ref.where for hit in scan(name) if hit.first == 0 and hasattr(hit.ref, "where")}
    ]
    assert missed == []
