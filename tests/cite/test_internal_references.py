from __future__ import annotations

import pytest

from resolution.cite import cite
from resolution.core.model import Clause, Relation
from tests.cite.notation import EMPTY, resolution

Row = tuple[str, str, str | None]

CASES: list[tuple[str, dict[str, str], list[Row]]] = [
    (
        "the resolution itself",
        {"parrafo/1": "Pide un informe sobre la aplicación de la presente resolución;"},
        [("parrafo/1", "presente resolución", None)],
    ),
    (
        "a paragraph above",
        {"parrafo/2": "Pide que se apliquen las medidas del párrafo 4 b) supra;"},
        [("parrafo/2", "párrafo 4 b)", "parrafo/4/b")],
    ),
    (
        "what a paragraph sets up",
        {
            "parrafo/9": "Decide que en 2006 se celebre un diálogo de alto nivel dedicado a la"
            " migración, de conformidad con las normas;",
            "parrafo/10": "Pide detalles de la organización del diálogo de alto nivel, teniendo en"
            " cuenta que:",
            "parrafo/10/a": "El objetivo del diálogo de alto nivel es debatir;",
            "parrafo/10/c": "Las mesas redondas son útiles para el diálogo;",
        },
        [
            ("parrafo/10", "diálogo de alto nivel", "parrafo/9"),
            ("parrafo/10/a", "diálogo de alto nivel", "parrafo/9"),
            ("parrafo/10/c", "diálogo", "parrafo/9"),
        ],
    ),
    (
        "its noun alone, with more said of it",
        {
            "parrafo/1": "Decide establecer un grupo de trabajo especial;",
            "parrafo/2": "Pide un informe del grupo de trabajo especial;",
            "parrafo/3": "Pide lo mismo al grupo de expertos;",
        },
        [("parrafo/2", "grupo de trabajo especial", "parrafo/1")],
    ),
    (
        "mentioned before it is set up",
        {
            "parrafo/1": "Observa que el diálogo de alto nivel será útil;",
            "parrafo/2": "Decide celebrar un diálogo de alto nivel;",
        },
        [],
    ),
    (
        "not decided, only noted",
        {
            "parrafo/1": "Observa que se celebró un diálogo de alto nivel;",
            "parrafo/2": "Pide el resumen del diálogo de alto nivel;",
        },
        [],
    ),
    (
        "another of the same kind",
        {
            "parrafo/1": "Decide establecer un puesto de categoría superior;",
            "parrafo/2": "Decide suprimir el puesto de categoría superior que está vacante;",
        },
        [],
    ),
    (
        "one word is not enough",
        {"parrafo/1": "Decide celebrar un diálogo;", "parrafo/2": "Acoge el diálogo;"},
        [],
    ),
    (
        "articles that the annex has",
        {
            "parrafo/1": "Aprueba los artículos 3, 4 y 9 del anexo de la presente resolución;",
            "parrafo/2": "Toma nota de los artículos 3 y 4 del anexo de ese instrumento;",
            "anexo/articulo/3": "Los Estados partes cooperarán.",
            "anexo/articulo/4": "Se aplicará el párrafo 2 del artículo 3 del presente Convenio.",
        },
        [
            ("parrafo/1", "artículos 3", "anexo/articulo/3"),
            ("parrafo/1", "4", "anexo/articulo/4"),
            ("parrafo/1", "presente resolución", None),
            ("anexo/articulo/4", "artículo 3", "anexo/articulo/3"),
        ],
    ),
    ("paragraph of a report", {"parrafo/1": "Observa el párrafo 4 del informe;"}, []),
    ("another resolution", {"parrafo/1": "Pide que se aplique esa resolución;"}, []),
]


@pytest.mark.parametrize(
    ("clauses", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_internal_references(clauses: dict[str, str], expected: list[Row]) -> None:
    found = cite(resolution(clauses), EMPTY)
    references = [
        (c.id, r.text, str(r.part) if r.part else None)
        for c in found.clauses()
        for r in c.citations
    ]
    assert references == expected
    assert all(r.target == found.symbol for c in found.clauses() for r in c.citations)


UNTOLD = (Relation.CITES, None)

SET_UP = [
    ("en", "Decides to convene {} high-level meeting;", "a|an"),
    (
        "en",
        "Decides to convene a high-level meeting {} migration;",
        "devoted to|addressing|on|to|in|for|with|by|at|that|which|and",
    ),
    ("fr", "Décide de tenir {} réunion de haut niveau;", "une|un|des"),
    (
        "fr",
        "Décide de tenir une réunion de haut niveau {} la migration;",
        "consacrée à|sur|pour|dans|à|au|en|par|que|qui|et|avec",
    ),
]
"""What sets something up, with words at which its name ends."""

TAKEN_UP = [
    ("en", "Requests a report of {} high-level meeting;", "the|this|that|said", True),
    ("en", "Notes the high-level meeting {} was vacant;", "that|which", False),
    ("en", "Notes the high-level meeting {} its report;", "and", True),
    ("fr", "Prie {} réunion de haut niveau;", "la|le|les|du|au|ce|cette|ledit|ladite", True),
    ("fr", "Note la réunion de haut niveau {} était vacante;", "qui|que", False),
    ("fr", "Note la réunion de haut niveau {} son rapport;", "et", True),
]
"""What takes it up, or speaks of another one."""

BEGUN = {
    "en": ("Decides to convene a high-level meeting;", "Notes the high-level meeting;"),
    "fr": ("Décide de tenir une réunion de haut niveau;", "Note la réunion de haut niveau;"),
}

POINTED = [
    ("en", "Requests the application of the {};", "present resolution"),
    ("en", "Requests the measures in {};",
     "paragraph 4 above|paragraph 4 below|para. 4 of the present resolution"),
    ("fr", "Prie les États d’appliquer la {};", "présente résolution"),
    ("fr", "Prie les États d’appliquer les mesures prévues au {};",
     "paragraphe 4 ci-dessus|paragraphe 4 ci-après|par. 4 de la présente résolution"),
]  # fmt: skip
"""How a resolution speaks of itself."""

OF_THE_ANNEX = [
    ("en", "Notes article 3 of {};", "the present Convention|this Convention|the annex"),
    ("fr", "Note l’article 3 {};", "de la présente Convention|du présent Statut|de l’annexe"),
]
"""How its articles are told, where it has them."""

OF_ANOTHER_ANNEX = [
    ("es", "Observa el artículo 3 del anexo {} carta;", "de la|a la"),
    ("en", "Notes article 3 of the annex {} that letter;", "of|to"),
    ("fr", "Note l’article 3 de l’annexe {} lettre;", "de la|à la"),
]
"""How those of others are told, which are no articles of this text."""

IN_OTHER_LANGUAGES = [
    *(
        (code, {"anexo/articulo/3": "Les États.", "parrafo/2": text.format(word)}, True)
        for code, text, words in OF_THE_ANNEX
        for word in words.split("|")
    ),
    *(
        (code, {"anexo/articulo/3": "Les États.", "parrafo/2": text.format(word)}, False)
        for code, text, words in OF_ANOTHER_ANNEX
        for word in words.split("|")
    ),
    *(
        (code, {"parrafo/1": text.format(word), "parrafo/2": BEGUN[code][1]}, True)
        for code, text, words in SET_UP
        for word in words.split("|")
    ),
    *(
        (code, {"parrafo/1": BEGUN[code][0], "parrafo/2": text.format(word)}, found)
        for code, text, words, found in TAKEN_UP
        for word in words.split("|")
    ),
    (
        "en",
        {
            "parrafo/1": "Decides to establish an open-ended working group;",
            "parrafo/2": "Requests a report of the open-ended working group;",
        },
        True,
    ),
    *(
        (code, {"parrafo/2": text.format(word)}, True)
        for code, text, words in POINTED
        for word in words.split("|")
    ),
]


@pytest.mark.parametrize(("code", "clauses", "found"), IN_OTHER_LANGUAGES)
def test_other_languages(code: str, clauses: dict[str, str], *, found: bool) -> None:
    last = list(cite(resolution(clauses, language=code), EMPTY).clauses())[-1]
    assert bool(last.citations) == found


GOVERNED = [
    ("parrafo/1", "Pide la plena aplicación de la resolución 60/1[^1];",
     [(Relation.REQUESTS, "pide"), (Relation.REQUESTS, "pide")]),
    ("parrafo/1", "Pide que se aplique la resolución 60/1[^1];", [UNTOLD, UNTOLD]),
    ("parrafo/1", "Toma nota de la resolución 60/1 y exhorta a la aplicación de la resolución"
     " 60/2;", [(Relation.NOTES, "toma nota"), (Relation.URGES, "exhorta")]),
    ("parrafo/1", "Alienta[^1] a los Estados, y observa con reconocimiento la reunión[^2];",
     [UNTOLD, (Relation.NOTES, "observa")]),
    ("parrafo/1", "Decide aprobar la resolución 60/1;", [(Relation.DECIDES, "decide")]),
    ("parrafo/1", "Espera recibir el informe sobre la resolución 60/1;", [UNTOLD]),
    ("parrafo/1", "Recuerda a los Estados la resolución 60/1;", [(Relation.RECALLS, "recuerda")]),
    ("parrafo/1", "Recuerda las medidas que figuran en el acta[^1];", [UNTOLD]),
    ("parrafo/1", "Insta a los Estados, recordando la resolución 60/1, a que actúen;",
     [(Relation.RECALLS, "recordando")]),
    ("preambulo/1", "Profundamente preocupada por la resolución 60/1, y acogiendo con beneplácito"
     " la resolución 60/2,",
     [(Relation.EXPRESSES, "preocupada"), (Relation.WELCOMES, "acogiendo con beneplácito")]),
    ("preambulo/1", "La resolución 60/1 y la nota 60/2,", [UNTOLD]),
]  # fmt: skip


def governed(found: Clause) -> list[tuple[Relation, str | None]]:
    """How the mentions of a clause are governed, then the calls of its notes."""
    mentions = [(citation.relation, citation.verb) for citation in found.citations]
    return mentions + [(marker.relation, marker.verb) for marker in found.markers]


@pytest.mark.parametrize(("place", "text", "expected"), GOVERNED)
def test_an_action_governs_the_mentions_in_its_object_and_their_calls(
    place: str, text: str, expected: list[tuple[Relation, str | None]]
) -> None:
    assert governed(next(cite(resolution({place: text}), EMPTY).clauses())) == expected


def test_subparagraphs_go_on_from_where_their_paragraph_ends() -> None:
    clauses = {
        "parrafo/1": "Recuerda:",
        "parrafo/1/a": "La resolución 60/1[^1], dictada en virtud de la resolución 60/2, y"
        " las siguientes:",
        "parrafo/1/a/i": "La resolución 60/3, y exhorta a que:",
        "parrafo/1/a/i/1": "Se aplique la resolución 60/4;",
    }
    _, letter, point, item = cite(resolution(clauses), EMPTY).clauses()
    recalled = (Relation.RECALLS, "recuerda")
    assert governed(letter) == [recalled, UNTOLD, recalled]
    assert governed(point) == [recalled]
    assert governed(item) == [UNTOLD]
