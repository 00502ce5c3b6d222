"""The pages of the site as Markdown: one module per kind of page."""
