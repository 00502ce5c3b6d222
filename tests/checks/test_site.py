"""The checks over built pages."""

from __future__ import annotations

import pytest

from resolution.building.checks.site import broken_links, read_page, wrong_words
from resolution.core.model import Clause, Kind, Note, Resolution

HTML = b"""<!doctype html><html lang="es"><head>
<link rel="canonical" href="https://resoluciones.example/es/">
<link rel="stylesheet" href="../assets/site.css"><script src="../assets/site.js"></script>
</head><body>
<p class="law" id="parrafo-1" data-clause="parrafo/1"><em>Pide</em> al
<a href="b/#x">Secretario\xc2\xa0General</a><sup><a href="#nota-1">1</a></sup>;</p>
<p data-note="nota/1" id="nota-1">A/58/98.</p></body></html>"""


def test_read_page() -> None:
    page = read_page(HTML)
    assert page.words == {"parrafo/1": "Pide al Secretario General;", "nota/1": "A/58/98."}
    assert page.anchors == {"parrafo-1", "nota-1"}
    assert page.loads == ("../assets/site.js", "../assets/site.css")
    assert page.links == ("b/#x", "#nota-1", "../assets/site.css")


def test_links_resolve_from_a_folder() -> None:
    pages = {"a/index.html": read_page(HTML), "a/b/index.html": read_page(b"<p id='x'>x</p>")}
    files = {*pages, "assets/site.css", "assets/site.js"}
    assert broken_links(pages, files.__contains__) == []


PROBLEMS = [
    (b'<a href="no/">x</a>', "p.html: link to no/: nothing stands at no/index.html"),
    (b'<a href="/no.html">x</a>', "p.html: link to /no.html: nothing stands at no.html"),
    (b'<a href="#no">x</a>', "p.html: link to #no: no anchor «no» there"),
    (
        b'<img src="https://a.example/x.png">',
        "p.html: loads https://a.example/x.png from another host; expected nothing to",
    ),
]


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:/x"],
)
def test_a_link_that_is_no_address_is_refused(link: str) -> None:
    page = read_page(f'<a href="{link}">x</a>'.encode())
    expected = f"p.html: link to {link}: expected an address of the site or of the web"
    assert broken_links({"p.html": page}, {"p.html"}.__contains__) == [expected]


@pytest.mark.parametrize("link", ["https://un.org/x", "http://un.org/", "mailto:a@b.example"])
def test_a_link_into_the_web_is_left_alone(link: str) -> None:
    page = read_page(f'<a href="{link}">x</a>'.encode())
    assert broken_links({"p.html": page}, {"p.html"}.__contains__) == []


BELOW = [
    ("/un/", []),
    ("/un/.", []),
    ("/un/a/#x", []),
    ("a/#x", []),
    ("/un/b/", ["404.html: link to /un/b/: nothing stands at b/index.html"]),
    ("/a/", ["404.html: link to /a/: nothing stands at ../a/index.html"]),
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
    assert broken_links(pages, pages.__contains__, "/un/") == expected


@pytest.mark.parametrize(("source", "expected"), PROBLEMS)
def test_problems_are_named(source: bytes, expected: str) -> None:
    assert broken_links({"p.html": read_page(source)}, {"p.html"}.__contains__) == [expected]


def test_wrong_and_missing_words_are_named() -> None:
    resolution = Resolution(
        "A/RES/58/208",
        "es",
        "T",
        None,
        (Clause("parrafo/1", Kind.OPERATIVE, "Pide al Secretario;"),),
        (Note("1", "A/58/98."),),
    )
    pages = {"p.html": read_page(HTML)}
    assert wrong_words(resolution, pages, lambda _: ("p.html",)) == [
        "p.html: the words of parrafo/1 are «Pide al Secretario General;»; "
        "expected those of the source, «Pide al Secretario;»"
    ]
    assert wrong_words(resolution, {}, lambda _: ("q.html",))[1] == (
        "q.html: the words of nota/1 are absent; expected those of the source, «A/58/98.»"
    )
