"""Words that were glued together by a careless scrape: القاهرةوالعراق, الأممالمتحدة, العباديقد, لايزال.

A glued word is taken apart only where spelling proves it (ة stands at a word's end), where a name of the tables runs over the gap, or
where no table knows the whole and its parts are so frequent that two words are likelier than one that nobody has met.
"""

from __future__ import annotations

import re

from musnad.words.vocabulary import Vocabulary

SHORTEST = 6
"""Letters from which on a word may be two."""
MIN_PART = 3
MIN_BESIDE = 4
"""Letters of a part that is no function word; three will do for the first where it is very frequent (VERY)."""
LEFT = frozenset(
    "في من علي الي عن مع ان لا ما هو هي يا لم لن قد كل او ثم اذ كما هل بل بن وفي ومن وعلي والي وعن ومع وان ولا وما وهو وهي ولم ولن وقد "
    "وكل فلا التي الذي الذين اللذين ابو".split()
)
RIGHT = frozenset("في من علي الي عن مع قد هو هي لم لن هذا هذه التي الذي الذين كان كل بن حتي ثم او كما عند بعد قبل".split())
"""Function words that may be a part on their side though they are short; those that end or begin many words by nature are left out."""
NEGATIONS = frozenset({"لا", "ما", "ولا", "وما"})
NEVER = frozenset({"الا", "والا", "والد", "تكن"})
"""First parts that are mostly an article and the word's own letters (الا|خطاء, والد|عوة)."""
PRONOUN = re.compile("و?ا?ت?ي?(?:ه|ها|هم|هن|هما|نا|كم)")
ARTICLE = re.compile("[وف]?(?:ال|بال|كال|لل)|[وف]")
VERY = 4.9
"""Zipf frequency of a very frequent word."""
LISTED = 2.6
"""What a word of the tables counts that is in no frequency list."""
LIKELIER = 7.6
"""The sum of the parts' Zipf frequencies from which on they are two words; on edited news every second word taken apart was one."""


def parts(word: str, vocabulary: Vocabulary) -> list[str] | None:
    """The words that `word` was glued from, or None."""
    if len(word) < SHORTEST or vocabulary.readings(word) or word in vocabulary.zipf:
        return None
    cut = _after_ta_marbuta(word) or _inside_name(word, vocabulary) or _likeliest(word, vocabulary)
    return [word[:cut], word[cut:]] if cut else None


def _after_ta_marbuta(word: str) -> int:
    at = word.find("ة") + 1
    return at if MIN_PART <= at <= len(word) - 2 else 0


def _inside_name(word: str, vocabulary: Vocabulary) -> int:
    """الأمم|المتحدة: one name."""
    ends = (word.find(article, MIN_PART) for article in ("وال", "ال", "لل"))
    return next((at for at in ends if at > 0 and any(e.rest[:1] == (word[at:],) for e in vocabulary.at(word[:at]))), 0)


def _likeliest(word: str, vocabulary: Vocabulary) -> int:
    """The place where both parts may stand alone and are the most frequent, 0 where none is likely."""
    best, where = LIKELIER, 0
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if _may_begin(left, vocabulary) and _may_end(right) and not (left in LEFT and right in RIGHT):
            if len(left) == 2 and left not in NEGATIONS and len(right) <= MIN_BESIDE:
                continue
            both = _zipf(left, vocabulary), _zipf(right, vocabulary)
            if all(both) and sum(both) >= best:
                best, where = sum(both), at
    return where


def _may_begin(part: str, vocabulary: Vocabulary) -> bool:
    if part in LEFT:
        return True
    long_enough = len(part) >= MIN_BESIDE or vocabulary.zipf.get(part, 0) >= VERY
    return long_enough and part not in NEVER and _core(part) >= MIN_PART


def _may_end(part: str) -> bool:
    return part in RIGHT or (len(part) >= MIN_BESIDE and _core(part) >= MIN_PART and not PRONOUN.fullmatch(part))


def _core(part: str) -> int:
    """Letters behind the article and its clitics."""
    article = ARTICLE.match(part)
    return len(part) - (article.end() if article else 0)


def _zipf(part: str, vocabulary: Vocabulary) -> float:
    listed = any(not stem.suffix and not entry.rest for stem, entry in vocabulary.readings(part))
    return vocabulary.zipf.get(part, LISTED if listed else 0.0)
