"""Names, offices, states under their adjectives and capitals, and whom we record."""

from collections.abc import Callable
from typing import Any

import pytest

from musnad.values import Place

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "name", "office"),
    [
        ("وصل وزير الخارجية المصري سامح شكري إلى بغداد.", "سامح شكري", "وزير الخارجية المصري"),
        ("استقبل الرئيس الفرنسي إيمانويل ماكرون وفدا من رجال الأعمال.", "إيمانويل ماكرون", "الرئيس الفرنسي"),
        ("وصلت المستشارة الألمانية أنغيلا ميركل إلى القاهرة.", "أنغيلا ميركل", "المستشارة الألمانية"),
        ("قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن اللقاء تأجل.", "ماريا زاخاروفا", "المتحدثة باسم الخارجية الروسية"),
        ("ألقى الأمين العام للأمم المتحدة أنطونيو غوتيريش كلمة في جنيف.", "أنطونيو غوتيريش", "الأمين العام للأمم المتحدة"),
    ],
)
def test_a_name_with_its_office(read: Read, sentence: str, name: str, office: str) -> None:
    reading = read(sentence)
    assert reading.entity(name).type == "PER"
    assert reading.entity(name).public
    assert reading.offices(name) == [office]


def test_an_office_does_not_belong_to_the_name(read: Read) -> None:
    assert "وزير الخارجية المصري سامح شكري" not in read("وصل وزير الخارجية المصري سامح شكري إلى بغداد.").mentions()


def test_an_unlisted_official_is_found_by_the_office(read: Read) -> None:
    reading = read("وصل وزير الزراعة التونسي سمير عبد الحفيظ إلى الجزائر أمس.")
    assert reading.offices("سمير عبد الحفيظ") == ["وزير الزراعة التونسي"]
    assert reading.entity("سمير عبد الحفيظ").public


def test_a_full_name_and_its_surname_are_one_person(read: Read) -> None:
    reading = read("وصل وزير الخارجية المصري سامح شكري إلى بغداد. وسيلتقي شكري عددا من المسؤولين.")
    assert reading.entity("سامح شكري") == reading.entity("شكري")


@pytest.mark.parametrize(
    ("sentence", "name", "english", "by"),
    [
        ("وصل وزير الخارجية المصري سامح شكري إلى بغداد.", "سامح شكري", "Sameh Shoukry", "lexicon"),
        ("قال النقيب علي حسين الموسوي إن الطريق مفتوح.", "علي حسين الموسوي", "Ali Hussein al-Moussawi", "words"),
        ("قال النقيب سمير العبيدات إن الطريق مفتوح.", "سمير العبيدات", "Samir al-Abidat", "letters"),
        ("أعلنت وزارة الدفاع الروسية وقف القصف.", "وزارة الدفاع الروسية", "Russian Ministry of Defence", "words"),
        ("أعلنت وزارة الفلفل الروسية وقف القصف.", "وزارة الفلفل الروسية", None, None),
        ("نفى البيت الأبيض النبأ.", "البيت الأبيض", "White House", "words"),
        ("هبطت الطائرة في مطار الرياض قادمة من مدينة باريس.", "باريس", "Paris", "lexicon"),
        ("قالت مصادر أمنية عراقية إن الطريق مفتوح.", "مصادر أمنية عراقية", "Iraqi security sources", "words"),
        ("وصل وزير الخارجية الروماني إلى بغداد.", "وزير الخارجية الروماني", "Romanian foreign minister", "words"),
    ],
)
def test_english_and_where_it_is_from(read: Read, sentence: str, name: str, english: str | None, by: str | None) -> None:
    entity = read(sentence).entity(name)
    assert (entity.name_en, entity.name_en_by) == (english, by)


@pytest.mark.parametrize(
    ("sentence", "person", "office"),
    [
        ("وصل وزير الخارجية المصري سامح شكري إلى بغداد.", "سامح شكري", "foreign minister"),
        ("وصل وزير الصحة والسكان التونسي سمير عبد الحفيظ إلى بغداد.", "سمير عبد الحفيظ", "health and population minister"),
        ("وصل وزير الفلفل التونسي سمير عبد الحفيظ إلى بغداد.", "سمير عبد الحفيظ", "minister"),
        ("وصل الرئيس الفرنسي إيمانويل ماكرون إلى بغداد.", "إيمانويل ماكرون", "president"),
    ],
)
def test_the_office_in_english(read: Read, sentence: str, person: str, office: str) -> None:
    assert [role.office for role in read(sentence).entity(person).roles] == [office]


@pytest.mark.parametrize(
    ("sentence", "word", "kind", "state"),
    [
        ("وصل الوفد إلى مصر أمس.", "مصر", "name", "EGY"),
        ("وقال إن بنما ترفض ذلك.", "بنما", "name", "PAN"),
        ("وصل الوفد المصري أمس.", "المصري", "adjective", "EGY"),
        ("اتهمت القاهرة الدوحة بالتدخل في شؤونها.", "القاهرة", "metonym", "EGY"),
        ("اتهمت القاهرة الدوحة بالتدخل في شؤونها.", "الدوحة", "metonym", "QAT"),
        ("رفضت الحكومة العراقية الاتفاق.", "العراقية", "adjective", "IRQ"),
        ("أعلنت الولايات المتحدة موقفها.", "الولايات المتحدة", "name", "USA"),
        ("وصل مسؤولون أمريكيون إلى عمان.", "أمريكيون", "adjective", "USA"),
    ],
)
def test_a_state_in_every_form(read: Read, sentence: str, word: str, kind: str, state: str) -> None:
    reading = read(sentence)
    assert reading.entity(word).ids["iso3"] == state
    assert word in reading.mentions(kind)


def test_all_forms_of_a_state_are_one_entity(read: Read) -> None:
    reading = read("رحبت مصر بالقرار. وقال مسؤول مصري إن القاهرة ستدعم الاتفاق.")
    assert reading.entity("مصر") == reading.entity("مصري") == reading.entity("القاهرة")


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        ("وصل الوفد إلى حلب أمس.", "حلب", Place("city", 36.2, 37.16)),
        ("انعقد المؤتمر في القاهرة أمس.", "القاهرة", Place("city", 30.06, 31.25)),
        ("وصل الوفد المصري أمس.", "المصري", Place("state", None, None)),
        ("رفضت الحكومة العراقية الاتفاق.", "العراقية", Place("state", None, None)),
        ("تزور الوزيرة دول الشرق الأوسط غدا.", "الشرق الأوسط", Place("region", 29.0, 42.0)),
        ("رفضت الأمم المتحدة الاتفاق.", "الأمم المتحدة", None),
    ],
)
def test_a_place_says_how_large_it_is_and_where_it_lies(read: Read, sentence: str, word: str, place: Place | None) -> None:
    assert read(sentence).entity(word).place == place


def test_a_place_of_the_generated_table_is_found_alone(read: Read) -> None:
    assert read("وقع الحادث في لوكارنو أمس.").entity("لوكارنو").country == "CHE"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("وقع الحادث في ولاية موش أمس.", {"موش"}),
        ("وقع الحادث بمدينة موش أمس.", {"موش"}),
        ("وقع الحادث بين مدينتي هورتن وموس أمس.", {"هورتن", "موس"}),
        ("وقع الحادث في موش أمس.", set()),
        ("زار الوفد المدينة وموش أمس.", set()),
    ],
)
def test_a_gated_name_is_a_place_only_behind_a_noun_that_says_so(read: Read, sentence: str, names: set[str]) -> None:
    assert read(sentence).mentions("name") == names


def test_a_capital_that_is_a_place_is_no_state(read: Read) -> None:
    assert read("انعقد المؤتمر في القاهرة أمس.").entity("القاهرة").ids.get("iso3") is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("تراجع الإنتاج بمصر هذا العام.", "مصر"),
        ("رحبت روسيا ومصر بالقرار.", "مصر"),
        ("نفت طهران دعمها لحزب الله.", "حزب الله"),
        ("وصل الوفد وسامح شكري إلى بغداد.", "سامح شكري"),
        ("وصل الوفد إلى ولاية تكساس أمس.", "تكساس"),
    ],
)
def test_clitics_stay_outside_a_name(read: Read, sentence: str, name: str) -> None:
    assert name in read(sentence).mentions("name")


@pytest.mark.parametrize(
    ("sentence", "name", "type"),
    [
        ("دعت الأمم المتحدة إلى وقف القتال.", "الأمم المتحدة", "ORG"),
        ("ذكرت وكالة رويترز أن الوفد غادر.", "رويترز", "MEDIA"),
        ("هاجم حزب الله موقعا على الحدود.", "حزب الله", "ARMED_GROUP"),
        ("وصلت القافلة إلى الموصل أمس.", "الموصل", "GPE"),
    ],
)
def test_types(read: Read, sentence: str, name: str, type: str) -> None:
    (found,) = [e for e in read(sentence).record.entities if name in e.name]
    assert found.type == type


@pytest.mark.parametrize(
    "sentence",
    [
        "قال سائق الحافلة كريم حسن السالم إن الطريق كانت مغلقة.",
        "قالت الطالبة سعاد محمد الدهان إنها رأت الدخان.",
        "قتل محمد علي الجابر في الحادث.",
        "قال السيد محمود سالم الكيلاني إن ابنه خرج.",
        "قال الحاج محمود سالم الكيلاني إن منزله تهدم.",
        "وقال الشيخ سالم فاضل الكيلاني إن القرية هدمت.",
        "قتل المواطن سالم فاضل الكيلاني أمس.",
        "توفي الطفل أحمد سالم الكيلاني متأثرا بجراحه.",
        "قال الشاهد كريم سالم الكيلاني إنه رأى المسلحين.",
        "مثل المتهم سالم فاضل الكيلاني أمام المحكمة.",
        "شكر المريض كريم سالم الكيلاني الأطباء.",
        "قالت زوجة الوزير سعاد فاضل إن زوجها بخير.",
        "قال شقيق الرئيس سالم فاضل إن الأسرة بخير.",
    ],
)
def test_a_person_without_a_public_role_is_private(read: Read, sentence: str) -> None:
    people = [e for e in read(sentence).record.entities if e.type == "PER" and any(m.kind == "name" for m in e.mentions)]
    assert people
    assert [p.name for p in people if p.public] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال المحلل السياسي سالم فاضل إن الأزمة طويلة.",
        "وقال الخبير العسكري سالم فاضل إن الحرب طويلة.",
        "وقال المتحدث باسم الوزارة سالم فاضل إن الأزمة انتهت.",
        "وقال العميد سالم فاضل إن القوات تقدمت.",
        "وقال مراسل رويترز سالم فاضل إن القوات تقدمت.",
    ],
)
def test_an_office_a_rank_or_an_expertise_makes_a_person_public(read: Read, sentence: str) -> None:
    assert read(sentence).entity("سالم فاضل").public


def test_furniture_gives_no_entity(read: Read) -> None:
    reading = read("وصل الوفد المصري إلى بغداد أمس.\nاقرأ أيضا\nروسيا وتركيا توقعان اتفاقا جديدا")
    assert "المصري" in reading.mentions()
    assert {"روسيا", "تركيا"}.isdisjoint(reading.mentions())


def test_everyday_words_are_no_names(read: Read) -> None:
    reading = read("كان الطقس جميلا أمس، وخرج الناس إلى الحدائق مع أطفالهم بعد أسبوع من المطر.")
    assert reading.mentions("name") == set()


@pytest.mark.parametrize("words", ["الرئيس بوتين", "العاهل السعودي الملك سلمان بن عبد العزيز", "الملك سلمان بن عبد العزيز"])
def test_a_title_before_a_known_name_does_not_make_another_person(read: Read, words: str) -> None:
    names = {e.name for e in read(f"قال {words} أمس.").record.entities if e.type == "PER"}
    assert names <= {"فلاديمير بوتين", "سلمان بن عبد العزيز"}
    assert names


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("حسب مصادر مسئولة فإن التوقيع سيتم.", "فإن التوقيع"),
        ("أكد النائب العام قيام العناصر الإرهابية بالهجوم.", "النائب العام قيام العناصر الإرهابية"),
        ("واجه صحافيون مضايقات أمس.", "صحافيون مضايقات"),
        ("سيزور وزير الخارجية المصري روسيا الخميس.", "وزير الخارجية المصري روسيا"),
    ],
)
def test_what_only_stands_beside_a_name_is_not_in_it(read: Read, sentence: str, absent: str) -> None:
    assert absent not in read(sentence).mentions()


def test_a_name_has_no_quotation_marks(read: Read) -> None:
    assert read("ذكرت وكالة «رويترز» أمس أن مصر بعيدة.").entity("وكالة «رويترز»").name == "وكالة رويترز"


def test_a_capital_behind_that_is_its_government(read: Read) -> None:
    reading = read("أعلن وزير خارجية روسيا أن موسكو قررت الانسحاب.")
    assert reading.entity("موسكو") is reading.entity("روسيا")


@pytest.mark.parametrize(
    ("sentence", "name", "type"),
    [
        ("فاز نادي الهلال على ضيفه أمس.", "الهلال", "ORG"),
        ("تعادل النصر السعودي أمس.", "النصر", "ORG"),
        ("أحرز مهاجم الأهلي هدفين.", "الأهلي", "ORG"),
        ("زاد الطلب على سيارات نيسان هذا العام.", "نيسان", "ORG"),
        ("وقال لـ«الديار» إن الاتفاق قريب.", "الديار", "MEDIA"),
        ("وصل مراسل الجزيرة إلى المطار.", "الجزيرة", "MEDIA"),
    ],
)
def test_an_ordinary_word_is_a_name_where_one_is_asked_for(read: Read, sentence: str, name: str, type: str) -> None:
    assert any(name in e.name and e.type == type for e in read(sentence).record.entities)


@pytest.mark.parametrize(
    "sentence",
    [
        "شوهد الهلال مساء أمس.",
        "تحقق النصر بعد معارك طويلة.",
        "سيطرت القوات على محافظة الجزيرة.",
        "وصل الوفد في 14 نيسان إلى دمشق.",
        "وافق مجلس الإدارة على تعيين لجنة للتحقيق.",
        "اشترى جهاز الكمبيوتر الجديد.",
    ],
)
def test_an_ordinary_word_is_no_name_of_an_organisation(read: Read, sentence: str) -> None:
    assert not [e for e in read(sentence).record.entities if e.type in ("ORG", "MEDIA") and any(m.kind == "name" for m in e.mentions)]


def test_a_club_that_was_asked_for_keeps_its_name(read: Read) -> None:
    reading = read("أعلن نادي الرجاء قراره. وأضاف أن الرجاء سيسافر غدا.")
    assert "الرجاء" in reading.mentions("name")
    assert len([e for e in reading.record.entities if e.type == "ORG"]) == 1


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قال مدير شركة آر آي بي بي الصينية إن العقد وقع.", "شركة آر آي بي بي"),
        ("وقعت شركة «سكور بلس» العقد.", "شركة «سكور بلس»"),
        ("أصدرت الجمعية الكويتية لحقوق الإنسان بيانا.", "الجمعية الكويتية لحقوق الإنسان"),
    ],
)
def test_a_coined_name_of_an_organisation(read: Read, sentence: str, name: str) -> None:
    assert name in read(sentence).mentions("name")


def test_a_head_before_a_listed_name_is_that_entry(read: Read) -> None:
    reading = read("أعلنت شركة بوينغ خططها. وأضافت بوينغ أن الطائرة جاهزة.")
    assert reading.entity("شركة بوينغ") == reading.entity("بوينغ")
