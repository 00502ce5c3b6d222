from __future__ import annotations

from dataclasses import replace

from resolution.building.deploy.redirects import paged, redirects_file
from resolution.core.collection import Collection
from resolution.core.instrument import Instrument, InstrumentKind
from resolution.core.model import Resolution
from resolution.publish.output import Site
from tests.samples import clause, note, resolution

SITE = Site("https://example.org/")


MOVED = {"/es/acerca/": "/es/acerca-de/"}
MIGRATION = resolution([clause("preambulo/4"), clause("parrafo/10/b")], [note("13")])
COUNCIL = resolution([clause("parrafo/1")], symbol="S/RES/2231(2015)")
SHORT = [
    ("/:session/:number/preambulo/*", "/es/A/RES/:session/:number/preambulo/:splat", "301"),
    ("/:session/:number/parrafo/*", "/es/A/RES/:session/:number/parrafo/:splat", "301"),
    ("/:session/:number/nota/*", "/es/A/RES/:session/:number/nota/:splat", "301"),
    ("/:session/:number/anexo/*", "/es/A/RES/:session/:number/anexo/:splat", "301"),
    ("/:session/:number/seccion/*", "/es/A/RES/:session/:number/seccion/:splat", "301"),
]
LANGUAGES = [(f"/{other}/*", "/es/:splat", "301") for other in ("ar", "en", "fr", "ru", "zh")]
SESSION = [
    ("/58/:number", "/es/A/RES/58/:number/", "301!"),
    ("/58/:number/:paragraph", "/es/A/RES/58/:number/parrafo/:paragraph/", "301"),
    (
        "/58/:number/:paragraph/:letter",
        "/es/A/RES/58/:number/parrafo/:paragraph/:letter/",
        "301",
    ),
    (
        "/58/:number/:paragraph/:letter/:point",
        "/es/A/RES/58/:number/parrafo/:paragraph/:letter/:point/",
        "301",
    ),
]
SERIES = [
    ("/A/RES/*", "/es/A/RES/:splat", "301!"),
    ("/A/Res/*", "/es/A/RES/:splat", "301"),
    ("/a/res/*", "/es/A/RES/:splat", "301"),
    ("/es/A/RES/*", "/404.html", "404"),
    ("/es/A/Res/*", "/es/A/RES/:splat", "301"),
    ("/es/a/res/*", "/es/A/RES/:splat", "301"),
]
ORGANS = [
    rule
    for organ in "AES"
    for rule in (
        (f"/{organ}/*", f"/es/{organ}/:splat", "301"),
        (f"/{organ.lower()}/*", f"/es/{organ}/:splat", "301"),
        (f"/es/{organ}/*", "/404.html", "404"),
        (f"/es/{organ.lower()}/*", f"/es/{organ}/:splat", "301"),
    )
]


def collection(*resolutions: Resolution, cited: tuple[str, ...] = ()) -> Collection:
    known = {target: Instrument(target, InstrumentKind.RESOLUTION) for target in cited}
    return Collection({one.symbol: one for one in resolutions}, known, {}, {})


def lines(
    given: Collection, moved: dict[str, str] | None = None, site: Site = SITE
) -> list[tuple[str, str, str]]:
    text = redirects_file(given, site, moved or {})
    split = [line.split() for line in text.splitlines()]
    return [(rule, target, status) for rule, target, status in split]


def test_one_resolution_of_the_assembly() -> None:
    assert lines(collection(MIGRATION)) == [
        ("/es", "/", "301!"),
        *LANGUAGES,
        *SHORT,
        *SESSION,
        *SERIES,
        *ORGANS,
    ]


def test_only_the_assembly_is_known_by_number_alone() -> None:
    asked = {rule for rule, _, _ in lines(collection(COUNCIL))}
    assert not [rule for rule in asked if rule.startswith("/2231")]
    assert {"/S/RES/*", "/s/res/*", "/es/s/res/*"} <= asked


def test_a_session_of_old_has_no_number_before_the_slash() -> None:
    old = resolution([clause("parrafo/1")], symbol="A/RES/217(III)")
    assert not [rule for rule, _, _ in lines(collection(old)) if "217" in rule]


def test_a_series_within_another_comes_first() -> None:
    asked = [
        rule for rule, _, _ in lines(collection(MIGRATION, cited=("A/HRC/RES/1/2", "A/58/98")))
    ]
    assert asked.index("/a/hrc/res/*") < asked.index("/a/*")
    assert asked.index("/es/a/hrc/res/*") < asked.index("/es/A/*")


def test_what_moved_comes_first_and_wins() -> None:
    moved = {"/A/RES/58/208": "/es/acerca-de/", "/es/acerca/": "/es/acerca-de/"}
    found = lines(collection(MIGRATION), moved)
    assert found[:2] == [(old, new, "301!") for old, new in moved.items()]


def test_rules_are_fewer_than_a_thousand_whatever_the_size() -> None:
    sessions = [*range(31, 131), *(f"S-{n}" for n in range(1, 41)), *(f"ES-{n}" for n in range(20))]
    many = [replace(MIGRATION, symbol=f"A/RES/{s}/{n}") for s in sessions for n in range(1, 4)]
    moved = {f"/es/antes/{n}/": "/es/acerca-de/" for n in range(600)}
    found = lines(collection(*many), moved)
    assert len(found) == 999
    asked = [rule for rule, _, _ in found]
    assert {"/130/:number", "/S-40/:number/:paragraph", "/es/s/*"} <= set(asked)
    assert len(asked) == len(set(asked))
    assert "/es/antes/599/" not in asked
    assert paged(collection(*many), SITE, moved)["/es/antes/599/"] == "/es/acerca-de/"


def test_below_a_path_every_rule_stands_and_leads_below_it() -> None:
    below = lines(collection(MIGRATION), MOVED, Site("https://example.org/un/"))
    assert below == [
        (f"/un{rule}", f"/un{target}", status)
        for rule, target, status in lines(collection(MIGRATION), MOVED)
    ]


def test_few_addresses_lead_elsewhere_by_a_page() -> None:
    assert paged(collection(MIGRATION, COUNCIL), SITE, MOVED) == {
        "/es/": "/",
        "/A/RES/58/208/": "/es/A/RES/58/208/",
        "/58/208/": "/es/A/RES/58/208/",
        "/S/RES/2231(2015)/": "/es/S/RES/2231(2015)/",
        "/es/acerca/": "/es/acerca-de/",
    }


def test_rules_win_over_the_pages_that_stand_in_for_them() -> None:
    forced = [rule for rule, _, status in lines(collection(MIGRATION), MOVED) if status == "301!"]
    assert forced == ["/es/acerca/", "/es", "/58/:number", "/A/RES/*"]
