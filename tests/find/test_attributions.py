"""According to whom."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def test_verb_then_source(read: Read) -> None:
    reading = read("قال وزير الخارجية المصري سامح شكري إن المحادثات كانت مفيدة.")
    assert reading.source("قال") == {"سامح شكري"}
    assert reading.content("قال") == "المحادثات كانت مفيدة"
    assert reading.statement("قال").source_kind == "official"


def test_source_then_verb(read: Read) -> None:
    reading = read("الرئيس الفرنسي إيمانويل ماكرون قال إن باريس سترسل مساعدات.")
    assert reading.source("قال") == {"إيمانويل ماكرون"}
    assert reading.content("قال") == "باريس سترسل مساعدات"


def test_a_dropped_subject_is_the_speaker_before(read: Read) -> None:
    reading = read("قال وزير الخارجية المصري سامح شكري إن الوفد غادر. وأضاف أن المحادثات كانت مفيدة.")
    assert reading.source("أضاف") == {"سامح شكري"}
    assert reading.content("أضاف") == "المحادثات كانت مفيدة"


def test_a_participle_goes_on_with_its_speaker(read: Read) -> None:
    reading = read("قال وزير الخارجية المصري سامح شكري إن الوفد غادر، مشيرا إلى أن المحادثات كانت مفيدة.")
    assert reading.source("مشيرا") == {"سامح شكري"}
    assert reading.content("قال") == "الوفد غادر"


@pytest.mark.parametrize("cue", ["بحسب", "وفقا ل", "حسب"])
def test_according_to_before_its_clause(read: Read, cue: str) -> None:
    space = "" if cue.endswith("ل") else " "
    reading = read(f"{cue}{space}وكالة رويترز، انسحبت القوات من المدينة.")
    (statement,) = reading.record.attributions
    assert any("رويترز" in name for name in reading.names(statement.source))
    assert "انسحبت القوات من المدينة" in reading.words(statement.content)


def test_according_to_after_its_clause(read: Read) -> None:
    reading = read("انسحبت القوات من المدينة، بحسب وزارة الدفاع الروسية.")
    assert reading.source("بحسب") == {"وزارة الدفاع الروسية"}
    assert reading.content("بحسب") == "انسحبت القوات من المدينة"


def test_a_source_behind_an_agency(read: Read) -> None:
    reading = read("ذكرت وكالة رويترز نقلا عن مصدر أمني أن مسلحين هاجموا نقطة تفتيش.")
    outer, inner = reading.chain("ذكرت")
    assert any("رويترز" in name for name in outer)
    assert any("مصدر أمني" in name for name in inner)
    assert reading.statement("ذكرت").chain_kinds == ("agency", "anonymous")


def test_a_paper_that_cites_officials(read: Read) -> None:
    reading = read("نقلت صحيفة نيويورك تايمز عن مسؤولين أمريكيين قولهم إن واشنطن سترسل قوات.")
    statement = reading.statement("نقلت")
    assert statement.chain_kinds == ("newspaper", "anonymous")
    assert reading.content("نقلت") == "واشنطن سترسل قوات"


def test_the_paper_in_a_chain_is_the_named_one(read: Read) -> None:
    outer, _ = read("نقلت صحيفة نيويورك تايمز عن مسؤولين أمريكيين قولهم إن واشنطن سترسل قوات.").chain("نقلت")
    assert outer == {"نيويورك تايمز"}


def test_an_unnamed_source_is_anonymous(read: Read) -> None:
    assert read("قال مصدر أمني إن الطريق أغلقت.").statement("قال").source_kind == "anonymous"


def test_an_impersonal_report_has_an_unnamed_source(read: Read) -> None:
    reading = read("ذُكر أن القوات انسحبت من المدينة.")
    (statement,) = reading.record.attributions
    assert statement.source is None
    assert "القوات انسحبت من المدينة" in reading.words(statement.content)


def test_a_denial(read: Read) -> None:
    reading = read("نفت السعودية أن تكون قد قصفت المستشفى.")
    assert reading.source("نفت") == {"SAU"}
    assert reading.statement("نفت").hedging == "denied"


def test_an_allegation_is_claimed(read: Read) -> None:
    assert read("زعم المتحدث أن القوات انسحبت.").statement("زعم").hedging == "claimed"


def test_a_direct_quotation(read: Read) -> None:
    reading = read("قال الوزير: «سنواصل المحادثات».")
    assert reading.statement("قال").quote == "direct"
    assert reading.content("قال") == "سنواصل المحادثات"


def test_a_clitic_stays_outside_a_cue(read: Read) -> None:
    assert [a.span.of("وقال الوزير إن الوفد غادر.") for a in read("وقال الوزير إن الوفد غادر.").record.attributions] == ["قال"]


def test_a_statement_ends_with_its_sentence(read: Read) -> None:
    assert read("قال الوزير إن الوفد غادر. وهطلت أمطار غزيرة أمس.").content("قال") == "الوفد غادر"


def test_an_event_inside_a_statement_hangs_on_it(read: Read) -> None:
    reading = read("قال مسؤول عراقي إن القوات الأمريكية انسحبت من القاعدة.")
    event = reading.event("انسحبت")
    assert event.attribution is not None
    assert reading.words(reading.record.attributions[event.attribution].span) == "قال"


def test_an_event_outside_every_statement_hangs_on_none(read: Read) -> None:
    assert read("انسحبت القوات الأمريكية من القاعدة.").event("انسحبت").attribution is None


def test_a_named_source_does_not_lower_the_status(read: Read) -> None:
    assert read("قال مصدر أمني إن مسلحين هاجموا المطار.").event("هاجموا").status == "happened"


def test_a_medium_named_in_quotation_marks_is_the_source(read: Read) -> None:
    reading = read("ذكرت صحيفة «المثال» أن مصر أدانت الهجوم. وقالت الصحيفة إن مصر بعيدة.")
    assert {reading.record.entity(a.source or "").name for a in reading.record.attributions} == {"المثال"}


def test_the_agency_that_was_told_goes_on_as_the_agency(read: Read) -> None:
    reading = read("قال مسؤول لوكالة رويترز إن مصر أدانت الهجوم. وأعلنت الوكالة أمس أن مصر بعيدة.")
    assert reading.record.entity(reading.statement("أعلنت").source or "").name == "رويترز"


def test_who_is_told_is_the_outer_source_and_not_the_speaker(read: Read) -> None:
    reading = read("ناشطون قالوا لرويترز إن مصر بعيدة.")
    chain = [reading.record.entity(i) for i in reading.statement("قالوا").chain]
    assert [e.name for e in chain if e] == ["رويترز", "ناشطون"]
