"""`build` and `annotate`: the main job, and records alone."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.errors import BadInput, CannotWrite

if TYPE_CHECKING:
    from musnad.run.build import Outcome
    from musnad.store.corpus import Corpus

SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
JOBS = click.option("--jobs", type=click.IntRange(1), default=None, help="Processes to use (default: one for each core).")
STRICT = click.option("--strict", is_flag=True, help="End with exit code 1 if anything was skipped.")


@click.command()
@SOURCES
@click.option("--into", required=True, type=click.Path(dir_okay=False), metavar="CORPUS", help="The corpus to make or to add to.")
@click.option("--report", type=click.Path(dir_okay=False), metavar="FILE", help="Also write the report, one HTML file.")
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", help="The language of the report's headings.")
@JOBS
@STRICT
def build(sources: tuple[str, ...], into: str, report: str | None, lang: str, jobs: int | None, strict: bool) -> None:
    """Read articles into a corpus, compare them, and say what was found.

    SOURCES are files (.txt, .html, .jsonl), folders, or - for JSON lines on standard input.
    """
    from musnad.run.build import build as run
    from musnad.store.corpus import open_corpus

    with open_corpus(into, create=True) as corpus:
        with progress(sources, "reading") as step:
            outcome = run(sources, corpus, jobs, step)
        _skipped(outcome.skipped)
        _summary(corpus, outcome, into)
        if report:
            from musnad.export.report import write_report

            write_report(corpus, Path(report), outcome.skipped, lang)
            click.echo(f"\nReport: {report}")
    finish(len(outcome.stored) + len(outcome.unchanged), outcome.skipped, strict)


@click.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Where to write (default: standard output).")
@JOBS
@STRICT
def annotate(sources: tuple[str, ...], output: str | None, jobs: int | None, strict: bool) -> None:
    """Write the record of each article as a line of JSON (docs/record.md), without comparing articles."""
    from musnad.format import to_line
    from musnad.read import articles
    from musnad.run.many import annotate_all

    skipped: list[BadInput] = []
    done = 0
    with _writer(output) as write, progress(sources, "reading") as step:
        for found in annotate_all(articles(sources), jobs):
            if isinstance(found, BadInput):
                skipped.append(found)
            else:
                write(to_line(found))
                done += 1
            step()
    _skipped(skipped)
    finish(done, skipped, strict)


@contextmanager
def _writer(output: str | None) -> Iterator[Callable[[str], None]]:
    """Lines to standard output, or to a file that takes its name only when it is whole."""
    if not output or output == "-":
        yield click.echo
        return
    path = Path(output)
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            yield lambda line: print(line, file=stream)
        if part.stat().st_size:
            part.replace(path)
    except OSError as error:
        raise CannotWrite(f"{output}: {error.strerror or error}; nothing was written there") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def progress(sources: tuple[str, ...], what: str) -> Iterator[Callable[[], None]]:
    """A bar with rate and time left on a terminal; silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn

    class Rate(ProgressColumn):
        """Articles a second."""

        def render(self, task: Task) -> str:
            return f"{task.speed or 0:.0f} articles/s"

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=_count(sources))
        yield lambda: bar.advance(task)


def _count(sources: tuple[str, ...]) -> int | None:
    """How many articles to expect: a file is one, a .jsonl file one for each line; None with standard input."""
    from musnad.read.sources import files

    total = 0
    for path, _ in files(sources):
        if str(path) == "-":
            return None
        if path.suffix.lower() in (".jsonl", ".ndjson") and path.is_file():
            with path.open("rb") as stream:
                total += sum(1 for _ in stream)
        else:
            total += 1
    return total


def _skipped(skipped: list[BadInput]) -> None:
    for bad in skipped:
        click.echo(f"skipped {bad}", err=True)


def finish(done: int, skipped: list[BadInput], strict: bool) -> None:
    """Exit code 1 if nothing could be read, or on --strict if anything was skipped."""
    if not done:
        click.echo("musnad: no article could be read", err=True)
    if not done or (strict and skipped):
        sys.exit(1)


def _summary(corpus: Corpus, outcome: Outcome, into: str) -> None:
    from musnad.export.summary import summarise

    s = summarise(corpus)
    added = f"{len(outcome.stored)} read now" + (f", {len(outcome.unchanged)} already there" if outcome.unchanged else "")
    click.echo(f"{into}: {s.articles} articles ({added}), {len(outcome.skipped)} skipped")
    click.echo(f"  dated      {s.dated} of {s.articles}")
    click.echo(f"  actors     {len(s.actors)}: " + _top(s.actors, 6))
    click.echo(f"  events     {sum(s.types.values())}: " + _top(s.types, 6))
    click.echo(f"  status     {_top(s.statuses, 6)}")
    click.echo(f"  sources    {len(s.sources)} in {s.statements} statements: " + _top(s.sources, 5))
    click.echo(f"  copies     {s.copies} passages between {s.copy_pairs} pairs of articles")
    click.echo(f"  damage     {_top(s.damage, 6) or 'none found'}")
    click.echo(f"\nNext: musnad events {into} · musnad copies {into} · musnad why {into} ID")


def _top(counts: Counter[str], most: int) -> str:
    shown = ", ".join(f"{name} {count}" for name, count in counts.most_common(most))
    return shown + (", …" if len(counts) > most else "")
