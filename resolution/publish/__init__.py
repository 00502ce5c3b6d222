"""Publishers: each turns the collection into files of the generated tree, and nothing else.

A publisher is a function ``publish(collection, site)`` that yields
:class:`~resolution.publish.output.OutputFile`. Only here do Markdown and HTML exist.
"""
