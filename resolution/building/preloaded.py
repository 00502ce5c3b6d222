"""What every worker needs, loaded once: in the process that workers are copies of."""

import gc
import signal

# Before all else takes its time: Ctrl-C is for the process that gives the work.
signal.signal(signal.SIGINT, signal.SIG_IGN)

import resolution.building.builder  # noqa: E402, F401 - all code that workers run

gc.set_threshold(50_000, 50, 50)  # little is garbage: to look for it often takes a tenth of all
gc.freeze()  # what is not looked at for garbage stays in memory once, for all copies
