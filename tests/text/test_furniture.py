from __future__ import annotations

from time import process_time

import pytest

from musnad.text.health import examine
from musnad.text.normalise import normalise
from musnad.text.text import read_text
from musnad.values import Article, Finding

PROSE = "وصل وزير الخارجية المصري إلى بغداد أمس في زيارة تستغرق يومين واستقبله نظيره العراقي في المطار وعقد الجانبان جلسة مباحثات"
TEASERS = "الوزير يفتتح معرضا للكتاب\nلقاء في عمان"


def findings(raw: str) -> list[Finding]:
    return [f for f in examine(normalise(raw)) if f.kind == "boilerplate"]


def marked(raw: str) -> list[str]:
    return [f.span.of(raw).strip() for f in findings(raw)]


def sentences(raw: str) -> list[str]:
    text = read_text(Article("a", raw))
    return [text.folded.span(i, j).of(raw) for i, j in text.sentences]


@pytest.mark.parametrize(
    "line",
    [
        *("الرئيسية / عربي ودولي / الوزير في بغداد", "أخبار / العالم العربي / العراق", "الرئيسية » الأخبار » الوزير في بغداد"),
        *("أخبار › عربي › العراق", "أنت هنا: الرئيسية", "Home > Monde arabe > Irak"),
        *("تخطي إلى المحتوى", "سياسة الخصوصية", "المقال السابق", "الموضوع التالي: معرض للكتاب في عمان", "صفحة 2 من 5", "1 2 3 4 التالي"),
        *("كتب: أحمد علي", "بقلم: سناء محمود الطيب", "كتبت فاطمة حسين", "إعداد: قسم الأخبار", "عن ramez", "by admin", "نبذة عن الكاتب"),
        *("editor@example.org", "تويتر: @example_writer", "للتواصل مع الكاتب ارسل رسالة", "رابط مختصر: https://example.org/?p=1"),
        *("10:35 ص", "آخر تحديث: 10:30 صباحا", "منذ 3 ساعات", "نشر قبل يومين", "2 hours ago", "الأربعاء 19 أكتوبر 2016 - 10:35 ص"),
        *(
            "19 تشرين الأول/أكتوبر 2016",
            "نشر في: 19/10/2016",
            "1,234 مشاهدة",
            "عدد المشاهدات: 120",
            "مدة القراءة دقيقتان",
            "3 دقائق للقراءة",
        ),
        *(
            "طباعة",
            "فيسبوك | تويتر | واتساب",
            "شارك على تويتر",
            "Partager sur Facebook",
            "اضغط للمشاركة على فيسبوك (فتح في نافذة جديدة)",
            "حجم الخط: - +",
        ),
        *("التعليقات مغلقة", "Sorry Comments are closed", "كن أول من يعلق", "لا توجد تعليقات", "يجب تسجيل الدخول لكتابة تعليق"),
        *("المقالات المنشورة لا تعبر بالضرورة عن رأي الموقع", "0 تعليق", "أبلغ عن إساءة"),
        *("اقرأ أيضا: الوزير يعود إلى القاهرة", "اقرأ أيضاً.. الوزير يعود إلى القاهرة", "للمزيد اضغط هنا", "...المزيد", "Lire la suite"),
        *("الأكثر قراءة", "الكلمات المفتاحية: العراق، مصر", "#العراق #مصر", "المصدر: الجزيرة + وكالات", "التصنيف: أخبار"),
        *("اشترك في نشرتنا البريدية", "تابعونا على أخبار جوجل", "انضم إلى قناتنا على تلغرام", "حمل تطبيقنا الجديد", "Google Play"),
        *("نستخدم ملفات تعريف الارتباط لتحسين تجربتك", "جميع الحقوق محفوظة 2016", "خدمة «صحيفة المدينة»"),
        *(
            "صورة أرشيفية",
            "(أرشيف)",
            "تصوير: سالم عمر",
            "(رويترز)",
            "الوزيران في المطار (أرشيفية)",
            "فيديو",
            "متصفحك لا يدعم تشغيل الفيديو",
        ),
        *(
            "إعلان",
            "- Advertisement -",
            "استطلاع رأي",
            "نتائج التصويت",
            "// انتهى //",
            "تغطية مباشرة",
            "عربي ودولي",
            "• • •",
            "[gallery ids=1]",
        ),
    ],
)
def test_a_line_of_furniture_is_boilerplate_and_the_prose_around_it_is_not(line: str) -> None:
    assert marked(f"{PROSE}.\n{line}\n{PROSE} ثم عاد.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        *("كتب الرئيس رسالة إلى نظيره العراقي.", "عاجل: وصول الوزير إلى بغداد", "شارك الوزير في القمة العربية وألقى كلمة."),
        *("القاهرة - أ ش أ", "بغداد (رويترز) - وصل الوزير", "تحرير الموصل", "كتب قديمة", "عن المؤتمر", "ترجمة جديدة"),
        *("انتكاسة جديدة", "أولا:", "وماذا عن مصر؟", "«لن نقبل ذلك»", "لا تعليق من الوزارة على الأمر.", "{وقل رب زدني علما}"),
        *(
            "إنا لله وإنا إليه راجعون.",
            "هل تعلم أن «الأول» كان رساما وأن «الثاني» كان عازفا؟",
            "تقابل الفريقان يوم 2 / 11 / 1436 في المدينة",
        ),
        *("تابع الوزير جولته في المدينة", "المصدر الأمني نفى ذلك", "إلى اللقاء..", "مصادر مطلعة تكشف التفاصيل", "منذ 3 ساعات والقصف مستمر"),
        *("الصورة لا تكذب", "فيديو يظهر الوزير في المطار", "التعليقات على القرار لم تتأخر.", "محمد حسين"),
    ],
)
def test_what_an_article_can_say_is_no_furniture(line: str) -> None:
    assert marked(f"{PROSE}.\n{line}\n{PROSE} ثم عاد.") == []


@pytest.mark.parametrize(
    "opening", ["أضف تعليقا", "شارك هذا الموضوع", "لن يتم نشر عنوان بريدك الإلكتروني", "التعليقات (3)", "Leave a Reply"]
)
def test_some_furniture_opens_a_block_to_the_end_of_the_page(opening: str) -> None:
    tail = f"{opening}\nالاسم\n{PROSE}."
    assert marked(f"{PROSE}.\n{tail}") == [tail]


@pytest.mark.parametrize("heading", ["قد يعجبك أيضا", "اقرأ أيضًا:", "أخبار ذات صلة", "الأكثر قراءة", "Articles similaires"])
def test_a_heading_of_teasers_takes_their_titles_along(heading: str) -> None:
    block = f"{heading}\n{TEASERS}\n{PROSE} ..."
    assert marked(f"{PROSE}.\n{block}") == [block]


def test_prose_after_teasers_is_read_on() -> None:
    raw = f"{PROSE}.\nاقرأ أيضا\n{TEASERS}\n{PROSE} ثم عاد.\n{PROSE}."
    assert marked(raw) == [f"اقرأ أيضا\n{TEASERS}"]


def test_a_block_never_begins_at_the_first_line() -> None:
    raw = f"شارك هذا الموضوع\n{PROSE}."
    assert PROSE not in "".join(marked(raw))


def test_a_link_to_the_comments_above_the_article_opens_no_block() -> None:
    assert marked(f"الوزير في بغداد\nأضف تعليقا\n{PROSE}.") == ["أضف تعليقا"]


@pytest.mark.parametrize("line", ["الأربعاء 19 أكتوبر 2016", "نشر في: 19 أكتوبر 2016"])
def test_a_full_date_above_the_article_is_read(line: str) -> None:
    assert marked(f"الوزير في بغداد\n{line}\n{PROSE}.") == []


@pytest.mark.parametrize(
    "front", ["الرئيسية / عربي ودولي /", "شارك 0 تعليق", "فيسبوك تويتر واتساب", "Share Tweet", "1,234 مشاهدة", "شارك 0 تعليق Share Tweet"]
)
def test_furniture_in_front_of_the_first_words_is_cut_off(front: str) -> None:
    raw = f"{front} {PROSE}.\n{PROSE} ثم عاد."
    assert " ".join(marked(raw)) == front
    assert sentences(raw) == [f"{PROSE}.", f"{PROSE} ثم عاد."]


@pytest.mark.parametrize(
    "back",
    [
        *("اقرأ أيضًا: الوزير يعود إلى القاهرة", "اقرأ المزيد", "Sorry Comments are closed", "التعليقات مغلقة", "// انتهى //"),
        *("تابعونا على صفحتنا في فيسبوك", "شارك هذا الموضوع: فيسبوك تويتر", "الوسوم: العراق، مصر", "جميع الحقوق محفوظة 2016"),
    ],
)
def test_furniture_behind_the_last_words_is_cut_off(back: str) -> None:
    raw = f"{PROSE}. {back}\n{PROSE} ثم عاد."
    assert marked(raw) == [back]
    assert sentences(raw) == [f"{PROSE}.", f"{PROSE} ثم عاد."]


@pytest.mark.parametrize("raw", [f"شارك {PROSE}.", f"{PROSE}. اقرأ ما كتب الوزير عن ذلك.", f"{PROSE}. وانتهى الاجتماع."])
def test_prose_that_begins_or_ends_like_furniture_is_whole(raw: str) -> None:
    assert marked(raw) == []


@pytest.mark.parametrize(
    "piece", ["1    ", "شارك    ", "تويتر  |  ", "0    ", "أ / ", "أ » ", "#أ ", "-   ", "  ", "هنا ", "أكتوبر/", "0 تعليق    ", "cookies "]
)
def test_no_line_takes_long(piece: str) -> None:
    lines = [piece * (290 // len(piece)) + end for end in ("", ".", "؟ كلمة", "x")]
    start = process_time()
    for line in lines:
        marked(f"{line}\n{PROSE}.\n{line}")
    assert process_time() - start < 0.5


def test_furniture_is_seen_through_marks_and_presentation_forms() -> None:
    assert marked(f"{PROSE}.\nﻃﺒﺎﻋﺔ\u200f") == ["ﻃﺒﺎﻋﺔ\u200f"]


def test_a_line_repeated_at_once_is_boilerplate_the_second_time() -> None:
    raw = f"الوزير في بغداد\nالوزير في بغداد\n{PROSE}."
    assert [f.span.start for f in findings(raw)] == [raw.index("\n") + 1]


def test_a_finding_names_the_pattern_that_made_it() -> None:
    [finding] = findings(f"{PROSE}.\nطباعة")
    assert "boilerplate.tsv:" in finding.why
