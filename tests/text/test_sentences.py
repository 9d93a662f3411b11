from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.text.sentences import sentences


def cut(norm: str) -> list[str]:
    return [norm[start:end] for start, end in sentences(norm)]


@pytest.mark.parametrize("stop", [".", "!", "؟", "?", "…", "...", "!!", "؟!"])
def test_a_stop_ends_a_sentence(stop: str) -> None:
    assert cut(f"وصل الوزير{stop} ثم غادر") == [f"وصل الوزير{stop}", "ثم غادر"]


def test_a_line_end_ends_a_sentence() -> None:
    assert cut("عنوان الخبر\nوصل الوزير\r\n\r\nثم غادر") == ["عنوان الخبر", "وصل الوزير", "ثم غادر"]


def test_a_heading_on_a_line_of_its_own_is_a_sentence() -> None:
    assert cut("وصل الوزير.\nزيارة نادرة\nاعلنت الوكالة ذلك.") == ["وصل الوزير.", "زيارة نادرة", "اعلنت الوكالة ذلك."]


def test_a_comma_or_semicolon_ends_none() -> None:
    assert cut("وصل الوزير، ثم غادر؛ وعاد") == ["وصل الوزير، ثم غادر؛ وعاد"]


@pytest.mark.parametrize("number", ["3.5", "1.250.000", "2.5%", "17.10.2016"])
def test_a_point_inside_a_number_ends_none(number: str) -> None:
    assert cut(f"بلغ العدد {number} وفق البيان") == [f"بلغ العدد {number} وفق البيان"]


def test_a_number_at_the_end_ends_its_sentence() -> None:
    assert cut("انتخب عام 2012. وقال ذلك") == ["انتخب عام 2012.", "وقال ذلك"]


@pytest.mark.parametrize("text", ["قال د. محمد صالح ذلك", "د. محمد صالح قال ذلك", "قال (د. محمد صالح) ذلك", "زار ج. و. بوش بغداد"])
def test_a_point_after_an_initial_ends_none(text: str) -> None:
    assert cut(text) == [text]


def test_an_initial_on_a_new_line_ends_none() -> None:
    assert cut("عنوان\nد. محمد صالح قال ذلك") == ["عنوان", "د. محمد صالح قال ذلك"]


@pytest.mark.parametrize("closing", ["»", '"', "”", "“", "″", "''", ")", "]", ".»", "»."])
def test_a_closing_mark_stays_with_its_sentence(closing: str) -> None:
    assert cut(f"قال لن نقبل.{closing} واضاف") == [f"قال لن نقبل.{closing}", "واضاف"]


@pytest.mark.parametrize("text", ["قال الوزير (في لقاء. بعد الظهر) انه عاد", "نشر موقع example.com الخبر", "قال عبر www.example.org امس"])
def test_a_point_in_a_bracket_or_an_address_ends_none(text: str) -> None:
    assert cut(text) == [text]


def test_sentences_glued_at_their_stop_are_parted() -> None:
    assert cut("وصل الوزير.ثم غادر") == ["وصل الوزير.", "ثم غادر"]


@pytest.mark.parametrize("text", ["", " \n ", "...", "—\n***\n؟"])
def test_lines_without_a_word_give_no_sentence(text: str) -> None:
    assert cut(text) == []


@given(st.text("ابت د.!؟…\n\r »«()05aB", max_size=40))
def test_sentences_are_in_order_trimmed_and_lose_no_word(norm: str) -> None:
    found = sentences(norm)
    assert [edge for span in found for edge in span] == sorted(edge for span in found for edge in span)
    assert all(norm[i:j] == norm[i:j].strip() != "" for i, j in found)
    kept = {at for i, j in found for at in range(i, j)}
    assert [at for at, c in enumerate(norm) if c.isalnum() and at not in kept] == []
