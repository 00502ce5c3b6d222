"""Spans and escapes: what is written reads back, in both parsers, as just the text."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from resolution.publish.markdown.markup import Insertion, Span, annotate, escape, escape_line
from tests.publish.rendered import EXTENSIONS


def shown_by_python_markdown(source: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markdown.markdown(source, extensions=EXTENSIONS)))


def shown_by_commonmark(source: str) -> str:
    return html.unescape(
        re.sub(r"<[^>]*>", "", MarkdownIt().enable("table").render(source))
    ).strip()


HOSTILE = [
    "1. Toma nota del informe",
    "10) Pide",
    "- guion",
    "+ más",
    "# almohadilla",
    "> cita",
    "* estrella *y* _énfasis_ __fuerte__",
    "`código` y ``más``",
    "[texto](javascript:alert(1)) y [ref][id]",
    "<script>alert(1)</script> & &amp; &lt;",
    "{: .clase #id } {.otra}",
    "a | b | c",
    "~~~ ```",
    "!!! nota",
    "![imagen](x.png)",
    "\\* barra \\\\ invertida",
    "[TOC]",
    "https://example.org/ <https://example.org/>",
    "===",
    "---",
    ":definición",
    "nota[^1]",
    "{{ jinja }} {% raw %}",
    "A/RES/217(III) 10 b)",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_reads_as_itself_in_both_parsers(text: str) -> None:
    assert shown_by_python_markdown(escape_line(text)) == text
    assert shown_by_commonmark(escape_line(text)) == text


words = (
    st.text(
        st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=60
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(words)
def test_any_line_reads_as_itself(text: str) -> None:
    assert shown_by_commonmark(escape_line(text)) == text
    assert shown_by_python_markdown(escape_line(text)) == text


ANNOTATED = [
    pytest.param("El Cairo, en", [], [Insertion(8, "^")], "El Cairo^, en", id="call"),
    pytest.param("ab cd", [Span(0, 2, "*", "*")], [], "*ab* cd", id="span at the start"),
    pytest.param("ab cd", [Span(3, 5, "[", "](x)")], [Insertion(5, "^")], "ab [cd](x)^", id="end"),
    pytest.param("ab", [Span(0, 2, "[", "]")], [Insertion(0, "^")], "^[ab]", id="call before"),
    pytest.param(
        "abcd", [Span(0, 4, "[", "]")], [Insertion(2, "^")], "[ab]^[cd]", id="call inside"
    ),
    pytest.param(
        "abcd", [Span(2, 4, "(", ")"), Span(0, 2, "[", "]")], [], "[ab](cd)", id="adjacent"
    ),
    pytest.param("a b", [], [Insertion(1, "^"), Insertion(1, "°")], "a^° b", id="two calls"),
    pytest.param(
        "Ibíd., anexo",
        [Span(0, 5, "[", "](x)", (Span(0, 5, "*", "*"),))],
        [],
        "[*Ibíd.*](x), anexo",
        id="nested",
    ),
    pytest.param(
        "abcd",
        [Span(1, 3, "[", "]", (Span(0, 2, "*", "*"),))],
        [],
        "a[*b*c]d",
        id="nested and reaching out",
    ),
    pytest.param("", [], [Insertion(0, "^")], "^", id="empty"),
]


@pytest.mark.parametrize(("text", "spans", "insertions", "expected"), ANNOTATED)
def test_annotate(text: str, spans: list[Span], insertions: list[Insertion], expected: str) -> None:
    assert annotate(text, spans, insertions) == expected


@pytest.mark.parametrize("spans", [[Span(0, 3, "", ""), Span(2, 4, "", "")], [Span(0, 9, "", "")]])
def test_overlapping_or_escaping_spans_are_refused(spans: list[Span]) -> None:
    with pytest.raises(ValueError, match="overlaps another or leaves the text"):
        annotate("abcd", spans)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(words, st.data())
def test_every_insertion_stands_once_and_the_text_is_whole(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = [
        Span(a, b, "\x01", "\x02") for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b
    ]
    offsets = data.draw(st.lists(st.integers(0, len(text)), max_size=4))
    result = annotate(text, spans, [Insertion(offset, "\x03") for offset in offsets])
    assert result.count("\x03") == len(offsets)
    plain = re.sub("[\x01\x02\x03]", "", result)
    assert plain.lstrip("\\") in (escape(text), escape_line(text)) or html.unescape(plain) == (
        html.unescape(escape_line(text))
    )
