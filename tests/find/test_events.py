"""Who did what to whom."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "trigger", "plover", "actors", "recipients"),
    [
        ("اتهمت القاهرة الدوحة بالتدخل في شؤونها.", "اتهمت", "ACCUSE", {"EGY"}, {"QAT"}),
        ("هددت كوريا الشمالية الولايات المتحدة بالحرب.", "هددت", "THREATEN", {"PRK"}, {"USA"}),
        ("دعت الأمم المتحدة السعودية إلى الحوار.", "دعت", "REQUEST", {"الأمم المتحدة"}, {"SAU"}),
        ("هاجمت إسرائيل إيران أمس.", "هاجمت", "ASSAULT", {"ISR"}, {"IRN"}),
        ("أيدت روسيا سوريا في مجلس الأمن.", "أيدت", "SUPPORT", {"RUS"}, {"SYR"}),
        ("أدانت فرنسا تركيا أمس.", "أدانت", "ACCUSE", {"FRA"}, {"TUR"}),
    ],
)
def test_actor_and_recipient(read: Read, sentence: str, trigger: str, plover: str, actors: set[str], recipients: set[str]) -> None:
    reading = read(sentence)
    assert reading.event(trigger).plover == plover
    assert (reading.actors(trigger), reading.recipients(trigger)) == (actors, recipients)


def test_subject_before_the_verb(read: Read) -> None:
    reading = read("إسرائيل هاجمت إيران أمس.")
    assert (reading.actors("هاجمت"), reading.recipients("هاجمت")) == ({"ISR"}, {"IRN"})


def test_a_visit_by_a_president(read: Read) -> None:
    reading = read("زار الرئيس التركي رجب طيب أردوغان إيران أمس.")
    assert (reading.event("زار").plover, reading.event("زار").subtype) == ("CONSULT", "visit")
    assert reading.actors("زار") == {"رجب طيب أردوغان"}
    assert reading.recipients("زار") == {"IRN"}


def test_a_visit_by_a_minister(read: Read) -> None:
    assert read("زار وزير الخارجية المصري سامح شكري بغداد أمس.").actors("زار") == {"سامح شكري"}


def test_a_visit_by_a_chancellor(read: Read) -> None:
    reading = read("ستزور المستشارة الألمانية أنغيلا ميركل تونس غدا.")
    assert reading.actors("تزور") == reading.names(reading.entity("أنغيلا ميركل").id)
    assert reading.recipients("تزور") == {"TUN"}


def test_a_visit_as_a_noun_with_a_light_verb(read: Read) -> None:
    reading = read("قام الرئيس التركي رجب طيب أردوغان بزيارة إلى إيران أمس.")
    assert reading.event("زيارة").plover == "CONSULT"
    assert reading.actors("زيارة") == {"رجب طيب أردوغان"}


def test_talks_with_a_light_verb(read: Read) -> None:
    reading = read("أجرت روسيا محادثات مع تركيا أمس.")
    assert reading.event("محادثات").plover == "CONSULT"
    assert reading.actors("محادثات") | reading.recipients("محادثات") == {"RUS", "TUR"}


def test_a_meeting_between_equals(read: Read) -> None:
    reading = read("التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني محمد جواد ظريف في موسكو.")
    assert reading.event("التقى").plover == "CONSULT"
    assert reading.actors("التقى") | reading.recipients("التقى") == {"سيرغي لافروف", "محمد جواد ظريف"}


def test_two_joined_actors(read: Read) -> None:
    assert read("وقعت روسيا وتركيا اتفاقا في سوتشي.").actors("وقعت") == {"RUS", "TUR"}


def test_an_agreement_that_is_signed_is_one_event(read: Read) -> None:
    reading = read("وقعت روسيا وتركيا اتفاقا في سوتشي.")
    assert [e.plover for e in reading.record.events] == ["SUPPORT"]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("قُتل ثلاثة مدنيين في حلب أمس.", "قُتل"),
        ("قتل ثلاثة مدنيين في حلب أمس.", "قتل"),
        ("اعتقل خمسة متظاهرين في تونس أمس.", "اعتقل"),
        ("تعرضت مدينة حلب لقصف أمس.", "قصف"),
    ],
)
def test_an_agent_who_is_not_named_stays_empty(read: Read, sentence: str, trigger: str) -> None:
    assert read(sentence).actors(trigger) == set()


def test_the_killed_are_the_recipients(read: Read) -> None:
    assert read("قُتل ثلاثة مدنيين في حلب أمس.").recipients("قُتل") == {"مدنيين"}


def test_who_condemns_an_attack_did_not_do_it(read: Read) -> None:
    reading = read("أدانت مصر الهجوم على الكنيسة.")
    assert reading.actors("أدانت") == {"EGY"}
    assert reading.actors("الهجوم") == set()


def test_who_tells_of_an_act_did_not_do_it(read: Read) -> None:
    reading = read("بحسب وزارة الدفاع الروسية، قصفت الطائرات مواقع المسلحين في إدلب.")
    assert "وزارة الدفاع الروسية" not in reading.actors("قصفت")


def test_where_it_happened(read: Read) -> None:
    reading = read("قصفت القوات الأمريكية مواقع في الموصل أمس.")
    assert reading.names(reading.event("قصفت").location) == {"الموصل"}


def test_a_clitic_stays_outside_a_trigger(read: Read) -> None:
    reading = read("ورفضت القاهرة الاتفاق، وستزور المستشارة الألمانية أنغيلا ميركل تونس.")
    assert {"رفضت", "تزور"} <= {reading.words(e.span) for e in reading.record.events}


def test_furniture_gives_no_event(read: Read) -> None:
    reading = read("هاجمت إسرائيل إيران أمس.\nاقرأ أيضا\nروسيا تهدد تركيا بالحرب")
    assert {e.plover for e in reading.record.events} == {"ASSAULT"}


def test_the_weather_is_no_event(read: Read) -> None:
    assert read("هطلت أمطار غزيرة على الساحل أمس، وارتفعت درجات الحرارة اليوم.").record.events == ()


def test_parties_are_shown_by_words_of_the_text(read: Read) -> None:
    reading = read("اتهمت القاهرة الدوحة بالتدخل في شؤونها.")
    shown = {(v.field, reading.words(v.span)) for v in reading.event("اتهمت").evidence}
    assert {("actors", "القاهرة"), ("recipients", "الدوحة")} <= shown


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors"),
    [
        ("قال إن لقاء جمع لافروف وكيري في جنيف انتهى.", "لقاء", {"سيرغي لافروف", "جون كيري"}),
        ("عقد في جدة اجتماع ضم السعودية وتركيا.", "اجتماع", {"SAU", "TUR"}),
        ("عقد اجتماع في جدة بمشاركة السعودية وتركيا.", "اجتماع", {"SAU", "TUR"}),
        ("جمع الاجتماع بين لافروف وكيري.", "الاجتماع", {"سيرغي لافروف", "جون كيري"}),
    ],
)
def test_the_parties_that_a_meeting_gathers(read: Read, sentence: str, trigger: str, actors: set[str]) -> None:
    assert read(sentence).actors(trigger) == actors


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors", "recipients"),
    [
        ("أكدت موسكو دعم السعودية للمعارضة السورية.", "دعم", {"SAU"}, {"المعارضة السورية"}),
        ("تصاعدت الهجمات لداعش على العراق.", "الهجمات", {"داعش"}, {"IRQ"}),
        ("جاء ذلك خلال الزيارة المرتقبة للسيسي إلى روسيا.", "الزيارة", {"عبد الفتاح السيسي"}, {"RUS"}),
    ],
)
def test_an_agent_that_l_or_idafa_brings_in(read: Read, sentence: str, trigger: str, actors: set[str], recipients: set[str]) -> None:
    reading = read(sentence)
    assert (reading.actors(trigger), reading.recipients(trigger)) == (actors, recipients)


def test_a_relative_clause_without_a_pronoun_at_its_head(read: Read) -> None:
    assert read("خلال زيارة لدولة خليجية يقوم بها السيسي غدا.").actors("زيارة") == {"عبد الفتاح السيسي"}


def test_the_subject_goes_on_behind_w(read: Read) -> None:
    reading = read("زار لافروف تونس، والتقى بعدد من القادة التونسيين، وناقش معهم الأزمة.")
    assert reading.actors("التقى") == reading.actors("ناقش") == {"سيرغي لافروف", "القادة التونسيين"}


def test_the_subject_before_an_aside(read: Read) -> None:
    reading = read("أعلن أن لافروف، الذي يزور مصر منذ أمس، وقع الاتفاق مع تركيا.")
    assert reading.actors("وقع") == {"سيرغي لافروف", "TUR"}


def test_a_participle_of_manner(read: Read) -> None:
    reading = read("قاطعت المعارضة السورية المحادثات منتقدة روسيا.")
    assert (reading.actors("منتقدة"), reading.recipients("منتقدة")) == ({"المعارضة السورية"}, {"RUS"})


def test_a_country_that_only_saw_the_event_did_not_do_it(read: Read) -> None:
    assert read("شهدت سوريا هجوما لداعش أمس.").actors("هجوما") == {"داعش"}


def test_a_noun_of_number_is_no_bar(read: Read) -> None:
    assert read("أعلن أن أول دفعة من المقاتلين الأوكرانيين استسلمت.").actors("استسلمت") == {"المقاتلين الأوكرانيين"}


def test_a_verb_behind_a_relative_pronoun_is_not_the_topics(read: Read) -> None:
    reading = read("كينيا حليف للغرب ضد جماعة الشباب الصومالية المتشددة التي قتلت أمس 148 شخصا.")
    assert "KEN" not in reading.actors("قتلت")


def test_we_are_whoever_speaks(read: Read) -> None:
    assert read("مصر بعيدة لكن فرنسا ستدعمنا بالنفط.").recipients("تدعم") == set()


def test_the_agent_of_a_noun_with_a_pronoun_and_an_object(read: Read) -> None:
    reading = read("عاتبت مصر فرنسا على دعمها لإسرائيل.")
    assert reading.recipients("دعم") == {"ISR"}


@pytest.mark.parametrize(
    ("sentence", "trigger", "victims"),
    [
        ("قتل القيادي في حماس يحيى عياش أمس.", "قتل", {"يحيى عياش"}),
        ("تسلمت الأسر جثامين الضحايا الذين قتلوا في الهجوم.", "قتلوا", {"الضحايا"}),
        ("الهجمات التي ضربت كلا من الكويت وتونس مستمرة.", "ضربت", {"KWT", "TUN"}),
    ],
)
def test_a_victim_is_no_attacker(read: Read, sentence: str, trigger: str, victims: set[str]) -> None:
    reading = read(sentence)
    assert (reading.actors(trigger), reading.recipients(trigger)) == (set(), victims)


def test_who_kills_somebody_unknown_is_the_attacker(read: Read) -> None:
    assert read("قتل الجندي شابا فلسطينيا أمس.").actors("قتل") == {"الجندي"}


def test_the_agent_after_min_qibal(read: Read) -> None:
    assert read("قصفت المدينة من قبل القوات الروسية.").actors("قصفت") == {"القوات الروسية"}


def test_who_threatens_would_do_it_and_who_is_accused_did_it(read: Read) -> None:
    assert read("هدد بوتين تركيا بفرض عقوبات.").actors("فرض عقوبات") == {"فلاديمير بوتين"}
    assert read("اتهمت مصر تركيا بدعم الإرهاب.").actors("دعم") == {"TUR"}


def test_who_condemns_an_attack_did_not_make_it(read: Read) -> None:
    assert read("نددت فرنسا بالهجوم.").actors("الهجوم") == set()


def test_the_date_of_what_stands_behind_since_is_not_the_events(read: Read) -> None:
    reading = read("كانت أول زيارة للسيسي إلى روسيا منذ توليه الحكم في يناير 2015.")
    assert reading.event("زيارة").time is None


def test_what_a_state_announces_that_it_expels_and_closes(read: Read) -> None:
    reading = read("أعلنت بريطانيا الاثنين الماضي طرد 60 دبلوماسيا وإغلاق القنصلية الروسية في إسطنبول.")
    assert reading.actors("طرد") == reading.actors("إغلاق القنصلية") == {"GBR"}
    assert reading.recipients("إغلاق القنصلية") == {"RUS"}


@pytest.mark.parametrize(
    "sentence",
    [
        "عقد اجتماع في باريس بمشاركة مصر، وبحسب وكالة رويترز انتهى أمس.",
        "عقدت مصر اجتماعا أمس، إضافة إلى تدريبات مشتركة مع روسيا.",
    ],
)
def test_who_is_named_behind_an_addition_took_no_part(read: Read, sentence: str) -> None:
    reading = read(sentence)
    (meeting,) = [e for e in reading.record.events if e.subtype == "meet"]
    assert reading.names(meeting.actors) == {"EGY"}


def test_two_states_adjectives_are_the_parties_of_a_dialogue(read: Read) -> None:
    assert read("بدأ الحوار الاستراتيجي المصري الأمريكي أمس.").actors("الحوار الاستراتيجي") == {"EGY", "USA"}


def test_peaks_are_no_summits(read: Read) -> None:
    assert [e for e in read("غطت الثلوج قمم جبال لبنان أمس.").record.events if e.subtype == "summit"] == []
