"""The link check over generated Markdown."""

from __future__ import annotations

import pytest

from resolution.building.checks.markdown import dangling_links, read_back

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


BROKEN = [
    pytest.param({"a.md": "[x](<b.md>)"}, [], ["a.md: link to b.md: no such page"], id="page"),
    pytest.param({"a.md": "[x](<../b.md>)"}, ["b.md"], ["a.md: link to ../b.md"], id="outside"),
    pytest.param(
        {"a.md": "[x](<b.md#c>)", "b.md": "texto"},
        [],
        ["a.md: link to b.md#c: no anchor «c»"],
        id="anchor",
    ),
    pytest.param({"a.md": "[x](#c)"}, [], ["a.md: link to #c: no anchor «c»"], id="own anchor"),
    pytest.param({"a.md": "[x](<d.json>)"}, ["d.json"], [], id="data file"),
    pytest.param({"d/a.md": "[x](<../b.md#c>)", "b.md": '<p id="c">x</p>'}, [], [], id="html id"),
    pytest.param({"a.md": "[x](https://docs.un.org/es/X)"}, [], [], id="other host"),
]


@pytest.mark.parametrize(("pages", "files", "expected"), BROKEN)
def test_broken_links(pages: dict[str, str], files: list[str], expected: list[str]) -> None:
    problems = dangling_links(pages, files)
    assert len(problems) == len(expected)
    assert all(p.startswith(e) for p, e in zip(problems, expected, strict=True))
