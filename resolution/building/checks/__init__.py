"""The promises every build checks: links that resolve, words that are the source's, no other host.

Checks are pure: they take what was made and give what is wrong, as sentences for the person who
builds. The command decides what to do about it.
"""
