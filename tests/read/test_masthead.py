"""The masthead in page text: what of a cover is part of the document."""

from __future__ import annotations

import pytest

from resolution.languages import LANGUAGES
from resolution.read.text.masthead import find_masthead
from resolution.read.text.source import split_lines

COVERS = [
    ("es", "Consejo\nTema 3 de la agenda\n", [("tema", ["Tema 3 de la agenda"])]),
    (
        "es",
        """\
Naciones Unidas  A/RES/75/226
Septuagésimo quinto período de sesiones
Tema 22 b) del programa
Globalización e interdependencia: migración internacional
y desarrollo

  Resolución aprobada por la Asamblea General el 21 de
diciembre de 2020

[sobre la base del informe de la Segunda Comisión
(A/75/460/Add.2, párr. 8)]
20-17397 (S)
""",
        [
            ("tema", ["Tema 22 b) del programa"]),
            ("tema", ["Globalización e interdependencia: migración internacional", "y desarrollo"]),
            (
                "aprobacion",
                ["Resolución aprobada por la Asamblea General el 21 de", "diciembre de 2020"],
            ),
            (
                "procedencia",
                ["[sobre la base del informe de la Segunda Comisión", "(A/75/460/Add.2, párr. 8)]"],
            ),
        ],
    ),
    (
        "es",
        "Temas 14 y 122 del programa\n20-10544 (S)\n\nAprobada por el Consejo de Seguridad\n",
        [
            ("tema", ["Temas 14 y 122 del programa"]),
            ("aprobacion", ["Aprobada por el Consejo de Seguridad"]),
        ],
    ),
    ("es", "Tema 22 del programa\n\nAsamblea General\n", [("tema", ["Tema 22 del programa"])]),
    ("en", "Agenda item 107\n\n[on the report of the First Committee (A/75/403)]\n",
     [("tema", ["Agenda item 107"]),
      ("procedencia", ["[on the report of the First Committee (A/75/403)]"])]),
    ("fr", "Point 70 b) de l’ordre du jour\nRésolution adoptée par l’Assemblée générale\n",
     [("tema", ["Point 70 b) de l’ordre du jour"]),
      ("aprobacion", ["Résolution adoptée par l’Assemblée générale"])]),
    ("es", "Naciones Unidas\nAsamblea General\nDistr. general\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "cover", "expected"), COVERS)
def test_what_of_a_cover_is_part_of_the_document(
    language: str, cover: str, expected: list[tuple[str, list[str]]]
) -> None:
    lines = split_lines(cover)
    found = find_masthead(lines, range(len(lines)), LANGUAGES[language])
    assert [(str(t.kind), [line.text for line in t.lines]) for t in found] == expected
