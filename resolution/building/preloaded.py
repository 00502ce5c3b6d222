"""What every worker needs, loaded once: in the process that workers are copies of.

The Spanish dictionary is part of it: topics, hyphens and the search index look words up.
"""

import gc

from simplemma import lemmatize

import resolution.building.builder  # noqa: F401 - all code that workers run

lemmatize("resolución", "es")
gc.freeze()  # what is not looked at for garbage stays in memory once, for all copies
