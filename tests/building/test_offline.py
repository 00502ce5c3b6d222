"""Links of the public site as they stand in the bundle."""

from __future__ import annotations

import zipfile

import pytest
from lxml import html

from resolution.building.checks.leads import lead_of
from resolution.building.checks.site import read_page
from resolution.building.offline import ONLINE_ONLY, offline_page, offline_path
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
    (PAGE, 'href="../10.bib"', 'href="10.bib"'),
    (PAGE, 'href="../../../208.csl.json"', 'href="../../208.csl.json"'),
    (PAGE, 'src="../../../../../../../assets/a.js?v=1"', 'src="../../../../../../assets/a.js?v=1"'),
    (PAGE, 'href="#parrafo-10"', 'href="#parrafo-10"'),
    (PAGE, 'href="?q=a"', 'href="?q=a"'),
    (PAGE, 'href=""', 'href=""'),
    (PAGE, 'href="https://docs.un.org/es/"', 'href="https://docs.un.org/es/"'),
    (PAGE, 'href="HTTPS://docs.un.org/es/"', 'href="HTTPS://docs.un.org/es/"'),
    (PAGE, 'href="//docs.un.org/es/"', 'href="//docs.un.org/es/"'),
    (PAGE, 'href="mailto:a@b.example/"', 'href="mailto:a@b.example/"'),
    (PAGE, 'href="../%C3%B1/&amp;/"', 'href="%C3%B1/&amp;.html"'),
    (PAGE, 'data-root="../../../../../../.."', 'data-root="../../../../../../"'),
    (PAGE, 'data-assets="../../../../../../../assets/"', 'data-assets="../../../../../../assets/"'),
    (PAGE, 'data-suffix="/"', 'data-suffix=".html"'),
    (PAGE, 'data-href="../../"', 'data-href="../../"'),
    (PAGE, 'title="../../"', 'title="../../"'),
    ("index.html", 'href="es/A/RES/58/208/"', 'href="es/A/RES/58/208.html"'),
    ("index.html", 'href="."', 'href="index.html"'),
    ("index.html", 'data-root="."', 'data-root="./"'),
    ("index.html", 'data-assets="assets"', 'data-assets="assets/"'),
    ("es/datos/index.html", 'href="../../offline.zip"', 'href="../offline.zip"'),
    ("es/datos/index.html", 'href="../../"', 'href="../index.html"'),
]


@pytest.mark.parametrize(("path", "web", "offline"), LINKS)
def test_links_follow_their_pages(path: str, web: str, offline: str) -> None:
    page = '<p title="x" {} class="y">href="../../"</p>\n<br {}>'
    assert offline_page(page.format(web, web), path) == page.format(offline, offline)


def test_what_only_the_public_site_says_is_left_out() -> None:
    page = "a<!--online--> b\n<!--/online-->c<!--online-->d<!--/online-->e"
    assert offline_page(page, PAGE) == "ace"


def test_links_of_the_bundle_lead_where_those_of_the_site_lead(built: Built) -> None:
    """On every page; but what is not in the bundle cannot be linked there."""
    with zipfile.ZipFile(built.bundle) as archive:
        names = {name.removeprefix("resoluciones/") for name in archive.namelist()}
        files = {name: archive.read(f"resoluciones/{name}") for name in names}
    for page in built.pages:
        path = page.relative_to(built.site).as_posix()
        if path in ONLINE_ONLY or offline_path(path) not in names:
            continue
        web = leads(page.read_bytes(), path)
        offline = leads(files[offline_path(path)], offline_path(path))
        assert offline == [
            (offline_path(file), fragment) for file, fragment in web if offline_path(file) in names
        ], path


def leads(page: bytes, path: str) -> list[tuple[str, str]]:
    """Where the links of a page lead, in their order, and what it loads."""
    read = read_page(html.document_fromstring(page.decode()))
    found = [lead_of(link, path) for link in (*read.links, *read.loads)]
    return [lead.partition("#")[::2] for lead in found if lead]
