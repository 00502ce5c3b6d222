"""What the host of the site must know: headers and redirects, as files that Netlify reads.

Rules that never change stand in ``netlify.toml``; those that depend on the content are made here
and written into the site at every build.
"""
