"""The window and its pages. They receive frozen rows and emit requests."""
