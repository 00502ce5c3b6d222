"""The link check over generated Markdown."""

from __future__ import annotations

from resolution.building.checks.markdown import read_back, read_otherwise
from resolution.building.checks.site import BuiltPage

PAGE = """---
title: Párrafo 1
---

# Párrafo 1 {: #titulo .clase }

<div class="clause" id="parrafo-1" markdown>

*Pide* al [Secretario](<b(III).md#nota-1>){.mention data-target="x"}<sup>[1](<#nota-1>){.call}</sup>
{: .law data-clause="parrafo/1" }

</div>

| a | b |
| --- | --- |
| [c](datos.json) | d |

[párrafo con ancla](https://docs.un.org/es/A/RES/58/208)
{: #nota-1 }
"""


def test_read_back_finds_links_and_anchors() -> None:
    page = read_back(PAGE)
    assert page.links == (
        "b(III).md#nota-1",
        "#nota-1",
        "datos.json",
        "https://docs.un.org/es/A/RES/58/208",
    )
    assert page.anchors == {"titulo", "parrafo-1", "nota-1"}


def told(
    markdown: str, *, links: tuple[str, ...] = (), anchors: frozenset[str] = frozenset()
) -> list[str]:
    return list(read_otherwise("a", markdown, BuiltPage(anchors, links, ())))


def test_what_both_parsers_read_is_no_problem() -> None:
    links = ("b/#nota", "../ñ/", "https://docs.un.org/")
    source = "[x](<b/#nota>) [y](<../ñ/>) [z](https://docs.un.org/)\n{: #c }\n"
    assert told(source, links=links, anchors=frozenset({"c"})) == []


def test_what_one_of_them_misses_is_told() -> None:
    assert told("[x](<b/>)", links=("c/",)) == [
        "a: link to b/: read by one parser of Markdown and not by the other"
    ]
    assert told('<p id="c">x</p>') == [
        "a: anchor «c»: read by one parser of Markdown and not by the other"
    ]
