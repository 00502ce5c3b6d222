from __future__ import annotations

import pytest

from resolution.building.deploy.headers import headers_file
from resolution.building.deploy.policy import Policy
from resolution.publish.output import Site

SITE = Site("https://example.org/")
BELOW = Site("https://example.org/un/")


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("assets/site.6b05e54f.js", True),
        ("assets/site.6b05e54f.css", True),
        ("assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("assets/stylesheets/main.57a0d79d.min.css", True),
        ("assets/javascripts/workers/search.a7633da7.min.js", True),
        ("assets/site.js", False),
        ("assets/javascripts/lunr/min/lunr.es.min.js", False),
        ("assets/images/favicon.png", False),
        ("assets/javascripts/bundle.a5f9d56c.min.js.map", False),
        ("es/assets/site.6b05e54f.js", False),
        ("index.html", False),
    ],
)
def test_only_files_named_by_their_content_are_kept_for_ever(file: str, kept: bool) -> None:
    rules = headers_file(Policy(), [file], SITE)
    assert (f"/{file}\n  Cache-Control: public, max-age=31536000, immutable\n" in rules) == kept


def test_copying_is_not_forbidden() -> None:
    assert "clipboard" not in headers_file(Policy(), [], SITE)


def test_below_a_path_every_rule_stands_below_it() -> None:
    rules = headers_file(Policy(), ["assets/site.6b05e54f.js"], BELOW)
    paths = [line for line in rules.splitlines() if line and not line.startswith(" ")]
    assert paths == ["/un/*", "/un/", "/un/es/*", "/un/assets/site.6b05e54f.js"]
