"""What the environment says of the site: taken, or refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolution.building.places import DEFAULT_URL, Places, epoch, site
from resolution.core.errors import ResolutionError
from tests.conftest import PROJECT, run_build

GOOD = [
    ("https://example.org", "https://example.org/"),
    ("https://example.org/un", "https://example.org/un/"),
    ("https://example.org/un/", "https://example.org/un/"),
    ("http://localhost:8000/", "http://localhost:8000/"),
    ("http://[::1]:8000/a.b/~c/", "http://[::1]:8000/a.b/~c/"),
]

BAD = [
    "example.org",
    "//example.org/",
    "ftp://example.org/",
    "https://",
    "https:///un/",
    "https://example.org/?a=b",
    "https://example.org/#a",
    "https://example.org/un site/",
    " https://example.org/",
    "https://example.org/\n",
    "https://user@example.org/",
    "https://example.org/un//x/",
    "https://example.org/../x/",
    "https://example.org/*/",
    "https://example.org:x/",
]

PLACES = Places(PROJECT, PROJECT / "content", PROJECT)


@pytest.mark.parametrize(("given", "url"), GOOD)
def test_an_address_of_a_site_ends_in_a_slash(
    monkeypatch: pytest.MonkeyPatch, given: str, url: str
) -> None:
    monkeypatch.setenv("SITE_URL", given)
    monkeypatch.setenv("URL", "https://other.example/")
    assert site().url == url


def test_without_an_address_of_ours_the_hosts_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setenv("URL", "https://other.example")
    assert site().url == "https://other.example/"
    monkeypatch.delenv("URL")
    assert site().url == DEFAULT_URL


@pytest.mark.parametrize("given", BAD)
@pytest.mark.parametrize("name", ["SITE_URL", "URL"])
def test_what_is_no_address_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    monkeypatch.setenv(name, given)
    with pytest.raises(ResolutionError) as caught:
        site()
    assert str(caught.value) == (
        f"{name}: {given!r} is no address of a site; expected one such as https://example.org/ "
        "or https://example.org/un/"
    )


def test_the_stamp_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert epoch(PLACES) == 86400
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "ayer")
    with pytest.raises(ResolutionError, match="SOURCE_DATE_EPOCH: 'ayer'; expected seconds since"):
        epoch(PLACES)


def test_a_wrong_environment_is_one_line_and_writes_nothing(tmp_path: Path) -> None:
    done = run_build(tmp_path, SITE_URL="example.org")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("error: SITE_URL: 'example.org' is no address of a site")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
