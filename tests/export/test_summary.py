"""A corpus in a few figures."""

from __future__ import annotations

from pathlib import Path

from musnad.export.summary import summarise
from musnad.find.claims import claims
from musnad.run.pipeline import annotate
from musnad.store import Corpus, open_corpus
from musnad.values import Article, Published


def test_an_empty_corpus(corpus: Corpus) -> None:
    s = summarise(corpus)
    assert (s.articles, s.dated, s.statements, s.copies, dict(s.actors)) == (0, 0, 0, 0, {})


def test_dated_articles_are_counted(corpus: Corpus) -> None:
    for id, day in (("a", "2016-04-08"), ("b", None)):
        record = annotate(Article(id, "زار الوفد بغداد.", published=Published(day, day, "stated" if day else "unknown")))
        corpus.put(record, claims(record), "v1")
    assert (summarise(corpus).articles, summarise(corpus).dated) == (2, 1)


def test_figures_agree_with_the_records(sample_corpus: Path) -> None:
    with open_corpus(sample_corpus) as corpus:
        s, records, copies = summarise(corpus), list(corpus.records()), corpus.copies()
    assert s.articles == len(records) > 5
    assert s.statements == sum(s.sources.values()) + sum(s.unnamed.values()) == sum(len(r.attributions) for r in records)
    assert sum(s.types.values()) == sum(s.statuses.values()) == sum(len(r.events) for r in records)
    assert (s.copies, s.copy_pairs) == (len(copies), len({(c.a.article, c.b.article) for c in copies}))


def test_one_actor_under_two_names_is_counted_once_for_each_article(corpus: Corpus) -> None:
    for id, raw in (("a", "اتهمت مصر قطر بالتدخل في شؤونها."), ("b", "اتهمت القاهرة الدوحة بالتدخل في شؤونها.")):
        record = annotate(Article(id, raw))
        corpus.put(record, claims(record), "v1")
    assert sorted(summarise(corpus).actors.values()) == [2, 2]


def test_unnamed_and_private_sources_are_counted_by_kind_and_not_by_name(corpus: Corpus) -> None:
    for id in "ab":
        record = annotate(Article(id, "قال مصدر أمني إن الوفد وصل. وقال السيد محمود سالم الكيلاني إنه خائف. وقالت مصر إنها قلقة."))
        corpus.put(record, claims(record), "v1")
    s = summarise(corpus)
    assert dict(s.sources) == {"مصر": 2}
    assert sum(s.unnamed.values()) == 4 and not any("ا" <= c <= "ي" for kind in s.unnamed for c in kind)
