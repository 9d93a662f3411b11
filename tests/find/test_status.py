"""Did it happen? From the grammar of the sentence."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"),
    [
        ("قصفت تركيا مواقع في سوريا أمس.", "قصفت", "happened"),
        ("لم تقصف تركيا مواقع في سوريا.", "تقصف", "denied"),
        ("لن تهاجم إيران إسرائيل.", "تهاجم", "denied"),
        ("نفت السعودية أن تكون قد قصفت المستشفى.", "قصفت", "denied"),
        ("نفت روسيا قصف المستشفى.", "قصف", "denied"),
        ("سيزور الرئيس التركي رجب طيب أردوغان طهران غدا.", "يزور", "planned"),
        ("سوف تفرض واشنطن عقوبات على أنقرة.", "تفرض", "planned"),
        ("يعتزم الرئيس التركي زيارة طهران.", "زيارة", "planned"),
        ("دعت مصر الأطراف إلى الانسحاب من المدينة.", "الانسحاب", "planned"),
        ("قد تفرض واشنطن عقوبات على أنقرة.", "تفرض", "possible"),
        ("من المحتمل أن تهاجم إسرائيل إيران.", "تهاجم", "possible"),
        ("إذا هاجمت إيران إسرائيل فسترد واشنطن.", "هاجمت", "hypothetical"),
        ("لو هاجمت إيران إسرائيل لردت واشنطن.", "هاجمت", "hypothetical"),
        ("تواصل القوات التركية قصف مواقع في سوريا.", "قصف", "ongoing"),
        ("قد قصفت تركيا مواقع في سوريا.", "قصفت", "happened"),
    ],
)
def test_status(read: Read, sentence: str, trigger: str, status: str) -> None:
    assert read(sentence).event(trigger).status == status


def test_a_purpose_has_not_happened(read: Read) -> None:
    reading = read("وصل وزير الخارجية الأردني أيمن الصفدي إلى بيروت للقاء نظيره اللبناني جبران باسيل.")
    assert reading.event("لقاء").status == "planned"


def test_a_threatened_act_has_not_happened(read: Read) -> None:
    happened = {e.plover for e in read("هددت تركيا بقصف مواقع في سوريا.").record.events if e.status == "happened"}
    assert happened == {"THREATEN"}


def test_sanctions_that_may_be_imposed_have_not_happened(read: Read) -> None:
    reading = read("قد تفرض واشنطن عقوبات على أنقرة.")
    assert {e.status for e in reading.record.events} == {"possible"}


def test_a_denial_in_one_sentence_does_not_reach_the_next(read: Read) -> None:
    reading = read("نفت السعودية قصف المستشفى. وهاجمت إيران إسرائيل أمس.")
    assert reading.event("هاجمت").status == "happened"


def test_the_words_of_the_status_are_shown(read: Read) -> None:
    reading = read("لم تقصف تركيا مواقع في سوريا.")
    assert "لم" in {reading.words(v.span) for v in reading.event("تقصف").evidence if v.field == "status"}
