"""Core: frozen values; no language, no markup, no disk."""
