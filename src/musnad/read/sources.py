"""The articles of the files, folders and standard input that a person names. What cannot be read is reported and skipped."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from musnad.errors import BadInput, DuplicateId
from musnad.read.decode import arabic_share, decode
from musnad.read.jsonl import from_jsonl
from musnad.read.page import from_html
from musnad.values import Article, Source

MAX_FILE = 20_000_000
"""Bytes of one article's file. A larger file is a corpus or no article."""
MAX_LETTERS = 1_000_000
MIN_ARABIC = 0.3

_SURROGATE = re.compile("[\ud800-\udfff]")

Read = Article | BadInput


def articles(sources: Iterable[str | Path]) -> Iterator[Read]:
    """Every article of the sources, and a BadInput in the place of each that cannot be read, in a fixed order."""
    first: dict[str, str] = {}
    for where, one in _all(sources):
        one = _checked(one, where) if isinstance(one, Article) else one
        if isinstance(one, Article):
            if one.id in first:
                one = DuplicateId(
                    where, f"the id {one.id!r} was already read from {first[one.id]}", "rename the file or give it another id"
                )
            else:
                first[one.id] = where
        yield one


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the sources: named by the person, or met in a folder. `wrong` says why it cannot be read, where that is known."""

    path: Path
    named: bool
    wrong: BadInput | None = None


def files(sources: Iterable[str | Path]) -> Iterator[Found]:
    """The files of the sources, folders walked in order of their names."""
    for source in map(Path, sources):
        if _exists(source) and source.is_dir():
            yield from _walk(source)
        else:
            yield Found(source, True)


def _walk(folder: Path) -> Iterator[Found]:
    """What lies in a folder and under it, hidden names left out. What is no readable file is found too, so that it can be reported."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and (path.is_symlink() or not path.is_dir()):
            yield Found(path, False, _unreadable(path))
            continue
        try:
            with os.scandir(path) as entries:
                names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
        except OSError as error:
            wrong = BadInput(str(path), f"the folder cannot be read ({error.strerror or error})", "check its permissions")
            yield Found(path, False, wrong)
            continue
        waiting += (path / name for name in reversed(names))


def _unreadable(path: Path) -> BadInput | None:
    """Why something met in a folder is no file, or None for a file."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if path.is_symlink():
            return BadInput(str(path), "a link that leads to no file", "mend the link or remove it")
        return BadInput(str(path), error.strerror or str(error), "check the path and its permissions")
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISDIR(mode):
        return BadInput(str(path), "a link to a folder, which is not followed", "name that folder as a source too")
    return BadInput(str(path), "a pipe, socket or device, not a file", "save its articles as a file")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the disk allows
        return False


def _all(sources: Iterable[str | Path]) -> Iterator[tuple[str, Read]]:
    for found in files(sources):
        path, named = found.path, found.named
        if found.wrong:
            yield str(path), found.wrong
            continue
        if str(path) == "-":
            yield from from_jsonl(sys.stdin.buffer, "standard input")
            continue
        if not _exists(path):
            yield str(path), BadInput(str(path), "no such file or folder", "check the path")
            continue
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            if named or path.suffix.lower() not in SILENT:
                yield str(path), BadInput(str(path), f"files of type {path.suffix or '(none)'} are not read",
                                          f"give one of {', '.join(sorted(READERS))}")  # fmt: skip
            continue
        try:
            yield from reader(path)
        except BadInput as bad:
            yield str(path), bad
        except OSError as error:
            yield str(path), BadInput(str(path), error.strerror or str(error), "check the path and its permissions")


def _checked(article: Article, where: str) -> Read:
    """Refuse what is no Arabic text: lone surrogates, no letters, another language, a book."""
    text = article.raw
    for name, value in (
        ("text", text),
        ("id", article.id),
        ("title", article.title),
        ("source", article.source.name),
        ("url", article.source.uri),
    ):
        if _SURROGATE.search(value or ""):
            return BadInput(where.encode("utf-8", "replace").decode(), f"field '{name}' holds a lone surrogate, which is no character",
                            "repair its encoding")  # fmt: skip
    if not text.strip():
        return BadInput(where, "the article is empty")
    if len(text) > MAX_LETTERS:
        return BadInput(where, f"{len(text):,} characters in one article, more than {MAX_LETTERS:,}", "split it into articles")
    share = arabic_share(text)
    if share < MIN_ARABIC:
        return BadInput(where, f"not an Arabic article ({share:.0%} of its letters are Arabic)")
    return article


def _bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MAX_FILE:
        raise BadInput(str(path), f"{size / 1e6:.0f} MB in one article's file, more than {MAX_FILE / 1e6:.0f} MB",
                       "give many articles as one .jsonl file")  # fmt: skip
    return path.read_bytes()


def _text(path: Path) -> Iterator[tuple[str, Read]]:
    yield str(path), Article(path.stem, decode(_bytes(path), str(path)), source=Source(None, path.name))


def _page(path: Path) -> Iterator[tuple[str, Read]]:
    yield str(path), from_html(_bytes(path), path.stem, str(path))


def _lines(path: Path) -> Iterator[tuple[str, Read]]:
    with path.open("rb") as stream:
        yield from from_jsonl(stream, str(path))


READERS: dict[str, Callable[[Path], Iterator[tuple[str, Read]]]] = {
    ".txt": _text, ".text": _text, ".html": _page, ".htm": _page, ".xhtml": _page, ".jsonl": _lines, ".ndjson": _lines,
}  # fmt: skip
SILENT = frozenset({".md", ".db", ".json", ".csv", ".png", ".jpg", ".jpeg", ".css", ".js", ".pdf"})
"""Files that lie beside articles in a folder and are passed over without a word."""
