"""Persons whom only the place in the sentence shows, their offices, and their later mentions."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وأضاف كرافتشينكوف أن العمل سيبدأ قريبا.", "كرافتشينكوف"),
        ("وقال زلاتكوفيتش مورينيوسكي إن العمل سيبدأ قريبا.", "زلاتكوفيتش مورينيوسكي"),
        ("فاز العداء الكيني كيبروتوش بالسباق.", "كيبروتوش"),
        ("وشكر زميله دراغوسلاف على ما فعل.", "دراغوسلاف"),
        ("حضر الحفل سمير غانم مع أسرته.", "سمير غانم"),
        ("كما تحدث هاشم فتحي عن مشروعه.", "هاشم فتحي"),
    ],
)
def test_a_name_where_a_person_is_expected(read: Read, sentence: str, name: str) -> None:
    assert read(sentence).entity(name).type == "PER"


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال متهكما إن العمل سيبدأ قريبا.",
        "وأكدت مسعفة أن الجرحى نقلوا إلى المستشفى.",
        "كشف «زلاتكو» عن خطته.",
        "وقال معارضوه إن العمل سيبدأ قريبا.",
        "بلغ الفريق كأس العالم وتصفياته.",
        "كشف حفيداه عن الخطة.",
        "سواء كانوا أعضاء في الحزب أم لا.",
    ],
)
def test_an_unknown_word_is_not_always_a_name(read: Read, sentence: str) -> None:
    assert [e for e in read(sentence).record.entities if e.type == "PER" and any(m.kind == "name" for m in e.mentions)] == []


def test_a_particle_does_not_take_a_function_word_into_the_name(read: Read) -> None:
    assert not any("إنه" in mention for mention in read("قال مايكل فان إنه يشعر بالفخر.").mentions())


def test_a_name_expected_once_is_the_man_named_before(read: Read) -> None:
    reading = read("وصل العقيد سعد كرافتشينكوف إلى بغداد. وأضاف كرافتشينكوف أن العمل سيبدأ قريبا.")
    assert reading.entity("سعد كرافتشينكوف") == reading.entity("كرافتشينكوف")


def test_a_lone_given_name_is_his_who_has_it_in_full(read: Read) -> None:
    reading = read("وصل العقيد محمود سالم الكيلاني إلى بغداد. وقال محمود إن العمل سيبدأ.")
    assert reading.entity("محمود") == reading.entity("محمود سالم الكيلاني")


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        (
            "التقى وزيرا الخارجية المصري سامح شكري والأردني أيمن الصفدي أمس.",
            {"سامح شكري": ["وزيرا الخارجية المصري"], "أيمن الصفدي": ["الأردني"]},
        ),
        (
            "حضر اللقاء سالم العساف وزير المالية، وخالد العباد رئيس البرلمان، وفهد بن عبد الله العسكر نائب المدير.",
            {"سالم العساف": ["وزير المالية"], "خالد العباد": ["رئيس البرلمان"], "فهد بن عبد الله العسكر": ["نائب المدير"]},
        ),
        ("حضر رئيس الوزراء، وسامح شكري وزير الخارجية.", {"سامح شكري": ["وزير الخارجية"]}),
        ("استقبله والي طنجة محمد اليعقوبي.", {"محمد اليعقوبي": ["والي طنجة"]}),
        (
            "قال الأمين العام لمجلس التعاون لدول الخليج العربية عبد اللطيف الزياني إن العمل بدأ.",
            {"عبد اللطيف الزياني": ["الأمين العام لمجلس التعاون لدول الخليج العربية"]},
        ),
        (
            "قالت ممثلة الأمين العام لشؤون نزع السلاح نادية البصري إن العمل بدأ.",
            {"نادية البصري": ["ممثلة الأمين العام لشؤون نزع السلاح"]},
        ),
        ("قال السكرتير الصحفي السابق للبيت الأبيض شون سبايسر إن العمل بدأ.", {"شون سبايسر": ["السكرتير الصحفي السابق للبيت الأبيض"]}),
        ("حضر الرئيس الأول لمحكمة الاستئناف سالم القباني.", {"سالم القباني": ["الرئيس الأول لمحكمة الاستئناف"]}),
        ("حضر تميم بن عبد العزيز السالم مساعد الوزير.", {"تميم بن عبد العزيز السالم": ["مساعد الوزير"]}),
        ("قال مدير شرطة منطقة الشمال سالم القباني إن العمل بدأ.", {"سالم القباني": ["مدير شرطة منطقة الشمال"]}),
        ("قال الرئيس الأمريكي السابق باراك أوباما إن الوقت حان.", {"باراك أوباما": ["الرئيس الأمريكي السابق"]}),
        (
            "وصل مساعد وزير الدفاع الفرنسي لشؤون أفريقيا جان دوبوا إلى القاهرة.",
            {"جان دوبوا": ["مساعد وزير الدفاع الفرنسي لشؤون أفريقيا"]},
        ),
    ],
)
def test_whose_office_it_is(read: Read, sentence: str, offices: dict[str, list[str]]) -> None:
    reading = read(sentence)
    assert {name: reading.offices(name) for name in offices} == offices


def test_the_family_name_of_an_east_asian_stands_first(read: Read) -> None:
    reading = read("استقبل كيم جونغ أون الوفد الروسي. ثم ألقى كيم كلمة.")
    assert reading.entity("كيم") == reading.entity("كيم جونغ أون")


@pytest.mark.parametrize("sentence", ["توجه القائد إلى الميدان، وإلى قائد الكتيبة.", "وصل إلى بغداد وإلى أربيل."])
def test_and_to_is_no_governor(read: Read, sentence: str) -> None:
    assert not any(mention.startswith("وإلى") or mention == "إلى" for mention in read(sentence).mentions())


def test_an_office_without_a_name_is_his_who_held_it(read: Read) -> None:
    reading = read("قال لافروف إن العمل بدأ. وشدد وزير الخارجية الروسي على ذلك.")
    assert reading.entity("وزير الخارجية الروسي") == reading.entity("لافروف")


@pytest.mark.parametrize(("day", "name"), [("2010-03-02", "ميدفيديف"), ("2015-03-02", "بوتين"), (None, None)])
def test_who_held_an_office_depends_on_the_day_of_the_article(read: Read, day: str | None, name: str | None) -> None:
    reading = read("تحدث ميدفيديف وبوتين معا. وشدد الرئيس الروسي على ذلك.", day)
    assert (reading.entity("الرئيس الروسي") == reading.entity(name)) if name else reading.entity("الرئيس الروسي").name == "الرئيس الروسي"


def test_what_follows_a_mans_office_and_does_not_agree_is_not_in_it(read: Read) -> None:
    assert "الرئيس" in read("ثم غادر الرئيس المنصة.").mentions()


def test_offices_without_end_inside_each_other_are_read_all_the_same(read: Read) -> None:
    assert read("نائب رئيس " * 3000).record.entities
