"""The printed page: a document, with its notes, its address and the date."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

pytestmark = pytest.mark.browser

INTERFACE = ("Buscar", "Copiar", "Solo texto", "Índice", "Cómo citar", "Accesibilidad", "Volver al")
DATE = r"Impreso el \d{1,2} de \w+ de \d{4}\."


def printed(chromium: Browser, url: str, width: int = 1280) -> list[str]:
    """The text of each page of the PDF of a page, white space folded."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme="dark")
    page = context.new_page()
    page.goto(url)
    document = page.pdf(prefer_css_page_size=True)
    context.close()
    reader = PdfReader(io.BytesIO(document))
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]  # A4
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_resolution_prints_as_a_document(chromium: Browser, address: str, width: int) -> None:
    sheets = printed(chromium, f"{address}/es/A/RES/58/208/", width)
    assert len(sheets) == 4  # in any family of fonts
    for number, sheet in enumerate(sheets, start=1):
        assert "A/RES/58/208" in sheet
        assert f"{number}/{len(sheets)}" in sheet
        assert "docs.un.org/es/A/RES/58/208" in sheet
        assert re.search(DATE, sheet)
        assert not [word for word in INTERFACE if word in sheet]
    assert "58/208. Migración internacional y desarrollo" in sheets[0]
    assert "78ª sesión plenaria 23 de diciembre de 2003" in sheets[-1]


def test_notes_are_printed_whole_and_with_their_calls(chromium: Browser, address: str) -> None:
    sheets = printed(chromium, f"{address}/es/A/RES/58/208/")
    assert "número de venta: S.95.XIII.18), cap. I" in sheets[0]
    assert "Resolución 45/158, anexo." in sheets[0]
    text = " ".join(sheets)
    assert "y del 28 al 30 de abril de 2003." in text  # the end of the longest note
    assert text.count("Resolución S-24/2, anexo.") == 1


def test_a_clause_prints_with_its_permalink(chromium: Browser, address: str) -> None:
    (sheet,) = printed(chromium, f"{address}/es/A/RES/58/208/parrafo/10/b/")
    assert "Párrafo 10 b)" in sheet
    assert "alcanzar los objetivos de desarrollo convenidos internacionalmente;" in sheet
    assert "/es/A/RES/58/208/parrafo/10/b/" in sheet
    assert re.search(DATE, sheet)
    assert not [word for word in INTERFACE if word in sheet]
