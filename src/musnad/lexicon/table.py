"""Reading lexicon tables: tab-separated, `|` between alternatives, comments after #, the first other line names the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from musnad.errors import BadLexicon

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. `where` is file:line, the name under which rules cite it."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def all(self, column: str) -> list[str]:
        """The alternatives of a cell, none for an empty one."""
        return [part.strip() for part in self.cells[column].split("|") if part.strip()]


def rows(name: str, folder: Path = DATA) -> Iterator[Row]:
    """The rows of folder/name. Raises BadLexicon for a line that has not the header's number of cells."""
    path = folder / name
    header: list[str] | None = None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
        elif len(cells) > len(header):
            raise BadLexicon(f"{path.name}:{number}: {len(cells)} cells, expected {len(header)} ({', '.join(header)})")
        else:
            cells += [""] * (len(header) - len(cells))
            yield Row(f"{name}:{number}", dict(zip(header, cells, strict=True)))


def tables(folder: Path = DATA) -> list[str]:
    """The names of all tables, in a fixed order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.tsv"))


@cache
def digest() -> str:
    """A hash of all tables: two runs with the same digest read with the same lexicon."""
    total = sha256()
    for name in tables():
        total.update(name.encode() + b"\0" + (DATA / name).read_bytes())
    return total.hexdigest()[:16]
