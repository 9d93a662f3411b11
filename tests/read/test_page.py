from __future__ import annotations

import pytest

from musnad.errors import BadInput
from musnad.read.page import from_html
from musnad.values import Article, Published

PARAGRAPHS = (
    "وصل وزير الخارجية المصري إلى بغداد صباح أمس في زيارة تستغرق يومين، واستقبله نظيره العراقي في المطار.",
    "وقال الوزير في مؤتمر صحفي إن بلاده تدعم وحدة العراق، مضيفا أن القاهرة سترسل مساعدات إلى النازحين في الشمال.",
    "وأضاف أن الجانبين اتفقا على عقد اجتماع للجنة المشتركة في الشهر المقبل، وأكد أن التعاون بين البلدين مستمر.",
)
STATED = '<meta property="article:published_time" content="2016-10-17T08:00:00+02:00">'


def page(head: str = "", above: str = "", charset: str = "utf-8") -> str:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="ar"><head><meta charset="{charset}"><title>الوزير في بغداد</title>{head}</head><body>'
        '<nav><a href="/">الرئيسية</a> <a href="/world">شؤون العالم</a></nav><script>var تتبع = "سر";</script>'
        f"<article><h1>الوزير في بغداد</h1>{above}{body}</article><footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def read(html: str) -> Article:
    return from_html(html.encode(), "visit", "visit.html")


def test_every_paragraph_of_the_article_is_read() -> None:
    assert [p for p in PARAGRAPHS if p not in read(page()).raw] == []


@pytest.mark.parametrize("furniture", ["شؤون العالم", "تتبع", "جميع الحقوق", "<p>"])
def test_navigation_scripts_footer_and_tags_are_left_out(furniture: str) -> None:
    assert furniture not in read(page()).raw


def test_the_title_is_the_page_s() -> None:
    assert read(page()).title == "الوزير في بغداد"


def test_the_id_is_the_one_given() -> None:
    assert read(page()).id == "visit"


def test_the_day_comes_from_the_page_s_metadata() -> None:
    assert read(page(STATED)).published == Published("2016-10-17", "2016-10-17", "stated")


def test_a_page_without_a_day_is_undated() -> None:
    assert read(page()).published == Published()


@pytest.mark.parametrize("above", ["<p>© 2016</p>", "<p>17 تشرين الأول 2016</p>", "<time>كانون الأول 2016</time>", "<p>عام 2016</p>"])
def test_a_day_is_never_guessed_as_the_first_of_january(above: str) -> None:
    assert read(page(above=above)).published.earliest != "2016-01-01"


def test_a_first_of_january_that_the_page_states_is_kept() -> None:
    assert read(page(STATED.replace("2016-10-17", "2018-01-01"))).published.day == "2018-01-01"


@pytest.mark.parametrize("kept", [0.5, 0.7, 0.9])
def test_a_page_cut_off_gives_what_it_still_holds(kept: float) -> None:
    data = page(STATED).encode()
    article = from_html(data[: int(len(data) * kept)], "visit", "visit.html")
    assert PARAGRAPHS[0][:60] in article.raw
    assert article.published.day == "2016-10-17"


def test_a_page_in_windows_1256_is_read() -> None:
    data = page(charset="windows-1256").encode("windows-1256")
    assert PARAGRAPHS[1] in from_html(data, "visit", "visit.html").raw


def test_character_references_become_characters() -> None:
    assert "قال «نعم» & مضى" in read(page(above=f"<p>قال &laquo;نعم&raquo; &amp; مضى. {PARAGRAPHS[0]}</p>")).raw


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<html><frameset></frameset></html>", "<div>" * 20_000])
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(BadInput, match=r"^visit\.html: no article text"):
        read(html)


def test_the_sample_page_is_dated_and_free_of_its_furniture(samples) -> None:
    data = (samples / "skripal-expulsions.html").read_bytes()
    article = from_html(data, "skripal-expulsions", "skripal-expulsions.html")
    assert article.published.day is not None and article.published.day.startswith("2018-03")
