"""The masthead: takes the lines of the cover, gives those that tell of the resolution.

Item of the agenda («Tema 22 b) del programa», below it its name), adoption («Resolución aprobada
por la Asamblea General el …») and origin («[sobre la base del informe de la Segunda Comisión
(A/75/460/Add.2, párr. 8)]»). The rest of a cover is the same for all, or tells of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from resolution.core.place import Kind
from resolution.languages import CAPITAL, Language
from resolution.read.text.source import Line

_NAME = re.compile(rf"[{CAPITAL}]\w")


@dataclass(frozen=True, slots=True)
class MastheadLines:
    """What one text of the masthead is, and its lines."""

    kind: Kind
    lines: tuple[Line, ...]


def find_masthead(
    lines: Sequence[Line], cover: Iterable[int], language: Language
) -> tuple[MastheadLines, ...]:
    """The texts of the masthead, in the order of print.

    Args:
        lines: of the source.
        cover: indices of the lines of the cover.
        language: its words.
    """
    found: list[MastheadLines] = []
    above: MastheadLines | None = None
    for line in (lines[index] for index in cover):
        numbered = above is not None and re.fullmatch(language.agenda, above.lines[-1].text)
        kind = _opening(line.text, language)
        if numbered and kind is None and _NAME.match(line.text):
            kind = Kind.AGENDA  # below the number of an item stands its name
        if kind:
            found.append(MastheadLines(kind, (line,)))
        elif above and not numbered and not line.blank:
            found[-1] = replace(above, lines=(*above.lines, line))
        goes_on = (kind or (above and not numbered)) and not line.blank
        above = found[-1] if goes_on and not line.text.endswith("]") else None
    return tuple(found)


def _opening(text: str, language: Language) -> Kind | None:
    """What begins with a line, if anything does."""
    openings = {
        language.agenda: Kind.AGENDA,
        language.adopted_by: Kind.ADOPTION,
        r"\[": Kind.ORIGIN,
    }
    matches = (kind for form, kind in openings.items() if re.match(form, text, re.IGNORECASE))
    return next(matches, None)
