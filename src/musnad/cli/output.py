"""How things are printed: messages and tables for people, CSV and JSON for programs.

What an article says (its id, its source, its words) is not ours, and a terminal obeys some characters: all that people read goes
through `plain`. JSON and CSV are exact.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import wraps
from typing import Any

import click

Row = dict[str, Any]
Columns = dict[str, Callable[[Row], str]]

NARROW = 110
"""Below this many columns, cells that have a second part are set on two lines."""
PART = "\0"
"""Stands between the two parts of a cell. An article that brings one in gets a hyphen for it."""
PIPED = 220
LEAST = 80

_COMMANDS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""C0 and C1 controls, line separators, the marks that turn the direction of writing, and surrogates, which no terminal can show."""


def plain(text: str) -> str:
    """A text without anything that a terminal obeys: such characters are written as \\x1b or \\u202e."""
    return _COMMANDS.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def say(line: str = "", err: bool = False) -> None:
    """One line for a person."""
    click.echo(plain(line), err=err)


def on_one_line(words: str, most: int) -> str:
    """An article's words as part of a line: every run of white space a single space, what is too long cut with …"""
    return short(" ".join(words.split()), most)


def short(text: str, most: int = 30) -> str:
    """A text of `most` characters, the last of them … where something was cut."""
    return text if len(text) <= most else text[: most - 1] + "…"


def formats(command: Callable[..., None]) -> Callable[..., None]:
    """Adds --json and --csv to a listing."""

    @click.option("--json", "as_json", is_flag=True, help="Print a JSON list of objects.")
    @click.option("--csv", "as_csv", is_flag=True, help="Print CSV with a header line.")
    @wraps(command)
    def wrapped(*args: Any, **options: Any) -> None:
        if options["as_json"] and options["as_csv"]:
            raise click.UsageError("--json and --csv cannot be had at once; give one of them")
        command(*args, **options)

    return wrapped


def unmasking(command: Callable[..., None]) -> Callable[..., None]:
    """Adds --unmask to a command that shows names."""
    return click.option("--unmask", is_flag=True, help="Show the names of private persons. The output says that it does.")(command)


def show(
    rows: Iterable[Row], as_json: bool, as_csv: bool, fields: Sequence[str], columns: Columns, nothing: str, whole: Collection[str] = ()
) -> None:
    """Print rows. `fields` are the columns of CSV; `columns` those of the table for people, by heading, of which those in `whole` are
    never broken inside a word; `nothing` is said where there are no rows."""
    rows = list(rows)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif as_csv:
        _csv(rows, fields)
    elif rows:
        _table(rows, columns, whole)
    else:
        click.echo(nothing)


def _csv(rows: list[Row], fields: Sequence[str]) -> None:
    """Lists are joined by ` | `; a passage's fields are columns of their own (a_article, a_start …)."""
    writer = csv.DictWriter(sys.stdout, fields, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_flat(row) for row in rows)


def _flat(row: Row) -> Row:
    out: Row = {}
    for key, value in row.items():
        if isinstance(value, dict):
            out |= {f"{key}_{inner}": v for inner, v in value.items()}
        else:
            out[key] = " | ".join(map(str, value)) if isinstance(value, list) else value
    return {key: _harmless(value) for key, value in out.items()}


def _harmless(value: Any) -> Any:
    """A cell that a spreadsheet would run as a formula is quoted: article text is not ours."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _table(rows: list[Row], columns: Columns, whole: Collection[str]) -> None:
    """A table as wide as the terminal; without one as wide as it likes to be, and no line ends in blanks."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    on_terminal = sys.stdout.isatty()
    width = max(Console().width, LEAST) if on_terminal else PIPED
    table = Table(box=None, header_style="bold", pad_edge=False)
    for heading in columns:
        table.add_column(heading, overflow="fold", no_wrap=heading in whole)
    for row in rows:
        table.add_row(*(Text(_cell(cell(row), width)) for cell in columns.values()))
    if on_terminal:
        Console(width=width).print(table)
        return
    paper = io.StringIO()
    Console(width=width, file=paper).print(table)
    click.echo("\n".join(line.rstrip() for line in paper.getvalue().splitlines()))


def _cell(text: str, width: int) -> str:
    """The two parts of a cell on two lines where there is little room, else joined by a hyphen."""
    return ("\n" if width < NARROW else "-").join(plain(part) for part in text.split(PART))


def joined(values: Iterable[str]) -> str:
    return "، ".join(values)
