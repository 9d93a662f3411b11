"""Whom a pronoun or a dropped subject means: the nearest fitting phrase before it, subjects first, else the speaker."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from musnad.find.attributions.contents import BARE_THAT, THAT
from musnad.find.entities.mentions import Found
from musnad.find.syntax.shallow import Phrase, Syntax

PLURAL = ("هم", "هما", "هن")
SENTENCES_BACK = 1


def antecedent(syntax: Syntax, at: int, pronoun: str, others: Collection[str] = ()) -> Phrase | None:
    """The phrase that an attached pronoun at token `at` means, or None; never one of the `others` (their keys)."""
    if pronoun.endswith("نا"):
        return None  # we: whoever speaks
    fitting = [p for p in _before(syntax, at) if fits(p.heads[0], pronoun) and not set(p.keys) & set(others)]
    return next((p for p in fitting if not p.prep), fitting[0] if fitting else None)


def _before(syntax: Syntax, at: int) -> Iterator[Phrase]:
    """Phrases that can act, nearest first, in this sentence and the one before."""
    doc = syntax.doc
    number = doc.tokens[at].sentence
    first = doc.ranges[max(0, number - SENTENCES_BACK)][0]
    for i in range(at, first, -1):
        phrase = syntax.ends.get(i)
        if phrase and phrase.acts and phrase.last <= at:
            yield phrase


def fits(mention: Found, pronoun: str) -> bool:
    """Does a pronoun agree with a mention? ه with men and masculine nouns, ها with states, groups and feminine nouns."""
    if pronoun.endswith(PLURAL):
        return mention.type != "GPE"
    own = gender(mention)
    return own in ("", "f") if pronoun.endswith("ها") else own in ("", "m")


MASCULINE_STATES = frozenset({"IRQ", "LBN", "JOR", "MAR", "SDN", "YEM", "SSD", "SOM"})


def gender(mention: Found) -> str:
    """m, f, or '' where the form does not tell. Names of states and towns are feminine but for a few."""
    word = mention.text.split()[0].removeprefix("ال") if mention.text else ""
    if mention.type == "PER":
        return "f" if mention.kind == "nominal" and word.endswith("ة") else ""
    if word.endswith(("ة", "ات")):
        return "f"
    if mention.type == "GPE" and mention.kind in ("name", "metonym"):
        return "m" if mention.iso3 in MASCULINE_STATES and mention.kind == "name" else "f"
    return "m" if mention.kind == "nominal" and mention.type == "GPE" else ""


def agrees(form_number: str, mention: Found) -> bool:
    """Does a verb before its subject agree with it? ms with masculine, fs with feminine ones."""
    own = gender(mention)
    return not ((form_number == "ms" and own == "f") or (form_number == "fs" and own == "m" and mention.kind == "name"))


def clause_pronoun(syntax: Syntax, at: int) -> str:
    """The pronoun of أنه, أنها … straight before a verb, '' where there is none."""
    word = syntax.doc.word(at - 1)
    return word if word in THAT and word not in BARE_THAT and syntax.doc.same_sentence(at - 1, at) else ""
