from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from resolution.core.errors import RegistryError, SourceError
from resolution.core.instrument import Event, Fact, Held, InstrumentKind, Series
from resolution.core.registry import Registry
from resolution.core.symbol import is_address
from resolution.know.registry import load_registry

REAL = Path(__file__).parents[2] / "content" / "instruments.yml"

ENTRY = "{symbol: A/RES/44/25, title: Convención, kind: treaty, origin: Resolución 44/25%s}"


def load(tmp_path: Path, text: str) -> Registry:
    file = tmp_path / "instruments.yml"
    file.write_text(text, "utf-8")
    return load_registry(file)


def test_real_registry_names_each_origin_and_address() -> None:
    registry = load_registry(REAL)
    assert all(is_address(f"A/{target}") for target in registry.instruments)
    assert all(fact.origin for i in registry.instruments.values() for fact in i.facts)
    assert all(link.url.startswith("https://") for i in registry.instruments.values()
               for link in i.links)  # fmt: skip
    child = registry.instruments["A/RES/44/25"]
    assert (child.kind, child.date) == (InstrumentKind.TREATY, date(1989, 11, 20))
    assert [(fact.what, fact.value) for fact in child.facts] == [
        (Event.ADOPTED, date(1989, 11, 20)),
        (Event.PUBLISHED, Series(1577, 27531, 3)),
        (Event.IN_FORCE, date(1990, 9, 2)),
    ]
    assert [link.url for link in child.links] == [
        "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-11&chapter=4",
    ]
    assert registry.treaties[1577, 27531] == "A/RES/44/25"
    assert registry.names["CEDAW"] == registry.instruments["A/RES/34/180"].title
    assert registry.names["OIM"] == "Organización Internacional para las Migraciones"


def test_real_registry_knows_later_citations() -> None:
    later = load_registry(REAL).later["A/RES/58/208"]
    assert [c.symbol for c in later] == [
        f"A/RES/{n}" for n in ("69/229", "75/226", "77/176", "79/217")
    ]


def test_documents_that_contain_and_what_sources_lack(tmp_path: Path) -> None:
    held = ", document: {target: A/C.2/54/2, pinpoint: anexo, origin: nota 13}"
    lacking = "{A/RES/58/208: [{label: Procedencia, value: informe, origin: membrete}]}"
    registry = load(tmp_path, f"instruments: [{ENTRY % held}]\nresolutions: {lacking}")
    assert registry.instruments["A/RES/44/25"].held == Held("A/C.2/54/2", "anexo", "nota 13")
    assert registry.lacking == {"A/RES/58/208": (Fact("Procedencia", "informe", "membrete"),)}


def test_no_file_is_an_empty_registry(tmp_path: Path) -> None:
    assert load_registry(tmp_path / "none.yml") == Registry()


def test_empty_file_is_an_empty_registry(tmp_path: Path) -> None:
    assert load(tmp_path, "") == Registry()


ERRORS = [
    ("no title", "instruments: [{symbol: A/RES/44/25, kind: treaty, origin: x}]",
     "entry 'A/RES/44/25': 'title' is missing"),
    ("no kind", "instruments: [{symbol: A/RES/44/25, title: T, origin: x}]",
     "entry 'T': 'kind' is missing"),
    ("no origin", "instruments: [{symbol: A/RES/44/25, title: T, kind: treaty}]",
     "entry 'T': 'origin' is missing"),
    ("unknown kind", "instruments: [{title: T, kind: law, origin: x}]",
     "entry 'T': unknown kind 'law'; expected one of resolution, decision, treaty"),
    ("unknown field", f"instruments: [{ENTRY % ', vol: 3'}]",
     "entry 'Convención': unknown field 'vol'; expected one of aliases"),
    ("bad symbol", "instruments: [{symbol: 44 25, title: T, kind: treaty, origin: x}]",
     "entry 'T': '44 25' cannot be an address"),
    ("bad target", "instruments: [{target: ../x, title: T, kind: treaty, origin: x}]",
     "entry 'T': target '../x' is not of the form 'instrumentos/<slug>'"),
    ("bad date", f"instruments: [{ENTRY % ', date: mañana'}]",
     "entry 'Convención': date 'mañana' is no day such as 1989-11-20"),
    ("bad treaty", f"instruments: [{ENTRY % ', treaty: {volume: I, number: 3}'}]",
     "entry 'Convención': treaty needs the numbers 'volume' and 'number'"),
    ("bad page", f"instruments: [{ENTRY % ', treaty: {volume: 1, number: 3, page: I}'}]",
     "entry 'Convención': treaty page 'I' is no number"),
    ("effective without origin", f"instruments: [{ENTRY % ', effective: {date: 1990-09-02}'}]",
     "entry 'Convención': 'origin' is missing"),
    ("treaty without origin", f"instruments: [{ENTRY % ', treaty: {volume: 1, number: 3}'}]",
     "entry 'Convención': 'origin' is missing"),
    ("bad link", f"instruments: [{ENTRY % ', links: [{label: x, url: javascript:1}]'}]",
     "entry 'Convención': link 'javascript:1' is not an https address"),
    ("bad year", f"instruments: [{ENTRY % ', year: pronto'}]",
     "entry 'Convención': year 'pronto' is no number"),
    ("duplicate target", f"instruments: [{ENTRY % ''}, {ENTRY % ''}]",
     "entry 'A/RES/44/25': duplicate target 'A/RES/44/25'"),
    ("duplicate name",
     f"instruments: [{ENTRY % ''}, {{title: CONVENCIÓN, kind: treaty, origin: x}}]",
     "entry 'instrumentos/convencion': duplicate name 'convención'"),
    ("duplicate alias", f"instruments: [{ENTRY % ', aliases: [X]'}]\nnames: {{X: y}}",
     "entry 'X': duplicate alias 'X'"),
    ("no list", "instruments: {a: b}", "entry 'instruments': found {'a': 'b'}; expected a list"),
    ("alias no list", f"instruments: [{ENTRY % ', aliases: CRC'}]",
     "entry 'Convención': found 'CRC'; expected a list"),
    ("no fields", "instruments: [a]", "entry 'instruments': found 'a'; expected fields"),
    ("unknown section", "treaties: []", "entry 'whole file': unknown field 'treaties'"),
    ("later without symbol", "later: {A/RES/58/208: [{clause: x, origin: y}]}",
     "entry 'later A/RES/58/208': 'symbol' is missing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS]
)
def test_errors_name_file_and_entry(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RegistryError) as raised:
        load(tmp_path, text)
    assert re.search(rf"instruments\.yml(?::\d)?: {re.escape(message)}", str(raised.value))


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        (["title: Tratado\n  date: ayer"], 4),
        (["title: Pacto", "title: Tratado\n  date: ayer"], 7),
        (["title: T\n  symbol: A/RES/1/1", "title: Tratado\n  symbol: A/RES/1/1"], 9),
    ],
    ids=["bad date", "bad date below", "twice"],
)
def test_errors_name_the_line_of_the_entry(tmp_path: Path, entries: list[str], line: int) -> None:
    text = "".join(f"- kind: treaty\n  origin: x\n  {entry}\n" for entry in entries)
    with pytest.raises(
        RegistryError, match=rf"instruments\.yml:{line}: entry '(?:Tratado|A/RES/1/1)'"
    ):
        load(tmp_path, f"instruments:\n{text}")


def test_not_utf_8_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "instruments.yml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(SourceError, match=r"instruments\.yml:1: byte 0xff that is not UTF-8"):
        load_registry(file)


def test_no_yaml_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"instruments\.yml:2: .*; expected valid YAML"):
        load(tmp_path, "instruments: [\n  a: {")
