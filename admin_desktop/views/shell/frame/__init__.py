"""The window's frame: where its parts stand, and what they remember."""
