"""What things are called in Spanish: places of a resolution, resolutions, bodies, sessions.

Names are plain text with ordinary spaces; whoever shows them binds them with
:func:`resolution.languages.es.typography.bind`. They follow United Nations usage: «Párrafo 10 b)»,
«párr. 10 b)».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from resolution.core.model import Clause, Resolution
from resolution.core.place import Kind, Place, Step, marker_at
from resolution.core.roman import numeral
from resolution.core.symbol import Symbol
from resolution.languages.es.agreement import of_the, to_the
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.typography import lower_first, upper_first

_BODIES = (
    ("A/HRC/", "Consejo de Derechos Humanos"),
    ("E/CN.4/", "Comisión de Derechos Humanos"),
    ("A/", "Asamblea General"),
    ("S/", "Consejo de Seguridad"),
    ("E/", "Consejo Económico y Social"),
    ("T/", "Consejo de Administración Fiduciaria"),
)

_NOUNS = {
    Kind.AGENDA: "tema del programa",
    Kind.ADOPTION: "aprobación",
    Kind.ORIGIN: "procedencia",
    Kind.TITLE: "título",
    Kind.FORMULA: "fórmula introductoria",
    Kind.CLOSING: "cierre",
    Kind.CONTINUATION: "texto final",
}
_HANGING = {
    Kind.HEADING: ("epígrafe", "anterior", "epígrafe final"),
    Kind.TABLE: ("cuadro", "posterior", "cuadro"),
}
"""What hangs on something else: its noun, on which side it stands, and its name by itself."""


def lettered(place: Place) -> str:
    """Number and letters of a clause as print writes them: «10 b) ii)».

    >>> lettered(Place.parse("parrafo/10/b-2"))
    '10 b) (segundo)'
    """
    paragraph = place.paragraph
    number = [_label(paragraph.label.removeprefix("s"))] if paragraph else []
    return " ".join([*number, *(_label(item, ")") for item in place.items)])


def _label(label: str, bracket: str = "") -> str:
    """A label with its bracket; a further one of the same number is told apart in words."""
    printed, _, count = label.partition("-")
    again = f" ({ordinal(int(count))})" if count else ""
    return f"{printed}{bracket}{again}"


def is_numbered(place: Place) -> bool:
    """Whether print gives the paragraph of a clause its number; not ``parrafo/s1``."""
    return place.paragraph is None or not place.paragraph.label.startswith("s")


def title(place: Place) -> str:
    """Name of a place, for titles and links.

    >>> [title(Place.parse(p)) for p in ("parrafo/10/b", "preambulo/4", "nota/13")]
    ['Párrafo 10 b)', 'Párrafo cuarto del preámbulo', 'Nota 13']
    >>> [title(Place.parse(p)) for p in ("seccion/2/parrafo/1", "anexo/2/parrafo/3/tabla")]
    ['Sección II, párrafo 1', 'Anexo II, cuadro posterior al párrafo 3']
    >>> [title(Place.parse(p)) for p in ("anexo/articulo/3/2/a", "anexo/articulo/1/s2")]
    ['Anexo, artículo 3, párrafo 2 a)', 'Anexo, artículo 1, párrafo sin numerar 2']
    """
    return upper_first(_joined(place, "sección", _own(place, "párrafo")))


def spoken(note: Place) -> str:
    """Name of a note as it is read aloud, its signs in words.

    >>> [spoken(Place.parse(p)) for p in ("nota/13", "nota/asterisco-2")]
    ['Nota 13', 'Nota asterisco 2']
    """
    return f"Nota {note.label.replace('-', ' ')}"


def short(place: Place) -> str:
    """Short name of a place, for lists and narrow columns.

    >>> [short(Place.parse(p)) for p in ("parrafo/10/b", "preambulo/4", "seccion/2/parrafo/3")]
    ['párr. 10 b)', 'preámbulo, párr. cuarto', 'secc. II, párr. 3']
    """
    own = _own(place, "párr.")
    if place.paragraph and place.paragraph.kind is Kind.PREAMBULAR:
        own = ["preámbulo", own[0].removesuffix(" del preámbulo"), *own[1:]]
    return _joined(place, "secc.", own)


def brief(place: Place) -> str:
    """Shortest name of a place, for marks and tables: the preamble's paragraphs in figures.

    >>> [brief(Place.parse(p)) for p in ("parrafo/10/b", "preambulo/4", "seccion/2/preambulo/3")]
    ['párr. 10 b)', 'preámbulo 4', 'secc. II, preámbulo 3']
    """
    own = _own(place, "párr.")
    if place.is_clause and place.paragraph and place.paragraph.kind is Kind.PREAMBULAR:
        own[0] = f"preámbulo {lettered(place)}"
    return _joined(place, "secc.", own)


def _joined(place: Place, section: str, own: list[str]) -> str:
    outside = within(place, section)
    if place.kind is Kind.TITLE and outside:
        return f"título del {', '.join(outside)}"
    return ", ".join([*outside, *own])


def within(place: Place, section: str) -> list[str]:
    """The part, annex and section that a place stands in, each with its number.

    >>> within(Place().child(Kind.SECTION, 2, "B"), "sección")
    ['sección B']
    """
    names: dict[Kind, Callable[[Step], str]] = {
        Kind.PART: lambda step: f"parte {step.label}",
        Kind.ANNEX: lambda step: f"anexo {numeral(int(step.label))}" if step.label else "anexo",
        Kind.SECTION: lambda step: f"{section} {step.printed or numeral(int(step.label))}",
    }
    return [names[step.kind](step) for step in place.division.steps]


def _own(place: Place, noun: str) -> list[str]:
    """Name of what stands inside its part, section or annex; empty for a whole annex."""
    if place.kind in _HANGING:
        return [_hanging(place, noun)]
    if place.kind is Kind.CELL:
        row, _, column = place.label.partition("-")
        further = [f"columna {column}"] if column != "1" else []
        return [*_own(place.parent, noun), f"fila {row}", *further]
    if place.kind is Kind.NOTE:
        return [f"nota {marker_at(place)}"]
    words = [_paragraph(place, noun)] if place.paragraph else []
    if place.kind is Kind.AGENDA and place.label:
        return [f"título del {_NOUNS[place.kind]}"]  # below its number, which is the text's
    if place.kind in _NOUNS:
        words.append(f"{_NOUNS[place.kind]} {place.label}".strip())
    return words


def _paragraph(place: Place, noun: str) -> str:
    if place.paragraph and place.paragraph.kind is Kind.PREAMBULAR:
        return _preambular(place, place.paragraph.label, noun)
    if place.paragraph and place.paragraph.kind is Kind.ARTICLE:
        return _article(place, place.paragraph.steps[-1], noun)
    unnumbered = "" if is_numbered(place) else "sin numerar "
    return f"{noun} {unnumbered}{lettered(place)}"


def _article(place: Place, step: Step, noun: str) -> str:
    """«artículo 3, párrafo 2 a)», «artículo 3 a)»."""
    label = step.label.replace(step.number.replace(" ", ""), step.number, 1)
    article = f"{'art.' if noun.endswith('.') else 'artículo'} {_label(label)}"
    letters = [_label(item, ")") for item in place.items[place.point is not None :]]
    if place.point is None:
        return " ".join([article, *letters])
    return f"{article}, {noun} {' '.join([point_number(place.point), *letters])}"


def point_number(point: Step) -> str:
    """The number of a paragraph of an article: «2», «sin numerar 2»."""
    unnumbered = "sin numerar " if point.label.startswith("s") else ""
    return unnumbered + _label(point.label.removeprefix("s"))


def _preambular(place: Place, label: str, noun: str) -> str:
    """Print leaves the preamble unnumbered: its paragraphs go by their order, as in references."""
    order, _, count = label.partition("-")
    again = f" ({ordinal(int(count))})" if count else ""
    words = f"{noun} {ordinal(int(order)) if order.isdecimal() else order}{again} del preámbulo"
    items = " ".join(_label(item, ")") for item in place.items)
    return f"apartado {items} del {words}" if items else words


def _hanging(place: Place, noun: str) -> str:
    """A heading by what it stands before, a table by what it stands after."""
    name, side, alone = _HANGING[place.steps[-1].kind]
    owner = " del ".join(reversed(_own(place.parent, noun)))
    if not owner:
        return f"{alone} {place.label}".strip()
    return " ".join(filter(None, (name, place.label, side, to_the(lower_first(owner)))))


def division(place: Place) -> str:
    """What the division of the text is called that a clause before the annexes stands in.

    >>> division(Place.parse("seccion/2/preambulo/1")), division(Place.parse("parrafo/3"))
    ('Sección II · Preámbulo', 'Parte dispositiva')
    """
    return " · ".join(map(upper_first, _divisions(place)))


def stretch(place: Place) -> str:
    """What the part of the resolution is called in which a paragraph stands.

    >>> [stretch(Place.parse(p)) for p in ("preambulo/1", "B/preambulo/1", "seccion/2/parrafo/1")]
    ['Preámbulo', 'Parte B, preámbulo', 'Sección II']
    """
    return upper_first(", ".join(_divisions(place)))


def _divisions(place: Place) -> list[str]:
    """The parts of the resolution that hold a clause, the widest first."""
    steps = within(place, "sección")
    if place.paragraph and place.paragraph.kind is Kind.PREAMBULAR:
        steps.append("preámbulo")
    return steps or ["parte dispositiva"]


def step(place: Place) -> str:
    """What a clause adds to the names of its division or annex and of the clauses it belongs to.

    >>> step(Place.parse("parrafo/10/b")), step(Place.parse("anexo/preambulo/4"))
    ('b)', 'Párrafo cuarto')
    """
    if place.kind is Kind.CONTINUATION:
        return "Texto final"
    if place.point is place.steps[-1]:
        return f"Párrafo {point_number(place.point)}"
    if place.items:
        return _label(place.label, ")")
    outside = place.annex or place.division
    inside = Place(place.steps[len(outside.steps) :])
    return bare(inside)


def bare(place: Place) -> str:
    """Name of a place where it is said beside it that it is of the preamble.

    >>> bare(Place.parse("preambulo/4"))
    'Párrafo cuarto'
    """
    return title(place).removesuffix(" del preámbulo")


def printed_number(clause: Clause) -> str:
    """The number as print writes it; where it stands elsewhere, as of articles, the one we assign.

    >>> printed_number(Clause(Place.parse("parrafo/10"), "", number="10"))
    '10.'
    >>> printed_number(Clause(Place.parse("parrafo/10/b"), "", number="b"))
    'b)'
    """
    if clause.number is None or clause.place.kind is Kind.PREAMBULAR:
        return clause.number or ""
    if clause.place.kind is Kind.ARTICLE:
        return clause.number
    inner = clause.place.point is clause.place.steps[-1]
    item = (clause.place.kind is Kind.SUBPARAGRAPH and not inner) or clause.number.isalpha()
    return f"{clause.number})" if item else f"{clause.number}."


def body_name(symbol: str) -> str:
    """The body that adopts what bears the symbol, or «Naciones Unidas» where it does not tell.

    >>> body_name("A/RES/58/208"), body_name("S/RES/2231(2015)"), body_name("A/HRC/RES/32/1")
    ('Asamblea General', 'Consejo de Seguridad', 'Consejo de Derechos Humanos')
    """
    return next((name for start, name in _BODIES if symbol.startswith(start)), "Naciones Unidas")


def full_body(body: str | None) -> str | None:
    """The body as an author, so that it is understood outside the United Nations.

    >>> full_body("Asamblea General")
    'Asamblea General de las Naciones Unidas'
    """
    if body is None or "Naciones Unidas" in body:
        return body
    principal = ("Asamblea General", "Consejo ", "Comisión ", "Secretario General")
    return f"{body} de las Naciones Unidas" if body.startswith(principal) else body


def of_body(symbol: str) -> str:
    """Whose a symbol is, with the article: «de la Asamblea General».

    >>> of_body("A/RES/58/208")
    'de la Asamblea General'
    """
    return of_the(body_name(symbol))


def symbol_number(symbol: str, part: str | None = None) -> str:
    """The short printed form of the symbol of a resolution or decision.

    Args:
        symbol: normalised symbol.
        part: letter of the one part that is meant, where the symbol stands for several.

    >>> [symbol_number(s) for s in ("A/RES/57/270B", "A/RES/217A(III)", "S/RES/2231(2015)")]
    ['57/270 B', '217 A (III)', '2231 (2015)']
    >>> symbol_number("A/RES/75/101A-B", "B")
    '75/101 B'
    """
    figures, letters, series = Symbol(symbol).numbering
    return parts_joined(" ".join(filter(None, (figures, part or letters, series))))


def parts_joined(number: str) -> str:
    """The number with the letters of its parts joined as Spanish text has them: «75/101 A y B».

    >>> parts_joined("75/101 A-B"), parts_joined("76/247 A-C"), parts_joined("S-21/2")
    ('75/101 A y B', '76/247 A a C', 'S-21/2')
    """
    found = re.search(r" ([A-Z])-([A-Z])\b", number)
    if not found:
        return number
    joint = "y" if ord(found[2]) == ord(found[1]) + 1 else "a"
    return f"{number[: found.end(1)]} {joint} {number[found.start(2) :]}"


def symbol_name(symbol: str) -> str:
    """What a symbol is called in a title: «Resolución 58/208», «Decisión 1995/313».

    >>> symbol_name("E/DEC/1995/313"), symbol_name("A/58/98")
    ('Decisión 1995/313', 'A/58/98')
    >>> symbol_name("A/HRC/RES/34/24")
    'Resolución 34/24 del Consejo de Derechos Humanos'
    """
    noun = "Resolución" if "/RES/" in symbol else "Decisión" if "/DEC/" in symbol else None
    return f"{noun} {symbol_number(symbol)}{whose(symbol)}" if noun else symbol


def whose(symbol: str) -> str:
    """Of what body an act is, where its number is not of one of the main organs' own form.

    The Human Rights Council and the Assembly both have a resolution 34/24.
    """
    main = re.match(r"[A-Z]/(?:RES|DEC)/", symbol)
    return "" if main else f" {of_body(symbol)}"


def resolution_name(resolution: Resolution) -> str:
    """What a resolution is called: «Resolución 58/208»."""
    return symbol_name(resolution.symbol)


def session_name(symbol: str) -> str:
    """The session that adopted a resolution, as far as its symbol tells.

    >>> session_name("A/RES/58/208")
    'Quincuagésimo octavo período de sesiones de la Asamblea General'
    >>> session_name("A/RES/S-21/2")
    'Vigésimo primer período extraordinario de sesiones de la Asamblea General'
    >>> session_name("S/RES/2231(2015)")
    'Resoluciones del Consejo de Seguridad'
    """
    of_body = of_the(body_name(symbol))
    found = numbered_session(symbol)
    return f"{found[1] if found else 'Resoluciones'} {of_body}"


def numbered_session(symbol: str) -> tuple[str, str] | None:
    """The number of the session that adopted a resolution, and the session in words.

    >>> numbered_session("A/RES/ES-10/20"), numbered_session("S/RES/2231(2015)")
    (('ES-10', 'Décimo período extraordinario de sesiones de emergencia'), None)
    """
    match = re.fullmatch(r"A/(?:HRC/)?RES/((E?S-)?(\d+))/[\w-]+", symbol)
    if match is None:
        return None
    kind = {None: "de sesiones", "S-": "extraordinario de sesiones"}.get(
        match[2], "extraordinario de sesiones de emergencia"
    )
    return match[1], f"{ordinal_before_noun(int(match[3])).capitalize()} período {kind}"
