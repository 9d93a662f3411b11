from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.words.segment import segment
from musnad.words.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("والسورية", ("و", "السورية")),
        ("وبزيارته", ("و", "ب", "زيارة", "ه")),
        ("للحكومة", ("ل", "الحكومة")),
        ("وسيزور", ("و", "س", "يزور")),
        ("فقال", ("ف", "قال")),
        ("علاقاتها", ("علاقات", "ها")),
        ("لها", ("ل", "ها")),
        ("وبه", ("و", "ب", "ه")),
    ],
)
def test_clitics_are_told_from_the_stem(word: str, pieces: tuple[str, ...]) -> None:
    assert segment(word, vocabulary()).pieces == pieces


@pytest.mark.parametrize(
    "word", ["وزير", "كان", "بلد", "فرنسا", "ولاية", "لجنة", "بيان", "سوريا", "وفد", "لبنان", "كتاب", "بغداد", "سلام", "وكالة", "فريق"]
)
def test_a_word_that_only_begins_like_a_clitic_stays_whole(word: str) -> None:
    assert segment(word, vocabulary()).pieces == (word,)


@given(st.text("ابتجدرسعفقكلمنهوية", min_size=1, max_size=12))
def test_pieces_hold_every_letter_but_those_that_are_respelt(word: str) -> None:
    pieces = segment(word, vocabulary()).pieces
    assert all(pieces)
    assert word.startswith(segment(word, vocabulary()).proclitics)
    assert abs(len("".join(pieces)) - len(word)) <= 1
