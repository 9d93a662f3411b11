from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.words.tokens import Token, cut, keys


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال الوزير:«نعم»", ["قال", "الوزير", ":", "«", "نعم", "»"]),
        ("بلغ 1,250 و3.5%", ["بلغ", "1,250", "و", "3.5", "%"]),
        ("في 25سبتمبر2017.", ["في", "25", "سبتمبر", "2017", "."]),
        ("وصل.ثم", ["وصل", ".", "ثم"]),
        ("اف_بي", ["اف", "_", "بي"]),
        ("عام 2017,وقال", ["عام", "2017", ",", "وقال"]),
        ("نعم 😀", ["نعم", "😀"]),
        ("  \n ", []),
    ],
)
def test_text_is_cut_into_words_numbers_and_marks(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in cut(text)] == words


@given(st.text("ابت قال.,،»«_-/05٪aZ²\n😀ًé", max_size=40))
def test_offsets_give_the_word_and_nothing_but_space_is_lost(text: str) -> None:
    found = cut(text)
    assert [(word, text[start:end]) for word, start, end in found if word != text[start:end]] == []
    assert "".join(word for word, _, _ in found) == "".join(text.split())


def test_only_the_part_asked_for_is_cut_and_offsets_stay_those_of_the_whole() -> None:
    assert cut("قال الوزير نعم", 4, 10) == [("الوزير", 4, 10)]


@pytest.mark.parametrize(("norm", "word", "number"), [("قال", True, False), ("25", False, True), ("،", False, False), ("_", False, False)])
def test_a_token_knows_whether_it_is_a_word_or_a_number(norm: str, word: bool, number: bool) -> None:
    token = Token(norm, 0, len(norm), 0)
    assert (token.is_word, token.is_number) == (word, number)


def test_a_lexicon_phrase_is_cut_as_texts_are() -> None:
    assert keys("الامم المتحدة") == ("الامم", "المتحدة")
    assert keys("لجنة 5+5 CNN") == ("لجنة", "5", "+", "5", "cnn")
