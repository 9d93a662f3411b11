from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.text.furniture import find_furniture
from musnad.text.normalise import normalise
from musnad.text.seams import find_seams
from musnad.values import Finding

USUAL = [
    "وصل وزير الخارجية السوري إلى القاهرة أمس في زيارة رسمية، وعقد الجانبان لقاء في القصر، وأكد الوزير أن الزيارة تأتي في إطار التعاون.",
    "وقال المتحدث الرسمي في بيان أن اللقاء الذي عقد في القاهرة تناول الوضع الأمني، وأضاف أن الجانبين اتفقا على عقد لقاء ثان في بغداد.",
    "وأعلن الوزير أن الجانب السوري أكد أهمية الحوار الوطني، وأشار إلى أن اللجنة التي شكلت في الشهر الماضي أنهت أعمالها في أسبوع.",
    "وأوضح المصدر الأمني أن القوات التي انتشرت في المدينة أمس أغلقت الطرق، وأكد أن الوضع في المدينة أصبح أفضل من الأسبوع الماضي.",
]
PASTED = "وقال المصدر فى تصريح خاص إن المفاوضات التى جرت فى جنيف فشلت. وأكد أن الجانب المصرى سيعود إلى الحوار الوطنى فى موعد لاحق."


def seams(raw: str) -> list[Finding]:
    folded = normalise(raw)
    return find_seams(folded, find_furniture(folded).prose)


def planted(passage: str, at: int = 2, between: str = "\n") -> str:
    return between.join([*USUAL[:at], passage, *USUAL[at:]])


def test_an_article_of_one_writer_has_no_seam() -> None:
    assert seams("\n".join(USUAL)) == []


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize("at", [0, 2, 4])
def test_a_passage_with_another_final_ya_was_pasted(at: int, between: str) -> None:
    raw = planted(PASTED, at, between)
    [seam] = seams(raw)
    assert seam.span.of(raw) == PASTED
    assert seam.why.startswith("final ى for ي: فى ×6 where the rest writes في ×")


def other_hand(spell: dict[str, str]) -> str:
    return "\n".join(USUAL[:2]).translate(str.maketrans(spell))


@pytest.mark.parametrize(
    ("spell", "what"),
    [
        ({"أ": "ا", "إ": "ا"}, "hamza at the beginning"),
        ({"ي": "ى"}, "final ى for ي"),
        ({"،": " ،"}, "space before a comma"),
    ],
)
def test_the_habit_that_changes_is_named(spell: dict[str, str], what: str) -> None:
    other = other_hand(spell)
    raw = "\n".join([other, *USUAL, *USUAL])
    [seam] = seams(raw)
    assert seam.span.of(raw) == other
    assert seam.why.startswith(what)


@pytest.mark.parametrize(
    ("usual", "other", "what"),
    [
        ("قال «نعم» ثم خرج «غاضبا» من القاعة وعاد إليها", "قال “نعم” ثم خرج “غاضبا” من القاعة وعاد إليها", "quotation marks"),
        ("شكراً له قولاً وعملاً ثم غادر بعد ذلك القاعة", "شكرًا له قولًا وعملًا ثم غادر بعد ذلك القاعة", "place of tanwin"),
        ("زار المدينة 25 وزيرا و13 سفيرا من دول مختلفة", "زار المدينة ٢٥ وزيرا و١٣ سفيرا من دول مختلفة", "digits"),
        ("قال عبد الله وعبد الرحمن ذلك ثم قال عبد الله غيره", "قال عبدالله وقال عبدالرحمن ذلك ثم قال عبدالله غيره", "names with عبد"),
        ("والمدينة بعيدة والطريق والجسر مغلقان منذ ذلك الحين", "و قال ذلك ثم خرج و دخل و نام و خرج", "space behind و"),
        ("زار مدينة بعيدة ثم المنطقة والقاهرة منذ ذلك الحين", "زار مدينه بعيدة ثم المنطقه والقاهره منذ ذلك الحين", "ه for ة"),
        ("حاليا يعمل هنا وسيعود لاحقا وأيضا سابقا", "حالياً يعمل هنا وسيعود لاحقاً وأيضاً سابقاً", "tanwin"),
    ],
)
def test_every_habit_can_tell(usual: str, other: str, what: str) -> None:
    pasted = f"{other}. {other}."
    raw = "\n".join([f"{usual} هنا.", f"{usual} هناك.", pasted, f"{usual} اليوم.", f"{usual} غدا."])
    assert [(f.span.of(raw), f.why.split(":")[0]) for f in seams(raw)] == [(pasted, what)]


def test_habits_that_change_together_are_one_seam() -> None:
    pasted = PASTED.translate(str.maketrans("أإ", "اا"))
    raw = planted(pasted)
    [seam] = seams(raw)
    assert seam.span.of(raw) == pasted
    assert "hamza at the beginning" in seam.why
    assert "; " in seam.why


def test_two_passages_of_the_other_hand_are_two_seams() -> None:
    raw = "\n".join([PASTED, *USUAL, PASTED])
    assert [f.span.of(raw) for f in seams(raw)] == [PASTED, PASTED]


def test_a_writer_who_mixes_has_no_seam() -> None:
    mixed = [line.replace("في ", "فى ", 1) for line in USUAL]
    assert seams("\n".join(mixed)) == []


@pytest.mark.parametrize(
    "passage",
    [
        "فى التى الذى.",  # too short to be a passage
        "وقال المستوى الأعلى في المستشفى على مدى الأسبوع. وانتهى الملتقى في المبنى إلى أن القوى الكبرى في المنطقة.",  # ى by right
        "واجتمع الأعضاء في القاعة. واستقبل الوزير في المطار ابن عمه، وانتخب اثنين في الاجتماع، وانفجر الوضع في العراق.",  # ا by right
    ],
)
def test_what_everyone_writes_so_is_no_seam(passage: str) -> None:
    assert seams(planted(passage)) == []


def test_a_short_text_has_no_seam() -> None:
    assert seams("") == seams("وصل الوزير.") == seams("فى\nفي") == []


@given(st.lists(st.sampled_from([*USUAL, PASTED, "عنوان", "قال “نعم”.", " "]), max_size=12).map("\n".join))
def test_seams_are_apart_and_in_order(raw: str) -> None:
    edges = [edge for f in seams(raw) for edge in (f.span.start, f.span.end)]
    assert edges == sorted(edges)
    assert all(f.span.start < f.span.end <= len(raw) for f in seams(raw))
