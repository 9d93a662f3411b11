"""The documentation is true: commands and options are described, links lead somewhere, examples run."""

from __future__ import annotations

import doctest
import io
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

import musnad
from musnad.cli.main import COMMANDS, main
from musnad.export.listings import event_rows
from musnad.store.corpus import open_corpus

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    [*DOCS.rglob("*.md"), *(p for p in (ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "examples" / "README.md") if p.exists())]
)
WITH_EXAMPLES = [DOCS / "commands.md", DOCS / "adding-entries.md"]

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)


def _label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _prose(path: Path) -> str:
    """A page without its blocks of code."""
    return _FENCE.sub("", path.read_text("utf-8"))


def _slug(heading: str) -> str:
    """The anchor that a heading has on GitHub."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _section(page: str, title: str) -> str:
    """The text under the heading `## title`, up to the next of its level; '' where there is none."""
    found = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return found.group(1) if found else ""


def _command(name: str) -> click.Command:
    command = getattr(import_module(COMMANDS[name]), name)
    assert isinstance(command, click.Command)
    return command


def _links(path: Path) -> Iterator[str]:
    yield from (target for target in _LINK.findall(_prose(path)) if not re.match(r"[a-z]+:", target))


def _wrong(page: Path, link: str) -> str:
    """What is wrong with a relative link, '' for one that leads to a file and, where given, to a heading of it."""
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return f"{link}: no such file"
    if anchor and anchor not in {_slug(h) for h in _HEADING.findall(_prose(target))}:
        return f"{link}: no such heading"
    return ""


def _examples(path: Path) -> list[str]:
    """The lines that begin with `$ musnad` in blocks of ```console, without the prompt."""
    blocks = [body for kind, body in _FENCE.findall(path.read_text("utf-8")) if kind == "console"]
    return [line.removeprefix("$ ") for body in blocks for line in body.splitlines() if line.startswith("$ musnad")]


def _an_event_of(corpus: str) -> str:
    """The id of an event in a corpus, as a reader takes it from `musnad events`: one that an example pins goes stale with the lexicon."""
    with open_corpus(corpus) as opened:
        return next(row["id"] for row in event_rows(opened.claims()))


def _run(line: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of a line as a shell would run it; `< file` is understood, and `why CORPUS ID` is asked of an event in the corpus."""
    words = shlex.split(line)[1:]
    if words[0] == "why":
        words = [_an_event_of(words[1]) if word == "ID" else word for word in words]
    typed = b""
    if "<" in words:
        at = words.index("<")
        typed = Path(words[at + 1]).read_bytes()
        del words[at : at + 2]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
    try:
        main(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1 if end.code else 0
    return 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section(name: str) -> None:
    assert _section((DOCS / "commands.md").read_text("utf-8"), name).strip()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_is_described_in_its_section(name: str) -> None:
    section = _section((DOCS / "commands.md").read_text("utf-8"), name)
    wanted = [spelling for p in _command(name).params if isinstance(p, click.Option) for spelling in p.opts]
    wanted += [p.metavar or p.human_readable_name for p in _command(name).params if isinstance(p, click.Argument)]
    assert [w for w in wanted if not re.search(rf"`{re.escape(w)}(?![\w-])", section)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_names_no_option_that_the_command_lacks(name: str) -> None:
    section = re.sub(r"`[^`]*musnad [^`]*`", "", _FENCE.sub("", _section((DOCS / "commands.md").read_text("utf-8"), name)))
    known = {spelling for p in _command(name).params for spelling in p.opts} | {"--help"}
    assert set(re.findall(r"`(--[\w-]+)", section)) <= known


@pytest.mark.parametrize("page", PAGES, ids=_label)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    assert [wrong for link in _links(page) if (wrong := _wrong(page, link))] == []


def test_a_link_that_leads_nowhere_is_seen() -> None:
    page = DOCS / "commands.md"
    assert _wrong(page, "no-such-page.md") and _wrong(page, "#no-such-heading") and _wrong(page, "record.md#no-such-heading")
    assert not _wrong(page, "#build")


def test_every_page_can_be_reached_from_the_index() -> None:
    index = DOCS / "index.md"
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in _links(index)}
    assert [_label(p) for p in sorted(DOCS.rglob("*.md")) if p != index and p.resolve() not in linked] == []


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=_label)
def test_the_examples_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    lines = _examples(page)
    assert lines
    for line in lines:
        code = _run(line, monkeypatch)
        assert code == 0, f"{line}\n{capsys.readouterr().err}"


@pytest.mark.parametrize("page", PAGES, ids=_label)
def test_no_example_of_why_pins_an_id(page: Path) -> None:
    asked = re.findall(r"musnad why [\w./-]+ (\S+)", page.read_text("utf-8"))
    assert [id for id in asked if re.match(r"[eavrc][0-9a-f]{3,12}\b", id)] == []


def test_an_example_that_fails_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _run("musnad events no-such.db", monkeypatch) == 1
    assert _run("musnad no-such-command", monkeypatch) == 2


def test_an_example_of_why_with_a_wrong_id_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    assert _run("musnad build examples/corpus/cairo-dispatch.txt --into one.db", monkeypatch) == 0
    assert _run("musnad why one.db ID", monkeypatch) == 0
    assert _run("musnad why one.db v-none", monkeypatch) == 1


def test_the_parts_of_find_are_named() -> None:
    find = (DOCS / "how-it-works" / "find.md").read_text("utf-8")
    parts = [p for p in (ROOT / "src" / "musnad" / "find").rglob("*.py") if p.name != "__init__.py"]
    assert parts
    assert sorted(_label(p) for p in parts if f"`{p.stem}`" not in find) == []


def test_the_decisions_keep_to_ten_lines() -> None:
    lengths = {p.name: len(p.read_text("utf-8").splitlines()) for p in sorted((DOCS / "decisions").glob("*.md"))}
    assert lengths
    assert {name: length for name, length in lengths.items() if length > 12} == {}


def test_the_example_in_the_package_is_true() -> None:
    results = doctest.testmod(musnad)
    assert results.attempted > 0
    assert results.failed == 0
