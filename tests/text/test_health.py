from __future__ import annotations

import pytest

from musnad.text.health import examine
from musnad.text.normalise import normalise
from musnad.values import Finding

PROSE = "وصل وزير الخارجية المصري إلى بغداد أمس في زيارة تستغرق يومين واستقبله نظيره العراقي في المطار وعقد الجانبان جلسة مباحثات"


def findings(raw: str, kind: str) -> list[Finding]:
    return [f for f in examine(normalise(raw)) if f.kind == kind]


def marked(raw: str, kind: str) -> list[str]:
    return [f.span.of(raw).strip() for f in findings(raw, kind)]


def test_sound_prose_has_no_findings() -> None:
    assert examine(normalise(f"{PROSE}.\nوقال: «نحن هنا». وأضاف “نعم”.\n")) == ()


def test_a_finding_names_the_pattern_that_made_it() -> None:
    [finding] = findings(f"{PROSE}.\nطباعة", "boilerplate")
    assert "boilerplate.tsv:" in finding.why


@pytest.mark.parametrize(("raw", "mark"), [("قال: «لن نقبل ذلك ومضى.", "«"), ("قال “لن نقبل ذلك ومضى.", "“"), ("قال لن نقبل» ومضى.", "»")])
def test_a_quotation_mark_without_its_partner_is_found(raw: str, mark: str) -> None:
    assert marked(raw, "unbalanced-quote") == [mark]


def test_of_several_quotations_the_open_one_is_found() -> None:
    raw = "قال: «نعم». ثم قال: «لا."
    assert [f.span.start for f in findings(raw, "unbalanced-quote")] == [raw.rindex("«")]


def test_an_open_quotation_before_sound_ones_is_the_one_found() -> None:
    raw = "قال: «لا ومضى.\nوأضاف: «نعم». وختم: «شكرا»."
    assert [f.span.start for f in findings(raw, "unbalanced-quote")] == [raw.index("«")]


def test_marks_typed_the_wrong_way_are_one_finding() -> None:
    raw = "قال ”نعم” ثم ”كلا” ثم “ربما“ وعاد."
    [finding] = findings(raw, "unbalanced-quote")
    assert (finding.span.start, finding.why) == (raw.index("”"), "” opens quotations (×2), “ closes quotations (×1)")


@pytest.mark.parametrize("ending", ["…", "...", "[…]", "[...]"])
def test_an_ellipsis_at_the_end_marks_a_truncated_text(ending: str) -> None:
    [found] = marked(f"{PROSE} {ending}\n", "truncated")
    assert found == ending


def test_a_teaser_is_truncated_though_furniture_follows() -> None:
    assert len(findings(f"{PROSE} ...\nاقرأ المزيد", "truncated")) == 1


@pytest.mark.parametrize("raw", [f"{PROSE}.", f"{PROSE} … ثم عاد."])
def test_a_text_that_ends_its_sentence_is_whole(raw: str) -> None:
    assert findings(raw, "truncated") == []


def test_findings_stand_in_the_order_of_the_text() -> None:
    spans = [f.span for f in examine(normalise(f"عربي ودولي\n{PROSE} مُقَاوَحَة {PROSE} هَذِهِ {PROSE} «نعم\nطباعة\nوعاد ..."))]
    assert len(spans) == 6
    assert spans == sorted(spans)
