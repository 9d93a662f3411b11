from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from musnad.text.normalise import fold, normalise
from musnad.values import Span

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچژگکیٱ"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0640\u06d6"
HAMZA_MARKS = {"\u0653", "\u0654", "\u0655"}
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\u061c\u200b\u200c\u200d\ufeff"
OTHERS = 'aZ 09٠٩۵\u00a0\u2003\t\n\r.,،؛؟«»"()…-–%😀👩\u200d🚀️é'
ARABIC = st.text(
    st.one_of(st.sampled_from(LETTERS + MARKS + BIDI + OTHERS), st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC)), max_size=40
)
PRESENTATION = [c for c in map(chr, range(0xFB50, 0xFEFD)) if "ARABIC" in unicodedata.name(c, "") and unicodedata.normalize("NFKC", c) != c]


@given(ARABIC)
def test_every_folded_character_comes_from_the_raw_one_it_maps_to(raw: str) -> None:
    assume(not set(raw) & HAMZA_MARKS)
    folded = normalise(raw)
    assert len(folded.origin) == len(folded.norm)
    assert [i for i, c in enumerate(folded.norm) if c not in fold(raw[folded.origin[i]])] == []


@given(ARABIC)
def test_every_raw_character_folds_to_what_maps_back_to_it(raw: str) -> None:
    assume(not set(raw) & HAMZA_MARKS)  # و + hamza above becomes one letter
    folded = normalise(raw)
    given_by = {at: "".join(c for c, o in zip(folded.norm, folded.origin, strict=True) if o == at) for at in range(len(raw))}
    assert given_by == {at: fold(c) for at, c in enumerate(raw)}


@given(ARABIC)
def test_the_map_never_goes_back(raw: str) -> None:
    origin = list(normalise(raw).origin)
    assert origin == sorted(origin)


@given(ARABIC)
def test_folding_with_and_without_the_map_agrees(raw: str) -> None:
    assert normalise(raw).norm == fold(raw)


@given(ARABIC)
def test_folding_twice_is_folding_once(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@given(ARABIC)
def test_the_raw_text_is_kept(raw: str) -> None:
    assert normalise(raw).raw == raw


@given(ARABIC, st.data())
def test_a_span_comes_back_to_the_characters_it_was_taken_from(raw: str, data: st.DataObject) -> None:
    folded = normalise(raw)
    starts = [i for i in range(len(folded.norm)) if i == 0 or folded.origin[i] != folded.origin[i - 1]]
    if not starts:
        return
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.sampled_from([e for e in [*starts, len(folded.norm)] if e > start]))
    assert fold(folded.span(start, end).of(raw)) == folded.norm[start:end]


@given(ARABIC, st.data())
def test_spans_of_neighbours_do_not_overlap(raw: str, data: st.DataObject) -> None:
    folded = normalise(raw)
    cuts = [i for i in range(1, len(folded.norm)) if folded.origin[i] != folded.origin[i - 1]]
    if cuts:
        cut = data.draw(st.sampled_from(cuts))
        assert not folded.span(0, cut).touches(folded.span(cut, len(folded.norm)))


@pytest.mark.parametrize(
    ("raw", "norm"),
    [
        ("أإآٱ", "اااا"),
        ("على مستشفى", "علي مستشفي"),
        ("مُحَمَّدٌ", "محمد"),
        ("الـــقاهرة", "القاهرة"),
        ("ﻣﺼﺮ ﻻ", "مصر لا"),
        ("٢٠١٧ ۲۰۱۷", "2017 2017"),
        ("ایران کرد", "ايران كرد"),
        ("ا\u00a0ب\u2003ج\tد", "ا ب ج د"),
        ("\u202bمصر\u202c\u200f", "مصر"),
        ("مؤتمر رئيس", "مؤتمر رئيس"),
        ("وزارة", "وزارة"),
        ("سطر\nسطر", "سطر\nسطر"),
    ],
)
def test_variants_of_a_spelling_fold_together(raw: str, norm: str) -> None:
    assert fold(raw) == norm


@pytest.mark.parametrize("word", ["أمن", "إلى", "القرآن", "رئيس", "مؤتمر", "شؤون"])
def test_letters_typed_apart_from_their_hamza_fold_like_whole_ones(word: str) -> None:
    assert fold(unicodedata.normalize("NFD", word)) == fold(word)


@pytest.mark.parametrize("space", [chr(c) for c in range(0x3001) if unicodedata.category(chr(c)) == "Zs"], ids=ascii)
def test_every_kind_of_space_is_a_space(space: str) -> None:
    assert fold(f"ا{space}ب") == "ا ب"


def test_every_arabic_presentation_form_is_folded_away() -> None:
    assert [c for c in PRESENTATION if any("\ufb50" <= f <= "\ufefc" for f in fold(c))] == []


def test_a_span_holds_the_marks_on_its_last_letter() -> None:
    folded = normalise("قالَ ثم")
    assert folded.span(0, 3) == Span(0, 4)


def test_a_span_begins_at_its_first_letter_and_not_at_a_mark_before_it() -> None:
    folded = normalise("\u200fقال")
    assert folded.span(0, 3) == Span(1, 4)


def test_every_letter_of_a_ligature_maps_to_the_whole_ligature() -> None:
    folded = normalise("اﷲ")
    assert {folded.span(i, i + 1) for i in range(1, len(folded.norm))} == {Span(1, 2)}


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 4)])
def test_a_span_outside_the_text_is_an_error(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such span"):
        normalise("قال").span(start, end)
