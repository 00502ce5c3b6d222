"""Measures of the timeline: what lies sideways in shares of its width, the rest in px.

Nothing in it is scaled, so that words keep their size in every window. It is shown in windows
from 1024 px. How wide words are is known to the browser alone, which knows the face they are set
in: it cuts them to the room there is.
"""

AXIS = 0.44
"""How far the scale of time reaches; names of the latest instruments need what follows it."""
UNDATED = 0.47
"""Where instruments without a date stand: beyond the scale."""
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

TARGET = 24.0
"""Least size of a link in px (WCAG 2.2, success criterion 2.5.8)."""
DIGIT = 8.75
"""From bar to bar in px for each digit of their numbers: 0.7 em, the widest of usual faces."""

HEAD = 43.5
"""Extent of the scale, above the first instrument."""
PITCH = 25.0
"""Extent of the row of an instrument."""
BEND = 224.0
"""From the last instrument to the numbers of the paragraphs: where the threads bend."""
STRAIGHT = 24.0
"""As far below the last instrument threads run straight."""
TALL = 84.0
"""Extent of the longest bar."""
FOOT = 28.0
"""From the bars to the names of the divisions."""
