"""Where the build meets the world: files, processes, the clock of SOURCE_DATE_EPOCH.

Everything else in the package takes values and gives values.
"""
