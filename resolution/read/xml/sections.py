"""Which blocks are numbered paragraphs, and in which section of the resolution each stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resolution.languages import Language
from resolution.read.xml.blocks import Block, Role


def named(block: Block) -> Block:
    """The block with a number that stands in its text, taken out of it."""
    if block.place or block.role in {Role.HEADING, Role.TABLE}:
        return block
    label, words = block.words.labelled()
    if label is None or block.label not in {None, label}:
        return block
    return replace(block, label=label, words=words)


def is_number(block: Block) -> bool:
    """Whether a block is a numbered paragraph of the main body."""
    return block.role is Role.PARAGRAPH and block.label is not None and block.label.isdigit()


def sections_of(blocks: Sequence[Block], language: Language) -> list[int]:
    """The section of each block, 0 outside; all 0 where the numbering runs through.

    Where the numbers start again without markup of sections, each start under a heading begins a
    section, its headings and preambular paragraphs included; so does any start but the first.
    """
    starts = [is_number(block) and block.label == "1" for block in blocks]
    marked = any(block.section for block in blocks)
    preambles = any(block.section and opens(block, language) for block in blocks)
    if marked and (preambles or sum(starts) > 1):
        return [block.section for block in blocks]
    if sum(starts) < 2:
        return [0] * len(blocks)
    sections: list[int] = []
    section, begun = 0, False
    opening = 0  # where what precedes the next paragraph begins
    for index, (block, start) in enumerate(zip(blocks, starts, strict=True)):
        if block.role is Role.HEADING and not (index and blocks[index - 1].role is Role.HEADING):
            opening = index
        if start and (begun or blocks[opening].role is Role.HEADING):
            section += 1
            sections[opening:] = [section] * (index - opening)
        begun = begun or start
        sections.append(section)
        if block.role is not Role.HEADING and not opens(block, language):
            opening = index + 1
    return sections


def opens(block: Block, language: Language) -> bool:
    """Whether a block of the operative part is a preambular paragraph of a section."""
    if block.role is Role.PREAMBULAR:
        return True
    text = block.words.text
    return (
        block.role is Role.PARAGRAPH
        and block.label is None
        and text.endswith(",")
        and language.is_preambular(text)
    )
