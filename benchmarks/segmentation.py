"""How well Musnad tells clitics from the words they stand at, on a treebank whose words are segmented.

    python benchmarks/segmentation.py FILE [--errors N] [--json]

FILE has tab-separated columns: id of the sentence, id of the document, number of words, and the sentence without vowel marks, its words
parted by spaces and the clitics parted from their words: `و ل الحكومة موقف ها`. Such a file can be made from any treebank that follows
Universal Dependencies. The written words are put together again (`وللحكومة موقفها`), Musnad cuts them, and the cuts are compared.

Beside it stand two floors: no cut at all, and cutting every و ف ب ك ل س and every pronoun off that leaves three letters.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from musnad.text.normalise import fold
from musnad.words.segment import segment
from musnad.words.vocabulary import vocabulary

FRONT = frozenset("وفبكلس")
PREPOSITIONS = frozenset("بكل")
PRONOUNS = frozenset("ه ها هم هما هن نا ني ي ك كم".split())
BEFORE_A_WORD_OF_ITS_OWN = frozenset("الذي التي الذين".split())
"""هم and هن are no pronouns of these."""
Cutter = Callable[[str], tuple[str, ...]]


def read(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The written words of a file, in Arabic letters and folded, each as its segments, which joined are the word."""
    for line in lines:
        segments = fold(line.rstrip("\n").split("\t")[3]).split()
        at = 0
        while at < len(segments):
            last = _last(segments, at)
            word = _spelt(segments[at:last])
            if _is_arabic("".join(word)) and len("".join(word)) > 1:
                yield word
            at = last


def _last(segments: list[str], at: int) -> int:
    """Where the written word that begins at `at` ends."""
    while segments[at] in FRONT and _is_arabic("".join(segments[at + 1 : at + 2])):
        following = segments[at + 1]
        if following in PRONOUNS - FRONT and segments[at] in PREPOSITIONS:
            break
        if len(following) == 1 and (following not in FRONT or not _is_arabic("".join(segments[at + 2 : at + 3]))):
            break  # letters of an abbreviation
        at += 1
    word, following = segments[at], "".join(segments[at + 1 : at + 2])
    begins_another = following == "ك" and _is_arabic("".join(segments[at + 2 : at + 3]))
    if _is_arabic(word) and following in PRONOUNS and word not in BEFORE_A_WORD_OF_ITS_OWN and not begins_another:
        return at + 2
    return at + 1


def _is_arabic(word: str) -> bool:
    return word != "" and all("ء" <= letter <= "ي" for letter in word)


def _spelt(segments: list[str]) -> tuple[str, ...]:
    """Segments as they are written together: للحكومة, زيارتها, مستواه, قالوه."""
    parts = list(segments)
    for at in range(1, len(parts)):
        stem = parts[at - 1]
        if stem == "ل" and parts[at].startswith("ال"):
            parts[at] = parts[at][2:] if parts[at].startswith("الل") else parts[at][1:]
        if parts[at] in PRONOUNS and len(stem) > 2:
            if stem.endswith("ة"):
                parts[at - 1] = stem[:-1] + "ت"
            elif stem.endswith("وا"):
                parts[at - 1] = stem[:-1]
    return tuple(parts)


def cuts(parts: tuple[str, ...]) -> set[int]:
    """The places inside a word where its segments meet."""
    return set(accumulate(map(len, parts[:-1])))


def whole(word: str) -> tuple[str, ...]:
    """The floor: nothing is cut."""
    return (word,)


def greedy(word: str) -> tuple[str, ...]:
    """The other floor: whatever looks like a clitic is cut off, if three letters are left."""
    front: list[str] = []
    while word[0] in FRONT and len(word) > 3:
        front.append(word[0])
        word = word[1:]
    pronoun = next((p for p in sorted(PRONOUNS, key=len, reverse=True) if word.endswith(p) and len(word) - len(p) > 2), "")
    return (*front, word.removesuffix(pronoun), *([pronoun] if pronoun else []))


def musnad(word: str) -> tuple[str, ...]:
    return segment(word, vocabulary()).parts


def score(words: list[tuple[str, ...]], cutter: Cutter) -> dict[str, float]:
    """Precision, recall and F1 of the cuts, and the share of words that are cut exactly right."""
    hit = gold = found = right = 0
    for parts in words:
        expected, given = cuts(parts), cuts(cutter("".join(parts)))
        hit, gold, found = hit + len(expected & given), gold + len(expected), found + len(given)
        right += expected == given
    precision, recall = hit / found if found else 0.0, hit / gold if gold else 0.0
    f1 = 2 * hit / (gold + found) if gold + found else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "exact": right / len(words) if words else 0.0}


def errors(words: list[tuple[str, ...]]) -> Counter[str]:
    """What went wrong, the word as the treebank and as Musnad cuts it."""
    pairs = ((parts, musnad("".join(parts))) for parts in words)
    return Counter(f"{'+'.join(expected)} as {'+'.join(given)}" for expected, given in pairs if cuts(expected) != cuts(given))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", type=int, default=20, help="how many of the commonest errors to print (default: 20)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8") as lines:
        words = list(read(lines))
    scores = {cutter.__name__: score(words, cutter) for cutter in (whole, greedy, musnad)}
    wrong = errors(words).most_common(options.errors)
    if options.json:
        print(json.dumps({"words": len(words), "scores": scores, "errors": wrong}, ensure_ascii=False))
        return
    print(f"{len(words):,} words\n{'':10}" + "".join(f"{name:>11}" for name in scores["whole"]))
    for name, figures in scores.items():
        print(f"{name:10}" + "".join(f"{figure:11.3f}" for figure in figures.values()))
    for error, often in wrong:
        print(f"{often:6}  {error}")


if __name__ == "__main__":
    main()
