"""The words of an article as comparing sees them."""

from collections.abc import Callable

from musnad.link.words import comparable
from musnad.values import Record, Span


def test_every_word_points_to_its_raw_characters(bare_record: Callable[..., Record]) -> None:
    raw = "وَصَلَ الوفدُ، إلى المينـــاء."
    words = comparable(bare_record("a", raw))
    assert [s.of(raw) for s in words.spans] == ["وَصَلَ", "الوفدُ", "إلى", "المينـــاء"]


def test_words_are_folded(bare_record: Callable[..., Record]) -> None:
    assert comparable(bare_record("a", "إلى أحمد")).norm == comparable(bare_record("b", "الى احمد")).norm


def test_furniture_is_left_out(bare_record: Callable[..., Record]) -> None:
    raw = "وصل الوفد.\nاقرأ أيضا"
    words = comparable(bare_record("a", raw, boilerplate=(Span(11, 20),)))
    assert [s.of(raw) for s in words.spans] == ["وصل", "الوفد"]


def test_sentences_are_numbered(bare_record: Callable[..., Record]) -> None:
    numbers = comparable(bare_record("a", "وصل الوفد أمس. غادر الوفد اليوم.")).sentence
    assert len(set(numbers)) == 2
    assert numbers == sorted(numbers)
