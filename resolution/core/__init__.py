"""Core: frozen values; no language, no markup, no disk.

They have no slots: C code pickles values without them, and reads kept ones back faster.
"""
