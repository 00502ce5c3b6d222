"""References as the United Nations writes them in Spanish: in the text, in a note, quoting.

The forms follow the Organization's own Spanish texts: «la resolución 58/208 de la Asamblea
General, de 23 de diciembre de 2003» in a sentence, «Resolución 58/208 de la Asamblea General,
párr. 10 b).» in a note, which does not repeat the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resolution.core.instrument import Instrument, Series
from resolution.core.model import Clause, Note, Resolution, Text
from resolution.core.place import Kind
from resolution.languages.es import instruments, names
from resolution.languages.es.agreement import of_the
from resolution.languages.es.instruments import ACTS, sales_number
from resolution.languages.es.pinpoints import Pinpoint, pinpoint
from resolution.languages.es.typography import lower_first, plain_date


def in_text(resolution: Resolution, text: Text | None) -> str:
    """The reference inside a sentence.

    >>> from datetime import date
    >>> from resolution.core.place import Place
    >>> own = Resolution("A/RES/58/208", "es", Text(Place(), ""), adopted=date(2003, 12, 23))
    >>> in_text(own, Note.of("13", ""))
    'nota 13 de la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003'
    """
    where = pinpoint(resolution, text) if text else None
    dated = f", de {plain_date(resolution.adopted)}" if resolution.adopted else ""
    name = f"{lower_first(_named(resolution, where))}{dated}"
    return f"{where.full} {of_the(name)}" if where else name


def in_note(resolution: Resolution, text: Text | None) -> str:
    """The reference as a footnote of its own."""
    where = pinpoint(resolution, text) if text else None
    end = f", {where.brief}" if where else ""
    return f"{_named(resolution, where)}{end}."


def quoted(resolution: Resolution, text: Text) -> str:
    """The words of a clause or note in quotation marks, and where they stand.

    In brackets stands what is not in the place cited: the words that lead to a subparagraph, the
    document for which *Ibíd.* stands, and that subparagraphs follow.
    """
    opening = [*_chapeaux(resolution, text)]
    lead = " ".join(f"[{clause.text}]" for clause in opening if clause.text)
    words = _expanded(resolution, text) if isinstance(text, Note) else text.text
    called = any(held.markers for held in (*opening, text))
    left_out = " […]" if words.endswith(":") else ""
    quotation = f"“{quotable(f'{lead} {words}'.strip())}{left_out}”"
    return f"{quotation}{' (se omiten las notas)' if called else ''}. {in_note(resolution, text)}"


def _chapeaux(resolution: Resolution, text: Text) -> Iterator[Clause]:
    """The clauses that lead to a subparagraph, outermost first."""
    place = text.place
    around = [place.chapeau] if place.kind is Kind.SUBPARAGRAPH else []
    while around and around[0] and around[0].chapeau:
        around.insert(0, around[0].chapeau)
    return (clause for clause in resolution.clauses() if clause.place in around)


_IBIDEM = re.compile(r"Ib[ií]d(?:\.|em)")


def _expanded(resolution: Resolution, note: Note) -> str:
    """The words of a note, *Ibíd.* followed by the document that the note before it names.

    With it goes what the note takes over of the earlier pinpoint («cap. I, resolución 1»).
    """
    match = _IBIDEM.match(note.text)
    if match is None or not note.citations:
        return note.text
    own, rest = note.citations[0], note.text[match.end() :]
    for earlier in reversed(resolution.notes[: resolution.notes.index(note)]):
        found = next((one for one in earlier.citations if one.target == own.target), None)
        if found and not _IBIDEM.match(earlier.text):
            document = earlier.text.partition(f", {found.pinpoint}")[0].rstrip(".")
            taken = (own.pinpoint or "").removesuffix(rest.strip(" ,.")).strip(" ,")
            inside = ", ".join(filter(None, (document, taken)))
            return f"{match[0]} [{inside}]{rest}"
    return note.text


def quotable(text: str) -> str:
    """The words as they stand between quotation marks: inner marks become single ones.

    The stop or comma that ends the clause belongs to the resolution's own sentence; it is left
    out, as is usual where a quotation ends a sentence.

    >>> quotable("el subtema titulado “Migración internacional y desarrollo”.")
    'el subtema titulado ‘Migración internacional y desarrollo’'
    """
    single = text.translate(str.maketrans("“”«»", "‘’‘’"))
    return re.sub(r"\s*[.,;:]$", "", single)


def _named(resolution: Resolution, where: Pinpoint | None) -> str:
    """«Resolución 58/208 de la Asamblea General», with the letter of the part that is cited."""
    kind = names.resolution_name(resolution).partition(" ")[0]
    number = names.symbol_number(resolution.symbol, where.part if where else None)
    return f"{kind} {number} {of_the(names.body_name(resolution.symbol))}"


def instrument_in_text(instrument: Instrument) -> str:
    """An instrument inside a sentence: an act by its number, all else by its title."""
    if instrument.kind not in ACTS:
        return instruments.title(instrument)
    dated = f", de {plain_date(instrument.date)}" if instrument.date else ""
    return f"{lower_first(_act(instrument))}{dated}"


def instrument_in_note(instrument: Instrument) -> str:
    """An instrument as a footnote of its own: where it is printed, as far as that is known.

    A treaty by the *Treaty Series*, what is in an act by the act, a publication by its sales
    number, another document by its symbol.
    """
    series = next((f.value for f in instrument.facts if isinstance(f.value, Series)), None)
    title = instruments.title(instrument)
    if series:
        printed = f"Naciones Unidas, Treaty Series, vol. {series.volume}, núm. {series.number}"
    elif instruments.number(instrument):
        printed = _act(instrument)
    elif sales := sales_number(instrument):
        printed = f"{title} (publicación de las Naciones Unidas, número de venta: {sales})"
    else:
        printed = instrument.symbol or title
    return f"{printed}."


def _act(instrument: Instrument) -> str:
    """«Resolución 217 A (III) de la Asamblea General», whose name may say already whose it is."""
    body, document = instruments.body(instrument), instruments.document(instrument)
    whose = of_the(body) if body else ""
    return document if document.endswith(whose) else f"{document} {whose}"
