"""Files of resolutions that cannot be published: which, and why; the worst first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from resolution.building.reading import Read, Unread
from resolution.core.collection import Absence, LeftOut
from resolution.core.errors import CorrectionError, ResolutionError, SourceError
from resolution.read.text.front import symbol_of_name

_REISSUE = re.compile("reissue", re.IGNORECASE)
"""How the United Nations names the file of a text that it published anew."""


@dataclass(frozen=True, slots=True)
class Omission:
    """A file that cannot be published: why, and the error that says so."""

    file: Path
    why: Absence
    error: ResolutionError

    @property
    def told(self) -> LeftOut:
        """What the site says of it."""
        error = self.error
        known = error if isinstance(error, SourceError) else None
        return LeftOut(
            file=self.file.name,
            why=self.why,
            symbol=symbol_of_name(self.file.name),
            line=known.line if known else None,
            page=known.page if known else None,
            words=known.words if known else "",
        )


def divided(
    found: Sequence[Read | Unread], lost: Iterable[CorrectionError], language: str
) -> tuple[tuple[Read, ...], tuple[Omission, ...]]:
    """What can be published, in the order of the files, and what cannot, the worst first.

    Args:
        found: what was read, or could not be.
        lost: the errors of corrections that have no source.
        language: that of the pages.
    """
    reads = sorted((one for one in found if isinstance(one, Read)), key=lambda one: one.source)
    unread = sorted((one for one in found if isinstance(one, Unread)), key=lambda one: one.source)
    omissions = [Omission(one.source, _why(one.error), one.error) for one in unread]
    omissions += [Omission(error.file or Path(), Absence.UNFIT, error) for error in lost]
    omissions += [_foreign(read, language) for read in reads if _language(read) != language]
    own = [read for read in sorted(reads, key=_preferred) if _language(read) == language]
    kept = {_symbol(read): read for read in reversed(own)}
    firsts = ((read, kept[_symbol(read)]) for read in own)
    omissions += [_twice(read, first) for read, first in firsts if first is not read]
    order = list(Absence)
    omissions.sort(key=lambda one: (order.index(one.why), one.file))
    return tuple(sorted(kept.values(), key=lambda read: read.source)), tuple(omissions)


def _preferred(read: Read) -> tuple[bool, Path]:
    """Of two sources of one resolution the one that was published anew, else the first by name."""
    return _REISSUE.search(read.source.name) is None, read.source


def _why(error: ResolutionError) -> Absence:
    return Absence.UNFIT if isinstance(error, CorrectionError) else Absence.UNREAD


def _language(read: Read) -> str:
    return read.reading.resolution.language


def _symbol(read: Read) -> str:
    return read.reading.resolution.symbol


def _foreign(read: Read, language: str) -> Omission:
    error = SourceError(
        f"written in {_language(read)}, a language that the site has no pages in",
        expected=language,
        file=read.source,
        remedy=f"put the text in {language} in its place, or take it out",
    )
    return Omission(read.source, Absence.FOREIGN, error)


def _twice(read: Read, first: Read) -> Omission:
    error = SourceError(
        f"{_symbol(read)}, which {first.source.name} holds too",
        expected="one source of each resolution",
        file=read.source,
        remedy="take one of the two out; a reissue counts, and what it reissues does not",
    )
    return Omission(read.source, Absence.TWICE, error)
