from __future__ import annotations

from musnad.text.text import Text, read_text
from musnad.values import Article

RAW = "الرئيسية / عربي ودولي / العراق\nقالَ الوزيرُ إن الوفد وصل.\nأضف تعليقا\nالاسم"


def read(raw: str) -> Text:
    return read_text(Article("a", raw))


def test_sentences_of_boilerplate_are_left_out() -> None:
    text = read(RAW)
    assert [text.folded.span(i, j).of(RAW) for i, j in text.sentences] == ["قالَ الوزيرُ إن الوفد وصل."]


def test_boilerplate_is_what_health_found() -> None:
    text = read(RAW)
    assert text.boilerplate == tuple(f.span for f in text.health if f.kind == "boilerplate") != ()


def test_the_article_is_carried_unchanged() -> None:
    assert read(RAW).article == Article("a", RAW)


def test_reading_twice_gives_the_same() -> None:
    assert read(RAW) == read(RAW)


def test_a_text_without_words_has_no_sentences() -> None:
    assert read("...\n\u200f\n").sentences == ()
