"""Figures of a resolution as accessible markup with inline SVG, made from the data alone.

Both figures are one HTML block without blank lines, so that they stand in Markdown as they are.
Colours come from the style sheet, by the class of the family; nothing needs an inline style.
"""

from resolution.publish.figures.anatomy import anatomy
from resolution.publish.figures.timeline import timeline

__all__ = ["anatomy", "timeline"]
