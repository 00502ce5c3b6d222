"""Texts told by signs, one for each thing that print sets off, and written in either format.

``F`` is the enacting formula, ``P`` a preambular paragraph, ``12`` a numbered paragraph, ``u`` one
without number, ``a)`` an item, ``+`` text that goes on after items, ``H`` or ``A.`` a heading,
``T`` a table, ``C`` a line of the closing. ``A:`` begins a part, ``§2`` a section as official
files mark it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resolution.read.pieces import FoundCell, Piece, Role, Words

SIGNS = {
    "F": Role.FORMULA,
    "P": Role.PREAMBULAR,
    "u": Role.PARAGRAPH,
    "+": Role.CONTINUATION,
    "H": Role.HEADING,
    "T": Role.TABLE,
    "C": Role.CLOSING,
}


def pieces(signs: str) -> list[Piece]:
    """The pieces that signs stand for, each on a line of its own; their words are the signs."""
    part, section = "", 0
    found: list[Piece] = []
    for sign in signs.split():
        if sign.endswith(":"):
            part, section = sign[:-1], 0
        elif sign.startswith("§"):
            section = int(sign[1:])
        else:
            found.append(_piece(sign, len(found) + 1, part, section))
    return found


def _piece(sign: str, line: int, part: str, section: int) -> Piece:
    role = SIGNS.get(sign, Role.ITEM if sign.endswith(")") else Role.PARAGRAPH)
    role = Role.HEADING if sign.endswith(".") else role
    label = sign.rstrip(")") if sign.endswith(")") or sign.isdecimal() else None
    rows = ((FoundCell(Words(sign)),),) if role is Role.TABLE else ()
    words = Words() if role is Role.TABLE else Words(sign)
    return Piece(role, words, line, label, part, section, rows)


ROWS = (("Procedencia", "Dólares"), ("Cuotas", "1 250"), ("Total", "1 250"))


def sentences(signs: str) -> Iterator[tuple[str, str]]:
    """Each sign with words that it may stand for, no two alike."""
    closing = iter(("59ª sesión plenaria", "19 de diciembre de 2042"))
    for index, (sign, after) in enumerate(pairwise([*signs.split(), ""])):
        subject = f"la cuestión {chr(ord('a') + index // 26)}{chr(ord('a') + index % 26)}"
        end = ":" if after.endswith(")") and not sign.endswith(")") else ";"
        match sign:
            case "F":
                yield sign, "La Asamblea General,"
            case "P":
                yield sign, f"Recordando {subject}{end.replace(';', ',')}"
            case "H":
                yield sign, f"Examen de {subject}"
            case "T":
                yield sign, ""
            case "C":
                yield sign, next(closing)
            case "u":
                yield sign, f"Decide examinar {subject}{end}"
            case "+":
                yield sign, f"y examine {subject};"
            case _ if sign.endswith("."):
                yield sign, f"{sign} Examen de {subject}"
            case _:
                yield sign, f"{'La' if sign.endswith(')') else 'Pide'} examine {subject}{end}"


def page_text(signs: str) -> str:
    """The text as page text, a blank line before each paragraph."""
    paragraphs = [" 97/901. Examen"]
    for sign, words in sentences(signs):
        match sign:
            case "T":
                paragraphs += [f" {' '.join(row)}" for row in ROWS]
            case "C":
                paragraphs.append(words)
            case _ if sign == "H" or sign.endswith("."):
                paragraphs.append(f"  {words}")
            case _ if sign.isdecimal() or sign.endswith(")"):
                paragraphs.append(f" {sign}{'.' if sign.isdecimal() else ''} {words}")
            case _:
                paragraphs.append(f" {words}")
    return "\n\n".join(paragraphs) + "\n"


def official_xml(signs: str, *, marked: bool = True) -> bytes:
    """The text as an official file; subparagraphs stand as paragraphs, as many have them.

    Args:
        signs: the text.
        marked: whether the markup tells preambular paragraphs from others after the preamble.
    """
    preamble, body, closing = "", "", []
    for sign, words in sentences(signs):
        if sign == "F":
            preamble += f"<formula><p>{words}</p></formula>"
        elif sign == "C":
            closing.append(words)
        elif sign == "P" and not body:
            preamble += f"<container name='Recordando'><p>{words}</p></container>"
        elif sign.endswith(")") and not body:
            preamble += _paragraph(sign, words)
        else:
            body += _element("u" if sign == "P" and not marked else sign, words)
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>'
        '<meta><identification source="#DGACM"><FRBRWork>'
        '<FRBRdate date="2042-12-19" name="adoption"/></FRBRWork><FRBRExpression>'
        '<FRBRlanguage language="spa"/></FRBRExpression></identification></meta>'
        "<coverPage><p><docNumber>A/RES/97/901</docNumber></p></coverPage>"
        "<preface><p><docNumber>97/901.</docNumber><docTitle>Examen</docTitle></p></preface>"
        f"<preamble>{preamble}</preamble><mainBody>{body}</mainBody>"
        f"<conclusions><p>{'<eol/>'.join(closing)}</p></conclusions></statement></akomaNtoso>"
    ).encode()


def _element(sign: str, words: str) -> str:
    match sign:
        case "P":
            return f'<crossHeading refersTo="#preamble">{words}</crossHeading>'
        case "T":
            cells = ("".join(f"<td><p>{cell}</p></td>" for cell in row) for row in ROWS)
            rows = "".join(f"<tr>{row}</tr>" for row in cells)
            return f"<container name='table'><table>{rows}</table></container>"
        case _ if sign == "H" or sign.endswith("."):
            return f'<paragraph class="H23"><subheading>{words}</subheading></paragraph>'
        case "u" | "+":
            return _paragraph("", words)
        case _:
            return _paragraph(f"{sign}." if sign.isdecimal() else sign, words)


def _paragraph(number: str, words: str) -> str:
    num = f"<num>\t{number}</num>" if number else ""
    return f"<paragraph>{num}<content><p>\t{words}</p></content></paragraph>"
