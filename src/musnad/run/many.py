"""Many articles on all cores, in the order they came; a bounded number waits, so memory does not grow with the corpus."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from musnad.errors import BadInput
from musnad.run.pipeline import annotate
from musnad.values import Article, Record

WORTH_A_POOL = 24
"""Fewer articles are read faster by one process than it takes to start others."""
WAITING = 16
"""Articles handed out ahead, for each process."""


def annotate_all(articles: Iterable[Article | BadInput], jobs: int | None = None) -> Iterator[Record | BadInput]:
    """Each article's record, or in its place what was wrong; `jobs` processes (default: one for each core)."""
    jobs = jobs or os.cpu_count() or 1
    source = iter(articles)
    head = list(islice(source, WORTH_A_POOL))
    if jobs == 1 or len(head) < WORTH_A_POOL:
        yield from (_one(a) for a in chain(head, source))
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[Record | BadInput]] = deque()
        try:
            for article in chain(head, source):
                waiting.append(pool.submit(_one, article))
                if len(waiting) >= jobs * WAITING:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _one(article: Article | BadInput) -> Record | BadInput:
    if isinstance(article, BadInput):
        return article
    try:
        return annotate(article)
    except Exception as error:  # a fault of ours must cost one article, not the run
        return BadInput(article.id, f"Musnad failed on this article ({type(error).__name__}: {error})", "please report it with the text")
