from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import BadInput
from musnad.read.decode import arabic_share, decode

TEXT = "وصل وزير الخارجية المصري إلى بغداد أمس،\r\nوقال إن بلاده تدعم وحدة العراق.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256"])
def test_arabic_is_read_in_every_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_big_endian_utf_16_with_its_mark_is_read_without_the_mark() -> None:
    assert decode("\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"), "a.txt") == TEXT


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة ،.0123«»\n", min_size=1).filter(str.strip))
def test_utf_8_comes_back_letter_for_letter(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text


def test_one_word_in_windows_1256_is_enough() -> None:
    assert decode("القاهرة".encode("windows-1256"), "a.txt") == "القاهرة"


def test_text_cut_inside_its_last_letter_keeps_all_the_others() -> None:
    assert decode((TEXT + "بغداد").encode()[:-1], "a.txt") == TEXT + "بغدا"


def test_one_broken_byte_does_not_turn_utf_8_into_other_letters() -> None:
    data = TEXT.encode()
    try:
        text = decode(data[:13] + b"\xff" + data[13:], "a.txt")
    except BadInput:
        return
    assert "بغداد أمس" in text


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_an_empty_file_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^a\.txt: the file is empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, b"PK\x03\x04" + b"\0\x14\xff\x08" * 99, b"\x7fELF\x02\x01\x01" + b"\0" * 99],
    ids=["png", "zip", "elf"],
)
def test_a_binary_is_refused_and_the_message_says_what_to_do(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^photo\.txt: .*binary.*; save it as UTF-8"):
        decode(data, "photo.txt")


def test_control_characters_in_valid_utf_8_are_refused() -> None:
    with pytest.raises(BadInput, match="control characters"):
        decode(("نص" + "\x01\x02" * 20).encode(), "a.txt")


def test_utf_32_is_refused_and_not_misread() -> None:
    with pytest.raises(BadInput):
        decode(TEXT.encode("utf-32"), "a.txt")


def test_broken_utf_16_is_refused_with_the_place_of_the_break() -> None:
    with pytest.raises(BadInput, match=r"broken UTF-16 at byte \d+"):
        decode(TEXT.encode("utf-16")[:-1], "a.txt")


@pytest.mark.parametrize(("text", "share"), [("قال", 1.0), ("abc", 0.0), ("", 0.0), ("2016 – 10", 0.0), ("ab قا", 0.5), ("ﻗﺎﻝ", 1.0)])
def test_arabic_share_counts_letters_only(text: str, share: float) -> None:
    assert arabic_share(text) == share
