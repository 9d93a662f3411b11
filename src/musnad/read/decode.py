"""Bytes to characters: UTF-8, UTF-16 and the Windows code page for Arabic, told apart by what the bytes are."""

from __future__ import annotations

import codecs
import unicodedata

from musnad.errors import BadInput

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SAMPLE = 65536


def decode(data: bytes, where: str) -> str:
    """The text of a file. Raises BadInput for an empty file, a binary, and an encoding that is none of the three."""
    if not data.strip():
        raise BadInput(where, "the file is empty")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strict(data, encoding, where)
    try:
        text = data.decode("utf-8")
        if "\0" not in text[:SAMPLE]:
            return _printable(text, where)
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(data) - 4 and error.start > 0:
            return _printable(data[: error.start].decode("utf-8"), where)  # cut in the middle of its last letter
        if arabic_share(data.decode("utf-8", errors="ignore")) > 0.5:
            raise BadInput(where, f"broken UTF-8 at byte {error.start}", "save it as UTF-8 text") from error
    if _pairs(data):
        return _strict(data, _pairs(data), where)
    if b"\0" not in data[:SAMPLE]:
        text = data.decode("windows-1256", errors="replace")
        if arabic_share(text) > 0.5:
            return _printable(text, where)
    raise BadInput(where, "neither UTF-8, UTF-16 nor windows-1256 text, perhaps a binary file", "save it as UTF-8 text")


def _pairs(data: bytes) -> str:
    """UTF-16 without a mark of its order: in Arabic text most high bytes are 06, in Latin text 00. '' for other data."""
    even, odd = data[0:SAMPLE:2], data[1:SAMPLE:2]
    for high, encoding in ((odd, "utf-16-le"), (even, "utf-16-be")):
        if high and len(data) % 2 == 0 and (high.count(6) + high.count(0)) / len(high) > 0.9 and high.count(6) > len(high) / 4:
            return encoding
    return ""


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return _printable(data.decode(encoding), where)
    except UnicodeDecodeError as error:
        raise BadInput(where, f"broken {encoding.upper()} at byte {error.start}", "save it as UTF-8 text") from error


def _printable(text: str, where: str) -> str:
    head = text[:SAMPLE]
    controls = sum(unicodedata.category(c) == "Cc" and c not in "\n\r\t\f\v" for c in head)
    if controls > len(head) / 50:
        raise BadInput(where, "control characters where text should be, perhaps a binary file", "save it as UTF-8 text")
    return text


def arabic_share(text: str) -> float:
    """The share of Arabic among the letters of a text, 0 to 1; 0 where it has no letters."""
    letters = [c for c in text[:SAMPLE] if c.isalpha()]
    return sum("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufefc" for c in letters) / len(letters) if letters else 0.0
