"""Web pages: the article's text by trafilatura, title and date from the page's own metadata."""

from __future__ import annotations

import contextlib
import logging
from datetime import date
from typing import Any

from musnad.errors import BadInput
from musnad.read.decode import decode
from musnad.values import Article, Published, Source


def from_html(data: bytes, id: str, where: str) -> Article:
    """The article of a page; a truncated page gives what it still holds. Raises BadInput where no article text is found."""
    import trafilatura  # slow to import, and only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = decode(data, where)
    found: Any = None
    with contextlib.suppress(Exception):  # hostile markup must cost one page, not the run
        found = trafilatura.bare_extraction(page, include_comments=False, include_tables=False, favor_precision=True, with_metadata=True)
    if found is None or not (found.text or "").strip():
        raise BadInput(where, "no article text was found in the page", "save the article's page, not a list or a frame")
    return Article(id, found.text, found.title, Source(found.sitename or found.hostname, found.url), _published(found.date, page))


def _published(found: str | None, page: str) -> Published:
    """The page's date. A 1 January that the page itself does not write is htmldate's guess from a bare year: unknown."""
    if not found:
        return Published()
    try:
        day = date.fromisoformat(found[:10])
    except ValueError:
        return Published()
    if (day.month, day.day) == (1, 1) and day.isoformat() not in page and day.strftime("%d/%m/%Y") not in page:
        return Published()
    return Published(day.isoformat(), day.isoformat(), "stated")
