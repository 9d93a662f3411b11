from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.text.quotes import quotation_marks


def acts(norm: str) -> str:
    """The marks of a text as they act, ? for one without a partner."""
    return "".join("?" if mark.loose else mark.acts for mark in sorted(quotation_marks(norm), key=lambda mark: mark.at))


@pytest.mark.parametrize("pair", ["“”", "”“", "””", "““", "„”", "„“", "″″", "“″", "❝❞", "‟”", ("''", "''")])
@pytest.mark.parametrize("space", ["", " "])
def test_two_marks_are_a_pair_however_they_are_typed(pair: tuple[str, str], space: str) -> None:
    assert acts(f"قال {pair[0]}{space}نعم لا{space}{pair[1]} ثم {pair[0]}{space}كلا{space}{pair[1]}.") == "“”“”"


@pytest.mark.parametrize("pair", ["‘’", "''", "’‘", "‘‘"])
def test_single_marks_are_a_pair_beside_words(pair: str) -> None:
    assert acts(f"قال {pair[0]}نعم لا{pair[1]} ثم {pair[0]}كلا{pair[1]}.") == "“”“”"


@pytest.mark.parametrize("pair", ["«»", "»«", "»»", "««", "‹›", ("<<", ">>")])
def test_angles_are_pairs_however_they_are_typed(pair: tuple[str, str]) -> None:
    assert acts(f"قال {pair[0]}نعم لا{pair[1]}، ثم {pair[0]}كلا{pair[1]}.") == "«»«»"


@pytest.mark.parametrize("norm", ["ب«نعم» و«كلا» ل«لا»", "«نعم».وقال «كلا»", "(«نعم»):«كلا»", "و»نعم»، و»كلا»"])
def test_a_clitic_or_a_mark_stands_before_a_mark_that_opens(norm: str) -> None:
    assert set(acts(norm)) == {"«", "»"}


def test_a_quotation_may_hold_another() -> None:
    assert acts("قال «ان تنظيم «النور» بعيد» ثم «نعم»") == "««»»«»"


@pytest.mark.parametrize(
    ("norm", "expected"), [("شاشة 42″ كبيرة", ""), ("“شاهين 2″ بعيد", "“”"), ("الصاروخ O’Neil ذهب", ""), ("it's نعم", "")]
)
def test_inches_and_apostrophes_are_no_quotation_marks(norm: str, expected: str) -> None:
    assert acts(norm) == expected


@pytest.mark.parametrize(
    ("norm", "expected"),
    [
        ("قال «نعم ثم مضي", "?"),
        ("قال نعم» ثم مضي", "?"),
        ("قال نعم” ثم مضي", "?"),
        ("«لا ومضي.\nوقال «نعم».", "?«»"),
        ("«نعم» قال لا»", "«»?"),
    ],
)
def test_a_mark_without_a_partner_is_loose(norm: str, expected: str) -> None:
    assert acts(norm) == expected


@pytest.mark.parametrize(
    ("norm", "turned"), [("قال “نعم” ثم", ""), ("قال ”نعم” ثم", "”"), ("قال “نعم“ ثم", "“"), ("قال ”نعم“ ثم", "”“"), ("قال ″نعم″", "")]
)
def test_marks_typed_the_wrong_way_are_told(norm: str, turned: str) -> None:
    assert "".join(norm[mark.at] for mark in quotation_marks(norm) if mark.turned) == turned


@given(st.text("اب “”«»″'‘’<>\n.", max_size=60))
def test_marks_lie_in_the_text_and_pairs_are_equal(norm: str) -> None:
    marks = quotation_marks(norm)
    assert all(0 <= mark.at < mark.end <= len(norm) for mark in marks)
    paired = [mark.acts for mark in marks if not mark.loose]
    assert paired.count("“") == paired.count("”")
    assert paired.count("«") == paired.count("»")
