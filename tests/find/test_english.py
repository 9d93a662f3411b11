"""English put together of words: persons, organisations, offices, descriptions."""

from __future__ import annotations

import pytest

from musnad.find.entities import english


@pytest.mark.parametrize(
    ("name", "latin", "by"),
    [
        ("محمد بن سالم العطية", "Mohammed bin Salem al-Attiya", "words"),
        ("عبد الله أبو بكر", "Abdullah Abu Bakr", "words"),
        ("عبد العزيز آل ثاني", "Abdulaziz Al Thani", "words"),
        ("صلاح الدين ربيع", "Salah al-Din Rabie", "words"),
        ("السيد حسن", "Al-Sayed Hassan", "words"),
        ("هيلاري تشانغ", "Hillary Zhang", "words"),
        ("سمير Blogger", "Samir Blogger", "words"),
        ("سمير الفلفيل", "Samir al-Falfil", "letters"),
        ("", None, None),
    ],
)
def test_a_person(name: str, latin: str | None, by: str | None) -> None:
    assert english.person(name) == (latin, by if latin else None)


@pytest.mark.parametrize(
    ("name", "translated"),
    [
        ("وزارة الدفاع الروسية", "Russian Ministry of Defence"),
        ("وزارة الخارجية العراقية", "Iraqi Foreign Ministry"),
        ("وزارة التعليم العالي", "Ministry of Higher Education"),
        ("مجلس القضاء الأعلى العراقي", "Iraqi Supreme Judicial Council"),
        ("الهيئة العامة للطيران المدني", "General Authority for Civil Aviation"),
        ("قيادة قوات العمليات الخاصة", "Special Operations Forces Command"),
        ("شرطة دبي", "Dubai Police"),
        ("محكمة جنايات القاهرة", "Cairo Criminal Court"),
        ("وزارة الدفاع الفلفلية", None),
        ("وزارة الفلفل", None),
        ("الوزارة", None),
        ("الفلفل", None),
    ],
)
def test_an_organisation_is_translated_whole_or_not_at_all(name: str, translated: str | None) -> None:
    assert english.organisation(name) == translated


@pytest.mark.parametrize(
    ("name", "gloss", "translated"),
    [
        ("وزير الخارجية المصري", "minister", "foreign minister"),
        ("وزير خارجية روسيا", "minister", "foreign minister"),
        ("نائب وزير الدفاع", "deputy minister", "deputy defence minister"),
        ("وزير الحج السابق", "minister", "former Hajj minister"),
        ("رئيس الهيئة العامة للطيران المدني", "head of an authority", "head of the General Authority for Civil Aviation"),
        ("الأمين العام للأمم المتحدة", "secretary-general", "secretary-general of the United Nations"),
        ("الرئيس المصري", "president, head", "president"),
        ("رئيس الفلفل", "president, head", "president"),
        ("مدير الشؤون الخارجية", "director", "director of foreign affairs"),
        ("المتحدث باسم الخارجية الروسية", "spokesman for", "spokesman for the Russian Foreign Ministry"),
        ("المتحدث باسم الفلفل", "spokesman for", "spokesman"),
    ],
)
def test_an_office(name: str, gloss: str, translated: str) -> None:
    assert english.office(name, gloss) == translated


def test_several_in_one_office() -> None:
    assert english.office("وزراء الخارجية", "minister", plural=True) == "ministers"


@pytest.mark.parametrize(
    ("gloss", "iso3", "plural", "translated"),
    [
        ("security source", "IRQ", True, "Iraqi security sources"),
        ("spokesman", None, True, "spokesmen"),
        ("agency", None, True, "agencies"),
        ("accused, suspects", "EGY", False, "Egyptian accused"),
        ("US secretary of state", "USA", False, "US secretary of state"),
    ],
)
def test_what_is_only_described(gloss: str, iso3: str | None, plural: bool, translated: str) -> None:
    assert english.described(gloss, iso3, plural) == translated
