from __future__ import annotations

from functools import cache

import pytest

from musnad.text.text import read_text
from musnad.values import Article, Finding, Span
from musnad.words.document import Document, read_words

RAW = "الرئيسية / عربي ودولي / العراق\nوَصَلَ وزير الخارجية إلى بغداد، والسورية أمس.\nاستقبله رئيس الوزراء ولمصر وفد القاهرةوالعراق."


@cache
def read(raw: str = RAW) -> Document:
    return read_words(read_text(Article("a", raw)))


def words(doc: Document) -> list[str]:
    return [doc.span(i, i + 1).of(doc.text.article.raw) for i in range(len(doc.tokens))]


def test_tokens_lie_where_their_words_stand_in_the_raw_text() -> None:
    expected = "وَصَلَ وزير الخارجية إلى بغداد ، والسورية أمس . استقبله رئيس الوزراء ولمصر وفد القاهرة والعراق ."
    assert words(read()) == expected.split()


def test_boilerplate_gives_no_tokens() -> None:
    assert "الرئيسية" not in words(read())


def test_a_hit_s_span_leaves_clitics_out() -> None:
    [hit] = [h for h in read().all_hits("state") if h.ref.name_en == "Egypt"]
    assert read().hit_span(hit).of(RAW) == "مصر"


def test_the_article_of_a_lam_begins_at_the_second_lam() -> None:
    doc = read("قال للقاهرة ذلك.")
    [hit] = doc.all_hits("capital")
    assert doc.hit_span(hit) == Span(5, 11)


def test_a_hit_s_span_leaves_the_pronoun_out() -> None:
    doc = read("أنهى زيارته أمس.")
    [hit] = [h for h in doc.all_hits("frame") if h.ref.id == "visit"]
    assert doc.hit_span(hit).of(doc.text.article.raw) == "زيارت"


def test_glued_words_are_tokens_of_their_own_and_a_finding_with_its_repair() -> None:
    at = RAW.index("القاهرةوالعراق")
    assert read().findings == (Finding("glued", Span(at, at + 14), "القاهرة والعراق", read().findings[0].why),)


def test_longer_hits_come_first() -> None:
    hits = read("وصل رئيس الوزراء العراقي.").hits(1, "office")
    assert len(hits) > 1
    assert [h.last for h in hits] == sorted((h.last for h in hits), reverse=True)


def test_hits_are_of_the_layers_asked_for() -> None:
    layers = {hit.layer for hit in read().all_hits("state", "office")}
    assert layers == {"state", "office"}


def test_sentences_divide_the_tokens() -> None:
    doc = read()
    assert doc.ranges == [(0, 9), (9, 17)]
    assert doc.sentence(3) == (0, 9) and doc.sentence(12) == (9, 17)


@pytest.mark.parametrize(("one", "other", "same"), [(0, 8, True), (8, 9, False), (-1, 0, False), (0, 17, False)])
def test_two_tokens_are_in_one_sentence_or_not(one: int, other: int, same: bool) -> None:
    assert read().same_sentence(one, other) is same


@pytest.mark.parametrize(("at", "word"), [(1, "وزير"), (-1, ""), (17, "")])
def test_outside_the_text_there_is_no_word(at: int, word: str) -> None:
    assert read().word(at) == word


def test_an_article_of_marks_alone_is_an_empty_document() -> None:
    doc = read("... \n—")
    assert (doc.tokens, doc.by_first, doc.findings, doc.ranges) == ([], {}, (), [])


@pytest.mark.parametrize("raw", ["قال ”نعم“ ثم", "قال ”نعم” ثم", "قال ''نعم'' ثم", "قال ″نعم″ ثم", "قال ‘نعم’ ثم"])
def test_a_quotation_mark_is_read_as_it_acts(raw: str) -> None:
    doc = read(raw)
    assert [token.norm for token in doc.tokens] == ["قال", "“", "نعم", "”", "ثم"]
    assert doc.span(0, 5) == Span(0, len(raw))


@pytest.mark.parametrize("raw", ["بغداد،وقال", "دمشق.وقال", "بغداد؛وقال", "(بغداد)وقال"])
def test_a_mark_without_space_parts_words(raw: str) -> None:
    assert {token.norm for token in read(raw).tokens} >= {"وقال"}
