from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.words.clitics import Stem, enclitics, proclitics


def keys(word: str) -> dict[str, str]:
    """The readings of a word without its clitics: key → the clitics taken off."""
    return {stem.key: stem.proclitics for stem in proclitics(word)}


def bare(word: str) -> set[str]:
    return {stem.key for stem in enclitics(Stem(word, 0, 0, ""))}


@pytest.mark.parametrize(
    ("word", "key", "taken"),
    [
        ("والقاهرة", "القاهرة", "و"),
        ("فالوزير", "الوزير", "ف"),
        ("بالقاهرة", "القاهرة", "ب"),
        ("كالقاهرة", "القاهرة", "ك"),
        ("لمصر", "مصر", "ل"),
        ("ببغداد", "بغداد", "ب"),
        ("وبالقاهرة", "القاهرة", "وب"),
        ("للوزير", "الوزير", "ل"),
        ("وللوزير", "الوزير", "ول"),
        ("للبنان", "لبنان", "ل"),
        ("للجنة", "لجنة", "ل"),
        ("للجنة", "اللجنة", "ل"),
        ("سيزور", "يزور", "س"),
        ("وسيزور", "يزور", "وس"),
        ("فستزور", "تزور", "فس"),
    ],
)
def test_a_clitic_can_be_taken_off(word: str, key: str, taken: str) -> None:
    assert keys(word).get(key) == taken


@pytest.mark.parametrize("word", ["وزير", "بغداد", "لبنان", "سوريا", "كوريا", "والي"])
def test_a_word_is_always_also_read_whole(word: str) -> None:
    assert next(proclitics(word)) == Stem(word, 0, 0, "")


@pytest.mark.parametrize(("word", "key"), [("سلاح", "لاح"), ("وب", "ب"), ("سبق", "بق"), ("لل", "ل")])
def test_what_can_be_no_clitic_stays(word: str, key: str) -> None:
    assert key not in keys(word)


def test_the_span_of_lam_and_article_begins_at_the_second_lam() -> None:
    [stem] = [s for s in proclitics("وللوزير") if s.key == "الوزير"]
    assert "وللوزير"[stem.prefix :] == "لوزير"


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("زيارته", "زيارة"),
        ("زيارتها", "زيارة"),
        ("دعمهم", "دعم"),
        ("دعمهما", "دعم"),
        ("لقائه", "لقاء"),
        ("لقاؤه", "لقاء"),
        ("لقاءه", "لقاء"),
        ("بلدنا", "بلد"),
        ("نظيره", "نظير"),
        ("يراها", "يري"),
        ("زاروها", "زاروا"),
    ],
)
def test_a_pronoun_is_taken_off_and_the_word_respelt(word: str, key: str) -> None:
    assert key in bare(word)


def test_a_word_of_two_letters_keeps_its_ending() -> None:
    assert bare("له") == set()


def test_what_was_taken_off_in_front_is_kept_when_a_pronoun_goes() -> None:
    [stem] = [s for s in enclitics(Stem("زيارته", 1, 0, "ب")) if s.key == "زيارة"]
    assert stem == Stem("زيارة", 1, 1, "ب")


@given(st.text("ابتدرزسفقكلمنهويةء", min_size=1, max_size=9))
def test_letters_taken_off_in_front_are_the_first_letters_of_the_word(word: str) -> None:
    for stem in proclitics(word):
        assert word[: stem.prefix] == stem.proclitics
        assert stem.key and 0 <= stem.prefix < len(word)


@given(st.text("ابتدرزسفقكلمنهويةءئؤ", min_size=1, max_size=9))
def test_a_pronoun_never_takes_the_whole_word(word: str) -> None:
    for stem in enclitics(Stem(word, 0, 0, "")):
        assert 0 < stem.suffix <= len(word) - 2
        assert stem.key[:1] == word[:1]
