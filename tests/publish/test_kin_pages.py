"""What pages and data show of kin and series: histories, the band, comparisons, lists, tables."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from datetime import date

import pytest

from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.core.registry import Registry
from resolution.know.linking import link
from resolution.publish.markdown.marked import marked, struck, unmarked
from resolution.publish.output import OutputFile, Site
from tests.conftest import PROJECT
from tests.publish.rendered import Rendered, render
from tests.publishing import published
from tests.samples import clause, resolution

pytestmark = pytest.mark.long

SITE = Site("https://example.org/")

FIRST = "Solicita al Secretario General que le presente un informe sobre los mares en dos años;"
SECOND = "Solicita al Secretario General que le presente un estudio sobre los mares en dos años;"
KEPT = "Acoge con beneplácito la labor de las comisiones regionales en favor de los puertos;"
NEW = "Alienta a los Estados Miembros a que contribuyan voluntariamente al fondo fiduciario;"
GONE = "Exhorta a las organizaciones a que den a conocer sus experiencias *propias* en la materia;"


def mares(session: int, *said: str, title: str = "Los mares") -> Resolution:
    blocks = [
        clause(f"parrafo/{number}", words, action=words.split(" ")[0])
        for number, words in enumerate(said, 1)
    ]
    day = date(session + 1945, 12, 1)
    return resolution(blocks, title=title, symbol=f"A/RES/{session}/1", adopted=day)


def three() -> Collection:
    """A series of three, the second as the first says it, and one beyond it."""
    resolutions = (
        mares(90, FIRST, KEPT, GONE),
        mares(91, FIRST, KEPT, GONE),
        mares(92, KEPT, SECOND, NEW),
        mares(85, FIRST, "Decide nada.", title="Los puertos"),
    )
    return link(resolutions, Registry())


def files(collection: Collection) -> Mapping[str, OutputFile]:
    pages = {
        path.name: path.read_text("utf-8") for path in (PROJECT / "content/pages").glob("*.md")
    }
    return {file.path: file for file in published(collection, SITE, pages)}


@pytest.fixture(scope="module")
def made() -> Mapping[str, OutputFile]:
    return files(three())


def shown(made: Mapping[str, OutputFile], path: str) -> Rendered:
    return render(made[f"es/A/RES/{path}.md"])


def said(page: Rendered, path: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in page.tree.xpath(path)]


def has(name: str) -> str:
    return f"contains(concat(' ', @class, ' '), ' {name} ')"


def test_the_line_of_a_paragraph(made: Mapping[str, OutputFile]) -> None:
    page = shown(made, "92/1/parrafo/2")
    stops = said(page, f"//li[{has('history__stop')}]")
    assert stops == ["90/1 primera", "91/1 igual", "92/1 cambia"]
    links = page.tree.xpath(f"//li[{has('history__stop')}]/a/@href")
    assert links == ["../../../../90/1/parrafo/1/", "../../../../91/1/parrafo/1/"]
    assert page.tree.xpath("//li[@aria-current]/@data-state") == ["changed"]


def test_each_text_stands_once_the_newest_first(made: Mapping[str, OutputFile]) -> None:
    page = shown(made, "92/1/parrafo/2")
    words = said(page, f"//section[{has('history__text')}]//p[{has('history__words')}]")
    assert words == [SECOND.replace("un estudio", "un informe estudio"), FIRST]
    assert said(page, f"//section[{has('history__text')}]//del") == ["informe"]
    assert said(page, f"//section[{has('history__text')}]//ins") == ["estudio"]
    assert said(page, f"//p[{has('history__again')}]") == ["Igual en 91/1"]
    assert said(page, f"//p[{has('history__place')}]")[:2] == [
        "92/1 2037, párr. 2",
        "90/1 2035, párr. 1",
    ]


def test_what_stands_beyond_the_series_is_counted(made: Mapping[str, OutputFile]) -> None:
    page = shown(made, "92/1/parrafo/2")
    assert said(page, f"//h3[{has('history__beyond')}]") == [
        "En otra resolución, fuera de la serie"
    ]
    assert said(page, f"//section[{has('history__other')}]/p") == ["85/1 Los puertos 2030, párr. 1"]
    lead = said(page, f"//p[{has('history__lead')}]")
    assert lead == [
        "En la serie Los mares. Lo más antiguo que se le parece en esta colección está en la "
        "85/1, párr. 1; nada posterior se le parece."
    ]


def test_what_never_changed_has_a_sentence_and_no_texts(made: Mapping[str, OutputFile]) -> None:
    page = shown(made, "91/1/parrafo/2")
    assert (
        "Igual en las 3 resoluciones de la serie." in said(page, f"//p[{has('history__lead')}]")[0]
    )
    assert not said(page, f"//section[{has('history__text')}]")


@pytest.mark.parametrize("place", ["90/1/parrafo/3", "92/1/parrafo/3", "85/1/parrafo/2"])
def test_history_is_there_where_there_is_any(made: Mapping[str, OutputFile], place: str) -> None:
    assert bool(shown(made, place).tree.xpath("//*[@id='historia']")) == (place == "90/1/parrafo/3")


def test_a_formula_is_counted_and_found_by_search() -> None:
    many = [mares(session, KEPT, title=f"Los ríos de {session}") for session in range(60, 85)]
    made = files(link(many, Registry()))
    page = shown(made, "70/1/parrafo/1")
    assert said(page, f"//h3[{has('history__beyond')}]") == [
        "Frase habitual, en otras 24 resoluciones; las más próximas:"
    ]
    assert len(said(page, f"//section[{has('history__other')}]")) == 5
    assert said(page, f"//p[{has('history__compare')}]") == ["Buscar las 24 que dicen lo mismo"]
    [href] = page.tree.xpath(f"//p[{has('history__compare')}]/a/@href")
    assert href.startswith("?q=%E2%80%9CAcoge%20con")


def test_two_hundred_kin_cost_a_page_little() -> None:
    text = KEPT.replace("puertos", " ".join(f"puertos{n}" for n in range(60)))
    many = [
        mares(session, text.replace("puertos7", f"otros{session}"), title=f"Ríos {session}")
        for session in range(1, 202)
    ]
    alone = files(link([many[0], mares(300, NEW)], Registry()))["es/A/RES/1/1/parrafo/1.md"]
    page = files(link(many, Registry()))["es/A/RES/1/1/parrafo/1.md"]
    assert len(page.content) - len(alone.content) < 30_000


def test_the_band_of_a_series(made: Mapping[str, OutputFile]) -> None:
    page = shown(made, "92/1")
    assert said(page, "//section[@id='serie']//li") == [
        "90/1 2035 primera",
        "91/1 2036 3 sin cambios",
        "92/1 2037 1 sin cambios, 1 cambiado, 1 nuevo y 1 suprimido",
    ]
    assert said(page, f"//p[{has('lineage__lead')}]") == [
        "Párrafos y apartados respecto de la 91/1: "
        "1 sin cambios, 1 cambiado, 1 nuevo y 1 suprimido."
    ]
    links = page.tree.xpath("//section[@id='serie']//p/a/@href")
    assert links == ["comparar/91/1/", "../../91/1/"]


def test_a_comparison_has_all_of_both(made: Mapping[str, OutputFile]) -> None:
    page = shown(made, "92/1/comparar/91/1")
    rows = [
        (row.get("data-change"), [" ".join(p.text_content().split()) for p in row.xpath("./p")])
        for row in page.tree.xpath("//section[@data-change]")
    ]
    changed = SECOND.replace("un estudio", "un informe estudio")
    assert rows == [
        ("moved", ["2. 1.", "Movido antes, párr. 2", KEPT]),
        ("changed", ["1. 2.", "Cambiado antes, párr. 1", FIRST, changed]),
        ("left", ["2.", "Movido ahora, párr. 1"]),
        ("dropped", ["3.", "Suprimido", GONE]),
        ("new", ["3.", "Nuevo", NEW]),
    ]
    assert said(page, f"//ul[{has('compare__counts')}]/li") == [
        "1 igual",
        "1 cambiado",
        "1 nuevo",
        "1 suprimido",
        "1 movido",
    ]


def test_only_neighbours_are_compared(made: Mapping[str, OutputFile]) -> None:
    found = sorted(path for path in made if "/comparar/" in path)
    assert found == ["es/A/RES/91/1/comparar/90/1.md", "es/A/RES/92/1/comparar/91/1.md"]


def test_series_are_listed_with_their_years(made: Mapping[str, OutputFile]) -> None:
    for path in ("index.md", "es/series.md", "es/A/RES/91.md"):
        page = render(made[path])
        assert said(page, f"//ul[{has('series')}]/li") == ["Los mares 2035 2036 2037"], path
    assert not said(render(made["es/A/RES/85.md"]), f"//ul[{has('series')}]/li")


def test_the_home_says_what_came_last_and_what_it_changed(made: Mapping[str, OutputFile]) -> None:
    page = render(made["index.md"])
    assert said(page, f"//ul[{has('latest')}]/li") == [
        "92/1 Los mares 3 cambios desde la 91/1 1 de diciembre de 2037",
        "91/1 Los mares Sin cambios desde la 90/1 1 de diciembre de 2036",
        "90/1 Los mares 1 de diciembre de 2035",
        "85/1 Los puertos 1 de diciembre de 2030",
    ]
    assert page.tree.xpath(f"//a[{has('latest__changes')}]/@href") == [
        "es/A/RES/92/1/comparar/91/1/",
        "es/A/RES/91/1/comparar/90/1/",
    ]
    assert said(page, f"//ul[{has('session-list')}]/li") == [
        f"{session} {years} 1 resolución"
        for session, years in (
            ("92", "2037–2038"),
            ("91", "2036–2037"),
            ("90", "2035–2036"),
            ("85", "2030–2031"),
        )
    ]
    assert said(page, f"//p[{has('examples')}]/a") == ["92/1", "92/1, párr. 1"]


def test_a_long_text_is_open_in_the_last_resolution_alone() -> None:
    long = FIRST.replace("un informe", f"un informe sobre {'los mares ' * 130}")
    later = long.replace("informe", "estudio")
    made = files(link([mares(90, long), mares(91, later), mares(92, later)], Registry()))
    page = shown(made, "92/1/parrafo/1")
    texts = page.tree.xpath(f"//section[{has('history__text')}]")
    assert [len(text.xpath(".//details")) for text in texts] == [0, 1]
    assert said(page, f"//section[{has('history__text')}]//summary") == ["Ver el texto"]


def test_kin_and_series_in_the_data(made: Mapping[str, OutputFile]) -> None:
    record = json.loads(made["es/A/RES/92/1/parrafo/2.json"].content)
    assert record["kin"] == [
        {
            "resolution": f"A/RES/{number}",
            "place": "parrafo/1",
            "page": f"/es/A/RES/{number}/parrafo/1/",
            "similarity": 0.9333,
            "same": False,
        }
        for number in ("85/1", "90/1", "91/1")
    ]
    whole = json.loads(made["es/A/RES/92/1.json"].content)
    assert [clause.get("kin", []) for clause in whole["clauses"]][1] == record["kin"]
    assert whole["series"] == {
        "title": "Los mares",
        "members": ["A/RES/90/1", "A/RES/91/1", "A/RES/92/1"],
        "previous": "A/RES/91/1",
        "next": None,
    }


def test_every_pair_stands_once_in_the_table(made: Mapping[str, OutputFile]) -> None:
    table = made["es/datos/parrafos-afines.csv"].content.decode("utf-8-sig")
    rows = list(csv.DictReader(table.splitlines()))
    pairs = [
        frozenset(
            {
                (row["resolution"], row["place"]),
                (row["other_resolution"], row["other_place"]),
            }
        )
        for row in rows
    ]
    assert len(set(pairs)) == len(pairs)
    kin = sum(len(kin) for one in three().kin.values() for kin in one.values())
    assert 2 * len(pairs) == kin
    assert {row["same"] for row in rows} == {"true", "false"}
    assert rows[0]["url"] == "https://example.org/es/A/RES/90/1/parrafo/1/"


def test_a_site_of_one_resolution_shows_nothing_of_it() -> None:
    made = files(link([mares(90, FIRST, FIRST, SECOND)], Registry()))
    assert not [path for path in made if re.search("comparar|series|afines", path)]
    text = "".join(file.content.decode() for path, file in made.items() if path.endswith(".md"))
    assert not re.search("historia|lineage|comparar|parrafos-afines", text)


@pytest.mark.parametrize(
    ("old", "new", "markdown"),
    [
        ("Pide un plan;", "Pide dos planes;", "*Pide* <del>un plan </del><ins>dos planes</ins>;"),
        ("Pide un plan;", "Pide un plan;", "*Pide* un plan;"),
        (
            "Pide un plan;",
            "Insta a un plan;",
            "<del><em>Pide</em> </del><ins><em>Insta</em> a</ins> un plan;",
        ),
        ("Pide 1 < 2;", "Pide 2 < 2;", "*Pide* <del>1 </del><ins>2</ins> &lt; 2;"),
        ("Pide dos, tres y más", "Pide dos y más", "*Pide* dos<del>, tres</del> y más"),
        ("Pide (A/78/26).", "Pide (A/80/26).", "*Pide* (<del>A/78/26 </del><ins>A/80/26</ins>)."),
        ("Pide uno dos, y", "Pide uno, y", "*Pide* uno<del> dos</del>, y"),
        ("Pide un plan", "Pide un plan *", "*Pide* un plan<ins>\\*</ins>"),
    ],
)
def test_marks(old: str, new: str, markdown: str) -> None:
    one, other = (clause("parrafo/1", text, action=text.split(" ")[0]) for text in (old, new))
    found = marked(one, other).replace("\u00a0", " ")
    assert found == markdown.replace("plan<ins>", "plan <ins>")
    # Who leaves out what is deleted reads the later text, sign by sign.
    kept = re.sub(r"<del>.*?</del>|</?(?:ins|em)>|\*(?=\w)|(?<=\w)\*|\\", "", found)
    assert kept.replace("&lt;", "<") == new
    # And what is left of the earlier text alone has no blank of ours.
    left = re.sub(r"</?(?:del|em)>|\*(?=\w)|(?<=\w)\*|\\", "", struck(one, other))
    assert left.replace("\u00a0", " ").replace("&lt;", "<") == old


def test_what_is_struck_and_what_is_whole() -> None:
    one, other = clause("parrafo/1", "Pide un plan;"), clause("parrafo/1", "Pide dos planes;")
    assert struck(one, other).replace("\u00a0", " ") == "Pide <del>un plan</del>;"
    assert unmarked(clause("parrafo/1", "1. a", action="1."), "ins") == "<ins><em>1.</em> a</ins>"
