from __future__ import annotations

import json
from io import BytesIO

import pytest

from musnad.errors import BadInput
from musnad.read import jsonl
from musnad.read.jsonl import from_jsonl, from_line
from musnad.values import Article, Published, Source

TEXT = "زار وزير الخارجية المصري بغداد أمس."


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "text": TEXT} | fields).encode()


def read(data: bytes) -> list[tuple[str, Article | BadInput]]:
    return list(from_jsonl(BytesIO(data), "x.jsonl"))


def refused(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        from_line(data, "x.jsonl:1")
    assert str(caught.value).startswith("x.jsonl:1: ")
    assert caught.value.do
    return caught.value.why


def test_all_fields_are_read() -> None:
    fields = {"title": "زيارة", "source": "جريدة المثال", "url": "https://example.org/1", "published": "2016-10-17"}
    assert from_line(line(**fields), "x") == Article(
        "a", TEXT, "زيارة", Source("جريدة المثال", "https://example.org/1"), Published("2016-10-17", "2016-10-17", "stated")
    )


def test_id_and_text_are_enough() -> None:
    assert from_line(line(), "x") == Article("a", TEXT)


def test_null_fields_are_unknown_fields() -> None:
    assert from_line(line(title=None, source=None, url=None, published=None), "x") == Article("a", TEXT)


def test_a_number_as_id_is_read_as_its_digits() -> None:
    assert from_line(line(id=17), "x").id == "17"


@pytest.mark.parametrize("id", [None, "", "  ", [], {}, 1.5, True])
def test_what_is_no_id_is_refused(id: object) -> None:
    assert "'id'" in refused(line(id=id))


@pytest.mark.parametrize("text", [None, "", " \n", 5, ["نص"]])
def test_what_is_no_text_is_refused(text: object) -> None:
    assert "'text'" in refused(line(text=text))


@pytest.mark.parametrize("missing", ["id", "text"])
def test_a_missing_field_is_named(missing: str) -> None:
    fields = {"id": "a", "text": TEXT}
    del fields[missing]
    assert f"'{missing}'" in refused(json.dumps(fields).encode())


@pytest.mark.parametrize("data", [b"hello", b'{"id": "a"', b"{'id': 1}", b"[" * 100_000, b'{"text": "x", "id": ' + b"9" * 5000 + b"}"])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    assert refused(data)


@pytest.mark.parametrize("data", [b"[1, 2]", b'"text"', b"null", b"7"])
def test_json_that_is_no_object_is_refused(data: bytes) -> None:
    assert "no JSON object" in refused(data)


def test_bytes_that_are_no_utf_8_are_refused_with_their_place() -> None:
    assert "not UTF-8 at byte 8" in refused(b'{"id": "\xff"}')


@pytest.mark.parametrize(
    "published",
    ["17/10/2016", "2016-13-01", "2016-02-30", "2016", "أمس", 20161017, True, ["2016-10-17"], {"earliest": "soon"}, {"latest": 2016}],
)
def test_a_bad_day_is_refused(published: object) -> None:
    assert "'published'" in refused(line(published=published))


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    assert "is after" in refused(line(published={"earliest": "2016-10-18", "latest": "2016-10-17"}))


def test_a_timestamp_gives_its_day() -> None:
    assert from_line(line(published="2016-10-17T23:30:00+02:00"), "x").published.day == "2016-10-17"


def test_an_interval_is_read_with_its_basis() -> None:
    published = {"earliest": "2016-10-17", "latest": "2016-10-19", "basis": "inferred"}
    assert from_line(line(published=published), "x").published == Published("2016-10-17", "2016-10-19", "inferred")


@pytest.mark.parametrize("published", ["", {}, {"earliest": None, "latest": None, "basis": "stated"}])
def test_an_empty_day_is_an_unknown_day(published: object) -> None:
    assert from_line(line(published=published), "x").published == Published()


def test_a_day_known_on_one_side_stays_open_on_the_other() -> None:
    assert from_line(line(published={"latest": "2016-10-17"}), "x").published == Published(None, "2016-10-17", "stated")


def test_the_source_may_be_the_object_of_a_record() -> None:
    source = {"name": "جريدة المثال", "uri": "https://example.org/1"}
    assert from_line(line(source=source), "x").source == Source("جريدة المثال", "https://example.org/1")


@pytest.mark.parametrize("source", [5, ["a"], {"name": 5, "uri": 6}, {"name": ["a"]}])
def test_a_source_that_is_no_name_never_becomes_one(source: object) -> None:
    try:
        read = from_line(line(source=source), "x").source
    except BadInput:
        return
    assert read == Source()


def test_a_title_that_is_no_string_is_no_title() -> None:
    assert from_line(line(title=["زيارة"]), "x").title is None


def test_unknown_fields_are_passed_over() -> None:
    assert from_line(line(entities=[], tags={"a": 1}), "x") == Article("a", TEXT)


def test_the_mark_of_byte_order_is_no_part_of_the_first_line() -> None:
    assert read(b"\xef\xbb\xbf" + line()) == [("x.jsonl:1", Article("a", TEXT))]


def test_blank_lines_count_and_give_nothing() -> None:
    assert [where for where, _ in read(b"\n" + line() + b"\r\n  \n" + line(id="b"))] == ["x.jsonl:2", "x.jsonl:4"]


def test_a_bad_line_costs_only_itself() -> None:
    kinds = [type(one).__name__ for _, one in read(line(id=1) + b"\nnonsense\n" + line(id=2) + b"\n")]
    assert kinds == ["Article", "BadInput", "Article"]


def test_a_huge_line_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 1000)
    first, second = read(line(text="ا" * 900) + b"\n" + line(id="b") + b"\n")
    assert isinstance(first[1], BadInput) and first[0] == "x.jsonl:1"
    assert second == ("x.jsonl:2", Article("b", TEXT))


def test_a_huge_last_line_without_an_end_is_reported_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 1000)
    assert [type(one) for _, one in read(b"x" * 5000)] == [BadInput]
