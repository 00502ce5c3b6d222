"""Publishers: each gives the files of the site that it is about, as values.

A publisher is a module with ``publish(collection, site)``; only here does the model turn into
Markdown, HTML, XML or data files.
"""
