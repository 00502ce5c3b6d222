"""Markers: what the footnotes of a clause document, word by word.

The note and the words before its marker must go together: a treaty or resolution documents a
name, a document symbol a report. Where they do not, the marker documents nothing that can be
cited, and nothing is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from resolution.cite import named
from resolution.cite.context import Context
from resolution.cite.grammar import Grammar
from resolution.cite.leading import contradicts, is_annexed, target_of
from resolution.cite.notes import Documented
from resolution.cite.printed import Form, Printed, parts_after, parts_before
from resolution.core.model import Citation, Marker, Text
from resolution.core.place import note_place

_LONGEST_ASIDE = 150
"""Longest body and date, in characters, between a number and the marker of its note."""


@dataclass(slots=True)
class _MarkedText:
    """A clause while its markers are read, one after the other."""

    text: str
    cited: list[Citation]
    acts: Mapping[int, Printed]
    """Numbers that only a note can lead anywhere, by the offset of its marker."""
    found: list[Citation] = field(default_factory=list)
    limit: int = 0
    plural: bool = False
    """Whether the last marker documented one of several works: «documentos finales … cuarto⁵»."""

    def last(self, offset: int) -> int | None:
        """Index of the last citation by number that ends before an offset, if there is one."""
        at = bisect_right(self.cited, offset, key=lambda citation: citation.end)
        return at - 1 if at else None


def documented(
    clause: Text, cited: Sequence[Citation], acts: Sequence[Printed], context: Context
) -> list[Citation]:
    """The citations of a clause with those that its markers add.

    Args:
        clause: with its markers.
        cited: its citations by number and symbol; one that a marker follows gets its note.
        acts: numbers of bodies without a series, which only a note can lead anywhere.
        context: notes and names.
    """
    stopped = (_before_stop(clause.text, marker) for marker in clause.markers)
    markers = sorted(stopped, key=lambda marker: marker.offset)
    reading = _MarkedText(
        clause.text, list(cited), _called(clause.text, acts, markers, context.rules)
    )
    for marker in markers:
        source = context.documented.get(note_place(marker.marker))
        if not _follows(reading, marker, source, context):
            citation = _citation(reading, marker, source, context)
            if citation:
                reading.found.append(replace(citation, via=note_place(marker.marker)))
        reading.limit = marker.offset
    return [*reading.cited, *reading.found]


def _before_stop(text: str, marker: Marker) -> Marker:
    """The marker before the stop after which English print has it: «the Paris Agreement,⁸»."""
    return replace(marker, offset=len(text[: marker.offset].rstrip(",;.:")))


def _called(
    text: str, acts: Sequence[Printed], markers: Sequence[Marker], rules: Grammar
) -> dict[int, Printed]:
    """The acts that a marker stands right after, by its offset."""
    offsets = [marker.offset for marker in markers]
    called = {}
    for act in acts:
        at = bisect_left(offsets, act.end)
        if at < len(offsets) and _adjoins(text, act.end, offsets[at], rules):
            called[offsets[at]] = act
    return called


def _follows(
    reading: _MarkedText, marker: Marker, source: Documented | None, context: Context
) -> bool:
    """Whether the marker stands right after a number, which then is what its note documents."""
    text, via = reading.text, note_place(marker.marker)
    index = reading.last(marker.offset)
    if index is not None:
        citation = reading.cited[index]
        if _adjoins(text, citation.end, marker.offset, context.rules):
            if source and source.direct and source.target != citation.target:
                return False  # «el informe sobre la resolución 52/120⁷»: a note on the report
            reading.cited[index] = replace(citation, via=via)
            return True
    act = reading.acts.get(marker.offset)
    if act is None or source is None:
        return False
    reading.found.append(
        Citation(
            source.target,
            *(act.start, act.end, act.text),
            pinpoint=source.pinpoint,
            date=act.date,
            via=via,
        )
    )
    return True


def _adjoins(text: str, end: int, offset: int, rules: Grammar) -> bool:
    """Whether a marker stands right after a mention, its body and its date aside."""
    for _ in range(2):
        if not end < offset <= end + _LONGEST_ASIDE:
            break
        dated = rules.dated.match(text, end)
        aside = rules.language.date_pattern.match(text, dated.end()) if dated else None
        of = rules.of.match(text, end)
        aside = aside or (rules.body.match(text, of.end()) if of else None)
        end = aside.end() if aside else end
    return end == offset


def _citation(
    reading: _MarkedText, marker: Marker, source: Documented | None, context: Context
) -> Citation | None:
    text, rules, offset = reading.text, context.rules, marker.offset
    index = reading.last(offset)
    cut = max(reading.limit, reading.cited[index].end if index is not None else 0)
    for span, target in _candidates(reading, cut, offset, source, context):
        after = parts_after(text, span[1], rules) or parts_after(text, offset, rules)
        pinpoint = after or parts_before(text, span[0], rules)
        if pinpoint is None and source and source.target == target:
            pinpoint = source.pinpoint
        reading.plural = text[slice(*span)].split(" ")[0].endswith("s") or reading.plural
        return Citation(target, *span, text[slice(*span)], pinpoint=pinpoint)
    return None


def _candidates(
    reading: _MarkedText, cut: int, offset: int, source: Documented | None, context: Context
) -> list[tuple[named.Span, str]]:
    """Spans with what they lead to, the best first."""
    text, rules = reading.text, context.rules
    found = named.name_patterns(rules)
    numbered = source is not None and source.form in (Form.NUMBER, Form.SYMBOL)
    annexed = source is not None and is_annexed(source, rules)
    spans: list[tuple[named.Span | None, str]] = []
    if source and numbered:
        quoted = named.quoted_before(text, cut, offset) if source.direct else None
        spans.append((quoted, source.target))
        strong = [found.outcome]
        strong += [found.report] if source.form is Form.SYMBOL and not annexed else []
        works = (named.work_before(text, cut, offset, pattern, rules) for pattern in strong)
        spans += [(span, source.target) for span in works]
    formal = source is not None and (source.form is Form.TREATY or annexed)
    names = named.names_before(text, cut, offset, rules, formal=formal)
    name = next((n for n in names if not contradicts(text[slice(*n)], source, context)), None)
    if name and not (source and not annexed and _is_about(text, name[0], source, rules)):
        spans.append((name, target_of(text[slice(*name)], source, context) or ""))
    if source and numbered:
        spans.append((named.work_before(text, cut, offset, found.work, rules), source.target))
        if source.direct and reading.plural:
            spans.append((named.also_before(text, reading.limit, offset, rules), source.target))
    return [(span, target) for span, target in spans if span and target]


def _is_about(text: str, start: int, source: Documented, rules: Grammar) -> bool:
    """Whether a document by symbol is about what is named, and not that itself.

    So it is where the name hangs from another noun, and a report stands before it or the note is
    to be seen only: «informe … sobre la aplicación de la Declaración de X», «Partes en el Y».
    """
    if source.form is not Form.SYMBOL or not source.direct or parts_before(text, start, rules):
        return False
    found = named.name_patterns(rules)
    hangs = found.hanging.search(text, 0, start)
    return bool(hangs and (source.see or found.report.search(text, 0, start)))
