"""What things are called in Spanish: places of a resolution, resolutions, bodies, sessions.

Names are plain text with ordinary spaces; whoever shows them binds them with
:func:`resolution.languages.es.typography.bind`. They follow United Nations usage: «Párrafo 10 b)»,
«párr. 10 b)».
"""

from __future__ import annotations

import re

from resolution.core.model import Clause, Resolution
from resolution.core.place import Kind, Place, marker_at
from resolution.core.roman import numeral
from resolution.languages.es.ordinals import ordinal, ordinal_before_noun
from resolution.languages.es.typography import lower_first

_BODIES = (
    ("A/HRC/", "Consejo de Derechos Humanos"),
    ("E/CN.4/", "Comisión de Derechos Humanos"),
    ("A/", "Asamblea General"),
    ("S/", "Consejo de Seguridad"),
    ("E/", "Consejo Económico y Social"),
    ("T/", "Consejo de Administración Fiduciaria"),
)

_NUMBER = re.compile(
    r"(?P<figures>(?:E?S-)?\d+(?:/\d+)?)(?P<letters>[A-Z](?:-[A-Z])?)?(?P<series>\((?:E?S-)?[IVXLC\d]+\))?"
)

_NOUNS = {
    Kind.TITLE: "título",
    Kind.FORMULA: "fórmula",
    Kind.CLOSING: "cierre",
    Kind.HEADING: "epígrafe",
    Kind.TABLE: "cuadro",
}


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
    ['Párrafo 10 b)', 'Párrafo 4 del preámbulo', 'Nota 13']
    >>> [title(Place.parse(p)) for p in ("seccion/2/parrafo/1", "anexo/2/parrafo/3/tabla")]
    ['Sección II, párrafo 1', 'Anexo II, párrafo 3, cuadro']
    """
    words = ", ".join([*within(place, "sección"), *_own(place, "párrafo")])
    return words[:1].upper() + words[1:]


def short(place: Place) -> str:
    """Short name of a place, for lists and narrow columns.

    >>> [short(Place.parse(p)) for p in ("parrafo/10/b", "preambulo/4", "seccion/2/parrafo/3")]
    ['párr. 10 b)', 'preámbulo, párr. 4', 'secc. II, párr. 3']
    """
    own = _own(place, "párr.")
    if place.paragraph and place.paragraph.kind is Kind.PREAMBULAR:
        own = ["preámbulo", own[0].removesuffix(" del preámbulo"), *own[1:]]
    return ", ".join([*within(place, "secc."), *own])


def within(place: Place, section: str) -> list[str]:
    """The part, annex and section that a place stands in, each with its number."""
    names = {
        Kind.PART: lambda label: f"parte {label}",
        Kind.ANNEX: lambda label: f"anexo {numeral(int(label))}" if label else "anexo",
        Kind.SECTION: lambda label: f"{section} {_counted(label)}",
    }
    return [names[step.kind](step.label) for step in place.division.steps]


def _counted(label: str) -> str:
    """The label of a section, which print letters, or counts in Roman numerals."""
    return numeral(int(label)) if label.isdecimal() else label


def _own(place: Place, noun: str) -> list[str]:
    """Name of what stands inside its part, section or annex; empty for a whole annex."""
    words = []
    if place.paragraph:
        unnumbered = "" if is_numbered(place) else "sin numerar "
        words = [f"{noun} {unnumbered}{lettered(place)}"]
        words[0] += " del preámbulo" if place.paragraph.kind is Kind.PREAMBULAR else ""
    for step in place.steps:
        if step.kind is Kind.CONTINUATION:
            words.append("texto final")
        elif step.kind is Kind.NOTE:
            words.append(f"nota {marker_at(place)}")
        elif step.kind in _NOUNS:
            words.append(f"{_NOUNS[step.kind]} {step.label}".strip())
    return words


def led_to(name: str) -> str:
    """The name of a place after a verb of movement, with its article.

    >>> led_to("Párrafo 10 b)"), led_to("Sección II, párrafo 1")
    ('al párrafo 10 b)', 'a la sección II, párrafo 1')
    """
    article = "a la" if name.startswith(("Parte", "Sección", "Nota")) else "al"
    return f"{article} {lower_first(name)}"


def step(place: Place) -> str:
    """What a clause adds to the names of those it belongs to, for a trail of links.

    >>> step(Place.parse("parrafo/10/b")), step(Place.parse("preambulo/4"))
    ('b)', 'Párrafo 4')
    """
    if place.kind is Kind.CONTINUATION:
        return "Texto final"
    if place.items:
        return _label(place.label, ")")
    return title(place).removesuffix(" del preámbulo")


def printed_number(clause: Clause) -> str:
    """The number as print writes it; for the preamble, which has none, the one we assign.

    >>> printed_number(Clause(Place.parse("parrafo/10"), "", number="10"))
    '10.'
    >>> printed_number(Clause(Place.parse("parrafo/10/b"), "", number="b"))
    'b)'
    """
    if clause.number is None or clause.place.kind is Kind.PREAMBULAR:
        return clause.number or ""
    item = clause.place.kind is Kind.SUBPARAGRAPH or clause.number.isalpha()
    return f"{clause.number})" if item else f"{clause.number}."


def body_name(symbol: str) -> str:
    """The body that adopts what bears the symbol, or «Naciones Unidas» where it does not tell.

    >>> body_name("A/RES/58/208"), body_name("S/RES/2231(2015)"), body_name("A/HRC/RES/32/1")
    ('Asamblea General', 'Consejo de Seguridad', 'Consejo de Derechos Humanos')
    """
    return next((name for start, name in _BODIES if symbol.startswith(start)), "Naciones Unidas")


def number(symbol: str, part: str | None = None) -> str:
    """The short printed form of the symbol of a resolution or decision.

    Args:
        symbol: normalised symbol.
        part: letter of the one part that is meant, where the symbol stands for several.

    >>> number("A/RES/57/270B"), number("A/RES/217A(III)"), number("S/RES/2231(2015)")
    ('57/270 B', '217 A (III)', '2231 (2015)')
    >>> number("A/RES/75/101A-B", "B")
    '75/101 B'
    """
    last = re.split(r"/(?:RES|DEC)/", symbol)[-1]
    match = _NUMBER.fullmatch(last.replace(" ", ""))
    if match is None:
        return last
    letters = part or (match["letters"] or "").replace("-", " y ")
    return " ".join(filter(None, (match["figures"], letters, match["series"])))


def symbol_name(symbol: str) -> str:
    """What a symbol is called in a title: «Resolución 58/208», «Decisión 1995/313».

    >>> symbol_name("E/DEC/1995/313"), symbol_name("A/58/98")
    ('Decisión 1995/313', 'A/58/98')
    """
    if "/RES/" in symbol:
        return f"Resolución {number(symbol)}"
    return f"Decisión {number(symbol)}" if "/DEC/" in symbol else symbol


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
    body = body_name(symbol)
    of_body = f"de la {body}" if body.endswith("General") else f"del {body}"
    match = re.fullmatch(r"A/(?:HRC/)?RES/(E?S-)?(\d+)/[\w-]+", symbol)
    if match is None:
        return f"Resoluciones {of_body}"
    kind = {None: "de sesiones", "S-": "extraordinario de sesiones"}.get(
        match[1], "extraordinario de sesiones de emergencia"
    )
    return f"{ordinal_before_noun(int(match[2])).capitalize()} período {kind} {of_body}"
