"""Letters for names that no table has."""

import pytest

from musnad.find.entities.romanise import romanise


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("سلمون", "Salmun"),  # a closed syllable before an open one
        ("نبهان", "Nabhan"),
        ("العبيدات", "al-Abidat"),
        ("الشمسي", "al-Shamsi"),  # no assimilation
        ("قرد", "Qard"),  # two consonants that stand together
        ("قسط", "Qasat"),  # and two that do not
        ("خالد", "Khaled"),
        ("سعد", "Saad"),
        ("جعفر", "Jaafar"),
        ("صائب", "Saeb"),
        ("حياة", "Hayat"),
        ("ثذغظ", "Thadhghaz"),
        ("مُحَمَّد", "Muhammad"),  # vowel marks and shadda
        ("فوّاز", "Fawwaz"),
        ("قِسْط", "Qist"),
        ("أوغلو", "Oghlu"),
        ("إيفان", "Ifan"),
        ("سوكولوف", "Sukulov"),  # the endings of foreign names
        ("ـقـرد", "Qard"),
        ("123", ""),
    ],
)
def test_letters(word: str, latin: str) -> None:
    assert romanise(word) == latin
