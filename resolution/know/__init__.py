"""What one resolution alone cannot tell: registry, stubs, linking."""
