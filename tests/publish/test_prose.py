"""Written pages: front matter and its errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.core.collection import Collection
from resolution.core.errors import ResolutionError
from resolution.core.model import Clause, Resolution, Text
from resolution.core.place import Place
from resolution.languages.es.typography import unbound
from resolution.publish.markdown.templates import front_matter, tidy
from resolution.publish.output import Site
from resolution.publish.pages.prose import publish, split
from tests.samples import clause, resolution, text

CONTENT = Path(__file__).parents[2] / "content/pages"

PAGE = "---\npath: es/acerca-de\ntitle: Acerca\ndescription: Qué es.\n---\n# Acerca\n"


def test_split() -> None:
    values, text = split("acerca-de.md", PAGE)
    assert values == {"path": "es/acerca-de", "title": "Acerca", "description": "Qué es."}
    assert text == "# Acerca\n"


ERRORS = [
    ("# Acerca\n", "a.md:1: no front matter; expected a block between two --- lines"),
    ("---\npath: x\n---\n", "a.md:1: front matter lacks title, description"),
    ("---\n- x\n---\n", "a.md:1: front matter lacks path, title, description"),
    ("---\n{\n---\n", "a.md:2: "),
    (
        PAGE.replace("title", "autor: X\ntitle"),
        "a.md:3: unknown autor; expected path, title, description, kind",
    ),
    (PAGE.replace("title", "kind: index\ntitle"), "a.md:3: kind index; expected plain, home"),
]


@pytest.mark.parametrize(("source", "message"), ERRORS)
def test_errors_name_file_and_lack(source: str, message: str) -> None:
    with pytest.raises(ResolutionError) as raised:
        split("a.md", source)
    assert str(raised.value).startswith(message)


def test_front_matter_leaves_out_what_is_not_known() -> None:
    assert front_matter({"title": "Párrafo 10 b)", "crumbs": None}) == (
        "---\ntitle: Párrafo 10 b)\n---\n\n"
    )


def test_tidy() -> None:
    assert tidy("\n\na  \n\n\n\nb\n   \n") == "a\n\nb\n"


def test_the_home_page_names_the_body_with_its_article() -> None:
    clause = Clause(Place.parse("parrafo/1"), "Decide seguir ocupándose.", number="1")
    title = Text(Place(), "Resolución 2231 (2015)")
    own = Resolution("S/RES/2231(2015)", "es", title, blocks=(clause,))
    source = (CONTENT / "inicio.md").read_text("utf-8")
    collection = Collection({own.symbol: own}, {}, {}, {})
    (home,) = publish(collection, Site("https://example.org/"), {"inicio.md": source})
    words = home.content.decode().replace("\u00a0", " ").replace("\\", "")
    assert "Resolución 2231 (2015) del Consejo de Seguridad" in words


@pytest.mark.parametrize(
    ("link", "fits"),
    [
        ('<{{ file("es/A/RES/58/208.json") }}>', True),
        ('{{ file("es/A/RES/58/208.csl.json") }}', True),
        ('{{ file("es/A/RES/58/208/parrafo/1.csl.json") }}', False),
        ('<{{ file("es/A/RES/58/208/nota/1.bib") }}>', False),
        ('{{ file("es/A/RES/44/25.ris") }}', False),
        ('<{{ file("es/datos/esquema.json") }}>', True),
        ("../datos/esquema.json", True),
        ("<{{ site.url }}es/A/RES/58/208/parrafo/1.json>", True),
        ('<{{ file("es/A/RES/58/208/parrafo/1.json") }}>', False),
        ('{{ file("es/A/RES/44/25.json") }}', False),
        ("../A/RES/58/208/nota/1.json", False),
    ],
)
def test_no_page_links_to_data_that_the_bundle_lacks(link: str, fits: bool) -> None:
    held = resolution([clause("parrafo/1", "Decide.")])
    collection = Collection({held.symbol: held}, {}, {}, {})
    site = Site("https://example.org/")
    for page in (PAGE, PAGE.replace("es/acerca-de", "index")):
        sources = {"a.md": f"{page}[Datos]({link})\n"}
        if fits:
            assert [*publish(collection, site, sources)]
        else:
            with pytest.raises(ResolutionError, match=r"^a\.md: link to .*; expected data t"):
                list(publish(collection, site, sources))


@pytest.mark.parametrize(
    ("mastheads", "said"),
    [
        ([""], "La fuente de la resolución 75/1 es el texto de sus páginas sin el membrete"),
        (["", "Tema 9"], "La fuente de la resolución 75/1 es el texto"),
        (["", ""], "La fuente de la resolución 75/1, como la de otra resolución, es el texto"),
        (["", "", ""], "de la resolución 75/1, como la de otras 2 resoluciones, es el texto"),
        (["Tema 9"], None),
    ],
)
def test_it_is_said_what_sources_lack(mastheads: list[str], said: str | None) -> None:
    held = [
        resolution([clause("parrafo/1", "Decide.")], symbol=f"A/RES/75/{number}",
                   masthead=(text("procedencia", masthead),) if masthead else ())
        for number, masthead in enumerate(mastheads, 1)
    ]  # fmt: skip
    collection = Collection({own.symbol: own for own in held}, {}, {}, {})
    sources = {"acerca-de.md": (CONTENT / "acerca-de.md").read_text("utf-8")}
    (page,) = publish(collection, Site("https://example.org/"), sources)
    words = " ".join(unbound(page.content.decode().replace("\\", "")).split())
    assert ("## Qué no está" in words) is (said is not None)
    assert said is None or said in words
