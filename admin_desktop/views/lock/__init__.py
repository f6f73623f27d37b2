"""The lock over the window while nobody is at it, and the curtain that hides what is behind."""
