"""The report: one file that works without a network, every field a link to the words that say it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from musnad.errors import BadInput, CannotWrite
from musnad.export.report import write_report
from musnad.find.claims import claims
from musnad.run.pipeline import annotate
from musnad.store import Corpus, open_corpus
from musnad.values import Article, Entity, Finding, Mention, Record, Source, Span

Make = Callable[..., Record]
PASSAGE = "وصل وفد من وزارة النقل إلى ميناء العقبة لبحث تشغيل خط بحري جديد بين المرفأين قبل نهاية العام."
HOSTILE = """<script>alert("1")</script> & 'x' "><img src=x onerror=alert(2)>"""


class Page(HTMLParser):
    """Tags with their attributes, ids, and text by tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    @property
    def ids(self) -> Counter[str | None]:
        return Counter(a["id"] for _, a in self.tags if "id" in a)

    @property
    def links(self) -> list[str]:
        return [a["href"] or "" for _, a in self.tags if "href" in a]


def report(corpus: Corpus, tmp_path: Path, **options: object) -> str:
    path = tmp_path / "report.html"
    write_report(corpus, path, **options)  # type: ignore[arg-type]
    return path.read_text("utf-8")


@pytest.fixture(scope="module", params=["en", "ar"])
def sample_page(request: pytest.FixtureRequest, sample_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    with open_corpus(sample_corpus) as corpus:
        return report(corpus, tmp_path_factory.mktemp("report"), lang=request.param)


def test_nothing_is_loaded_from_a_network(sample_page: str) -> None:
    loaded = [a.get(key) for tag, a in Page(sample_page).tags for key in ("src", "srcset", "data", "action", "poster") if key in a]
    assert loaded == []
    assert not [tag for tag, _ in Page(sample_page).tags if tag in ("link", "iframe", "object", "embed", "base")]
    assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", sample_page)


def test_every_link_leads_into_the_page(sample_page: str) -> None:
    page = Page(sample_page)
    assert len(page.links) > 100
    assert [h for h in page.links if not (h.startswith("#") and h[1:] in page.ids)] == []


def test_no_id_stands_twice(sample_page: str) -> None:
    assert {id: n for id, n in Page(sample_page).ids.items() if n > 1} == {}


def test_every_event_and_article_is_there(sample_page: str, sample_corpus: Path) -> None:
    ids = Page(sample_page).ids
    with open_corpus(sample_corpus) as corpus:
        records = list(corpus.records())
    assert records and all(f"a{i}" in ids for i in range(len(records)))
    assert all(event.id in ids for r in records for event in r.events)


def test_every_party_of_an_event_links_to_its_words(sample_page: str, sample_corpus: Path) -> None:
    """A link to the whole article is no evidence."""
    rows = re.findall(r'<tr id="(v[0-9a-f]+)"[^>]*>(.*?)</tr>', sample_page, re.DOTALL)
    assert rows
    for id, row in rows:
        cells = row.split("<td")[1:]
        assert [h for cell in cells[:-1] for h in Page(f"<td{cell}").links if not h.startswith("#x")] == [], id


@pytest.mark.parametrize(("lang", "direction", "heading"), [("en", "ltr", "Copied passages"), ("ar", "rtl", "الفقرات المنقولة")])
def test_both_languages(corpus: Corpus, tmp_path: Path, lang: str, direction: str, heading: str) -> None:
    html = report(corpus, tmp_path, lang=lang)
    assert f'<html lang="{lang}" dir="{direction}">' in html
    assert f"<h2>{heading} <small>" in html


def test_both_languages_have_the_same_labels() -> None:
    from musnad.export.labels import LABELS

    assert set(LABELS["en"]) == set(LABELS["ar"])
    assert all(text.strip() for labels in LABELS.values() for text in labels.values())


@pytest.fixture
def hostile(corpus: Corpus) -> Corpus:
    """Articles whose every field tries to be markup."""
    for id in (f"a{HOSTILE}", f"b{HOSTILE}"):
        raw = f"{PASSAGE} {HOSTILE}"
        found = Entity(f"e{id[0]}", "ORG", HOSTILE, (Mention(Span(0, 3), "name", HOSTILE),))
        health = (Finding("glued", Span(4, 7), HOSTILE, HOSTILE),)
        article = Article(id, raw, HOSTILE, Source(HOSTILE, HOSTILE))
        corpus.put(Record(article, "ar", (), health, (found,), (), (), ()), [], "v1")
    from musnad.link import compare

    corpus.put_comparison(*compare(list(corpus.records())))
    return corpus


def test_text_is_escaped(hostile: Corpus, tmp_path: Path) -> None:
    html = report(hostile, tmp_path, skipped=[BadInput(HOSTILE, HOSTILE)])
    assert len(hostile.copies()) == 1
    assert "<script>alert" not in html
    assert [a for tag, a in Page(html).tags if tag == "img" or "onerror" in a] == []
    assert sum(tag == "script" for tag, _ in Page(html).tags) == 1


def test_escaped_text_can_be_read(corpus: Corpus, tmp_path: Path) -> None:
    raw = 'وصل الوفد <script>alert(1)</script> و"غيره" & غيرهم أمس.'
    corpus.put(annotate(Article("a", raw)), [], "v1")
    html = report(corpus, tmp_path)

    class Raw(HTMLParser):
        inside, text = 0, ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if dict(attrs).get("class") == "raw":
                self.inside = 1
            elif self.inside and tag == "div":
                self.inside += 1

        def handle_endtag(self, tag: str) -> None:
            self.inside -= bool(self.inside) and tag == "div"

        def handle_data(self, data: str) -> None:
            self.text += data if self.inside else ""

    reader = Raw()
    reader.feed(html)
    assert reader.text == raw


def test_an_empty_corpus_has_a_report(corpus: Corpus, tmp_path: Path) -> None:
    assert set(Page(report(corpus, tmp_path)).links) <= {f"#{id}" for id in Page(report(corpus, tmp_path)).ids}


def test_what_was_skipped_is_said(corpus: Corpus, tmp_path: Path) -> None:
    assert "broken.txt" in report(corpus, tmp_path, skipped=[BadInput("broken.txt", "the file is empty")])


def test_a_copy_shows_both_sides_with_the_changes_marked(corpus: Corpus, tmp_path: Path) -> None:
    from musnad.link import compare

    for id, raw in (("a", PASSAGE), ("b", PASSAGE.replace("تشغيل", "إطلاق"))):
        record = annotate(Article(id, raw))
        corpus.put(record, claims(record), "v1")
    corpus.put_comparison(*compare(list(corpus.records())))
    html = report(corpus, tmp_path)
    assert "<mark>تشغيل</mark>" in html
    assert "<mark>إطلاق</mark>" in html


def test_the_same_corpus_gives_the_same_report(sample_corpus: Path, tmp_path: Path) -> None:
    with open_corpus(sample_corpus) as corpus:
        assert report(corpus, tmp_path) == report(corpus, tmp_path)


def test_persons_without_public_role_are_not_among_the_actors(corpus: Corpus, tmp_path: Path) -> None:
    record = annotate(Article("a", "زارت سعاد فاضل الدهان بغداد أمس."))
    corpus.put(record, claims(record), "v1")
    actors = re.search(r'<section id="actors">.*?</section>', report(corpus, tmp_path), re.DOTALL)
    assert actors and "سعاد" not in actors.group()


def test_a_folder_that_is_not_there_is_named(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="no-such-folder"):
        write_report(corpus, tmp_path / "no-such-folder" / "report.html")


def test_a_failed_report_leaves_the_old_one(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.html"
    path.write_text("old", "utf-8")

    def full(self: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(CannotWrite, match="No space left"):
        write_report(corpus, path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".part"] == []


# --- Arabic page, narrow screens, order -----------------------------------------------------------------------------------------


def rows_of(html: str) -> list[str]:
    body = re.search(r'<table id="event-table">.*?<tbody>(.*?)</tbody>', html, re.DOTALL)
    assert body
    return re.findall(r"<tr .*?</tr>", body.group(1), re.DOTALL)


def shown(html: str) -> str:
    """The words that a reader sees."""
    return re.sub(r"<[^>]*>", " ", html)


def put(corpus: Corpus, *articles: Article) -> None:
    """Read articles into a corpus and compare them."""
    from musnad.link import compare

    for article in articles:
        record = annotate(article)
        corpus.put(record, claims(record), "v1")
    corpus.put_comparison(*compare(list(corpus.records())))


def arabic(sample_corpus: Path, tmp_path: Path) -> str:
    with open_corpus(sample_corpus) as corpus:
        return report(corpus, tmp_path, lang="ar")


def test_the_arabic_events_hold_no_codes(sample_corpus: Path, tmp_path: Path) -> None:
    """Latin letters are left only where the publisher is the name of a file."""
    rows = rows_of(arabic(sample_corpus, tmp_path))
    assert rows
    cells = [shown(cell) for row in rows for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)[:-1]]
    assert [c for c in cells if re.search("[A-Za-z]", c)] == []


def test_the_arabic_report_keeps_the_codes_in_titles(sample_corpus: Path, tmp_path: Path) -> None:
    html = arabic(sample_corpus, tmp_path)
    assert re.search(r'title="CONSULT visit · [^"]+"><bdi>تشاور: زيارة</bdi>', html)
    assert re.search(r'class="w status happened"[^>]*title="happened · [^"]+"><bdi>وقع</bdi>', html)
    assert '<span title="edited">نقل محرَّر</span>' in html


def test_the_evidence_of_copies_is_arabic(sample_corpus: Path, tmp_path: Path) -> None:
    lines = re.findall(r"<small title=\"\d+ equal words[^>]*>(.*?)</small>", arabic(sample_corpus, tmp_path))
    assert lines
    names = r"[a-z]+-[a-z]+"
    assert [line for line in lines if re.search("[A-Za-z]", re.sub(names, "", shown(line)))] == []
    assert all(line.startswith('الكلمات المشتركة <bdi dir="ltr">') for line in lines)


def test_the_english_evidence_says_what_the_comparison_says(sample_corpus: Path, tmp_path: Path) -> None:
    with open_corpus(sample_corpus) as corpus:
        lines = re.findall(r'<small title="(\d+ equal words[^"]*)">(.*?)</small>', report(corpus, tmp_path))
        assert {why for why, _ in lines} == {c.why for c in corpus.copies()}
    assert [re.sub("<[^>]*>", "", line) for _, line in lines] == [why for why, _ in lines]


def test_a_publication_day_is_kept_from_left_to_right(sample_corpus: Path, tmp_path: Path) -> None:
    assert re.search(r'نُشر <bdi dir="ltr">\d{4}-\d\d-\d\d</bdi>', arabic(sample_corpus, tmp_path))


def test_every_code_of_the_record_has_an_arabic_name() -> None:
    from musnad.export.arabic import CODES, PLOVER
    from musnad.lexicon import entries

    assert set(PLOVER) == entries.PLOVER
    assert set(CODES["entity"]) == entries.TYPES
    assert set(CODES["source"]) >= entries.KINDS
    assert set(CODES["hedging"]) == entries.HEDGING


def test_a_kind_of_event_without_an_arabic_name_shows_its_type() -> None:
    from musnad.export.labels import event_name

    assert event_name("ar", "CONSULT", "not_listed") == "تشاور"
    assert event_name("ar", "REJECT", "meet") != event_name("ar", "CONSULT", "meet")
    assert event_name("en", "CONSULT", "joint_visit") == "CONSULT joint visit"


def test_a_label_escapes_and_isolates_what_it_is_filled_with() -> None:
    from musnad.export.labels import say

    assert str(say("{a} في {b}", a="<b>", b="2016-04-08")) == '<bdi>&lt;b&gt;</bdi> في <bdi dir="ltr">2016-04-08</bdi>'


def test_events_stand_newest_first_and_undated_ones_by_publication(sample_corpus: Path, tmp_path: Path) -> None:
    with open_corpus(sample_corpus) as corpus:
        days = {e.id: (next((t.earliest for v in e.evidence if v.field == "time" for t in r.times if t.span == v.span), None) or "",
                       r.published.earliest or "") for r in corpus.records() for e in r.events}  # fmt: skip
        rows = [days[re.findall(r'id="(v[0-9a-f]+)"', row)[0]] for row in rows_of(report(corpus, tmp_path))]
    assert rows == sorted(rows, reverse=True)
    assert rows[0][0] and not rows[-1][0]


@pytest.mark.parametrize(("lang", "order"), [("en", "newest first"), ("ar", "الأحدث أولًا")])
def test_the_heading_says_the_order(corpus: Corpus, tmp_path: Path, lang: str, order: str) -> None:
    assert re.search(rf'<section id="events">\s*<h2>[^<]+<small>{order}', report(corpus, tmp_path, lang=lang))


def test_the_articles_of_an_actor_are_counted_and_folded(corpus: Corpus, tmp_path: Path) -> None:
    put(corpus, *(Article(f"n{i}", "زار وزير الخارجية الروسي سيرغي لافروف القاهرة أمس.") for i in range(5)))
    cell = re.search(r'<td class="in".*?<b>5</b>(.*?)</td>', report(corpus, tmp_path), re.DOTALL)
    assert cell
    before, folded = cell.group(1).split("<details>")
    assert (len(Page(before).links), len(Page(folded).links)) == (3, 2)
    assert "<summary>and 2 more</summary>" in folded


LONG = (
    "أعلنت وزارة النقل أن الرصيف الجديد سيستقبل أول سفينة تجارية مطلع الشهر المقبل بعد انتهاء أعمال الحفر والتعميق التي استمرت ثلاثة أعوام "
    "كاملة وشارك فيها مئات العمال والمهندسين من شركات محلية وأجنبية."
)


def test_long_copies_come_first_and_short_ones_are_folded(corpus: Corpus, tmp_path: Path) -> None:
    put(corpus, Article("a", PASSAGE), Article("b", PASSAGE), Article("c", LONG), Article("d", LONG))
    html = report(corpus, tmp_path)
    section = re.search(r'<section id="copies">(.*?)</section>', html, re.DOTALL)
    assert section
    plain, folded = section.group(1).split('<details class="short">')
    assert "<h2>Copied passages <small>2</small></h2>" in plain
    assert "أعلنت" in plain and "وصل وفد" not in plain
    assert "وصل وفد" in folded and "<summary>Short passages: 1," in folded


def test_short_copies_alone_are_not_hidden(corpus: Corpus, tmp_path: Path) -> None:
    put(corpus, Article("a", PASSAGE), Article("b", PASSAGE))
    assert '<details class="short" open>' in report(corpus, tmp_path)


def test_every_cell_names_its_column(sample_page: str) -> None:
    assert [a for tag, a in Page(sample_page).tags if tag == "td" and not a.get("data-label")] == []


def test_nothing_runs_from_an_attribute(sample_page: str) -> None:
    assert [a for _, a in Page(sample_page).tags if any(key.startswith("on") for key in a)] == []


PRIVATE = "اعتقلت الشرطة المهندس محمود سالم الكيلاني في بغداد، وقال الكيلاني إن وفدا من وزارة النقل وصل إلى الميناء لبحث تشغيل خط جديد."


@pytest.mark.parametrize(("lang", "label"), [("en", "[person 1]"), ("ar", "[شخص 1]")])
def test_private_persons_are_masked_everywhere(corpus: Corpus, tmp_path: Path, lang: str, label: str) -> None:
    put(corpus, *(Article(id, PRIVATE, "محمود سالم الكيلاني في السجن") for id in "ab"))
    assert corpus.copies()
    html = report(corpus, tmp_path, lang=lang)
    assert [name for name in ("محمود", "سالم", "الكيلاني") if name in html] == []
    assert label in html and label.rstrip("]") + "·" in html


@pytest.mark.parametrize(("lang", "line"), [("en", "Names of private persons are shown."), ("ar", "أسماء غير الشخصيات العامة ظاهرة.")])
def test_an_unmasked_report_says_so_at_its_head(corpus: Corpus, tmp_path: Path, lang: str, line: str) -> None:
    put(corpus, Article("a", PRIVATE))
    assert line not in report(corpus, tmp_path, lang=lang)
    html = report(corpus, tmp_path, lang=lang, unmask=True)
    assert line in html.split("</header>")[0] and "محمود سالم" in html
