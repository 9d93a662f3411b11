"""Articles as JSON lines: `id` and `text`; optionally `title`, `source`, `url`, `published` (an ISO day or {earliest, latest, basis})."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import IO, Any

from musnad.errors import BadInput
from musnad.values import Article, Published, Source

MAX_LINE = 20_000_000


def from_jsonl(stream: IO[bytes], name: str) -> Iterator[tuple[str, Article | BadInput]]:
    """(where, article or what was wrong) for every line that is not blank."""
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        where = f"{name}:{number}"
        if len(line) > MAX_LINE:
            yield where, BadInput(where, f"a line of more than {MAX_LINE / 1e6:.0f} MB", "write one article a line")
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE)
        elif line.strip():
            try:
                yield where, from_line(line, where)
            except BadInput as bad:
                yield where, bad


def from_line(line: bytes, where: str) -> Article:
    """One article. Raises BadInput that names the field."""
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(where, f"not UTF-8 at byte {error.start}", "JSON lines are UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadInput(where, f"not JSON ({error})", "write one JSON object a line") from error
    if not isinstance(fields, dict):
        raise BadInput(where, "the line is no JSON object", 'write {"id": …, "text": …}')
    id, text = fields.get("id"), fields.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BadInput(where, "field 'text' is missing, empty or no string", "give the article's words in 'text'")
    if not isinstance(id, str | int) or isinstance(id, bool) or not str(id).strip():
        raise BadInput(where, "field 'id' is missing, empty or no string", "give every article an id of its own")
    title = fields.get("title")
    return Article(str(id), text, title if isinstance(title, str) else None, _source(fields), published(fields.get("published"), where))


def _source(fields: dict[str, Any]) -> Source:
    """`source` is a name, or {name, uri} as in a record; what is no string is no name."""
    source, uri = fields.get("source"), fields.get("url")
    if isinstance(source, dict):
        uri = source.get("uri") or uri
        source = source.get("name")
    return Source(source if isinstance(source, str) else None, uri if isinstance(uri, str) else None)


def published(value: Any, where: str) -> Published:
    """An ISO day, a timestamp that begins with one, or {earliest, latest, basis}; unknown for None."""
    if not value:
        return Published()
    if isinstance(value, str):
        return Published(_day(value, where), _day(value, where), "stated")
    if isinstance(value, dict):
        earliest, latest = (_day(value[key], where) if value.get(key) else None for key in ("earliest", "latest"))
        if earliest and latest and earliest > latest:
            raise BadInput(where, f"field 'published': earliest {earliest} is after latest {latest}", "swap the two")
        return Published(earliest, latest, str(value.get("basis") or "stated")) if earliest or latest else Published()
    raise BadInput(where, f"field 'published' is {type(value).__name__}", "give an ISO day such as 2016-10-17")


def _day(value: Any, where: str) -> str:
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError as error:
        raise BadInput(where, f"field 'published': {value!r} is no ISO day", "write it as 2016-10-17") from error
