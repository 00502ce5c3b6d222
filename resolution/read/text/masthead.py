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
    going_on = False
    for line in (lines[index] for index in cover):
        kind = _opening(line.text, found[-1] if going_on else None, language)
        if kind:
            found.append(MastheadLines(kind, (line,)))
        elif going_on and not line.blank:
            found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
        going_on = (going_on or kind is not None) and not (line.blank or line.text.endswith("]"))
    return tuple(found)


def _opening(text: str, above: MastheadLines | None, language: Language) -> Kind | None:
    """What begins with a line, if anything does: below the number of an item stands its name."""
    openings = (
        (Kind.AGENDA, language.agenda), (Kind.ADOPTION, language.adopted_by), (Kind.ORIGIN, r"\[")
    )  # fmt: skip
    for kind, pattern in openings:
        if re.match(pattern, text):
            return kind
    numbered = above is not None and re.fullmatch(language.agenda, above.lines[-1].text)
    return Kind.AGENDA if numbered and _NAME.match(text) else None
