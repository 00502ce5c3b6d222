"""The built site as Netlify would serve it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from resolution.building.permalinks import read_register
from tests import node
from tests.conftest import Built
from tests.hosting import Host

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
    ("/es/a/res/58/208", "/es/A/RES/58/208/"),
    ("/a/res/58/208/parrafo/10/b", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/es/A/Res/58/208", "/es/A/RES/58/208/"),
    ("/es/A/RES/58/208.html", "/es/A/RES/58/208/"),
    ("/es/A/RES/58/208/parrafo/10/b.html", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/es/A/RES/58/208/parrafo/10/b", "/es/A/RES/58/208/parrafo/10/b/"),
    ("/A/RES/49/127", "/es/A/RES/49/127/"),
    ("/E/DEC/1995/313", "/es/E/DEC/1995/313/"),
    ("/A/RES/58/208/parrafo/10/b.bib", "/es/A/RES/58/208/parrafo/10/b.bib"),
]

MISSING = [
    "/es/A/RES/58/208/parrafo/99/",
    "/es/a/res/58/208/parrafo/99",
    "/58/209",
    "/58/208/99",
    "/nada",
]


@pytest.fixture(scope="session")
def host(built: Built) -> Host:
    return Host(built.site)


@pytest.mark.parametrize(("asked", "page"), FOLLOWED, ids=[asked for asked, _ in FOLLOWED])
def test_other_ways_to_write_an_address_lead_to_it_in_one_step(
    host: Host, asked: str, page: str
) -> None:
    first = host.answer(asked)
    assert (first.status, first.location) == (301, page)
    assert host.answer(page).status == 200


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_not_found(host: Host, path: str) -> None:
    answer = host.answer(path)
    assert (answer.status, answer.file) == (404, host.site / "404.html")


def test_every_written_redirect_is_used_and_ends_at_a_page(host: Host) -> None:
    exact = [rule for rule in host.redirects if not rule.source.endswith("*")]
    assert len(exact) > 300
    for rule in exact:
        answer = host.answer(rule.source)
        assert answer.location == rule.target, rule
        assert host.answer(rule.target).status == 200, rule


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
