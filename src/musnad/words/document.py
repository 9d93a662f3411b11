"""An article as words: its tokens and everything the lexicon says of them. This is what `find/` reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.text.quotes import quotation_marks
from musnad.text.text import Text
from musnad.values import Finding, Span
from musnad.words.beginnings import lost_beginnings
from musnad.words.clitics import Stem
from musnad.words.glue import parts
from musnad.words.tokens import Token, cut
from musnad.words.vocabulary import Hit, Vocabulary, vocabulary

OPEN, CLOSE = '«“"(', '»”")'


NONE: dict[int, list[Hit]] = {}
MISREAD = frozenset({"علي", "والي"})
"""Folded spellings of a preposition (على, وإلى) and of a name or an office (علي, والي): final ى tells the preposition."""
PERSONAL = frozenset({"given", "family", "person", "office", "title"})


@dataclass(frozen=True, slots=True)
class Document:
    """Tokens, and hits by the token they begin at. `findings` is damage that only the vocabulary shows. Token ranges are
    half-open; spans are raw."""

    text: Text
    tokens: list[Token]
    by_first: dict[int, list[Hit]]
    by_layer: dict[str, dict[int, list[Hit]]]
    findings: tuple[Finding, ...]
    ranges: list[tuple[int, int]]

    def span(self, first: int, last: int, prefix: int = 0, suffix: int = 0) -> Span:
        """The raw span of tokens [first, last) without `prefix` letters in front and `suffix` behind."""
        return self.text.folded.span(self.tokens[first].start + prefix, self.tokens[last - 1].end - suffix)

    def hit_span(self, hit: Hit) -> Span:
        return self.span(hit.first, hit.last, hit.stem.prefix, hit.stem.suffix)

    def hits(self, at: int, *layers: str) -> list[Hit]:
        """The hits of these layers that begin at token `at`, longest first."""
        if len(layers) == 1:
            return self.by_layer.get(layers[0], NONE).get(at, [])
        return [h for h in self.by_first.get(at, ()) if h.layer in layers]

    def all_hits(self, *layers: str) -> Iterator[Hit]:
        """Every hit of these layers, in the order of the text, longest first."""
        places = sorted({at for layer in layers for at in self.by_layer.get(layer, ())})
        for first in places:
            yield from self.hits(first, *layers)

    def word(self, at: int) -> str:
        """The folded word at a token, '' outside the text."""
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def definite(self, at: int, prefix: int = 0) -> bool:
        """Does the word at a token, behind `prefix` clitics, carry the article? The raw spelling tells الية from آلية and ألمانيا."""
        if not 0 <= at < len(self.tokens):
            return False
        word = self.tokens[at].norm[prefix:]
        if word.startswith("لل"):
            return True
        first = self.text.folded.origin[self.tokens[at].start + prefix]
        return word.startswith("ال") and self.text.article.raw[first] in "اٱ\ufe8d\ufe8e"

    def has_tanwin(self, at: int) -> bool:
        """Does the raw word end in tanwin (ذكرًا, اتفاقاً), the mark of a noun?"""
        return self.span(at, at + 1).of(self.text.article.raw).rstrip("ا").endswith(("\u064b", "\u064c", "\u064d"))

    def has_damma(self, at: int) -> bool:
        """Does the raw word carry a damma on its first letter (قُتل, ذُكر), the vowel of a passive?"""
        folded, token = self.text.folded, self.tokens[at]
        raw = self.text.article.raw
        first = folded.origin[token.start]
        return first + 1 < len(raw) and raw[first + 1] == "\u064f"

    def same_sentence(self, one: int, other: int) -> bool:
        return 0 <= one < len(self.tokens) and 0 <= other < len(self.tokens) and self.tokens[one].sentence == self.tokens[other].sentence

    def sentence(self, at: int) -> tuple[int, int]:
        """The token range of the sentence that holds token `at`."""
        return self.ranges[self.tokens[at].sentence]


def read_words(text: Text, words: Vocabulary | None = None) -> Document:
    """Cut a text into tokens, taking glued words apart, and look every one up."""
    words = words or vocabulary()
    tokens: list[Token] = []
    findings = list(lost_beginnings(text, words))
    ranges: list[tuple[int, int]] = []
    marks = {mark.at: mark.acts for mark in quotation_marks(text.folded.norm)}
    for number, (start, end) in enumerate(text.sentences):
        first = len(tokens)
        for norm, at, to in cut(text.folded.norm, start, end):
            pieces = parts(norm, words)
            if pieces:
                why = "a word ends at ة" if "ة" in pieces[0] else "both parts are known words"
                left, right = (
                    text.folded.span(*part).of(text.article.raw) for part in ((at, at + len(pieces[0])), (at + len(pieces[0]), to))
                )
                findings.append(Finding("glued", text.folded.span(at, to), f"{left} {right}", why))
            for piece in pieces or [norm]:
                tokens.append(Token(marks.get(at, piece), at, at + len(piece), number))
                at += len(piece)
        ranges.append((first, len(tokens)))
    by_first: dict[int, list[Hit]] = {}
    for hit in (*words.scan(tokens), *_wa_ila(text, tokens, words)):
        by_first.setdefault(hit.first, []).append(hit)
    by_layer: dict[str, dict[int, list[Hit]]] = {}
    final_ya = "فى " in text.article.raw or "التى" in text.article.raw
    dotted = " الي " in text.article.raw
    for first, hits in by_first.items():
        if tokens[first].norm in MISREAD and _is_preposition(_raw(text, tokens[first]), final_ya, dotted):
            hits[:] = [h for h in hits if h.layer not in PERSONAL]
        hits.sort(key=lambda h: (-h.last, h.stem.prefix))
        for hit in hits:
            by_layer.setdefault(hit.layer, {}).setdefault(first, []).append(hit)
    return Document(text, tokens, by_first, by_layer, tuple(findings), ranges)


def _is_preposition(raw: str, final_ya: bool, dotted: bool) -> bool:
    """Does the raw spelling show a preposition: وإلى with its hamza, على in a text that writes final ي with its dots, والي in one that
    writes إلى as الي?"""
    return "إ" in raw or (not final_ya and raw.endswith("ى")) or (dotted and raw == "والي")


def _wa_ila(text: Text, tokens: list[Token], words: Vocabulary) -> Iterator[Hit]:
    """وإلى ("and to") folds like والي ("governor"): the raw spelling with hamza or final ى tells them apart."""
    for at, token in enumerate(tokens):
        if token.norm == "والي" and _raw(text, token).endswith("ى"):
            stem = Stem("الي", 1, 0, "و")
            yield from (Hit(at, at + 1, stem, entry) for entry in words.at("الي") if not entry.rest)


def _raw(text: Text, token: Token) -> str:
    return text.folded.span(token.start, token.end).of(text.article.raw)
