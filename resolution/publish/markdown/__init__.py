"""Words as Markdown: markup, views and templates that pages share."""
