"""Many articles in their order, on several processes, and what a bad one costs."""

from __future__ import annotations

from musnad.errors import BadInput
from musnad.format import to_line
from musnad.run.many import WORTH_A_POOL, annotate_all
from musnad.run.pipeline import annotate
from musnad.values import Article, Record

POISON = Article("poison", None)  # type: ignore[arg-type]


def some(count: int) -> list[Article]:
    return [Article(f"a{i}", f"زار الوفد العراقي القاهرة قبل {i + 3} أيام." * (1 + i % 5)) for i in range(count)]


def ids(found: list[Record | BadInput]) -> list[str]:
    return [f.id if isinstance(f, Record) else f.where for f in found]


def test_few_articles_keep_their_order() -> None:
    assert ids(list(annotate_all(some(5), jobs=2))) == [f"a{i}" for i in range(5)]


def test_two_processes_keep_the_order_and_give_the_same_bytes() -> None:
    articles = some(3 * WORTH_A_POOL)
    found = [to_line(f) for f in annotate_all(articles, jobs=2) if isinstance(f, Record)]
    assert found == [to_line(annotate(a)) for a in articles]


def test_a_poisoned_article_costs_one() -> None:
    first, *rest = annotate_all([POISON, *some(3)], jobs=1)
    assert isinstance(first, BadInput)
    assert ids(rest) == ["a0", "a1", "a2"]
    assert all(isinstance(one, Record) for one in rest)


def test_a_poisoned_article_costs_one_with_two_processes() -> None:
    articles = some(2 * WORTH_A_POOL)
    articles.insert(7, POISON)
    found = list(annotate_all(articles, jobs=2))
    assert ids(found) == [a.id for a in articles]
    assert [f.where for f in found if isinstance(f, BadInput)] == ["poison"]


def test_a_poisoned_article_is_named_with_what_to_do() -> None:
    (bad,) = annotate_all([POISON], jobs=1)
    assert str(bad).startswith("poison: ")
    assert "report it" in str(bad)


def test_what_could_not_be_read_stays_in_its_place() -> None:
    bad = BadInput("x.txt", "the file is empty")
    one, two = some(2)
    assert ids(list(annotate_all([one, bad, two], jobs=1))) == ["a0", "x.txt", "a1"]


def test_nothing_gives_nothing() -> None:
    assert list(annotate_all([], jobs=2)) == []


def test_articles_are_not_all_read_ahead() -> None:
    """Memory must not grow with the corpus."""
    taken = []
    source = (taken.append(a.id) or a for a in some(400))
    next(iter(annotate_all(source, jobs=2)))
    assert 0 < len(taken) < 200
