"""One identity for one actor across articles. What the lexicon knows is the same by its entry; other names by their folded words and
type. Unnamed sources are never the same across articles, nor are persons to whom no text gives a public role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.text.normalise import fold
from musnad.values import Entity, Link, Record


def identity(entity: Entity) -> tuple[str, str] | None:
    """(key, why two entities with this key are one), or None for one that is only itself."""
    if not entity.public:
        return None
    if entity.ids.get("iso3"):
        return f"state:{entity.ids['iso3']}", f"both are the state {entity.ids['iso3']}"
    named = [m for m in entity.mentions if m.kind == "name"]
    if not named:
        return None
    listed = next((m.rule for m in named if ".tsv:" in m.rule and not m.rule.startswith(HEADS)), None)
    if listed and entity.name_en and entity.name_en_by in (None, "lexicon"):
        return f"{entity.type}:{listed}", f"one entry of the lexicon, {listed}"
    name = fold(entity.name).replace("عبد ", "عبد")
    if entity.type == "PER" and " " not in name:
        return None  # a surname alone is no identity
    return f"{entity.type}:{name}", f"the same type and name, {entity.name}"


HEADS = ("entities/heads.tsv", "given_names.tsv", "family_names.tsv", "offices.tsv", "titles.tsv")


def same_entities(records: Sequence[Record]) -> list[Link]:
    """A verdict 'same' between each identity's first entity and every other."""
    return list(_links(records))


def _links(records: Sequence[Record]) -> Iterator[Link]:
    first: dict[str, str] = {}
    for record in records:
        for entity in record.entities:
            found = identity(entity)
            if found:
                key, why = found
                if key in first:
                    yield Link(first[key], entity.id, "same-entity", 1.0, "same", why, "rule")
                else:
                    first[key] = entity.id
