"""Names that a common noun beside them makes known, ministries under their field, and short names in brackets."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "name", "type"),
    [
        ("شارك الوفد في مؤتمر جنيف أمس.", "مؤتمر جنيف", "EVENT_NAME"),
        ("انطلقت مناورات «نسر الهضاب» في يونيو.", "نسر الهضاب", "EVENT_NAME"),
        ("أجرت الدولتان تدريبات عسكرية تحت عنوان «سهم الوادي».", "سهم الوادي", "EVENT_NAME"),
        ("قصفت السفن المواقع بصواريخ من طراز «زلزلة-9».", "زلزلة-9", "WEAPON"),
        ("أعلنت الخارجية المصرية رفضها للقرار.", "الخارجية المصرية", "ORG"),
        ("نفت الدفاع السورية الخبر.", "الدفاع السورية", "ORG"),
        ("قالت الخارجية الكورية الشمالية إنها ترفض القرار.", "الخارجية الكورية الشمالية", "ORG"),
        ("قالت الصحة إن الإصابات تراجعت.", "الصحة", "ORG"),
        ("تقاتل القوات داعش والقاعدة في المنطقة.", "القاعدة", "ARMED_GROUP"),
    ],
)
def test_a_name_that_a_common_noun_makes_known(read: Read, sentence: str, name: str, type: str) -> None:
    assert read(sentence).entity(name).type == type


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("تحدث عن السياسة الخارجية المصرية.", "الخارجية المصرية"),
        ("بحث اتفاق موسكو وأنقرة على الهدنة.", "اتفاق موسكو"),
        ("هذه هي القاعدة التي نعمل بها.", "القاعدة"),
        ("تحسنت الصحة المصرية كثيرا.", "الصحة المصرية"),
    ],
)
def test_a_plain_phrase_is_no_name(read: Read, sentence: str, word: str) -> None:
    assert word not in read(sentence).mentions()


def test_a_ministry_is_one_under_both_names(read: Read) -> None:
    reading = read("قالت وزارة الخارجية المصرية إنها ترفض القرار. وأكدت الخارجية المصرية موقفها.")
    assert reading.entity("وزارة الخارجية المصرية") == reading.entity("الخارجية المصرية")


def test_a_short_name_in_brackets_is_the_organisation_from_then_on(read: Read) -> None:
    reading = read("قالت منظمة الصحة العالمية (WHO) إن الوباء تراجع. وطلبت WHO دعما جديدا.")
    assert reading.entity("WHO") == reading.entity("منظمة الصحة العالمية")
    assert [m.span.of(reading.raw) for m in reading.entity("WHO").mentions].count("WHO") == 2


@pytest.mark.parametrize(
    ("sentence", "name", "state", "register"),
    [
        ("تدهورت العلاقات مع مملكة بني سعود.", "مملكة بني سعود", "SAU", "hostile"),
        ("وصل الوفد من بلاد الحرمين أمس.", "بلاد الحرمين", "SAU", "honorific"),
        ("زار الوفد بورما أمس.", "بورما", "MMR", "old"),
        ("زار الوفد مصر أمس.", "مصر", "EGY", None),
    ],
)
def test_a_name_that_says_more_than_who_is_marked(read: Read, sentence: str, name: str, state: str, register: str | None) -> None:
    entity = read(sentence).entity(name)
    assert (entity.ids["iso3"], entity.mentions[0].register) == (state, register)


def test_a_short_name_that_is_given_again_is_one_mention_a_place(read: Read) -> None:
    reading = read("منظمة الصحة العالمية (WHO) " * 40)
    assert len([m for m in reading.entity("WHO").mentions if m.span.of(reading.raw) == "WHO"]) == 40
