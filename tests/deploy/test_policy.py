from __future__ import annotations

import base64
import hashlib

import pytest
from lxml import html

from resolution.building.deploy.policy import Policy
from resolution.core.errors import PromiseError


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>"


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy_of(*pages: str) -> Policy:
    return Policy.all_of(Policy.of(html.document_fromstring(page)) for page in pages)


def directives(*pages: str) -> dict[str, list[str]]:
    policy = policy_of(*pages).header
    return {name: rest for name, *rest in map(str.split, policy.split(";"))}


def test_a_page_without_scripts_may_load_only_files_of_the_site() -> None:
    assert directives(page("")) == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
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
    assert policy_of(*pages).header == policy_of(*reversed(pages)).header
    assert directives(*pages)["script-src"] == [
        "'self'",
        *sorted(map(digest, ("a()", "b()", "c()"))),
    ]


def test_styles_are_allowed_by_their_digest() -> None:
    found = directives(page('<style>p{}</style><td style="text-align: right;">1</td>'))
    assert found["style-src"] == ["'self'", digest("p{}")]
    assert found["style-src-attr"] == ["'unsafe-hashes'", digest("text-align: right;")]


def test_nothing_is_ever_allowed_inline_as_such() -> None:
    policy = policy_of(page("<script>a()</script><style>p{}</style>")).header
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy


def test_a_script_in_an_attribute_is_refused_by_name() -> None:
    tree = html.document_fromstring(page('<button onclick="alert(1)">x</button>'))
    policy = Policy.of(tree)
    assert list(policy_of(page("")).refused("a.html")) == []
    assert list(policy.refused("a.html")) == [
        "a.html: runs a script from the attribute onclick; expected scripts in files only"
    ]
    assert "alert" not in policy.header


def test_a_page_states_its_policy_before_whatever_it_loads() -> None:
    source = '<!doctype html><html><head>\n<meta charset="utf-8">\n<script src="a.js"></script>'
    policy = policy_of(f"{source}<script>a()</script>")
    stated = policy.stated_in(source)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy.meta}">'
    assert stated == source.replace('"utf-8">', f'"utf-8">\n  {meta}')
    assert digest("a()") in meta
    assert "frame-ancestors" not in meta


def test_a_page_that_does_not_begin_with_its_character_set_is_refused() -> None:
    with pytest.raises(PromiseError, match='a page without <meta charset="utf-8">'):
        Policy().stated_in(page(""))
