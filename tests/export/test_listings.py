"""The columns of the listings are those that the record format documents."""

from collections.abc import Callable

from musnad.export.listings import copy_rows, event_rows, health_rows
from musnad.values import Claim, Copy, Finding, Passage, Record, Span


def claim(relation: str) -> Claim:
    return Claim("v1", ("مصر",), relation, "visit", ("قطر",), "2016", "بغداد", "happened", ("صحيفة", "وزير"), "a", Span(3, 6), "r")


def test_event_columns() -> None:
    (row,) = event_rows([claim("CONSULT")])
    assert row == {
        "article": "a", "id": "v1", "plover": "CONSULT", "subtype": "visit", "actors": ["مصر"], "recipients": ["قطر"], "place": "بغداد",
        "time": "2016", "status": "happened", "according_to": ["صحيفة", "وزير"], "start": 3, "end": 6,
    }  # fmt: skip


def test_an_office_held_is_no_event() -> None:
    assert list(event_rows([claim("holds-office")])) == []


def test_copy_columns() -> None:
    copy = Copy("c1", Passage("a", Span(0, 9)), Passage("b", Span(2, 8)), "edited", 0.9, "a→b", "SANA", "equal words")
    (row,) = copy_rows([copy])
    assert row == {
        "id": "c1", "a": {"article": "a", "start": 0, "end": 9}, "b": {"article": "b", "start": 2, "end": 8}, "kind": "edited",
        "similarity": 0.9, "direction": "a→b", "origin": "SANA", "why": "equal words",
    }  # fmt: skip


def test_health_columns(bare_record: Callable[..., Record]) -> None:
    record = bare_record("a", "قالالوزير", health=(Finding("glued", Span(0, 9), "قال الوزير", "two words"),))
    (row,) = health_rows([record])
    assert row == {"article": "a", "kind": "glued", "start": 0, "end": 9, "repaired": "قال الوزير", "why": "two words"}
