from __future__ import annotations

import pytest

from musnad.lexicon.damage import spun
from musnad.text.normalise import normalise
from musnad.text.spun import find_spun

PROSE = "وصل وزير الخارجية المصري إلى بغداد أمس في زيارة تستغرق يومين واستقبله نظيره العراقي في المطار وعقد الجانبان جلسة مباحثات"


def marked(raw: str) -> list[str]:
    return [f.span.of(raw) for f in find_spun(normalise(raw))]


def repaired(raw: str) -> list[str | None]:
    return [f.repaired for f in find_spun(normalise(raw))]


@pytest.mark.parametrize(
    ("words", "spun", "meant"),
    [
        ("وبحثا مفاتلة الإرهاب", "مفاتلة", "مكافحة"),
        ("ومصارعة الإرهاب", "ومصارعة", "ومكافحة"),
        ("وسط غضب العلاقات بين البلدين", "غضب", "توتر"),
        ("والتقى براعي الدولة", "براعي", "برئيس"),
        ("وحكى الوزير إنه راض", "وحكى", "وقال"),
        ("في مجلس الأمان الدولي", "مجلس الأمان", "مجلس الأمن"),
        ("سعيا لفرض وضع اليد على المدينة", "لفرض وضع اليد", "لفرض السيطرة"),
        ("بالشعوب المتحدة", "بالشعوب المتحدة", "بالأمم المتحدة"),
        ("سعيا للشعوب المتحدة", "للشعوب المتحدة", "للأمم المتحدة"),
        ("نقلا عن منابع أمنية", "منابع", "مصادر"),
        ("على الناحية الأخرى", "على الناحية الأخرى", "من ناحية أخرى"),
        ("وعاد في غضون وقت قليل جدا", "في غضون وقت قليل جدا", None),
    ],
)
def test_a_strong_word_of_the_table_is_spun_and_its_clitics_are_kept(words: str, spun: str, meant: str | None) -> None:
    raw = f"{PROSE} {words} {PROSE}."
    assert (marked(raw), repaired(raw)) == ([spun], [meant])


@pytest.mark.parametrize(
    "words", ["وسط غضب الشعب", "مصارعة الثيران", "راعي الحفل", "منابع النهر", "في غضون يومين", "وضع الحجر", "مجلس الأمن الدولي", "ووقال"]
)
def test_the_same_words_in_their_own_place_are_not(words: str) -> None:
    assert marked(f"{PROSE} {words} {PROSE}.") == []


def test_one_weak_word_is_no_evidence() -> None:
    assert marked(f"{PROSE} ثم أردى وشائج.") == []


def test_weak_words_close_together_are() -> None:
    assert marked(f"{PROSE} عن جحافل العدو وقرابين الحرب ووشائج الأخوة.") == ["جحافل", "وقرابين", "ووشائج"]


def test_weak_words_far_apart_are_not() -> None:
    far = f" {PROSE}." * 12
    assert marked(f"جحافل العدو{far} قرابين الحرب{far} وشائج الأخوة{far}") == []


def test_one_weak_word_again_and_again_is_the_writer_s() -> None:
    assert marked(f"{PROSE} جحافل العدو ثم جحافل أخرى ثم جحافل ثالثة.") == []


def test_a_finding_names_the_row_that_made_it() -> None:
    [finding] = find_spun(normalise(f"{PROSE} وبحثا مفاتلة الإرهاب."))
    assert finding.kind == "spun" and "spun.tsv:" in finding.why


def test_a_vowelled_word_of_the_table_is_found_alone() -> None:
    raw = f"{PROSE} وبحثا مُفَاتَلَة الإرهاب {PROSE}."
    assert (marked(raw), repaired(raw)) == (["مُفَاتَلَة"], ["مكافحة"])


def test_a_vowelled_word_means_itself_where_it_is_a_word() -> None:
    raw = f"{PROSE} في تِلْكَ الدولة {PROSE} ومُقَاوَحَة الإرهاب."
    assert (marked(raw), repaired(raw)) == (["تِلْكَ", "ومُقَاوَحَة"], ["تلك", None])


def test_one_vowelled_word_counts_beside_a_strong_one() -> None:
    assert marked(f"{PROSE} في تِلْكَ الدولة {PROSE} ومصارعة الإرهاب.") == ["تِلْكَ", "ومصارعة"]


def test_a_short_word_that_nobody_vowels_is_spun() -> None:
    assert marked(f"{PROSE} فِي الدولة {PROSE} فِي بغداد.") == ["فِي", "فِي"]


def test_no_row_means_what_another_calls_spun_in_any_place() -> None:
    anywhere = {row.spun for row in spun() if row.strong and not row.after and not row.before}
    assert [row.where for row in spun() if tuple(row.meant.split()) in anywhere] == []


def test_vowelled_words_in_plain_prose_are_spun() -> None:
    assert marked(f"{PROSE} وبحثا مُقَاوَحَة الإرهاب {PROSE} في هَذِهِ الدولة.") == ["مُقَاوَحَة", "هَذِهِ"]


@pytest.mark.parametrize("words", [["مُقَاوَحَة"], ["قِبَل", "ضِمْن", "مُكَوّن"]])
def test_an_editors_vowels_are_not_spun(words: list[str]) -> None:
    assert marked(" ".join(f"{PROSE} {word} {PROSE}." for word in words)) == []


@pytest.mark.parametrize("word", ["جداً", "خاصّة", "رئيساً", "مُحمد", "فعلاً", "شكرًا"])
def test_tanwin_shadda_or_one_vowel_is_ordinary_spelling(word: str) -> None:
    assert marked(f"{PROSE} {word} {PROSE} {word}.") == []


def test_a_text_vowelled_throughout_is_not_spun() -> None:
    assert marked("وَصَلَ وَزِيرُ الخَارِجِيَّةِ المِصْرِيُّ إِلَى بَغْدَادَ أَمْسِ فِي زِيَارَةٍ تَسْتَغْرِقُ يَوْمَيْنِ. " * 4) == []
