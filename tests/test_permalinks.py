from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.building.permalinks import (
    addresses,
    check_promises,
    read_redirects,
    read_register,
    recorded,
    unrecorded,
)
from resolution.core.errors import PromiseError, SourceError

RESOLUTION = "/es/A/RES/58/208/"
POINT = "/es/A/RES/58/208/parrafo/10/b/"
ABOUT = "/es/acerca-de/"
PAGES = frozenset({RESOLUTION, POINT, ABOUT})

PATHS = st.lists(st.sampled_from("abc"), max_size=3).map(lambda steps: "/".join(["", *steps, ""]))


def test_pages_are_the_indexes_of_folders() -> None:
    files = ["index.html", "es/A/RES/58/208/index.html", "404.html", "es/A/RES/58/208.json"]
    assert addresses(files) == {"/", RESOLUTION}


def test_all_is_well_while_every_address_has_its_page_or_redirect() -> None:
    check_promises([RESOLUTION, POINT, "/es/acerca/"], PAGES, {"/es/acerca/": ABOUT})


@pytest.mark.parametrize(
    ("register", "redirects", "named"),
    [
        (["/es/A/RES/58/208/parrafo/12/"], {}, "/es/A/RES/58/208/parrafo/12/: published before"),
        (["/es/acerca/"], {"/es/acerca/": "/es/nada/"}, "redirected to /es/nada/; expected a page"),
        ([], {"/es/acerca/": "/es/nada/"}, "redirected to /es/nada/; expected a page"),
        ([], {ABOUT: RESOLUTION}, f"{ABOUT}: redirected to {RESOLUTION}; expected no page"),
    ],
)
def test_what_would_break_is_named(
    register: list[str], redirects: dict[str, str], named: str
) -> None:
    with pytest.raises(PromiseError) as caught:
        check_promises(register, PAGES, redirects)
    assert named in str(caught.value)


def test_every_lost_address_is_named() -> None:
    with pytest.raises(PromiseError) as caught:
        check_promises(["/es/b/", RESOLUTION, "/es/a/"], PAGES, {})
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == ["/es/b/", "/es/a/"]


OTHER = "/es/A/RES/77/57/"
PLACES = ("", "parrafo/1/", "parrafo/1/a/", "preambulo/1/", "nota/1/", "seccion/2/parrafo/3/")
PROMISED = [f"{OTHER}{place}" for place in PLACES]


@pytest.mark.parametrize("cited", [False, True])
def test_a_source_that_is_gone_is_named_once(*, cited: bool) -> None:
    """Whether its page stands, as that of an instrument that another resolution cites, or not."""
    published = PAGES | ({OTHER} if cited else set())
    with pytest.raises(PromiseError) as caught:
        check_promises(["/es/antes/", *PROMISED, *PAGES], published, {})
    assert str(caught.value) == (
        "A-RES-77-57 is gone; it promised 6 addresses; expected its source in content/resolutions, "
        "or a line in redirects.txt for each address\n"
        "/es/antes/: published before, and no page now; expected the page, or a line in "
        "redirects.txt that says where it went"
    )


@pytest.mark.parametrize("lost", [PROMISED[1:4], PROMISED[5:], PROMISED[2:]])
def test_while_a_paragraph_stands_every_lost_one_is_named(lost: list[str]) -> None:
    published = PAGES | (set(PROMISED) - set(lost))
    with pytest.raises(PromiseError) as caught:
        check_promises(PROMISED, published, {})
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == lost


def test_a_page_may_move_to_a_place_on_a_page() -> None:
    check_promises([], PAGES, {"/es/acerca/": f"{ABOUT}#promesas"})


def test_a_register_has_notes_and_blank_lines() -> None:
    assert read_register(f"# nota\n\n{RESOLUTION}\n{POINT}\n") == (RESOLUTION, POINT)


@pytest.mark.parametrize("line", ["es/A/", "/es/A", "/es/A/ /es/B/", "algo", "/es/../", "/es/*/"])
def test_a_line_that_is_no_address_is_named(line: str) -> None:
    with pytest.raises(SourceError, match=r":2: .*expected an address such as"):
        read_register(f"{RESOLUTION}\n{line}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/es/a/", "the old address and the new one"),
        ("/es/a/ es/b/", "the old address and the new one"),
        ("/es/a/ /es/b/ 301", "the old address and the new one"),
        ("/es/a /es/b/", "the old address and the new one"),
        ("/es/a/ /es/b", "the old address and the new one"),
        ("/es/a/#x /es/b/", "the old address and the new one"),
        ("/es/* /es/b/", "the old address and the new one"),
        ("/es/a/../ /es/b/", "the old address and the new one"),
        ("/es/x/ /es/z/", "each old address once"),
    ],
)
def test_a_redirect_that_cannot_be_read_is_named(line: str, expected: str) -> None:
    with pytest.raises(SourceError, match=f":2: .*{expected}"):
        read_redirects(f"/es/x/ /es/y/\n{line}\n")


def test_recording_adds_and_keeps() -> None:
    text = f"# Nunca se borra una línea.\n{POINT}\n/es/antes/\n"
    assert recorded(text, PAGES) == (
        f"# Nunca se borra una línea.\n{RESOLUTION}\n{POINT}\n{ABOUT}\n/es/antes/\n"
    )
    assert unrecorded(read_register(text), PAGES) == (RESOLUTION, ABOUT)


@given(st.sets(PATHS), st.sets(PATHS))
@settings(deadline=None, derandomize=True, max_examples=100)
def test_what_is_recorded_is_never_lost(before: set[str], now: set[str]) -> None:
    register = read_register(recorded(recorded("", before), now))
    assert set(register) == before | now
    assert unrecorded(register, now) == ()
    assert list(register) == sorted(register)
