from __future__ import annotations

import pytest

from musnad.text.text import read_text
from musnad.values import Article, Finding
from musnad.words.beginnings import lost_beginnings
from musnad.words.vocabulary import vocabulary

WHOLE = "وصل وزير الخارجية إلى بغداد أمس في زيارة تستغرق يومين."


def lost(raw: str) -> list[Finding]:
    return list(lost_beginnings(read_text(Article("a", raw)), vocabulary()))


@pytest.mark.parametrize(
    "raw",
    [
        "وأشارت المصادر إلى أن اللقاء تناول الملف.",
        "وأضاف أن الوضع صعب.",
        "كما أكد الوزير ذلك.",
        "من جانبه قال الوزير ذلك.",
        "وهي زيارة نادرة.",
    ],
)
def test_an_article_that_begins_with_words_that_refer_back_lost_its_beginning(raw: str) -> None:
    [finding] = lost(f"{raw}\n{WHOLE}")
    assert (finding.kind, finding.span.of(raw), finding.repaired) == ("truncated", raw.split()[0], None)
    assert finding.why.startswith("the article begins")


def test_a_title_above_is_no_beginning() -> None:
    raw = "زيارة نادرة إلى بغداد\nوأشارت المصادر إلى أن اللقاء تناول الملف."
    assert [f.span.of(raw) for f in lost(raw)] == ["وأشارت"]


@pytest.mark.parametrize(
    "raw",
    [WHOLE, "وزير الخارجية يزور بغداد غدا.", "واشنطن تنفي ذلك.", "وصف الوزير ذلك بأنه صعب.", "كما تدين تدان.", f"{WHOLE}\nوأضاف أنه عاد."],
)
def test_an_article_that_begins_with_a_word_of_its_own_is_whole(raw: str) -> None:
    assert lost(raw) == []


def test_a_word_that_follows_whole_lost_its_first_letter() -> None:
    raw = f"{WHOLE}\nكدت وزارة الخارجية، أكدت أن اللقاء قريب."
    [finding] = lost(raw)
    assert (finding.span.of(raw), finding.why) == ("كدت", "كدت is the rest of اكدت, which follows")


def test_what_is_no_word_lost_its_first_letter() -> None:
    [finding] = lost("علنت وزارة الخارجية موعد اللقاء.")
    assert finding.why == "علنت is no word, اعلنت without its first letter"


@pytest.mark.parametrize(
    "raw", ["بناء البيت وبناء السوق.", "قال الوزير وقال السفير.", "حكم القاضي بحكم قديم.", "قدم الوزير ما تقدم.", "25 وزيرا.", "- نعم."]
)
def test_a_whole_word_lost_nothing(raw: str) -> None:
    assert lost(raw) == []


def test_an_empty_text_lost_nothing() -> None:
    assert lost("") == []
