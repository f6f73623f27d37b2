"""How the books are kept: the file, its tables and rows, the clock, ready-made JSON."""
