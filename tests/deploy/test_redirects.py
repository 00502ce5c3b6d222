from __future__ import annotations

from resolution.building.deploy.redirects import paged, redirects_file
from resolution.core.collection import Collection
from resolution.core.model import Resolution
from resolution.publish.output import Site
from tests.samples import clause, note, resolution

SITE = Site("https://example.org/")


MOVED = {"/es/acerca/": "/es/acerca-de/"}
MIGRATION = resolution([clause("preambulo/4"), clause("parrafo/10/b")], [note("13")])
COUNCIL = resolution([clause("parrafo/1")], symbol="S/RES/2231(2015)")
PUBLISHED = frozenset(
    {
        "/",
        "/es/acerca-de/",
        "/es/A/RES/58/208/",
        "/es/A/RES/58/208/preambulo/4/",
        "/es/A/RES/58/208/parrafo/10/b/",
        "/es/A/RES/58/208/nota/13/",
        "/es/S/RES/2231(2015)/",
    }
)


def collection(*resolutions: Resolution) -> Collection:
    return Collection({one.symbol: one for one in resolutions}, {}, {}, {})


def lines(
    *resolutions: Resolution, moved: dict[str, str] | None = None, site: Site = SITE
) -> list[tuple[str, str, str]]:
    text = redirects_file(collection(*resolutions), site, PUBLISHED, moved or {})
    split = [line.split() for line in text.splitlines()]
    assert len({rule for rule, _, _ in split}) == len(split)
    return [(rule, target, status) for rule, target, status in split]


def rules(*resolutions: Resolution, moved: dict[str, str] | None = None) -> dict[str, str]:
    return {rule: target for rule, target, _ in lines(*resolutions, moved=moved)}


def test_every_way_to_write_an_address_leads_to_it() -> None:
    found = rules(MIGRATION)
    point = "/es/A/RES/58/208/parrafo/10/b/"
    assert sorted(rule for rule, target in found.items() if target == point) == [
        "/58/208/10/b",
        "/58/208/parrafo/10/b",
        "/A/RES/58/208/parrafo/10/b",
        "/a/res/58/208/parrafo/10/b",
        "/es/A/RES/58/208/parrafo/10/b.html",
        "/es/a/res/58/208/parrafo/10/b",
    ]


def test_the_resolution_has_the_shortest_link() -> None:
    found = rules(MIGRATION)
    assert sorted(rule for rule, target in found.items() if target == "/es/A/RES/58/208/") == [
        "/58/208",
        "/A/RES/58/208",
        "/A/Res/58/208",
        "/a/res/58/208",
        "/es/A/RES/58/208.html",
        "/es/A/Res/58/208",
        "/es/a/res/58/208",
    ]


def test_preamble_and_notes_have_short_links_too() -> None:
    found = rules(MIGRATION)
    assert found["/58/208/preambulo/4"] == "/es/A/RES/58/208/preambulo/4/"
    assert found["/58/208/nota/13"] == "/es/A/RES/58/208/nota/13/"


def test_only_the_assembly_is_known_by_number_alone() -> None:
    assert not [rule for rule in rules(COUNCIL) if rule.startswith("/2231")]


def test_what_moved_comes_first_and_wins() -> None:
    moved = {"/A/RES/58/208": "/es/acerca-de/", "/es/acerca/": "/es/acerca-de/"}
    found = rules(MIGRATION, moved=moved)
    assert list(found.items())[:2] == list(moved.items())


def test_every_target_is_a_page_and_no_rule_leads_to_itself() -> None:
    for rule, target in rules(MIGRATION, COUNCIL).items():
        assert target in PUBLISHED or (rule[-1], target[-7:]) == ("*", "/:splat")
        assert rule != target.rstrip("/")


def test_symbols_without_language_come_last() -> None:
    assert list(rules(MIGRATION).items())[-3:] == [
        ("/A/*", "/es/A/:splat"),
        ("/E/*", "/es/E/:splat"),
        ("/S/*", "/es/S/:splat"),
    ]


def test_below_a_path_every_rule_stands_and_leads_below_it() -> None:
    below = lines(MIGRATION, moved=MOVED, site=Site("https://example.org/un/"))
    assert below == [
        (f"/un{rule}", f"/un{target}", status)
        for rule, target, status in lines(MIGRATION, moved=MOVED)
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
    forced = [rule for rule, _, status in lines(MIGRATION, moved=MOVED) if status == "301!"]
    assert forced == ["/es/acerca/", "/es", "/A/RES/58/208", "/58/208"]
    assert {status for _, _, status in lines(MIGRATION, moved=MOVED)} == {"301", "301!"}
