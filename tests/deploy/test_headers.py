from __future__ import annotations

import base64
import hashlib

import pytest

from resolution.building.deploy.headers import content_security_policy, headers_file
from resolution.core.errors import PromiseError


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>"


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directives(*pages: str) -> dict[str, list[str]]:
    policy = content_security_policy(pages)
    return {name: rest for name, *rest in map(str.split, policy.split(";"))}


def test_a_page_without_scripts_may_load_only_files_of_the_site() -> None:
    assert directives(page("")) == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src-elem": ["'self'"],
        "style-src-attr": ["'none'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        ("<script>var año = '1 < 2 &amp; 3';</script>", ["var año = '1 < 2 &amp; 3';"]),
        ("<script type=module>a()</script>", ["a()"]),
        ("<script>\n a()\n</script>", ["\n a()\n"]),
        ("<script>a()</script><script>a()</script>", ["a()"]),
        ('<script src="site.js"></script>', []),
        ('<script type="application/json">{"a": 1}</script>', []),
        ('<script type="application/ld+json">{"a": 1}</script>', []),
        ("<!-- <script>a()</script> -->", []),
    ],
)
def test_just_the_scripts_that_run_are_allowed(body: str, allowed: list[str]) -> None:
    assert directives(page(body))["script-src"] == ["'self'", *map(digest, allowed)]


def test_scripts_of_all_pages_are_allowed_once_in_a_fixed_order() -> None:
    pages = [page(f"<script>{name}()</script>") for name in "abc"]
    policy = content_security_policy(pages)
    assert policy == content_security_policy(reversed(pages))
    assert directives(*pages)["script-src"] == [
        "'self'",
        *sorted(map(digest, ("a()", "b()", "c()"))),
    ]


def test_styles_are_allowed_by_their_digest() -> None:
    found = directives(page('<style>p{}</style><td style="text-align: right;">1</td>'))
    assert found["style-src-elem"] == ["'self'", digest("p{}")]
    assert found["style-src-attr"] == ["'unsafe-hashes'", digest("text-align: right;")]


def test_nothing_is_ever_allowed_inline_as_such() -> None:
    policy = content_security_policy([page("<script>a()</script><style>p{}</style>")])
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy


def test_a_script_in_an_attribute_is_refused_by_name() -> None:
    with pytest.raises(PromiseError, match=r"'alert\(1\)' from the attribute onclick"):
        content_security_policy([page('<button onclick="alert(1)">x</button>')])


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
    rules = headers_file("default-src 'none'", [file])
    assert (f"/{file}\n  Cache-Control: public, max-age=31536000, immutable\n" in rules) == kept


def test_copying_is_not_forbidden() -> None:
    assert "clipboard" not in headers_file("", [])
