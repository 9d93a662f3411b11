"""Passages shared by two texts, exact to the word."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.link.align import Passages, shared_passages
from musnad.link.words import Words, comparable
from musnad.values import Article, Record, Source, Span

PASSAGE = "وصل وفد من وزارة النقل إلى ميناء العقبة لبحث تشغيل خط بحري جديد بين المرفأين قبل نهاية العام"
LEFT = "تراجعت أسعار القمح في البورصة أمس"
RIGHT = "فاز المنتخب بثلاثة أهداف نظيفة"
BEFORE = "أقيم معرض للكتاب وسط العاصمة"
AFTER = "تأجلت مباراة كرة السلة إلى الخميس"
OTHER = "هطلت أمطار غزيرة على الساحل الغربي مساء الأحد وأغلقت طرقا جبلية عدة بسبب السيول التي جرفت الصخور"


def words_of(raw: str) -> Words:
    return comparable(Record(Article("x", raw, None, Source()), "ar", (), (), (), (), (), ()))


def passages(a: str, b: str) -> list[tuple[str, str]]:
    """The shared passages as words of both sides."""
    one, two = words_of(a), words_of(b)
    return [(one.span(p.a0, p.a1).of(a), two.span(p.b0, p.b1).of(b)) for p in shared_passages(one, two)]


def replaced(passage: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in passage
        passage = passage.replace(old, new, 1)
    return passage


def test_two_equal_texts_share_all_their_words() -> None:
    assert passages(PASSAGE, PASSAGE) == [(PASSAGE, PASSAGE)]


def test_bounds_are_exact_where_the_passage_is_embedded_on_both_sides() -> None:
    assert passages(f"{LEFT}. {PASSAGE}. {RIGHT}.", f"{BEFORE}! {PASSAGE}") == [(PASSAGE, PASSAGE)]


def test_bounds_are_exact_in_the_middle_of_longer_sentences() -> None:
    a, b = f"{LEFT} {PASSAGE} {RIGHT}", f"{OTHER} {PASSAGE} {OTHER}"
    assert passages(a, b) == [(PASSAGE, PASSAGE)]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("تشغيل", "إطلاق"), id="a replaced word"),
        pytest.param(("جديد ", ""), id="a dropped word"),
        pytest.param(("لبحث", "الأردني لبحث"), id="an added word"),
        pytest.param(("ميناء العقبة", "مرفأ حيفا"), id="two replaced words"),
        pytest.param(("وزارة النقل إلى ", ""), id="three dropped words"),
        pytest.param(("تشغيل", "إمكان البدء قريبا في تشغيل"), id="four added words"),
    ],
)
def test_bounds_hold_with(change: tuple[str, str]) -> None:
    other = replaced(PASSAGE, change)
    assert passages(f"{LEFT}. {PASSAGE}. {RIGHT}.", f"{BEFORE}. {other}. {AFTER}.") == [(PASSAGE, other)]


def test_spelling_variants_are_the_same_word() -> None:
    other = PASSAGE.replace("إلى", "الى").replace("ميناء", "مِيناء")
    assert passages(PASSAGE, other) == [(PASSAGE, other)]


def test_a_passage_is_cut_where_a_sentence_ends_on_one_side_only() -> None:
    first = "أعلنت هيئة الموانئ أن خط الملاحة الجديد سيعمل ثلاث مرات في الأسبوع"
    second = "وأن أجرة النقل ستبقى من دون تغيير حتى منتصف العام التالي"
    assert passages(f"{first} {second}", f"{first}. {second}") == [(first, first), (second, second)]


def test_a_passage_runs_over_a_sentence_that_ends_on_both_sides() -> None:
    first = "أعلنت هيئة الموانئ أن خط الملاحة الجديد سيعمل ثلاث مرات في الأسبوع"
    second = "وستبقى أجرة النقل من دون تغيير حتى منتصف العام التالي"
    assert passages(f"{first}. {second}", f"{first}. {second}") == [(f"{first}. {second}", f"{first}. {second}")]


def test_unrelated_texts_share_nothing() -> None:
    assert passages(PASSAGE, OTHER) == []


def test_a_short_stock_phrase_is_no_passage() -> None:
    assert passages(f"{LEFT} وقال في تصريح صحفي", f"{OTHER} وقال في تصريح صحفي") == []


def test_a_passage_copied_in_another_order_is_found_in_both_parts() -> None:
    found = passages(f"{PASSAGE}. {OTHER}.", f"{OTHER}. {PASSAGE}.")
    assert found == [(PASSAGE, PASSAGE), (OTHER, OTHER)]


def test_passages_do_not_overlap_where_a_text_holds_one_twice() -> None:
    found = shared_passages(words_of(f"{PASSAGE}. {PASSAGE}."), words_of(f"{PASSAGE}."))
    assert len(found) == 1


VOCABULARY = "ميناء سفينة رصيف شحنة قمح تاجر جمارك رسوم خريف قافلة سوق بضاعة مخزن عقد وكيل".split()
texts = st.lists(st.sampled_from(VOCABULARY), max_size=60)


def of_words(norm: list[str]) -> Words:
    return Words("x", norm, [Span(i, i + 1) for i in range(len(norm))], [0] * len(norm), [True] * len(norm))


def sound(p: Passages, a: list[str], b: list[str]) -> bool:
    """Bounds lie on equal words, which are in order on both sides."""
    in_order = all(i < k and j < m for (i, j), (k, m) in zip(p.equal, p.equal[1:], strict=False))
    on_words = p.equal[0] == (p.a0, p.b0) and p.equal[-1] == (p.a1 - 1, p.b1 - 1)
    return in_order and on_words and all(a[i] == b[j] for i, j in p.equal)


@given(texts, texts)
def test_whatever_is_found_stands_on_both_sides(a: list[str], b: list[str]) -> None:
    assert all(sound(p, a, b) and 0 < p.similarity <= 1 for p in shared_passages(of_words(a), of_words(b)))


@given(st.lists(st.sampled_from(VOCABULARY[:8]), max_size=20), st.lists(st.sampled_from(VOCABULARY[8:]), max_size=20))
def test_texts_without_a_common_word_share_nothing(a: list[str], b: list[str]) -> None:
    assert shared_passages(of_words(a), of_words(b)) == []


NUMBERED = [f"كلمة{i}" for i in range(40)]
EDITS = st.lists(st.tuples(st.integers(0, 39), st.sampled_from(["drop", "replace", "add"])), max_size=12)


def edited(edits: list[tuple[int, str]]) -> list[str]:
    how = dict(edits)
    done = {"drop": lambda w: [], "replace": lambda w: [f"{w}غير"], "add": lambda w: [w, f"{w}زائد"]}
    return [x for i, w in enumerate(NUMBERED) for x in (done[how[i]](w) if i in how else [w])]


@given(EDITS)
def test_edits_do_not_make_the_order_of_the_texts_matter(edits: list[tuple[int, str]]) -> None:
    a, b = of_words(NUMBERED), of_words(edited(edits))
    turned = [(p.b0, p.b1, p.a0, p.a1) for p in shared_passages(b, a)]
    assert turned == [(p.a0, p.a1, p.b0, p.b1) for p in shared_passages(a, b)]


@pytest.mark.parametrize(
    "edit",
    [lambda s: s, lambda s: replaced(s, ("تشغيل", "إطلاق")), lambda s: replaced(s, ("جديد ", "")), lambda s: f"{BEFORE}. {s}. {AFTER}."],
)
def test_the_order_of_the_two_texts_does_not_matter(edit: Callable[[str], str]) -> None:
    a, b = f"{LEFT}. {PASSAGE}.", edit(PASSAGE)
    assert passages(a, b)
    assert [(y, x) for x, y in passages(b, a)] == passages(a, b)
