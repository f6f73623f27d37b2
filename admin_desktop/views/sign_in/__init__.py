"""The way in: which workspace, who one is; and the lock over the window while nobody is at it."""
