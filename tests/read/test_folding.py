"""Lines folded to running text: hyphens at the line's end, markers, blanks."""

from __future__ import annotations

import re

import pytest

from resolution.read.text.folding import Call, Folder

FOLDED = [
    ("una sola línea", "una sola línea", []),
    ("una línea \ny otra", "una línea y otra", []),
    ("el eje Sur-\nSur", "el eje Sur-Sur", []),
    ("a corto- \ny mediano plazo", "a corto- y mediano plazo", []),
    ("migra\u00ad\nción", "migración", []),
    ("la COVID -19", "la COVID-19", []),
    ("—económica y ambiental— \nde forma", "—económica y ambiental— de forma", []),
    ("El Cairo{1}, en particular", "El Cairo, en particular", [("1", 8)]),
    ("en París {4}  y el Plan", "en París y el Plan", [("4", 8)]),
    ("la Comisión {9},  \nreunida", "la Comisión, reunida", [("9", 11)]),
    ("de marzo de 2016{3} , 34/32", "de marzo de 2016 , 34/32", [("3", 16)]),
    ("Nagoya{30}{31}, celebradas", "Nagoya, celebradas", [("30", 6), ("31", 6)]),
    ("del Secretario General{12};", "del Secretario General;", [("12", 22)]),
    ("General 12{13}", "General 12", [("13", 10)]),
]


@pytest.mark.parametrize(("printed", "text", "markers"), FOLDED)
def test_folded(printed: str, text: str, markers: list[tuple[str, int]]) -> None:
    source = re.sub(r"[{}]", "", printed)
    calls, cut = [], 0
    for match in re.finditer(r"{(\d+)}", printed):
        start = match.start() - cut
        calls.append(Call(start, start + len(match[1]), match[1]))
        cut += 2
    folded = Folder(source, ("y", "o")).fold([(0, len(source))], calls)
    assert folded.text == text
    assert [(marker.marker, marker.offset) for marker in folded.markers] == markers
