"""One payment beside the grid: its facts and timeline, and what can be done about it."""
