"""The built site as Netlify would serve it, and as others that read its rules would."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import cast
from urllib.parse import urljoin

import pytest

from resolution.building.permalinks import read_register
from tests import node
from tests.conftest import Built
from tests.hosting import Answer, Folding, Host, RulesFirst

pytestmark = pytest.mark.long

PARSERS = ("@netlify/redirect-parser@16", "@netlify/headers-parser@10")

FOLLOWED = [
    ("/es", "/"),
    ("/A/RES/58/208", "/es/A/RES/58/208/"),
    ("/A/RES/58/208/", "/es/A/RES/58/208/"),
    ("/A/RES/58/208/parrafo/10/b", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/A/RES/58/208/nota/13/", "/es/A/RES/58/208/nota/13/"),
    ("/58/208", "/es/A/RES/58/208/"),
    ("/58/208/10/b", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/58/208/10", "/es/A/RES/58/208/parrafo/10/"),
    ("/58/208/parrafo/10/b/", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/58/208/preambulo/4", "/es/A/RES/58/208/preambulo/4/"),
    ("/58/208/nota/13", "/es/A/RES/58/208/nota/13/"),
    ("/es/a/res/58/208", "/es/A/RES/58/208/"),
    ("/a/res/58/208/parrafo/10/b", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/es/A/Res/58/208", "/es/A/RES/58/208/"),
    ("/A/Res/58/208/", "/es/A/RES/58/208/"),
    ("/es/A/RES/58/208/parrafo/10/b", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/A/RES/49/127", "/es/A/RES/49/127/"),
    ("/E/DEC/1995/313", "/es/E/DEC/1995/313/"),
    ("/es/e/dec/1995/313", "/es/E/DEC/1995/313/"),
    ("/A/RES/58/208/parrafo/10/b.bib", "/es/A/RES/58/208/parrafo/10/b.bib"),
]

MISSING = [
    "/es/A/RES/58/208/parrafo/99/",
    "/es/a/res/58/208/parrafo/99",
    "/es/A/Res/58/208/parrafo/99",
    "/es/a/58/98/99",
    "/58/209",
    "/58/208/99",
    "/58/208/99/a/b/c",
    "/1/2/nota/3",
    "/A/RES/99/99",
    "/nada",
    "/es/nada/",
]

HOSTS = [Host, Folding, RulesFirst]


@pytest.fixture(scope="session")
def host(built: Built) -> Host:
    return Host(built.site)


@pytest.fixture(scope="session", params=HOSTS, ids=[host.__name__ for host in HOSTS])
def any_host(request: pytest.FixtureRequest, built: Built) -> Host:
    return cast("Host", request.param(built.site))


def end(host: Host, path: str) -> tuple[str, Answer]:
    """Where a reader ends who follows what a host says, small pages that lead on included.

    In a few steps: a rule, or the page that stands in for one, and the slash of a folder.
    """
    for _ in range(4):
        answer = host.answer(path)
        text = answer.file.read_text("utf-8") if answer.file and path.endswith("/") else ""
        refresh = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)
        if refresh:
            path = urljoin(path, refresh[1])
        elif answer.location:
            path = answer.location
        else:
            return path, answer
    pytest.fail(f"{path} is sent on for ever")


@pytest.mark.parametrize(("asked", "page"), FOLLOWED, ids=[asked for asked, _ in FOLLOWED])
def test_other_ways_to_write_an_address_lead_to_it(any_host: Host, asked: str, page: str) -> None:
    path, answer = end(any_host, asked)
    assert answer.status == 200
    assert answer.file is not None
    assert any_host.file(page).file == answer.file
    assert path == page or any_host.folded


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_not_found(any_host: Host, path: str) -> None:
    _, answer = end(any_host, path)
    assert (answer.status, answer.file) == (404, any_host.site / "404.html")


def test_no_rule_stands_before_a_page(any_host: Host, built: Built) -> None:
    """Every file of the site answers at its own address."""
    for file in built.pages:
        path = f"/{file.relative_to(built.site).as_posix().removesuffix('index.html')}"
        assert any_host.answer(path) == Answer(200, file), path


def test_every_registered_address_is_answered(host: Host, project: Path) -> None:
    register = (project / "content" / "permalinks.txt").read_text("utf-8")
    missing = [path for path in read_register(register) if host.answer(path).status != 200]
    assert missing == []


def test_every_file_has_the_headers_of_security_and_one_rule_for_keeping(host: Host) -> None:
    for file in host.site.rglob("*"):
        if file.is_file():
            headers = host.headers_for(f"/{file.relative_to(host.site).as_posix()}")
            assert "Content-Security-Policy" in headers
            assert headers["X-Content-Type-Options"] == "nosniff"
            kept = "immutable" in headers.get("Cache-Control", "")
            assert not (kept and file.suffix == ".html")


def test_the_build_is_the_one_of_the_makefile(project: Path) -> None:
    configuration = tomllib.loads((project / "netlify.toml").read_text("utf-8"))
    target = configuration["build"]["command"].removeprefix("make ")
    assert f"\n{target}:" in (project / "Makefile").read_text("utf-8")
    assert configuration["build"]["publish"] == "site"


def test_netlify_reads_the_rules_as_they_are_meant(host: Host, project: Path) -> None:
    files = [host.site / "_redirects", host.site / "_headers", project / "netlify.toml"]
    read = node.run("netlify.mjs", PARSERS, *map(str, files))
    assert read["errors"] == []
    assert read["redirects"] == [[r.source, r.target, r.status, r.force] for r in host.redirects]
    assert read["headers"] == [[path, values] for path, values in host.headers]
