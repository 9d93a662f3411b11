"""How well clitics are told from stems: a treebank in CoNLL-U whose words are syntactic words (UD Arabic-PADT r1.2).

    python benchmarks/segmentation.py FILE [--errors N]

The orthographic words are put together again from the treebank's (ل + الحظر → للحظر, زيارة + ه → زيارته), each is taken apart by
`words.segment`, and the cuts are compared. Two floors stand beside it: no cut at all, and every clitic that can be cut off.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from musnad.text.normalise import fold
from musnad.words.segment import segment
from musnad.words.vocabulary import vocabulary

PROCLITICS = frozenset("وفبكلس")
ENCLITICS = frozenset("ه ها هم هما هن نا ي ني ك كم".split())
Pieces = tuple[str, ...]


def words(path: Path) -> Iterator[Pieces]:
    """The pieces of every orthographic word that is made of Arabic letters."""
    word: list[str] = []
    open_ = False
    for line in path.read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) < 5 or not cells[0].isdigit():
            if word:
                yield tuple(word)
            word, open_ = [], False
            continue
        form, kind = fold(cells[1]), cells[4]
        clitic = form in PROCLITICS and kind[0] in "CPF"
        pronoun = form in ENCLITICS and kind.startswith("SP") and not kind.rstrip("-").endswith("1")
        if word and not open_ and not pronoun:
            yield tuple(word)
            word = []
        word.append(form)
        open_ = clitic


def surface(pieces: Pieces) -> str:
    """The word as it is written."""
    text = pieces[0]
    for piece in pieces[1:]:
        if text.endswith("ل") and piece.startswith("ال") and text in ("ل", "ول", "فل"):
            text += "ل" + piece[2:].removeprefix("ل") if piece.startswith("الل") else piece[1:]
        elif piece in ENCLITICS and text.endswith("ة"):
            text = text[:-1] + "ت" + piece
        else:
            text += piece
    return text


def cuts(pieces: Pieces) -> set[tuple[str, int]]:
    """Proclitics by their place from the front, the pronoun by its length."""
    front = [p for p in pieces[:-1] if p in PROCLITICS]
    pronoun = len(pieces) > len(front) + 1 and pieces[-1] in ENCLITICS
    return {("front", i) for i in range(len(front))} | ({("end", len(pieces[-1]))} if pronoun else set())


def no_cut(word: str) -> Pieces:
    """The floor."""
    return (word,)


def every_cut(word: str) -> Pieces:
    """The other floor: و or ف, then ب, ك or ل, then a pronoun, where three letters are left."""
    front = []
    for letters in ("وف", "بكل"):
        if len(word) > 3 and word[0] in letters:
            front.append(word[0])
            word = word[1:]
    pronoun = next((p for p in ("ها", "هم", "نا", "ه") if word.endswith(p) and len(word) - len(p) > 2), "")
    return (*front, word.removesuffix(pronoun), *([pronoun] if pronoun else []))


def ours(word: str) -> Pieces:
    """What Musnad does."""
    return segment(word, vocabulary()).pieces


def main() -> None:
    """Print F1 of cuts and the share of words that are right whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="so many of the commonest errors")
    options = parser.parse_args()
    gold = [pieces for pieces in words(options.file) if all("ء" <= c <= "ي" for piece in pieces for c in piece)]
    print(f"{len(gold):,} words, {sum(len(cuts(pieces)) for pieces in gold):,} cuts")
    ways: dict[str, Callable[[str], Pieces]] = {"no cut": no_cut, "every cut": every_cut, "musnad": ours}
    for name, way in ways.items():
        right = found = labelled = whole = 0
        errors: Counter[str] = Counter()
        for pieces in gold:
            mine, theirs = cuts(way(surface(pieces))), cuts(pieces)
            right, found, labelled = right + len(mine & theirs), found + len(mine), labelled + len(theirs)
            whole += mine == theirs
            if mine != theirs:
                errors[f"{' + '.join(pieces)}  read {' + '.join(way(surface(pieces)))}"] += 1
        p, r = right / max(1, found), right / max(1, labelled)
        print(f"{name:10} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r) if right else 0:.3f}  words right {whole / len(gold):.3f}")
    for error, count in errors.most_common(options.errors):
        print(f"{count:6}  {error}")


if __name__ == "__main__":
    main()
