"""Measures of the timeline: what lies sideways in shares of its width, the rest in px.

Nothing in it is scaled, so that words keep their size in every window. It is shown in windows
from 1024 px; its style sheet knows the same bounds.
"""

AXIS = 0.44
"""How far the scale of time reaches; names of the latest instruments need what follows it."""
BARS = 0.77
"""How far the bars reach; the legend stands beside them."""
ALL = 0.98
"""How far they reach where there are too many for that, and the legend stands below."""
WIDEST_STEP = 0.033
"""From bar to bar, at most."""
BETWEEN_GROUPS = 1.6
"""Between the last bar of a division and the first of the next, in bars, beyond one step."""
WIDEST_BETWEEN = 4.0
"""The same where few bars leave room, which the names of divisions need."""
SPREAD = 0.68
"""How far bars set so wide apart reach: the name of the last division needs what follows."""

NARROW = 900.0
"""Least width in px, in a window of 1024."""
WIDTHS = (("narrow", NARROW), ("wide", 1090.0), ("widest", 1250.0))
"""Kinds of drawing and their least widths in px, in windows of 1024, 1280 and 1440."""

TARGET = 24.0
"""Least size of a link in px (WCAG 2.2, success criterion 2.5.8)."""
NUMBERED = 17.0
"""Least distance of bars in px at which their numbers can be told apart."""

HEAD = 56.0
"""From the top to the first instrument: the scale."""
PITCH = 25.0
"""From instrument to instrument."""
BEND = 224.0
"""From the last instrument to the numbers of the paragraphs: where the threads bend."""
STRAIGHT = 24.0
"""As far below the last instrument threads run straight."""
TALL = 84.0
"""Extent of the longest bar."""
FOOT = 48.0
"""Below the bars: the names of the divisions."""

NAME = 15.0
"""Size of names."""
SMALL = 12.5
"""Size of numbers and years."""
INDENT = 13.0
"""From a dot to its name."""
APART = 9.0
"""From a name to its number."""
