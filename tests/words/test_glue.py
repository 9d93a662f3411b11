from __future__ import annotations

import pytest

from musnad.text.normalise import fold
from musnad.words.glue import parts
from musnad.words.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("glued", "pieces"),
    [
        ("القاهرةوالعراق", ["القاهرة", "والعراق"]),
        ("زيارةالوزير", ["زيارة", "الوزير"]),
        ("الأممالمتحدة", ["الأمم", "المتحدة"]),
        ("الرئيسالمصري", ["الرئيس", "المصري"]),
        ("سوريالن", ["سوريا", "لن"]),
        ("ومصرهي", ["ومصر", "هي"]),
        ("لايتعاون", ["لا", "يتعاون"]),
        ("مايترتب", ["ما", "يترتب"]),
        ("الحكومةأعلنت", ["الحكومة", "أعلنت"]),
        ("الجيشأعلن", ["الجيش", "أعلن"]),
    ],
)
def test_glued_words_are_taken_apart(glued: str, pieces: list[str]) -> None:
    assert parts(fold(glued), vocabulary()) == [fold(piece) for piece in pieces]


@pytest.mark.parametrize("word", ["القاهرة", "والسورية", "وبالقاهرة", "زيارتهما", "للولايات", "المتحدة", "مصر", "قال", "واستقبالهم"])
def test_a_whole_word_stays_whole(word: str) -> None:
    assert parts(fold(word), vocabulary()) is None


@pytest.mark.parametrize("word", ["بالطاولة", "والالتزام", "الخلال", "استقلال", "والاحتلال", "إدلال", "كالالتهاب", "والدعوة", "الأخطاء"])
def test_a_word_that_only_holds_the_letters_of_an_article_stays_whole(word: str) -> None:
    assert parts(fold(word), vocabulary()) is None


@pytest.mark.parametrize("word", ["واتصالاتهم", "بقراراتهما", "نفسياتهم", "تعاقداتهم"])
def test_a_pronoun_is_no_second_word(word: str) -> None:
    assert parts(fold(word), vocabulary()) is None


def test_pieces_put_together_are_the_word() -> None:
    pieces = parts("القاهرةوالعراق", vocabulary())
    assert pieces is not None and "".join(pieces) == "القاهرةوالعراق"
