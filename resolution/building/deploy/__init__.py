"""What the host of the site must know: headers and redirects, as files that Netlify reads.

They depend on the content and on the site's address, so every build makes them and writes them into
the site; ``netlify.toml`` only says how to build. For hosts that read neither file each page states
its policy, and small pages lead on from other addresses.
"""
