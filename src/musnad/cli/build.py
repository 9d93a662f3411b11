"""`build` and `annotate`: the main job, and records alone."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.cli.output import say
from musnad.cli.places import check_outputs
from musnad.errors import BadInput, CannotWrite, MusnadError

if TYPE_CHECKING:
    from musnad.run.build import Outcome
    from musnad.store.corpus import Corpus
    from musnad.values import Article

SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
JOBS = click.option("--jobs", type=click.IntRange(1), default=None, help="Processes to use (default: one for each core).")
STRICT = click.option("--strict", is_flag=True, help="End with exit code 1 if anything was skipped.")
EXCLUDE = click.option("--exclude", type=click.Path(), envvar="MUSNAD_EXCLUSIONS", metavar="FILE",
                       help="Names, article ids and addresses to leave out, one a line (also: MUSNAD_EXCLUSIONS).")  # fmt: skip


@click.command()
@SOURCES
@click.option("--into", required=True, type=click.Path(dir_okay=False), metavar="CORPUS", help="The corpus to make or to add to.")
@click.option("--report", type=click.Path(dir_okay=False), metavar="FILE", help="Also write the report, one HTML file.")
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", help="The language of the report's headings.")
@click.option("--unmask", is_flag=True, help="Show the names of private persons in the report, which says that it does.")
@EXCLUDE
@JOBS
@STRICT
def build(
    sources: tuple[str, ...], into: str, report: str | None, lang: str, unmask: bool, exclude: str | None, jobs: int | None, strict: bool
) -> None:
    """Read articles into a corpus, compare them, and say what was found.

    SOURCES are files (.txt, .html, .jsonl), folders, or - for JSON lines on standard input.
    """
    from musnad.run.build import build as run
    from musnad.run.exclusions import read_exclusions

    if unmask and not report:
        raise click.UsageError("--unmask is for the report; give --report FILE too")
    check_outputs(sources, {"--into": into, "--report": report}, exclude)
    exclusions = read_exclusions(exclude)
    with _corpus(into) as corpus, interrupted("interrupted; what was stored is whole, the same command goes on from there"):
        with progress(sources, "reading") as step:
            outcome = run(sources, corpus, jobs, step, exclusions)
        if outcome.stored or outcome.unchanged:
            _skipped(outcome.skipped)
            _summary(corpus, outcome, into)
            if report:
                _report(corpus, report, outcome.skipped, lang, unmask)
    _excluded(len(outcome.excluded))
    finish(sources, len(outcome.stored) + len(outcome.unchanged) + len(outcome.excluded), outcome.skipped, strict)


@contextmanager
def _corpus(into: str) -> Iterator[Corpus]:
    """The corpus to fill. One that is new and holds no article at the end, however the run ends, is taken away again."""
    from musnad.store.corpus import open_corpus

    new, empty = not Path(into).exists(), False
    try:
        with open_corpus(into, create=True) as corpus:
            try:
                yield corpus
            finally:
                with suppress(MusnadError):  # a fault that ends the run must be told, not one that follows from it
                    empty = new and not corpus.known()
    finally:
        if empty:
            Path(into).unlink(missing_ok=True)


@contextmanager
def interrupted(says: str) -> Iterator[None]:
    """What a person who presses Ctrl-C is told."""
    try:
        yield
    except KeyboardInterrupt as error:
        raise click.Abort(says) from error


def _report(corpus: Corpus, path: str, skipped: list[BadInput], lang: str, unmask: bool) -> None:
    from musnad.export.report import write_report

    write_report(corpus, Path(path), skipped, lang, unmask)
    say()
    say(f"Report: {path}" + (", with the names of private persons" if unmask else ""))


@click.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Where to write (default: standard output).")
@EXCLUDE
@JOBS
@STRICT
def annotate(sources: tuple[str, ...], output: str | None, exclude: str | None, jobs: int | None, strict: bool) -> None:
    """Write the record of each article as a line of JSON (docs/record.md), without comparing articles."""
    from musnad.format import to_line
    from musnad.read import articles
    from musnad.run.exclusions import read_exclusions
    from musnad.run.many import annotate_all

    check_outputs(sources, {"--output": output}, exclude)
    exclusions = read_exclusions(exclude)
    skipped: list[BadInput] = []
    excluded: list[str] = []
    done = 0

    def wanted() -> Iterator[Article | BadInput]:
        for one in articles(sources):
            if isinstance(one, BadInput) or not exclusions.leaves_out(one):
                yield one
            else:
                excluded.append(one.id)

    with interrupted(_cut_short(output)), _writer(output) as write, progress(sources, "reading") as step:
        for found in annotate_all(wanted(), jobs):
            if isinstance(found, BadInput):
                skipped.append(found)
            else:
                write(to_line(exclusions.apply(found)))
                done += 1
            step()
    if done:
        _skipped(skipped)
    _excluded(len(excluded))
    finish(sources, done + len(excluded), skipped, strict)


def _cut_short(output: str | None) -> str:
    if output and output != "-":
        return f"interrupted; nothing was written to {output}"
    return "interrupted; the records of the articles that were not reached are missing"


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
    for found in files(sources):
        if str(found.path) == "-":
            return None
        if found.path.suffix.lower() in (".jsonl", ".ndjson") and found.path.is_file():
            with found.path.open("rb") as stream:
                total += sum(1 for _ in stream)
        else:
            total += 1
    return total


def _skipped(skipped: list[BadInput]) -> None:
    for bad in skipped:
        say(f"skipped {bad}", err=True)


def _excluded(number: int) -> None:
    if number:
        say(f"excluded {_count_of(number, 'article')}, as the exclusions file says", err=True)


def finish(sources: tuple[str, ...], done: int, skipped: list[BadInput], strict: bool) -> None:
    """Exit code 1 if nothing could be read, or on --strict if anything was skipped."""
    if not done:
        _nothing(sources, skipped)
    if not done or (strict and skipped):
        sys.exit(1)


def _nothing(sources: tuple[str, ...], skipped: list[BadInput]) -> None:
    """Say of which sources nothing could be read, and why."""
    if len(skipped) == 1:
        say(f"musnad: no article could be read: {skipped[0]}", err=True)
        return
    _skipped(skipped)
    named = ", ".join("standard input" if source == "-" else source for source in sources)
    say(f"musnad: no article could be read from {named}" + f"; {'mend what is named above' if skipped else _wanted(sources)}", err=True)


def _wanted(sources: tuple[str, ...]) -> str:
    """What to give, where the sources hold nothing that is read."""
    from musnad.read.sources import READERS

    lines = "give JSON lines there, one article a line"
    kinds = f"it holds no file of a kind that is read: {', '.join(sorted(READERS))}"
    return "; ".join(([lines] if "-" in sources else []) + ([kinds] if set(sources) != {"-"} else []))


def _summary(corpus: Corpus, outcome: Outcome, into: str) -> None:
    from musnad.export.summary import summarise

    s = summarise(corpus)
    added = f"{len(outcome.stored)} read now" + (f", {len(outcome.unchanged)} already there" if outcome.unchanged else "")
    left_out = f", {len(outcome.excluded)} excluded" if outcome.excluded else ""
    say(f"{into}: {_count_of(s.articles, 'article')} ({added}), {len(outcome.skipped)} skipped{left_out}")
    say(f"  dated      {s.dated} of {s.articles}")
    say(f"  actors     {len(s.actors)}, with the articles that name them: " + _top(s.actors, 6))
    say(f"  events     {sum(s.types.values())}: " + _top(s.types, 6))
    say(f"  status     {_top(s.statuses, 6)}")
    say(f"  sources    {len(s.sources)} in {_count_of(s.statements, 'statement')}: " + _top(s.sources, 5))
    say(f"  unnamed    {_count_of(sum(s.unnamed.values()), 'statement')}: " + _top(s.unnamed, 5))
    say(f"  copies     {_count_of(s.copies, 'passage')} between {_count_of(s.copy_pairs, 'pair')} of articles")
    say(f"  damage     {_top(s.damage, 6) or 'none found'}")
    say()
    say(f"Next: musnad events {into} · musnad copies {into} · musnad why {into} ID")


def _count_of(number: int, thing: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _top(counts: Counter[str], most: int) -> str:
    shown = ", ".join(f"{name} {count}" for name, count in counts.most_common(most))
    return shown + (", …" if len(counts) > most else "")
