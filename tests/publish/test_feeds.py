from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from resolution.core.collection import Collection
from resolution.core.errors import ResolutionError
from resolution.publish.data.feeds import (
    ATOM,
    News,
    atom,
    llms,
    plain_text,
    publish,
    read_news,
    robots,
)
from resolution.publish.output import Site
from tests.samples import annex, clause, note, resolution, table, text

SITE = Site("https://example.org/")
MIGRATION = resolution(
    [
        text("formula", "La Asamblea General,"),
        clause("preambulo/1", "Recordando Bali[^1],"),
        text("parrafo/1/epigrafe", "Diálogo[^2]"),
        clause("parrafo/1", "Pide que:"),
        clause("parrafo/1/a", "Informe;"),
        table("parrafo/1/a/tabla", [["País", "Cuota[^1]"], ["Chile", "1"]], heads=1),
        clause("parrafo/1/fin", "y lo publique."),
        text("cierre", "78ª sesión plenaria"),
        text("cierre/2", "23 de diciembre de 2003"),
        annex(
            "anexo",
            "Anexo[^1]",
            "Programa",
            [table("anexo/tabla", [["A 1"], ["B 2"]]), clause("anexo/parrafo/1", "Fin.")],
        ),
    ],
    [note("1", "Cap. I."), note("2", "Cap. II.")],
    title="Migración[^1]",
    adopted=date(2003, 12, 23),
    meeting="78ª sesión plenaria",
)
COLLECTION = Collection({MIGRATION.symbol: MIGRATION}, {}, {}, {})
NEWS = """
- date: 2026-11-23
  title: Primera edición
  text: |
    Se publica la resolución
    58/208.
- date: 2027-01-02
  title: Otra <b>más</b>
  text: Hay más.
"""


def test_files_of_the_site() -> None:
    paths = [file.path for file in publish(COLLECTION, SITE)]
    assert paths == ["robots.txt", "llms.txt"]


def test_news_are_newest_first() -> None:
    assert read_news(NEWS) == (
        News("2027-01-02-otra-b-mas-b", date(2027, 1, 2), "Otra <b>más</b>", "Hay más."),
        News(
            "2026-11-23-primera-edicion",
            date(2026, 11, 23),
            "Primera edición",
            "Se publica la resolución 58/208.",
        ),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "novedades.yml: no entries; expected a list of entries with date, title, text"),
        ("[]", "novedades.yml: no entries"),
        ("date: 2026-11-23", "novedades.yml: no entries"),
        ("- a: [", "novedades.yml:1: "),
        ("- texto", "novedades.yml: entry 1: no date; expected date, title and text"),
        ("- {date: ayer, title: A, text: B}", "entry 1: no date"),
        ("- {date: 2026-11-23, text: B}", "entry 1: no title"),
        ("- {date: 2026-11-23, title: A, text: 3}", "entry 1: no text"),
        ("[{date: 2026-11-23, title: A, text: B}, {date: 2026-11-23, title: A, text: C}]",
         "two entries have the same date and title"),
    ],
)  # fmt: skip
def test_news_that_are_malformed(text: str, message: str) -> None:
    with pytest.raises(ResolutionError, match=re.escape(message)):
        read_news(text)


def test_an_entry_may_keep_its_id_when_its_title_changes() -> None:
    text = "- {id: primera, date: 2026-11-23, title: Edición primera, text: B}"
    assert read_news(text)[0].id == "primera"
    with pytest.raises(ResolutionError, match=r"x\.yml: no entries"):
        read_news("", Path("x.yml"))


def test_the_feed_of_changes() -> None:
    root = etree.fromstring(atom(read_news(NEWS), SITE))
    assert root.tag == f"{{{ATOM}}}feed"
    texts = {tag: [e.text for e in root.iter(f"{{{ATOM}}}{tag}")] for tag in ("id", "updated")}
    address = "https://example.org/es/novedades.xml"
    assert texts["id"] == [
        address,
        f"{address}#2027-01-02-otra-b-mas-b",
        f"{address}#2026-11-23-primera-edicion",
    ]
    assert texts["updated"] == [
        "2027-01-02T00:00:00Z",
        "2027-01-02T00:00:00Z",
        "2026-11-23T00:00:00Z",
    ]
    for entry in (root, *root.iter(f"{{{ATOM}}}entry")):
        for tag in ("id", "title", "updated", "link"):
            assert entry.find(f"{{{ATOM}}}{tag}") is not None
    assert root.findtext(f"{{{ATOM}}}entry/{{{ATOM}}}title") == "Otra <b>más</b>"


def test_crawlers_find_the_list_of_pages() -> None:
    assert robots(SITE) == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"


def test_language_models_find_the_text() -> None:
    text = llms(COLLECTION, SITE)
    assert text.startswith("# Resoluciones de las Naciones Unidas\n\n> ")
    links = re.findall(r"^- \[[^\]]+\]\((\S+)\): \S", text, re.MULTILINE)
    assert links == [
        "https://example.org/es/A/RES/58/208.txt",
        "https://example.org/es/A/RES/58/208.json",
        "https://example.org/es/A/RES/58/208.xml",
        "https://example.org/es/A/RES/58/208/preambulo/1/",
        "https://example.org/es/datos/citas.csv",
        "https://example.org/es/datos/esquema.json",
    ]


def test_plain_text_has_every_paragraph_on_a_line() -> None:
    assert plain_text(MIGRATION, SITE).split("\n\n")[:-1] == [
        "58/208. Migración[1]",
        "La Asamblea General,",
        "Recordando Bali[1],",
        "Diálogo[2]",
        "1. Pide que:",
        "a) Informe;",
        "País | Cuota[1]\nChile | 1",
        "y lo publique.",
        "78ª sesión plenaria",
        "23 de diciembre de 2003",
        "Anexo[1]",
        "Programa",
        "A 1\nB 2",
        "1. Fin.",
        "[1] Cap. I.",
        "[2] Cap. II.",
        "https://example.org/es/A/RES/58/208/",
    ]
