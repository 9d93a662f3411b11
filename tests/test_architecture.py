"""The house as DESIGN.md draws it: rooms, the direction of imports, small files, a quick front door."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import musnad

HOUSE = Path(musnad.__file__).parent
MODULES = sorted(HOUSE.rglob("*.py"))
FLOORS = [{"lexicon"}, {"read"}, {"text"}, {"words"}, {"find"}, {"export", "store", "link"}, {"run"}, {"cli", "web"}, {"__main__"}]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
FOR_ALL = {"values", "errors", "format"}
MAX_LINES = 500


def _label(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def _room(path: Path) -> str:
    return path.relative_to(HOUSE).with_suffix("").parts[0]


def _imports(path: Path) -> Iterator[str]:
    """Full names of what a module imports from the house, wherever in the module the import stands."""
    package = ["musnad", *path.relative_to(HOUSE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            home = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{home}.{alias.name}" for alias in node.names)


def _rooms_entered(path: Path) -> Iterator[str]:
    for name in _imports(path):
        first, _, rest = name.partition(".")
        if first == "musnad":
            yield rest.split(".")[0]


every_module = pytest.mark.parametrize("path", MODULES, ids=_label)
inner_modules = pytest.mark.parametrize("path", [p for p in MODULES if p != HOUSE / "__init__.py"], ids=_label)


def test_the_house_has_modules_in_its_rooms() -> None:
    assert {"read", "text", "words", "find", "link", "store", "run", "cli", "lexicon"} <= {_room(path) for path in MODULES}


@inner_modules
def test_every_module_stands_in_a_known_room(path: Path) -> None:
    assert _room(path) in LEVEL.keys() | FOR_ALL


@inner_modules
def test_imports_go_only_downwards(path: Path) -> None:
    here = _room(path)
    for room in _rooms_entered(path):
        if here in FOR_ALL:
            assert room in FOR_ALL, f"{here} is for all rooms and may use none of them, but imports {room}"
        else:
            assert room in FOR_ALL | {"__version__"} or LEVEL[room] <= LEVEL[here], f"{here} imports {room}, which stands above it"


@pytest.mark.parametrize("room", ["find", "link"])
def test_finding_and_linking_know_no_store(room: str) -> None:
    paths = sorted((HOUSE / room).rglob("*.py"))
    assert paths
    assert [path.name for path in paths if "store" in _rooms_entered(path)] == []


@every_module
def test_every_module_has_a_docstring(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@every_module
def test_no_module_is_longer_than_500_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


@pytest.fixture(scope="module")
def fresh_import() -> tuple[float, list[str]]:
    """Seconds for `import musnad` in a fresh process (the best of three), and the modules that it loaded."""
    code = "import json, sys, time; t = time.perf_counter(); import musnad; print(json.dumps([time.perf_counter() - t, [*sys.modules]]))"
    runs = [json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) for _ in range(3)]
    seconds, modules = min(runs)
    return seconds, modules


def test_importing_musnad_takes_under_three_tenths_of_a_second(fresh_import: tuple[float, list[str]]) -> None:
    assert fresh_import[0] < 0.3


@pytest.mark.parametrize("heavy", ["sqlalchemy", "trafilatura", "click"])
def test_importing_musnad_loads_nothing_heavy(heavy: str, fresh_import: tuple[float, list[str]]) -> None:
    assert heavy not in fresh_import[1]


def test_public_names_are_found_in_their_rooms() -> None:
    assert [name for name in musnad.__all__ if getattr(musnad, name).__name__ != name] == []


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = musnad.nonsense
