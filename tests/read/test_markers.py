"""Where a footnote is called, among the other numbers of a page."""

from __future__ import annotations

import pytest

from resolution.languages import SPANISH
from resolution.read.text.markers import call_notes, further_calls

# The marker called stands in braces.
CALLED = [
    ("aprobado en El Cairo{1}, en particular", ["1"]),
    ("vigésimo cuarto{5} y vigésimo quinto{6},", ["5", "6"]),
    ("sus resoluciones 2006/2, de 10 de mayo de 2006{2}, 2008/1, de 2008{3}", ["2", "3"]),
    ("el Acuerdo de París {4}  y el Plan", ["4"]),
    ("de conformidad con la resolución 74/167{3}, y del informe", ["3"]),
    ("la decisión CBD/CP/MOP/VIII/19{13} y la decisión", ["13"]),
    ("la decisión EC-94/DEC.2{10};", ["10"]),
    ("la resolución 56/203, y la Cumbre{3}; los párrafos 3 y 13", ["3"]),
    ("los 3 objetivos del párrafo 3 de la Cumbre{3};", ["3"]),
    ("el Decenio 2014-2024, y para el Decenio 2014-2024{24} y la hoja de ruta", ["24"]),
    ("la pandemia de COVID-19{9}, en 1999", ["9"]),
    ("el coronavirus (COVID-19), celebradas en julio de 2017 {9}, y", ["9"]),
    ("en virtud del párrafo 11 de la decisión C-16/DEC.11, de 1 de diciembre{11}", ["11"]),
    ("71/213, de 21 de diciembre, y la Financiación para el Desarrollo {3},", ["3"]),
    ("el Protocolo de Cartagena{29}y la segunda", ["29"]),
    ("titulado “Métodos de trabajo”{2} y el informe", ["2"]),
    ("los Pactos (Ginebra){7}.", ["7"]),
    ("the report of 2016,{3} and the Conference", ["3"]),
    ("aprobada el 24 de mayo de 2008{21}5;", ["21"]),
    ("para el 75º{2} aniversario", ["2"]),
    ("en particular la meta 3.8{1}, y", ["1"]),
    ("la meta 3.8, que es la del Acuerdo de París{8}", ["8"]),
]

NOT_CALLED = [
    ("de 15 de diciembre de 1960, y 1541 (XV)", "60"),
    ("una suma de 100.000 dólares", "0"),
    ("las 9.30 horas", "9"),
    ("el 3.81 por ciento", "1"),
    ("el 43er período", "43"),
    ("A/75/L.21/Add.1", "75"),
    ("un 9 % más", "9"),
    ("en el documento E/2006, y", "6"),
]


def plain(printed: str) -> tuple[str, list[int]]:
    """The text without braces, and where each braced number begins."""
    starts, text = [], ""
    for char in printed:
        if char == "{":
            starts.append(len(text))
        elif char != "}":
            text += char
    return text, starts


@pytest.mark.parametrize(("printed", "notes"), CALLED)
def test_called(printed: str, notes: list[str]) -> None:
    text, starts = plain(printed)
    calls = call_notes(text, [(0, len(text))], notes, SPANISH.counted)
    assert [call and call.start for call in calls] == starts


@pytest.mark.parametrize(("text", "note"), NOT_CALLED)
def test_not_called(text: str, note: str) -> None:
    assert call_notes(text, [(0, len(text))], [note], SPANISH.counted) == [None]


FURTHER = [
    ("los Objetivos de Desarrollo Sostenible{2} y la Agenda", ["1", "2"], ["2"], []),
    ("aprobados en 2015{2}, y", ["1", "2"], ["2"], []),
    ("la Convención {2}  y los Objetivos 2 y 3", ["1", "2"], ["2"], []),
    ("celebradas en julio de 2017 {2}, y", ["1", "2"], ["2"], []),
    ("los del Mercosur{9} también", ["1"], [], ["9"]),
    ("en la página www.un.org/section4 y", ["1"], [], []),
    ("el G20, la P4 y el CO2", ["1", "2"], [], []),
    ("en 2015, 2016 y 20300", ["1", "2"], [], []),
]


@pytest.mark.parametrize(("printed", "known", "repeated", "unknown"), FURTHER)
def test_further_calls(
    printed: str, known: list[str], repeated: list[str], unknown: list[str]
) -> None:
    text, _ = plain(printed)
    found = further_calls(text, [(0, len(text))], known, [], SPANISH.counted)
    assert [[call.marker for call in calls] for calls in found] == [repeated, unknown]
