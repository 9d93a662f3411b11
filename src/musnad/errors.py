"""What can go wrong, said to the person who meets it.

    MusnadError
    ├── BadInput            one file, line or record could not be read; it is skipped and counted
    │   └── DuplicateId     an id that another article of the same run already has
    ├── BadLexicon          a lexicon file breaks its own rules (names file, line and column)
    ├── BadExclusions       an exclusions file is missing or is no UTF-8 (names file and line)
    ├── BadCorpus           a database that is not ours, or of another version
    ├── CannotWrite         the disk is full, the folder is missing or may not be written to
    └── NotFound            no record has this id (or several begin with it)

Every message names what was wrong, where, and what to do.
"""

from __future__ import annotations


class MusnadError(Exception):
    """The root of all errors that Musnad raises on purpose."""


class BadInput(MusnadError):
    """One input could not be read. `where` is a path, or path:line for JSONL."""

    def __init__(self, where: str, why: str, do: str = "") -> None:
        self.where, self.why, self.do = where, why, do
        super().__init__(where, why, do)  # as given, so that it can be sent from process to process

    def __str__(self) -> str:
        return f"{self.where}: {self.why}" + (f"; {self.do}" if self.do else "")


class DuplicateId(BadInput):
    """Two articles of one run have the same id."""


class BadLexicon(MusnadError):
    """A lexicon file breaks its rules; the message names file, line and column."""


class BadExclusions(MusnadError):
    """The list of what to leave out cannot be read. Nothing is done without it."""


class BadCorpus(MusnadError):
    """A database that is not a Musnad corpus, or was written by another version."""


class CannotWrite(MusnadError):
    """An output could not be written: disk full, no such folder, no permission."""


class NotFound(MusnadError):
    """No record has this id, or several begin with it."""
