from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.words.segment import segment
from musnad.words.vocabulary import vocabulary


@pytest.mark.parametrize(
    "cut",
    [
        "و السورية", "و ب الحكومة", "و ان هم", "و ل لحكومة", "ل لجنة", "س يكون", "و س يعلنون",
        "زيارت ه", "في ه", "ب ه", "ل هم", "و ب ها", "و ان ه",
        "و هو", "ف قد", "و ل دعم ها",
    ],
)  # fmt: skip
def test_clitics_are_cut_off(cut: str) -> None:
    parts = tuple(cut.split())
    assert segment("".join(parts), vocabulary()).parts == parts


@pytest.mark.parametrize(
    "word", "والي وزير كان بلد فرنسا ولاية لجنة والد ولد بيان وكالة سوريا مياه هذه الله وجه سنة كتاب وصل فريق باب واحد بيروت".split()
)
def test_what_only_looks_like_a_clitic_stays(word: str) -> None:
    assert segment(word, vocabulary()).parts == (word,)


@pytest.mark.parametrize("word", ["", "و", "ه", "به", "كوفيد", "غشظثق", "وغشظثق", "25"])
def test_any_word_can_be_cut(word: str) -> None:
    assert "".join(segment(word, vocabulary()).parts) == word


@given(st.text("وفبكلسالهمنيتةدرع", max_size=9))
def test_the_segments_are_the_word(word: str) -> None:
    segments = segment(word, vocabulary())
    assert "".join(segments.parts) == word
    assert all(len(clitic) == 1 for clitic in segments.front)
    assert segments.stem or not word
