"""Times, symbolic and resolved. The publication day is Wednesday 14 March 2018."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("أمس", "2018-03-13"),
        ("اليوم", "2018-03-14"),
        ("غدا", "2018-03-15"),
        ("أمس الثلاثاء", "2018-03-13"),
        ("الاثنين الماضي", "2018-03-12"),
        ("الأحد المقبل", "2018-03-18"),
        ("الأسبوع الماضي", "2018-W10"),
        ("الشهر الماضي", "2018-02"),
        ("العام الماضي", "2017"),
        ("قبل ثلاثة أيام", "2018-03-11"),
        ("5 مارس 2018", "2018-03-05"),
        ("5 آذار 2018", "2018-03-05"),
        ("في نيسان 2016", "2016-04"),
        ("عام 2003", "2003"),
    ],
)
def test_a_time_is_resolved_on_the_publication_day(read: Read, words: str, value: str) -> None:
    reading = read(f"وصل الوفد إلى بغداد {words}.")
    (time,) = reading.record.times
    assert time.value == value
    assert reading.words(time.span).split()[-1] == words.split()[-1]


def test_a_resolved_day_has_its_bounds(read: Read) -> None:
    week = read("وصل الوفد الأسبوع الماضي.").time("الأسبوع الماضي")
    assert (week.earliest, week.latest) == ("2018-03-05", "2018-03-11")


def test_the_symbol_does_not_depend_on_the_publication_day(read: Read) -> None:
    days = ("2018-03-14", "2016-04-08", None)
    symbols = {read("وصل الوفد الاثنين الماضي.", day).record.times[0].relative for day in days}
    assert symbols == {"last(Monday)"}


def test_without_a_publication_day_a_relative_time_has_no_bounds(read: Read) -> None:
    (time,) = read("وصل الوفد أمس.", None).record.times
    assert (time.earliest, time.latest) == (None, None)


def test_a_full_date_needs_no_publication_day(read: Read) -> None:
    (time,) = read("وصل الوفد في 8 أبريل 2016.", None).record.times
    assert (time.value, time.earliest, time.latest) == ("2016-04-08", "2016-04-08", "2016-04-08")


def test_a_duration_means_no_day(read: Read) -> None:
    (time,) = read("استمرت المحادثات خمسة أيام.").record.times
    assert (time.type, time.value, time.earliest) == ("DURATION", "P5D", None)


@pytest.mark.parametrize(
    ("words", "value"), [("٨ أبريل ٢٠١٦", "2016-04-08"), ("8 أبريل/نيسان 2016", "2016-04-08"), ("8/4/2016", "2016-04-08")]
)
def test_dates_in_other_dress(read: Read, words: str, value: str) -> None:
    assert [t.value for t in read(f"وصل الوفد في {words}.").record.times] == [value]


def test_recent_is_no_time(read: Read) -> None:
    assert read("رحب الوفد بالقرار الأخير.").record.times == ()


def test_an_event_takes_the_time_of_its_sentence(read: Read) -> None:
    assert read("زار الرئيس التركي رجب طيب أردوغان طهران الاثنين الماضي.").event("زار").time == "2018-03-12"


def test_a_visit_of_a_minister_to_come_is_on_the_next_thursday(read: Read) -> None:
    reading = read("سيزور وزير الخارجية المصري روسيا الخميس.", "2018-03-14")
    assert reading.time("الخميس").value == "2018-03-15"
