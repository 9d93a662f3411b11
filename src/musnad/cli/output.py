"""How listings are printed: a table for people, CSV and JSON for programs, with the same columns."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import click

Row = dict[str, Any]


def formats(command: Callable[..., None]) -> Callable[..., None]:
    """Adds --json and --csv to a listing."""

    @click.option("--json", "as_json", is_flag=True, help="Print a JSON list of objects.")
    @click.option("--csv", "as_csv", is_flag=True, help="Print CSV with a header line.")
    @wraps(command)
    def wrapped(*args: Any, **options: Any) -> None:
        command(*args, **options)

    return wrapped


def show(
    rows: Iterable[Row], as_json: bool, as_csv: bool, fields: Sequence[str], columns: dict[str, Callable[[Row], str]], nothing: str
) -> None:
    """Print rows. `fields` are the columns of CSV; `columns` those of the table for people, by heading; `nothing` is said where there
    are no rows."""
    rows = list(rows)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif as_csv:
        _csv(rows, fields)
    elif rows:
        _table(rows, columns)
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


def _table(rows: list[Row], columns: dict[str, Callable[[Row], str]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console() if sys.stdout.isatty() else Console(width=220)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for heading in columns:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell(row)) for cell in columns.values()))
    console.print(table)


def joined(values: Iterable[str]) -> str:
    return "، ".join(values)
