"""Where a command writes: looked at before any work, so that no source is written over and no long run ends in vain."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from musnad.errors import CannotWrite

Identity = tuple[int, int]


def check_outputs(sources: Sequence[str], outputs: dict[str, str | None], exclude: str | None = None) -> None:
    """Refuse outputs (option → path) that would harm a source or each other (a usage error), or cannot be written (CannotWrite); and a
    list of exclusions that would be written over or read as an article."""
    given = {option: Path(path) for option, path in outputs.items() if path and path != "-"}
    _apart(given | ({"--exclude": Path(exclude)} if exclude else {}))
    if exclude:
        _no_article(Path(exclude), sources)
    for option, path in given.items():
        _no_source(option, path, sources)
        _writable(path)


def _apart(given: dict[str, Path]) -> None:
    options = list(given)
    for number, one in enumerate(options):
        for other in options[:number]:
            if _same(given[one], given[other]):
                raise click.UsageError(f"{other} and {one} are the same file, {given[one]}; give each a name of its own")


def _no_article(exclude: Path, sources: Sequence[str]) -> None:
    here = _identity(exclude)
    if here is not None and any(here == identity for _, identity in _read_now(sources)):
        raise click.UsageError(f"--exclude {exclude} lies among the sources, where it would be read as an article; put it elsewhere")


def _no_source(option: str, path: Path, sources: Sequence[str]) -> None:
    """An output may not be a source, nor lie in a source folder under a name that the next run would read as an article."""
    from musnad.read.sources import READERS

    here = _identity(path)
    for source, identity in _read_now(sources):
        if here is not None and here == identity:
            raise click.UsageError(f"{option} {path} is a source ({source}) and would be written over; give another name after {option}")
    if path.suffix.lower() not in READERS:
        return
    for folder in (Path(s) for s in sources if s != "-" and Path(s).is_dir()):
        place, root = path.resolve(), folder.resolve()
        if place.is_relative_to(root) and not any(part.startswith(".") for part in place.relative_to(root).parts):
            raise click.UsageError(
                f"{option} {path} lies in the source folder {folder}, where it would be read as an article; put it in another folder"
            )


def _read_now(sources: Sequence[str]) -> Iterator[tuple[str, Identity | None]]:
    """Every file that would be read, with its identity; standard input by the file that a shell opened for it."""
    from musnad.read.sources import READERS, files

    for found in files(sources):
        if str(found.path) == "-":
            try:
                status = os.fstat(sys.stdin.fileno())
                yield "standard input", (status.st_dev, status.st_ino)
            except (OSError, ValueError, AttributeError):  # no real file behind it
                continue
        elif found.named or found.path.suffix.lower() in READERS:
            yield str(found.path), _identity(found.path)


def _identity(path: Path) -> Identity | None:
    """What tells a file from all others, whatever it is called; None where there is none yet."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _same(a: Path, b: Path) -> bool:
    here = _identity(a)
    return a.resolve() == b.resolve() or (here is not None and here == _identity(b))


def _writable(path: Path) -> None:
    """New outputs are written beside the old and take its name when whole, so the folder must be writable, and no device named."""
    folder = path.parent
    if not folder.is_dir():
        raise CannotWrite(f"{path}: nothing was written, since there is no folder {folder}; make it first")
    if path.exists() and not path.is_file():
        raise CannotWrite(f"{path}: nothing was written, since this is no plain file; give another name")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotWrite(f"{path}: nothing was written, since you may not write to the folder {folder}; give a file in another folder")
