"""The checks over built pages: each kind of lie is one row, and is told."""

from __future__ import annotations

from collections.abc import Container, Mapping

import pytest
from lxml import html

from resolution.building.checks import site
from resolution.building.checks.leads import dead_leads, lead_of
from resolution.building.checks.site import (
    BuiltPage,
    lost_words,
    page_problems,
    wrong_words,
)
from tests.samples import annex, clause, note, resolution, table, text

HTML = b"""<!doctype html><html lang="es"><head>
<link rel="canonical" href="https://resoluciones.example/es/">
<link rel="alternate" type="application/json" href="../10.json">
<link rel="stylesheet" href="../assets/site.css"><script src="../assets/site.js"></script>
</head><body>
<p class="law" id="parrafo-1" data-clause="parrafo/1"><em>Pide</em> al
<a href="b/#x">Secretario\xc2\xa0General</a><sup><a href="#nota-1">1</a></sup>;</p>
<p data-note="nota/1" id="nota-1">A/58/98.</p></body></html>"""


def read_page(source: bytes) -> BuiltPage:
    return site.read_page(html.document_fromstring(source.decode()))


def broken_links(
    pages: Mapping[str, BuiltPage], files: Container[str], root: str = "/"
) -> list[str]:
    """What is wrong with pages and their links."""
    problems = [problem for path, page in pages.items() for problem in page_problems(path, page)]
    leads = {
        lead: path
        for path, page in pages.items()
        for link in page.links
        if (lead := lead_of(link, path, root))
    }
    anchors = {path: page.anchors for path, page in pages.items()}
    return [*problems, *dead_leads(leads, files, anchors)]


def test_read_page() -> None:
    page = read_page(HTML)
    assert page.words == {"parrafo/1": "Pide al Secretario General;", "nota/1": "A/58/98."}
    assert page.anchors == {"parrafo-1", "nota-1"}
    assert page.loads == ("../assets/site.js", "../assets/site.css")
    assert page.links == ("b/#x", "#nota-1", "../10.json", "../assets/site.css")


def test_links_resolve_from_a_folder() -> None:
    pages = {"a/index.html": read_page(HTML), "a/b/index.html": read_page(b"<p id='x'>x</p>")}
    files = {*pages, "10.json", "assets/site.css", "assets/site.js"}
    assert broken_links(pages, files) == []


PROBLEMS = [
    (b'<a href="no/">x</a>', "p.html: leads to no/index.html, where nothing stands"),
    (b'<a href="/no.html">x</a>', "p.html: leads to no.html, where nothing stands"),
    (b'<a href="#no">x</a>', "p.html: leads to p.html, which has no anchor «no»"),
    (
        b'<img src="https://a.example/x.png">',
        "p.html: loads https://a.example/x.png from another host; expected nothing to",
    ),
    (
        b'<a href="javascript:alert(1)">x</a>',
        "p.html: link to javascript:alert(1): expected an address of the site or of the web",
    ),
    (
        b'<a href="data:text/html,x">x</a>',
        "p.html: link to data:text/html,x: expected an address of the site or of the web",
    ),
]


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:/x"],
)
def test_a_link_that_is_no_address_is_refused(link: str) -> None:
    page = read_page(f'<a href="{link}">x</a>'.encode())
    expected = f"p.html: link to {link}: expected an address of the site or of the web"
    assert broken_links({"p.html": page}, {"p.html"}) == [expected]


@pytest.mark.parametrize("link", ["https://un.org/x", "http://un.org/", "mailto:a@b.example"])
def test_a_link_into_the_web_is_left_alone(link: str) -> None:
    page = read_page(f'<a href="{link}">x</a>'.encode())
    assert broken_links({"p.html": page}, {"p.html"}) == []


BELOW = [
    ("/un/", []),
    ("/un/.", []),
    ("/un/a/#x", []),
    ("a/#x", []),
    ("/un/b/", ["404.html: leads to b/index.html, where nothing stands"]),
    ("/b", ["404.html: leads to b, where nothing stands"]),
]


@pytest.mark.parametrize(("link", "expected"), BELOW)
def test_below_a_path_links_from_the_top_of_the_host_begin_with_it(
    link: str, expected: list[str]
) -> None:
    pages = {
        "404.html": read_page(f'<a href="{link}">x</a>'.encode()),
        "a/index.html": read_page(b"<p id='x'>x</p>"),
        "index.html": read_page(b"<p>x</p>"),
    }
    assert broken_links(pages, pages, "/un/") == expected


@pytest.mark.parametrize(("source", "expected"), PROBLEMS)
def test_problems_are_named(source: bytes, expected: str) -> None:
    assert broken_links({"p.html": read_page(source)}, {"p.html"}) == [expected]


@pytest.mark.parametrize(
    "link", ["p.html", "#:~:text=Pide", "https://docs.un.org/", "mailto:a@b.example", "d/../p.html"]
)
def test_what_leads_somewhere_is_no_problem(link: str) -> None:
    page = read_page(f'<a href="{link}">x</a>'.encode())
    assert broken_links({"p.html": page}, {"p.html"}) == []


OWN = resolution(
    [
        text("formula", "La Asamblea General,"),
        text("parrafo/1/epigrafe", "Diálogo[^1]"),
        clause("parrafo/1", "Pide al Secretario\N{NO-BREAK SPACE}General[^1] que:"),
        clause("parrafo/1/a", "Siga;"),
        text("cierre", "78ª sesión plenaria"),
        annex(
            "anexo",
            "Anexo",
            "Cuotas",
            [
                clause("anexo/parrafo/1", "Lista de cuotas."),
                table(
                    "anexo/parrafo/1/tabla", [["País", "Cuota"], ["Chile", ""], ["Chile", "1,25"]]
                ),
            ],
        ),
    ],
    [note("1", "A/58/98.")],
)

ROOT = "es/A/RES/58/208"
PAGES = {
    f"{ROOT}/index.html": """
        <h1 data-text="titulo">Migración</h1>
        <p data-text="formula">La Asamblea General,</p>
        <h2 data-text="parrafo/1/epigrafe">Diálogo<sup>1</sup></h2>
        <p data-clause="parrafo/1">Pide al Secretario&nbsp;General<sup>1</sup> que:</p>
        <p data-clause="parrafo/1/a">Siga;</p>
        <p data-text="cierre">78ª sesión plenaria</p>
        <p data-note="nota/1">A/58/98.</p>""",
    f"{ROOT}/parrafo/1/index.html": """
        <p data-clause="parrafo/1">Pide al Secretario General<sup>1</sup> que:</p>
        <p data-clause="parrafo/1/a">Siga;</p><p data-note="nota/1">A/58/98.</p>""",
    f"{ROOT}/parrafo/1/a/index.html": '<p data-clause="parrafo/1/a">Siga;</p>',
    f"{ROOT}/nota/1/index.html": '<p data-note="nota/1">A/58/98.</p>',
    f"{ROOT}/anexo/index.html": """
        <h1 data-text="anexo">Anexo</h1><h2 data-text="anexo/titulo">Cuotas</h2>
        <p data-clause="anexo/parrafo/1">Lista de cuotas.</p><table>
        <tr><td data-text="anexo/parrafo/1/tabla/celda/1-1">País</td>
        <td data-text="anexo/parrafo/1/tabla/celda/1-2">Cuota</td></tr>
        <tr><td data-text="anexo/parrafo/1/tabla/celda/2-1">Chile</td><td></td></tr>
        <tr><td data-text="anexo/parrafo/1/tabla/celda/3-1">Chile</td>
        <td data-text="anexo/parrafo/1/tabla/celda/3-2">1,25</td></tr></table>""",
    f"{ROOT}/anexo/parrafo/1/index.html": '<p data-clause="anexo/parrafo/1">Lista de cuotas.</p>',
}


def told(pages: dict[str, str]) -> list[str]:
    built = {path: read_page(f"<body>{page}</body>".encode()) for path, page in pages.items()}
    return list(wrong_words(OWN, built))


def test_pages_that_say_what_the_source_says() -> None:
    assert told(PAGES) == []


LIES = {
    "title": ("/index.html", "Migración", "Migraciones"),
    "formula": ("/index.html", "La Asamblea General,", "La Asamblea General"),
    "heading": ("/index.html", "Diálogo", "Diálogos"),
    "clause in the text": ("/index.html", "Pide al", "Pide a"),
    "no-break space": ("/index.html", "Secretario&nbsp;General", "SecretarioGeneral"),
    "subparagraph in the text": ("/index.html", "Siga;", "Siga."),
    "subparagraph lost from the text": (
        "/index.html",
        '<p data-clause="parrafo/1/a">Siga;</p>',
        "",
    ),
    "closing": ("/index.html", "78ª", "79ª"),
    "note in the text": ("/index.html", "A/58/98.", "A/58/98"),
    "own page": ("/parrafo/1/index.html", "Pide al", "Pide a"),
    "subparagraph on its chapeau's page": ("/parrafo/1/index.html", "Siga;", "Siga."),
    "note on a clause's page": ("/parrafo/1/index.html", "A/58/98.", "A/58/99."),
    "own page of a subparagraph": ("/parrafo/1/a/index.html", "Siga;", ""),
    "own page of a note": ("/nota/1/index.html", "A/58/98.", "A/58/98. Véase."),
    "label of an annex": ("/anexo/index.html", ">Anexo<", ">Anexo I<"),
    "title of an annex": ("/anexo/index.html", "Cuotas", "CUOTAS"),
    "clause in an annex": ("/anexo/index.html", "Lista de cuotas.", "Lista."),
    "head of a table": ("/anexo/index.html", "País", "Estado"),
    "cell": ("/anexo/index.html", ">1,25<", ">1,52<"),
    "own page of a clause in an annex": (
        "/anexo/parrafo/1/index.html",
        "Lista de cuotas.",
        "Cuotas.",
    ),
}


@pytest.mark.parametrize(("page", "words", "instead"), LIES.values(), ids=LIES)
def test_other_words_are_told_by_page_and_place(page: str, words: str, instead: str) -> None:
    path = ROOT + page
    assert PAGES[path].count(words) == 1
    [problem] = told(PAGES | {path: PAGES[path].replace(words, instead)})
    assert problem.startswith(f"{path}: the words of ")


def test_what_is_told_of_wrong_words() -> None:
    note_page = f"{ROOT}/nota/1/index.html"
    long = "Véase el informe del Secretario General sobre la migración internacional"
    assert told(PAGES | {note_page: f'<p data-note="nota/1">{long}</p>'}) == [
        f"{note_page}: the words of nota/1 are "
        "«Véase el informe del Secretario General sobre la migración i…»; "
        "expected those of the source, «A/58/98.»"
    ]
    assert told(PAGES | {note_page: ""}) == [
        f"{note_page}: the words of nota/1 are absent; expected those of the source, «A/58/98.»"
    ]
    assert told({path: page for path, page in PAGES.items() if path != note_page}) == [
        f"{note_page}: the words of nota/1 are absent; expected those of the source, «A/58/98.»"
    ]


@pytest.mark.parametrize(
    ("page", "more", "said"),
    [
        (
            "/parrafo/1/index.html",
            '<p data-note="nota/1">A/58/98.</p>',
            "nota/1 are «A/58/98. A/58/98.»",
        ),
        ("/index.html", '<p data-clause="parrafo/1/a">Siga;</p>', "parrafo/1/a are «Siga; Siga;»"),
        ("/index.html", '<p data-clause="parrafo/2">Decide.</p>', "parrafo/2 are «Decide.»"),
    ],
)
def test_words_that_stand_twice_or_that_no_source_has(page: str, more: str, said: str) -> None:
    path = ROOT + page
    [problem] = told(PAGES | {path: PAGES[path] + more})
    assert problem.startswith(f"{path}: the words of {said}; expected those of the source, ")


PLAIN = """58/208. Migración

La Asamblea General,

Diálogo[1]

1. Pide al Secretario General[1] que:

a) Siga;

78ª sesión plenaria

Anexo

Cuotas

1. Lista de cuotas.

País | Cuota
Chile |
Chile | 1,25

[1] A/58/98.

https://resoluciones.example/es/A/RES/58/208/
"""


def test_plain_text_that_says_what_the_source_says() -> None:
    assert list(lost_words(OWN, PLAIN)) == []


def test_many_empty_cells_are_no_loss() -> None:
    row = ["Chile", *[""] * 40, "1"]
    own = resolution([table("tabla", [row])])
    assert list(lost_words(own, f"58/208. Migración\n\n{' | '.join(row)}\n")) == []


@pytest.mark.parametrize(
    ("words", "instead", "places"),
    [
        ("Migración", "", ["titulo"]),
        ("La Asamblea General,\n\n", "", ["formula"]),
        ("Diálogo", "Diálogos sobre otros asuntos[1]", ["parrafo/1"]),
        ("Diálogo[1]\n\n", "", ["parrafo/1/epigrafe"]),
        (" que:", "", ["parrafo/1"]),
        ("a) Siga;\n\n", "", ["parrafo/1/a"]),
        ("78ª sesión plenaria\n\n", "", ["cierre"]),
        ("Anexo\n\n", "", ["anexo"]),
        ("Cuotas\n\n", "", ["anexo/titulo"]),
        ("1. Lista de cuotas.\n\n", "", ["anexo/parrafo/1"]),
        ("País | Cuota\n", "", [f"anexo/parrafo/1/tabla/celda/1-{n}" for n in (1, 2)]),
        ("Chile |\n", "", ["anexo/parrafo/1/tabla/celda/3-1"]),
        ("Chile | 1,25", "Chile |", ["anexo/parrafo/1/tabla/celda/3-2"]),
        ("[1] A/58/98.", "", ["nota/1"]),
        ("1. Lista de cuotas.\n\n", "1. Lista de cuotas.\n\n1. Lista de cuotas, y más.\n\n",
         ["anexo/parrafo/1/tabla/celda/1-1"]),
    ],
)  # fmt: skip
def test_words_that_the_plain_text_lacks(words: str, instead: str, places: list[str]) -> None:
    assert PLAIN.count(words) == 1
    told = list(lost_words(OWN, PLAIN.replace(words, instead)))
    assert told == [f"es/A/RES/58/208.txt: no words of {place} in their place" for place in places]
