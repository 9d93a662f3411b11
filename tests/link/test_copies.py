"""Copied passages: kind, direction, changed words, origin."""

from collections.abc import Callable

from musnad.link.copies import find_copies
from musnad.values import Attribution, Copy, Entity, Finding, Mention, Record, Span

Make = Callable[..., Record]
PASSAGE = "وصل وفد من وزارة النقل إلى ميناء العقبة لبحث تشغيل خط بحري جديد بين المرفأين قبل نهاية العام"
EDITED = PASSAGE.replace("تشغيل", "إطلاق").replace("جديد ", "")


def only(*records: Record) -> Copy:
    (copy,) = find_copies(records)
    return copy


def spun(raw: str, word: str) -> Finding:
    at = raw.index(word)
    return Finding("spun", Span(at, at + len(word)), None, "for the test")


def test_the_same_words_are_a_verbatim_copy(bare_record: Make) -> None:
    copy = only(bare_record("a", PASSAGE), bare_record("b", PASSAGE))
    assert (copy.kind, copy.similarity, copy.changes) == ("verbatim", 1.0, ())


def test_changed_words_make_an_edited_copy(bare_record: Make) -> None:
    copy = only(bare_record("a", PASSAGE), bare_record("b", EDITED))
    assert copy.kind == "edited"
    assert 0.6 < copy.similarity < 1


def test_changes_are_the_words_that_differ(bare_record: Make) -> None:
    copy = only(bare_record("a", PASSAGE), bare_record("b", EDITED))
    assert [(x.of(PASSAGE), y.of(EDITED)) for x, y in copy.changes] == [("تشغيل", "إطلاق"), ("جديد", "")]


def test_changes_lie_inside_the_passages(bare_record: Make) -> None:
    copy = only(bare_record("a", f"تراجعت أسعار القمح. {PASSAGE}."), bare_record("b", f"{EDITED}. فاز المنتخب."))
    assert copy.changes
    assert all(copy.a.span.holds(x) and copy.b.span.holds(y) for x, y in copy.changes)


def test_passages_point_to_the_raw_text_of_both_articles(bare_record: Make) -> None:
    a, b = f"تراجعت أسعار القمح. {PASSAGE}.", f"«{EDITED}»، فاز المنتخب."
    copy = only(bare_record("a", a), bare_record("b", b))
    assert (copy.a.article, copy.a.span.of(a)) == ("a", PASSAGE)
    assert (copy.b.article, copy.b.span.of(b)) == ("b", EDITED)


def test_spun_words_inside_make_a_spun_copy_and_the_later_one(bare_record: Make) -> None:
    raw = PASSAGE.replace("تشغيل", "تَشْغِيخ")
    copy = only(bare_record("a", raw, health=(spun(raw, "تَشْغِيخ"),)), bare_record("b", PASSAGE))
    assert (copy.kind, copy.direction) == ("spun", "b→a")


def test_spun_words_outside_the_passage_do_not_count(bare_record: Make) -> None:
    raw = f"{PASSAGE}. فاز المُنْتَحَف أمس."
    copy = only(bare_record("a", raw, health=(spun(raw, "المُنْتَحَف"),)), bare_record("b", PASSAGE))
    assert (copy.kind, copy.direction) == ("verbatim", None)


def test_the_later_article_is_the_copy(bare_record: Make) -> None:
    early, late = bare_record("early", PASSAGE, "2016-04-08"), bare_record("late", PASSAGE, "2016-04-09")
    assert only(early, late).direction == "a→b"
    assert only(late, early).direction == "b→a"


def test_dates_win_over_spun_words(bare_record: Make) -> None:
    raw = PASSAGE.replace("تشغيل", "تَشْغِيخ")
    early = bare_record("early", raw, "2016-04-08", health=(spun(raw, "تَشْغِيخ"),))
    assert only(early, bare_record("late", PASSAGE, "2016-04-09")).direction == "a→b"


def test_the_same_day_tells_no_direction(bare_record: Make) -> None:
    assert only(bare_record("a", PASSAGE, "2016-04-08"), bare_record("b", PASSAGE, "2016-04-08")).direction is None


def test_an_undated_article_tells_no_direction(bare_record: Make) -> None:
    copy = only(bare_record("a", PASSAGE, "2016-04-08"), bare_record("b", PASSAGE))
    assert copy.direction is None
    assert "nothing tells" in copy.why


def test_why_counts_the_equal_words(bare_record: Make) -> None:
    count = len(PASSAGE.split())
    assert f"{count} equal words" in only(bare_record("a", PASSAGE), bare_record("b", PASSAGE)).why


def test_the_agency_that_an_article_credits_is_the_origin(bare_record: Make) -> None:
    raw = f"{PASSAGE}، بحسب وكالة المثال."
    at = raw.index("وكالة المثال")
    agency = Entity("e1", "MEDIA", "وكالة المثال", (Mention(Span(at, at + 12), "name", "test"),))
    said = Attribution(
        Span(at - 5, at - 1), "e1", Span(at, at + 12), "agency", ("e1",), ("agency",), Span(0, len(PASSAGE)), "indirect", "reported", "test"
    )  # fmt: skip
    copy = only(bare_record("a", raw, entities=(agency,), attributions=(said,)), bare_record("b", PASSAGE))
    assert copy.origin == "وكالة المثال"


def test_without_a_credited_source_there_is_no_origin(bare_record: Make) -> None:
    assert only(bare_record("a", PASSAGE), bare_record("b", PASSAGE)).origin is None


def test_an_article_is_no_copy_of_itself(bare_record: Make) -> None:
    assert find_copies([bare_record("a", f"{PASSAGE}. {PASSAGE}.")]) == []


def test_furniture_that_two_pages_share_is_no_copy(bare_record: Make) -> None:
    whole = (Span(0, len(PASSAGE)),)
    assert find_copies([bare_record("a", PASSAGE, boilerplate=whole), bare_record("b", PASSAGE, boilerplate=whole)]) == []


def test_ids_do_not_depend_on_other_articles(bare_record: Make) -> None:
    a, b = bare_record("a", PASSAGE), bare_record("b", EDITED)
    other = bare_record("c", "هطلت أمطار غزيرة على الساحل الغربي مساء الأحد وأغلقت طرقا جبلية عدة")
    assert {c.id for c in find_copies([a, b])} == {c.id for c in find_copies([other, a, b])}


def test_adding_an_article_only_adds_copies(bare_record: Make) -> None:
    a, b, c = (bare_record(id, text) for id, text in (("a", PASSAGE), ("b", EDITED), ("c", PASSAGE)))
    two, three = find_copies([a, b]), find_copies([a, b, c])
    assert set(two) < set(three)
    assert {(x.a.article, x.b.article) for x in three} == {("a", "b"), ("a", "c"), ("b", "c")}
