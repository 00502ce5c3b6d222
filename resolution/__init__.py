"""Turns United Nations resolutions into a cross-linked, citable static site.

The steps run in one direction and no step knows a later one::

    read ──▶ Resolution ──cite──▶ Resolution with citations ──link──▶ Collection ──publish──▶ files

Words follow the field: clause, action, marker, instrument, pinpoint, relation, backlink.
"""
