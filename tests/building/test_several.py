"""One site from three resolutions that cite one another: what leads from one to the other."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from resolution.publish.search.pieces import content
from tests.conftest import PROJECT, Built, run_build

pytestmark = pytest.mark.long

FIRST, SECOND, COUNCIL = "es/A/RES/91/901", "es/A/RES/92/902", "es/S/RES/9901(2036)"


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the invented collection, with the project's own written pages."""
    folder = tmp_path_factory.mktemp("several")
    content = folder / "content"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "collection", content)
    shutil.copytree(PROJECT / "content" / "pages", content / "pages")
    done = run_build(folder, "--content", str(content))
    assert done.returncode == 0, done.stderr
    return Built(folder, done.stdout)


def page(built: Built, path: str) -> html.HtmlElement:
    """A page of the site, its links made paths from the root."""
    file = built.site / path / "index.html"
    base = f"https://site.example/{path}/"
    return html.document_fromstring(html.make_links_absolute(file.read_text("utf-8"), base))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def paths(elements: list[html.HtmlElement]) -> list[str]:
    """Where links lead, as paths without slashes around them."""
    addresses = (unquote(element.get("href")) for element in elements)
    return [address.removeprefix("https://site.example/").strip("/") for address in addresses]


@pytest.mark.parametrize(
    ("path", "place", "leads_to"),
    [
        # to a resolution of the collection
        (FIRST, "preambulo/1", [COUNCIL]),
        (SECOND, "preambulo/1", [FIRST]),
        # a pinpoint, to the very paragraph
        (SECOND, "parrafo/1", [f"{FIRST}/parrafo/1"]),
        # of nothing
        (COUNCIL, "parrafo/1", []),
    ],
)
def test_mentions_lead_to_the_text(
    several: Built, path: str, place: str, leads_to: list[str]
) -> None:
    mentions = page(several, f"{path}/{place}").xpath("//*[@data-clause]//a[@class='mention']")
    assert paths(mentions) == leads_to


@pytest.mark.parametrize(
    ("cited", "quoted"),
    [
        (
            COUNCIL,
            [(f"{FIRST}/preambulo/1", "9901 (2036)", "del Consejo de Seguridad")],
        ),
        (
            FIRST,
            [
                (f"{SECOND}/preambulo/1", "91/901", "de 20 de diciembre de 2036"),
                (f"{SECOND}/parrafo/1", "91/901", "las medidas adoptadas"),
            ],
        ),
        (
            f"{FIRST}/parrafo/1",
            [(f"{SECOND}/parrafo/1", "91/901", "las medidas adoptadas")],
        ),
        (SECOND, []),
    ],
)
def test_what_is_cited_names_who_cites_it(
    several: Built, cited: str, quoted: list[tuple[str, str, str]]
) -> None:
    backlinks = page(several, cited).xpath("//section[@data-backlink]")
    places = [paths(b.xpath(".//*[@class='place']/a"))[0] for b in backlinks]
    assert places == [place for place, _, _ in quoted]
    for backlink, (_, mention, context) in zip(backlinks, quoted, strict=True):
        assert words(backlink.find(".//mark")) == mention
        assert context in words(backlink.find(".//blockquote"))


def test_home_lists_every_session_and_what_came_last(several: Built) -> None:
    home = page(several, "")
    [sessions], [latest] = home.find_class("session-list"), home.find_class("latest")
    assert [link.get("aria-label") or words(link) for link in sessions.iter("a")] == [
        "Resoluciones del Consejo de Seguridad",
        "Nonagésimo segundo período de sesiones de la Asamblea General",
        "Nonagésimo primer período de sesiones de la Asamblea General",
    ]
    assert sorted(paths(latest.findall("li/a"))) == sorted([FIRST, SECOND, COUNCIL])


def test_a_session_lists_its_resolutions(several: Built) -> None:
    session = page(several, "es/A/RES/91")
    listed = session.find_class("resolutions")[0]
    assert words(listed) == "91/901 Bibliotecas para la paz 20 de diciembre de 2036"
    assert paths(listed.findall(".//a")) == [FIRST]


def test_a_resolution_stands_below_its_session(several: Built) -> None:
    crumbs = page(several, FIRST).find_class("crumbs")[0]
    assert paths(crumbs.findall(".//a")) == ["", "es/A/RES/91"]


def test_the_header_names_site_and_resolution(several: Built) -> None:
    brand = page(several, f"{SECOND}/parrafo/1").find_class("brand")[0]
    assert words(brand) == "Resoluciones de las Naciones Unidas Resolución 92/902"


def test_a_note_called_in_an_annex_leads_back_to_it(several: Built) -> None:
    back = page(several, FIRST).xpath("//*[@id='nota-1']//*[@class='back']")[0]
    assert words(back) == "Volver al anexo, párrafo 2"
    assert paths(back.findall("a")) == [f"{FIRST}/anexo/parrafo/2"]


@pytest.mark.parametrize(
    "what", ["string(//title)", "string(//meta[@name='description']/@content)"]
)
def test_no_two_pages_have_the_same(several: Built, what: str) -> None:
    found = Counter(
        str(html.document_fromstring(file.read_text("utf-8")).xpath(what)) for file in several.pages
    )
    assert [value for value, number in found.items() if number > 1 or not value] == []


def test_one_search_holds_all_of_them(several: Built) -> None:
    [texts] = Path(several.site / "assets/search").glob("texts.*.js")
    homes = content(texts.read_text("utf-8"))["homes"]
    shown = {
        home["number"] for home in homes for one in home["records"] if one["title"] == "párr. 1"
    }
    assert shown == {"91/901", "92/902", "9901 (2036)"}
