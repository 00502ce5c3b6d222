"""What things are called in Spanish: places of a resolution, resolutions, bodies, sessions.

Names are plain text with ordinary spaces; whoever shows them binds them with
:func:`resolution.languages.es.typography.bind`. They follow United Nations usage: «Párrafo 10 b)»,
«párr. 10 b)».
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from resolution.core.model import Clause, Kind, Resolution
from resolution.core.symbol import Symbol
from resolution.languages.es.agreement import of
from resolution.languages.es.ordinals import ordinal_before_noun

_PLACE = re.compile(
    r"""
    (?:(?P<part>[A-Z])/)?                           # B/…            a part with its own letter
    (?:seccion/(?P<section>\d+)/)?                  # seccion/2/…    numbering starts again
    (?: (?P<head>parrafo|preambulo)/(?P<number>\w+) # parrafo/10  preambulo/4  parrafo/s1
      | nota/(?P<note>[^/]+)                        # nota/13
      | (?P<annexed>anexo)                          # anexo
        (?:/(?P<annex>\d+)(?=/\w*\d))?              # anexo/2/3      in the second of several
        (?:/(?P<paragraph>\w*\d\w*))?               # anexo/3
    )
    (?P<letters>(?:/(?!fin)\w+)*)                   # /b  /b/ii
    (?P<final>/fin)?                                # what follows the subparagraphs
    """,
    re.VERBOSE,
)

_BODIES = (
    ("A/HRC/", "Consejo de Derechos Humanos"),
    ("E/CN.4/", "Comisión de Derechos Humanos"),
    ("A/", "Asamblea General"),
    ("S/", "Consejo de Seguridad"),
    ("E/", "Consejo Económico y Social"),
    ("T/", "Consejo de Administración Fiduciaria"),
)

_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What the id of a clause or note says of its place.

    Attributes:
        part: letter of a resolution's part («B»).
        section: number of the section; print writes it in Roman numerals.
        head: ``parrafo``, ``preambulo``, ``anexo`` or ``nota``.
        number: of the paragraph, or the marker of the note; ``None`` for an annex as a whole.
        annex: which annex, where there are several.
        letters: of the subparagraph, outermost first.
        final: whether it is the text after the subparagraphs.
        numbered: ``False`` for a paragraph left unnumbered among numbered ones (``parrafo/s1``).
    """

    head: str
    number: str | None
    part: str | None = None
    section: int | None = None
    annex: int | None = None
    letters: tuple[str, ...] = ()
    final: bool = False
    numbered: bool = True

    @classmethod
    def of(cls, place: str) -> PlaceName:
        """The name that an id stands for.

        >>> PlaceName.of("parrafo/10/b").lettered
        '10 b)'

        Raises:
            ValueError: where the id is not one of the forms that :class:`Clause` lists.
        """
        match = _PLACE.fullmatch(place)
        if match is None:
            message = f"{place!r} is not the id of a clause or note, such as 'parrafo/10/b'"
            raise ValueError(message)
        found = match.groupdict()
        number = found["number"] or found["note"] or found["paragraph"]
        unnumbered = re.fullmatch(r"s(\d+)", number or "")
        return cls(
            head=found["head"] or found["annexed"] or "nota",
            number=unnumbered[1] if unnumbered else number,
            part=found["part"],
            section=int(found["section"]) if found["section"] else None,
            annex=int(found["annex"]) if found["annex"] else None,
            letters=tuple(filter(None, found["letters"].split("/"))),
            final=bool(found["final"]),
            numbered=not unnumbered,
        )

    @property
    def lettered(self) -> str:
        """Number and letters as print writes them: «10 b) ii)»."""
        number = [self.number] if self.number else []
        return " ".join([*number, *(f"{letter})" for letter in self.letters)])


def title(place: str) -> str:
    """Name of a clause or note, for titles and links.

    >>> title("parrafo/10/b"), title("preambulo/4"), title("nota/13")
    ('Párrafo 10 b)', 'Párrafo 4 del preámbulo', 'Nota 13')
    >>> title("seccion/2/parrafo/1"), title("B/parrafo/1"), title("anexo/2/3")
    ('Sección II, párrafo 1', 'Parte B, párrafo 1', 'Anexo II, párrafo 3')
    """
    name = PlaceName.of(place)
    within = [f"parte {name.part}"] if name.part else []
    within += [f"sección {roman(name.section)}"] if name.section else []
    within += [_annex(name)] if name.head == "anexo" else []
    words = ", ".join([*within, *_paragraph(name, "párrafo")])
    return words[0].upper() + words[1:]


def short(place: str) -> str:
    """Short name of a clause or note, for lists and narrow columns.

    >>> short("parrafo/10/b"), short("preambulo/4"), short("seccion/2/parrafo/3")
    ('párr. 10 b)', 'preámbulo, párr. 4', 'secc. II, párr. 3')
    """
    name = PlaceName.of(place)
    within = [f"parte {name.part}"] if name.part else []
    within += [f"secc. {roman(name.section)}"] if name.section else []
    within += [_annex(name)] if name.head == "anexo" else []
    if name.head == "preambulo":
        tail = ["texto final"] if name.final else []
        return ", ".join([*within, "preámbulo", f"párr. {name.lettered}", *tail])
    return ", ".join([*within, *_paragraph(name, "párr.")])


def _paragraph(name: PlaceName, noun: str) -> list[str]:
    """Name of the paragraph inside its part, section or annex; empty for a whole annex."""
    if name.head == "nota":
        return [f"nota {name.number}"]
    if not name.lettered:
        return []
    unnumbered = "" if name.numbered else "sin numerar "
    words = f"{noun} {unnumbered}{name.lettered}"
    if name.head == "preambulo":
        words += " del preámbulo"
    return [words, "texto final"] if name.final else [words]


def _annex(name: PlaceName) -> str:
    return f"anexo {roman(name.annex)}" if name.annex else "anexo"


def step(clause: Clause) -> str:
    """What a clause adds to the names of those it belongs to, for a trail of links.

    >>> step(Clause("parrafo/10/b", Kind.SUBPARAGRAPH, "", "b", parent="parrafo/10"))
    'b)'
    >>> step(Clause("preambulo/4", Kind.PREAMBULAR, "", "4"))
    'Párrafo 4'
    """
    name = PlaceName.of(clause.id)
    if name.final:
        return "Texto final"
    if name.letters:
        return f"{name.letters[-1]})"
    return title(clause.id).removesuffix(" del preámbulo")


def printed_number(clause: Clause) -> str:
    """The number as print writes it; for the preamble, which has none, the one we assign.

    >>> printed_number(Clause("parrafo/10", Kind.OPERATIVE, "", "10"))
    '10.'
    >>> printed_number(Clause("parrafo/10/b", Kind.SUBPARAGRAPH, "", "b"))
    'b)'
    """
    if clause.number is None or clause.kind is Kind.PREAMBULAR:
        return clause.number or ""
    lettered = clause.kind is Kind.SUBPARAGRAPH or clause.number.isalpha()
    return f"{clause.number})" if lettered else f"{clause.number}."


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
    figures, letters, series = Symbol(symbol).numbering
    return parts_joined(" ".join(filter(None, (figures, part or letters, series))))


def parts_joined(number: str) -> str:
    """The number with the letters of its parts joined as Spanish text has them: «75/101 A y B».

    >>> parts_joined("75/101 A-B"), parts_joined("S-21/2")
    ('75/101 A y B', 'S-21/2')
    """
    return re.sub(r"(?<= [A-Z])-(?=[A-Z]\b)", " y ", number)


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
    of_body = of(body_name(symbol))
    match = re.fullmatch(r"A/(?:HRC/)?RES/(E?S-)?(\d+)/[\w-]+", symbol)
    if match is None:
        return f"Resoluciones {of_body}"
    kind = {None: "de sesiones", "S-": "extraordinario de sesiones"}.get(
        match[1], "extraordinario de sesiones de emergencia"
    )
    return f"{ordinal_before_noun(int(match[2])).capitalize()} período {kind} {of_body}"


def roman(value: int) -> str:
    """The number in Roman numerals.

    >>> [roman(n) for n in (2, 4, 19, 24)]
    ['II', 'IV', 'XIX', 'XXIV']
    """
    numerals = ""
    for worth, numeral in _ROMAN:
        count, value = divmod(value, worth)
        numerals += numeral * count
    return numerals
