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
    rows = re.findall(r'<tr id="(v[0-9a-f]+)">(.*?)</tr>', sample_page, re.DOTALL)
    assert rows
    for id, row in rows:
        cells = row.split("<td")[1:]
        assert [h for cell in cells[:-1] for h in Page(f"<td{cell}").links if not h.startswith("#x")] == [], id


@pytest.mark.parametrize(("lang", "direction", "heading"), [("en", "ltr", "Copied passages"), ("ar", "rtl", "الفقرات المنقولة")])
def test_both_languages(corpus: Corpus, tmp_path: Path, lang: str, direction: str, heading: str) -> None:
    html = report(corpus, tmp_path, lang=lang)
    assert f'<html lang="{lang}" dir="{direction}">' in html
    assert f"<h2>{heading}</h2>" in html


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
