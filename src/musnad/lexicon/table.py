"""Reading lexicon tables: tab-separated, `|` between alternatives, comments after #, the first other line names the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from musnad.errors import BadLexicon

DATA = Path(__file__).parent / "data"
MANY = 30
"""Values that an error no longer lists."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. `where` is file:line, the name under which rules cite it."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        if column not in self.cells:
            raise BadLexicon(f"{self.where}: the table has no column {column!r}; it has {', '.join(self.cells)}")
        return self.cells[column]

    def all(self, column: str) -> list[str]:
        """The alternatives of a cell, none for an empty one."""
        return [part.strip() for part in self[column].split("|") if part.strip()]


def rows(name: str, folder: Path = DATA) -> Iterator[Row]:
    """The rows of folder/name. Raises BadLexicon for a line that has not the header's number of cells."""
    path = folder / name
    header: list[str] | None = None
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise BadLexicon(f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
        elif len(cells) > len(header):
            raise BadLexicon(f"{name}:{number}: {len(cells)} cells, expected {len(header)} ({', '.join(header)})")
        else:
            cells += [""] * (len(header) - len(cells))
            yield Row(f"{name}:{number}", dict(zip(header, cells, strict=True)))


def check_value(r: Row, column: str, allowed: frozenset[str] | set[str]) -> None:
    """Raises BadLexicon for a cell that holds none of the allowed values."""
    if r[column] not in allowed:
        choice = ", ".join(sorted(allowed)) if len(allowed) < MANY else "the codes and English names of the tables"
        raise BadLexicon(f"{r.where}: {column}: {r[column]!r} is none of {choice}")


def needed(r: Row, column: str) -> tuple[str, ...]:
    """The alternatives of a cell that may not be empty."""
    if not r.all(column):
        raise BadLexicon(f"{r.where}: {column}: empty; give at least one")
    return tuple(r.all(column))


def tables(folder: Path = DATA) -> list[str]:
    """The names of all tables, in a fixed order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.tsv"))


def cite(where: str, folder: Path = DATA) -> str | None:
    """The line of a table that `where` (file:line) names, its cells parted by ` · `; None where it names no line."""
    name, _, number = where.partition(":")
    if not name.endswith(".tsv") or not number.isdigit() or not (folder / name).is_file():
        return None
    lines = (folder / name).read_text("utf-8").split("\n")
    if not 1 <= int(number) <= len(lines):
        return None
    line = lines[int(number) - 1]
    return " · ".join(cell for cell in line.split("\t") if cell)


@cache
def digest() -> str:
    """A hash of all tables: two runs with the same digest read with the same lexicon."""
    total = sha256()
    for name in tables():
        total.update(name.encode() + b"\0" + (DATA / name).read_bytes())
    return total.hexdigest()[:16]
