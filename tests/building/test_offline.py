"""Links of the public site as they stand in the bundle."""

from __future__ import annotations

import re
import zipfile

import pytest
from lxml import html

from resolution.building.checks.leads import lead_of
from resolution.building.checks.site import read_page
from resolution.building.offline import ONLINE_ONLY, offline_page, offline_path, online_data
from resolution.publish.output import Site
from tests.conftest import Built

pytestmark = pytest.mark.long

PAGE = "es/A/RES/58/208/parrafo/10/index.html"

PATHS = {
    "index.html": "index.html",
    PAGE: "es/A/RES/58/208/parrafo/10.html",
    "es/x/index.html.txt": "es/x/index.html.txt",
    "es/xindex.html": "es/xindex.html",
    "404.html": "404.html",
    "es/A/RES/58/208.json": "es/A/RES/58/208.json",
}


@pytest.mark.parametrize(("path", "there"), PATHS.items())
def test_where_a_file_stands(path: str, there: str) -> None:
    assert offline_path(path) == there


WHOLE = "es/A/RES/58/208"
DATA = (".json", ".bib", ".ris", ".csl.json")
PLACES = [
    f"{WHOLE}{place}/index.html" for place in ("", "/parrafo/10", "/parrafo/10/b", "/parrafo/3/ñ")
]
OF_PART = re.compile(rf"^({WHOLE})/.+?((?:\.csl)?\.json|\.bib|\.ris)$")
SITE = Site("https://example.org/")
LACKING = online_data(PLACES, WHOLE, SITE) | online_data(
    ["es/A/RES/49/127/index.html", "404.html"], None, SITE
)

LINKS = [
    # a page of the site, an attribute there, and the attribute in the bundle
    (PAGE, 'href="../../"', 'href="../../208.html"'),
    (PAGE, 'href="../.."', 'href="../../208.html"'),
    (PAGE, 'href="b/"', 'href="10/b.html"'),
    (PAGE, 'href="./b/#b"', 'href="10/b.html#b"'),
    (PAGE, 'href="./"', 'href="10.html"'),
    (PAGE, 'href="."', 'href="10.html"'),
    (PAGE, 'href="../9/?q=a/b#c/d"', 'href="9.html?q=a/b#c/d"'),
    (PAGE, 'href="../../../../49/127/"', 'href="../../../49/127.html"'),
    (PAGE, 'href="../../../../../../../"', 'href="../../../../../../index.html"'),
    (PAGE, 'href="../../../../../../.."', 'href="../../../../../../index.html"'),
    (PAGE, 'href="../10.bib"', 'href="../../208.bib"'),
    (PAGE, 'href="./b.csl.json"', 'href="../../208.csl.json"'),
    (PAGE, 'href="../3/%C3%B1.ris"', 'href="../../208.ris"'),
    (PAGE, 'href="../../../208.csl.json"', 'href="../../208.csl.json"'),
    (PAGE, 'href="../../../../49/127.bib"', 'href="https://example.org/es/A/RES/49/127.bib"'),
    (PAGE, 'href="../10.txt"', 'href="10.txt"'),
    (PAGE, 'src="../../../../../../../assets/a.js?v=1"', 'src="../../../../../../assets/a.js?v=1"'),
    (PAGE, 'href="#parrafo-10"', 'href="#parrafo-10"'),
    (PAGE, 'href="?q=a"', 'href="?q=a"'),
    (PAGE, 'href=""', 'href=""'),
    (PAGE, 'href="https://docs.un.org/es/"', 'href="https://docs.un.org/es/"'),
    (PAGE, 'href="HTTPS://docs.un.org/es/"', 'href="HTTPS://docs.un.org/es/"'),
    (PAGE, 'href="//docs.un.org/es/"', 'href="//docs.un.org/es/"'),
    (PAGE, 'href="mailto:a@b.example/"', 'href="mailto:a@b.example/"'),
    (PAGE, 'href="../%C3%B1/&amp;/"', 'href="%C3%B1/&amp;.html"'),
    (PAGE, 'data-href="../../"', 'data-href="../../"'),
    (PAGE, 'title="../../"', 'title="../../"'),
    ("index.html", 'href="es/A/RES/58/208/"', 'href="es/A/RES/58/208.html"'),
    ("index.html", 'href="."', 'href="index.html"'),
    ("es/datos/index.html", 'href="../../offline.zip"', 'href="../offline.zip"'),
    ("es/datos/index.html", 'href="../../"', 'href="../index.html"'),
]


@pytest.mark.parametrize(("path", "web", "offline"), LINKS)
def test_links_follow_their_pages(path: str, web: str, offline: str) -> None:
    page = '<p title="x" {} class="y">href="../../"</p>\n<br {}>'
    assert offline_page(page.format(web, web), path, LACKING) == page.format(offline, offline)


def test_the_bundle_has_the_data_of_whole_resolutions() -> None:
    assert {
        **{f"{WHOLE}/parrafo/10{end}": f"{WHOLE}{end}" for end in DATA},
        **{f"{WHOLE}/parrafo/10/b{end}": f"{WHOLE}{end}" for end in DATA},
        **{f"{WHOLE}/parrafo/3/ñ{end}": f"{WHOLE}{end}" for end in DATA},
        **{f"es/A/RES/49/127{end}": f"https://example.org/es/A/RES/49/127{end}" for end in DATA},
    } == LACKING


def test_what_only_the_public_site_says_is_left_out() -> None:
    page = "a<!--online--> b\n<!--/online-->c<!--online-->d<!--/online-->e"
    assert offline_page(page, PAGE, {}) == "ace"


def test_links_of_the_bundle_lead_where_those_of_the_site_lead(built: Built) -> None:
    """On every page; but of what is not in the bundle, data of parts lead to those of the whole."""
    with zipfile.ZipFile(built.bundle) as archive:
        names = {name.removeprefix("resoluciones/") for name in archive.namelist()}
        files = {name: archive.read(f"resoluciones/{name}") for name in names}
    for page in built.pages:
        path = page.relative_to(built.site).as_posix()
        if path in ONLINE_ONLY or offline_path(path) not in names:
            continue
        said = re.sub(rb"(?s)<!--online-->.*?<!--/online-->", b"", page.read_bytes())
        web = leads(said, path)
        offline = leads(files[offline_path(path)], offline_path(path))
        there = [(OF_PART.sub(r"\1\2", offline_path(file)), fragment) for file, fragment in web]
        assert offline == [lead for lead in there if lead[0] in names], path


def test_what_is_said_of_a_page_to_others_is_said_once_and_online(built: Built) -> None:
    site = (built.site / PAGE).read_text("utf-8")
    with zipfile.ZipFile(built.bundle) as archive:
        bundle = archive.read(f"resoluciones/{offline_path(PAGE)}").decode()
    of_others = ("description", "theme-color", "og:title", "z:itemType", "ld+json", "alternate")
    assert [name for name in of_others if name not in site] == []
    assert [name for name in of_others if name in bundle] == []
    for named in (
        'name="description" property="og:description"',
        'rel="canonical" property="og:url"',
    ):
        assert site.count(named) == 1
    assert site.count("og:description") == site.count("og:url") == 1


def leads(page: bytes, path: str) -> list[tuple[str, str]]:
    """Where the links of a page lead, in their order, and what it loads."""
    read = read_page(html.document_fromstring(page.decode()))
    found = [lead_of(link, path) for link in (*read.links, *read.loads)]
    return [lead.partition("#")[::2] for lead in found if lead]
