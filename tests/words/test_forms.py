from __future__ import annotations

import pytest

from musnad.text.normalise import fold
from musnad.words.forms import imperfect_forms, noun_forms, participles, perfect_forms, verb_forms

VERBS = {
    "strong": ("دعم", "يدعم"),
    "hollow in w": ("زار", "يزور"),
    "hollow in y": ("أراد", "يريد"),
    "defective in w": ("دعا", "يدعو"),
    "defective in y": ("التقى", "يلتقي"),
    "doubled": ("رد", "يرد"),
    "first radical w": ("وصل", "يصل"),
    "last radical hamza": ("بدأ", "يبدأ"),
    "augmented": ("استأنف", "يستأنف"),
}
CONJUGATED = {
    "strong": "دعمت دعما دعمتا دعموا دعمنا تدعم ندعم أدعم يدعمون يدعموا يدعمان يدعما",
    "hollow in w": "زارت زارا زارتا زاروا زرنا زرت تزور نزور أزور يزورون يزوروا يزوران يزر تزر",
    "hollow in y": "أرادت أرادوا أردنا أردت تريد نريد أريد يريدون يريدوا يرد ترد",
    "defective in w": "دعت دعوا دعتا دعونا دعوت تدعو ندعو أدعو يدعون يدعوا يدعوان يدع تدع",
    "defective in y": "التقت التقيا التقتا التقوا التقينا التقيت تلتقي نلتقي ألتقي يلتقون يلتقوا يلتقيان يلتق",
    "doubled": "ردت ردا ردتا ردوا رددنا رددت ترد نرد أرد يردون يردوا يردان",
    "first radical w": "وصلت وصلوا وصلنا تصل نصل أصل يصلون يصلوا يصلان",
    "last radical hamza": "بدأت بدآ بدأتا بدأوا بدأنا تبدأ نبدأ أبدأ يبدأون",
    "augmented": "استأنفت استأنفا استأنفوا استأنفنا تستأنف نستأنف يستأنفون يستأنفوا يستأنفان",
}
PASSIVES = [("زار", "يزور", "زير"), ("زار", "يزور", "يزار"), ("أدان", "يدين", "أدينت"), ("أدان", "يدين", "تدان"), ("دعا", "يدعو", "دعي"),
            ("دعا", "يدعو", "يدعى"), ("اغتال", "يغتال", "اغتيل"), ("هاجم", "يهاجم", "هوجم")]  # fmt: skip


def spellings(perfect: str, imperfect: str) -> set[str]:
    return {form.spelling for form in verb_forms(perfect, imperfect)}


@pytest.mark.parametrize(("kind", "spelling"), [(kind, word) for kind, words in CONJUGATED.items() for word in words.split()])
def test_a_verb_is_conjugated(kind: str, spelling: str) -> None:
    assert fold(spelling) in spellings(*VERBS[kind])


@pytest.mark.parametrize(("kind", "wrong"), [("hollow in w", "زارنا"), ("doubled", "ردنا"), ("defective in w", "دعاوا")])
def test_an_ending_changes_the_stem_it_joins(kind: str, wrong: str) -> None:
    assert fold(wrong) not in spellings(*VERBS[kind])


@pytest.mark.parametrize(("perfect", "imperfect", "passive"), PASSIVES)
def test_a_passive_that_is_spelt_differently_is_marked_as_one(perfect: str, imperfect: str, passive: str) -> None:
    voices = {form.voice for form in verb_forms(fold(perfect), fold(imperfect)) if form.spelling == fold(passive)}
    assert voices == {"passive"}


@pytest.mark.parametrize("kind", VERBS)
def test_the_verb_itself_is_active(kind: str) -> None:
    perfect, imperfect = map(fold, VERBS[kind])
    voices = {form.spelling: form.voice for form in [*verb_forms(perfect, imperfect)][::-1]}
    assert (voices[perfect], voices[imperfect]) == ("", "")


def test_a_verb_without_an_imperfect_has_only_its_perfect() -> None:
    assert {form.tense for form in verb_forms("قال", "")} == {"perfect"}


@pytest.mark.parametrize(("spelling", "number"), [("زار", "ms"), ("زارت", "fs"), ("زارا", "dual"), ("زاروا", "pl"), ("زرنا", "first")])
def test_the_perfect_names_its_person(spelling: str, number: str) -> None:
    assert number in {form.number for form in perfect_forms("زار") if form.spelling == spelling}


@pytest.mark.parametrize(("spelling", "number"), [("يزور", "ms"), ("تزور", "fs"), ("يزورون", "pl"), ("نزور", "first"), ("يزر", "ms")])
def test_the_imperfect_names_its_person(spelling: str, number: str) -> None:
    assert number in {form.number for form in imperfect_forms("يزور") if form.spelling == spelling}


@pytest.mark.parametrize(
    ("noun", "spelling", "number"),
    [
        ("زيارة", "الزيارة", "ms"),
        ("زيارة", "زيارات", "pl"),
        ("زيارة", "الزيارتين", "dual"),
        ("لقاء", "لقاءات", "pl"),
        ("لقاء", "لقاءين", "dual"),
        ("هجوم", "هجوما", "ms"),
        ("هجوم", "هجومين", "dual"),
        ("مفاوضات", "المفاوضات", "ms"),
    ],
)
def test_a_verbal_noun_is_inflected(noun: str, spelling: str, number: str) -> None:
    assert (spelling, number) in {(form.spelling, form.number) for form in noun_forms(noun)}


@pytest.mark.parametrize(("noun", "wrong"), [("لقاء", "لقاءا"), ("مفاوضات", "مفاوضاتات"), ("زيارة", "زيارةات")])
def test_a_noun_takes_no_ending_that_its_spelling_forbids(noun: str, wrong: str) -> None:
    assert wrong not in {form.spelling for form in noun_forms(noun)}


@pytest.mark.parametrize(
    ("perfect", "imperfect", "voice", "spelling"),
    [
        ("دعم", "يدعم", "active", "داعمة"),
        ("دعم", "يدعم", "passive", "المدعومين"),
        ("زار", "يزور", "active", "زائر"),
        ("نفى", "ينفي", "active", "نافيا"),
        ("نفى", "ينفي", "active", "نافين"),
        ("انتقد", "ينتقد", "active", "منتقدا"),
        ("أكد", "يؤكد", "active", "مؤكدا"),
        ("ندد", "يندد", "active", "منددا"),
        ("أدان", "يدين", "active", "مدينا"),
        ("أدان", "يدين", "passive", "مدانون"),
        ("دعا", "يدعو", "active", "داعيا"),
    ],
)
def test_participles_are_made_from_the_principal_parts(perfect: str, imperfect: str, voice: str, spelling: str) -> None:
    assert fold(spelling) in {form.spelling for form in participles(fold(perfect), fold(imperfect), voice)}


def test_every_form_is_a_folded_spelling() -> None:
    forms = {s for parts in VERBS.values() for s in spellings(*parts)}
    assert {form for form in forms if fold(form) != form} == set()
