"""Keys tell apart what differs, whatever was known before and wherever they are told."""

from __future__ import annotations

import pickle
from dataclasses import replace

from resolution.building.keys import Keys, digest_of
from resolution.core.collection import Backlink
from resolution.core.model import Citation
from tests.samples import clause, resolution

ONE = clause("parrafo/1", "Pide un informe a la Comisión.")
OWN = resolution([ONE, clause("parrafo/2", "Decide seguir examinando la cuestión.")])


def test_what_was_told_before_is_not_told_again() -> None:
    keys = Keys("code")
    keys.know(OWN.texts(), [text.id for text in OWN.texts()])
    assert keys.of(OWN) != Keys("code").of(OWN)  # it was believed
    told = Keys("code")
    told.know(OWN.texts(), map(digest_of, OWN.texts()))
    assert told.of(OWN) == Keys("code").of(OWN) == told.stamped("other").stamped("code").of(OWN)
    assert told.stamped("other").of(OWN) != told.of(OWN)


def test_in_another_process_identities_are_others() -> None:
    keys = Keys("code")
    keys.know([ONE], ["known"])
    sent, value = pickle.loads(pickle.dumps((keys, ONE)))  # noqa: S301 - our own bytes
    assert value is not ONE
    assert sent.of(value) == keys.of(ONE)
    assert sent.of(ONE) == Keys("code").of(ONE)  # which it has never seen


def test_a_mention_is_told_by_all_it_has() -> None:
    mention = Backlink("A/RES/75/1", ONE, Citation("A/1", 0, 4, "Pide"))
    changed = [
        replace(mention, source="A/RES/75/2"),
        replace(mention, text=replace(ONE, text="Pide un informe a la Asamblea.")),
        replace(mention, citation=replace(mention.citation, target="A/2")),
    ]
    found = {Keys("code").of((one,)) for one in (mention, *changed)}
    assert len(found) == 4


def test_what_is_gone_is_not_taken_for_what_stands_in_its_place() -> None:
    keys = Keys("code")
    found = {keys.of(replace(ONE, text=f"Pide {number} informes.")) for number in range(100)}
    assert len(found) == 100
